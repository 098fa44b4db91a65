"""One joined case answered on one day: where it stands, its periods and its milestones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Final

from ..engine.question import Question, latest_run
from ..engine.run import Outlook, Run
from ..engine.sickness import Sickness
from ..engine.standing import Now, now, stands
from ..law.stages.clauses import FROM_A_YEAR_BEFORE
from .codes import Awaited, Caveat, Reason
from .parts import CaseState, EarlierCase, Period, PeriodState, WiaStart
from .standing import Standing

__all__ = ["Answered", "answered", "period_of"]


class Answered:
    """What the law answers for one case on one day. The run is there; what follows from it is worked out when it is
    first read.

    Attributes:
        question: what was asked.
        run: the run that answers it.
    """

    def __init__(self, question: Question, run: Run, begun: Sequence[Sickness]) -> None:
        self.question, self.run = question, run
        self._begun = begun
        self._now: Now | None = None

    @property
    def _today(self) -> Now:
        if self._now is None:
            self._now = now(self.run, self.question.as_of, self.question.due_soon_days)
        return self._now

    @property
    def as_of(self) -> date:
        """The day of assessment."""
        return self.question.as_of

    @property
    def case_state(self) -> CaseState:
        """Where the case stands."""
        return self._today.case_state

    @property
    def earlier_cases(self) -> tuple[EarlierCase, ...]:
        """The cases that ended before this one began."""
        return tuple(_in_short(earlier) for earlier in self._begun[:-1])

    @cached_property
    def waiting_period(self) -> Period:
        """The wait (wachttijd)."""
        run = self.run
        stated = "end_of_wait" in self._stated and not run.early_iva_granted
        wait = period_of(run.outlook("waiting_period"), run.file.first_sick_day, stated=stated)
        return _unless_over(wait, self._today.over or _no_wait(run))

    @cached_property
    def wia(self) -> WiaStart:
        """The first day on which WIA can begin."""
        return _wia(self.run, self._today, stated="wia" in self._stated)

    @cached_property
    def wage_continuation(self) -> Period:
        """The days on which wage is owed (loondoorbetaling)."""
        return self._from_the_first_day("wage")

    @cached_property
    def dismissal_ban(self) -> Period:
        """The days on which notice may not be given (opzegverbod)."""
        return self._from_the_first_day("dismissal_ban")

    @cached_property
    def sanction(self) -> Period:
        """The wage sanction (loonsanctie)."""
        return _unless_over(_sanction(self.run, stated="sanction" in self._stated), self._today.over)

    @cached_property
    def milestones(self) -> tuple[Standing, ...]:
        """Every milestone, in the order of the catalogue."""
        today = self._today
        return tuple([Standing(item, self.run.file, *stands(item, today)) for item in self.run.asked])

    @cached_property
    def by_rule(self) -> Mapping[str, list[Standing]]:
        """The milestones by the id of their rule, each in order."""
        found: dict[str, list[Standing]] = {}
        for item in self.milestones:
            found.setdefault(item.asked.ready.id, []).append(item)
        return found

    @cached_property
    def _stated(self) -> frozenset[str]:
        """The stages for which UWV states another day."""
        return frozenset([item.stage for item in self.run.differing])

    def _from_the_first_day(self, stage: str) -> Period:
        shown = period_of(self.run.outlook(stage), self.run.file.first_sick_day, stated=stage in self._stated)
        return _unless_over(shown, self._today.over)


def answered(question: Question) -> Answered:
    """The answer to a question.

    Raises:
        CaseError: see :func:`poortwachter.engine.question.latest_run`.
    """
    return Answered(question, *latest_run(question))


def period_of(outlook: Outlook, first_day: date | None, *, stated: bool = False) -> Period:
    """The period that a stage closes; ``first_day`` is its first day."""
    caveats, pending = _STATED if stated else (), _awaited(outlook)
    if outlook.day is None or first_day is None:
        return Period(
            PeriodState.NOT_APPLICABLE, None, None, outlook.basis, Reason.maybe(outlook.reason), pending, caveats
        )
    state = PeriodState.PENDING if pending else PeriodState.KNOWN
    return Period(state, first_day, outlook.day, outlook.basis, None, pending, caveats)


_STATED: Final = (Caveat.UWV_STATES_ANOTHER_DAY,)


def _awaited(outlook: Outlook) -> tuple[Awaited, ...]:
    return tuple(map(Awaited.of, outlook.pending))


def _unless_over(period: Period, over: str | None) -> Period:
    if over is None:
        return period
    return Period(PeriodState.NOT_APPLICABLE, None, None, period.basis, Reason.of(over))


def _no_wait(run: Run) -> str | None:
    """Why there is no wait that ends: the work is not insured, WIA 23(1), or it stands still, 23(5)b."""
    reason = run.outlook("wia").reason
    return reason if reason in ("no_insured_employment", "can_earn_more_than_65") else None


def _sanction(run: Run, *, stated: bool) -> Period:
    """Loonsanctie, WIA 25(9); of a self-insured employer whose employee has left, sickness benefit, WIA 26(2)."""
    start = run.outlook("sanction_start")
    shown = period_of(run.outlook("sanction"), start.day, stated=stated)
    if shown.first_day is None or not run.sickness_benefit_from_employer(run.wage_period_ends):
        return shown
    caveats = (*shown.caveats, Caveat.EXTENDS_SICKNESS_BENEFIT)
    basis = tuple(dict.fromkeys((*start.basis, *shown.basis)))
    return Period(shown.state, shown.first_day, shown.last_day, basis, shown.reason, shown.pending, caveats)


def _wia(run: Run, today: Now, *, stated: bool) -> WiaStart:
    begins = run.outlook("wia")
    over = today.over or today.over_before_wia
    if over is not None:
        return WiaStart(PeriodState.NOT_APPLICABLE, None, begins.basis, Reason.of(over))
    caveats, pending = _STATED if stated else (), _awaited(begins)
    if FROM_A_YEAR_BEFORE & run.found.wia.why:
        caveats = (*caveats, Caveat.SPECIAL_CASE_CAN_GO_BACK_FURTHER)
    if begins.day is None:
        return WiaStart(PeriodState.NOT_APPLICABLE, None, begins.basis, Reason.maybe(begins.reason), pending, caveats)
    state = PeriodState.PENDING if pending else PeriodState.KNOWN
    return WiaStart(state, begins.day, begins.basis, None, pending, caveats)


def _in_short(sickness: Sickness) -> EarlierCase:
    last = sickness.last_sick_day
    assert last is not None
    return EarlierCase(sickness.first_sick_day, last, sickness.counted_through(last))
