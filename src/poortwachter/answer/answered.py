"""One joined case answered on one day: where it stands, its periods and its milestones."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from ..engine.question import Question, latest_run
from ..engine.run import Outlook, Run
from ..engine.sickness import Sickness
from ..engine.standing import Now, now, stands
from ..law.stages.clauses import FROM_A_YEAR_BEFORE
from .codes import Awaited, Caveat, Reason
from .parts import CaseState, EarlierCase, Period, PeriodState, WiaStart
from .standing import Standing

__all__ = ["Answered", "answered", "period_of"]


class Answered(NamedTuple):
    """What the law answers for one case on one day.

    Attributes:
        question: what was asked.
        run: the run that answers it.
    """

    question: Question
    run: Run
    case_state: CaseState
    earlier_cases: tuple[EarlierCase, ...]
    waiting_period: Period
    wia: WiaStart
    wage_continuation: Period
    dismissal_ban: Period
    sanction: Period
    milestones: tuple[Standing, ...]

    @property
    def as_of(self) -> date:
        """The day of assessment."""
        return self.question.as_of


def answered(question: Question) -> Answered:
    """The answer to a question.

    Raises:
        CaseError: see :func:`poortwachter.engine.question.latest_run`.
    """
    run, begun = latest_run(question)
    today = now(run, question.as_of, question.due_soon_days)
    first, stages = run.file.first_sick_day, {item.stage for item in run.differing}

    def period(stage: str, first_day: date | None) -> Period:
        return _unless_over(period_of(run.outlook(stage), first_day, stated=stage in stages), today.over)

    wait = period_of(run.outlook("waiting_period"), first, stated="end_of_wait" in stages and not run.early_iva_granted)
    return Answered(
        question,
        run,
        today.case_state,
        tuple(_in_short(earlier) for earlier in begun[:-1]),
        _unless_over(wait, today.over or _not_insured(run)),
        _wia(run, today, stated="wia" in stages),
        period("wage", first),
        period("dismissal_ban", first),
        _unless_over(_sanction(run, stated="sanction" in stages), today.over),
        tuple([Standing(item, run.file, *stands(item, today)) for item in run.asked]),
    )


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


def _not_insured(run: Run) -> str | None:
    """Why there is no wait, WIA 23(1): the work is not insured."""
    wia = run.outlook("wia")
    return wia.reason if wia.reason == "no_insured_employment" else None


def _sanction(run: Run, *, stated: bool) -> Period:
    """Loonsanctie, WIA 25(9); of a self-insured employer whose employee has left, sickness benefit, WIA 26(2)."""
    start = run.outlook("sanction_start")
    shown = period_of(run.outlook("sanction"), start.day, stated=stated)
    if shown.first_day is None or not run.sickness_benefit_from_employer(run.wage_period_ends):
        return shown
    caveats = (*shown.caveats, Caveat.EXTENDS_SICKNESS_BENEFIT)
    basis = (*start.basis, *shown.basis)
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
