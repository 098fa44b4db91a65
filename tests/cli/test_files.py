"""``audit``, ``reminders`` and ``retention`` over one case and over many."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from poortwachter import Case, FileAudit
from poortwachter.cli import main

LEVELS = Path(__file__).parents[2] / "examples" / "levels"
DAY = "2027-03-15"


@pytest.fixture
def many(tmp_path: Path) -> str:
    """Cases on lines, the last of which is none."""
    lines = [json.dumps(json.loads(path.read_text(encoding="utf-8"))) for path in sorted(LEVELS.glob("*.json"))]
    (tmp_path / "cases.jsonl").write_text("\n".join([*lines, '{"first_sick_day": "x"}']) + "\n", encoding="utf-8")
    return str(tmp_path / "cases.jsonl")


def run(*arguments: str) -> int:
    """The exit status."""
    return main(list(arguments))


def test_audit_of_one_case(capsys: pytest.CaptureFixture[str]) -> None:
    """The page, and the same as data."""
    assert run("audit", str(LEVELS / "gaps.json"), "--as-of", DAY) == 0
    assert "First-year" in capsys.readouterr().out
    assert run("audit", str(LEVELS / "gaps.json"), "--as-of", DAY, "--format", "json") == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert FileAudit.from_json(json.dumps(found)).case_id == "level-gaps"


@pytest.mark.parametrize("form", ["text", "json", "csv", "html", "md"])
def test_audit_of_many(form: str, many: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What is no case is told on standard error, by its line and without its value; the others are done."""
    assert run("audit", many, "--as-of", DAY, "--future", "drop", "--format", form, "--lang", "nl") == 3
    captured = capsys.readouterr()
    assert "level-gaps" in captured.out
    place = "first_sick_day" if form == "json" else "bij 'eerste ziektedag'"
    assert captured.err.splitlines()[0].startswith(f"{many}:8: {place}: (tekst, niet getoond)")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_audit_of_many_as_markdown(language: str, many: str, tmp_path: Path) -> None:
    """The list and each file as tables, by the option and by the name of the output."""
    asked = ["audit", many, "--as-of", DAY, "--future", "drop", "--lang", language]
    pages = [tmp_path / "named.md", tmp_path / "asked"]
    assert run(*asked, "--output", str(pages[0])) == 3
    assert run(*asked, "--format", "md", "--output", str(pages[1])) == 3
    text, same = (page.read_text(encoding="utf-8") for page in pages)
    assert text == same
    assert text.startswith("# ")
    assert "| level-gaps |" in text
    assert text.count("\n| --- |") == 8  # the list, and each of seven files


def test_a_list_and_one_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A JSON list is read too; where every case is refused nothing is done."""
    path = tmp_path / "list.json"
    path.write_text('[{"first_sick_day": "2026-01-05"}, {"first_sick_day": 3}]', encoding="utf-8")
    assert run("audit", str(path), "--as-of", "2026-03-09") == 3
    assert f"{path}[1]" in capsys.readouterr().err
    path.write_text('[{"first_sick_day": 3}]', encoding="utf-8")
    assert run("audit", str(path), "--as-of", "2026-03-09") == 2
    assert capsys.readouterr().out == ""


def test_where_every_case_is_refused_each_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By its line, so that it can be found; what is wrong with the question is said once."""
    path = tmp_path / "cases.jsonl"
    path.write_text('{"first_sick_day": "2026-01-05"}\n{"first_sick_day": 3}\n', encoding="utf-8")
    assert run("audit", str(path), "--as-of", "2025-03-09", "--lang", "nl") == 2
    captured = capsys.readouterr()
    first, second, whole = captured.err.splitlines()
    assert (captured.out, first.partition(": ")[0], second.partition(": ")[0]) == ("", f"{path}:1", f"{path}:2")
    assert whole == "poortwachter: alle 2 dossiers zijn geweigerd: er is niets gedaan"
    path.write_text('{"first_sick_day": "2026-01-05"}\n{"first_sick_day": "2026-02-05"}\n', encoding="utf-8")
    assert run("reminders", str(path), "--as-of", DAY, "--since", DAY, "--lead", "hr=500", "--lang", "nl") == 2
    assert capsys.readouterr().err.startswith(f"poortwachter: {path}: 1 probleem\n")


