"""What the command refuses in Dutch: each command with input that is wrong, read as a case manager reads it."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path
from typing import Final

import pytest

from poortwachter.cli import main
from read_as_dutch import not_for_a_person

EXAMPLES: Final = Path(__file__).parents[2] / "examples"
GAPS: Final = str(EXAMPLES / "levels" / "gaps.json")
DAY: Final = ("--as-of", "15-03-2027")
MONTH: Final = ("--first-day", "01-01-2026", "--last-day", "31-01-2026")
ON: Final = ("--as-of", "01-02-2026")

FILES: Final[dict[str, object]] = {
    "young.json": {"first_sick_day": "2026-01-05", "birth_date": "2026-02-16"},
    "wrong.json": {
        "first_sick_day": "2026-01-05",
        "lastday": 3,
        "employment": {"regime": "iets", "working_days": ["mon", "x"], "last_day": "2025-01-01"},
        "records": [
            {"kind": "action_plan", "dated": "2025-01-01"},
            {"kind": "acton_plan", "dated": "2026-02-01"},
            {"kind": "capacity", "dated": "2026-02-30", "capacity": "veel"},
            {"kind": "sanction_decision"},
            {"kind": "week_42_notice", "received_on": "2026-02-01", "dated": "2026-02-01"},
            {"kind": "wia_application", "status": "not_filed", "received_on": "2026-02-01"},
            {"kind": "answer", "question": "UP-E07", "answer": "perhaps", "on": 4},
        ],
    },
    "twice.json": {
        "absences": [{"first_day": "2026-01-05"}, {"first_day": "2026-01-05"}],
        "leaves": [{"kind": "pregnancy_maternity", "first_day": "2026-03-03", "last_day": "2026-03-01"}],
        "records": [
            {"id": "a", "kind": "action_plan", "dated": "2026-02-01"},
            {"id": "a", "kind": "capacity", "dated": "2026-02-01", "capacity": "none"},
            {"id": "b", "kind": "capacity", "dated": "2026-02-01", "capacity": "present"},
            {"id": "c", "kind": "objection", "against": "sanction_decision", "sent_on": "2026-02-01"},
        ],
    },
    "both.json": {"first_sick_day": "2026-01-05", "birth_date": "1960-01-01", "aow_date": "2027-01-01", "absences": []},
    "plain.json": {"first_sick_day": "2026-01-05"},
    "list.json": [1, {"first_sick_day": "2026-01-05"}],
    "pay.json": {"wage": 1, "percentage": 70},
    "wage.json": {"amount": -1, "period": "jaar"},
    "answers.json": {"UP-Z99": "no", "UP-E07": 3},
}
TEXTS: Final = {
    "text.json": "geen json",
    "twice_a_key.json": '{"first_sick_day": "2026-01-05", "first_sick_day": "2026-01-06"}',
    "list.toml": "id = \n",
    "pack.toml": 'id = "x"\n[[milestones]]\nid = "y"\ndue = { dayz = 3 }\nbearer = "nobody"\n',
    "map.toml": 'end_is = "iets"\n[columns]\nfirst_day = "ziek"\nlastday = "x"\n',
    "sheet.csv": "nr;ziek\n1;31-02-2026\n",
    "staff.csv": "aantal,wat\n1,2\n",
    "people.csv": "case_id,outflow_on\nx,gisteren\n",
}

REFUSED: Final = (
    ("assess", "young.json", *DAY),
    ("assess", "wrong.json", *DAY),
    ("assess", "twice.json", *DAY),
    ("assess", "both.json", *DAY),
    ("assess", "list.json", *DAY),
    ("assess", "text.json", *DAY),
    ("assess", "twice_a_key.json", *DAY),
    ("assess", ".", *DAY),
    ("assess", "nergens.json", *DAY),
    ("assess", "plain.json", "--as-of", "01-01-2025"),
    ("assess", GAPS, *ON),
    ("assess", GAPS, *DAY, "--reading", "x"),
    ("assess", GAPS, *DAY, "--reading", "x=y"),
    ("assess", GAPS, *DAY, "--reading", "late_days_of_uwv=y"),
    ("assess", GAPS, *DAY, "--reading", "late_days_of_uw=every_late_sanction"),
    ("assess", GAPS, *DAY, "--pack", "nergens"),
    ("assess", GAPS, *DAY, "--pack", "list.toml"),
    ("assess", GAPS, *DAY, "--pack", "pack.toml"),
    ("assess", GAPS, *DAY, "-o", "plain.json"),
    ("assess", GAPS, *DAY, "-o", "nergens/plain.json"),
    ("explain", GAPS, "onzin", *DAY),
    ("why-not", GAPS, "onzin", *DAY),
    ("why-not", GAPS, "wia", *DAY),
    ("why-not", GAPS, "UP-E03", *DAY),
    ("compare-readings", GAPS, "--subject", "onzin", *DAY),
    ("questions", GAPS, "--phase", "onzin", *DAY),
    ("answer", GAPS, "--say", "UP-Z99=nee", *DAY),
    ("answer", GAPS, "--say", "UP-E07=misschien", *DAY),
    ("answer", GAPS, "--say", "UP-E07", *DAY),
    ("answer", GAPS, "--say", "UP-E07=ja", "--say", "UP-E07=nee", *DAY),
    ("answer", GAPS, "--form", "answers.json", *DAY),
    ("what-if", GAPS, *DAY),
    ("what-if", GAPS, "--without", "r99", *DAY),
    ("what-if", "plain.json", "--without", "r99", *DAY),
    ("what-if", GAPS, "--add", '{"kind": "x"}', *DAY),
    ("what-if", GAPS, "--add", "{", *DAY),
    ("what-if", GAPS, "--add", '{"kind": "evaluation", "dated": "2027-04-01"}', *DAY),
    ("what-if", GAPS, "--set", '{"birth_date": "2026-02-16"}', *DAY),
    ("repair", GAPS, "--received-on", "15-03-2027", *DAY),
    ("wage", GAPS, "--first-day", "01-01-2027", "--last-day", "01-01-2026", *DAY),
    ("wage", GAPS, "--first-day", "01-01-2027", "--last-day", "01-02-2027", "--pay", "pay.json", *DAY),
    ("wage", GAPS, "--first-day", "01-01-2027", "--last-day", "01-02-2027", "--wage", "wage.json", *DAY),
    ("record", "young.json", "plan van aanpak, 12-02-2026"),
    ("record", "plain.json", "gesprek, 12-02-2026"),
    ("record", "plain.json", "plan van aanpak, 31-02-2026"),
    ("record", "plain.json", "plan van aanpak"),
    ("record", "plain.json", "plan van aanpak, 12-02-2025"),
    ("record", "plain.json", "plan van aanpak, 12-02-2026, foo=bar"),
    ("record", "plain.json", "plan van aanpak, 12-02-2026, diagnose=griep"),
    ("record", "plain.json", "plan van aanpak, 12-02-2026, case_manager_named=veel"),
    ("record", "plain.json", "probleemanalyse, 12-02-2026, belastbaarheid=veel"),
    ("new", "plain.json"),
    ("pack", "check", "list.toml"),
    ("pack", "check", "pack.toml"),
    ("pack", "show", "nergens"),
    ("convert", "sheet.csv", "--from", "rows", "--map", "map.toml"),
    ("convert", "sheet.csv", "--from", "rows"),
    ("convert", "text.json", "--from", "afas", "--end-is", "last_sick_day"),
    ("portfolio", "sheet.csv", "--out", "r.parquet", *DAY),
    ("portfolio", "nergens.parquet", "--out", "r.parquet", *DAY),
    ("portfolio", "sheet.csv", "--map", "map.toml", "--out", "r.parquet", *DAY),
    ("indicators", "plain.json", *MONTH, *DAY, "--staff", "staff.csv"),
    ("indicators", "plain.json", *MONTH, *DAY, "--people", "people.csv"),
    ("audit", "list.json", *DAY),
    ("retention", "wrong.json", "--on", "15-03-2027"),
    ("evidence", GAPS, *DAY, "--out", "nergens/x"),
    ("brief", "wrong.json", *DAY),
    ("reminders", GAPS, *DAY, "--since", "15-03-2028", "--lead", "hr=14"),
    ("dismissal", "both.json", *DAY),
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An own folder with the files."""
    for name, facts in FILES.items():
        (tmp_path / name).write_text(json.dumps(facts), encoding="utf-8")
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("arguments", REFUSED, ids=" ".join)
def test_what_is_refused_is_dutch(
    arguments: tuple[str, ...], folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No code word, no English, no dotted path, no ISO day; and no line that nobody reads to its end."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    try:
        status = main([*arguments, "--lang", "nl"])
    except SystemExit as error:
        status = int(str(error.code))
    assert status in (2, 3)
    said = capsys.readouterr().err
    assert said
    for name in (*FILES, *TEXTS, GAPS):
        said = said.replace(name, "")
    lines = [_own(line) for line in said.partition(" fout: ")[2].splitlines() or said.splitlines()]
    assert {line: found for line in lines if (found := not_for_a_person(line))} == {}
    assert max(map(len, lines)) < 420


def _own(line: str) -> str:
    """A line without the name of the file and what is counted in it."""
    return re.sub(r"^poortwachter(?: [a-z-]+)?: |[\w/]+\.(?:parquet|json|csv|toml)", "", line)


def test_a_program_still_gets_code_and_path(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What asks for JSON is told the message with its path."""
    assert main(["explain", "young.json", "wia", *DAY, "--format", "json", "--lang", "nl"]) == 2
    assert "birth_date: 2026-02-16; verwacht: " in capsys.readouterr().err


def test_the_name_of_a_column_is_said_as_it_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In a file it stands in English: who renames it by its Dutch words is refused again."""
    pyarrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    source, out = tmp_path / "cases.parquet", tmp_path / "r.parquet"
    asked = ["portfolio", str(source), "--out", str(out), *DAY, "--lang", "nl"]
    parquet.write_table(pyarrow.table({"caseid": ["a"], "first_sickday": ["2026-01-05"]}), source)
    assert main(asked) == 2
    said = capsys.readouterr().err
    assert 'zoals "case_id"' in said
    assert 'zoals "first_sick_day"' in said
    assert 'een kolom "absences", of "first_sick_day"' in said
    parquet.write_table(pyarrow.table({"case_id": ["a"], "first_sick_day": ["2026-01-05"]}), source)
    assert main([*asked, "--columns", "wia"]) == 2
    said = capsys.readouterr().err
    assert '"wia"' in said
    assert '"wia_first_day"' in said
    assert main([*asked, "--keep", "first_day"]) == 2
    said = capsys.readouterr().err
    assert "--keep: 1 probleem" in said
    assert '"first_day" (eerste dag): verwacht: een kolom "first_day"; bedoelde u "first_sick_day"' in said
