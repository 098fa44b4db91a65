"""Each signal that rests on a number or a week: the last day on which it is not found, the first on which it is, and
its exemption on and off.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

import pytest

from poortwachter import Case, assess, plan_repair
from poortwachter.answer.risk import FindingState, RiskLevel

D0 = date(2026, 1, 5)
Record = dict[str, Any]
BOTH = ["employer", "employee"]


def cd(number: int) -> str:
    """The day that is counted day ``number``."""
    return str(D0 + timedelta(days=number - 1))


def dated(kind: str, day: int, **fields: Any) -> Record:
    """A record of ``kind`` on a counted day."""
    return {"kind": kind, "dated": cd(day), **fields}


def begun(kind: str, day: int, **fields: Any) -> Record:
    """An activity that began on a counted day."""
    return {"kind": kind, "started_on": cd(day), **fields}


def said(question: str, value: str, day: int) -> Record:
    """An answer of a case manager."""
    return dated("answer", day, question=question, value=value)


def found(records: list[Record], day: int, **facts: Any) -> dict[str, Any]:
    """The findings by id on a counted day."""
    case = Case.model_validate({"first_sick_day": D0, "records": records, **facts})
    as_of = D0 + timedelta(days=day - 1)
    return {one.id: one for one in assess(case.as_at(as_of), as_of=as_of).risk.findings}


def level(records: list[Record], day: int, **facts: Any) -> RiskLevel:
    """The level on a counted day."""
    case = Case.model_validate({"first_sick_day": D0, "records": records, **facts})
    as_of = D0 + timedelta(days=day - 1)
    return assess(case.as_at(as_of), as_of=as_of).risk.level


ABLE = dated("problem_analysis", 40, capacity="present", long_absence_expected=True)
LIMITED = dated("problem_analysis", 40, capacity="present", hours_per_week=20)
UNABLE = dated("problem_analysis", 40, capacity="none", long_absence_expected=True)
PLAN = dated("action_plan", 52, signed_by=BOTH, views_of=BOTH, case_manager_named=True, goal_stated=True)
FIRST_YEAR = dated("first_year_evaluation", 364, signed_by=BOTH, views_of=BOTH, course="changed")
AT_WORK = begun("work_resumption", 100, work="adapted", hours_per_week=10)
DO = {"kind": "expert_opinion", "requested_on": cd(280), "dated": cd(300), "question": "suitable_work"}
THERAPY = begun("work_resumption", 100, work="therapy", last_day=cd(121))
REQUEST = {"kind": "medical_request", "sent_on": cd(655), "answer_by": cd(662)}
APPLIED = {"kind": "wia_application", "received_on": cd(640)}


class Edge(NamedTuple):
    """A signal, the records that bring it up, the first counted day on which it is found, and what takes it away."""

    signal: str
    records: list[Record]
    first: int
    exempt: Record
    facts: Mapping[str, Any] = {}


EDGES = (
    Edge("UP-E06", [ABLE, PLAN, FIRST_YEAR, dated("advice", 330)], 373, dated("advice", 330, chance_missed=False)),
    Edge("UP-E14", [ABLE, PLAN, AT_WORK], 193, dated("evaluation", 150)),
    Edge("UP-E16", [ABLE, THERAPY, begun("work_resumption", 122, work="therapy")], 142, said("UP-E16", "yes", 140)),
    Edge(
        "UP-E17", [ABLE, begun("dispute", 100, about="working_relation")], 143,
        begun("conflict_intervention", 120),
    ),
    Edge("UP-E18", [ABLE, begun("dispute", 100, about="suitable_work")], 143, dated("return_ruled_out", 130)),
    Edge("UP-E31", [dated("long_absence_expected", 20)], 135, dated("problem_analysis", 120)),
    Edge("UP-E32", [dated("long_absence_expected", 20)], 226, dated("problem_analysis", 210)),
    Edge("UP-E33", [ABLE, PLAN, dated("own_work_adaptation", 45, outcome="refused")], 52, said("UP-E33", "yes", 50)),
    Edge("UP-E34", [LIMITED, AT_WORK], 142, begun("non_cooperation", 120)),
    Edge("UP-E36", [dated("problem_analysis", 40, capacity="none", reassess_by=cd(90))], 91, dated("capacity", 85)),
    Edge("UP-E37", [ABLE, AT_WORK], 192, begun("work_resumption", 150, work="adapted", hours_per_week=12)),
    Edge("UP-E41", [ABLE], 587, dated("capacity", 500)),
    Edge(
        "UP-E42", [ABLE, {**DO, "outcome": "negative"}], 343,
        begun("work_resumption", 320, work="other", hours_per_week=20),
    ),
    Edge(
        "UP-E43", [ABLE, {**DO, "question": "employee_efforts", "outcome": "negative"}], 315,
        begun("wage_measure", 310, step="written_warning", notified_on=cd(310)),
    ),
    Edge("UP-M12", [UNABLE, {**DO, "hours_per_week": 20}], 343, dated("capacity", 330, capacity="present")),
    Edge("UP-M13", [UNABLE], 407, {**DO, "requested_on": cd(390), "dated": cd(400), "capacity": "none"}),
    Edge("UP-S02", [ABLE, PLAN, dated("return_ruled_out", 200)], 243, begun("second_track_start", 240)),
    Edge("UP-S17", [ABLE, PLAN, FIRST_YEAR, begun("second_track_start", 440)], 440, said("UP-S14", "yes", 440)),
    Edge("UP-S18", [ABLE, PLAN, FIRST_YEAR, begun("second_track_start", 500)], 500, said("UP-S14", "yes", 500)),
    Edge("UP-A10", [ABLE, APPLIED, REQUEST], 663, {"kind": "medical_information", "received_on": cd(660)}),
)  # fmt: skip


@pytest.mark.parametrize("edge", EDGES, ids=lambda edge: edge.signal)
def test_the_day_before_the_day_and_the_day_after(edge: Edge) -> None:
    """Not a day early, from its day on, and not where it is exempt."""
    assert edge.signal not in found(edge.records, edge.first - 1, **edge.facts)
    for day in (edge.first, edge.first + 1):
        assert edge.signal in found(edge.records, day, **edge.facts)
    without = [one for one in edge.records if one["kind"] != "advice" or edge.exempt["kind"] != "advice"]
    exempt = found([*without, edge.exempt], edge.first + 1, **edge.facts).get(edge.signal)
    assert exempt is None or exempt.state is FindingState.SWITCHED_OFF


@pytest.mark.parametrize(
    ("started", "expected"),
    [(406, None), (407, "UP-S01"), (434, "UP-S01"), (435, "UP-S17"), (497, "UP-S17"), (498, "UP-S18")],
)
def test_how_late_a_second_track_is(started: int, expected: str | None) -> None:
    """In time to day 406; late; more than four weeks late; more than thirteen weeks late."""
    shown = found([ABLE, PLAN, FIRST_YEAR, begun("second_track_start", started)], 520)
    speak = [one for one in ("UP-S18", "UP-S17", "UP-S01") if one in shown]
    assert (speak[0] if speak else None) == expected


def test_a_late_second_track_that_was_finished_weighs_no_more_than_lateness() -> None:
    """The framework excuses it when it was adequate and finished before the wait ended."""
    late = [ABLE, PLAN, FIRST_YEAR, begun("second_track_start", 500, run_by="employer", search_profile=True)]
    assert level(late, 700) is RiskLevel.SERIOUS_GAPS
    for day, serious in ((728, False), (729, None)):
        ended = [*late, dated("second_track_end", day, reason="completed", next_step=True)]
        assert serious is None or ("UP-S18" in found(ended, 728)) is serious
    assert "UP-S18" in found([*late, said("UP-S14", "no", 700)], 701)


def test_an_early_evaluation_is_no_first_year_evaluation() -> None:
    """An evaluation in week 29 moves no term of the second track: it is held against nobody before week 58."""
    early = dated("first_year_evaluation", 200, signed_by=BOTH, views_of=BOTH, course="changed")
    assert "UP-S01" not in found([ABLE, PLAN, early], 406)
    assert "UP-S01" in found([ABLE, PLAN, early], 407)


@pytest.mark.parametrize(
    ("facts", "names"),
    [
        ([dated("function_inventory", 300, all_functions=False)], "UP-E07"),
        ([dated("function_inventory", 300, levels_and_loads_stated=False)], "UP-E07"),
        ([dated("vocational_assessment", 300, levels_and_loads_stated=False)], "UP-E07"),
        ([dated("function_inventory", 300, function_found=False, task_level=False)], "UP-E09"),
        ([begun("stalled_recovery", 250, followed_up=False)], "UP-M11"),
        ([begun("stalled_recovery", 250, treating_doctors_contacted=False)], "UP-M11"),
        ([begun("second_track_start", 300, search_profile=False)], "UP-S07"),
        ([begun("second_track_start", 300, profile_fits_capacity=False)], "UP-S07"),
        ([dated("transfer_of_undertaking", 300, file_taken_over=False)], "UP-A18"),
        ([begun("work_resumption", 330, work="other_employer", employee_consents=False)], "UP-R07"),
    ],
)
def test_a_recorded_no_is_a_finding_and_silence_a_question(facts: list[Record], names: str) -> None:
    """What is known not to have been done shows; what nobody said is asked, or nothing."""
    file = [ABLE, PLAN, dated("return_perspective", 100), *facts]
    assert names in found(file, 364)
    silent = [{key: value for key, value in one.items() if value is not False} for one in file]
    assert names not in found(silent, 364)


def test_no_result_only_means_that_the_efforts_are_looked_at() -> None:
    """Temporary work beside a second track adds no gap, and agreed structural work takes the gaps away."""
    file = [ABLE, PLAN, FIRST_YEAR, begun("second_track_start", 390, run_by="employer")]
    temporary = begun("work_resumption", 450, work="adapted", structural=False, wage_value_percent=40)
    assert level([*file, temporary], 620) == level(file, 620)
    agreed = begun("work_resumption", 450, work="adapted", structural=True, wage_value_percent=70, agreed_by_both=True)
    late = [ABLE, PLAN, begun("second_track_start", 600)]
    assert level(late, 620) is RiskLevel.SERIOUS_GAPS
    assert level([*late, agreed], 620) in (RiskLevel.CLEAR, RiskLevel.ATTENTION)
    unsaid = {key: value for key, value in agreed.items() if key != "agreed_by_both"}
    assert level([*file, unsaid], 630) is not RiskLevel.SERIOUS_GAPS


def test_mediation_comes_before_an_opinion() -> None:
    """And what waits for another act is no step."""
    conflict = begun("dispute", 100, about="working_relation")
    as_of = D0 + timedelta(days=150)
    case = Case.model_validate({"first_sick_day": D0, "records": [ABLE, PLAN, conflict]})
    steps = [step for step in assess(case, as_of=as_of).next_steps if not step.overdue]
    assert steps[0].act == "intervene_in_conflict"
    assert steps[0].act_by is None
    assert "ask_expert_opinion" not in {step.act for step in steps}


def test_a_repair_step_carries_the_last_receipt_that_still_shortens() -> None:
    """And is no step once that has passed, though the sanction still runs."""
    sanction = {"kind": "sanction_decision", "sent_on": "2027-11-15"}
    case = Case.model_validate({"first_sick_day": D0, "records": [ABLE, sanction]})
    plan = plan_repair(case, received_on=date(2028, 3, 1), as_of=date(2028, 2, 1))
    last = plan.latest_receipt_that_helps
    assert last is not None
    for as_of, there in ((last, True), (last + timedelta(days=1), False)):
        steps = [step for step in assess(case, as_of=as_of).next_steps if step.act == "repair_report"]
        assert bool(steps) is there
        assert all(step.helps_until == last for step in steps)
