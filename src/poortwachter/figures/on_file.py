"""What the file of one case adds to the figures of a period: complete, in time, sanctioned, how it ended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from ..answer.assessment import Assessment
from ..answer.codes_beside import Document
from ..answer.parts import Status
from ..answer.risk import ReportState, RiskLevel
from ..engine.file import imposed
from ..engine.question import asked
from ..errors import UnknownIdError
from ..facts._filing import Filed, Filing
from ..facts.case import Case
from ..facts.records import EarlyIvaDecision, RepairDecision, SanctionDecision, WiaDecision, WorkResumption
from ..law.rpez import PROBLEM_ANALYSIS_WEEKS
from ..law.wia import SANCTION_WEEKS
from ..pay.exposure import exposure
from ..planning.whole import whole
from .people import OutflowReason, Person

__all__ = ["OnFile", "on_file"]

_LONGEST = 7 * SANCTION_WEEKS
_NOT_ASKED = (Status.NOT_APPLICABLE, Status.LAPSED)
_LATE = (Status.MET_LATE, Status.OVERDUE, Status.MISSED)
_ABSENT = (ReportState.MISSING, ReportState.NOT_YET)


class OnFile(NamedTuple):
    """What one file adds. ``None`` is not told, and no part of the figure.

    Attributes:
        level: the level of the wage sanction risk on the day of assessment.
        report_due: whether the last day for the report falls in the period.
        complete: whether every compulsory document was there on that day.
        in_time: whether the report was ready by then.
        sanction_days: calendar days of a sanction imposed in the period.
        euros: what it costs.
        days_shortened: calendar days by which a repair established in the period shortened it.
        outflow: how it ended in the period.
    """

    level: RiskLevel
    report_due: bool
    complete: bool | None
    in_time: bool | None
    sanction_days: int | None
    euros: Decimal | None
    days_shortened: int | None
    outflow: OutflowReason | None


def on_file(person: Person, first_day: date, last_day: date, as_of: date) -> OnFile:
    """What the file of this employment adds from ``first_day`` to ``last_day``, as known on ``as_of``."""
    answer = whole(asked(person.case, as_of))
    report = answer.milestone("reintegration_report")
    due = None if report.status in _NOT_ASKED else report.due
    if due is not None and not first_day <= due <= min(last_day, as_of):
        due = None
    decided = Filing(person.case.filed)
    sanctions = _sent(imposed(decided.of(SanctionDecision)), first_day, last_day)
    repaired = _sent(decided.of(RepairDecision), first_day, last_day)
    days = _days_of_sanction(answer)
    shortened = None if days is None or not repaired else _LONGEST - days
    return OnFile(
        answer.risk.level,
        due is not None,
        None if due is None else _complete(person.case, due),
        None if due is None or report.status is Status.UNKNOWN else report.status not in _LATE,
        days if sanctions else None,
        _euros(person, as_of) if sanctions and days is not None else None,
        shortened,
        _outflow(person, answer, first_day, last_day),
    )


def _complete(case: Case, day: date) -> bool | None:
    """Whether the documents were there on the last day, as the file stood then; ``None`` where that cannot be told."""
    then = whole(asked(case.as_at(day), day))
    wanted = [item for item in then.report_completeness if item.document is not Document.MEDICAL_INFORMATION]
    if any(item.state in _ABSENT for item in wanted):
        return False
    return None if any(item.state is ReportState.ASK for item in wanted) else True


def _sent(
    decisions: Sequence[Filed[SanctionDecision] | Filed[RepairDecision]], first_day: date, last_day: date
) -> list[SanctionDecision | RepairDecision]:
    """Decisions sent in the period that stand: not withdrawn, and of repair that there was."""
    return [
        entry.record
        for entry in decisions
        if entry.record.shows_act
        and first_day <= entry.done_on <= last_day
        and entry.record.withdrawn_on is None
        and getattr(entry.record, "repaired", True)
    ]


def _days_of_sanction(answer: Assessment) -> int | None:
    found = answer.sanction
    if found.first_day is None or found.last_day is None:
        return None
    return (found.last_day - found.first_day).days + 1


def _euros(person: Person, as_of: date) -> Decimal | None:
    if person.wage is None:
        return None
    try:
        return exposure(person.case, person.wage, as_of=as_of).line("full_sanction").amount
    except UnknownIdError:
        return None


def _outflow(person: Person, answer: Assessment, first_day: date, last_day: date) -> OutflowReason | None:
    """How it ended: what the caller says, or else what happened first on file, in a sickness of six weeks or more."""
    if person.outflow is not None and person.outflow_on is not None:
        ends = [(person.outflow_on, person.outflow)]
    else:
        long = answer.first_sick_day + timedelta(weeks=int(PROBLEM_ANALYSIS_WEEKS))
        ends = sorted((end for end in _ends(person.case, answer) if end[0] >= long), key=lambda end: end[0])
    return ends[0][1] if ends and first_day <= ends[0][0] <= min(last_day, answer.as_of) else None


def _ends(case: Case, answer: Assessment) -> Iterator[tuple[date, OutflowReason]]:
    """What ends the latest joined case, each with its day."""
    since = answer.first_sick_day
    work = [item for item in case.records if isinstance(item, WorkResumption) and item.done_on >= since]
    outside = any(item.work == "other_employer" for item in work)
    for item in work:
        if item.work == "other_employer":
            yield item.done_on, OutflowReason.OUTSIDE
        elif item.work == "other" and item.structural:
            yield item.done_on, OutflowReason.OTHER_JOB_INSIDE
    for record in case.records:
        if isinstance(record, WiaDecision | EarlyIvaDecision) and record.granted:
            yield record.done_on, OutflowReason.WIA
    last, left = answer.last_sick_day, case.employment.last_day
    ended_by = max(case.absences, key=lambda spell: spell.first_day).ended_by
    if last is not None and ended_by == "death":
        yield last, OutflowReason.DIED
    elif last is not None and ended_by == "employment_end":
        yield last, OutflowReason.OUTSIDE if outside else OutflowReason.LEFT
    elif last is not None:
        yield last, OutflowReason.OWN_JOB
    if left is not None and (last is None or left < last):
        yield left, OutflowReason.OUTSIDE if outside else OutflowReason.LEFT
