"""The answers as a sheet: what fits in a cell, words beside codes, and what was refused."""

from __future__ import annotations

import csv
import json
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from poortwachter.cli import main
from poortwachter.errors import CaseError
from poortwachter.portfolio import as_sheet
from poortwachter.portfolio.as_sheet import sheet_rows, write_sheet
from poortwachter.portfolio.columns import Column, arrow_type
from poortwachter.portfolio.made import made
from poortwachter.portfolio.refusing import refusal_table
from poortwachter.portfolio.schemas import results
from poortwachter.text import LANGUAGES

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

DAY = date(2026, 11, 26)
ASKED = ["level", "overdue", "report_missing", "report_to_come", "next_step", "next_step_by", "next_step_by_whom",
         "case_state", "action_plan"]  # fmt: skip


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Four hundred and one cases, of which the last is refused: its number came before."""
    cases = made(401, as_of=DAY).read_all()
    ids = [*cases["case_id"].to_pylist()[:-1], cases["case_id"][0].as_py()]
    cases = cases.set_column(cases.schema.get_field_index("case_id"), "case_id", pa.array(ids))
    pq.write_table(cases, tmp_path / "cases.parquet")
    return tmp_path / "cases.parquet"


def command(source: Path, sheet: Path, *more: str) -> int:
    asked = ["portfolio", str(source), "--as-of", "2026-11-26", "--out", str(source.with_name("r.parquet"))]
    return main([*asked, "--sheet", str(sheet), "--keep", "unit,manager", "--lang", "nl", *more])


def test_a_workbook_holds_what_the_result_holds(source: Path, tmp_path: Path) -> None:
    """Each plain column as it is, days as days; the words of codes beside them; a page with what was refused."""
    openpyxl = pytest.importorskip("openpyxl")
    sheet = tmp_path / "r.xlsx"
    assert command(source, sheet, "--columns", ",".join(ASKED)) == 3
    book = openpyxl.load_workbook(sheet)
    assert book.sheetnames == ["Dossiers", "Geweigerd"]
    heads, *rows = book["Dossiers"].iter_rows(values_only=True)
    found = pq.read_table(tmp_path / "r.parquet")
    assert len(rows) == found.num_rows == 400
    assert "action_plan" not in heads
    for name in ("case_id", "level", "next_step", "next_step_by", "unit"):
        cells = [
            cell.date() if isinstance(cell, datetime) else cell for cell in (row[heads.index(name)] for row in rows)
        ]
        assert cells == found[name].to_pylist(), name
    levels = {row[heads.index("level")]: row[heads.index("level_label")] for row in rows}
    assert levels == {level: LANGUAGES["nl"][f"risk_level.{level}"] for level in levels}
    assert [row[heads.index("row")] for row in rows] == [*range(1, 401)]
    assert [cell.value for cell in book["Geweigerd"][1]] == [
        "place", "case_id", "code", "value", "expected", "remedy",
    ]  # fmt: skip
    assert [cell.value for cell in book["Geweigerd"][2]][:3] == [
        "dossier 401, 'dossiernummer'", found["case_id"][0].as_py(), "case_id_twice",
    ]  # fmt: skip


_SHEET = """nr;ziek;hersteld
A1;2026-01-05;
;;
A2;05-13-2026;
A3;2026-02-01;2026-01-01
A4;2027-02-01;
A1;2026-01-05;2026-02-02
A5;2026-03-02;
"""
_MAP = """end_is = "last_sick_day"
[columns]
first_day = "ziek"
last_day = "hersteld"
"""


@pytest.mark.parametrize("number", [True, False], ids=["by number", "a row a case"])
def test_rows_are_told_as_the_sheet_shows_them(number: bool, tmp_path: Path) -> None:
    """A cell, a case of several rows, and one that is refused for the day: empty lines count, and the heads are 1."""
    (tmp_path / "cases.csv").write_text(_SHEET, encoding="utf-8")
    (tmp_path / "map.toml").write_text(_MAP + 'employment = "nr"\n' * number, encoding="utf-8")
    asked = ["portfolio", str(tmp_path / "cases.csv"), "--map", str(tmp_path / "map.toml"), "--as-of", "2026-11-26"]
    page = tmp_path / "o.html"
    asked += ["--out", str(tmp_path / "r.parquet"), "--sheet", str(tmp_path / "r.csv"), "--overview", str(page)]
    assert main([*asked, "--lang", "en"]) == 3
    with (tmp_path / "r.refusals.csv").open(encoding="utf-8", newline="") as file:
        refused = [row["place"] for row in csv.DictReader(file)]
    with (tmp_path / "r.csv").open(encoding="utf-8", newline="") as file:
        answered = [row["row"] for row in csv.DictReader(file)]
    cells = ['row 4, column "ziek"', 'row 5, column "hersteld"', "row 6, absence 1, 'first sick day'"]
    overlap = ['row 7, column "ziek"'] if number else []
    assert refused == [*overlap, *cells]
    said = (tmp_path / "r.refusals.csv").read_text(encoding="utf-8")
    assert "--future" not in said
    assert "a day on or after first day (1 Feb 2026)" in said
    assert answered == (["8"] if number else ["2", "7", "8"])
    problems = pq.read_table(tmp_path / "r.refusals.parquet")
    assert problems["row"].to_pylist() == ([0, 2, 3, 4] if number else [2, 3, 4])
    assert problems["place"].to_pylist() == refused
    assert problems["case_id"].to_pylist() == (["A1", "A2", "A3", "A4"] if number else [None] * 3)
    assert ("row 8" in page.read_text(encoding="utf-8")) is not number


def test_csv_is_written_in_pieces_and_is_the_same(source: Path, tmp_path: Path) -> None:
    """The heads stand once; what was refused stands beside it, and goes when nothing is refused any more."""
    openpyxl = pytest.importorskip("openpyxl")
    assert command(source, tmp_path / "r.xlsx", "--columns", ",".join(ASKED)) == 3
    assert command(source, tmp_path / "r.csv", "--columns", ",".join(ASKED), "--force") == 3
    with (tmp_path / "r.csv").open(encoding="utf-8", newline="") as file:
        lines = [*csv.reader(file)]
    book = openpyxl.load_workbook(tmp_path / "r.xlsx")
    rows = [[_plain(cell) for cell in row] for row in book["Dossiers"].iter_rows(values_only=True)]
    assert lines == rows
    assert (tmp_path / "r.refusals.csv").read_text(encoding="utf-8").count("case_id_twice") == 1
    pq.write_table(pq.read_table(source).slice(0, 3), source)
    assert command(source, tmp_path / "r.csv", "--force") == 0
    assert not (tmp_path / "r.refusals.csv").exists()


def test_rows_of_json_are_counted_as_those_of_a_sheet(tmp_path: Path) -> None:
    """In the words of a cell, of a case, and on the page of answers alike."""
    rows = [{"ziek": "2026-01-05"}, {"ziek": "05-13-2026"}, {"ziek": "2027-02-01"}]
    (tmp_path / "rows.json").write_text(json.dumps(rows), encoding="utf-8")
    (tmp_path / "map.toml").write_text(_MAP.replace('last_day = "hersteld"', ""), encoding="utf-8")
    asked = ["portfolio", str(tmp_path / "rows.json"), "--map", str(tmp_path / "map.toml"), "--as-of", "2026-11-26"]
    sheet = tmp_path / "r.csv"
    assert main([*asked, "--out", str(tmp_path / "r.parquet"), "--sheet", str(sheet), "--lang", "en"]) == 3
    with (tmp_path / "r.refusals.csv").open(encoding="utf-8", newline="") as file:
        assert [row["place"] for row in csv.DictReader(file)] == [
            'row 3, column "ziek"', "row 4, absence 1, 'first sick day'",
        ]  # fmt: skip
    with sheet.open(encoding="utf-8", newline="") as file:
        assert [row["row"] for row in csv.DictReader(file)] == ["2"]


def test_a_space_makes_no_group_of_its_own(tmp_path: Path) -> None:
    """Nobody sees it in a sheet, and two departments of one name stood on the page."""
    rows = "nr;afd;ziek\nA1;Zorg;2026-01-05\nA2;Zorg ;2026-01-05\nA3; ;2026-01-05\n"
    (tmp_path / "cases.csv").write_text(rows, encoding="utf-8")
    (tmp_path / "map.toml").write_text(_MAP.replace('last_day = "hersteld"', 'employment = "nr"'), encoding="utf-8")
    out = tmp_path / "r.parquet"
    asked = ["portfolio", str(tmp_path / "cases.csv"), "--map", str(tmp_path / "map.toml"), "--as-of", "2026-11-26"]
    assert main([*asked, "--out", str(out), "--keep", "afd"]) == 0
    assert pq.read_table(out)["afd"].to_pylist() == ["Zorg", "Zorg", None]


def _plain(cell: Any) -> str:
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return "" if cell is None else str(cell)


def test_no_answers_are_a_sheet_of_heads(tmp_path: Path) -> None:
    schema = pa.schema([("case_id", pa.string()), ("level", pa.string())])
    for name in ("r.csv", "r.xlsx"):
        reader = pa.RecordBatchReader.from_batches(schema, [])
        write_sheet(tmp_path / name, reader, refusal_table([]), "en")
    assert (tmp_path / "r.csv").read_bytes() == b"case_id,level,level_label\r\n"
    assert (tmp_path / "r.xlsx").stat().st_size > 0


def test_more_rows_than_a_page_holds_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As many as it holds are written; of one more nothing is."""
    monkeypatch.setattr(as_sheet, "_MOST", 3)
    for rows in (3, 4):
        table = pa.table({"case_id": [f"A-{number}" for number in range(rows)]})
        reader = pa.RecordBatchReader.from_batches(table.schema, table.to_batches(max_chunksize=2))
        path = tmp_path / f"{rows}.xlsx"
        if rows == 3:
            write_sheet(path, reader, refusal_table([]), "en")
        else:
            with pytest.raises(CaseError, match="at most 3 rows"):
                write_sheet(path, reader, refusal_table([]), "en")
        assert path.exists() is (rows == 3)


