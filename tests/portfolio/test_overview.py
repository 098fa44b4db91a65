"""The overview counts what the answers say, and each number leads to its cases."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from poortwachter import (
    OVERVIEW_COLUMNS,
    Case,
    CaseError,
    Overview,
    Person,
    Staff,
    UnknownIdError,
    assess,
    assess_batch,
    indicators,
    overview,
    overview_html,
)  # fmt: skip
from poortwachter.cli import main
from poortwachter.portfolio.made import GROUPS, made
from poortwachter.text import words

pa = pytest.importorskip("pyarrow")

DAY = date(2026, 11, 26)


@pytest.fixture(scope="module")
def answers() -> Any:
    return assess_batch(made(150, as_of=DAY), as_of=DAY, columns=OVERVIEW_COLUMNS, keep=GROUPS)


def records(rows: Any) -> list[dict[str, Any]]:
    """The rows of a frame."""
    found: list[dict[str, Any]] = rows.records()
    return found


def test_a_column_by_nearly_its_name(answers: Any) -> None:
    """The one that was probably meant is told, also where it is to be carried along."""
    with pytest.raises(CaseError, match=r"did you mean 'unit'\?"):
        overview(answers, group_by="Unit")
    with pytest.raises(CaseError, match=r"did you mean 'unit'\?"):
        assess_batch(made(1, as_of=DAY), as_of=DAY, columns=["level"], keep=["units", "manager", "unit"])
    with pytest.raises(CaseError, match="add the column"):
        overview(answers, group_by="region")


def test_few_columns_are_told_where_one_is_not_known() -> None:
    """All of them would hide what is wrong."""
    for columns, frame in ((["nothing"], {}), (["level"], {"nothing": [1]})):
        table = pa.table({"case_id": ["a"], "first_sick_day": [date(2026, 1, 5)], **frame})
        with pytest.raises(CaseError) as caught:
            assess_batch(table, as_of=DAY, columns=columns)
        assert len(str(caught.value)) < 320


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


@pytest.mark.parametrize("library", ["polars", "pandas", "slices", "words by number"])
def test_answers_of_any_library_are_counted_alike(answers: Any, library: str) -> None:
    """A data frame of them, the answers in small pieces, and words that stand once."""
    given: Any = pa.table(answers)
    if library == "slices":
        given = pa.Table.from_batches(given.to_batches(max_chunksize=7))
    elif library == "words by number":
        place = given.column_names.index("level")
        given = given.set_column(place, "level", given["level"].dictionary_encode())
    elif library == "polars":
        given = pytest.importorskip("polars").DataFrame(answers)
    else:
        given = pytest.importorskip("pandas", minversion="3").DataFrame.from_arrow(answers)

    def said(found: Any) -> list[Any]:
        return [rows.rows for rows in (found.cases_of(), found.by_group(), found.months(), found.due(), found.levels())]

    assert said(overview(given, group_by="unit")) == said(overview(answers, group_by="unit"))


def test_answers_one_by_one_are_counted_as_together(answers: Any) -> None:
    found = Overview("unit")
    for row in answers.answers.to_pylist():
        found.add(row)
    whole = overview(answers, group_by="unit")
    assert (found.cases_of().rows, found.by_group().rows) == (whole.cases_of().rows, whole.by_group().rows)


def test_an_unknown_column_of_euros_is_no_nothing(answers: Any) -> None:
    with pytest.raises(UnknownIdError, match="exposure_full_sanction"):
        overview(answers).euros("full_sanction")


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
    assert "http" not in page.replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert "<script" not in page
    for text, place in re.findall(r'<a href="#(\w+)">(\d{1,2})</a>', page):
        listed = re.search(rf'<dt id="{text}">[^<]*</dt><dd>([^<]*)</dd>', page)
        assert listed is not None
        assert len(listed[1].split(", ")) == int(place)


def test_a_report_is_looked_at_thirteen_weeks_before_its_day() -> None:
    """On that day, and not the day before; a report that lacks nothing is not counted."""
    days = [date(2025, 5, 25), date(2025, 5, 26), date(2025, 5, 27), date(2025, 5, 28)]
    cases = [Case(case_id=f"a-{place}", first_sick_day=day) for place, day in enumerate(days)]
    as_of = date(2026, 11, 22)
    left = {
        str(case.case_id): next(
            item for item in assess(case, as_of=as_of).milestones if item.id == "reintegration_report"
        )
        for case in cases
    }
    assert {item.days_left for item in left.values()} >= {91, 92}
    found = overview(assess_batch(cases, as_of=as_of, columns=OVERVIEW_COLUMNS))
    near = tuple(id for id, item in left.items() if item.days_left is not None and item.days_left <= 91)
    assert found.count("report").cases == near


def test_a_report_counts_where_something_is_to_come() -> None:
    """One document is enough; a list of none is no document, and so is none."""
    to_come: list[list[str] | None] = [["employee_view"], [], None, ["employee_view", "current_opinion"]]
    cases = [Case(case_id=f"a-{place}", first_sick_day=date(2026, 1, 5)) for place in range(len(to_come))]
    answers = assess_batch(cases, as_of=date(2027, 9, 1), columns=OVERVIEW_COLUMNS).answers
    place = answers.column_names.index("report_to_come")
    found = overview(answers.set_column(place, "report_to_come", pa.array(to_come, pa.list_(pa.string()))))
    assert found.count("report").cases == ("a-0", "a-3")


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
    assert "case 1" in page
    assert "rij 2" in overview_html(found, language="nl", of_sheet=True)
    assert "<b>x" not in page
    assert "(none)" in page


def counted(answers: Any, **sizes: int) -> Any:
    """Figures over three units, of so many people each, in the year before."""
    people = [
        Person(Case(absences=[{"first_day": "2026-03-02", "last_day": "2026-03-13"}]), group=group)
        for group, size in sizes.items()
        for _ in range(min(size, 12))
    ]
    staff = [Staff(group, number=size) for group, size in sizes.items()]
    return indicators(people, first_day=date(2026, 1, 1), last_day=date(2026, 6, 30), as_of=DAY, staff=staff)


def test_figures_stand_on_the_page_with_pictures(answers: Any) -> None:
    """One picture of the levels, and with figures theirs and their tables; each says what it counts."""
    found = overview(answers, group_by="unit")
    plain, page = overview_html(found), overview_html(found, figures=counted(answers, north=30, south=25))
    assert (plain.count("<svg"), page.count("<svg") > 2) == (1, True)
    assert "Absence" not in plain
    for language in ("nl", "en"):
        shown = overview_html(found, figures=counted(answers, north=30, south=25), language=language)
        assert shown.count("<table") > overview_html(found, language=language).count("<table")
        assert words(language)["figures.privacy"] in unescape(shown)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_no_heading_stands_twice(answers: Any, language: Any) -> None:
    """Not that of the levels either: their picture belongs to their table."""
    found, figures = overview(answers, group_by="unit"), counted(answers, north=30, south=25)
    for page in (overview_html(found, language=language), overview_html(found, figures=figures, language=language)):
        headings = re.findall(r"<h2>(.*?)</h2>", page)
        assert len(set(headings)) == len(headings) > 3


def test_bars_are_as_wide_as_the_screen(answers: Any) -> None:
    """No width of their own, so that a phone shows them whole, and each number beside its name."""
    found = overview(answers)
    (picture,) = re.findall(r"<svg.*?</svg>", overview_html(found), re.DOTALL)
    assert "viewBox" not in picture
    widths = [float(width) for width in re.findall(r'<rect [^>]*width="([\d.]+)%"', picture)]
    assert max(widths) == 100
    said = re.findall(r"<text[^>]*>(.*?)</text>", picture)
    w = words("en")
    assert said == [f"{w['risk_level.' + row['level']]}: {row['cases']}" for row in records(found.levels())]
    assert len(widths) == len(said)


@pytest.mark.parametrize(("size", "hidden"), [(9, True), (10, False)])
def test_a_group_of_few_people_is_not_counted_on_the_page(answers: Any, size: int, hidden: bool) -> None:
    """Ten people are shown and nine are not, nor what they could be found by; in tables and in pictures."""
    figures = counted(answers, north=30, south=25, small=size)
    of_small = [item for item in figures.absence if item.group == "small"]
    assert {item.hidden for item in of_small} == {hidden}
    page = overview_html(overview(answers), figures=figures)
    bars = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
    assert any("small" in picture for picture in bars) is not hidden
    row = re.search(r"<tr>(?:(?!</tr>).)*small.*?</tr>", page, re.DOTALL)
    assert row is not None
    assert bool(re.search(r">\d+[.,]\d", row[0])) is not hidden


def test_the_command_puts_figures_on_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str], answers: Any) -> None:
    """Those that the command for figures wrote; what are none is told before anything is answered."""
    import pyarrow.parquet as pq

    pq.write_table(made(20, as_of=DAY).read_all(), tmp_path / "cases.parquet")
    figures, page, out = tmp_path / "figures.json", tmp_path / "page.html", tmp_path / "r.parquet"
    command = ["portfolio", str(tmp_path / "cases.parquet"), "--as-of", "2026-11-26", "--out", str(out)]
    command += ["--overview", str(page), "--figures", str(figures), "--keep", "unit,manager"]
    figures.write_text('{"schema": "x"}', encoding="utf-8")
    assert main(command) != 0
    assert not out.exists()
    figures.write_text(counted(answers, north=30, south=25).to_json(), encoding="utf-8")
    assert main(command) == 0
    assert page.read_text(encoding="utf-8").count("<svg") > 2


def test_the_command_writes_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Beside the result, with the columns that it needs."""
    import pyarrow.parquet as pq

    pq.write_table(made(20, as_of=DAY).read_all().drop_columns(["manager"]), tmp_path / "cases.parquet")
    command = ["portfolio", str(tmp_path / "cases.parquet"), "--as-of", "2026-11-26", "--lang", "nl"]
    out, page = tmp_path / "r.parquet", tmp_path / "page.html"
    assert main([*command, "--out", str(out), "--columns", "level", "--overview", str(page), "--group", "unit"]) == 0
    assert f"geteld: {page}" in capsys.readouterr().out
    assert "Per unit" in page.read_text(encoding="utf-8")


def test_the_sums_of_those_without_a_group_are_their_own(answers: Any) -> None:
    """And not those of all; on the page their numbers lead to cases under a name."""
    unit = answers.answers["unit"].to_pylist()
    some = pa.array([None if place % 3 else name for place, name in enumerate(unit)], pa.string())
    at = answers.answers.column_names.index("unit")
    found = overview(answers.answers.set_column(at, "unit", some), group_by="unit")
    groups = records(found.by_group())
    assert (groups[0]["unit"], groups[0]["cases"]) == ("", some.null_count)
    assert sum(row["exposure_full_sanction"] for row in groups) == found.euros("exposure_full_sanction")
    assert groups[0]["exposure_full_sanction"] == found.euros("exposure_full_sanction", "")
    assert f">{words('nl')['overview.no_group']}: " in overview_html(found, language="nl")
