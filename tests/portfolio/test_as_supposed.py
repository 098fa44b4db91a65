"""Rows answered together as they are and with changes have the answers that each has alone."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

pa = pytest.importorskip("pyarrow")

from equal import COLUMNS, INPUT, rows_of_generated, with_wage  # noqa: E402
from poortwachter import Case, Setting, Without, what_if_batch  # noqa: E402
from poortwachter.portfolio import batch  # noqa: E402
from poortwachter.portfolio.made import GROUPS, made  # noqa: E402

DAY = date(2026, 11, 26)
NOTICE = {"kind": "week_42_notice", "received_on": date(2026, 11, 20)}


@pytest.fixture(autouse=True)
def always(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few rows are answered together too."""
    monkeypatch.setattr(batch, "_WORTH_IT", 1)


def check(given: Any, changes: Any, day: date = DAY, **more: Any) -> Any:
    """Both answers of these rows together, which are those of each alone."""
    together = what_if_batch(given, changes, as_of=day, columns=COLUMNS, **more)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(batch, "_WORTH_IT", 10**9)
        alone = what_if_batch(given, changes, as_of=day, columns=COLUMNS, **more)
    for mine, theirs in zip(together, alone, strict=True):
        assert mine.answers.to_pylist() == theirs.answers.to_pylist()
        assert mine.refusals.sort_by("row").to_pylist() == theirs.refusals.sort_by("row").to_pylist()
        assert (mine.rows, mine.refused) == (theirs.rows, theirs.refused)
    assert together.moved().to_pylist() == alone.moved().to_pylist()
    return together


def test_changes_to_all_of_a_made_up_mix() -> None:
    """A notice that some have, another birth date, and an end of the employment; columns are carried along."""
    table = made(120, as_of=DAY).read_all()
    ends = Setting(birth_date="1990-01-01", employment={"last_day": date(2027, 3, 31)})
    found = check(table, [NOTICE, ends], keep=list(GROUPS))
    assert found.before.good == found.after.good > 100
    assert found.moved().num_rows


def test_generated_cases() -> None:
    """Some of which are refused as they are, and some with the change."""
    given = rows_of_generated(range(700, 790))
    days = sorted(day for day, _ in given)
    table = pa.Table.from_pylist([row for _, row in given], INPUT)
    found = check(table, [{"kind": "action_plan", "dated": days[45]}], days[45])
    assert 0 < found.before.good < found.before.rows


def test_what_a_change_costs() -> None:
    """The wage is no fact of the case, and the same in both: employment that ends costs less."""
    rows = [with_wage({"case_id": "a-1", "first_sick_day": date(2026, 1, 5)}, place) for place in (0, 4)]
    ends = Setting(employment={"last_day": date(2026, 12, 31)})
    found = check(pa.Table.from_pylist(rows, INPUT), [ends])
    assert found.after.refusals["row"].to_pylist() == [1]
    moved = {one["column"]: (one["before"], one["after"]) for one in found.moved().to_pylist()}
    assert moved["exposure_first_year"] == ("33753.28", "33475.10")
    assert moved["exposure_second_year"][1] == "None"


def test_changes_by_case() -> None:
    """One is added, one goes, one cannot be made, one contradicts another fact; and most have none."""
    first = date(2026, 1, 5)
    plan = {"kind": "action_plan", "id": "plan", "dated": date(2026, 3, 2)}
    cases = [Case.model_validate({"case_id": f"a-{n}", "first_sick_day": first, "records": [plan]}) for n in range(9)]
    changes = {
        "a-1": [NOTICE],
        "a-2": [Without("plan")],
        "a-3": [Without("none")],
        "a-4": [{**NOTICE, "received_on": date(2027, 1, 4)}],
        "a-5": [Setting(absences=[{"first_day": first, "last_day": date(2025, 1, 1)}])],
        "a-6": [Setting(first_sick_day=date(2026, 2, 2)), NOTICE],
    }
    found = check([*cases, {"first_sick_day": "none"}, cases[0]], changes)
    assert found.after.refusals["row"].to_pylist() == [3, 4, 5, 9, 10]


def test_changes_by_a_number_that_no_case_has_are_refused() -> None:
    """A slip of the pen is said, and counts as no case; a number that could be a name is not repeated."""
    changes = {"a-1": [NOTICE], "a-l": [NOTICE], "Voornaam Achternaam": [NOTICE]}
    found = check([Case(case_id="a-1", first_sick_day=date(2026, 1, 5))], changes)
    for batch_ in found:
        assert (batch_.rows, batch_.good, batch_.refused) == (1, 1, 0)
        told = batch_.refusals.select(["row", "table", "case_id", "code"]).to_pylist()
        assert [tuple(row.values()) for row in told] == [
            (1, "changes", "a-l", "no_such_case"),
            (2, "changes", None, "no_such_case"),
        ]