def test_each_kind_of_value_has_its_cell() -> None:
    """What fits in none is left out; nothing that was carried along is guessed at."""
    table = pa.table(
        {
            "text": ["a", None],
            "word": pa.array(["x", "y"]).dictionary_encode(),
            "day": [date(2026, 1, 5), None],
            "number": [1, None],
            "yes_no": [True, None],
            "part": [0.1, float("nan")],
            "euros": pa.array([Decimal("1.50"), None], pa.decimal128(14, 2)),
            "moment": pa.array([1767605400, None], pa.timestamp("s")),
            "texts": [["a", None, "b"], []],
            "rows": [[{"a": 1}], []],
            "bytes": [b"1", b"2"],
        }
    )
    rows = sheet_rows("cases", table, "en")
    assert [(column.name, column.kind) for column in rows.columns] == [
        ("text", "text"), ("word", "text"), ("day", "day"), ("number", "number"), ("yes_no", "yes_no"),
        ("part", "decimal"), ("euros", "decimal"), ("moment", "text"), ("texts", "text"),
    ]  # fmt: skip
    first, second = rows.rows
    assert first == (
        "a",
        "x",
        date(2026, 1, 5),
        1,
        True,
        Decimal("0.1"),
        Decimal("1.50"),
        "2026-01-05 09:30:00",
        "a, b",
    )
    assert second == (None, "y", None, None, None, "nan", None, None, "")


