"""Files in the form in which published sets of cases are written, read at every door.

The facts are made up; the kinds, the fields, the style of the ids and of the numbers of cases are those of such sets.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

import pytest

from poortwachter import Case, assess
from poortwachter.cli import main

FIRST: Final = date(2019, 9, 9)
BOTH: Final = ["employer", "employee"]
DAY: Final = FIRST + timedelta(days=690)
"""The eve of UWV's decision; one record is of later."""

NUMBERS: Final = (
    "rbgel-2020-1234", "crvb-2015-926", "crvb-szr-2018-59", "maok-2019", "zwaard-2021", "ghams-2021-22", "hr-2019-1",
    "rbbre-2009-bk2321", "rvi-2020", "ECLI:NL:CRVB:2015:926", "S02", "P01",
)  # fmt: skip
"""Numbers of cases: a court, a year and a number; a source and a year; an ECLI; a letter and a number."""


def on(day: int) -> str:
    """The day so many days after the first sick day."""
    return str(FIRST + timedelta(days=day))


def signed(id: str, kind: str, day: int, **more: Any) -> dict[str, Any]:
    """A document of both."""
    return {"id": id, "kind": kind, "dated": on(day), "signed_by": BOTH, "views_of": BOTH, **more}


def dated(id: str, kind: str, day: int, **more: Any) -> dict[str, Any]:
    """A document."""
    return {"id": id, "kind": kind, "dated": on(day), **more}


def received(id: str, kind: str, day: int, **more: Any) -> dict[str, Any]:
    """What UWV receives."""
    return {"id": id, "kind": kind, "received_on": on(day), **more}


def sent(id: str, kind: str, day: int, **more: Any) -> dict[str, Any]:
    """What UWV sends."""
    return {"id": id, "kind": kind, "sent_on": on(day), **more}


def begun(id: str, kind: str, day: int, **more: Any) -> dict[str, Any]:
    """What begins."""
    return {"id": id, "kind": kind, "started_on": on(day), **more}


ORDINARY: Final = (
    dated("a-pa", "problem_analysis", 40, capacity="present", long_absence_expected=True),
    signed("a-plan", "action_plan", 54, case_manager_named=True, goal_stated=True),
    *(signed(f"a-ev{number}", "evaluation", 54 + 42 * number) for number in range(1, 14)),
    received("a-42", "week_42_notice", 288),
    signed("a-fye", "first_year_evaluation", 360, course="changed"),
    begun("p-s2", "second_track_start", 380, plan_dated=on(380)),
    dated("a-s2r1", "second_track_report", 430),
    dated("p-s2r", "second_track_report", 472),
    sent("a-letter", "uwv_wia_letter", 608),
    dated("a-opinion", "current_opinion", 622, capacity="present", reassess_by=on(660)),
    signed("a-final", "final_evaluation", 630),
    dated("a-report", "reintegration_report", 632, given_to_employee_on=on(632)),
    dated("a-view", "employee_view", 632),
    received("p-app", "wia_application", 640),
)
"""Ordinary documents in time."""

OTHERS: Final = (
    dated("p-cap1", "problem_analysis_update", 150, capacity="marginal"),
    dated("d-cap", "capacity", 200, capacity="present"),
    dated("p-capuwv", "capacity_by_another", 500, capacity="present", found_by="uwv_insurance_physician"),
    signed("a-planupd", "action_plan_update", 164),
    begun("p-w", "work_resumption", 180, work="adapted", hours_per_week=10.5, structural=False),
    begun("a-work1", "work_resumption", 100, last_day=on(160), work="adapted", hours_per_week=6, structural=False),
    dated("p-do", "expert_opinion", 300, requested_on=on(280), asked_by="employer", question="suitable_work",
          outcome="positive"),
    dated("p-ad", "vocational_assessment", 350),
    begun("a-disp", "dispute", 250),
    begun("p-conf", "conflict_intervention", 270, last_day=on(290)),
    begun("a-nc", "non_cooperation", 500),
    begun("d-wagestop", "wage_measure", 510, step="stop"),
    begun("p-stall", "stalled_recovery", 200),
    dated("p-adv", "advice", 210),
    dated("p-inv", "function_inventory", 300),
    dated("p-adapt", "own_work_adaptation", 310),
    dated("d-neg", "return_ruled_out", 320),
    dated("p-persp", "return_perspective", 340, structural=False),
    dated("p-s2end", "second_track_end", 560),
    sent("p-medreq", "medical_request", 645, answer_by=on(652)),
    received("p-med", "medical_information", 655),
    sent("d-req", "report_request", 646, answer_by=on(653), missing=["medical_documents"]),
    received("a-iva", "early_iva_application", 300),
    sent("a-ivad", "early_iva_decision", 340, granted=False),
    dated("a-int", "term_deviation", 38, milestone="action_plan", due=on(70)),
    received("p-ext", "extension_agreement", 650, last_day=on(800)),
    sent("p-sanc", "sanction_decision", 691, ground="substantive"),
)  # fmt: skip
"""What else such a file can tell."""


