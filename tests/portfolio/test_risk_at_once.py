"""Level of risk, documents and next step of rows together are those of each alone, also where rows are read apart."""

from __future__ import annotations

import ast
import gc
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pa = pytest.importorskip("pyarrow")

from equal import INPUT, differences  # noqa: E402
from poortwachter import Case, assess_batch, review  # noqa: E402
from poortwachter.lanes.amounts import AmountColumn  # noqa: E402
from poortwachter.lanes.columns import WordColumn, read  # noqa: E402
from poortwachter.lanes.day_verbs import LANGUAGE  # noqa: E402
from poortwachter.lanes.many import Many  # noqa: E402
from poortwachter.lanes.rows import NO_DAY, Days, Way, ways  # noqa: E402
from poortwachter.portfolio import batch, judging  # noqa: E402
from poortwachter.portfolio.days_put import DaysPut  # noqa: E402
from poortwachter.portfolio.dossiers import FilesOfRows  # noqa: E402

D0 = date(2026, 1, 5)
REVIEW = ("level", "open_questions", "report_missing", "report_to_come", "next_step", "next_step_by",
          "next_step_by_whom")  # fmt: skip


def cd(number: int) -> date:
    """The day that is counted day ``number``."""
    return D0 + timedelta(days=number - 1)


def answer(question: str, value: str, day: int) -> dict[str, Any]:
    return {"kind": "answer", "dated": cd(day), "question": question, "value": value}


def dated(kind: str, day: int, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "dated": cd(day), **more}


ABLE = dated("problem_analysis", 40, capacity="present")
LITTLE = dated("problem_analysis", 40, capacity="marginal")
PLAN = dated("action_plan", 50, case_manager_named=True)
OPINION = dated("current_opinion", 600, capacity="marginal")
APPLIED = {"kind": "wia_application", "status": "filed", "received_on": cd(640)}
NOT_YET = {"kind": "wia_application", "status": "not_filed", "known_on": cd(620)}
BOTH = {"signed_by": ["employer", "employee"], "views_of": ["employer", "employee"]}
BY_UWV = {"kind": "capacity_by_another", "found_by": "uwv_insurance_physician", "capacity": "present"}


def work(day: int, hours: float | None, **more: Any) -> dict[str, Any]:
    return {"kind": "work_resumption", "started_on": cd(day), "hours_per_week": hours, "work": "own", **more}


