"""The first step of rows together is that of each alone: what is more urgent, what waits, what a milestone meets."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

pa = pytest.importorskip("pyarrow")

from equal import INPUT, case_of, rows_of_generated  # noqa: E402
from poortwachter import assess, assess_batch  # noqa: E402
from poortwachter.law.remedies import REMEDIES, When  # noqa: E402
from poortwachter.portfolio import batch  # noqa: E402
from poortwachter.portfolio.made import GROUPS, made  # noqa: E402

DAY = date(2026, 11, 26)
STEP = ("next_step", "next_step_by", "next_step_by_whom")


@pytest.fixture(autouse=True)
def always(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few rows are answered together too."""
    monkeypatch.setattr(batch, "_WORTH_IT", 1)


def alone(table: Any, day: date) -> dict[int, tuple[Any, ...]]:
    """The first step of each row that is answered, one by one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(batch, "_WORTH_IT", 10**9)
        return together(table, day)


def together(table: Any, day: date) -> dict[int, tuple[Any, ...]]:
    found = assess_batch(table, as_of=day, columns=STEP).answers.to_pylist()
    return {row["row"]: tuple(row[name] for name in STEP) for row in found}


@pytest.mark.parametrize("days", [0, 40, 200, 420])
def test_a_realistic_mix(days: int) -> None:
    """As time goes on without a new fact, more is overdue, and more can no longer be helped."""
    table = made(250, as_of=DAY, seed=5).read_all().drop_columns(list(GROUPS))
    day = DAY + timedelta(days=days)
    assert together(table, day) == alone(table, day)


def test_generated_files() -> None:
    rows = rows_of_generated(range(300, 700))
    days = sorted(day for day, _ in rows)
    table = pa.Table.from_pylist([row for _, row in rows], INPUT)
    for day in (days[len(days) // 4], days[len(days) // 2], days[-1]):
        assert together(table, day) == alone(table, day)


def test_an_act_that_waits_for_another_is_not_the_first() -> None:
    """In this file the act that is more urgent waits for one that is less so."""
    [(_, row)] = rows_of_generated(range(2679, 2680))
    table, day = pa.Table.from_pylist([row], INPUT), date(2023, 3, 13)
    assert together(table, day) == alone(table, day)


def test_of_what_is_as_urgent_a_milestone_comes_first() -> None:
    """In this file a milestone and a finding have the same last day."""
    table = made(600, as_of=DAY, seed=6).read_all().drop_columns(list(GROUPS)).slice(355, 20)
    assert together(table, DAY) == alone(table, DAY)


def test_the_mix_has_each_reason_for_an_order() -> None:
    """Acts overdue, at once and without a day, and several findings with one remedy."""
    rows = made(250, as_of=DAY, seed=5).read_all().drop_columns(list(GROUPS)).to_pylist()
    steps = [step for row in rows for step in assess(case_of({**row}), as_of=DAY).next_steps]
    assert any(step.overdue for step in steps)
    assert any(step.act in REMEDIES and REMEDIES[step.act].when is When.NOW for step in steps)
    assert any(step.act_by is None for step in steps)
    assert any(len(step.addresses) > 1 for step in steps)


def sanctioned(*rows: dict[str, Any]) -> Any:
    """Files in which a report of repair is to do, each with other records beside."""
    first = date(2024, 3, 4)
    sanction = {"kind": "sanction_decision", "sent_on": date(2026, 1, 12), "ground": "substantive"}
    done = [
        {"kind": "problem_analysis", "dated": date(2024, 4, 10), "capacity": "present", "long_absence_expected": True},
        {"kind": "action_plan", "dated": date(2024, 4, 20), "signed_by": ["employer", "employee"]},
        {"kind": "week_42_notice", "received_on": date(2024, 12, 20)},
        {"kind": "first_year_evaluation", "dated": date(2025, 2, 25)},
        *({"kind": "evaluation", "dated": date(2024, 5, 28) + timedelta(days=35 * number)} for number in range(17)),
        {"kind": "second_track_start", "started_on": date(2025, 3, 20)},
        *(
            {"kind": kind, "dated": date(2025, 11, 20)}
            for kind in ("current_opinion", "final_evaluation", "reintegration_report")
        ),
        {"kind": "wia_application", "received_on": date(2025, 12, 1)},
        sanction,
    ]
    return pa.Table.from_pylist(
        [
            {"case_id": f"A-{number}", "absences": [{"first_day": first}], "records": [*done, *more]}
            for number, more in enumerate([[], *[[row] for row in rows], [*rows]])
        ],
        INPUT,
    )


def test_a_report_of_repair_beside_other_acts() -> None:
    """It is the first step while nothing is more urgent, and none once it can shorten no more."""
    table = sanctioned(
        {"kind": "evaluation", "dated": date(2026, 1, 20)},
        {"kind": "evaluation", "dated": date(2026, 11, 25)},
        {"kind": "expert_opinion_request", "filed_on": date(2026, 1, 14), "asked_by": "employer", "about": "efforts"},
    )
    first = set[Any]()
    for day in (date(2026, 1, 12) + timedelta(days=days) for days in range(0, 400, 7)):
        assert together(table, day) == alone(table, day)
        first |= {step[0] for step in alone(table, day).values()}
    assert "repair_report" in first
    assert len(first) > 2


def test_nothing_waits_for_a_report_of_repair() -> None:
    """So whether it still shortens moves no other act, and is asked only where nothing is more urgent."""
    assert not [code for code, remedy in REMEDIES.items() if {"repair_report", "report_repair"} & {*remedy.after}]
