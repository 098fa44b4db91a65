"""A fact on which the file is silent changes only what the answer said that it could change."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from poortwachter import Assessment, Case, CaseError, assess
from poortwachter.answer.codes import Fact
from poortwachter.testing import Plot, cases, questions


def announced(answer: Assessment, fact: Fact) -> set[str]:
    """The keys of milestones and the fields that another answer to this fact could change."""
    said = [item.decides for item in answer.missing_facts if item.fact is fact]
    said += [item.concerns for item in answer.could_change if item.fact is fact]
    return {key for keys in said for key in keys}


def told(case: Case, as_of: date, **facts: Any) -> Assessment | None:
    """The answer with more facts; ``None`` where they contradict the file."""
    given = case.model_dump(exclude_unset=True)
    records = facts.pop("records", ())
    try:
        more = Case.model_validate({**given, **facts, "records": [*given.get("records", ()), *records]})
        return assess(more, as_of=as_of)
    except (ValueError, CaseError):
        return None


@given(cases(Plot.LEAVE), st.booleans())
def test_whether_sickness_around_a_leave_has_one_cause(case: Case, same: bool) -> None:
    """Joining is the rule: one cause moves nothing, and another the first sick day only where it was said."""
    assume(case.leaves[0].same_cause is None)
    as_of = max(case.last_day_that_happened, case.leaves[0].last_day)
    leave = case.leaves[0].model_dump(exclude_unset=True)
    silent, other = assess(case, as_of=as_of), told(case, as_of, leaves=[{**leave, "same_cause": same}])
    assert other is not None
    if same or not announced(silent, Fact.LEAVES_SAME_CAUSE):
        assert other.first_sick_day == silent.first_sick_day


@given(questions())
def test_a_sanction(question: tuple[Case, date]) -> None:
    """A decision sent on the day itself lengthens the wage only where the answer said that it could."""
    case, as_of = question
    silent = assess(case, as_of=as_of)
    other = told(case, as_of, records=[{"kind": "sanction_decision", "sent_on": as_of}])
    if other is not None and other.wage_continuation.last_day != silent.wage_continuation.last_day:
        concerned = announced(silent, Fact.RECORDS_SANCTION_DECISION)
        assert "wage_continuation" in concerned or any(record.kind == "sanction_decision" for record in case.records)


@given(questions(Plot.PLAIN), st.integers(0, 400))
def test_early_iva(question: tuple[Case, date], asked: int) -> None:
    """Once it was asked, a decision that grants it shortens the wait, and the answer said so."""
    case, as_of = question
    received = date.fromordinal(min(as_of.toordinal(), case.absences[0].first_day.toordinal() + asked))
    silent = told(case, as_of, records=[{"kind": "early_iva_application", "received_on": received}])
    assume(silent is not None)
    assert silent is not None
    decision = {"kind": "early_iva_decision", "sent_on": as_of, "granted": True}
    other = told(case, as_of, records=[{"kind": "early_iva_application", "received_on": received}, decision])
    if other is not None and other.waiting_period.last_day != silent.waiting_period.last_day:
        assert {"waiting_period", "wia"} <= announced(silent, Fact.RECORDS_EARLY_IVA_DECISION)


@given(questions(), st.integers(-400, 800))
def test_aow_age(question: tuple[Case, date], comes: int) -> None:
    """While no birth date is known, AOW age ends only what the answer said that it could end."""
    case, as_of = question
    assume(case.birth_date is None and case.aow_date is None)
    silent = assess(case, as_of=as_of)
    other = told(case, as_of, aow_date=case.absences[-1].first_day + timedelta(days=comes))
    assume(other is not None)
    assert other is not None
    ends = ("wage_continuation", "dismissal_ban")
    moved = {name for name in ends if getattr(other, name).last_day != getattr(silent, name).last_day}
    moved |= {"wia"} if other.wia.first_day != silent.wia.first_day else set()
    assert moved <= announced(silent, Fact.BIRTH_DATE)


@given(questions())
def test_whether_a_safety_net_applies(question: tuple[Case, date]) -> None:
    """While nobody spoke of a safety net none is taken to apply; the notice and the notices of benefit that another
    answer would bring back were named.
    """
    case, as_of = question
    assume(case.employment.safety_net == "unknown")
    silent = assess(case, as_of=as_of)
    employment = case.employment.model_dump(exclude_unset=True)
    other = told(case, as_of, employment={**employment, "safety_net": "yes"})
    assume(other is not None)
    assert other is not None
    statuses = {item.key: item.status for item in other.milestones}
    left_out = [item.key for item in silent.milestones if item.reason == "no_safety_net"]
    moved = {key for key in left_out if statuses.get(key) != "not_applicable"}
    assert moved <= announced(silent, Fact.EMPLOYMENT_SAFETY_NET)


def test_a_notice_that_is_left_out_is_named() -> None:
    """The smallest case: nobody said whether a safety net applies, ZW 38a(1)."""
    case = Case.model_validate({"case_id": "x", "first_sick_day": "2026-01-05"})
    silent = assess(case, as_of=date(2026, 5, 1))
    assert announced(silent, Fact.EMPLOYMENT_SAFETY_NET) == {"week_42_notice", "safety_net_notice"}
    said = Case.model_validate({**case.model_dump(exclude_unset=True), "employment": {"safety_net": "no"}})
    assert not announced(assess(said, as_of=date(2026, 5, 1)), Fact.EMPLOYMENT_SAFETY_NET)


def test_what_uwv_does_for_one_without_employer_is_named() -> None:
    """Where the former employer may be self-insured, UWV's analysis, plan and reviews hang on that, WIA 26."""
    facts = {"case_id": "x", "first_sick_day": "2026-01-05", "employment": {"last_day": "2026-02-15"}}
    silent = assess(Case.model_validate(facts), as_of=date(2026, 5, 1))
    guided = {
        item.key for item in silent.milestones if item.id in ("uwv_problem_analysis", "uwv_action_plan", "uwv_review")
    }
    assert guided
    assert guided <= announced(silent, Fact.EMPLOYMENT_SELF_INSURED_ZW)
