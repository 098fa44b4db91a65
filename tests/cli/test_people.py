"""The command for a case manager and an auditor: languages, the first screen, files, forms and evidence."""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from poortwachter import Assessment, Case, CaseError, Without, assess, what_if
from poortwachter.cli import main
from poortwachter.cli.commands import _parser
from poortwachter.cli.dutch import HELP, PLACES, in_dutch, place_in_dutch
from poortwachter.cli.parser import Parser, translate
from poortwachter.cli.settings import language_of
from poortwachter.facts.records import act_field, record_models
from poortwachter.text import LANGUAGES, Language, words
from poortwachter.text.dates import NoDay, day_text, written_day
from poortwachter.text.entry import record_of, told
from poortwachter.text.first_screen import LINES, first_screen
from poortwachter.text.intake import FIELDS, field_name, has_words
from poortwachter.text.kinds import kinds_in
from poortwachter.text.mistakes import MistakeError
from poortwachter.text.names import numbered
from poortwachter.text.planning import what_if_rows
from poortwachter.text.risk import finding_rows
from poortwachter.text.subjects import subject_of

EXAMPLES = Path(__file__).parents[2] / "examples"
GAPS = str(EXAMPLES / "levels" / "gaps.json")
CLEAR = str(EXAMPLES / "levels" / "clear.json")
PUBLISHED = str(EXAMPLES / "cases" / "rbzwb-2021-3082.json")
DAY = "2027-03-15"


def run(*arguments: str) -> int:
    """The exit status."""
    return main(list(arguments))


