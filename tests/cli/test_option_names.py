"""One thing is asked for by one name in every command, in Dutch too; the older names stay."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import pytest

from poortwachter.cli import main
from poortwachter.cli.commands import _parser

EXAMPLES = Path(__file__).parents[2] / "examples"
GAPS = str(EXAMPLES / "levels" / "gaps.json")
DAY = "2027-03-15"
DUTCH = {
    "--add": "--toevoegen",
    "--all": "--alles",
    "--as-of": "--peildatum",
    "--first-day": "--eerste-dag",
    "--kinds": "--soorten",
    "--last-day": "--laatste-dag",
    "--on": "--peildatum",
    "--out": "--naar",
    "--output": "--naar",
    "--questions": "--vragen",
    "--received-on": "--ontvangen-op",
    "--role": "--rol",
    "--section": "--onderdeel",
    "--without": "--zonder",
}


def _options(parser: argparse.ArgumentParser) -> Iterator[list[str]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from _options(below)
        else:
            yield [*action.option_strings]


@pytest.mark.parametrize("name", DUTCH)
def test_an_option_has_its_dutch_name_in_every_command(name: str) -> None:
    """Some had one in one command and not in another, or none."""
    found = [names for names in _options(_parser()) if name in names]
    assert found
    assert [names for names in found if DUTCH[name] not in names] == []


@pytest.mark.parametrize("name", ["--out", "--output", "--naar", "-o"])
def test_where_to_write_by_any_name(name: str, tmp_path: Path) -> None:
    """Of a directory of evidence, of a result of many cases, and of an answer."""
    assert main(["evidence", GAPS, "--as-of", DAY, name, str(tmp_path / "made")]) == 0
    assert (tmp_path / "made").is_dir()
    assert main(["portfolio", GAPS, "--as-of", DAY, name, str(tmp_path / "r.parquet")]) == 0
    assert (tmp_path / "r.parquet").is_file()


@pytest.mark.parametrize("name", ["--on", "--as-of", "--peildatum"])
def test_the_day_of_cleaning_up_by_any_name(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The same page."""
    assert main(["retention", GAPS, name, DAY]) == 0
    shown = capsys.readouterr().out
    assert main(["retention", GAPS, "--on", DAY]) == 0
    assert capsys.readouterr().out == shown != ""


@pytest.mark.parametrize("command", ["law", "readings", "signals"])
def test_markdown_by_both_names(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """As ``assess`` and ``brief`` call it too."""
    shown = []
    for form in ("md", "markdown"):
        assert main([command, "--format", form]) == 0
        shown.append(capsys.readouterr().out)
    assert shown[0] == shown[1] != ""


def test_why_not_takes_a_pack(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What a pack does not ask is answered as what the law does not."""
    asked = ("why-not", GAPS, "--as-of", DAY, "--pack", "employer")
    assert main([*asked, "loonsanctie"]) == 0
    assert main(["assess", GAPS, "--as-of", DAY, "--pack", "employer", "--format", "json"]) == 0
    capsys.readouterr()
    assert main([*asked, "none_such"]) == 2
    abroad = tmp_path / "case.json"
    abroad.write_text('{"first_sick_day": "2026-01-05", "jurisdiction": "be"}', encoding="utf-8")
    assert main(["why-not", str(abroad), "x", "--as-of", "2026-03-01", "--pack", "belgium", "--lang", "nl"]) == 2
    assert "Nederlands recht" in capsys.readouterr().err
