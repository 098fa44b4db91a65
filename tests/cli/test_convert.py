"""``poortwachter convert``: every system, its options, its refusals, and nothing lost or overwritten."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from poortwachter import Case
from poortwachter.cli import main
from poortwachter.text import words

SAMPLES = Path(__file__).parents[2] / "examples" / "systems"
SIVI = 'processing = { "01" = "tells" }\n'
SHEET = """end_is = "first_day_recovered"
days = "dd-mm-yyyy"
[columns]
employment = "Nr"
first_day = "Eerste ziektedag"
last_day = "Hersteld"
action_plan = "PvA"
"""
LINES = "Nr;Eerste ziektedag;Hersteld;PvA\n1;05-01-2026;;27-02-2026\n\n2;31-02-2026;;\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A directory with maps and a sheet, in which the command runs."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sivi.toml").write_text(SIVI, encoding="utf-8")
    (tmp_path / "map.toml").write_text(SHEET, encoding="utf-8")
    (tmp_path / "sheet.csv").write_text(LINES, encoding="utf-8")
    return tmp_path


def convert(*arguments: object) -> int:
    """The exit status."""
    return main(["convert", *map(str, arguments)])


@pytest.mark.parametrize(
    ("system", "files", "options"),
    [
        ("afas", ["afas-profit_illness.json"], ["--end-is", "last_sick_day"]),
        ("afas", ["afas-hr_illness.json"], ["--end-is", "last_sick_day", "--hours", "hours", "--safety-net-no"]),
        ("nmbrs", ["nmbrs-absence_list.json"], ["--percentage-is", "absent"]),
        ("visma", ["visma-illness.json"], []),
        (
            "sivi",
            ["sivi-herstel.xml", "sivi-ziekmelding.xml", "sivi-deelherstel.xml"],
            ["--end-is", "first_day_recovered", "--test-messages", "--map", "sivi.toml"],
        ),
    ],
)
def test_each_system(
    system: str, files: list[str], options: list[str], here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One case on a line, and what to ask beside it."""
    assert convert("--from", system, *options, *(SAMPLES / name for name in files)) == 0
    captured = capsys.readouterr()
    (line,) = captured.out.splitlines()
    assert Case.model_validate_json(line).absences
    assert words("en")["conversion.ask"] in captured.err
    assert "Voorbeeld" not in captured.err