FILES: tuple[list[dict[str, Any]], ...] = (
    [ABLE, PLAN, answer("UP-E35", "yes", 60), answer("UP-E15", "no", 150)],
    [ABLE, PLAN, answer("UP-E35", "yes", 50), answer("UP-E15", "no", 60), answer("UP-E15", "yes", 150)],
    [ABLE, PLAN, answer("UP-E35", "yes", 50), answer("UP-E15", "yes", 60), answer("UP-E15", "no", 150)],
    [ABLE, PLAN, answer("UP-E11", "no", 60)],
    [LITTLE, PLAN, OPINION, APPLIED, {**BY_UWV, "dated": cd(639)}],
    [LITTLE, PLAN, OPINION, APPLIED, {**BY_UWV, "dated": cd(640)}],
    [LITTLE, PLAN, OPINION, {**BY_UWV, "dated": cd(610), "since": cd(605)}],
    [ABLE, PLAN, NOT_YET],
    [ABLE, PLAN, NOT_YET, APPLIED],
    [dated("problem_analysis", 40, capacity="present", hours_per_week=20.0), PLAN, work(100, 12.0)],
    [dated("problem_analysis", 40, capacity="present", hours_per_day=4.0), PLAN, work(100, 12.0), work(300, 8.0)],
    [dated("problem_analysis", 40, capacity="present", hours_per_week=20.0), PLAN, work(100, 20.0)],
    [ABLE, PLAN, work(100, None, structural=True, wage_value_percent=65.0), work(400, 36.0, last_day=cd(450))],
    [ABLE, PLAN, work(100, 4.0), *(dated("evaluation", day) for day in (120, 160, 260, 300, 420))],
    [ABLE, PLAN, *(dated("evaluation", day) for day in (98, 139, 182, 300, 480))],
    [ABLE, PLAN, *(dated("evaluation", day) for day in (98, 140, 182, 224))],
    [ABLE, PLAN, {"kind": "dispute", "started_on": cd(200), "about": "working_relation"}],
    [ABLE, PLAN, {"kind": "non_cooperation", "started_on": cd(200), "last_day": cd(260)}, work(100, 12.0)],
    [ABLE, {"kind": "report_request", "sent_on": cd(650), "answer_by": cd(664), "missing": ["action_plan"]}],
    [ABLE, PLAN, APPLIED, {"kind": "sanction_decision", "sent_on": cd(680), "ground": "substantive"}],
    [ABLE, PLAN, APPLIED, {"kind": "sanction_decision", "sent_on": cd(680), "ground": "substantive"},
     {"kind": "repair_report", "received_on": cd(740)}],
    [ABLE, PLAN, APPLIED, {"kind": "wia_decision", "sent_on": cd(725), "granted": True}],
    [ABLE, PLAN, APPLIED, {"kind": "wia_decision", "sent_on": cd(725), "granted": False}],
    [ABLE, PLAN, APPLIED, {"kind": "medical_request", "sent_on": cd(645)}],
    [ABLE, PLAN, {"kind": "expert_opinion", "requested_on": cd(600), "dated": cd(630), "question": "employer_efforts",
                  "outcome": "positive"}],
    [{**ABLE, "long_absence_expected": True}, {**PLAN, **BOTH}, {"kind": "week_42_notice", "received_on": cd(285)},
     *(dated("evaluation", day, **BOTH) for day in range(90, 600, 40)),
     dated("first_year_evaluation", 362, course="unchanged", **BOTH),
     work(300, 32.0, structural=True, wage_value_percent=80.0, agreed_by_both=True),
     dated("current_opinion", 605, capacity="present"), dated("final_evaluation", 610, **BOTH),
     dated("reintegration_report", 630, given_to_employee_on=cd(630)), dated("employee_view", 630)],
    [dated("problem_analysis", 40, capacity="none"), dated("capacity", 400, capacity="none"), work(100, 4.0)],
    [dated("problem_analysis", 40, capacity="none"), dated("advice", 200)],
    [ABLE, PLAN, work(100, 8.0, last_day=cd(130)), work(190, 8.0, last_day=cd(220))],
    [ABLE, PLAN, work(100, 8.0, last_day=cd(130)), work(190, 8.0, last_day=cd(220)), dated("advice", 300)],
    [],
)  # fmt: skip


