"""Many cases from a sheet: what a column is, what is wrong in which cell, and how each case stands."""

from __future__ import annotations

import base64
import io
import json
from datetime import date
from typing import Any

import openpyxl
import pytest

from poortwachter import Case, assess
from poortwachter._limits import LIMITS
from poortwachter.adapters._sheet import read_sheet
from poortwachter.browser import reply
from poortwachter.browser.sheets import as_sent, proposed

CSV = """Personeelsnummer;Eerste ziektedag;Hersteld op;Plan van aanpak;Kleur
7;05-01-2026;;12-02-2026;rood
8;05-02-2026;01-01-2026;;
9;gisteren;;;

10;02-03-2026;06-04-2026;;
"""


def ask(what: str, **given: Any) -> dict[str, Any]:
    """Ask as the page does."""
    found: dict[str, Any] = json.loads(reply(json.dumps({"ask": what, "lang": "nl", "as_of": "2026-11-25", **given})))
    return found


def sheet(data: bytes, name: str = "blad.csv") -> dict[str, Any]:
    """A sheet as the page sends it."""
    return ask("sheet", name=name, data=base64.b64encode(data).decode())


def many(found: dict[str, Any], **given: Any) -> dict[str, Any]:
    """The overview by the map that was proposed."""
    kept = {name: found[name] for name in ("columns", "rows", "numbers", "map")}
    return ask("many", **kept, **{"end_is": "first_day_recovered", "days": "dd-mm-yyyy", **given})


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_a_sheet_of_text(code: str, delimiter: str) -> None:
    """Whatever separates its cells, and in whichever usual code page."""
    text = CSV.replace(";", delimiter).replace("rood", "café")
    found = sheet(text.encode(code))
    assert found["columns"][1] == "Eerste ziektedag"
    assert found["rows"][0][4] == "café"
    assert found["numbers"] == [2, 3, 4, 6]


def test_the_proposed_map() -> None:
    """Names in use tell what a column is; what tells nothing is left open."""
    found = sheet(CSV.encode())
    assert found["map"] == {
        "employment": "Personeelsnummer",
        "first_day": "Eerste ziektedag",
        "last_day": "Hersteld op",
        "action_plan": "Plan van aanpak",
    }


@pytest.mark.parametrize(
    ("column", "ours"),
    [
        ("employment_first_day", "employment_first_day"),
        ("Datum in dienst", "employment_first_day"),
        ("Datum uit dienst", "employment_last_day"),
        ("Geboortedatum", "birth_date"),
        ("Vangnet", "safety_net"),
        ("Dossiernr", "employment"),
        ("week 42 notice", "week_42_notice"),
        ("42e-weeksmelding", "week_42_notice"),
        ("RIV", "reintegration_report"),
        ("Ziekmelding", "reported_on"),
    ],
)
def test_names_of_columns(column: str, ours: str) -> None:
    """Each by the names under which others know our facts."""
    assert proposed([column])[0] == {ours: column}


@pytest.mark.parametrize(
    "column", ["Ziek t/m", "ziek tot en met", "T/m", "Verzuim t/m", "Einde verzuim", "Einddatum verzuim", "sick until"]
)
def test_names_of_the_last_sick_day(column: str) -> None:
    """Without it, a sheet would read as of people who are still sick."""
    assert proposed([column]) == ({"last_day": column}, "last_sick_day")


@pytest.mark.parametrize(("head", "told"), [("Weer aanwezig", True), ("Ziek t/m", False), ("Hersteld op", False)])
def test_a_sheet_without_an_end_says_so(head: str, told: bool) -> None:
    """Whatever the column is called that tells it: nobody is silently still sick."""
    found = sheet(f"Nr;Ziek vanaf;{head}\n1;05-01-2026;30-01-2026\n".encode())
    assert ("geldt iedereen als nog ziek" in found["html"]) is told


@pytest.mark.parametrize("column", ["kind", "state", "Afdeling", "", "Hersteldmelding UWV"])
def test_what_no_name_tells(column: str) -> None:
    """A column that asks for more than its name is not proposed."""
    assert proposed([column])[0] == {}


@pytest.mark.parametrize(
    ("column", "end"),
    [
        ("Hersteld", "first_day_recovered"),
        ("Hersteld op", "first_day_recovered"),
        ("Laatste ziektedag", "last_sick_day"),
    ],
)
def test_which_day_the_end_names(column: str, end: str) -> None:
    """The day of recovery is not the last sick day: one day decides whether two spells join."""
    assert proposed([column])[1] == end


def test_the_overview() -> None:
    """Each row is a case, or stands with its row, its column and what is wrong."""
    found = many(sheet(CSV.encode()))
    assert [case["case_id"] for case in found["cases"]] == ["7", "10"]  # as the sheet has them
    assert found["cases"][1]["absences"] == [{"first_day": "2026-03-02", "last_day": "2026-04-05"}]
    assert "rij 3" in found["refused"]
    assert "rij 4, Eerste ziektedag" in found["refused"]
    assert "gisteren" not in found["refused"]
    assert found["not_read"] == ["Kleur"]
    assert found["summary"].startswith("Uitgerekende dossiers: 2. Met een wettelijke termijn te laat: 1.")
    assert found["html"].count("data-open") == 2


def test_the_overview_says_what_the_library_says() -> None:
    """The table for download has the days of the answers themselves."""
    found = many(sheet(CSV.encode()))
    case = Case.model_validate(found["cases"][0])
    answer = assess(case, as_of=date(2026, 11, 25))
    assert f"7,2026-11-25,2026-01-05,running,{answer.sickness_week},{answer.waiting_period.last_day}" in found["csv"]


