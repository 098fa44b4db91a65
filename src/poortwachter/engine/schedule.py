"""What the law asks in a case, whatever the day of assessment: every term, and the record that shows each act."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple

from ..counting.ordinals import ordinal
from ..facts._base import said
from ..facts._filing import Filed
from ..law.rpez import VARIED_TERM
from ..law.stages.application import received_in_time
from ..law.stages.file import File
from ..law.stages.limits import sickness_benefit_from_employer
from ..law.stages.timeline import Timeline
from ..rules.citation import Citation
from ..rules.rule import Consequence, MilestoneRule, Occasion, Version
from ..rules.values import NotApplicable, Unknown
from ..rules.verbs import counted_so_far
from .file import CaseFile
from .occasions import first_shown
from .ready import Ready
from .terms import BY_ITSELF, Brought, Evaluate, Known

__all__ = ["Asked", "asked", "asked_of", "in_time", "term_of"]


_BUT_ONE: Final = (
    Occasion.ONCE, Occasion.OPINION, Occasion.END_OF_EMPLOYMENT, Occasion.WHERE_CONCERNED, Occasion.RECOVERED,
)  # fmt: skip
_BY_DAY: Final = (Occasion.RECOVERY, Occasion.RECOVERY_IN_BENEFIT)


class Asked(NamedTuple):
    """What the law asks once, whatever the day of assessment.

    Attributes:
        ready: the rule, ready to answer.
        number: 1, or more where the milestone comes up again.
        known: what its terms are counted from, and what brought it up.
        due: the last day, as a whole number; ``None`` where there is none.
        no_day: why there is none.
        basis: the articles that set the term.
        version: the version that governs.
        shown: the record that shows the act.
    """

    ready: Ready
    number: int
    known: Known
    due: int | None
    no_day: NotApplicable | Unknown | None
    basis: tuple[Citation, ...]
    version: Version
    shown: Filed | None

    @property
    def rule(self) -> MilestoneRule:
        """The rule in the catalogue, with its articles and versions."""
        return self.ready.rule

    @property
    def occasion(self) -> Brought:
        """What brought it up."""
        return self.known.occasion

    @property
    def occasion_key(self) -> str | None:
        """What names this occasion among others, whatever is recorded afterwards; ``None`` where there is but one.

        The first evaluation follows the plan, of which there is one; each other follows the evaluation before it.
        """
        comes_up, brought = self.ready.rule.occasion, self.known.occasion
        if comes_up in _BUT_ONE or (self.number == 1 and comes_up is Occasion.EACH_EVALUATION):
            return None
        if brought.day is not None and comes_up in _BY_DAY:
            return date.fromordinal(brought.day).isoformat()
        if brought.day is not None and comes_up is Occasion.EACH_PERIOD:
            return f"{counted_so_far(self.known.file, brought.day) // 7}_weeks"
        return brought.evidence or None

    @property
    def key(self) -> str:
        """The id, with what names the occasion behind it: ``objection:r6``."""
        occasion = self.occasion_key
        return self.ready.rule.id if occasion is None else f"{self.ready.rule.id}:{occasion}"

    @property
    def caveats(self) -> tuple[str, ...]:
        """Codes of what a reader must know about the event that brought it up, and about the act."""
        ready = self.ready
        if not ready.event_tests and not ready.act_tests:
            return ()
        asked_of = [(test, self.occasion.day) for test in ready.event_tests]
        if self.shown is not None:
            asked_of += [(test, self.shown.done_on.toordinal()) for test in ready.act_tests]
        file, found = self.known.file, self.known.found
        return tuple(
            test.condition.otherwise
            for test, day in asked_of
            if day is not None and test.holds(file, found, day, day) is False
        )

    def follows(self, one: Consequence) -> bool:
        """Whether it follows in this case when the day passes, where that hangs on a condition."""
        if one.where is None or self.due is None:
            return True
        holds = self.ready.follows[one.where.id]
        return holds(self.known.file, self.known.found, self.due, self.due) is not False

    @property
    def window_opens(self) -> int | None:
        """The first day on which the act counts, or is usual; ``None`` where there is none before ``due``."""
        return self._before(self.ready.window)

    @property
    def advised(self) -> int | None:
        """The day that practice advises; ``None`` where it advises none before ``due``."""
        return self._before(self.ready.advised)

    @property
    def last_valid(self) -> int | None:
        """The last day on which the act still has effect, where that is another day."""
        return None if self.ready.last_valid is None else self.ready.last_valid(self.known)

    def read_all(self) -> tuple[int | None, ...]:
        """The days that are worked out when they are read."""
        return self.window_opens, self.advised, self.last_valid

    def _before(self, term: Evaluate | None) -> int | None:
        day = None if term is None else term(self.known)
        return day if day is not None and (self.due is None or day <= self.due) else None


def asked(rules: tuple[Ready, ...], file: CaseFile, view: File, found: Timeline, noting: File) -> tuple[Asked, ...]:
    """What the law asks in one joined case, in the order of the catalogue; ``noting`` is the same file, which notes
    the contested readings that decide a day.
    """
    due_days: dict[str, int | None] = {}
    known, items, none_of = Known(view, found, due_days), list[Asked](), file.acts.keys().isdisjoint
    noted = Known(noting, found, due_days)
    term = term_of(file)
    for ready in rules:
        if ready.brought_by and none_of(ready.brought_by):
            continue
        once = asked_of(ready, term, file, noted if ready.by_a_reading else known)
        if once:
            due_days[ready.id] = once[0].due
            items += once
    return tuple(items)


def asked_of(ready: Ready, term: TermOf, file: CaseFile, known: Known) -> list[Asked]:
    """What one rule asks, each time that it comes up; ``known`` has the last days of the milestones before it."""
    return [
        asked_at(ready, number, occasion, term, file, known)
        for number, occasion in enumerate(ready.occasions(ready, file, known), 1)
    ]


def asked_at(
    ready: Ready, number: int, occasion: tuple[Brought, Filed | None], term: TermOf, file: CaseFile, known: Known
) -> Asked:
    """What one rule asks on one occasion, with the record that shows the act."""
    brought, shown = occasion
    here = _brought_up(known, brought)
    due, no_day, basis, version = term(ready, file, here)
    if ready.after_exit and due is not None and sickness_benefit_from_employer(known.file, due - 1):
        basis = (*basis, *ready.after_exit)
    item = Asked(ready, number, here, due, no_day, basis, version, shown)
    return _within_window(item, file) if shown is not None and ready.rule.only_within_window else item


def _brought_up(known: Known, brought: Brought) -> Known:
    return known if brought is BY_ITSELF else Known(known.file, known.found, known.due, brought)


def _within_window(asked: Asked, file: CaseFile) -> Asked:
    """The same, shown only by an act within its window."""
    return asked._replace(shown=first_shown(file, asked.ready.kinds, since=asked.window_opens))


_Due = tuple[int | None, NotApplicable | Unknown | None, tuple[Citation, ...], Version]
"""The fields of ``Asked`` that say when: no named tuple, as it is made for every rule of every case."""
TermOf = Callable[["Ready", CaseFile, Known], _Due]


def term_of(file: CaseFile) -> TermOf:
    """How last days are found: with or without days that were agreed or stated."""
    return _moved_term if file.stated or file.has("term_deviation") else _term


def _moved_term(rule: Ready, file: CaseFile, known: Known) -> _Due:
    """The last day as both parties varied it (RPEZ 5), or as UWV stated it, or else under the version that governs."""
    agreed = file.agreed_term(rule.rule.id) if rule.rule.variable and file.has("term_deviation") else None
    if agreed is not None:
        version = rule.governed.version(known)
        return agreed.record.due.toordinal(), None, (*version.basis, VARIED_TERM), version
    if rule.rule.stated_as is not None and rule.rule.stated_as in file.stated:
        version = rule.governed.version(known)
        return file.stated[rule.rule.stated_as].day.toordinal(), None, version.basis, version
    return _term(rule, file, known)


def _term(rule: Ready, file: CaseFile, known: Known) -> _Due:
    """The last day under the version that governs."""
    day, version = rule.governed.answer(known)
    return day, None if day is not None else rule.governed.no_day(known), version.basis, version


def in_time(shown: Filed, due: int) -> bool:
    """Done on or before ``due``; or posted by then and received within a week, Awb 6:9(2)."""
    posted = said(shown.record, "posted_on")
    return received_in_time(shown.done_on.toordinal(), ordinal(posted), due)
