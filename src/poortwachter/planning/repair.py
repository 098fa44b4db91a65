"""Planning a repair report (bekortingsverzoek): when a wage sanction would end, by the day on which UWV receives it.

There is no arithmetic here: each answer is that of the engine for a copy of the case that holds the planned report and
UWV's decision on it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from .._frozen import frozen
from ..answer.answered import Answered, answered
from ..answer.data import ANSWER, Written
from ..answer.parts import Period, WiaStart
from ..counting.days import LATEST_DAY, ONE_DAY, read_day
from ..engine.question import asked
from ..engine.supposed import LATEST_RECEIPT, MOST_DAYS_LATE, SET_ASIDE_BY_REPAIR, undecided_reports, without_stated
from ..errors import CaseError, Instead, Problem, refused, without_content
from ..facts.case import Case
from ..facts.records import RepairDecision, RepairReport

__all__ = [
    "RepairOutcome",
    "RepairPlan",
    "latest_receipt_that_helps",
    "plan_repair",
    "readings_of_repair",
]


@frozen
class RepairOutcome(Written):
    """What comes of a repair report if UWV grants it on one day.

    Attributes:
        decided_on: the day on which UWV sends its decision.
        days_late: calendar days by which that is after its three weeks, WIA 25(13).
        last_day: the last day of the sanction, inclusive; ``None`` where it is shortened to nothing.
        wia_first_day: the first day of WIA, ``None`` where there is none.
        days_saved: calendar days by which the sanction ends sooner than without this report; all its days where it is
            shortened to nothing.
    """

    __pydantic_config__ = ANSWER

    decided_on: date
    days_late: int
    last_day: date | None
    wia_first_day: date | None
    days_saved: int


@frozen
class RepairPlan(Written):
    """When a wage sanction would end if UWV received a repair report on ``received_on`` and granted it.

    Attributes:
        received_on: the day on which UWV receives the report.
        decision_due: the last day, inclusive, of UWV's three weeks, WIA 25(13).
        sanction: the sanction without this report.
        wia: the first day of WIA without this report.
        decided_at_once: UWV decides on the day of receipt; on the day of assessment where that is later, because no
            decision is on file; on the day after where UWV refused an earlier report on that day.
        decided_at_target: it decides on ``decision_due``, also where that day has passed; on the day after where UWV
            refused an earlier report on that day or later.
        decided_late: it decides ``days_late`` calendar days after ``decision_due``, and also after such a refusal.
        latest_receipt_that_helps: the last day of receipt with which the sanction still ends sooner if UWV decides at
            its target; ``None`` where no day does. It may have passed.
        latest_receipt_decided_at_once: the same if UWV decides on the day of receipt, or on the day after where it
            refused an earlier report on that day.
    """

    __pydantic_config__ = ANSWER

    received_on: date
    decision_due: date
    sanction: Period
    wia: WiaStart
    decided_at_once: RepairOutcome
    decided_at_target: RepairOutcome
    decided_late: RepairOutcome
    latest_receipt_that_helps: date | None
    latest_receipt_decided_at_once: date | None


def plan_repair(
    case: Case, *, received_on: date, as_of: date, days_late: int = 0, readings: Mapping[str, str] | None = None
) -> RepairPlan:
    """Tell when the sanction on file would end with a repair report of ``received_on``, WIA 25(12) to 25(14).

    UWV decides per request, and one request can follow another. After a refusal a new one can be planned, and UWV's
    late days on the refused one count. While UWV has not decided on a report on file, only that report can be planned,
    by the day on which it was received. That day may lie before the refusal of another: its three weeks count from its
    own receipt. A day that UWV stated for the end of the sanction, for the end of the wage or for WIA is set aside: the
    decision on the repair replaces it.

    Args:
        case: the facts; the sanction in them is known or pending.
        received_on: the day on which UWV receives the report, from its latest decision on the sanction or on an
            earlier report up to the last day of the sanction, both inclusive, or the day of the report on file that
            waits for a decision. It may lie after ``as_of``.
        as_of: the day of assessment, inclusive. No fact of the case may lie after it.
        days_late: calendar days, 0 to 366, by which UWV decides after its three weeks in ``decided_late``.
        readings: contested readings to use instead of their default, by id.

    Raises:
        CaseError: the case cannot be assessed as asked; it has no sanction that a report can still shorten, because
            there is none, it is over, or repair was granted already; a report on file waits for a decision, or a
            decision has no report; ``received_on`` or ``days_late`` is out of range.
    """
    day, found = _asked(case, received_on, as_of, days_late, readings)
    problems = [*_nothing_to_shorten(found)] or [*_not_plannable(found, day)]
    if problems:
        raise CaseError(problems)
    standing = _standing(found)
    due = found.run.repair_due(day)
    return RepairPlan(
        received_on=day,
        decision_due=due,
        sanction=standing.answer.sanction,
        wia=standing.answer.wia,
        decided_at_once=_outcome(standing, day, standing.at_once(max(day, found.as_of))),
        decided_at_target=_outcome(standing, day, standing.at_once(due)),
        decided_late=_outcome(standing, day, standing.at_once(due + timedelta(days=days_late))),
        latest_receipt_that_helps=_latest(standing, found.run.repair_due),
        latest_receipt_decided_at_once=_latest(standing, standing.at_once),
    )


def latest_receipt_that_helps(found: Answered) -> date | None:
    """The last day of receipt with which the sanction still ends sooner if UWV decides at its target; ``None`` where no
    day does, or there is nothing to shorten.
    """
    if any(_nothing_to_shorten(found)):
        return None
    return _latest(_standing(found), found.run.repair_due)


def readings_of_repair(found: Answered) -> frozenset[str]:
    """The contested readings on which the last day of receipt that helps rests, beside those of the answer."""
    if any(_nothing_to_shorten(found)) or (standing := _standing(found)).earliest > standing.helps_before:
        return frozenset()
    decided = standing.at_once(found.run.repair_due(standing.earliest))
    own = frozenset({"repair_decision_term"})
    return own | _granted(standing, standing.earliest, decided).run.readings_read - found.run.readings_read


# --- what cannot be planned ---------------------------------------------------------------------------------------


def _asked(
    case: Case, received_on: object, as_of: date, days_late: object, readings: Mapping[str, str] | None
) -> tuple[date, Answered]:
    """The day of receipt and the answer for the case as it is; every problem with what is asked, at once."""
    problems: list[Problem] = []
    if type(days_late) is not int or not 0 <= days_late <= MOST_DAYS_LATE:
        problems.append(refused("days_late", ("days_late",), without_content(days_late), most=MOST_DAYS_LATE))
    day = read_day(("received_on",), received_on, problems)
    if day is not None and day > LATEST_RECEIPT:
        latest = LATEST_RECEIPT.isoformat()
        problems.append(refused("day_out_of_range.receipt", ("received_on",), day, day=latest))
    try:
        found = answered(asked(case, as_of, readings))
    except CaseError as error:
        problems += error.problems
    if problems or day is None:
        raise CaseError(problems)
    return day, found


def _nothing_to_shorten(found: Answered) -> Iterator[Problem]:
    """Why the case has no sanction that a report can still shorten."""
    last = found.sanction.last_day
    if last is None:
        reason = found.sanction.reason or ""
        key = "no_sanction.none" if reason == "no_sanction_decision" else "no_sanction"
        yield refused(key, ("records",), Instead(reason, reason))
        return
    granted = [entry for entry in found.run.file.of(RepairDecision) if entry.record.repaired]
    if granted:
        decision = granted[0]
        yield refused("repair_granted", ("records", decision.place, "repaired"), True, day=last.isoformat())
    elif last < found.as_of:
        yield refused("sanction_over", ("as_of",), found.as_of, day=last.isoformat())


def _not_plannable(found: Answered, day: date) -> Iterator[Problem]:
    """Why a report received on ``day`` does not fit what is on file."""
    file = found.run.file
    for decision in file.repair_answers[len(file.entries("repair_report")) :]:
        yield refused("decision_without_report", ("records", decision.place), Instead(decision.id, decision.id))
    waiting = undecided_reports(file)
    if waiting and waiting[0].done_on != day:
        yield refused("report_undecided", ("received_on",), day, day=waiting[0].done_on.isoformat())
    elif not waiting and day < (floor := _latest_decision(found)):
        yield refused("before_the_decision", ("received_on",), day, day=floor.isoformat())
    elif found.sanction.last_day is not None and day > found.sanction.last_day:
        yield refused("after_the_sanction", ("received_on",), day, day=found.sanction.last_day.isoformat())


def _latest_decision(found: Answered) -> date:
    """The day of the sanction decision, of which only the last can stand, or of the last refusal to end it."""
    by_kind = found.run.file.by_kind
    latest: date = max(entry.done_on for entry in (*by_kind["sanction_decision"], *by_kind.get("repair_decision", ())))
    return latest


# --- what would come of it ----------------------------------------------------------------------------------------


class _Standing(NamedTuple):
    """The sanction without the planned report.

    Attributes:
        answer: the answer without that report.
        first_day: the first day of the sanction.
        last_day: its last day, inclusive.
        helps_before: the day before which it must end for a report to help: its last day, or the maximum by our count
            where UWV states a later day.
        earliest: the first day on which another report can be received.
        refused_on: the day on which UWV refused an earlier report, ``None`` where it refused none.
        bare: the facts to which a report and its decision are added.
    """

    answer: Answered
    first_day: date
    last_day: date
    helps_before: date
    earliest: date
    refused_on: date | None
    bare: Case

    def at_once(self, day: date) -> date:
        """The first day from ``day`` on which UWV can grant a report: after the day on which it refused the last."""
        return day if self.refused_on is None or day > self.refused_on else self.refused_on + ONE_DAY


def _standing(found: Answered) -> _Standing:
    waiting = {entry.place for entry in undecided_reports(found.run.file)}
    kept = [record for place, record in enumerate(found.question.case.records) if place not in waiting]
    answer = found
    if waiting:
        without = found.question.case.model_copy(update={"records": kept})
        answer = answered(found.question._replace(case=without))
    first_day, last_day = answer.sanction.first_day, answer.sanction.last_day
    assert first_day is not None
    assert last_day is not None
    # An objection moves no day of the sanction, and none that was made can be against a decision that is supposed.
    records = [without_stated(record, SET_ASIDE_BY_REPAIR) for record in kept if record.kind != "objection"]
    bare = found.question.case.model_copy(update={"records": records})
    ours = answered(found.question._replace(case=bare)).sanction.last_day or last_day
    helps_before, refusals = min(last_day, ours), found.run.file.repair_answers
    refused_on = refusals[-1].done_on if refusals else None
    return _Standing(answer, first_day, last_day, helps_before, _latest_decision(found), refused_on, bare)


def _outcome(standing: _Standing, received: date, decided: date) -> RepairOutcome:
    late = max((decided - standing.answer.run.repair_due(received)).days, 0)
    if received > standing.helps_before:
        return RepairOutcome(decided, late, standing.last_day, standing.answer.wia.first_day, 0)
    found = _granted(standing, received, decided)
    last = found.sanction.last_day
    if last is None:
        saved = (standing.last_day - standing.first_day).days + 1
        return RepairOutcome(decided, late, None, found.wia.first_day, saved)
    if last >= standing.helps_before:
        same_end = last == standing.last_day
        begins = found.wia.first_day if same_end else standing.answer.wia.first_day
        return RepairOutcome(decided, late, standing.last_day, begins, 0)
    return RepairOutcome(decided, late, last, found.wia.first_day, (standing.last_day - last).days)


def _granted(standing: _Standing, received: date, decided: date) -> Answered:
    """The engine's answer with a report received on the one day and granted on the other."""
    added = (RepairReport(received_on=received), RepairDecision(sent_on=decided, repaired=True))
    case = standing.bare.model_copy(update={"records": (*standing.bare.records, *added)})
    question = standing.answer.question._replace(case=case, as_of=max(standing.answer.as_of, decided))
    return answered(question)


def _latest(standing: _Standing, decided: Callable[[date], date]) -> date | None:
    """The last day of receipt that helps. A later receipt never helps more, so the days that help come first."""

    def saved(after: int) -> int:
        received = standing.earliest + after * ONE_DAY
        day = decided(received)
        if day > LATEST_DAY or received > standing.helps_before:
            return 0
        return _outcome(standing, received, day).days_saved

    helping = _how_many_save(saved, (standing.last_day - standing.earliest).days + 1)
    return standing.earliest + (helping - 1) * ONE_DAY if helping else None


def _how_many_save(saved: Callable[[int], int], days: int) -> int:
    """How many of these days save any, the first of them first. A day later mostly saves a day less: so where that ends
    is guessed from the middle before the rest is halved.
    """
    middle = days // 2
    of_middle = saved(middle) if days > 0 else 0
    if not of_middle:
        return bisect_left(range(middle), True, key=lambda after: not saved(after))
    last, none = middle, days
    for after in (middle + of_middle - 1, middle + of_middle):
        if last < after < none:
            last, none = (after, none) if saved(after) else (last, after)
    return bisect_left(range(none), True, lo=last + 1, key=lambda after: not saved(after))
