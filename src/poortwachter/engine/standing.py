"""Where a case stands on the day that the caller names."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from ..answer.assessment import Assessment
from ..answer.parts import Asked, CaseState, EarlierCase, Milestone, Period, PeriodState, Status, WiaStart
from ..errors import CaseError, Path, Problem
from ..facts.case import Case
from ..rules.readings import Readings
from ..rules.rule import Bearer, Nature, Occasion
from ..rules.values import NotApplicable, Unknown
from .casefile import CaseFile
from .history import SicknessCase
from .schedule import FIRST_LAW, Schedule, cases_of, schedule

__all__ = ["DEFAULT_READINGS", "answer"]

DEFAULT_READINGS: Final = Readings()
"""Every contested reading at its default."""


class Now(NamedTuple):
    """The file on the day of assessment.

    Attributes:
        all_duties_end: the last day on which any duty runs, if recovery or death ended them.
        own_duties_end: the last day on which the employer's own duties run.
        wait_ends: the last day of the wait, shorter where early IVA was granted.
    """

    file: CaseFile
    as_of: date
    due_soon_days: int
    case_state: CaseState
    all_duties_end: date | None
    own_duties_end: date
    wait_ends: date


def answer(case: Case, *, as_of: date, readings: Readings, due_soon_days: int) -> Assessment:
    """Answer for one case on one day; :func:`poortwachter.assess` has checked what is asked."""
    begun = [sickness for sickness in cases_of(case, readings) if sickness.first_sick_day <= as_of]
    _refuse_where_the_law_is_silent(begun, case)
    found = schedule(case, len(begun) - 1, readings)
    now = _now(found, as_of, due_soon_days)
    over = _over(now)
    return Assessment(
        found.file,
        found.stages,
        as_of,
        due_soon_days,
        found.file.first_sick_day,
        now.case_state,
        tuple(_in_short(earlier) for earlier in begun[:-1]),
        found.waiting_period if over is None else _no_period(found.waiting_period, over),
        _wia(found.wia, now, over),
        found.wage_continuation if over is None else _no_period(found.wage_continuation, over),
        found.dismissal_ban if over is None else _no_period(found.dismissal_ban, over),
        found.sanction if over is None else _no_period(found.sanction, over),
        tuple([_milestone(asked, now) if isinstance(asked, Asked) else asked for asked in found.asked]),
    )


def _refuse_where_the_law_is_silent(begun: list[SicknessCase], case: Case) -> None:
    path: Path = ("absences", 0, "first_day")
    if not begun:
        expected = "a counted sick day on or before the day of assessment"
        remedy = (
            "sickness during maternity leave or its flexible period counts as leave; assess on a day after the leave"
        )
        raise CaseError([Problem("no_counted_sick_day", path, case.absences[0].first_day, expected, remedy)])
    if begun[-1].first_sick_day < FIRST_LAW:
        expected = f"a first sick day on or after {FIRST_LAW.isoformat()}"
        remedy = "earlier cases fall under law that this catalogue does not hold"
        first_day = begun[-1].first_sick_day
        place = next((n for n, absence in enumerate(case.absences) if absence.first_day == first_day), 0)
        path = ("absences", place, "first_day")
        raise CaseError([Problem("before_the_law", path, first_day, expected, remedy)])


def _now(found: Schedule, as_of: date, due_soon_days: int) -> Now:
    file, sickness = found.file, found.file.sickness
    ended = sickness.last_sick_day if sickness.ended_by in ("recovery", "death") else None
    wait_ends = found.waiting_period.last_day or file.end_of_wait
    wage_ends = found.wage_continuation.last_day or file.end_of_wait
    own = [day for day in (ended, file.last_day_of_employment, wage_ends) if day is not None]
    return Now(file, as_of, due_soon_days, _case_state(found, as_of, wait_ends), ended, min(own), wait_ends)


def _case_state(found: Schedule, as_of: date, wait_ends: date) -> CaseState:
    file, sickness = found.file, found.file.sickness
    last = sickness.last_sick_day
    over = last is not None and last < as_of
    if sickness.ended_by == "death":
        return CaseState.DECEASED
    if as_of > wait_ends and (last is None or last >= wait_ends):
        return CaseState.WAIT_COMPLETED
    ended = file.last_day_of_employment
    if ended is not None and ended < as_of and not (over and sickness.ended_by == "recovery"):
        return CaseState.EMPLOYMENT_ENDED
    return CaseState.RECOVERED if over else CaseState.RUNNING


def _in_short(sickness: SicknessCase) -> EarlierCase:
    last = sickness.last_sick_day
    assert last is not None
    return EarlierCase(sickness.first_sick_day, last, sickness.counted_through(last))


def _over(now: Now) -> str | None:
    """Why the periods no longer apply: recovery or death before the wait was over."""
    ended = now.all_duties_end
    if ended is None or ended >= min(now.as_of, now.wait_ends):
        return None
    return now.case_state.value


def _no_period(period: Period, reason: str) -> Period:
    return Period(PeriodState.NOT_APPLICABLE, None, None, period.basis, reason)


def _wia(start: WiaStart, now: Now, over: str | None) -> WiaStart:
    """None for who recovered or died after the wait and before it could begin."""
    ended = now.all_duties_end
    later = ended is not None and ended > now.wait_ends
    if later and ended is not None and start.first_day is not None and ended < min(start.first_day, now.as_of):
        over = "deceased" if now.case_state is CaseState.DECEASED else "recovered"
    return start if over is None else _no_start(start, over)


def _no_start(start: WiaStart, reason: str) -> WiaStart:
    return WiaStart(PeriodState.NOT_APPLICABLE, None, start.basis, reason)


def _milestone(asked: Asked, now: Now) -> Milestone:
    due, as_of = asked.due, now.as_of
    day = due if isinstance(due, date) else as_of
    for test in asked.tests:
        if test.holds(now.file, day, as_of) is False:
            return Milestone(asked, Status.NOT_APPLICABLE, test.otherwise)
    if isinstance(due, Unknown):
        return Milestone(asked, Status.UNKNOWN, due.fact)
    duty_ends = now.own_duties_end if asked.rule.bearer is Bearer.EMPLOYER else now.all_duties_end
    over = duty_ends is not None and as_of > duty_ends and not _comes_after(asked, duty_ends)
    if isinstance(due, NotApplicable):
        if due.reason != "without_delay":
            return Milestone(asked, Status.NOT_APPLICABLE, due.reason)
        return Milestone(asked, Status.LAPSED if over else Status.OPEN, due.reason)
    if over and duty_ends is not None and due > duty_ends:
        return Milestone(asked, Status.LAPSED, now.case_state.value)
    left = (due - as_of).days
    if asked.rule.nature is not Nature.DUTY:
        return _option(asked, now, left)
    if left < 0:
        return _past_its_day(asked, now, due, over)
    if left <= now.due_soon_days:
        return Milestone(asked, Status.DUE_SOON, None, left)
    begun = asked.window_opens is not None and asked.window_opens <= as_of
    return Milestone(asked, Status.OPEN if begun else Status.UPCOMING, None, left)


_EVENTS: Final = frozenset({Occasion.EACH_EVENT, Occasion.END_OF_EMPLOYMENT, Occasion.RECOVERY})


def _comes_after(asked: Asked, duty_ends: date) -> bool:
    """Whether it came up by an event at or after the end of the duties, or as an option that a decision gives."""
    if asked.occasion is None or asked.rule.occasion not in _EVENTS:
        return False
    return asked.occasion >= duty_ends or asked.rule.nature is not Nature.DUTY


def _option(asked: Asked, now: Now, left: int) -> Milestone:
    """An option or a power that was not used: never overdue."""
    if left < 0 and (asked.rule.last_valid is None or now.as_of > now.file.sanction_bar):
        return Milestone(asked, Status.LAPSED, "not_used")
    begun = asked.window_opens is not None and asked.window_opens <= now.as_of
    begun = begun or left < 0 or asked.occasion is not None
    return Milestone(asked, Status.OPEN if begun else Status.UPCOMING, None, left if left >= 0 else None)


def _past_its_day(asked: Asked, now: Now, due: date, over: bool) -> Milestone:
    rule = asked.rule
    if rule.bearer is not Bearer.EMPLOYER:
        if any(entry.on > due for kind in rule.met_by for entry in now.file.by_kind.get(kind, ())):
            return Milestone(asked, Status.MISSED, "recorded_as_not_done")
        return Milestone(asked, Status.UNKNOWN, f"records.{rule.met_by[0]}")
    complete_from = now.file.case.records_complete_from
    if complete_from is not None and due < complete_from:
        return Milestone(asked, Status.UNKNOWN, "records_complete_from")
    if over:
        return Milestone(asked, Status.MISSED, now.case_state.value)
    return Milestone(asked, Status.OVERDUE, None, None, (now.as_of - due).days)
