"""Rows answered together on days that were have the answers that each has alone on those days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

pa = pytest.importorskip("pyarrow")

from equal import COLUMNS, INPUT, as_row, rows_of_generated  # noqa: E402
from poortwachter import assess_over  # noqa: E402
from poortwachter.counting.days import EARLIEST_DAY  # noqa: E402
from poortwachter.portfolio import batch  # noqa: E402
from poortwachter.portfolio.made import GROUPS, made  # noqa: E402

DAY = date(2026, 11, 26)
SENT = date(2026, 3, 2)


@pytest.fixture(autouse=True)
def always(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few rows are answered together too."""
    monkeypatch.setattr(batch, "_WORTH_IT", 1)


def check(table: Any, days: list[date], **more: Any) -> dict[date, Any]:
    """Answers and refusals of these rows on each day together, which are those of each alone."""
    together = assess_over(table, days=days, columns=COLUMNS, **more)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(batch, "_WORTH_IT", 10**9)
        alone = assess_over(table, days=days, columns=COLUMNS, **more)
    for day in days:
        assert together[day].answers.to_pylist() == alone[day].answers.to_pylist()
        assert together[day].refusals.sort_by("row").to_pylist() == alone[day].refusals.to_pylist()
        assert (together[day].rows, together[day].refused) == (alone[day].rows, alone[day].refused)
    return together


def test_made_up_cases() -> None:
    """A year and more of days, on the first of which most had not begun."""
    table = made(150, as_of=DAY).read_all()
    days = [DAY - timedelta(days=number) for number in (800, 400, 190, 61, 0)]
    found = check(table, days, keep=list(GROUPS))
    assert 0 < found[days[0]].good < found[days[-1]].good


@pytest.mark.parametrize("first", [700, 2100])
def test_generated_cases(first: int) -> None:
    """On and beside the days on which something changes; some rows are no case, and two have one number."""
    given = [row for _, row in rows_of_generated(range(first, first + 60))]
    days = sorted(day for day, _ in rows_of_generated(range(first, first + 60)))
    table = pa.Table.from_pylist([*given, given[0]], INPUT)
    found = check(table, [days[0], days[len(days) // 2], days[-1]])
    assert "case_id_twice" in found[days[-1]].refusals["code"].to_pylist()


def facts(first_day: date = date(2026, 1, 5), *records: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"absences": [{"first_day": first_day}], "records": [*records], **more}


def around(day: date) -> list[date]:
    return [day - timedelta(days=1), day, day + timedelta(days=1)]


def test_each_day_of_a_fact() -> None:
    """The day before, the day and the day after each day that a fact has, and what goes with it."""
    recovered = {"first_day": date(2026, 1, 5), "last_day": SENT, "ended_by": "recovery", "recovery_reported_on": SENT}
    again = {"first_day": SENT}
    rows = [
        facts(SENT),
        {"absences": [recovered]},
        {"absences": [{**recovered, "last_day": SENT - timedelta(days=9)}, again]},
        facts(records_complete_from=SENT),
        facts(employment={"first_day": date(2020, 1, 1), "safety_net": "yes", "safety_net_clear_on": SENT}),
        facts(date(2026, 1, 5), {"kind": "problem_analysis", "dated": SENT, "capacity": "present"}),
        facts(date(2024, 3, 4), {"kind": "wia_application", "status": "submitted", "received_on": SENT}),
        facts(date(2024, 3, 4), {"kind": "wia_application", "status": "not_submitted", "known_on": SENT}),
        facts(date(2024, 3, 4), {"kind": "uwv_wia_letter", "sent_on": SENT, "received_on": SENT + timedelta(days=2)}),
        facts(date(2024, 3, 4), {"kind": "iva_decision", "dated": SENT, "granted": True}),
        facts(leaves=[{"first_day": SENT, "last_day": SENT + timedelta(days=111)}]),
        facts(birth_date=date(1990, 1, 1), aow_date=date(2059, 4, 1)),
    ]
    table = pa.Table.from_pylist([as_row(row, f"f-{place}") for place, row in enumerate(rows)], INPUT)
    check(table, [*around(SENT), *around(SENT + timedelta(days=2)), DAY])


def test_no_row_is_read_as_a_case() -> None:
    """Spells without a first day, before the days that are reckoned with, and none at all."""
    spells = pa.array([[{"last_day": DAY}], [{"last_day": None}], []], pa.list_(pa.struct([("last_day", pa.date32())])))
    found = check(pa.table({"absences": spells}), [DAY])
    assert (found[DAY].rows, found[DAY].refused) == (3, 3)
    early = pa.table({"first_sick_day": [EARLIEST_DAY - timedelta(days=1), None, DAY]})
    assert check(early, [DAY])[DAY].good == 1
