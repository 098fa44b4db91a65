"""The overview counts what the answers say, and each number leads to its cases."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from poortwachter import OVERVIEW_COLUMNS, Case, CaseError, assess, assess_batch, overview, overview_html
from poortwachter.cli import main
from poortwachter.portfolio.made import GROUPS, made

pa = pytest.importorskip("pyarrow")

DAY = date(2026, 11, 26)


@pytest.fixture(scope="module")
def answers() -> Any:
    return assess_batch(made(150, as_of=DAY), as_of=DAY, columns=OVERVIEW_COLUMNS, keep=GROUPS)


def records(rows: Any) -> list[dict[str, Any]]:
    """The rows of a frame."""
    found: list[dict[str, Any]] = rows.records()
    return found


def test_what_is_overdue_is_what_each_case_says() -> None:
    """By kind, once a case; what is due within so many weeks is in all the longer ones."""
    days = [date(2026, 10, 14), date(2026, 10, 15), date(2026, 10, 16), date(2026, 10, 29), date(2026, 10, 30)]
    cases = [Case(case_id=f"a-{place}", first_sick_day=day) for place, day in enumerate(days)]
    found = overview(assess_batch(cases, as_of=DAY, columns=OVERVIEW_COLUMNS))
    left = {
        str(case.case_id): next(item for item in assess(case, as_of=DAY).milestones if item.id == "problem_analysis")
        for case in cases
    }
    assert [item.days_left for item in left.values()] == [None, 0, 1, 14, 15]
    for weeks in (2, 4, 8):
        expected = {id for id, item in left.items() if item.days_left is not None and item.days_left <= 7 * weeks}
        assert set(found.count(f"within_{weeks}", "problem_analysis").cases) == expected
    assert found.count("overdue", "problem_analysis").cases == ("a-0",)


def test_numbers_are_sums_over_the_cases(answers: Any) -> None:
    """Levels are all the cases, groups too, and euros are those of the groups together."""
    found = overview(answers, group_by="unit")
    assert found.cases == answers.good == sum(row["cases"] for row in records(found.levels()))
    groups = records(found.by_group())
    assert sum(row["cases"] for row in groups) == answers.good
    assert sum(row["exposure_full_sanction"] for row in groups) == found.euros("exposure_full_sanction")
    amounts = answers.answers["exposure_full_sanction"].to_pylist()
    assert found.euros("exposure_full_sanction") == sum(filter(None, amounts))
    overdue = {row["case_id"] for row in answers.answers.to_pylist() if row["action_plan"] and any(
        item["status"] == "overdue" for item in row["action_plan"])}  # fmt: skip
    assert set(found.count("overdue", "action_plan").cases) == overdue


def test_statute_before_guidance(answers: Any) -> None:
    """And no duty without a number."""
    rows = records(overview(answers).due())
    strength = ["statute", "regulation", "policy_rule", "guidance"]
    places = [strength.index(row["authority"]) for row in rows]
    assert places == sorted(places)
    assert all(row["overdue"] or row["within_8"] for row in rows)


def test_months_hold_what_begins_and_ends_in_them(answers: Any) -> None:
    """From the month of assessment, two years on."""
    found = overview(answers)
    months = records(found.months())
    assert (months[0]["month"], months[-1]["month"]) == (date(2026, 11, 1), date(2028, 10, 1))
    first_days = answers.answers["wia_first_day"].to_pylist()
    in_march = [day for day in first_days if day is not None and (day.year, day.month) == (2027, 3)]
    assert next(row["wia_begins"] for row in months if row["month"] == date(2027, 3, 1)) == len(in_march)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_each_number_leads_to_its_cases(answers: Any, language: Any) -> None:
    """Every link has its place, no place is empty, and nothing comes from outside."""
    page = overview_html(overview(answers, group_by="unit"), language=language)
    links, places = set(re.findall(r'href="#(\w+)"', page)), set(re.findall(r'<dt id="(\w+)"', page))
    assert links == places != set()
    assert "http" not in page
    assert "<script" not in page
    for text, place in re.findall(r'<a href="#(\w+)">(\d{1,2})</a>', page):
        listed = re.search(rf'<dt id="{text}">[^<]*</dt><dd>([^<]*)</dd>', page)
        assert listed is not None
        assert len(listed[1].split(", ")) == int(place)


def test_nothing_and_a_missing_column() -> None:
    """An overview of nothing says so; a column that is not there is named."""
    empty = overview(assess_batch([], as_of=DAY))
    assert empty.months().rows == ()
    assert "There are no cases." in overview_html(empty)
    with pytest.raises(CaseError, match="unit"):
        overview(assess_batch([], as_of=DAY), group_by="unit")


def test_a_case_without_a_number_is_told_by_its_row() -> None:
    """And a hostile group is text."""
    rows = pa.table({"absences": [[{"first_day": date(2026, 1, 5)}]] * 2, "unit": ["<b>x", None]})
    found = overview(assess_batch(rows, as_of=DAY, columns=OVERVIEW_COLUMNS, keep=["unit"]), group_by="unit")
    assert found.count("cases", "in", "<b>x").cases == ("[0]",)
    page = overview_html(found)
    assert "<b>x" not in page
    assert "(none)" in page


def test_the_command_writes_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Beside the result, with the columns that it needs."""
    import pyarrow.parquet as pq

    pq.write_table(made(20, as_of=DAY).read_all().drop_columns(["manager"]), tmp_path / "cases.parquet")
    command = ["portfolio", str(tmp_path / "cases.parquet"), "--as-of", "2026-11-26", "--lang", "nl"]
    out, page = tmp_path / "r.parquet", tmp_path / "page.html"
    assert main([*command, "--out", str(out), "--columns", "level", "--overview", str(page), "--group", "unit"]) == 0
    assert f"geteld: {page}" in capsys.readouterr().out
    assert "Per unit" in page.read_text(encoding="utf-8")