@pytest.mark.parametrize("day", [177, 639, 664, 665, 760])
def test_files_on_days_that_decide(day: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Answers, acts that were not done, hours, gaps, requests and sanctions; on and beside a last day."""
    monkeypatch.setattr(batch, "_WORTH_IT", 1)
    rows, cases = [], list[Case | None]()
    for place, records in enumerate(FILES):
        known = [one for one in records if all(value <= cd(day) for value in one.values() if isinstance(value, date))]
        facts = {"absences": [{"first_day": D0}], "records": known}
        rows.append({"case_id": f"A-{place}", **facts})
        cases.append(Case.model_validate({"case_id": f"A-{place}", **facts}))
    assert list(differences(pa.Table.from_pylist(rows, INPUT), cases, cd(day), REVIEW)) == []


def test_what_was_worked_out_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the answer, and not when rubbish is next collected: else memory would hold two lots."""
    monkeypatch.setattr(batch, "_WORTH_IT", 1)
    rows = pa.Table.from_pylist([{"case_id": "a1", "absences": [{"first_day": D0}], "records": FILES[0]}], INPUT)
    gc.collect()
    gc.disable()
    try:
        assert assess_batch(rows, as_of=cd(760), columns=REVIEW).good == 1
        kinds = (judging.review().dossier, FilesOfRows, Many)
        left = [one for one in gc.get_objects() if type(one) in kinds]
    finally:
        gc.enable()
    assert not left


@pytest.mark.parametrize("reading", ["receipt_is_day_one", "receipt_is_day_zero"])
def test_the_days_of_one_lot_say_nothing_of_the_next(reading: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """UWV's three weeks on a report of repair, by either reading, in lots of different sizes."""
    monkeypatch.setattr(batch, "_WORTH_IT", 1)
    records = [
        {"kind": "sanction_decision", "sent_on": cd(680)},
        {"kind": "repair_report", "received_on": cd(740)},
        {"kind": "repair_decision", "sent_on": cd(790), "repaired": True},
    ]
    for size in (3, 5, 2):
        rows = [{"case_id": f"A-{place}", "absences": [{"first_day": D0}], "records": records} for place in range(size)]
        cases: list[Case | None] = [Case.model_validate(row) for row in rows]
        table = pa.Table.from_pylist(rows, INPUT)
        assert [*differences(table, cases, cd(800), REVIEW, readings={"repair_decision_term": reading})] == []


# --- what the lane has of the language ----------------------------------------------------------------------------


def of_rows(*days: list[int]) -> tuple[Way, list[Days]]:
    way = Way(np.arange(len(days[0])), [], [])
    return way, [Days(way, np.array(one)) for one in days]


def test_first_last_and_order_are_of_each_row() -> None:
    _, listed = of_rows([1, 9, 5], [4, 2, 5])
    day = date.fromordinal(3)
    assert LANGUAGE["min"](*listed, day).numbers().tolist() == [1, 2, 3]
    assert LANGUAGE["max"]([*listed, day]).numbers().tolist() == [4, 9, 5]
    assert [one.numbers().tolist() for one in LANGUAGE["sorted"]([*listed, day])] == [[1, 2, 3], [3, 3, 5], [4, 9, 5]]
    assert LANGUAGE["min"]([], default=None) is None
    assert LANGUAGE["sorted"]([3, 1], key=lambda one: -one) == [3, 1]


def test_amounts_are_compared_of_all_rows_at_once() -> None:
    """Rows part by whether there is one, and by the answer; never by the amount itself."""
    column = AmountColumn(WordColumn(np.array([0, 1, 2, 3]), [None, Decimal(8), Decimal(16), Decimal(36)]))

    def text(way: Way) -> str:
        hours = read(way, column)
        if hours is None:
            return "none"
        return "more" if hours * 2 > 32 and hours != Decimal("16.5") else "twice" if hours + hours <= hours * 2 else ""

    found = {value: rows.tolist() for rows, value in ways(text, np.arange(4))}
    assert found == {"none": [0], "twice": [1, 2], "more": [3]}


def test_days_take_no_memory_before_the_first() -> None:
    put, whole = DaysPut(3), np.arange(3)
    put.put(np.array([1]), None)
    assert put.of(whole).tolist() == [NO_DAY] * 3
    assert put._days is None
    put.put(np.array([1]), date.fromordinal(7))
    put.put(np.array([0, 2]), np.array([NO_DAY, 9]))
    assert put.of(whole).tolist() == [NO_DAY, 7, 9]
    assert put._days is not None
    assert put._days.dtype == np.int32
    found = {tuple(rows.tolist()): day for rows, day in ways(lambda way: read(way, put), whole)}
    assert found.pop((0,)) is None
    ((rows, days),) = found.items()
    assert (rows, days.numbers().tolist()) == ((1, 2), [7, 9])


# --- the text -----------------------------------------------------------------------------------------------------


def reckoned(node: ast.expr) -> bool:
    """Whether an expression gives what a comparison gave, which is not kept as ``bool`` keeps it."""
    if isinstance(node, ast.BoolOp):
        return any(map(reckoned, node.values))
    return isinstance(node, ast.Compare) and not isinstance(node.ops[0], ast.Is | ast.IsNot | ast.In | ast.NotIn)


def told_apart() -> Iterator[tuple[str, ast.expr]]:
    """What the review asks the identity of, and what it gives as yes, no or unknown."""
    for path in sorted(Path(review.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.Is | ast.IsNot):
                yield f"{path.name}:{node.lineno}", node.left
            elif isinstance(node, ast.FunctionDef) and node.returns and ast.unparse(node.returns) == "bool | None":
                for part in ast.walk(node):
                    if isinstance(part, ast.Return) and part.value is not None:
                        yield f"{path.name}:{part.lineno}", part.value


def test_what_is_told_apart_by_identity_is_kept() -> None:
    """What is reckoned is a yes or no of many rows, which is neither ``True`` nor ``False``: ``bool`` asks it."""
    found = [*told_apart()]
    assert len(found) > 100
    for place, node in found:
        assert not isinstance(node, ast.BinOp), place
        assert not reckoned(node), f"{place}: {ast.unparse(node)}"
