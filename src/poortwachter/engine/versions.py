"""Which version of a rule governs a case, and the last day that it gives."""

from __future__ import annotations

from typing import Final

from ..counting.ordinals import ordinal
from ..law.readings import TermsOf2013
from ..law.wia import NEW_TERMS_FROM
from ..rules.rule import MilestoneRule, Transition, Version
from ..rules.values import NotApplicable, Unknown
from .terms import Evaluate, Known, Reason, Terms

__all__ = ["Governed"]

_CHANGED_IN_2013: Final = NEW_TERMS_FROM.toordinal()
_OLDER_LAW: Final = NotApplicable("older_law")


class Governed:
    """A rule made ready to answer: its versions with their terms prepared, and from when each is in force."""

    __slots__ = (
        "_by_event",
        "_due",
        "_exit",
        "_instead",
        "_newest",
        "_newest_from",
        "_no_day",
        "_until",
        "rule",
    )

    def __init__(self, rule: MilestoneRule, terms: Terms) -> None:
        self.rule = rule
        self._by_event = rule.transition is Transition.BY_EVENT
        self._newest = len(rule.versions) - 1
        self._newest_from = ordinal(rule.versions[-1].in_force_from) or 0
        self._until = [ordinal(version.in_force_until) for version in rule.versions]
        self._due: list[Evaluate | None] = [
            None if version.due is None else terms.prepared(version.due) for version in rule.versions
        ]
        self._no_day: list[Reason] = [
            _of_older_law if version.due is None else terms.no_day(version.due) for version in rule.versions
        ]
        self._instead = [
            [(_where_it_governs(one, plain, terms), one) for one in version.instead if one.due is not None]
            for version, plain in zip(rule.versions, self._due, strict=True)
        ]

        at_exit = None if rule.at_exit is None else rule.at_exit.due
        self._exit = None if at_exit is None else terms.prepared(at_exit)

    def place(self, known: Known) -> int:
        """The place of the version that governs."""
        chosen_on = known.file.first_sick_day
        if self._by_event and known.occasion.day is not None:
            chosen_on = known.occasion.day
        return self._newest if chosen_on >= self._newest_from else self._older(chosen_on, known)

    def _older(self, chosen_on: int, known: Known) -> int:
        return next(
            place
            for place, until in enumerate(self._until)
            if until is None or self._decides(place, until, chosen_on, known) <= until
        )

    def _decides(self, place: int, until: int, chosen_on: int, known: Known) -> int:
        """The day by which a version is chosen: that of the event, or of the term where a change of law is open.

        The reading is of the changes of 2012 and 2013, and is asked only where it chooses another version.
        """
        if self.rule.transition is not Transition.UNLESS_EXPIRED:
            return chosen_on
        due, wait = self._due[place], known.found.end_of_wait.day
        assert due is not None
        day = due(known)
        assert day is not None
        if until >= _CHANGED_IN_2013 or bool(day <= until) is bool(wait <= until):
            return day
        return wait if known.file.readings.terms_of_1_july_2013 == TermsOf2013.BY_END_OF_WAIT else day

    def version(self, known: Known) -> Version:
        """The version that governs, where the employment does not end before it."""
        place = self.place(known)
        return next((one for term, one in self._instead[place] if term(known) is not None), self.rule.versions[place])

    def answer(self, known: Known) -> tuple[int | None, Version]:
        """The last day under the version that governs, ``None`` where it gives none; and that version."""
        place = self.place(known)
        for term, instead in self._instead[place]:
            day = term(known)
            if day is not None:
                return day, instead
        due = self._due[place]
        day = None if due is None else due(known)
        left = None if self._exit is None else self._exit(known)
        if left is not None and self.rule.at_exit is not None and (day is None or left < day):
            return left, self.rule.at_exit
        return day, self.rule.versions[place]

    def day(self, known: Known) -> int | None:
        """The last day under the version that governs; ``None`` where it gives none."""
        return self.answer(known)[0]

    def no_day(self, known: Known) -> NotApplicable | Unknown:
        """Why it gives none, where no version in place of the one that governs gives any."""
        return self._no_day[self.place(known)](known)


def _where_it_governs(version: Version, plain: Evaluate | None, terms: Terms) -> Evaluate:
    """The term of a version that governs instead of the plain one.

    One that governs under a contested reading gives no day under another, nor where the plain one gives the same day:
    the reading is not asked there.
    """
    assert version.due is not None
    due = terms.prepared(version.due)
    if version.under is None:
        return due
    reading, alternative = version.under

    def day(known: Known) -> int | None:
        found = due(known)
        if found is None or (plain is not None and found == plain(known)):
            return None
        return found if getattr(known.file.readings, reading) == alternative else None

    return day


def _of_older_law(known: Known) -> NotApplicable:
    return _OLDER_LAW
