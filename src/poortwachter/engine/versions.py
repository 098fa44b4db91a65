"""Which version of a rule governs a case, and the last day that it gives."""

from __future__ import annotations

from datetime import date

from ..law.readings import TermsOf2013
from ..rules.citation import Citation
from ..rules.rule import MilestoneRule, Transition, Version
from ..rules.values import NotApplicable, Unknown
from .terms import Evaluate, Known, Terms, missing

__all__ = ["Governed"]


class Governed:
    """A rule made ready to answer: its versions with their terms prepared, and from when each is in force."""

    __slots__ = ("_due", "_from", "_until", "rule", "terms")

    def __init__(self, rule: MilestoneRule, terms: Terms) -> None:
        self.rule, self.terms = rule, terms
        self._from = [_ordinal(version.in_force_from) for version in rule.versions]
        self._until = [_ordinal(version.in_force_until) for version in rule.versions]
        self._due: list[Evaluate | None] = [
            None if version.due is None else terms.prepared(version.due) for version in rule.versions
        ]

    def place(self, known: Known) -> int:
        """The place of the version that governs."""
        newest = len(self._due) - 1
        occasion = known.occasion.day if self.rule.transition is Transition.BY_EVENT else None
        chosen_on = known.file.first_sick_day if occasion is None else occasion
        newest_from = self._from[newest]
        if newest_from is None or chosen_on >= newest_from:
            return newest
        for place, until in enumerate(self._until):
            if until is None or self._decides(place, chosen_on, known) <= until:
                return place
        return newest

    def _decides(self, place: int, chosen_on: int, known: Known) -> int:
        """The day by which a version is chosen: that of the event, or of the term where a change of law is open."""
        if self.rule.transition is not Transition.UNLESS_EXPIRED:
            return chosen_on
        due = self._due[place]
        if due is None or known.file.readings.terms_of_1_july_2013 == TermsOf2013.BY_END_OF_WAIT:
            return known.found.end_of_wait.day
        day = due(known)
        assert day is not None
        return day

    def version(self, known: Known) -> Version:
        """The version that governs."""
        return self.rule.versions[self.place(known)]

    def day(self, known: Known) -> int | None:
        """The last day under the version that governs; ``None`` where it gives none."""
        due = self._due[self.place(known)]
        return None if due is None else due(known)

    def basis(self, known: Known) -> tuple[Citation, ...]:
        """The articles of that version."""
        return self.version(known).basis

    def no_day(self, known: Known) -> NotApplicable | Unknown:
        """Why it gives none."""
        due = self.version(known).due
        return NotApplicable("older_law") if due is None else missing(due, known, self.terms)


def _ordinal(day: date | None) -> int | None:
    return None if day is None else day.toordinal()
