"""What to do next: in which order, and by which day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

import pytest

from poortwachter import Act, Case, NextStep, assess
from poortwachter.law.catalogue import DUTCH_LAW
from poortwachter.planning.next_steps import to_do, urgency
from poortwachter.rules.rule import Bearer, MilestoneRule, Nature, Occasion

BOTH: Final = ["employer", "employee"]
ANALYSIS: Final = {"kind": "problem_analysis", "dated": "2026-02-12", "capacity": "present", "hours_per_week": 20}
PLAN: Final = {"kind": "action_plan", "dated": "2026-02-24", "signed_by": BOTH, "views_of": BOTH}
DISPUTE: Final = {"kind": "dispute", "started_on": "2026-05-01"}
SECOND_TRACK: Final = {"kind": "second_track_start", "started_on": "2027-01-15", "plan_dated": "2027-01-10"}
TEMPORARY: Final = {
    "kind": "work_resumption",
    "started_on": "2026-10-31",
    "work": "adapted",
    "structural": False,
    "wage_value_percent": 40,
}


def steps(as_of: date, *records: Mapping[str, Any]) -> list[NextStep]:
    """What is to do for a case that began on 5 January 2026."""
    case = Case.model_validate({"first_sick_day": "2026-01-05", "records": list(records)})
    return list(assess(case, as_of=as_of).next_steps)


def test_what_is_for_now_comes_before_what_has_a_day() -> None:
    """What is overdue first; what is for now has no day to act by, and helps until the report is to be handed in."""
    found = [(step.act, step.act_by) for step in steps(date(2027, 9, 20), ANALYSIS, PLAN, DISPUTE) if not step.overdue]
    assert found == [
        ("ask_expert_opinion", None),
        ("ask_new_opinion", None),
        ("reintegration_report", date(2027, 10, 1)),
        ("current_opinion", date(2027, 10, 1)),
        ("final_evaluation", date(2027, 10, 1)),
        ("ask_grounds_of_company_doctor", date(2027, 10, 17)),
        ("apply_in_time", date(2027, 10, 17)),
    ]
    until = {step.act: step.helps_until for step in steps(date(2027, 9, 20), ANALYSIS, PLAN, DISPUTE)}
    assert until[Act.ASK_NEW_OPINION] == until[Act.ASK_GROUNDS_OF_COMPANY_DOCTOR] == date(2027, 10, 17)


@pytest.mark.parametrize("rule", DUTCH_LAW.milestones, ids=lambda rule: rule.id)
def test_what_can_be_a_step(rule: MilestoneRule) -> None:
    """A duty of employer or employee, or a choice that an event gave them; nothing that UWV must do, and no right that
    was always there.
    """
    theirs = rule.bearer is not Bearer.UWV
    chosen = rule.nature is not Nature.DUTY and rule.occasion is not Occasion.EACH_EVENT
    assert bool(to_do(rule)) is (theirs and not chosen)


@pytest.mark.parametrize("ended_by", ["recovery", "death"])
@pytest.mark.parametrize(("last_day", "as_of"), [("2027-02-08", date(2027, 2, 20)), ("2027-12-25", date(2028, 1, 1))])
def test_nothing_for_whose_sickness_is_over(ended_by: str, last_day: str, as_of: date) -> None:
    """No 42-week notice and no application, also where a sanction was sent before the recovery."""
    sanction = {"kind": "sanction_decision", "sent_on": "2027-11-15"}
    records = [sanction] if last_day > "2027-11" else []
    absence = {"first_day": "2026-01-05", "last_day": last_day, "ended_by": ended_by}
    found = assess(Case.model_validate({"absences": [absence], "records": records}), as_of=as_of)
    assert "UP-T01" in [finding.id for finding in found.risk.findings]
    assert found.next_steps == ()


def test_no_days_of_uwv_count_where_recovery_left_no_sanction() -> None:
    """Recovered a week before the end of the wait, after a sanction that was sent late."""
    records = [
        {"kind": "sanction_decision", "sent_on": "2027-12-01"},
        {"kind": "repair_report", "received_on": "2027-12-06"},
        {"kind": "repair_decision", "sent_on": "2028-01-20", "repaired": True},
    ]
    absence = {"first_day": "2026-01-05", "last_day": "2027-12-26"}
    found = assess(Case.model_validate({"absences": [absence], "records": records}), as_of=date(2028, 2, 1))
    assert found.sanction.reason == "recovered"
    assert not {finding.id for finding in found.risk.findings} & {"UP-T05", "UP-T07", "UP-T08"}
    assert Act.CHECK_END_OF_SANCTION not in [step.act for step in found.next_steps]


def test_no_notice_or_application_in_time_once_the_sanction_runs() -> None:
    """The last days of both have passed: a sanction lets repair what was not done, and these are nothing of that."""
    records = [{"kind": "sanction_decision", "sent_on": "2027-11-15"}]
    acts = {step.act for step in steps(date(2028, 3, 1), *records)}
    assert Act.REPAIR_REPORT in acts
    assert not acts & {Act.MAKE_WEEK_42_NOTICE, Act.APPLY_IN_TIME}


def test_what_is_overdue_longest_comes_first() -> None:
    """A plan that was agreed for a day before that of the analysis."""
    agreed = {"kind": "term_deviation", "dated": "2026-01-20", "milestone": "action_plan", "due": "2026-02-10"}
    assert [(step.act, step.act_by, step.helps_until) for step in steps(date(2026, 4, 5), agreed) if step.overdue] == [
        ("action_plan", date(2026, 2, 10), None),
        ("problem_analysis", date(2026, 2, 16), None),
        ("periodic_evaluation", date(2026, 3, 24), None),
    ]


@pytest.mark.parametrize(("day", "by", "overdue"), [(1, 1, False), (2, 3, False), (3, 3, False), (4, 3, True)])
def test_a_last_day_on_a_sunday(day: int, by: int, overdue: bool) -> None:
    """On Friday the last working day; on Saturday and Sunday the last day itself, which is late on Monday."""
    (report,) = [step for step in steps(date(2027, 10, day)) if step.act == "reintegration_report"]
    assert (report.act_by, report.overdue) == (date(2027, 10, by), overdue)


@pytest.mark.parametrize(("records", "waits"), [((), True), ((SECOND_TRACK,), False)])
def test_an_act_waits_for_the_milestone_that_comes_first(records: tuple[Mapping[str, Any], ...], waits: bool) -> None:
    """Temporary work is made structural once the second track is there."""
    acts = [step.act for step in steps(date(2027, 9, 20), ANALYSIS, PLAN, TEMPORARY, *records)]
    assert ("second_track" in acts) is waits
    assert ("make_work_structural" in acts) is not waits


def test_what_is_for_now_goes_by_the_day_until_which_it_helps() -> None:
    """What helps without an end comes last of it."""
    (step,) = [one for one in steps(date(2027, 9, 20), ANALYSIS, PLAN, DISPUTE) if one.act is Act.ASK_NEW_OPINION]
    days = (None, date(2028, 1, 2), date(2027, 10, 17))
    found = sorted([replace(step, helps_until=day) for day in days], key=urgency)
    assert [one.helps_until for one in found] == [date(2027, 10, 17), date(2028, 1, 2), None]


VOID: Final = {"kind": "sanction_decision", "id": "s1", "sent_on": "2028-01-20"}
"""Sent after the wage period, which ends on 2 January 2028: there is no sanction, and an objection says so."""
REFUSED: Final = {"kind": "wia_decision", "id": "w1", "sent_on": "2028-01-21", "granted": False}
APPLIED: Final = {"kind": "wia_application", "received_on": "2027-10-01"}


@pytest.mark.parametrize(
    ("day", "objected", "expected"),
    [
        (date(2028, 2, 11), False, [("objection:s1", ("UP-T06",)), ("objection:w1", ())]),
        (date(2028, 2, 11), True, [("objection:w1", ())]),
        (date(2028, 5, 1), False, []),
        (date(2028, 5, 1), True, []),
    ],
)
def test_an_objection_is_made_once_and_in_its_term(day: date, objected: bool, expected: list[Any]) -> None:
    """And is about the decision that it is against: nothing is left to object to once it was made, or is too late."""
    objection = {"kind": "objection", "received_on": "2028-02-10", "against": "sanction_decision"}
    found = steps(day, APPLIED, VOID, REFUSED, *([objection] if objected else []))
    assert [(step.key, step.addresses) for step in found if "object" in step.act.value] == expected


def test_the_record_of_an_objection_says_what_it_is_against() -> None:
    """Or it would count for whichever decision came first."""
    (shows,) = Act.OBJECT_TO_SANCTION.fulfilled_by
    assert (shows.kind, shows.fields) == ("objection", (("against", "sanction_decision"),))


@pytest.mark.parametrize("sanction", [(), ({"kind": "sanction_decision", "sent_on": "2027-07-20"},)])
@pytest.mark.parametrize("day", [date(2027, 8, 2), date(2029, 3, 5)])
def test_a_notice_that_helps_no_more_is_no_step(day: date, sanction: tuple[Mapping[str, Any], ...]) -> None:
    """The excuse of WIA 64(6) is lost after day 566, and a sanction on file gives it no new day."""
    employment = {"safety_net": "no"}
    case = Case.model_validate({"first_sick_day": "2026-01-05", "employment": employment, "records": [*sanction]})
    answer = assess(case, as_of=day)
    [notice] = [finding for finding in answer.risk.findings if finding.id == "UP-T01"]
    assert notice.repair_by == date(2027, 7, 24)
    assert "make_week_42_notice" not in [step.act for step in answer.next_steps]
