"""Where a case and its milestones stand on the day that the caller names."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from ..facts._filing import Filed
from ..rules.rule import Bearer, Nature, Occasion
from ..rules.values import CaseState, NotApplicable, Status, Unknown
from .run import Run
from .schedule import Asked, in_time

__all__ = ["STANDS_ON", "Now", "Stands", "case_state", "now", "stands"]

STANDS_ON: Final = ("end_of_wait", "waiting_period", "wage")
"""The outcomes that say, with the last sick day, until when duties run and where the case stands."""


class Now(NamedTuple):
    """A run on the day of assessment; days are whole numbers.

    Attributes:
        all_duties_end: the last day on which any duty runs, if recovery or death ended them.
        own_duties_end: the last day on which the employer's own duties run.
        wait_ends: the last day of the wait, shorter where early IVA was granted.
    """

    run: Run
    as_of: int
    due_soon_days: int
    case_state: CaseState
    all_duties_end: int | None
    own_duties_end: int
    wait_ends: int

    @property
    def over(self) -> str | None:
        """Why the periods no longer apply: recovery or death before the wait was over."""
        ended = self.all_duties_end
        return None if ended is None or ended >= min(self.as_of, self.wait_ends) else self.case_state.value

    @property
    def over_before_wia(self) -> str | None:
        """Why WIA does not begin any more: recovery or death after the wait and before it could."""
        ended, begins = self.all_duties_end, self.run.found.wia.day
        if ended is None or begins is None or ended <= self.wait_ends or ended >= min(begins, self.as_of):
            return None
        return "deceased" if self.case_state is CaseState.DECEASED else "recovered"


class Stands(NamedTuple):
    """Where one milestone stands: its status, the code of why nothing is asked or known, days left and days late."""

    status: Status
    reason: str | None = None
    days_left: int | None = None
    days_late: int = 0


_MET: Final = Stands(Status.MET)


def now(run: Run, as_of: date, due_soon_days: int) -> Now:
    """The run on ``as_of``."""
    view, found = run.view, run.found
    ended = view.last_sick_day if view.recovered or view.died else None
    wage_ends = found.end_of_wait.day if found.wage.day is None else found.wage.day
    own = [day for day in (ended, view.employment_ends, wage_ends) if day is not None]
    wait_ends = found.waiting_period.day
    return Now(run, as_of.toordinal(), due_soon_days, case_state(run, as_of), ended, min(own), wait_ends)


def case_state(run: Run, as_of: date) -> CaseState:
    """Where the case stands."""
    view, day, wait_ends = run.view, as_of.toordinal(), run.found.waiting_period.day
    last = view.last_sick_day
    over = last is not None and last < day
    if view.died:
        return CaseState.DECEASED
    if day > wait_ends and (last is None or last >= wait_ends):
        return CaseState.WAIT_COMPLETED
    if view.employment_ends is not None and view.employment_ends < day and not (over and view.recovered):
        return CaseState.EMPLOYMENT_ENDED
    return CaseState.RECOVERED if over else CaseState.RUNNING


def stands(asked: Asked, now: Now) -> Stands:
    """Where one milestone stands."""
    ready, _, _, due, no_day, _, shown = asked
    if shown is not None:
        return _done(shown, due)
    as_of, run = now.as_of, now.run
    view, found, day = run.view, run.found, as_of if due is None else due
    for condition, holds in ready.tests:
        if holds(view, found, day, as_of) is False:
            return Stands(Status.NOT_APPLICABLE, condition.otherwise)
    if due is None:
        return _without_a_day(asked, now, no_day)
    duty_ends = _duty_ends(asked, now)
    over = duty_ends is not None and as_of > duty_ends and not _comes_after(asked, duty_ends)
    if over and duty_ends is not None and due > duty_ends:
        return Stands(Status.LAPSED, now.case_state.value)
    left = due - as_of
    if ready.rule.nature is not Nature.DUTY:
        return _option(asked, now, left)
    if left < 0:
        return _past_its_day(asked, now, due, over)
    if left <= now.due_soon_days:
        return Stands(Status.DUE_SOON, None, left)
    opens = asked.window_opens
    return Stands(Status.OPEN if opens is not None and opens <= as_of else Status.UPCOMING, None, left)


def _done(shown: Filed, due: int | None) -> Stands:
    if due is None or in_time(shown, due):
        return _MET
    return Stands(Status.MET_LATE, None, None, shown.done_on.toordinal() - due)


def _duty_ends(asked: Asked, now: Now) -> int | None:
    return now.own_duties_end if asked.ready.rule.bearer is Bearer.EMPLOYER else now.all_duties_end


def _without_a_day(asked: Asked, now: Now, no_day: NotApplicable | Unknown | None) -> Stands:
    """A fact is missing, nothing is asked, or it is asked without delay."""
    if isinstance(no_day, Unknown):
        return Stands(Status.UNKNOWN, no_day.fact)
    assert no_day is not None
    if no_day.reason != "without_delay":
        return Stands(Status.NOT_APPLICABLE, no_day.reason)
    duty_ends = _duty_ends(asked, now)
    over = duty_ends is not None and now.as_of > duty_ends and not _comes_after(asked, duty_ends)
    return Stands(Status.LAPSED if over else Status.OPEN, no_day.reason)


_EVENTS: Final = frozenset({Occasion.EACH_EVENT, Occasion.END_OF_EMPLOYMENT, Occasion.RECOVERY})


def _comes_after(asked: Asked, duty_ends: int) -> bool:
    """Whether it came up by an event at or after the end of the duties, or as an option that a decision gives."""
    day = asked.occasion.day
    if day is None or asked.rule.occasion not in _EVENTS:
        return False
    return day >= duty_ends or asked.rule.nature is not Nature.DUTY


def _option(asked: Asked, now: Now, left: int) -> Stands:
    """An option or a power that was not used: never overdue."""
    if left < 0 and (asked.last_valid is None or now.as_of > asked.last_valid):
        return Stands(Status.LAPSED, "not_used")
    begun = asked.window_opens is not None and asked.window_opens <= now.as_of
    begun = begun or left < 0 or asked.occasion.day is not None
    return Stands(Status.OPEN if begun else Status.UPCOMING, None, left if left >= 0 else None)


def _past_its_day(asked: Asked, now: Now, due: int, over: bool) -> Stands:
    rule, file = asked.rule, now.run.file
    if rule.bearer is not Bearer.EMPLOYER:
        if any(entry.on.toordinal() > due for kind in rule.met_by for entry in file.entries(kind)):
            return Stands(Status.MISSED, "recorded_as_not_done")
        return Stands(Status.UNKNOWN, f"records.{rule.met_by[0]}")
    complete_from = file.case.records_complete_from
    if complete_from is not None and due < complete_from.toordinal():
        return Stands(Status.UNKNOWN, "records_complete_from")
    if over:
        return Stands(Status.MISSED, now.case_state.value)
    return Stands(Status.OVERDUE, None, None, now.as_of - due)
