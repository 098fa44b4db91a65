"""Adding a true fact that helps never makes a level worse: one helpful record of each kind, on files of every sort.

A record that says nothing of efforts changes no level. What asks something new stands in ``EXCEPTIONS`` with its
article, what makes another document due in ``MAKES_DUE``; ``docs/risk.md`` has both.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poortwachter import Case, assess
from poortwachter.answer.risk import RiskLevel
from poortwachter.facts.records import record_models

D0 = date(2026, 1, 5)
BOTH = ["employer", "employee"]
Record = dict[str, Any]


def cd(number: int) -> str:
    """The day that is counted day ``number``."""
    return str(D0 + timedelta(days=number - 1))


def dated(kind: str, day: int, **fields: Any) -> Record:
    """A record of ``kind`` on a counted day."""
    return {"kind": kind, "dated": cd(day), **fields}


def begun(kind: str, day: int, **fields: Any) -> Record:
    """An activity that began on a counted day."""
    return {"kind": kind, "started_on": cd(day), **fields}


AGREED: Final = {"signed_by": BOTH, "views_of": BOTH}
HELPS: Final[Mapping[str, Record]] = {
    "problem_analysis": dated("problem_analysis", 40),
    "problem_analysis_update": dated("problem_analysis_update", 200),
    "current_opinion": dated("current_opinion", 560),
    "capacity": dated("capacity", 210),
    "capacity_by_another": dated(
        "capacity_by_another", 300, found_by="uwv_insurance_physician", capacity="none", hours_per_week=0
    ),
    "transfer_of_undertaking": dated("transfer_of_undertaking", 200, file_taken_over=True),
    "term_deviation": dated("term_deviation", 40, milestone="action_plan", due=cd(70)),
    "advice": dated("advice", 100, followed_on=cd(110)),
    "stalled_recovery": begun("stalled_recovery", 200, last_day=cd(230), followed_up=True),
    "action_plan": dated("action_plan", 50, case_manager_named=True, goal_stated=True, **AGREED),
    "action_plan_update": dated("action_plan_update", 300, case_manager_named=True, goal_stated=True, **AGREED),
    "evaluation": dated("evaluation", 150, **AGREED),
    # On its last day: made sooner, it brings the day of the second track forward.
    "first_year_evaluation": dated("first_year_evaluation", 364, course="changed", **AGREED),
    "final_evaluation": dated("final_evaluation", 560, **AGREED),
    "reintegration_report": dated("reintegration_report", 575, given_to_employee_on=cd(575)),
    "employee_view": dated("employee_view", 575),
    "medical_information": {"kind": "medical_information", "received_on": cd(580)},
    "vocational_assessment": dated("vocational_assessment", 340, own_work_possible=True, levels_and_loads_stated=True),
    "function_inventory": dated(
        "function_inventory", 300, all_functions=True, levels_and_loads_stated=True, task_level=True
    ),
    "own_work_adaptation": dated("own_work_adaptation", 120, outcome="made"),
    "second_track_start": begun(
        "second_track_start", 380, plan_dated=cd(380), search_profile=True, profile_fits_capacity=True,
        run_by="employer",
    ),
    "second_track_report": dated("second_track_report", 420),
    "second_track_end": dated("second_track_end", 560, reason="placed", next_step=True),
    "expert_opinion": {
        "kind": "expert_opinion", "requested_on": cd(500), "dated": cd(520), "question": "employer_efforts",
        "outcome": "positive",
    },
    "work_resumption": begun(
        "work_resumption", 300, work="adapted", hours_per_week=30, structural=True, wage_value_percent=80,
        agreed_by_both=True,
    ),
    "return_perspective": dated("return_perspective", 364, structural=True, expected_by=cd(440)),
    "conflict_intervention": begun("conflict_intervention", 130, last_day=cd(160), outcome="resolved"),
    "wage_measure": begun("wage_measure", 205, step="suspension", notified_on=cd(205)),
    "sickness_benefit_decision": {
        "kind": "sickness_benefit_decision", "sent_on": cd(410), "ends_on": cd(420), "reversed_on": cd(590),
    },
    "week_42_notice": {"kind": "week_42_notice", "received_on": cd(280)},
    "wia_application": {"kind": "wia_application", "received_on": cd(600)},
    "uwv_wia_letter": {"kind": "uwv_wia_letter", "sent_on": cd(590)},
}  # fmt: skip
"""A record of each kind that says something good of the employer, or of the file."""

NEUTRAL: Final[Mapping[str, Record]] = {
    "dismissal_request": {"kind": "dismissal_request", "received_on": cd(560)},
    "dismissal_notice": dated("dismissal_notice", 560),
    "transition_payment": dated("transition_payment", 560),
    "transition_compensation_application": {"kind": "transition_compensation_application", "received_on": cd(570)},
    "transition_compensation_decision": {
        "kind": "transition_compensation_decision",
        "sent_on": cd(600),
        "granted": True,
    },
    "objection": {"kind": "objection", "received_on": cd(600), "against": "wia_decision"},
    "objection_decision": {"kind": "objection_decision", "sent_on": cd(620), "against": "wia_decision"},
    "appeal": {"kind": "appeal", "received_on": cd(640)},
    "report_supplement_request": {"kind": "report_supplement_request", "received_on": cd(640)},
    "resumption_request": {"kind": "resumption_request", "received_on": cd(640)},
    "wia_decision": {"kind": "wia_decision", "sent_on": cd(700), "granted": True},
    "safety_net_notice": {"kind": "safety_net_notice", "received_on": cd(10)},
    "end_of_employment_notice": {"kind": "end_of_employment_notice", "received_on": cd(100)},
    "recovery_notice": {"kind": "recovery_notice", "received_on": cd(100)},
    "confirmed_dates": {"kind": "confirmed_dates", "sent_on": cd(100)},
    "benefit": begun("benefit", 200, last_day=cd(400)),
    "early_iva_application": {"kind": "early_iva_application", "received_on": cd(300)},
    "wage_extension_decision": {"kind": "wage_extension_decision", "sent_on": cd(660), "days": 0},
    "dismissal_permit": {"kind": "dismissal_permit", "sent_on": cd(720)},
    "uwv_problem_analysis": dated("uwv_problem_analysis", 40),
    "uwv_action_plan": dated("uwv_action_plan", 50),
    "uwv_review": dated("uwv_review", 190),
    "employee_sick_notice": {"kind": "employee_sick_notice", "received_on": cd(2)},
    "employee_recovery_notice": {"kind": "employee_recovery_notice", "received_on": cd(300)},
    "incapacity_decision": {"kind": "incapacity_decision", "sent_on": cd(60), "granted": True},
    "benefit_assessment": {"kind": "benefit_assessment", "sent_on": cd(366), "granted": True},
    "simplified_assessment_consent": dated("simplified_assessment_consent", 600, agreed_by=["employer", "employee"]),
}
"""A record of each kind that says nothing of the efforts: it changes no level, BW 7:670, 7:673e, Awb, WIA 102."""

EXCEPTIONS: Final[Mapping[str, str]] = {
    "long_absence_expected": "it is what the duty of RPEZ 2(2) rests on",
    "return_ruled_out": "from that day the second track is owed: BW 7:658a(1)",
    "dispute": "it asks for an intervention: BRP §9, §10",
    "non_cooperation": "it asks for measures: BRP §9",
    "medical_request": "UWV asks for something: WIA 25(8)",
    "report_request": "UWV asks for something: WIA 25(8)",
    "new_agreed_work": "it ends the sickness for the work of before: BW 7:629",
    "event": "a fact of the rules of another country",
    "answer": "each question has its own test",
    "early_iva_decision": "WIA 23(6): it ends the test, or says that UWV does not hold the state to be final",
    "extension_agreement": "WIA 24 moves the term", "extension_decision": "WIA 24 moves the term",
    "sanction_decision": "WIA 25(9): the outcome of the test", "repair_report": "WIA 25(12), after the test",
    "repair_decision": "WIA 25(13), after the test",
}  # fmt: skip

FILE: Final = [
    *(one for one in HELPS.values() if one["kind"] not in ("capacity", "problem_analysis_update")),
    dated("problem_analysis", 90, capacity="present", long_absence_expected=True, id="late-1"),
    dated("capacity", 240, capacity="marginal", id="less-1"),
    begun("dispute", 120, about="working_relation"),
    begun("non_cooperation", 190),
    begun("second_track_start", 520, id="late-track-1"),
    begun("work_resumption", 250, work="therapy", id="therapy-1"),
    dated("long_absence_expected", 20),
]
_ORDER: Final = list(RiskLevel)


class Due(NamedTuple):
    """Documents that a record makes due, or due sooner: from then on they are held against a file without them.

    Attributes:
        documents: their kinds.
        article: why.
        file: kinds of records of a file without those documents, which the record makes worse.
        day: the counted day on which it does.
    """

    documents: tuple[str, ...]
    article: str
    file: tuple[str, ...]
    day: int


MAKES_DUE: Final[Mapping[str, Due]] = {
    "reintegration_report": Due(
        (
            "problem_analysis", "action_plan", "evaluation", "first_year_evaluation", "current_opinion",
            "final_evaluation", "employee_view",
        ),
        "from then on what it lacks is tested: WIA 65, RPEZ 6(1)",
        ("action_plan", "second_track_start", "own_work_adaptation"),
        576,
    ),
}  # fmt: skip
"""Kinds that make another document due: exceptions, asked of a file that has those documents."""

_WORK: Final = {"hours_per_week": 16, "wage_value_percent": 40}
PARTLY: Final[Mapping[str, Record]] = {
    "adapted": begun("work_resumption", 147, work="adapted", **_WORK),
    "adapted, not for good": begun("work_resumption", 147, work="adapted", structural=False, **_WORK),
    "own": begun("work_resumption", 147, work="own", structural=False, **_WORK),
    "other": begun("work_resumption", 147, work="other", structural=False, **_WORK),
    "ended": begun("work_resumption", 147, work="adapted", last_day=cd(300), structural=False, **_WORK),
    "therapy": begun("work_resumption", 147, work="therapy", last_day=cd(188), hours_per_week=16),
}
"""Temporary, partial work: of some hours, for a part of the wage, or not for good."""


def level(records: list[Record], day: int) -> RiskLevel:
    """The level on a counted day."""
    as_of = D0 + timedelta(days=day - 1)
    case = Case.model_validate({"first_sick_day": D0, "records": records})
    return assess(case.as_at(as_of), as_of=as_of).risk.level


def test_every_kind_is_there() -> None:
    """With a record that helps, or with the article that makes it an exception."""
    parts = (HELPS.keys(), NEUTRAL.keys(), EXCEPTIONS.keys())
    assert set().union(*parts) == record_models().keys()
    assert sum(map(len, parts)) == len(record_models())


def beside(kind: str, file: list[Record]) -> list[Record]:
    """The file without records of ``kind``, and with the documents that it makes due."""
    rest = [one for one in file if one["kind"] != kind]
    there = {one["kind"] for one in rest}
    due = MAKES_DUE[kind].documents if kind in MAKES_DUE else ()
    return rest + [HELPS[name] for name in due if name not in there]


def is_no_worse(before: RiskLevel, after: RiskLevel) -> bool:
    """What is not known may become clear, and what is clear be known to be so."""
    if before is RiskLevel.NOT_ASSESSED:
        return True
    return _ORDER.index(after) <= _ORDER.index(before) or {before, after} == {RiskLevel.CLEAR, RiskLevel.NOT_KNOWN}


@pytest.mark.parametrize("kind", HELPS)
@settings(max_examples=12)
@given(
    file=st.lists(st.sampled_from(FILE), max_size=6, unique_by=lambda one: (one["kind"], one.get("id"))),
    day=st.integers(30, 727),
)
def test_a_true_fact_that_helps_never_makes_a_level_worse(kind: str, file: list[Record], day: int) -> None:
    """Whatever else is on file, on any day."""
    rest = beside(kind, file)
    assert is_no_worse(level(rest, day), level([*rest, HELPS[kind]], day))


@settings(max_examples=12)
@given(
    file=st.lists(st.sampled_from(FILE), max_size=6, unique_by=lambda one: (one["kind"], one.get("id"))),
    made=st.integers(2, 43),
    day=st.integers(30, 727),
)
def test_an_early_opinion_never_gives_more_than_attention(file: list[Record], made: int, day: int) -> None:
    """The plan is due two weeks after it, so sooner than without it (RPEZ 4(1)): its lateness is told, no more."""
    rest = [one for one in file if one["kind"] != "problem_analysis"]
    before, after = level(rest, day), level([*rest, dated("problem_analysis", made)], day)
    assert is_no_worse(max(before, RiskLevel.ATTENTION, key=_ORDER.index), after)


@pytest.mark.parametrize("work", PARTLY)
@settings(max_examples=12)
@given(
    file=st.lists(st.sampled_from(FILE), max_size=6, unique_by=lambda one: (one["kind"], one.get("id"))),
    day=st.integers(146, 727),
)
def test_temporary_partial_work_never_makes_a_level_worse(work: str, file: list[Record], day: int) -> None:
    """Whatever else is on file, on any day: temporary work is no ground in the framework, Beoordelingskader §3."""
    rest = [one for one in file if one["kind"] != "work_resumption"]
    assert is_no_worse(level(rest, day), level([*rest, PARTLY[work]], day))


@pytest.mark.parametrize("kind", MAKES_DUE)
def test_each_exception_is_needed(kind: str) -> None:
    """On a file without the documents that it makes due, the record makes a level worse; with them it does not."""
    due = MAKES_DUE[kind]
    file = [HELPS[name] for name in due.file]
    assert not is_no_worse(level(file, due.day), level([*file, HELPS[kind]], due.day))
    whole = beside(kind, file)
    assert is_no_worse(level(whole, due.day), level([*whole, HELPS[kind]], due.day))


def test_the_page_names_each_exception() -> None:
    """With its article, in the words of this file."""
    page = (Path(__file__).parents[2] / "docs" / "risk.md").read_text(encoding="utf-8")
    rows = [f"| `{kind}` | {why} |" for kind, why in EXCEPTIONS.items()]
    rows += [f"| `{kind}` | {due.article} |" for kind, due in MAKES_DUE.items()]
    assert [row for row in rows if row not in page] == []


@pytest.mark.parametrize("kind", NEUTRAL)
@settings(max_examples=8)
@given(
    file=st.lists(st.sampled_from(FILE), max_size=6, unique_by=lambda one: (one["kind"], one.get("id"))),
    day=st.integers(30, 727),
)
def test_a_fact_that_says_nothing_of_efforts_changes_no_level(kind: str, file: list[Record], day: int) -> None:
    """Whatever else is on file, on any day; a file that held nothing else is then one that can be assessed."""
    before, after = level(file, day), level([*file, NEUTRAL[kind]], day)
    assert before == after or before is RiskLevel.NOT_ASSESSED