def test_a_file_is_not_replaced(many: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Unless it is said."""
    page = tmp_path / "page.html"
    page.write_text("mine", encoding="utf-8")
    assert run("audit", many, "--as-of", DAY, "--future", "drop", "--output", str(page)) == 2
    assert page.read_text(encoding="utf-8") == "mine"
    assert run("audit", many, "--as-of", DAY, "--future", "drop", "--output", str(page), "--force") == 3
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_cases_as_a_shell_saves_them(encoding: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Some write UTF-16 where the output of a command is put into a file: its lines are cases too."""
    path = tmp_path / "cases.jsonl"
    lines = [{"case_id": name, "first_sick_day": "2026-01-05"} for name in ("a", "b")]
    text = "".join(f"{json.dumps(line)}\r\n" for line in lines)
    path.write_bytes((f"\ufeff{text}" if encoding == "utf-16-le" else text).encode(encoding))
    assert run("audit", str(path), "--as-of", DAY, "--format", "json") == 0
    assert {one["case_id"] for one in json.loads(capsys.readouterr().out)} == {"a", "b"}


@pytest.mark.parametrize("command", ["audit", "indicators", "reminders", "retention"])
def test_a_case_that_comes_again_is_refused(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is told by its line and counts once; cases without a number are each their own."""
    path = tmp_path / "cases.jsonl"
    lines = [{"case_id": "a", "first_sick_day": "2026-01-05"}, {"first_sick_day": "2026-01-05"}]
    path.write_text("".join(f"{json.dumps(line)}\n" for line in (*lines, *lines)), encoding="utf-8")
    asked = {
        "audit": ["--as-of", DAY],
        "indicators": ["--as-of", DAY, "--first-day", "2026-01-01", "--last-day", "2026-01-31"],
        "reminders": ["--as-of", DAY, "--since", DAY, "--lead", "hr=1"],
        "retention": ["--on", DAY],
    }[command]
    assert run(command, str(path), *asked, "--lang", "nl") == 3
    said = capsys.readouterr().err
    assert said.count(f"{path}:") == 1
    assert f"{path}:3" in said


def test_reminders(many: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A digest for each role and day; nothing on a Saturday."""
    told = ["--as-of", "2026-02-09", "--since", "2026-02-01", "--lead", "hr=9,-7", "--future", "drop"]
    assert run("reminders", many, *told, "--weekdays-only") == 3
    out = capsys.readouterr().out
    assert "Mon 9 Feb 2026 hr" in out
    assert "Problem analysis: last day Mon 16 Feb 2026" in out
    assert run("reminders", many, *told) == 3
    assert "Sat 7 Feb 2026 hr" in capsys.readouterr().out
    assert run("reminders", many, *told, "--format", "json") == 3
    assert json.loads(capsys.readouterr().out)[0]["role"] == "hr"


def test_reminders_of_others_and_of_options(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The last day of an objection, and what the employee must do, by Dutch or English words."""
    facts = {"first_sick_day": "2026-01-05", "records": [{"kind": "sanction_decision", "sent_on": "2027-11-01"}]}
    case = tmp_path / "case.json"
    case.write_text(json.dumps(facts), encoding="utf-8")
    asked = ["reminders", str(case), "--as-of", "01-12-2027", "--since", "25-11-2027", "--lead", "hr=12"]
    assert run(*asked, "--lang", "nl") == 0
    assert "Bezwaar" not in capsys.readouterr().out
    assert run(*asked, "--lang", "nl", "--rol", "belanghebbende", "--aard", "mogelijkheid") == 0
    assert "Bezwaar" in capsys.readouterr().out
    assert run(*asked, "--lang", "en", "--bearer", "interested_party", "--nature", "option") == 0
    assert "Objection" in capsys.readouterr().out
    assert run(*asked, "--reading", "nonsense=x", "--lang", "en") != 0
    assert "nonsense" in capsys.readouterr().err


@pytest.mark.parametrize(("language", "told"), [("nl", "wordt hier niet geschreven"), ("en", "is written here")])
def test_a_name_that_asks_for_a_form_that_is_not_written(
    language: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No calendar or page holds plain text, and no page holds cases: the name is refused, and nothing is written."""
    case = str(LEVELS / "gaps.json")
    rows = tmp_path / "sheet.csv"
    rows.write_text("day\n2026-01-05\n", encoding="utf-8")
    (columns := tmp_path / "map.json").write_text('{"end_is": "last_sick_day", "columns": {"first_day": "day"}}')
    reminders = ["reminders", case, "--as-of", DAY, "--since", DAY, "--lead", "hr=1"]
    convert = ["convert", "--from", "rows", "--map", str(columns), str(rows)]
    for asked, ending in (
        (reminders, "ics"),
        (["retention", case, "--on", DAY], "html"),
        (["retention", case, "--on", DAY, "--minimise"], "csv"),
        (["answer", case, "--as-of", DAY, "--say", "UP-E07=no"], "html"),
        (convert, "xlsx"),
    ):
        page = tmp_path / f"made.{ending}"
        assert run(*asked, "--output", str(page), "--lang", language) == 2
        assert told in capsys.readouterr().err
        assert not page.exists()
    assert run(*convert, "--output", str(tmp_path / "made.jsonl"), "--keys", str(tmp_path / "keys.ics")) == 2


def test_the_name_of_the_output_says_the_form(tmp_path: Path) -> None:
    """Reminders in a file of JSON are data."""
    page = tmp_path / "told.json"
    asked = ["reminders", str(LEVELS / "gaps.json"), "--as-of", DAY, "--since", DAY, "--lead", "hr=1"]
    assert run(*asked, "--output", str(page)) == 0
    assert json.loads(page.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(("language", "told"), [("nl", "niets te melden"), ("en", "nothing to tell")])
def test_no_reminders(language: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Where nobody has to be told anything, that is said; as data it is an empty list."""
    asked = ["reminders", str(LEVELS / "gaps.json"), "--as-of", DAY, "--since", DAY, "--lead", "hr=1"]
    assert run(*asked, "--lang", language) == 0
    assert told in capsys.readouterr().out
    assert run(*asked, "--format", "json") == 0
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_messages_and_briefs_fit_a_screen(language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In eighty columns; the brief as Markdown, where that is asked for, is as wide as its tables."""
    wide = False
    for path in sorted(LEVELS.glob("*.json")):
        facts = json.loads(path.read_text(encoding="utf-8")) | {"case_id": "dossier-" + "1" * 20}
        case = tmp_path / path.name
        case.write_text(json.dumps(facts), encoding="utf-8")
        last = Case.model_validate(facts).last_day_that_happened.isoformat()
        asked = [str(case), "--as-of", max(last, DAY), "--lang", language]
        assert run("reminders", *asked, "--since", "2026-01-01", "--lead", "hr=60,-300,-30") == 0
        assert run("brief", *asked) == 0
        lines = capsys.readouterr().out.splitlines()
        assert [line for line in lines if len(line) > 80 and not line.startswith("#")] == []
        assert run("brief", *asked, "--format", "md") == 0
        plain = capsys.readouterr().out.splitlines()
        wide = wide or max(map(len, plain)) > 80
        assert run("brief", *asked, "--output", str(tmp_path / f"{path.stem}.md")) == 0
        assert (tmp_path / f"{path.stem}.md").read_text(encoding="utf-8").splitlines() == plain
    assert wide


def test_a_role_that_is_named_twice_is_told_on_the_days_of_both(capsys: pytest.CaptureFixture[str]) -> None:
    """No message is lost because a later one was asked for too."""
    asked = ["reminders", str(LEVELS / "gaps.json"), "--as-of", "2027-03-15", "--since", "2027-01-01", "--lang", "nl"]
    assert run(*asked, "--lead", "hr=-7,-30") == 0
    together = capsys.readouterr().out
    assert together.count(" hr\n") > 1
    assert run(*asked, "--lead", "hr=-7", "--lead", "hr=-30") == 0
    assert capsys.readouterr().out == together


def test_a_lead_that_is_none(many: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What was expected, in Dutch too."""
    with pytest.raises(SystemExit) as caught:
        run("--lang", "nl", "reminders", many, "--as-of", DAY, "--since", DAY, "--lead", "hr")
    assert caught.value.code == 2
    assert "ROL=DAGEN" in capsys.readouterr().err


def test_retention(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The day after the last is the first on which it must go; what remains is printed, what is lost is told."""
    path = tmp_path / "case.json"
    path.write_text(json.dumps({"absences": [{"first_day": "2024-01-08", "last_day": "2024-03-03"}], "records": [
        {"kind": "problem_analysis", "dated": "2024-02-15"}]}), encoding="utf-8")  # fmt: skip
    for day, gone in (("2026-03-03", False), ("2026-03-04", True)):
        assert run("retention", str(path), "--on", day, "--lang", "nl") == 0
        assert ("moet weg" in capsys.readouterr().out) is gone
        assert run("retention", str(path), "--on", day, "--minimise") == 0
        captured = capsys.readouterr()
        assert (Case.model_validate_json(captured.out).records == ()) is gone
        assert ("what UWV decided" in captured.err) is gone
    facts = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(facts | {"employment": {"last_day": "2024-06-30", "self_insured_zw": "yes"}}))
    assert run("retention", str(path), "--on", "2026-07-01", "--minimise", "--lang", "nl") == 0
    captured = capsys.readouterr()
    assert Case.model_validate_json(captured.out).records
    assert "Verzuimgegevens: twee jaar na het einde van het dienstverband" in captured.err
    path.write_text(json.dumps(facts), encoding="utf-8")
    assert run("retention", str(path), "--on", "2026-03-03", "--rules", "ap", "--rules", "defence") == 0
    assert "Whoever is responsible chooses" in capsys.readouterr().out


def test_a_refused_file_is_named_by_its_own_number(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Who audits forty files does not count to the thirteenth."""
    later = {"kind": "evaluation", "dated": "2026-12-07"}
    cases = [
        {"case_id": f"D-{number}", "first_sick_day": "2026-01-05", "records": [later] if number == 1 else []}
        for number in range(3)
    ]
    path = tmp_path / "forty.json"
    path.write_text(json.dumps(cases), encoding="utf-8")
    assert main(["audit", str(path), "--as-of", "2026-11-26"]) == 3
    assert f"{path}[1] (D-1): " in capsys.readouterr().err
