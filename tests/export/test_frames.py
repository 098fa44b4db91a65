"""Rows, frames and workbooks: days are dates, nothing is lost, and no text becomes a formula."""

from __future__ import annotations

import csv
import io
import sys
import zipfile
from datetime import date, datetime
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from poortwachter import Assessment, Case, PayFacts, assess, wage_amounts, wage_periods
from poortwachter._extras import MissingExtraError
from poortwachter.export.excel import workbook, workbook_of
from poortwachter.export.rows import (
    Column,
    Rows,
    amount_rows,
    case_rows,
    finding_rows,
    milestone_rows,
    pack_rows,
    step_rows,
    wage_rows,
)
from poortwachter.text import Language
from poortwachter.text.names import milestone_name
from shown import EXAMPLES, example

ALL = tuple(EXAMPLES)
KINDS = {"text": str, "day": date, "number": int, "decimal": Decimal, "yes_no": bool}
HOSTILE = ('=HYPERLINK("http://x","y")', "+1", "-1", "@SUM(A1)", "\t=1", 'a,b\r\nc"d', "\u202ex", "\x00\x07x")


def tables(*names: str) -> tuple[Rows, ...]:
    """Every kind of table for these examples."""
    answers = [example(name) for name in names]
    case = Case.model_validate_json(EXAMPLES["sanctioned"].read_bytes())
    owed = wage_periods(case, as_of=date(2027, 12, 1), first_day=date(2026, 1, 1), last_day=date(2028, 12, 31))
    pay, first, last = PayFacts(3500, "month", 36), date(2026, 1, 1), date(2028, 12, 31)
    amounts = wage_amounts(case, pay, as_of=date(2027, 12, 1), first_day=first, last_day=last)
    return (
        *(make(answers, language="nl") for make in (case_rows, milestone_rows, finding_rows, step_rows)),
        wage_rows({"sanctioned": owed}, language="nl"),
        amount_rows({"sanctioned": amounts}, language="nl"),
    )


@pytest.mark.parametrize("table", tables(*ALL), ids=lambda table: table.name)
def test_a_column_holds_what_it_says(table: Rows) -> None:
    """Each value is of the kind of its column, or nothing; a date is no moment; a code is plain text."""
    assert table.rows
    for row in table.rows:
        for column, value in zip(table.columns, row, strict=True):
            assert value is None or type(value) is KINDS[column.kind], (column, value)


def test_a_row_for_each() -> None:
    """Nothing is left out, whatever its status."""
    answers = [example(name) for name in ALL]
    assert len(case_rows(answers).rows) == len(ALL)
    assert len(milestone_rows(answers).rows) == sum(len(answer.milestones) for answer in answers)
    assert len(finding_rows(answers).rows) == sum(len(answer.risk.findings) for answer in answers)
    assert len(step_rows(answers).rows) == sum(len(answer.next_steps) for answer in answers)


def test_a_record_says_what_the_answer_says() -> None:
    """By name, in the language asked for."""
    answer = example("serious-gaps")
    row = next(row for row in milestone_rows(answer, language="nl").records() if row["id"] == "second_track")
    item = answer.milestone("second_track")
    assert (row["due"], row["act_by"], row["days_late"]) == (item.due, item.act_by, item.days_late)
    assert row["label"] == milestone_name(item.id, "nl")
    assert milestone_rows(answer).column("status") == tuple(item.status.value for item in answer.milestones)
    with pytest.raises(KeyError, match="case_id"):
        milestone_rows(answer).column("nothing")


def test_what_is_overdue_by_law_leaves_guidance_out() -> None:
    """Evaluations every six weeks are guidance; the rest is counted."""
    case = Case.model_validate({"first_sick_day": "2025-01-06"})
    answer = assess(case, as_of=date(2026, 11, 25))
    row = case_rows(answer).records()[0]
    assert row["overdue"] == ", ".join(item.key for item in answer.overdue)
    assert row["overdue_by_law"] == sum(item.authority.value != "guidance" for item in answer.overdue)
    assert row["overdue_by_guidance"] == sum(item.authority.value == "guidance" for item in answer.overdue) > 0


def test_a_name_of_what_is_overdue_twice_stands_once() -> None:
    """The keys tell them apart."""
    requests = [{"kind": "report_request", "sent_on": day} for day in ("2027-10-20", "2027-11-02")]
    case = Case.model_validate({"first_sick_day": "2026-01-05", "records": requests})
    row = case_rows(assess(case, as_of=date(2027, 12, 10))).records()[0]
    assert str(row["overdue"]).count("report_completion:") == 2
    assert str(row["overdue_label"]).count("Completing the report") == 1


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_row_of_a_case_has_the_columns_of_a_portfolio(language: Language) -> None:
    """What both tell has one name and one value; a row counts beside it."""
    pytest.importorskip("pyarrow")
    from poortwachter import assess_batch
    from poortwachter.portfolio.as_sheet import sheet_rows

    case = Case.model_validate({"case_id": "A-1", "first_sick_day": "2025-01-06"})
    (row,) = case_rows(assess(case, as_of=date(2026, 11, 25)), language=language).records()
    (there,) = sheet_rows("cases", assess_batch([case], as_of=date(2026, 11, 25)).answers, language).records()
    assert {name: value for name, value in row.items() if name in there} == {
        name: there.get(name) for name in row if name not in ("overdue_by_law", "overdue_by_guidance", "missing_facts")
    }


