"""Where a case and its milestones stand on the day that the caller names."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Final, NamedTuple

from ..facts._filing import Filed
from ..law.duties import ENDS
from ..law.stages.clauses import clauses_in
from ..law.stages.timeline import Timeline
from ..rules.clause import ClauseKind
from ..rules.rule import Bearer, Nature, Occasion
from ..rules.values import CaseState, Status, Unknown
from .run import Run
from .schedule import Asked, in_time

__all__ = ["EVENTS", "STANDS_ON", "Ended", "Now", "Stands", "case_state", "duty_ended", "now", "reason_of", "stands"]

STANDS_ON: Final = ("end_of_wait", "waiting_period", "wage", *(end.id for end in ENDS))
"""The outcomes that say, with the last sick day, until when duties run and where the case stands."""


class Now(NamedTuple):
    """A run on the day of assessment; days are whole numbers.

    Attributes:
        sickness_ended: the last sick day, if recovery or death ended the sickness.
        wait_ends: the last day of the wait, shorter where early IVA was granted.
    """

    run: Run
    as_of: int
    due_soon_days: int
    case_state: CaseState
    sickness_ended: int | None
    wait_ends: int

    @property
    def over(self) -> str | None:
        """Why the periods no longer apply: recovery or death before the wait was over."""
        ended = self.sickness_ended
        return None if ended is None or ended >= min(self.as_of, self.wait_ends) else self.case_state.value

    @property
    def over_before_wia(self) -> str | None:
        """Why WIA does not begin any more: recovery or death after the wait and before it could."""
        ended, begins = self.sickness_ended, self.run.found.wia.day
        if ended is None or begins is None or ended <= self.wait_ends or ended >= min(begins, self.as_of):
            return None
        return "deceased" if self.case_state is CaseState.DECEASED else "recovered"


class Stands(NamedTuple):
    """Where one milestone stands: its status, the code of why nothing is asked or known, days left and days late."""

    status: Status
    reason: str | None = None
    days_left: int | None = None
    days_late: int = 0


class Ended(NamedTuple):
    """The last day of what is asked, and the code of what ends it."""

    day: int
    code: str


_MET: Final = Stands(Status.MET)


def now(run: Run, as_of: date, due_soon_days: int) -> Now:
    """The run on ``as_of``."""
    ended, wait_ends = run.found.sickness_over.day, run.found.waiting_period.day
    return Now(run, as_of.toordinal(), due_soon_days, case_state(run, as_of), ended, wait_ends)


def case_state(run: Run, as_of: date) -> CaseState:
    """Where the case stands."""
    view, day, wait_ends = run.view, as_of.toordinal(), run.found.waiting_period.day
    last = view.last_sick_day
    over = last is not None and last < day
    if view.died and over:
        return CaseState.DECEASED
    if day > wait_ends and (last is None or last >= wait_ends):
        return CaseState.WAIT_COMPLETED
    if view.employment_ends is not None and view.employment_ends < day and not (over and view.recovered):
        return CaseState.EMPLOYMENT_ENDED
    return CaseState.RECOVERED if over else CaseState.RUNNING


def stands(asked: Asked, now: Now) -> Stands:
    """Where one milestone stands."""
    ready, due, shown = asked.ready, asked.due, asked.shown
    if shown is not None:
        return _done(asked, shown, due, now)
    as_of, run = now.as_of, now.run
    view, found, day = run.view, run.found, as_of if due is None else due
    for condition, holds in ready.tests:
        if holds(view, found, day, as_of) is False:
            return Stands(Status.NOT_APPLICABLE, condition.otherwise)
    if due is None:
        return _without_a_day(asked, now)
    ended = duty_ended(asked, found, as_of)
    if ended is not None and due > ended.day:
        return Stands(Status.LAPSED, ended.code)
    left = due - as_of
    if ready.rule.nature is not Nature.DUTY:
        return _option(asked, now, left, ended)
    if left < 0:
        return _past_its_day(asked, now, due, None if ended is None or as_of <= ended.day else ended.code)
    if left <= now.due_soon_days:
        return Stands(Status.DUE_SOON, None, left)
    opens = asked.window_opens
    return Stands(Status.OPEN if opens is not None and opens <= as_of else Status.UPCOMING, None, left)


def _done(asked: Asked, shown: Filed, due: int | None, now: Now) -> Stands:
    if due is None or asked.rule.never_late or in_time(shown, due) or not _owed_on(due, asked, now):
        return _MET
    return Stands(Status.MET_LATE, None, None, shown.done_on.toordinal() - due)


def _owed_on(due: int, asked: Asked, now: Now) -> bool:
    """Whether anything was owed on the last day: not without capacity then, nor after what ended the duty."""
    view, found = now.run.view, now.run.found
    for condition, holds in asked.ready.tests:
        if condition.of_its_day and holds(view, found, due, now.as_of) is False:
            return False
    ended = duty_ended(asked, found, now.as_of)
    return ended is None or due <= ended.day


def duty_ended(asked: Asked, found: Timeline, as_of: int) -> Ended | None:
    """What ends what is asked; ``None`` while no end is known.

    What came up by an event on or after that day goes on.
    """
    first, by = None, 0
    for end in asked.ready.ends:
        day, why = getattr(found, end.id)
        counts = day is not None and (end.known_ahead or day < as_of) and not _came_up_after(asked, day)
        if counts and (first is None or day < first):
            first, by = day, why
    return None if first is None else Ended(first, reason_of(by))


@cache
def reason_of(why: int) -> str:
    """The code of why nothing is asked any more."""
    return clauses_in(why, ClauseKind.NO_DAY)[0].id


def _without_a_day(asked: Asked, now: Now) -> Stands:
    """A fact is missing, nothing is asked, or it is asked without delay."""
    no_day = asked.no_day
    if isinstance(no_day, Unknown):
        return Stands(Status.UNKNOWN, no_day.fact)
    assert no_day is not None
    if no_day.reason != "without_delay":
        return Stands(Status.NOT_APPLICABLE, no_day.reason)
    ended = duty_ended(asked, now.run.found, now.as_of)
    if ended is not None and now.as_of > ended.day:
        return Stands(Status.LAPSED, ended.code)
    opens = asked.window_opens
    return Stands(Status.OPEN if opens is None or opens <= now.as_of else Status.UPCOMING, no_day.reason)


EVENTS: Final = frozenset(
    {
        Occasion.EACH_EVENT, Occasion.EACH_REQUEST, Occasion.END_OF_EMPLOYMENT, Occasion.RECOVERY,
        Occasion.RECOVERY_IN_BENEFIT,
    }
)  # fmt: skip
"""What comes up by an event, which can lie after what ends other duties."""


def _came_up_after(asked: Asked, end: int) -> bool:
    """Whether an event at or after this end brought it up."""
    day = asked.occasion.day
    return day is not None and asked.rule.occasion in EVENTS and day >= end


def _option(asked: Asked, now: Now, left: int, ended: Ended | None) -> Stands:
    """An option or a power that was not used: never overdue, and gone with what ends it."""
    if left < 0 and (asked.last_valid is None or now.as_of > asked.last_valid):
        return Stands(Status.LAPSED, "not_used")
    if ended is not None and now.as_of > ended.day:
        return Stands(Status.LAPSED, ended.code)
    begun = asked.window_opens is not None and asked.window_opens <= now.as_of
    begun = begun or left < 0 or asked.occasion.day is not None
    return Stands(Status.OPEN if begun else Status.UPCOMING, None, left if left >= 0 else None)


def _past_its_day(asked: Asked, now: Now, due: int, over: str | None) -> Stands:
    rule, file = asked.rule, now.run.file
    if rule.bearer is not Bearer.EMPLOYER:
        if any(entry.on.toordinal() > due for kind in rule.met_by for entry in file.entries(kind)):
            return Stands(Status.MISSED, "recorded_as_not_done")
        return Stands(Status.UNKNOWN, f"records.{rule.met_by[0]}")
    complete_from = file.case.records_complete_from
    if complete_from is not None and due < complete_from.toordinal():
        return Stands(Status.UNKNOWN, "records_complete_from")
    if over is not None:
        return Stands(Status.MISSED, over)
    return Stands(Status.OVERDUE, None, None, now.as_of - due)