def written(*more: dict[str, Any], number: str = "rbgel-2020-1234", **parts: Any) -> dict[str, Any]:
    """A case as it stands in such a file."""
    return {
        "schema": "poortwachter.case/1",
        "case_id": number,
        "absences": [{"first_day": str(FIRST)}],
        "employment": {"regime": "civil_code", "safety_net": "no"},
        "records": [*ORDINARY, *more],
        **parts,
    }


def files() -> Iterator[tuple[str, dict[str, Any]]]:
    """Each file with what it is about."""
    yield "ordinary", written()
    for record in OTHERS:
        yield record["id"], written(record)
    for number in NUMBERS:
        yield number, written(number=number)
    yield "other order", written(records=[*reversed(ORDINARY)])
    yield "no employment", written(employment={})
    spells = [{"first_day": str(FIRST), "last_day": on(99), "ended_by": "recovery"}, {"first_day": on(120)}]
    yield "spells", written(absences=spells)
    leave = {"kind": "pregnancy_maternity", "first_day": on(200), "last_day": on(311)}
    yield "leave", written(leaves=[leave])
    ended = {"regime": "civil_code", "last_day": on(185), "safety_net": "yes", "self_insured_zw": "yes"}
    yield "ended", written(received("a-eoe", "end_of_employment_notice", 185), employment=ended)


FILES: Final = dict(files())
each_file = pytest.mark.parametrize("name", FILES)


@each_file
def test_read_and_assessed_as_it_stood(name: str) -> None:
    """On a day in the midst and on the eve, from the text."""
    case = Case.model_validate_json(json.dumps(FILES[name]))
    for day in (FIRST + timedelta(days=419), DAY):
        assert assess(case.as_at(day), as_of=day).to_json()


@pytest.mark.parametrize("name", ["ordinary", "p-sanc", "a-planupd", "zwaard-2021", "spells"])
def test_the_command_answers_the_same(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is of later is dropped where that is asked."""
    (tmp_path / "case.json").write_text(json.dumps(FILES[name]))
    command = ["assess", str(tmp_path / "case.json"), "--as-of", str(DAY), "--format", "json", "--future", "drop"]
    assert main(command) == 0
    expected = assess(Case.model_validate(FILES[name]).as_at(DAY), as_of=DAY).to_json()
    assert json.loads(capsys.readouterr().out) == json.loads(expected)


def test_a_portfolio_of_them(tmp_path: Path) -> None:
    """As lines of JSON: none is refused, and each has the level that it has alone."""
    parquet = pytest.importorskip("pyarrow.parquet")
    day = FIRST + timedelta(days=820)
    facts = [{**given, "case_id": f"c-{place}"} for place, given in enumerate(FILES.values())]
    lines, found = tmp_path / "cases.jsonl", tmp_path / "found.parquet"
    lines.write_text("\n".join(map(json.dumps, facts)))
    assert main(["portfolio", str(lines), "--as-of", str(day), "--out", str(found)]) == 0
    levels = [assess(Case.model_validate(given), as_of=day).risk.level for given in facts]
    assert parquet.read_table(found)["level"].to_pylist() == levels
