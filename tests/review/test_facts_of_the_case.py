"""Facts about the case as a whole, on the day that decides and on the day beside it."""

from __future__ import annotations

from datetime import date

import pytest

from poortwachter import Case, assess
from poortwachter.review.dossier import dossier
from poortwachter.review.judge import judged
from poortwachter.rules.patterns import Fact, Holds

D0 = "2026-01-05"
"""The first year ends on Sunday 3 January 2027, the wait on Sunday 2 January 2028."""


def holds(fact: Fact, as_of: str, *records: dict[str, object], **facts: object) -> bool | None:
    """Whether a fact holds in a case that began on 5 January 2026."""
    case = Case.model_validate({"first_sick_day": D0, "records": list(records), **facts})
    return judged(Holds(fact), dossier(assess(case, as_of=date.fromisoformat(as_of)).found, {})).holds


def leaves(day: str) -> dict[str, str]:
    """An employment that ends on ``day``."""
    return {"regime": "civil_code", "last_day": day}


@pytest.mark.parametrize(("last_day", "within"), [("2027-01-03", True), ("2027-01-04", False)])
def test_a_report_due_on_the_last_day_of_the_first_year_is_within_it(last_day: str, within: bool) -> None:
    """Where the employment ends, the report is due on its last day, WIA 25(1)."""
    assert holds(Fact.REPORT_WITHIN_FIRST_YEAR, "2026-12-01", employment=leaves(last_day)) is within


@pytest.mark.parametrize(("last_day", "ended"), [("2028-01-02", True), ("2028-01-03", False)])
def test_an_employment_that_ends_with_the_wait_ended_during_it(last_day: str, ended: bool) -> None:
    """After the wait no sickness benefit is recovered, ZW 38(2)."""
    assert holds(Fact.EMPLOYMENT_ENDED_AFTER_SIX_WEEKS, "2028-02-01", employment=leaves(last_day)) is ended


def test_a_plan_that_was_missed_was_due() -> None:
    """Its day passed before the employment ended: there should have been one, and there never was, RPEZ 4(1)."""
    answer = assess(
        Case.model_validate({"first_sick_day": D0, "employment": leaves("2026-06-01")}), as_of=date(2026, 7, 1)
    )
    assert answer.milestone("action_plan").status == "missed"
    assert holds(Fact.PLAN_DUE, "2026-07-01", employment=leaves("2026-06-01"))
    assert not holds(Fact.PLAN_DUE, "2026-07-01", employment=leaves("2026-02-20"))
