"""A case as it stood on an earlier day, by the dates of its facts."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_explain import moved_cases

from poortwachter import Case, CaseError, Status, assess
from strategies import FAR, History, histories


@given(moved_cases(), st.integers(0, 1200))
def test_nothing_lies_after_the_day(case: Case, days: int) -> None:
    """The earlier case can be assessed on that day, and looking back again changes nothing."""
    day = case.absences[0].first_day + timedelta(days=days)
    earlier = case.as_at(day)
    assert earlier.last_day_that_happened <= day
    assert earlier.as_at(day) == earlier
    assert {record.kind for record in earlier.records} <= {record.kind for record in case.records}


@given(moved_cases(), st.integers(0, 900), st.integers(0, 300))
def test_the_past_is_not_contradicted(case: Case, days: int, later: int) -> None:
    """What was done by one day is done on every later day, on the same date."""
    day = case.absences[0].first_day + timedelta(days=days)
    then = assess(case.as_at(day), as_of=day)
    after = assess(case.as_at(day + timedelta(days=later)), as_of=day + timedelta(days=later))
    assert then.first_sick_day == after.first_sick_day
    for milestone in then.milestones:
        if milestone.id in ("problem_analysis", "week_42_notice", "uwv_wia_letter") and milestone.met_on is not None:
            assert after.milestone(milestone.key).met_on == milestone.met_on


@given(histories())
def test_a_day_after_everything_leaves_the_case_as_it_is(history: History) -> None:
    """Nothing has to be left out."""
    assert history.case().as_at(FAR) == history.case()


def test_a_spell_that_ended_later_still_runs() -> None:
    """On its last day it is known to have ended; the day before it runs."""
    spell = {
        "first_day": "2026-01-05",
        "last_day": "2026-02-01",
        "ended_by": "recovery",
        "recovery_reported_on": "2026-02-01",
    }
    case = Case.model_validate({"absences": [spell]})
    assert case.as_at(date(2026, 1, 31)).absences[0].last_day is None
    assert case.as_at(date(2026, 1, 31)).absences[0].ended_by is None
    assert case.as_at(date(2026, 2, 1)) == case


def test_a_later_day_beside_a_record_is_left_out() -> None:
    """A sanction that was withdrawn later stands; a letter received later was only sent."""
    records = [
        {"kind": "sanction_decision", "sent_on": "2027-11-01", "withdrawn_on": "2028-02-01"},
        {"kind": "expert_opinion", "requested_on": "2026-05-01", "dated": "2026-06-01"},
    ]
    case = Case.model_validate({"first_sick_day": "2026-01-05", "records": records})
    before = case.as_at(date(2028, 1, 31))
    assert assess(before, as_of=date(2028, 1, 31)).sanction.last_day == date(2028, 12, 31)
    assert assess(case, as_of=date(2028, 2, 1)).sanction.reason == "sanction_withdrawn"
    (opinion,) = case.as_at(date(2026, 5, 15)).records
    assert opinion.model_dump(exclude_none=True) == {"kind": "expert_opinion", "requested_on": date(2026, 5, 1)}


def test_what_is_planned_stays() -> None:
    """Leave and the last day of the employment may lie ahead."""
    facts = {
        "first_sick_day": "2026-01-05",
        "leaves": [{"kind": "pregnancy_maternity", "first_day": "2026-09-01", "last_day": "2026-12-21"}],
        "employment": {"last_day": "2027-01-31"},
    }
    case = Case.model_validate(facts)
    assert case.as_at(date(2026, 2, 1)) == case


def test_before_the_sickness() -> None:
    """There is no case yet, and the error names the day."""
    with pytest.raises(CaseError, match="2026-01-05"):
        Case.model_validate({"first_sick_day": "2026-01-05"}).as_at(date(2026, 1, 4))


def test_statuses_follow_the_day() -> None:
    """The same file on three days."""
    records = [{"kind": "problem_analysis", "dated": "2026-02-12"}]
    case = Case.model_validate({"first_sick_day": "2026-01-05", "records": records})
    found = [
        assess(case.as_at(day), as_of=day).milestone("problem_analysis").status
        for day in (date(2026, 1, 20), date(2026, 2, 11), date(2026, 2, 12))
    ]
    assert found == [Status.UPCOMING, Status.DUE_SOON, Status.MET]


@pytest.mark.parametrize("day", ["x", None, 5, b"2026-01-06"])
def test_what_is_no_day_is_refused_in_our_words(day: object) -> None:
    """As everywhere."""
    with pytest.raises(CaseError, match="day: "):
        Case(first_sick_day=date(2026, 1, 5)).as_at(day)  # type: ignore[arg-type]