def test_a_workbook() -> None:
    """Days of a workbook are days, however its text writes them."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.append(["Nr", "Eerste ziektedag", "Laatste ziektedag"])
    page.append([7, date(2026, 1, 5), None])
    page.append([8, "05-02-2026", date(2026, 3, 1)])
    data = io.BytesIO()
    book.save(data)
    read = sheet(data.getvalue(), "blad.xlsx")
    assert read["rows"][0][1] == {"day": "2026-01-05"}
    found = many(read, end_is="last_sick_day")
    assert [case["absences"][0]["first_day"] for case in found["cases"]] == ["2026-01-05", "2026-02-05"]


def test_rows_without_a_number_are_named_by_their_row() -> None:
    """The number of the row as the sheet has it."""
    found = many(sheet(b"ziek vanaf\n05-01-2026\n\n06-01-2026\n"))
    assert "rij 2" in found["html"]
    assert "rij 4" in found["html"]


def test_what_happens_after_the_day_is_refused_alone() -> None:
    """A case that lies ahead of the day of assessment does not take the others with it."""
    found = many(sheet(b"nr;ziek vanaf\n1;05-01-2026\n2;05-01-2027\n"))
    assert len(found["cases"]) == 1
    assert "rij" not in found["refused"]
    assert "2" in found["refused"]


@pytest.mark.parametrize(
    ("name", "data"), [("x.csv", b""), ("x.csv", b"\n\n"), ("x.xlsx", b"PK broken"), ("x.csv", b"a\0b")]
)
def test_no_sheet(name: str, data: bytes) -> None:
    """A file without a sheet is refused, and says nothing of what is in it."""
    assert sheet(data, name)["problems"][0]["path"] == ["data"]


def test_more_rows_than_the_page_takes() -> None:
    """As many as it takes are read; of one more it says how many."""
    most = LIMITS["page.rows"]
    for rows in (most, most + 1):
        found = ask("sheet", name="x.csv", data=base64.b64encode(b"nr\n" + b"1\n" * rows).decode())
        if rows == most:
            assert "problems" not in found
        else:
            assert "20000 rijen" in found["problems"][0]["text"]


def test_data_that_is_no_data() -> None:
    """What was not sent as it should be is refused too."""
    assert ask("sheet", name="x.csv", data="é")["problems"][0]["path"] == ["data"]


def test_a_map_without_the_first_day() -> None:
    """The one column that there must be."""
    found = many(sheet(CSV.encode()) | {"map": {"employment": "Personeelsnummer"}})
    assert found["problems"][0]["path"] == ["columns", "first_day"]


def test_many_cases() -> None:
    """A portfolio is one question."""
    rows = "".join(f"{n};{1 + n % 28:02}-0{1 + n % 9}-2025;;\n" for n in range(100))
    found = many(sheet(f"nr;ziek vanaf;hersteld op;pva\n{rows}".encode()))
    assert len(found["cases"]) == 100


@pytest.mark.parametrize(
    "head", ["WIA-aanvraag", "Loonsanctiebesluit", "WIA-beschikking", "Brief van UWV over de WIA-aanvraag", "ERD"]
)
def test_every_column_that_is_proposed_is_read(head: str) -> None:
    """A letter of UWV or an application too; one such head refused the whole sheet."""
    cell = "ja" if head == "ERD" else "12-10-2026"
    found = sheet(f"nr;ziek vanaf;hersteld op;{head}\n1;05-01-2025;;{cell}\n".encode())
    assert head in found["map"].values()
    assert len(many(found)["cases"]) == 1


def test_short_rows_are_filled() -> None:
    """A row that ends early has empty cells."""
    assert as_sent(read_sheet("x.csv", b"a;b;c\n1\n")).rows == (("1", "", ""),)


def test_a_page_of_a_workbook_can_be_chosen() -> None:
    """Where there are several, the form asks which; what is chosen is read in the place of the first."""
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.title = "Uitleg"
    first.append(["Hoe dit blad werkt"])
    for row in (["Nr", "Eerste ziektedag"], [7, "05-01-2026"]):
        (book["Verzuim"] if "Verzuim" in book.sheetnames else book.create_sheet("Verzuim")).append(row)
    data = io.BytesIO()
    book.save(data)
    sent = {"name": "blad.xlsx", "data": base64.b64encode(data.getvalue()).decode()}
    assert 'id="sheet-page"' in ask("sheet", **sent)["html"]
    assert "Verzuim" in ask("sheet", **sent)["html"]
    assert ask("sheet", **sent, page="Verzuim")["columns"] == ["Nr", "Eerste ziektedag"]
    (problem,) = ask("sheet", **sent, page="Blad1")["problems"]
    assert '"Uitleg", "Verzuim"' in problem["text"]
    assert "sheet-page" not in sheet(CSV.encode())["html"]


def test_days_that_are_written_in_two_ways() -> None:
    """The form proposes both, and both are read."""
    found = sheet(b"Nr;Eerste ziektedag\n7;05-01-2026\n8;2026-02-05\n")
    assert 'value="dd-mm-yyyy yyyy-mm-dd" selected=""' in found["html"]
    cases = many(found, days="dd-mm-yyyy yyyy-mm-dd")["cases"]
    assert [case["absences"][0]["first_day"] for case in cases] == ["2026-01-05", "2026-02-05"]
