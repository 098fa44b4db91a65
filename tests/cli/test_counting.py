"""``indicators`` over many cases, with groups, workforce and degrees from sheets."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from poortwachter import Indicators
from poortwachter.cli import main

PERIOD = ["--first-day", "2026-04-01", "--last-day", "2026-04-30", "--as-of", "2026-05-31", "--least", "1"]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A directory with three cases, one of which has a fact after the day of assessment, and sheets."""
    monkeypatch.chdir(tmp_path)
    spells = [("1", "2026-04-01", "2026-04-10"), ("2", "2026-04-01", None), ("3", "2026-04-01", "2026-06-30")]
    cases = [
        {"case_id": f"case-{number}", "absences": [{"first_day": first} | ({} if last is None else {"last_day": last})]}
        for number, first, last in spells
    ]
    (tmp_path / "cases.jsonl").write_text("".join(json.dumps(case) + "\n" for case in cases), encoding="utf-8")
    (tmp_path / "people.csv").write_text("case_id;group;part_time_factor\ncase-1;A;0.5\ncase-2;B;\n", encoding="utf-8")
    (tmp_path / "staff.csv").write_text("group;number;first_day\nA;4;\nB;4;2026-04-16\n", encoding="utf-8")
    (tmp_path / "degrees.csv").write_text(
        "case_id;first_day;last_day;percent_absent;percent_present\ncase-2;2026-04-21;2026-04-30;;60\n",
        encoding="utf-8",
    )
    return tmp_path


def run(*arguments: str) -> int:
    """The exit status."""
    return main(["indicators", "cases.jsonl", *PERIOD, *arguments])


SHEETS = ["--people", "people.csv", "--staff", "staff.csv", "--degrees", "degrees.csv"]


def test_groups_hours_and_degrees_from_sheets(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A case that is refused is told by its line, and the others are counted."""
    assert run(*SHEETS, "--format", "json") == 3
    captured = capsys.readouterr()
    assert captured.err.startswith("cases.jsonl:3 (case-3): absences[0].last_day")
    found = Indicators.from_json(captured.out)
    assert str(found.of_group("A")[0].absent_days) == "5.00"
    assert str(found.of_group("B")[0].absent_days) == "24.00"
    assert str(found.of_group(None)[0].employees) == "6.00"


def test_numbers_with_a_comma(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As a Dutch sheet writes them."""
    assert run(*SHEETS, "--format", "json") == 3
    with_a_point = capsys.readouterr().out
    people = here / "people.csv"
    people.write_text(people.read_text(encoding="utf-8").replace("0.5", "0,5"), encoding="utf-8")
    assert run(*SHEETS, "--format", "json") == 3
    assert capsys.readouterr().out == with_a_point


@pytest.mark.parametrize(("form", "said"), [("text", "hele periode"), ("html", "<svg"), ("csv", "absent_days")])
def test_forms(form: str, said: str, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As text, as a page with pictures and as rows."""
    assert run(*SHEETS, "--future", "drop", "--format", form, "--lang", "nl") == 0
    assert said in capsys.readouterr().out


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("people.csv", "case_id;name\ncase-1;Voornaam Achternaam\n", "people.csv: 1 problem"),
        ("people.csv", "case_id;group\ncase-1;naam@voorbeeld.nl\n", "people.csv:2: 1 problem"),
        ("people.csv", "case_id;part_time_factor\ncase-1;much\n", "a number from 0 to 2"),
        ("people.csv", "group\nA\n", 'column "case_id": (missing)'),
        (
            "people.csv",
            "case_id;group\ncase-1;A\ncase-1;B\n",
            'row 3, column "case_id": expected a case_id that no row',
        ),
        ("staff.csv", "group;first_day\nA;soon\n", "a calendar day"),
        ("staff.csv", "group;number\nA;-1\n", "staff.csv:2: 1 problem"),
        ("degrees.csv", "case_id;percent_absent\ncase-1;40\n", "degrees.csv:2"),
        (
            "degrees.csv",
            "case_id;first_day;percent_absent;percent_present\ncase-1;2026-04-01;40;60\n",
            "one of the two",
        ),
    ],
)
def test_sheets_that_are_wrong(file: str, text: str, said: str, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Status 2, with file and line, and nothing private."""
    (here / file).write_text(text, encoding="utf-8")
    assert run(*SHEETS, "--future", "drop") == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert said in captured.err
    assert "Achternaam" not in captured.err
    assert "achternaam" not in captured.err