# --- languages --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        (["--lang", "nl"], {"POORTWACHTER_LANG": "en"}, "nl"),
        (["--lang=en"], {"POORTWACHTER_LANG": "nl"}, "en"),
        (["assess", "--taal", "nl"], {}, "nl"),
        ([], {"POORTWACHTER_LANG": "nl", "LANG": "en_GB.UTF-8"}, "nl"),
        ([], {"LANG": "nl_NL.UTF-8"}, "nl"),
        ([], {"LC_ALL": "C.UTF-8", "LANG": "nl_NL.UTF-8"}, "en"),
        ([], {"LC_MESSAGES": "nl_BE", "LANG": "en_US"}, "nl"),
        ([], {"POORTWACHTER_LANG": "fr", "LANG": "nl_NL"}, "nl"),
        ([], {"LANG": "C"}, "en"),
        ([], {}, "en"),
    ],
)
def test_what_decides_the_language(
    arguments: list[str], environment: dict[str, str], language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The option, the variable, the file and the terminal, in that order; what we do not speak is passed over."""
    monkeypatch.chdir(tmp_path)
    assert language_of(arguments, environment) == language


def test_a_file_beside_the_work_decides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before the terminal, after the variable; a file that cannot be read says nothing."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "poortwachter.toml"
    file.write_text('lang = "nl"\n', encoding="utf-8")
    assert language_of([], {"LANG": "en_GB"}) == "nl"
    file.write_text(file.read_text(encoding="utf-8"), encoding="utf-8-sig")
    assert language_of([], {"LANG": "en_GB"}) == "nl"
    assert language_of([], {"POORTWACHTER_LANG": "en"}) == "en"
    for text in ("lang = 3\n", "lang = \n", "other = 1\n"):
        file.write_text(text, encoding="utf-8")
        assert language_of([], {}) == "en"


def texts(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Every text of the help, of the commands too."""
    yield from (text for text in (parser.description, parser.epilog) if text)
    yield from (group.title for group in parser._action_groups if group.title)
    for action in parser._actions:
        if action.help:
            yield action.help
        if isinstance(action, argparse._SubParsersAction):
            yield from (choice.help for choice in action._choices_actions if choice.help)
            for below in action.choices.values():
                yield from texts(below)


def test_all_help_has_dutch() -> None:
    """No text of the help is left in English, and none is kept that no longer stands there."""
    english = set(texts(_parser()))
    assert english - HELP.keys() == set()
    assert HELP.keys() - english == {"usage: "}


def parsers_of(top: argparse.ArgumentParser) -> list[argparse.ArgumentParser]:
    """The command itself, and every command below it."""
    parsers = [top]
    for parser in parsers:
        below = [item for item in parser._actions if isinstance(item, argparse._SubParsersAction)]
        parsers += [one for item in below for one in item.choices.values() if one not in parsers]
    return parsers


def test_every_option_has_help() -> None:
    """Also what is not an option: nobody has to guess what to fill in."""
    parsers = parsers_of(_parser())
    for parser in parsers:
        below = [item for item in parser._actions if isinstance(item, argparse._SubParsersAction)]
        assert [item.dest for item in parser._actions if not item.help and item not in below] == []
    assert len(parsers) > 20


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_fits_a_terminal(language: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of every command, in both languages."""
    monkeypatch.setenv("COLUMNS", "80")
    helps = [parser.format_help() for parser in parsers_of(translate(_parser(), language))]
    assert [line for text in helps for line in text.splitlines() if len(line) > 80] == []


def places(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Every word of the usage that stands for a value."""
    for action in parser._actions:
        if isinstance(action.metavar, str):
            yield from re.findall("[A-Z][A-Z_]*", action.metavar)
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from places(below)


def test_what_you_fill_in_has_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    """No place in the usage is left in English, and none is kept that no longer stands there."""
    assert set(places(_parser())) == PLACES.keys()
    assert place_in_dutch("ROLE=DAYS") == "ROL=DAGEN"
    with pytest.raises(SystemExit):
        main(["explain", "--lang", "nl"])
    said = capsys.readouterr().err
    assert "DOSSIER.json ONDERWERP" in said
    assert "CASE" not in said
    with pytest.raises(SystemExit):
        main(["explain", "--lang", "en"])
    assert "CASE.json SUBJECT" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--help"], ["assess", "--help"], ["record", "--help"]])
def test_help_in_dutch(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """With the headings too."""
    with pytest.raises(SystemExit) as caught:
        main(["--lang", "nl", *arguments])
    assert caught.value.code == 0
    out = capsys.readouterr().out
    assert out.startswith("gebruik: ")
    assert "opties" in out
    assert "show this help" not in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["assess", GAPS], "deze argumenten ontbreken: --as-of/--peildatum"),
        (["assess", GAPS, "--as-of", DAY, "--what"], "onbekende argumenten: --what"),
        (["assess", GAPS, "--as-of"], "verwacht één waarde"),
        (["nothing"], "kan niet; kies uit"),
        (["assess", GAPS, "--as-of", "31-02-2026"], "31-02-2026 bestaat niet: die maand heeft 28 dagen\n"),
        (["assess", GAPS, "--as-of", "gisteren"], "dit is geen dag; schrijf dd-mm-jjjj\n"),
        (["assess", GAPS, "--as-of", "9999-12-31"], "ligt niet in de jaren 1900 tot en met 2199: corrigeer het jaar\n"),
        (["repair", GAPS, "--as-of", DAY, "--received-on", DAY, "--days-late", "x"], "een geheel getal in cijfers\n"),
        (["reminders", GAPS, "--as-of", DAY, "--since", DAY, "--lead", "x"], "verwacht ROL=DAGEN: "),
        (["assess", GAPS, "--as-of", DAY, "--all", "--questions"], "kan niet samen met"),
    ],
)
def test_mistakes_in_dutch(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Status 2, on standard error."""
    with pytest.raises(SystemExit) as caught:
        main(["--lang", "nl", *arguments])
    assert caught.value.code == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert said in captured.err
    assert "fout:" in captured.err


def test_a_mistake_without_words_stands_as_it_is() -> None:
    """Better English than nothing."""
    assert in_dutch("something else") == "something else"
    assert Parser(prog="x").language == "en"


def test_several_problems_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each on a line of its own below their number, wherever they come from."""
    path = tmp_path / "case.json"
    records = [{"kind": "evaluation", "dated": day} for day in ("2026-06-01", "2026-07-01")]
    path.write_text(json.dumps({"first_sick_day": "2026-01-05", "records": records}), encoding="utf-8")
    assert run("assess", str(path), "--as-of", "2026-05-01", "--lang", "nl") == 2
    first, *others = capsys.readouterr().err.splitlines()
    assert first == "poortwachter: 2 problemen"
    assert [line[:12] for line in others] == ["  bij stuk 1", "  bij stuk 2"]


def test_errors_are_dutch_too(capsys: pytest.CaptureFixture[str]) -> None:
    """What is wrong with a file, and with a day."""
    assert run("assess", "nowhere.json", "--as-of", DAY, "--lang", "nl") == 2
    assert "verwacht" in capsys.readouterr().err


# --- days -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("weekday", [True, False])
def test_a_day_is_read_as_it_is_printed(language: str, weekday: bool) -> None:
    """Each day of a leap year, in both languages, with its weekday and without."""
    spoken = "nl" if language == "nl" else "en"
    for number in range(date(2024, 1, 1).toordinal(), date(2025, 1, 1).toordinal()):
        day = date.fromordinal(number)
        assert written_day(day_text(day, "nl" if spoken == "nl" else "en", weekday=weekday)) == day


@pytest.mark.parametrize(
    "text",
    [
        "3 maart 2026", "3 mrt 2026", "3 March 2026", "3 Mar 2026", "3 MAART 2026", "03 maart 2026", "di 3 maart 2026",
        "Tue 3 march 2026", "3-3-2026", "DI 03-03-2026",
    ],
)  # fmt: skip
def test_a_month_by_its_name(text: str) -> None:
    """Whole or short, in either language, and within a fact without a comma."""
    assert written_day(text) == date(2026, 3, 3)
    assert record_of(f"plan van aanpak, {text}") == {"kind": "action_plan", "dated": "2026-03-03"}
    if text[0].isdigit():
        assert record_of(f"plan van aanpak {text}") == {"kind": "action_plan", "dated": "2026-03-03"}


def test_every_month_has_names_of_its_own() -> None:
    """The twelve of both languages, and what is no month is no day."""
    names = (
        "jan feb mrt apr mei jun jul aug sep okt nov dec",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        "January February March April May June July August September October November December",
    )
    for months in names:
        for place, name in enumerate(months.split()):
            assert written_day(f"7 {name} 2026") == date(2026, place + 1, 7)
    assert written_day("7 mars 2026") == NoDay("form")


@pytest.mark.parametrize(
    ("text", "dutch", "english"),
    [
        ("32-01-2026", "32-01-2026 bestaat niet: die maand heeft 31 dagen",
         "32 Jan 2026 does not exist: that month has 31 days"),
        ("0-1-2026", "00-01-2026 bestaat niet: die maand heeft 31 dagen",
         "0 Jan 2026 does not exist: that month has 31 days"),
        ("29-02-2026", "29-02-2026 bestaat niet: die maand heeft 28 dagen",
         "29 Feb 2026 does not exist: that month has 28 days"),
        ("31 Feb 2024", "31-02-2024 bestaat niet: die maand heeft 29 dagen",
         "31 Feb 2024 does not exist: that month has 29 days"),
        ("2026-13-01", "01-13-2026 bestaat niet: een jaar heeft twaalf maanden",
         "01-13-2026 does not exist: a year has twelve months"),
        ("ma 06-01-2026", "06-01-2026 is een andere dag van de week: corrigeer die, of laat de weekdag weg",
         "6 Jan 2026 is another day of the week: correct it, or leave the weekday out"),
        ("31-12-1899", "31-12-1899 ligt niet in de jaren 1900 tot en met 2199: corrigeer het jaar",
         "31 Dec 1899 is not in the years 1900 to 2199: correct the year"),
        ("31-12-9999", "31-12-9999 ligt niet in de jaren 1900 tot en met 2199: corrigeer het jaar",
         "31 Dec 9999 is not in the years 1900 to 2199: correct the year"),
        ("1-1-26", "dit is geen dag; schrijf dd-mm-jjjj", "this is no day; write dd-mm-yyyy or yyyy-mm-dd"),
        ("05/01/2026", "dit is geen dag; schrijf dd-mm-jjjj", "this is no day; write dd-mm-yyyy or yyyy-mm-dd"),
        ("", "dit is geen dag; schrijf dd-mm-jjjj", "this is no day; write dd-mm-yyyy or yyyy-mm-dd"),
        ("Foo 1 Jan 2026", "dit is geen dag; schrijf dd-mm-jjjj", "this is no day; write dd-mm-yyyy or yyyy-mm-dd"),
    ],
)  # fmt: skip
def test_what_is_no_day_says_why(text: str, dutch: str, english: str, tmp_path: Path) -> None:
    """A day that is not in the calendar, a wrong weekday, another form: the same words wherever a day is read."""
    found = written_day(text)
    assert isinstance(found, NoDay)
    assert (found.said("nl"), found.said("en")) == (dutch, english)
    if found.code != "form":
        with pytest.raises(MistakeError) as caught:
            record_of(f"plan van aanpak, {text}")
        assert caught.value.said("nl") == dutch


@pytest.mark.parametrize(
    ("language", "said"), [("nl", "31-02-2026 bestaat niet"), ("en", "31 Feb 2026 does not exist")]
)
def test_every_day_of_the_command_is_read_so(
    language: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each option that is a day, a fact to record, and an answer to a question of ``new``."""
    options = ["--as-of", "--received-on", "--first-day", "--last-day", "--since", "--records-complete-from"]
    asked = 0
    for option in options:
        for command, parser in _commands().items():
            if option in parser._option_string_actions:
                with pytest.raises(SystemExit):
                    main([command, option, "31-02-2026", "--lang", language])
                assert f"{said}: " in capsys.readouterr().err, (command, option)
                asked += 1
    assert asked > 15
    with pytest.raises(SystemExit):
        main(["timeline", "31-02-2026", "--lang", language])
    assert f"{said}: " in capsys.readouterr().err
    monkeypatch.setattr(sys, "stdin", io.StringIO("HR-1\n31-02-2026\n05-01-2026\n"))
    assert run("new", str(tmp_path / "case.json"), "--lang", language) == 0
    assert f"{said}: " in capsys.readouterr().err


def _commands() -> dict[str, argparse.ArgumentParser]:
    """Each command by its name."""
    (below,) = (item for item in _parser()._actions if isinstance(item, argparse._SubParsersAction))
    return dict(below.choices)


def test_the_command_takes_days_as_it_prints_them(capsys: pytest.CaptureFixture[str]) -> None:
    """The same answer for each way of writing."""
    seen = set()
    for written in ("2027-03-15", "15-03-2027", "ma 15-03-2027", "15 Mar 2027"):
        assert run("assess", GAPS, "--peildatum", written) == 0
        seen.add(capsys.readouterr().out)
    assert len(seen) == 1


# --- the first screen -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    "path", sorted([*EXAMPLES.glob("cases/*.json"), *EXAMPLES.glob("levels/*.json")]), ids=lambda path: path.stem
)
def test_the_first_screen_fits(path: Path, language: str, capsys: pytest.CaptureFixture[str]) -> None:
    """24 lines of 80 columns in a pipe, without a sign of colour."""
    assert run("assess", str(path), "--as-of", "2027-12-01", "--lang", language) == 0
    out = capsys.readouterr().out
    assert len(out.splitlines()) <= LINES
    assert all(len(line) <= 80 for line in out.splitlines())
    assert "\x1b" not in out


def busy() -> Assessment:
    """A case in which everything is late and much is still to come."""
    case = Case.model_validate({"case_id": "HR-2025-014", "first_sick_day": "2025-01-06"})
    return assess(case, as_of=date(2026, 10, 1))


@pytest.mark.parametrize("width", [1, 40, 60, 80, 132])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_narrow_screen_is_readable(width: int, language: str) -> None:
    """No line is wider than the screen, or than forty signs; what does not fit is counted."""
    for day in (date(2025, 2, 1), date(2026, 10, 1), date(2027, 3, 1)):
        case = Case.model_validate({"case_id": "HR-2025-014", "first_sick_day": "2025-01-06"})
        lines = first_screen(assess(case, as_of=day), "nl" if language == "nl" else "en", width)
        assert len(lines) <= LINES
        assert max(len(line.text) for line in lines) <= max(width, 40)


RECOVERED = {"absences": [{"first_day": "2026-01-05", "last_day": "2026-06-07", "ended_by": "recovery"}]}
HOUSEHOLD = {"first_sick_day": "2026-01-05", "employment": {"domestic_worker": "yes"}}


@pytest.mark.parametrize(
    ("facts", "language", "wait", "wia"),
    [
        (
            RECOVERED, "nl", "Einde wachttijd niet van toepassing: hersteld", "WIA vanaf niet van toepassing: hersteld",
        ),
        (RECOVERED, "en", "Wait ends not applicable: recovered", "WIA from not applicable: recovered"),
        (
            HOUSEHOLD, "nl", "Einde wachttijd niet van toepassing: werk in een huishouden is niet verzekerd",
            "WIA vanaf niet van toepassing: werk in een huishouden is niet verzekerd",
        ),
    ],
)  # fmt: skip
def test_the_first_screen_says_why_there_is_no_day(
    facts: dict[str, object], language: Language, wait: str, wia: str
) -> None:
    """In full within 80 columns, on two lines where one is too short for both; cut where the screen is narrower."""
    answer = assess(Case.model_validate(facts), as_of=date(2026, 7, 1))
    lines = [line.text for line in first_screen(answer, language)]
    assert (f"{wait}   {wia}" in lines) or (wait in lines and wia in lines)
    assert max(map(len, lines)) <= 80
    assert max(len(line.text) for line in first_screen(answer, language, 40)) <= 40


@pytest.mark.parametrize(
    ("day", "said"), [("2026-03-01", " niets"), ("2026-04-10", " niets nieuws; wat te laat is, staat hieronder")]
)
def test_a_week_without_anything_new_points_to_what_is_late(day: Any, said: str) -> None:
    """What is late is still to be done: it is not nothing."""
    records = [{"kind": "problem_analysis", "dated": "2026-02-02"}, {"kind": "action_plan", "dated": "2026-02-10"}]
    case = Case.model_validate({"first_sick_day": "2026-01-05", "records": records})
    lines = [line.text for line in first_screen(assess(case, as_of=day), "nl")]
    assert lines[lines.index("DEZE WEEK") + 1] == said


@pytest.mark.parametrize(("day", "said"), [("2028-01-02", "week 104 of 104"), ("2028-01-03", "week 105")])
def test_the_week_is_one_of_the_wait_only_as_long_as_it_lasts(day: str, said: str) -> None:
    """After the 104 weeks it is told alone: no week is the 105th of 104."""
    answer = assess(Case.model_validate({"first_sick_day": "2026-01-05"}), as_of=date.fromisoformat(day))
    assert first_screen(answer, "en")[0].text.split("   ")[0] == said


def test_the_first_screen_says_what_matters() -> None:
    """What is late once for each kind, that lateness alone is no ground, what is open, and the ends."""
    answer = busy()
    text = "\n".join(line.text for line in first_screen(answer, "nl"))
    assert "HR-2025-014   week 91 van 104" in text
    assert "Einde wachttijd zo 03-01-2027" in text
    assert text.count(words("nl")["screen.late_alone"]) == 1
    assert text.count("Probleemanalyse") <= 1
    assert f"{len(answer.risk.questions)} controlevragen open" in text
    for title in ("screen.this_week", "screen.after", "screen.late"):
        assert words("nl")[title] in text


@pytest.mark.parametrize("section", ["periods", "milestones", "steps", "risk", "questions", "notes"])
def test_the_rest_is_behind_its_options(section: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each part is in the whole page."""
    assert run("assess", GAPS, "--as-of", DAY, "--section", section) == 0
    part = capsys.readouterr().out
    assert run("assess", GAPS, "--as-of", DAY, "--alles") == 0
    page = capsys.readouterr().out
    assert part.strip()
    assert all(line.strip() in page for line in part.splitlines())
    assert len(page.splitlines()) > LINES


def test_questions_alone(capsys: pytest.CaptureFixture[str]) -> None:
    """One on a line, with the reference under which to answer."""
    assert run("assess", GAPS, "--as-of", DAY, "--vragen", "--lang", "nl") == 0
    lines = capsys.readouterr().out.replace("\n  ", " ").splitlines()
    assert lines
    assert all(re.fullmatch(r"- .*\? \(kenmerk UP-[A-Z][0-9]+\)", line) for line in lines)


class Terminal(io.StringIO):
    """A terminal of our own."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_has_colours_and_a_pipe_has_not(monkeypatch: pytest.MonkeyPatch) -> None:
    """And the words are the same; NO_COLOR is honoured."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("NO_COLOR", raising=False)
    seen = {}
    for name in ("colour", "plain"):
        if name == "plain":
            monkeypatch.setenv("NO_COLOR", "1")
        terminal = Terminal()
        monkeypatch.setattr(sys, "stdout", terminal)
        assert run("assess", GAPS, "--as-of", DAY) == 0
        seen[name] = terminal.getvalue()
    assert "\x1b[" in seen["colour"]
    assert "TOO LATE" in seen["colour"]
    assert "38;5" not in seen["plain"]
    assert "\x1b[3" not in seen["plain"]


def test_an_article_links_to_its_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a terminal: the words stay, the address goes behind them; a pipe has no address."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("NO_COLOR", raising=False)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    assert run("assess", GAPS, "--as-of", DAY, "--lang", "nl") == 0
    linked = re.findall("\x1b]8;[^;]*;(https://wetten[^\x1b]*)\x1b\\\\([^\x1b]*)\x1b]8;;", terminal.getvalue())
    assert ("art. 25 lid 3 WIA", True) in [(text, "BWBR0019057&artikel=25&lid=3" in link) for link, text in linked]
    answer = assess(Case.model_validate_json(Path(GAPS).read_bytes()), as_of=date.fromisoformat(DAY))
    assert "http" not in "".join(line.text for line in first_screen(answer, "nl"))


def test_without_rich_a_terminal_gets_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is asked for that is not there."""
    for name in ("rich", "rich.console", "rich.text"):
        monkeypatch.setitem(sys.modules, name, None)
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    assert run("assess", GAPS, "--as-of", DAY) == 0
    assert "\x1b" not in terminal.getvalue()


# --- forms and files --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ending", "begins"),
    [
        ("html", b"<!DOCTYPE html>"),
        ("md", b"# "),
        ("svg", b"<svg "),
        ("png", b"\x89PNG"),
        ("ics", b"BEGIN:VCALENDAR"),
        ("csv", b"case_id,"),
        ("xlsx", b"PK"),
        ("json", b"{"),
        ("txt", b"level-gaps"),
    ],
)
def test_the_name_of_a_file_says_its_form(ending: str, begins: bytes, tmp_path: Path) -> None:
    """And what is there is not replaced unless asked for."""
    path = tmp_path / f"answer.{ending}"
    arguments = ["assess", GAPS, "--as-of", DAY, "--naar", str(path)]
    assert run(*arguments) == 0
    written = path.read_bytes()
    assert written.startswith(begins)
    path.write_bytes(b"mine")
    assert run(*arguments) == 2
    assert path.read_bytes() == b"mine"
    assert run(*arguments, "--force") == 0
    assert path.read_bytes() == written
    assert [item.name for item in tmp_path.iterdir()] == [path.name]


def test_a_form_in_a_pipe(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Bytes as they are."""
    assert run("assess", GAPS, "--as-of", DAY, "--format", "ics", "--role", "employee") == 0
    assert capsysbinary.readouterr().out.endswith(b"END:VCALENDAR\r\n")
    assert run("assess", GAPS, "--as-of", DAY, "--format", "csv", "--table", "steps") == 0
    assert capsysbinary.readouterr().out.startswith(b"case_id,as_of,act,")


def test_what_to_install(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The exact line, and status 3."""
    monkeypatch.setitem(sys.modules, "icalendar", None)
    assert run("assess", GAPS, "--as-of", DAY, "--format", "ics", "--lang", "nl") == 3
    assert 'python -m pip install "poortwachter[calendar]"' in capsys.readouterr().err
    monkeypatch.setitem(sys.modules, "shtab", None)
    assert run("completion", "bash") == 3
    assert 'python -m pip install "poortwachter[cli]"' in capsys.readouterr().err


def test_a_file_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Says why, with status 2."""
    for name in (str(tmp_path / "nowhere" / "x.html"), "a\0b.html"):
        assert run("assess", GAPS, "--as-of", DAY, "-o", name) == 2
        assert "written" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["md", "html"])
def test_the_brief_for_the_employee(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Dates and duties, and nothing that was found."""
    assert run("brief", GAPS, "--as-of", DAY, "--format", form, "--lang", "nl") == 0
    out = capsys.readouterr().out
    assert words("nl")["brief.title"] in out
    assert "UP-" not in out


# --- making a file ----------------------------------------------------------------------------------------------


def test_a_first_case_without_writing_json(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Questions in Dutch, days as people write them, a slip asked again; then the first page and a fact added."""
    path = tmp_path / "dossier.json"
    answers = "HR-1\n5 januari\n05-01-2026\n\n14-03-1980\nnee\n12-02-2026\n24-02-2026\n"
    monkeypatch.setattr(sys, "stdin", io.StringIO(answers))
    assert run("new", str(path), "--lang", "nl") == 0
    captured = capsys.readouterr()
    assert words("nl")["no_day.form"] in captured.err
    facts = json.loads(path.read_bytes())
    assert facts["absences"] == [{"first_day": "2026-01-05"}]
    assert facts["employment"] == {"safety_net": "no"}
    assert [record["kind"] for record in facts["records"]] == ["problem_analysis", "action_plan"]
    assert run("assess", str(path), "--peildatum", "25-11-2026", "--lang", "nl") == 0
    assert "HR-1   week 47 van 104" in capsys.readouterr().out
    assert run("record", str(path), "42e-weeksmelding, 20-10-2026", "--lang", "nl") == 0
    assert "42e-weeksmelding" in capsys.readouterr().out
    assert json.loads(path.read_bytes())["records"][-1] == {"kind": "week_42_notice", "received_on": "2026-10-20"}


def test_an_answer_that_cannot_be_so_is_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is wrong stands there in words, with days as people write them; the other answers are kept."""
    path = tmp_path / "dossier.json"
    answers = "HR-1\n05-01-2026\n\n10-02-2026\n14-03-1980\nmisschien\nnee\n01-12-2025\n12-02-2026\n"
    monkeypatch.setattr(sys, "stdin", io.StringIO(answers))
    assert run("new", str(path), "--lang", "nl") == 0
    said = capsys.readouterr().err
    assert "10-02-2026; verwacht: een dag voor de eerste ziektedag (05-01-2026)" in said
    assert words("nl")["new.no_yes"] in said
    assert "birth_date" not in said
    assert "2026-01-05" not in said
    facts = json.loads(path.read_bytes())
    assert facts["birth_date"] == "1980-03-14"
    assert facts["employment"] == {"safety_net": "no"}
    assert facts["records"] == [{"kind": "problem_analysis", "dated": "2026-02-12"}]


def test_answers_that_end_or_contradict_write_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whole or not at all."""
    path = tmp_path / "case.json"
    for answers in ("HR-1\n", "HR-1\n05-01-2026\n01-01-2026\n"):
        monkeypatch.setattr(sys, "stdin", io.StringIO(answers))
        assert run("new", str(path)) == 2
        assert not path.exists()
    path.write_text("mine", encoding="utf-8")
    assert run("new", str(path)) == 2
    assert path.read_text(encoding="utf-8") == "mine"
    assert "--force" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("assess", GAPS, "--as-of", DAY), "json, html, md, ics, svg, png, csv, xlsx"),
        (("audit", GAPS, "--as-of", DAY), "json, csv, html, md"),
        (("brief", GAPS, "--as-of", DAY), "md, html"),
        (("indicators", GAPS, "--first-day", DAY, "--last-day", DAY, "--as-of", DAY), "json, csv, html"),
    ],
    ids=lambda given: given[0] if isinstance(given, tuple) else "",
)
def test_a_file_of_a_form_that_is_not_written(
    arguments: tuple[str, ...], named: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is refused, and no text stands in a file that says to be something else; plain text may be called so."""
    path = tmp_path / "page.pdf"
    assert run(*arguments, "--output", str(path), "--lang", "nl") == 2
    assert f'".pdf" wordt hier niet geschreven; kies {named}' in capsys.readouterr().err
    assert not path.exists()
    for name in ("page.txt", "page", "page 2027.2"):
        assert run(*arguments, "--output", str(tmp_path / name), "--lang", "nl") == 0
        assert (tmp_path / name).read_bytes()


@pytest.mark.parametrize("option", ["--pay", "--wage"])
def test_what_is_wrong_with_the_wage_is_told_of_its_file(
    option: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By the name of the file, and by the key as it stands there."""
    path = tmp_path / "facts.json"
    path.write_text('{"amount": "much"}', encoding="utf-8")
    asked = ("wage", GAPS, "--as-of", DAY, "--first-day", DAY, "--last-day", DAY, option, str(path))
    assert run(*asked, "--lang", "en") == 2
    said = capsys.readouterr().err.splitlines()
    assert said[0].startswith(f"poortwachter: {path}: ")
    assert any(line.startswith("  amount: (text, not shown)") for line in said)
    assert any(line.startswith("  period: (missing)") for line in said)


def test_a_file_with_many_cases_is_for_other_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It says which they are, and not that the second line is no JSON."""
    path = tmp_path / "cases.jsonl"
    path.write_text('{"first_sick_day": "2026-01-05"}\n{"first_sick_day": "2026-02-05"}\n', encoding="utf-8")
    assert run("assess", str(path), "--as-of", DAY, "--lang", "nl") == 2
    assert "een bestand met één dossier" in capsys.readouterr().err


def test_a_case_of_which_only_the_first_sick_day_is_known(tmp_path: Path) -> None:
    """Nothing is asked, and the file can be assessed at once; a template is another thing."""
    path = tmp_path / "case.json"
    assert run("new", str(path), "05-01-2026") == 0
    assert Case.model_validate_json(path.read_bytes()) == Case.model_validate({"first_sick_day": "2026-01-05"})
    assert run("assess", str(path), "--as-of", "2026-02-01") == 0
    with pytest.raises(SystemExit):
        run("new", str(tmp_path / "other.json"), "05-01-2026", "--template")


def test_a_template_names_what_to_fill_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As it is it is refused by the one field that must be filled in; with the first sick day it is a case."""
    path = tmp_path / "case.json"
    assert run("new", str(path), "--template") == 0
    assert run("assess", str(path), "--as-of", DAY) == 2
    said = capsys.readouterr().err
    assert "absences[0].first_day" in said
    assert "1 problem\n" in said
    facts = json.loads(path.read_bytes())
    facts["absences"][0]["first_day"] = "2026-01-05"
    path.write_text(json.dumps(facts), encoding="utf-8")
    assert run("assess", str(path), "--as-of", DAY) == 0


@pytest.mark.parametrize(
    ("fact", "record"),
    [
        ("plan van aanpak, 12-02-2026", {"kind": "action_plan", "dated": "2026-02-12"}),
        ("12-02-2026, Plan van Aanpak", {"kind": "action_plan", "dated": "2026-02-12"}),
        ("action_plan, 2026-02-12", {"kind": "action_plan", "dated": "2026-02-12"}),
        ("WIA-aanvraag, vr 08-10-2027", {"kind": "wia_application", "received_on": "2027-10-08"}),
        ("Start of the second track, 8 Feb 2027", {"kind": "second_track_start", "started_on": "2027-02-08"}),
        (
            "plan van aanpak, 12-02-2026, signed_by=employer+employee, case_manager_named=true",
            {"kind": "action_plan", "dated": "2026-02-12", "signed_by": ["employer", "employee"],
             "case_manager_named": True},
        ),
        (
            "probleemanalyse 12-02-2026, belastbaarheid=aanwezig, uitkomst=ja",
            {"kind": "problem_analysis", "dated": "2026-02-12", "capacity": "present", "uitkomst": "yes"},
        ),
        (
            "plan van aanpak, 12-02-2026, ondertekend door=werkgever+werknemer, met de visie van=werknemer",
            {"kind": "action_plan", "dated": "2026-02-12", "signed_by": ["employer", "employee"],
             "views_of": ["employee"]},
        ),
        (
            "plan van aanpak, 12-02-2026, signed_by=werkgever+werknemer, case_manager_named=nee",
            {"kind": "action_plan", "dated": "2026-02-12", "signed_by": ["employer", "employee"],
             "case_manager_named": False},
        ),
        (
            "bekortingsverzoek, 12-02-2027, datum ontvangst=15-02-2027",
            {"kind": "repair_report", "received_on": "2027-02-15"},
        ),
        ("loonstop, 02-03-2026", {"kind": "wage_measure", "started_on": "2026-03-02", "step": "stop"}),
        ("loonopschorting, 02-03-2026", {"kind": "wage_measure", "started_on": "2026-03-02", "step": "suspension"}),
        ("defence.contact, 02-03-2026", {"kind": "event", "name": "defence.contact", "on": "2026-03-02"}),
        (
            "werkhervatting, 12-10-2026, uren per week=16",
            {"kind": "work_resumption", "started_on": "2026-10-12", "hours_per_week": "16"},
        ),
    ],
)  # fmt: skip
def test_a_fact_as_people_say_it(fact: str, record: dict[str, object]) -> None:
    """What it is and its day, in either order."""
    assert record_of(fact) == record


RUNS: dict[str, Any] = {"first_sick_day": "2026-01-05"}
ENDED: dict[str, Any] = {"case_id": "A-1", "absences": [{"first_day": "2026-01-05", "last_day": "2026-02-01"}]}


@pytest.mark.parametrize(
    ("facts", "fact", "after"),
    [
        (RUNS, "laatste ziektedag, 01-02-2026", {"absences": ENDED["absences"]}),
        (RUNS, "last sick day 1 Feb 2026", {"absences": ENDED["absences"]}),
        (ENDED, "eerste ziektedag 16 februari 2026",
         {"case_id": "A-1", "absences": [*ENDED["absences"], {"first_day": "2026-02-16"}]}),
        (RUNS, "Laatste dag van de dienstbetrekking, 30-06-2026", {**RUNS, "employment": {"last_day": "2026-06-30"}}),
        (RUNS | {"employment": {"safety_net": "no", "last_day": None}}, "last day of the employment, 30-06-2026",
         {**RUNS, "employment": {"safety_net": "no", "last_day": "2026-06-30"}}),
        (RUNS, "eerste dag van de dienstbetrekking 1 mei 2010", {**RUNS, "employment": {"first_day": "2010-05-01"}}),
        (RUNS, "geboortedatum 31-05-1970", {**RUNS, "birth_date": "1970-05-31"}),
    ],
)  # fmt: skip
def test_a_day_beside_the_records(facts: dict[str, Any], fact: str, after: dict[str, Any]) -> None:
    """A spell ends or begins, or the employment ends; the rest stays, and the changes are the same."""
    found, changes = told(facts, fact)
    assert found == after
    if len(after.get("absences", ())) < 2:
        changed = what_if(Case.model_validate(facts), *changes, as_of=date(2026, 7, 15)).after
        assert changed == assess(Case.model_validate(after), as_of=date(2026, 7, 15))


@pytest.mark.parametrize(
    ("facts", "fact", "code"),
    [
        (ENDED, "laatste ziektedag, 01-02-2026", "told_already"),
        (ENDED, "eerste ziektedag, 05-01-2026", "told_already"),
        (RUNS, "eerste ziektedag, 05-01-2026", "told_already"),
        (RUNS | {"employment": {"last_day": "2026-06-30"}}, "last day of the employment, 30-06-2026", "told_already"),
        (RUNS | {"birth_date": "1970-05-31"}, "geboortedatum, 31-05-1970", "told_already"),
        (ENDED, "laatste ziektedag, 03-02-2026", "no_spell_runs"),
        (RUNS | {"employment": {"last_day": "2026-06-30"}}, "last day of the employment, 31-07-2026", "day_there"),
        (RUNS, "hersteld, 02-02-2026", "recovered"),
        (RUNS, "recovered on, 02-02-2026", "recovered"),
        (RUNS | {"birth_date": "1970-05-31"}, "birth date, 01-06-1970", "day_there"),
        (RUNS, "uit dienst, 30-06-2026", "end_of_employment"),
        (RUNS, "laatste dag dienstverband, 30-06-2026", "end_of_employment"),
        (RUNS, "AOW-datum, 30-06-2037", "beside_the_records"),
        (RUNS, "zwangerschapsverlof, 30-06-2026", "a_leave"),
    ],
)
def test_a_day_that_cannot_be_put_there(facts: dict[str, Any], fact: str, code: str) -> None:
    """It is there already, no spell runs, or it does not say which day of recovery it is: nothing is guessed."""
    with pytest.raises(MistakeError) as caught:
        told(facts, fact)
    assert caught.value.code == code


def test_the_end_of_a_spell_shows_what_it_changes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On the day after it, because the last sick day itself is one of sickness."""
    path = tmp_path / "case.json"
    path.write_text(json.dumps(RUNS), encoding="utf-8")
    assert run("record", str(path), "laatste ziektedag, 01-02-2026", "--lang", "nl") == 0
    assert "hersteld" in capsys.readouterr().out


FILED: dict[str, Any] = {
    **RUNS,
    "records": [
        {"id": "plan", "kind": "action_plan", "dated": "2026-02-27"},
        {"kind": "evaluation", "dated": "2026-04-07"},
        {"kind": "evaluation", "dated": "2026-05-18"},
    ],
}


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("plan van aanpak", [1, 2]), ("Action plan, 27 Feb 2026", [1, 2]), ("plan", [1, 2]),
        ("periodieke evaluatie, 07-04-2026", [0, 2]), ("evaluatie 18-05-2026", [0, 1]),
        ("evaluation@2026-04-07", [0, 2]),
    ],
)  # fmt: skip
def test_a_record_that_was_told_by_mistake_is_taken_out(
    said: str, left: list[int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As the pages call it or by its id; ``what-if`` leaves out the same, and changes no file."""
    path = tmp_path / "case.json"
    path.write_text(json.dumps(FILED), encoding="utf-8")
    assert run("what-if", str(path), "--as-of", "2026-05-18", "--without", said) == 0
    supposed = capsys.readouterr().out
    assert run("record", str(path), "--without", said) == 0
    assert json.loads(path.read_bytes()) == {**FILED, "records": [FILED["records"][place] for place in left]}
    assert capsys.readouterr().out.partition("\n")[2] == supposed


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["--without", "evaluatie"], 'zeg ook de dag; het dossier heeft: "periodieke evaluatie, 07-04-2026"'),
        (["--without", "evaluatie, 08-04-2026"], "staat niet in het dossier"),
        (["--without", "plan", "evaluatie, 08-06-2026"], "niet beide"),
        ([], "niet beide"),
    ],
)
def test_a_record_that_cannot_be_taken_out(
    asked: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of several it must be said which; nothing is changed."""
    path = tmp_path / "case.json"
    path.write_text(json.dumps(FILED), encoding="utf-8")
    assert run("record", *asked[:1], *asked[1:2], str(path), *asked[2:], "--lang", "nl") == 2
    assert told in capsys.readouterr().err
    assert json.loads(path.read_bytes()) == FILED


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("ja", "yes"),
        ("Nee", "no"),
        ("N", "no"),
        (" nvt ", "not_applicable"),
        ("n.v.t.", "not_applicable"),
        ("no", "no"),
    ],
)
def test_an_answer_as_people_say_it(said: str, value: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On the command and in a form, which is what the refusal asks for."""
    path, form = tmp_path / "case.json", tmp_path / "form.json"
    path.write_text(json.dumps(RUNS), encoding="utf-8")
    form.write_text(json.dumps({"UP-E07": said}), encoding="utf-8")
    for given in (["--say", f"UP-E07={said}"], ["--form", str(form)]):
        assert run("answer", str(path), "--as-of", DAY, *given) == 0
        (record,) = json.loads(capsys.readouterr().out)["records"]
        assert record["value"] == value


def test_two_records_of_one_kind_and_day(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """They are told apart by their ids, each of which takes one out."""
    path = tmp_path / "case.json"
    twice = [{"kind": "advice", "dated": "2026-03-02"}, {"kind": "advice", "dated": "2026-03-02", "id": "second"}]
    path.write_text(json.dumps({**RUNS, "records": twice}), encoding="utf-8")
    assert run("record", str(path), "--without", "advice, 02-03-2026") == 2
    assert 'say its id: "advice@2026-03-02", "second"' in capsys.readouterr().err
    assert run("record", str(path), "--without", "second") == 0
    assert json.loads(path.read_bytes())["records"] == twice[:1]


def test_an_event_of_a_pack_is_not_told_twice() -> None:
    """It stands in the file under the key of the contract."""
    found, _ = told(RUNS, "defence.contact, 03-02-2026")
    with pytest.raises(MistakeError):
        told(found, "defence.contact, 03-02-2026")


@pytest.mark.parametrize("kind", sorted(record_models()))
def test_every_field_can_be_said_as_it_is_shown(kind: str) -> None:
    """By the name that a refusal and a form give it, in both languages."""
    for field in record_models()[kind].model_fields:
        shown = [] if not has_words(kind, field) else [field_name(kind, field, spoken) for spoken in LANGUAGES]
        general = [] if field not in FIELDS else [FIELDS[field].in_(spoken) for spoken in LANGUAGES]
        for name in (*shown, *general):
            if "," not in name:
                assert field in record_of(f"{kind}, 2026-02-12, {name}=2026-02-13")


@pytest.mark.parametrize("kind", sorted(record_models()))
def test_every_kind_can_be_said(kind: str) -> None:
    """By its code, and by its name in each language that has one; always the same kind."""
    names = [
        kind,
        *(spoken[f"fact.records.{kind}"] for spoken in LANGUAGES.values() if f"fact.records.{kind}" in spoken),
    ]
    for name in names:
        if "," not in name:
            day = record_models()[kind].model_fields[act_field(kind)].alias or act_field(kind)
            assert record_of(f"{name}, 2026-02-12") == {"kind": kind, day: "2026-02-12"}


@pytest.mark.parametrize(
    "fact", ["", "plan van aanpak", "12-02-2026", "plan, plan, 12-02-2026", "iets anders, 12-02-2026"]
)
def test_a_fact_that_cannot_be_read(fact: str) -> None:
    """It is refused, and what is unknown is not repeated: it could be a name."""
    with pytest.raises(MistakeError) as caught:
        record_of(fact)
    assert "anders" not in caught.value.said("nl")


def test_a_fact_is_not_told_twice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A record completes that of its kind and day; what adds nothing is refused, and what differs is a record more."""
    path = tmp_path / "case.json"
    path.write_text('{"first_sick_day": "2026-01-05"}', encoding="utf-8")
    for fact in ("probleemanalyse, 12-02-2026", "probleemanalyse, 12-02-2026, belastbaarheid=geen"):
        assert run("record", str(path), fact, "--lang", "nl") == 0
    assert json.loads(path.read_bytes())["records"] == [
        {"kind": "problem_analysis", "dated": "2026-02-12", "capacity": "none"}
    ]
    assert "Plan van aanpak" in capsys.readouterr().out
    written = path.read_bytes()
    assert run("record", str(path), "probleemanalyse, 12-02-2026", "--lang", "nl") == 2
    assert "staat er al" in capsys.readouterr().err
    assert run("record", str(path), "probleemanalyse, 12-02-2026, belastbaarheid=aanwezig") == 2
    assert path.read_bytes() == written
    assert run("record", str(path), "evaluatie, 07-04-2026") == 0
    assert len(json.loads(path.read_bytes())["records"]) == 2


@pytest.mark.parametrize(
    ("language", "fact", "first"),
    [
        ("nl", "evaluatie met de werknemer, 12-02-2026", '"eindevaluatie"'),
        ("nl", "tweede spoor verslag, 12-02-2026", '"einde spoor 2"'),
        ("en", "second track letter, 12-02-2026", '"report on the second track"'),
    ],
)
def test_a_kind_that_is_unknown_is_answered_with_three_names(
    language: Language, fact: str, first: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Those that look most like it, in the language of who asked, and how to see all; not two thousand signs."""
    path = tmp_path / "case.json"
    path.write_text('{"first_sick_day": "2026-01-05"}', encoding="utf-8")
    assert run("record", str(path), fact, "--lang", language) == 2
    said = capsys.readouterr().err
    assert first in said
    assert said.count('"') == 6
    assert "poortwachter record --kinds" in said
    assert "_" not in said
    assert len(said) < 250


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_day_that_stays_and_only_becomes_less_certain(language: Language, tmp_path: Path) -> None:
    """A repair report moves no day yet: each row says what differs, and none has the same text twice."""
    sanctioned = {"kind": "sanction_decision", "sent_on": "2027-11-22"}
    case = Case.model_validate(
        {**RUNS, "records": [{"kind": "wia_application", "received_on": "2027-10-08"}, sanctioned]}
    )
    found = what_if(case, {"kind": "repair_report", "received_on": "2028-03-06"}, as_of=date(2028, 3, 6))
    _, rows = what_if_rows(found, language)
    assert [item.days_moved for item in found.periods] == [0] * len(found.periods)
    assert [was for _, was, becomes, _ in rows if was == becomes] == []
    decision = "beslissing op het bekortingsverzoek" if language == "nl" else "decision on the repair report"
    assert sum(decision in becomes for _, _, becomes, _ in rows) == len(found.periods)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_caveat_that_goes_is_what_changes(language: Language) -> None:
    """A record that is completed keeps its day: what was lacking is said of how it was, and no longer after it."""
    plan = {"kind": "action_plan", "dated": "2026-02-24"}
    facts = {**RUNS, "records": [plan]}
    _, changes = told(facts, "plan van aanpak, 24-2-2026, met de visie van=werkgever en werknemer")
    found = what_if(Case.model_validate(facts), *changes, as_of=date(2026, 3, 2))
    _, rows = what_if_rows(found, language)
    ((_, was, becomes, _),) = [row for row in rows if row[0] in ("Plan van aanpak", "Action plan")]
    assert was == f"{becomes}; {words(language)['caveat.views_of_both_not_on_file']}"


@pytest.mark.parametrize("path", sorted((EXAMPLES / "levels").glob("*.json")), ids=lambda path: str(path.stem))
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_row_of_a_change_has_two_equal_sides(path: Path, language: Language) -> None:
    """Whichever record is left out."""
    case = Case.model_validate_json(path.read_bytes())
    as_of = max(case.last_day_that_happened, date(2027, 3, 15))
    for record in case.filed:
        try:
            found = what_if(case, Without(record.id), as_of=as_of)
        except CaseError:
            continue
        assert [row for row in what_if_rows(found, language)[1] if row[1] == row[2]] == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_kind_is_listed(language: Language, capsys: pytest.CaptureFixture[str]) -> None:
    """Each can be recorded by that name, and stands beside what it is called in a case file."""
    with pytest.raises(SystemExit) as caught:
        run("record", "--kinds", "--lang", language)
    assert caught.value.code == 0
    _, drawn, *lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= 80
    column = drawn.index(" ") + 2
    codes = [line[column:].strip() for line in lines if line[column:].strip()]
    assert {*record_models(), "absences[].first_day", "birth_date", "employment.last_day"} <= {*codes}
    names = kinds_in(language)
    assert len(codes) == len(names) == len(record_models()) + 6
    assert {*" ".join(line[:column] for line in lines).split()} == {*" ".join(names).split()}
    for name in names:
        if "," not in name:
            facts = {"absences": [{"first_day": "2026-01-05"}], "records": [], "employment": {}}
            assert told(facts, f"{name}, 2026-02-12")[0] != facts


@pytest.mark.parametrize(
    ("fact", "language", "meant"),
    [
        ("plan van aanpk, 12-02-2026", "nl", "plan van aanpak"),
        ("probleemanalise, 12-02-2026", "nl", "probleemanalyse"),
        ("acton plan, 12-02-2026", "en", "action plan"),
    ],
)
def test_a_slip_of_the_pen_is_answered_with_one_name(
    fact: str, language: Language, meant: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The kind that was probably meant, and not all of them; what was written is not repeated."""
    path = tmp_path / "case.json"
    path.write_text('{"first_sick_day": "2026-01-05"}', encoding="utf-8")
    assert run("record", str(path), fact, "--lang", language) == 2
    said = capsys.readouterr().err
    assert f'"{meant}"?' in said
    assert fact.partition(",")[0] not in said
    assert len(said.splitlines()) == 1
    assert len(said) < 100


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_a_fact_changes_fits_on_a_screen(
    language: Language, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Within 80 columns, no day broken in two."""
    path = tmp_path / "case.json"
    path.write_text('{"first_sick_day": "2026-01-05"}', encoding="utf-8")
    assert run("record", str(path), "plan van aanpak, 12-02-2026", "--lang", language) == 0
    said = capsys.readouterr().out
    assert max(map(len, said.splitlines()[1:])) <= 80
    assert said.count(day_text(date(2026, 3, 2), language)) == 2


@pytest.mark.parametrize(
    ("language", "said"),
    [("nl", "is bijgewerkt. De dagen blijven zoals ze zijn.\n"), ("en", "was changed. The days stay as they are.\n")],
)
def test_a_fact_that_moves_nothing(
    language: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The file is changed and no day is; it said *what differs: nothing changes*."""
    path = tmp_path / "case.json"
    path.write_text(
        json.dumps({**RUNS, "records": [{"kind": "wia_application", "received_on": "2027-10-01"}]}), encoding="utf-8"
    )
    assert run("record", str(path), "aantal werknemers van de werkgever, 12", "--lang", language) == 0
    assert capsys.readouterr().out == f"{path} {said}"
    assert json.loads(path.read_bytes())["employment"] == {"employees": 12}


def test_a_fact_that_is_refused_leaves_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A document before the first sick day, a field that is not there, a kind that is none."""
    path = tmp_path / "case.json"
    text = '{"first_sick_day": "2026-01-05"}'
    for fact in ("plan van aanpak, 12-02-2025", "plan van aanpak, 12-02-2026, diagnosis=x", "iets, 12-02-2026"):
        path.write_text(text, encoding="utf-8")
        assert run("record", str(path), fact) == 2
        assert capsys.readouterr().out == ""
        assert path.read_text(encoding="utf-8") == text
        assert [item.name for item in tmp_path.iterdir()] == ["case.json"]


# --- findings ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_finding_says_no_word_twice(language: Language) -> None:
    """What stands under a head does not begin with the head: the page puts the one before the other."""
    case = Case.model_validate_json(Path(GAPS).read_bytes())
    heads, rows = finding_rows(assess(case, as_of=date.fromisoformat(DAY)).risk, language)
    assert rows
    for row in rows:
        for head, cell in zip(heads, row, strict=True):
            assert not cell.casefold().startswith(f"{head.casefold()} "), (head, cell)


# --- proof ------------------------------------------------------------------------------------------------------


def test_why_not(capsys: pytest.CaptureFixture[str]) -> None:
    """Why there is no sanction; and that a day which is there is proved by explain."""
    assert run("why-not", CLEAR, "sanction", "--as-of", DAY, "--lang", "nl") == 0
    assert "loonsanctie: geen dag" in capsys.readouterr().out
    assert run("why-not", CLEAR, "wia", "--as-of", DAY) == 2
    assert "explain" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("subject", "key"),
    [
        ("Loonsanctie", "sanction"),
        ("wage sanction", "sanction"),
        ("WIA", "wia"),
        ("WIA-aanvraag", "wia_application"),
        ("WIA application", "wia_application"),
        ("wia_application", "wia_application"),
    ],
)
def test_a_subject_by_the_name_on_the_page(subject: str, key: str, capsys: pytest.CaptureFixture[str]) -> None:
    """In either language, or by its key: the same proof."""
    shown = []
    for one in (subject, key):
        assert run("explain", CLEAR, one, "--as-of", DAY, "--lang", "nl") == 0
        shown.append(capsys.readouterr().out)
    assert shown[0] == shown[1]
    assert run("why-not", CLEAR, "loonsanctie", "--as-of", DAY) == 0
    assert run("compare-readings", PUBLISHED, "--as-of", "2019-06-01", "--subject", "loonsanctie") == 0


def test_every_milestone_goes_by_its_name() -> None:
    """Also the second of a kind, with its number."""
    answer = busy()
    for item in answer.milestones:
        for language in LANGUAGES:
            assert subject_of(numbered(item, language), answer) == item.key


def test_a_reading_that_moves_no_last_day_says_what_it_moves(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The window of an opinion differs and its last day does not: the two columns are not the same text."""
    path = tmp_path / "case.json"
    path.write_text('{"first_sick_day": "2026-01-05"}', encoding="utf-8")
    arguments = ["compare-readings", str(path), "--as-of", "2026-11-26", "--subject", "current_opinion"]
    assert run(*arguments, "--lang", "nl") == 0
    said = capsys.readouterr().out
    assert "za 17-07-2027" in said
    assert "ma 04-01-2027" in said


def test_what_other_readings_would_move(capsys: pytest.CaptureFixture[str]) -> None:
    """The published sanction hangs on how late days are counted; the wait of that case on nothing."""
    arguments = ["compare-readings", PUBLISHED, "--as-of", "2019-06-01"]
    assert run(*arguments, "--subject", "sanction", "--lang", "nl") == 0
    out = capsys.readouterr().out
    assert "late_days_of_uwv=every_late_sanction" in out
    assert "-40" in out
    assert run(*arguments, "--subject", "waiting_period") == 0
    assert capsys.readouterr().out == words("en")["readings.none"] + "\n"
    assert run(*arguments, "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)
    assert {"reading", "chosen", "alternative", "found"} == found[0].keys()
    assert run(*arguments, "--subject", "nothing") == 2


def test_evidence_of_one_answer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Facts, answer, proofs and hashes that fit; the facts give the same answer again."""
    out = tmp_path / "evidence"
    arguments = ["evidence", PUBLISHED, "--as-of", "2019-06-01", "--out", str(out), "--lang", "nl"]
    assert run(*arguments) == 0
    names = {str(path.relative_to(out)) for path in out.rglob("*") if path.is_file()}
    assert {"facts.json", "answer.json", "report.html", "timeline.svg", "versions.json", "proofs/sanction.txt"} <= names
    lines = (out / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    sums = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    assert sums.keys() == names - {"SHA256SUMS"}
    for name, expected in sums.items():
        assert hashlib.sha256((out / name).read_bytes()).hexdigest() == expected
    again = assess(Case.model_validate_json((out / "facts.json").read_bytes()), as_of=date(2019, 6, 1))
    assert again == Assessment.from_json((out / "answer.json").read_bytes())
    assert run(*arguments) == 2
    assert run("evidence", PUBLISHED, "--as-of", "2010-01-01", "--out", str(tmp_path / "other")) == 2
    assert [item.name for item in tmp_path.iterdir()] == ["evidence"]
    capsys.readouterr()


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_completion(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A script that knows the commands."""
    assert run("completion", shell) == 0
    assert "compare-readings" in capsys.readouterr().out


def test_as_a_module() -> None:
    """``python -m poortwachter`` is the command; in a terminal that is not UTF-8 too."""
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LANG": "C"}
    found = subprocess.run(
        [sys.executable, "-m", "poortwachter", "assess", GAPS, "--as-of", DAY, "--lang", "nl"],
        capture_output=True, env=environment, check=True,
    )  # fmt: skip
    assert "week 63 van 104" in found.stdout.decode()


@pytest.mark.parametrize(
    ("option", "dutch", "english", "more"),
    [
        ("--onderdeel", "stappen", "steps", ()),
        ("--section", "Opmerkingen", "notes", ()),
        ("--rol", "werknemer", "employee", ("--format", "ics")),
        ("--tabel", "bevindingen", "findings", ("--format", "csv")),
    ],
)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_an_option_takes_is_said_in_dutch_too(
    option: str, dutch: str, english: str, more: tuple[str, ...], language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """In either language, whatever the language of the help."""
    asked = ["assess", GAPS, "--as-of", "2027-03-01", "--lang", language, *more]
    printed = []
    for value in (dutch, english):
        assert main([*asked, option, value]) == 0
        printed.append(capsys.readouterr().out)
    assert printed[0] == printed[1]


def test_what_an_option_does_not_take_lists_what_it_does(capsys: pytest.CaptureFixture[str]) -> None:
    """In the language of the reader."""
    for language, listed in (("nl", "'werkgever', 'werknemer'"), ("en", "'employer', 'employee'")):
        with pytest.raises(SystemExit):
            main(["assess", "x.json", "--as-of", "2027-03-01", "--role", "baas", "--lang", language])
        assert listed in capsys.readouterr().err


@pytest.mark.parametrize(
    ("called", "begins"),
    [
        ("einde wachttijd", "Laatste dag van de wachttijd"),
        ("WIA vanaf", "Eerste dag van de WIA"),
        ("Loonsanctie t/m", "L"),
    ],
)
def test_what_the_first_screen_shows_can_be_explained(
    called: str, begins: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """By the words that stand there."""
    assert (
        main(["explain", str(EXAMPLES / "levels" / "sanctioned.json"), called, "--as-of", "2028-03-06", "--lang", "nl"])
        == 0
    )
    assert capsys.readouterr().out.startswith(begins)
