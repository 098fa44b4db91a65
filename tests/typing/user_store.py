"""A user stores answers, compares two days, and goes through records by their kind."""

from __future__ import annotations

from datetime import date
from typing import assert_type

from pydantic import BaseModel

from poortwachter import (
    Abroad,
    Act,
    Assessment,
    Case,
    Changed,
    ChangeKind,
    Changes,
    FulfilledBy,
    MilestoneId,
    Reason,
    WageFacts,
    assess,
    assess_abroad,
    changes,
    label,
)


class Stored(BaseModel):
    """A row with an answer in it."""

    case_id: str
    answer: Assessment


def stored(case: Case, day: date) -> str:
    """The row as text."""
    answer = assess(case, as_of=day)
    return Stored(case_id=answer.case_id or "", answer=answer).model_dump_json()


def changed(before: str, after: str) -> list[tuple[str, str | None, str | None]]:
    """What became overdue between two stored answers."""
    found: Changes = changes(Assessment.from_json(before), Assessment.from_json(after))
    late: tuple[Changed, ...] = found.of(ChangeKind.BECAME_OVERDUE)
    return [(item.key, item.before, item.after) for item in late]


def days(case: Case) -> list[date | None]:
    """A record is what its kind says."""
    found: list[date | None] = []
    for record in case.records:
        if record.kind == "sanction_decision":
            assert_type(record.sent_on, date)
            found.append(record.withdrawn_on)
        elif record.kind == "work_resumption":
            found.append(record.started_on)
    return found


def to_record(act: Act) -> FulfilledBy | None:
    """The record that a screen asks for when an act is marked as done."""
    return next(iter(act.fulfilled_by), None)


SIMPLE = Case(absences=[{"first_day": "2026-01-05"}], records=[{"kind": "action_plan", "dated": date(2026, 2, 20)}])
ANSWER = assess(SIMPLE, as_of=date(2026, 3, 1))
WORDS: str = label(ANSWER.milestone(MilestoneId.ACTION_PLAN), "nl")
REASON: Reason | None = ANSWER.sanction.reason
WAGE = WageFacts(amount=3500, period="month", holiday_allowance_percent=8, employer_charges_percent="20.5")
FIRST: str = stored(SIMPLE, date(2026, 3, 1))


def with_packs(case: Case, day: date) -> tuple[Assessment | None, int]:
    """Without packs an answer is of Dutch law; with them it can be that of another country."""
    assert_type(assess(case, as_of=day), Assessment)
    found = assess(case, as_of=day, packs=["defence"])
    assert_type(found, Assessment | Abroad)
    asked = sum(len(pack.milestones) for pack in found.packs)
    return (found if isinstance(found, Assessment) else None), asked


def belgian(case: Case, day: date) -> Abroad:
    """A case of another country, asked by its own name."""
    return assess_abroad(case, as_of=day, packs=["belgium"])