def test_what_comes_first_has_its_code_beside_its_words() -> None:
    """The code is the same in each language; who counts, counts by it."""
    answer = assess(Case.model_validate({"first_sick_day": "2026-01-05"}), as_of=date(2026, 2, 25))
    told = [case_rows(answer, language=language).records()[0] for language in ("nl", "en")]
    assert [row["next_step"] for row in told] == ["problem_analysis"] * 2
    assert [row["next_step_label"] for row in told] == ["Probleemanalyse", "Problem analysis"]


@pytest.mark.parametrize("table", tables(*ALL), ids=lambda table: table.name)
def test_frames_hold_the_same(table: Rows) -> None:
    """Polars, Arrow and pandas give back what went in, days as days."""
    polars = pytest.importorskip("polars")
    pyarrow = pytest.importorskip("pyarrow")
    pytest.importorskip("pandas")
    assert table.to_polars().rows() == list(table.rows)
    assert [tuple(row.values()) for row in table.to_arrow().to_pylist()] == list(table.rows)
    assert pyarrow.table(table).equals(table.to_arrow())
    assert polars.DataFrame(table).height == len(table.rows)
    frame = table.to_pandas()
    assert len(frame) == len(table.rows)
    for column in table.columns:
        if column.kind == "day":
            assert str(frame[column.name].dtype).startswith("datetime64")
            found = [None if value is None else value.date() for value in frame[column.name].astype(object)
                     .where(frame[column.name].notna(), None)]  # fmt: skip
            assert tuple(found) == table.column(column.name)


def test_csv_gives_back_what_went_in() -> None:
    """Read by the standard reader; days as YYYY-MM-DD."""
    table = milestone_rows(example("clear"))
    read = list(csv.DictReader(io.StringIO(table.to_csv(), newline="")))
    assert [row["due"] for row in read] == [
        day.isoformat() if isinstance(day, date) else "" for day in table.column("due")
    ]
    assert len(read) == len(table.rows)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_a_formula(text: str) -> None:
    """Neither in CSV nor in a workbook; signs that show nothing are left out."""
    table = Rows("cases", (Column("a", "text"), Column("b", "text")), ((text, "end"),))
    cell, end = next(iter(list(csv.reader(io.StringIO(table.to_csv(), newline="")))[1:]))
    assert end == "end"
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    sheet = load_workbook(io.BytesIO(workbook_of([table]))).worksheets[0]
    assert sheet["A2"].data_type == "s"
    assert sheet["A2"].hyperlink is None
    assert "\u202e" not in sheet["A2"].value
    assert sheet["B2"].value == "end"


def test_a_workbook_has_a_sheet_for_each_and_days_as_days() -> None:
    """With the names of the language, and the same bytes for the same answers."""
    answers = [example(name) for name in ALL]
    written = workbook(answers, language="nl")
    assert written == workbook(answers, language="nl")
    book = load_workbook(io.BytesIO(written))
    assert book.sheetnames == ["Dossiers", "Mijlpalen", "Bevindingen", "Stappen"]
    names = [cell.value for cell in book["Mijlpalen"][1]]
    days = [row[names.index("due")].value for row in book["Mijlpalen"].iter_rows(min_row=2)]
    expected = milestone_rows(answers).column("due")
    assert [day.date() if isinstance(day, datetime) else None for day in days] == list(expected)


def test_a_workbook_holds_nothing_of_the_machine() -> None:
    """No clock: every part of the file has the same day."""
    held = zipfile.ZipFile(io.BytesIO(workbook(example("clear"))))
    assert {part.date_time for part in held.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize(
    ("library", "extra", "act"),
    [
        ("pandas", "frames", lambda: case_rows(example("clear")).to_pandas()),
        ("polars", "frames", lambda: case_rows(example("clear")).to_polars()),
        ("pyarrow", "frames", lambda: case_rows(example("clear")).to_arrow()),
        ("xlsxwriter", "excel", lambda: workbook(example("clear"))),
    ],
)
def test_what_to_install(library: str, extra: str, act: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """The exact line, where a library is not there."""
    assert callable(act)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtraError, match=rf'python -m pip install "poortwachter\[{extra}\]"'):
        act()


def test_rows_of_packs_are_a_table_of_their_own() -> None:
    """As many as the packs answer; the rows of the law stay as they were; a workbook has a sheet more."""
    case = Case.model_validate({"case_id": "a-1", "first_sick_day": "2026-01-05"})
    law, both = (assess(case, as_of=date(2026, 6, 1), packs=packs) for packs in ([], ["employer"]))
    assert isinstance(law, Assessment)
    assert isinstance(both, Assessment)
    assert milestone_rows(both) == milestone_rows(law)
    table = pack_rows(both)
    assert table.column("key") == tuple(item.key for item in both.packs[0].milestones)
    assert set(table.column("pack")) == {"employer"}
    assert pack_rows(law).rows == ()
    names = [load_workbook(io.BytesIO(workbook(answer))).sheetnames for answer in (law, both)]
    assert names[1] == [*names[0], "Packs"]