def test_what_is_converted_can_be_assessed(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file of one case is a case file."""
    assert convert("--from", "visma", SAMPLES / "visma-illness.json", "-o", "case.json") == 0
    assert main(["assess", "case.json", "--as-of", "2026-11-25"]) == 0
    assert "2027-" in capsys.readouterr().out.replace("20 Sep 2027", "2027-")


def test_a_sheet_with_a_line_that_is_wrong(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The others are converted, the line is named, its value is not, and the status says so."""
    assert convert("--from", "rows", "--map", "map.toml", "sheet.csv", "--lang", "nl") == 3
    captured = capsys.readouterr()
    (case,) = captured.out.splitlines()
    assert [record["kind"] for record in json.loads(case)["records"]] == ["action_plan"]
    said = 'rij 4, kolom "Eerste ziektedag": verwacht: een dag geschreven als dd-mm-jjjj; die dag bestaat niet'
    assert said in " ".join(captured.err.split())
    assert "31-02-2026" not in captured.err


def test_numbers_and_keys_go_into_files_of_their_own(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The key never enters a case, and neither file is replaced unasked."""
    files = ["--map", "map.toml", "sheet.csv", "-o", "cases.jsonl", "--keys", "keys.csv"]
    assert convert("--from", "rows", *files) == 3
    assert (here / "keys.csv").read_text(encoding="utf-8").split() == ["key,case_id", "1,case-000001"]
    assert json.loads((here / "cases.jsonl").read_text(encoding="utf-8"))["case_id"] == "case-000001"
    (here / "cases.jsonl").unlink()
    assert convert("--from", "rows", *files) == 2
    assert "keys.csv" in capsys.readouterr().err
    assert not (here / "cases.jsonl").exists()
    assert convert("--from", "rows", *files, "--force") == 3


def test_how_a_map_is_saved(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the mark that some editors write; in another encoding it is refused, which says so."""
    (here / "marked.toml").write_text(SHEET, encoding="utf-8-sig")
    (here / "older.toml").write_text(f"{SHEET}# café\n", encoding="cp1252")
    assert convert("--from", "rows", "--map", "marked.toml", "sheet.csv") == 3
    capsys.readouterr()
    assert convert("--from", "rows", "--map", "older.toml", "sheet.csv") == 2
    assert "save the file as UTF-8" in capsys.readouterr().err


@pytest.mark.parametrize(("rows", "told"), [(1, False), (2, True)])
def test_several_cases_without_a_number(rows: int, told: bool, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A list of them could not say which is which, so the way to number them is told."""
    lines = ["Nr;Eerste ziektedag;Hersteld;PvA", *(f"{row};05-01-2026;;" for row in range(rows))]
    (here / "several.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    asked = ["--from", "rows", "--map", "map.toml", "several.csv", "--lang", "nl"]
    assert convert(*asked) == 0
    assert ("met --keys" in " ".join(capsys.readouterr().err.split())) is told
    assert convert(*asked, "--keys", "keys.csv") == 0
    assert "geen nummer" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--from", "afas", SAMPLES / "afas-profit_illness.json"], "give --end-is"),
        (["--from", "nmbrs", "--end-is", "last_sick_day", SAMPLES / "nmbrs-absence_list.json"], "not of nmbrs"),
        (["--from", "visma", "--map", "map.toml", SAMPLES / "visma-illness.json"], ": not of visma"),
        (["--from", "rows", "sheet.csv"], "give columns in the file of --map"),
        (["--from", "sivi", "--end-is", "last_sick_day", "absent.xml"], "give processing in the file of --map"),
        (["--from", "visma", "sheet.csv"], "this is a sheet"),
        (["--from", "visma", "absent.json"], "correct the name"),
        (["--from", "sivi", "--end-is", "last_sick_day", "--map", "sivi.toml", "absent.xml"], "correct the name"),
        (["--from", "sivi", "--end-is", "last_sick_day", "--map", "sivi.toml", "sheet.csv"], "line 1, column"),
        (["--from", "visma", "sheet.csv", "map.toml"], "give one file"),
        (["--from", "rows", "--map", "sheet.csv", "sheet.csv"], "a map as TOML"),
        (["--from", "rows", "--map", "map.toml", "long.csv"], "line 2 has more"),
        (["--from", "rows", "--map", "map.toml", "twice.csv"], "each by a name of its own"),
        (["--from", "rows", "--map", "map.toml", "other.csv"], "a column of the sheet: Nr, Eerste ziektedag, PvA"),
        (["--from", "rows", "--map", "map.toml", "broken.xlsx"], "a workbook (.xlsx)"),
    ],
)  # fmt: skip
def test_bad_input(arguments: list[object], said: str, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Status 2, and what to do, with nothing on standard output."""
    for name, text in (
        ("long.csv", "Nr;Eerste ziektedag;Hersteld;PvA\n1;05-01-2026;;;;x\n"),
        ("twice.csv", "Nr;Nr\n1;2\n"),
        ("other.csv", "Nr;Eerste ziektedag;PvA\n1;05-01-2026;\n"),
        ("broken.xlsx", "no workbook"),
    ):
        (here / name).write_text(text, encoding="utf-8")
    assert convert(*arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert said in " ".join(captured.err.split())


def test_which_column_is_not_in_the_sheet(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each by its name in the map, that of the employment too."""
    (here / "other.csv").write_text("Personeelsnr;Eerste ziektedag;Hersteld;Plan\n1;05-01-2026;;\n", encoding="utf-8")
    assert convert("--from", "rows", "--map", "map.toml", "other.csv", "--lang", "nl") == 2
    told = capsys.readouterr().err
    assert "bij 'kolommen', \"employment\" (dienstbetrekking)" in told
    assert "bij 'kolommen', \"action_plan\" (plan van aanpak)" in told


def test_a_space_that_does_not_break(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A head with one is found by a map with a plain space, and the other way round; it is shown as a space."""
    (here / "sheet.csv").write_text(LINES.replace("Eerste ziektedag", "Eerste\xa0ziektedag"), encoding="utf-8")
    (here / "other.toml").write_text(SHEET.replace("Eerste ziektedag", "Eerste\xa0ziektedag"), encoding="utf-8")
    for name in ("map.toml", "other.toml"):
        assert convert("--from", "rows", "--map", name, "sheet.csv") == 3
        assert "xa0" not in "".join(capsys.readouterr())
    (here / "other.toml").write_text(SHEET.replace("Eerste ziektedag", "Eerste"), encoding="utf-8")
    assert convert("--from", "rows", "--map", "other.toml", "sheet.csv") == 2
    assert "Eerste ziektedag" in capsys.readouterr().err


def test_a_workbook_and_an_old_spreadsheet(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Days of a workbook are days; a CSV of an old spreadsheet is read by its own encoding and separator."""
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["Nr", "Eerste ziektedag", "Hersteld", "PvA"])
    book.active.append([1, datetime(2026, 1, 5), None, datetime(2026, 2, 27)])  # noqa: DTZ001 as a workbook gives it
    book.save("sheet.xlsx")
    (here / "old.csv").write_bytes(
        "Nr\tEerste ziektedag\tHersteld\tPvA\té\n1\t05-01-2026\t\t27-02-2026\t\n".encode("cp1252")
    )
    made = []
    for name in ("sheet.xlsx", "old.csv"):
        assert convert("--from", "rows", "--map", "map.toml", name) == 0
        made.append(capsys.readouterr().out)
    assert made[0] == made[1]


@pytest.mark.parametrize("name", ["odoo-hr_leave", "frappe-leave_application", "bamboohr-time_off_request"])
def test_rows_of_any_answer_in_json(name: str, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A list, one list in an object, or one object."""
    columns = {
        "odoo-hr_leave": ("request_date_from", "request_date_to"),
        "frappe-leave_application": ("from_date", "to_date"),
        "bamboohr-time_off_request": ("start", "end"),
    }[name]
    table = {"columns": dict(zip(("first_day", "last_day"), columns, strict=True)), "end_is": "last_sick_day"}
    (here / "map.json").write_text(json.dumps(table), encoding="utf-8")
    assert convert("--from", "rows", "--map", "map.json", SAMPLES / f"{name}.json") == 0
    assert capsys.readouterr().out.count("2025-09-01") >= 1


def test_standard_input(here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes through a pipe is read too."""
    with (SAMPLES / "sivi-ziekmelding.xml").open("rb") as file:
        monkeypatch.setattr(sys, "stdin", type("Pipe", (), {"buffer": file})())
        options = ["--end-is", "last_sick_day", "--test-messages", "--map", "sivi.toml"]
        assert convert("--from", "sivi", *options, "-") == 0
    assert capsys.readouterr().out.count("\n") == 1


@pytest.fixture
def book(here: Path) -> Path:
    """A workbook whose cases stand on its second page, written by two hands."""
    made = openpyxl.Workbook()
    first = made.active
    assert first is not None
    first.title = "Uitleg"
    first.append(["Hoe dit blad werkt"])
    second = made.create_sheet("Verzuim")
    for row in (["Nr", "Eerste ziektedag", "Hersteld", "PvA"], [1, "05-01-2026", None, "2026-02-27"]):
        second.append(row)
    made.save(here / "book.xlsx")
    return here / "book.xlsx"


def test_another_page_and_another_way(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Both are named on the command, or in the map; pages that are not read are told."""
    ways = ["--days", "dd-mm-yyyy", "--days", "yyyy-mm-dd"]
    assert convert("--from", "rows", "--map", "map.toml", book, "--page", "Verzuim", *ways, "--lang", "nl") == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["records"][0]["dated"] == "2026-02-27"
    assert f"{words('nl')['conversion.other_pages']}:\n  Uitleg\n" in told.err
    both = SHEET.replace('days = "dd-mm-yyyy"', 'days = ["dd-mm-yyyy", "yyyy-mm-dd"]\npage = "Verzuim"')
    Path("both.toml").write_text(both, encoding="utf-8")
    assert convert("--from", "rows", "--map", "both.toml", book) == 0
    assert json.loads(capsys.readouterr().out)["records"][0]["dated"] == "2026-02-27"
    assert main(["portfolio", str(book), "--map", "both.toml", "--as-of", "2026-11-25", "--out", "p.parquet"]) == 0


def test_a_page_that_is_not_there(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The pages of the workbook are listed; where none was named and the columns are not on the first, the others."""
    assert convert("--from", "rows", "--map", "map.toml", book, "--page", "Verzuimen") == 2
    assert "one of its pages: Uitleg, Verzuim" in " ".join(capsys.readouterr().err.split())
    assert convert("--from", "rows", "--map", "map.toml", book) == 2
    assert "Verzuim" in " ".join(capsys.readouterr().err.split())