@pytest.mark.parametrize("column", results(), ids=lambda column: column.name)
def test_every_column_of_a_result_fits_or_is_a_list_of_rows(column: Column) -> None:
    table = pa.table({column.name: pa.nulls(1, arrow_type(column))})
    assert bool(sheet_rows("cases", table, "en").columns) is (column.kind != "rows")


def test_what_comes_up_more_often_is_named_once() -> None:
    """Two evaluations that are overdue are two keys, and one name."""
    table = pa.table({"overdue": [["periodic_evaluation:a", "periodic_evaluation:b", "week_42_notice"], []]})
    rows = sheet_rows("cases", table, "nl")
    assert rows.column("overdue_label") == ("Periodieke evaluatie, 42e-weeksmelding", "")


@pytest.mark.parametrize(
    ("sheet", "said"),
    [
        ("r.ods", ".xlsx, .csv"),
        ("cases.csv", "choose another name"),
        ("there.csv", "--force"),
        ("nowhere/r.csv", "cannot be written"),
    ],
)
def test_a_sheet_that_cannot_be_is_refused_before_all_is_answered(
    sheet: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another kind of file, the file that is read, one that is there, and one in no directory."""
    (tmp_path / "cases.csv").write_text("number;first\nP1;05-01-2026\n", encoding="utf-8")
    (tmp_path / "map.toml").write_text(
        'end_is = "last_sick_day"\ndays = "dd-mm-yyyy"\n[columns]\nemployment = "number"\nfirst_day = "first"\n',
        encoding="utf-8",
    )
    (tmp_path / "there.refusals.csv").touch()
    asked = ["portfolio", str(tmp_path / "cases.csv"), "--map", str(tmp_path / "map.toml"), "--as-of", "2026-11-26"]
    assert main([*asked, "--out", str(tmp_path / "r.parquet"), "--sheet", str(tmp_path / sheet), "--lang", "en"]) == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "r.parquet").exists()


def test_without_the_library_nothing_is_answered(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A run of an hour does not end without its sheet."""
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    assert command(source, tmp_path / "r.xlsx") == 3
    assert "poortwachter[excel]" in capsys.readouterr().err
    assert not (tmp_path / "r.parquet").exists()
