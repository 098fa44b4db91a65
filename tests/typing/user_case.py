"""A user reads a case, assesses it, and goes through the milestones and the periods."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from poortwachter import (
    Assessment,
    Case,
    CaseError,
    Milestone,
    Period,
    PeriodState,
    Status,
    WiaStart,
    aow_date,
    assess,
    repair_decision_due,
    timeline,
    waiting_period,
)


def read(path: Path) -> Case:
    """A case from a file."""
    return Case.model_validate_json(path.read_text(encoding="utf-8"))


def overdue(case: Case, day: date) -> list[tuple[str, date, int]]:
    """What is late: what, since when, and by how many days."""
    try:
        result: Assessment = assess(case, as_of=day, readings={"repair_decision_term": "receipt_is_day_zero"})
    except CaseError as error:
        return [(problem.code, day, 0) for problem in error.problems]
    return [(item.key, item.due, item.days_late) for item in result.overdue if item.due is not None]


def open_days(result: Assessment) -> Iterator[date]:
    """The last days of what is still to come."""
    for milestone in result.milestones:
        if milestone.status is Status.UPCOMING and milestone.act_by is not None:
            yield milestone.act_by


def ends(result: Assessment) -> dict[str, date | None]:
    """The last day of each period."""
    periods: dict[str, Period] = {
        "waiting_period": result.waiting_period,
        "wage_continuation": result.wage_continuation,
        "dismissal_ban": result.dismissal_ban,
        "sanction": result.sanction,
    }
    return {name: period.last_day for name, period in periods.items() if period.state is PeriodState.KNOWN}


def one(result: Assessment) -> tuple[Milestone, WiaStart, str]:
    """One milestone, the start of WIA, and the whole answer as text."""
    articles = ", ".join(str(citation) for citation in result.milestone("wia_application").basis)
    return result.milestone("wia_application"), result.wia, articles + result.to_json(indent=2)


SIMPLE = Case(first_sick_day=date(2026, 1, 5), birth_date="1980-03-14")
LATER: Case = SIMPLE.as_at(date(2026, 2, 1))
DAYS: tuple[date, date] = (aow_date(date(1980, 3, 14)), repair_decision_due(date(2028, 3, 6)))
PLAIN: tuple[Milestone, ...] = timeline(date(2026, 1, 5))
WAIT: Period = waiting_period(date(2026, 1, 5))
