"""An option that means nothing beside the others is refused, and says which form or option it belongs to."""

from __future__ import annotations

from pathlib import Path

import pytest

from poortwachter.cli import main

EXAMPLES = Path(__file__).parents[2] / "examples"
GAPS = str(EXAMPLES / "levels" / "gaps.json")
AS_OF = ("--as-of", "2027-03-15")


def said(capsys: pytest.CaptureFixture[str], *arguments: str, language: str = "en") -> str:
    """What is said on standard error, after nothing was done."""
    assert main([*arguments, "--lang", language]) == 2
    answered = capsys.readouterr()
    assert answered.out == ""
    return answered.err


@pytest.mark.parametrize(
    ("option", "form"),
    [
        (("--section", "risk"), "text"),
        (("--questions",), "text"),
        (("--role", "employee"), "ics"),
        (("--role", "employer"), "ics"),
        (("--table", "findings"), "csv"),
        (("--table", "milestones"), "csv"),
    ],
)
@pytest.mark.parametrize("asked", ["text", "json", "html", "md", "ics", "csv", "svg"])
def test_an_option_of_another_form(
    option: tuple[str, ...], form: str, asked: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The first six forms of ``assess`` passed it over, and gave the whole answer."""
    arguments = ("assess", GAPS, *AS_OF, *option, "--format", asked)
    if asked == form:
        assert main(list(arguments)) == 0
        return
    assert f"choose --format {form}" in said(capsys, *arguments)
    assert f"kies --format {form}" in said(capsys, *arguments, language="nl")


def test_a_form_by_the_name_of_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The name of the output says the form too, and nothing is written."""
    path = tmp_path / "answer.html"
    assert "--section/--onderdeel" in said(capsys, "assess", GAPS, *AS_OF, "--section", "risk", "-o", str(path))
    assert not path.exists()
    assert main(["assess", GAPS, *AS_OF, "--rol", "werknemer", "-o", str(tmp_path / "answer.ics")]) == 0


def test_a_part_of_an_answer_abroad(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It has no parts: it was given whole."""
    path = tmp_path / "case.json"
    path.write_text('{"first_sick_day": "2026-01-05", "jurisdiction": "be"}', encoding="utf-8")
    asked = ("assess", str(path), "--as-of", "2026-03-01", "--pack", "belgium")
    assert main([*asked]) == 0
    capsys.readouterr()
    assert "--section" in said(capsys, *asked, "--section", "risk")
    assert "--questions" in said(capsys, *asked, "--questions")


def test_the_table_of_figures(capsys: pytest.CaptureFixture[str]) -> None:
    """Of ``indicators`` the table is one of CSV as well."""
    span = ("--first-day", "2027-01-01", "--last-day", "2027-01-31", *AS_OF)
    assert "--format csv" in said(capsys, "indicators", GAPS, *span, "--table", "files")
    assert main(["indicators", GAPS, *span, "--table", "files", "--format", "csv"]) == 0


def test_an_option_without_the_one_it_belongs_to(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A repair report beside no wage, and figures beside no overview, were passed over."""
    span = ("--first-day", "2027-03-01", "--last-day", "2027-03-31", *AS_OF)
    assert "--wage" in said(capsys, "wage", GAPS, *span, "--received-on", "2027-03-01")
    out = tmp_path / "out.parquet"
    text = said(capsys, "portfolio", GAPS, "--out", str(out), *AS_OF, "--figures", "none.json", language="nl")
    assert "--overview" in text
    assert not out.exists()


def test_a_group_without_an_overview(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing was grouped: the column was carried along, which ``--keep`` asks for."""
    out = tmp_path / "out.parquet"
    assert "--overview" in said(capsys, "portfolio", GAPS, "--out", str(out), *AS_OF, "--group", "unit")
    assert not out.exists()
