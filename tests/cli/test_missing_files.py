"""A file that is not there: what to do about it where it was asked for, and nothing that says nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from poortwachter.cli import main

CASE = str(Path(__file__).parents[2] / "examples" / "levels" / "clear.json")
AS_OF = ("--as-of", "2027-03-15")
ASKED = {
    "assess": ("assess", "none.json", *AS_OF),
    "audit": ("audit", "none.json", *AS_OF),
    "answer": ("answer", "none.json", *AS_OF, "--say", "UP-E07=no"),
    "convert": ("convert", "none.json", "--from", "visma"),
    "convert messages": ("convert", "none.xml", "--from", "sivi", "--map", "map.json", "--end-is", "last_sick_day"),
    "record": ("record", "none.json", "plan van aanpak, 01-03-2026"),
    "pack check": ("pack", "check", "none.toml"),
    "pack show": ("pack", "show", "none.toml"),
    "pack": ("assess", CASE, *AS_OF, "--pack", "none.toml"),
    "form": ("answer", CASE, *AS_OF, "--form", "none.json"),
    "portfolio": ("portfolio", "none.json", *AS_OF, "--out", "out.parquet"),
    "portfolio of columns": ("portfolio", "none.parquet", *AS_OF, "--out", "out.parquet"),
    "map": ("portfolio", "sheet.csv", *AS_OF, "--out", "out.parquet", "--map", "none.toml"),
    "wage": ("wage", CASE, *AS_OF, "--first-day", "2027-03-01", "--last-day", "2027-03-31", "--wage", "none.json"),
}
FROM_INPUT = {"assess", "audit", "answer", "convert", "convert messages"}


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_file_that_is_not_there(
    asked: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Standard input is named where it is read, and ``new`` where a case file is asked for."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "map.json").write_text('{"processing": {}}', encoding="utf-8")
    (tmp_path / "sheet.csv").write_text("a\n1\n", encoding="utf-8")
    assert main([*ASKED[asked], "--lang", language]) == 2
    said = capsys.readouterr().err
    assert ("standaardinvoer" if language == "nl" else "standard input") in said or asked not in FROM_INPUT
    assert asked in FROM_INPUT or " - " not in said
    assert ("poortwachter new" in said) == (asked == "record")
    for nothing in ("whole input", "hele invoer", "not shown", "niet getoond"):
        assert nothing not in said
    assert ("een bestand dat er is" if language == "nl" else "a file that is there") in said
    assert not (tmp_path / "out.parquet").exists()


@pytest.mark.parametrize(("language", "said"), [("nl", "geef de naam"), ("en", "give the name")])
def test_a_fact_is_not_added_to_standard_input(
    language: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """There is no file to write; one called ``-`` was made."""
    monkeypatch.chdir(tmp_path)
    assert main(["record", "-", "plan van aanpak, 01-03-2026", "--lang", language]) == 2
    assert said in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("asked", [("audit",), ("assess",), ("questions",), ("record",)])
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_sheet_where_a_case_is_asked_for(
    asked: tuple[str, ...], ending: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It was asked to correct the JSON of its first line."""
    path = tmp_path / f"verzuim.{ending}"
    path.write_text("nr;ziek\na;05-01-2026\n", encoding="utf-8")
    more = ("plan van aanpak, 01-03-2026",) if asked == ("record",) else AS_OF
    assert main([*asked, str(path), *more, "--lang", "nl"]) == 2
    said = capsys.readouterr().err
    assert "poortwachter convert --from rows" in said
    assert "JSON op regel" not in said
