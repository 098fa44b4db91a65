"""The command: a thin door over the library."""

from __future__ import annotations

import io
import json
from decimal import Decimal
from pathlib import Path

import pytest

from poortwachter import WageAmounts
from poortwachter.cli import main

EXAMPLES = Path(__file__).parent.parent.parent / "examples" / "cases"
GAP = str(EXAMPLES / "published-gap.json")
RUNNING = str(EXAMPLES / "running-2026.json")


def test_timeline_needs_no_file(capsys: pytest.CaptureFixture[str]) -> None:
    """The days of a plain case, in Dutch."""
    assert main(["timeline", "2026-01-05", "--lang", "nl"]) == 0
    out = capsys.readouterr().out
    assert "42e-weeksmelding" in out
    assert "ma 26-10-2026" in out
    assert "zo 17-10-2027" in out


def test_assess_puts_overdue_first(capsys: pytest.CaptureFixture[str]) -> None:
    """Overdue, then what is still to come, then what was done."""
    assert main(["assess", GAP, "--as-of", "2023-11-01", "--all"]) == 0
    out = capsys.readouterr().out
    assert "Mon 22 Jan 2024" in out
    assert out.index("OVERDUE") < out.index("met  ")
    assert "4 Jul 2022 to Sun 24 Jul 2022 (gap)" in out


@pytest.mark.parametrize(
    ("arguments", "usage", "more"),
    [
        ((), "usage: poortwachter [-h]", "more: poortwachter --help\n"),
        (("audit", RUNNING, "--as-of", "2026-11-26", "--since", "2026-11-25"),
         "usage: poortwachter audit", "more: poortwachter audit --help\n"),
        (("pack", "check", "x.toml", "--x"),
         "usage: poortwachter pack check", "more: poortwachter pack check --help\n"),
        (("--lang", "nl", "assess"), "gebruik: poortwachter assess", "meer: poortwachter assess --help\n"),
    ],
)  # fmt: skip
def test_a_wrong_argument_is_told_by_its_own_command(
    arguments: tuple[str, ...], usage: str, more: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the usage of that command, and how to ask for the rest."""
    with pytest.raises(SystemExit):
        main([*arguments])
    told = capsys.readouterr().err
    assert told.startswith(usage)
    assert told.endswith(more)


@pytest.mark.parametrize(("language", "said"), [("nl", "--pack defence of"), ("en", "--pack defence, or")])
def test_an_event_of_a_pack_says_who_answers_with_it(
    language: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Dutch law knows nothing of it, so that nothing changes; and a document of the law says no more than it does."""
    case = tmp_path / "case.json"
    case.write_text('{"first_sick_day": "2026-01-05"}', encoding="utf-8")
    for change in (["defence.contact, 09-06-2026"], ["--without", "defence.contact"]):
        assert main(["record", str(case), *change, "--lang", language]) == 0
        assert said in capsys.readouterr().out
    assert main(["record", str(case), "plan van aanpak, 24-02-2026", "--lang", language]) == 0
    assert "--pack" not in capsys.readouterr().out


def test_terms_stand_in_a_file_of_their_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What a collective agreement promises decides days and euros; what is wrong is told of its file."""
    terms, pay = tmp_path / "terms.json", tmp_path / "pay.json"
    terms.write_text('{"percent_first_year": 100, "percent_second_year": 85}', encoding="utf-8")
    pay.write_text('{"amount": "3100.00", "period": "month", "hours_per_week": 36}', encoding="utf-8")
    run = ["wage", RUNNING, "--as-of", "2026-11-26", "--first-day", "2027-01-01", "--last-day", "2027-01-31"]
    run += ["--terms", str(terms), "--pay", str(pay)]
    assert main([*run, "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [part["percentage"] for part in found["wage_periods"]] == ["100", "85"]
    assert [line["amount"] for line in found["amounts"]["lines"]] == ["300.00", "2380.00"]
    terms.write_text('{"percent_first_year": 60}', encoding="utf-8")
    assert main(run) == 2
    assert f"{terms}: 1 problem\n  percent_first_year: 60; expected 70 or more" in capsys.readouterr().err
    pay.write_text('{"amount": "3100.00", "period": "month", "percent_first_year": 100}', encoding="utf-8")
    terms.write_text("{}", encoding="utf-8")
    assert main(run) == 2
    assert "give it in terms" in capsys.readouterr().err


def test_json_is_the_answer(capsys: pytest.CaptureFixture[str]) -> None:
    """Codes and dates, of the named schema."""
    assert main(["assess", GAP, "--as-of", "2023-11-01", "--format", "json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["schema"] == "poortwachter.assessment/1"
    assert answer["wia"]["first_day"] == "2024-01-22"
    assert {item["key"] for item in answer["milestones"]} >= {"wia_application", "periodic_evaluation"}


def test_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash reads the case from standard input."""
    stream = io.TextIOWrapper(io.BytesIO(b'{"first_sick_day": "2026-01-05"}'))
    monkeypatch.setattr("sys.stdin", stream)
    reading = "week_42_notice_day=next_working_day"
    assert main(["assess", "-", "--as-of", "2026-11-21", "--reading", reading, "--all"]) == 0
    assert "the first working day on or after it" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "not JSON"),
        ('{"absences": []}', "absences"),
        ('{"first_sick_day": "2026-01-05", "diagnosis": "x"}', "no place for a diagnosis"),
        ('{"first_sick_day": "2026-12-05"}', "day of assessment (2026-11-21)"),
    ],
)
def test_bad_input_is_status_2_and_says_what_to_do(
    text: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message goes to standard error; nothing goes to standard output."""
    path = tmp_path / "case.json"
    path.write_text(text, encoding="utf-8")
    assert main(["assess", str(path), "--as-of", "2026-11-21"]) == 2
    printed = capsys.readouterr()
    assert message in printed.err
    assert printed.out == ""


def test_a_missing_file_and_a_bad_reading(capsys: pytest.CaptureFixture[str]) -> None:
    """Both are bad input."""
    assert main(["assess", "nowhere.json", "--as-of", "2026-11-21"]) == 2
    assert "nowhere.json" in capsys.readouterr().err
    assert main(["assess", GAP, "--as-of", "2023-11-01", "--reading", "x"]) == 2
    assert "ID=ALTERNATIVE" in capsys.readouterr().err
    assert main(["assess", GAP, "--as-of", "2023-11-01", "--reading", "x=y"]) == 2
    assert "readings.x" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [[], ["assess", GAP], ["timeline", "5/1/2026"], ["assess", GAP, "--as-of", "today"]]
)
def test_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """No day of assessment is guessed; what is not a day is refused."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["law"], ["law", "--lang", "nl"], ["readings"], ["law", "--format", "markdown"]])
def test_tables(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """The catalogue and the register of readings."""
    assert main(arguments) == 0
    assert len(capsys.readouterr().out.splitlines()) > 10


@pytest.mark.parametrize(
    ("name", "as_of", "dates"),
    [
        ("rbobr-2017-4648", "2016-08-01", ("Tue 16 Feb 2016 to Mon 13 Feb 2017", "Tue 14 Feb 2017")),
        ("uwv-memo-2017-02-02", "2019-07-01", ("to Wed 29 Jan 2020", "Thu 30 Jan 2020")),
        ("rbdha-2025-13380", "2022-12-02", ("Wed 7 Dec 2022", "Thu 8 Dec 2022 to Wed 6 Dec 2023")),
        ("rbzwb-2021-3082", "2019-06-01", ("to Sun 3 Mar 2019", "Mon 4 Mar 2019 to Sun 1 Mar 2020")),
    ],
)
def test_published_sanctions(name: str, as_of: str, dates: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    """The dates of four published sanctions; of the last the source counts the wait a day too long."""
    assert main(["assess", str(EXAMPLES / f"{name}.json"), "--as-of", as_of, "--all"]) == 0
    out = capsys.readouterr().out
    assert [day for day in dates if day not in out] == []


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize(
    "subject", ["sanction", "wia", "dismissal_ban", "wia_application", "repair_decision", "second_track"]
)
def test_explain(subject: str, lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Step by step, from the first sick day or the record that brought it up."""
    case = str(EXAMPLES / "shortened-sanction.json")
    assert main(["explain", case, subject, "--as-of", "2025-07-01", "--lang", lang]) == 0
    assert "  1. " in capsys.readouterr().out
    assert main(["explain", case, subject, "--as-of", "2025-07-01", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["schema"] == "poortwachter.explanation/1"


def test_explain_what_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    """The message names what looks like it, by the names of the page, and how to see all; not one long list."""
    for command in ("explain", "why-not", "compare-readings"):
        for language, said, asked in (("en", '"WIA application"', "--all"), ("nl", '"WIA-aanvraag"', "--alles")):
            subject = ["--subject", "wia aanvragen"] if command == "compare-readings" else ["wia aanvragen"]
            asked_for = subject if language == "nl" else [*subject[:-1], "wia applications"]
            assert main([command, GAP, *asked_for, "--as-of", "2023-11-01", "--lang", language]) == 2
            told = capsys.readouterr().err
            assert said in told
            assert asked in told
            assert "_" not in told
            assert len(told) < 250


def test_looking_back(capsys: pytest.CaptureFixture[str]) -> None:
    """Facts after the day are refused, or left out when asked."""
    assert main(["assess", GAP, "--as-of", "2022-03-01"]) == 2
    assert "--future drop" in capsys.readouterr().err
    assert main(["assess", GAP, "--as-of", "2022-03-01", "--future", "drop", "--all"]) == 0
    assert "done 20 Feb 2022" in capsys.readouterr().out


@pytest.mark.parametrize("of", ["case", "assessment"])
def test_schema(of: str, capsys: pytest.CaptureFixture[str]) -> None:
    """JSON schemas with a meaning for their fields."""
    assert main(["schema", of]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema["type"] == "object"
    assert schema["$defs"]


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.json")), ids=lambda path: path.stem)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_example_can_be_read(path: Path, lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each example case has an answer in both languages."""
    assert main(["assess", str(path), "--as-of", "2026-11-21", "--lang", lang]) == 0
    assert capsys.readouterr().out


LEVELS = EXAMPLES.parent / "levels"
SANCTIONED = str(LEVELS / "sanctioned.json")


def test_assess_shows_risk_report_and_next_steps(capsys: pytest.CaptureFixture[str]) -> None:
    """In text and in JSON."""
    arguments = ["assess", str(LEVELS / "serious-gaps.json"), "--as-of", "2027-03-15"]
    assert main([*arguments, "--all"]) == 0
    text = capsys.readouterr().out
    assert "Wage sanction risk: serious gaps\n\nBecause: Second track not started within six weeks" in text
    assert text.index("Next steps") < text.index("Wage sanction risk")
    assert main([*arguments, "--format", "json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["risk"]["level"] == "serious_gaps"
    assert next(step["act"] for step in answer["next_steps"]) == "second_track"
    assert {item["document"] for item in answer["report_completeness"]} >= {"problem_analysis", "medical_information"}


def test_what_if_as_it_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """What `record` reads is supposed so too, several together; the answer is that of the same as JSON."""
    arguments = ["what-if", RUNNING, "--as-of", "2026-11-21"]
    said = ["--add", "evaluatie, 1 november 2026", "--add", "evaluatie 15-11-2026"]
    written = ["--add", '{"kind": "evaluation", "dated": "2026-11-01"}']
    written += ["--add", '{"kind": "evaluation", "dated": "2026-11-15"}']
    found = []
    for changes in (said, written):
        assert main([*arguments, *changes, "--format", "json"]) == 0
        found.append(capsys.readouterr().out)
    assert found[0] == found[1]
    assert main([*arguments, "--add", "laatste ziektedag, 20-11-2026", "--lang", "nl"]) == 0
    assert "hersteld" in capsys.readouterr().out
    assert main([*arguments, "--add", "hersteld, 20-11-2026", "--lang", "nl"]) == 2
    assert "laatste ziektedag" in capsys.readouterr().err


def test_what_if(capsys: pytest.CaptureFixture[str]) -> None:
    """A record added, one left out, another fact set; and where nothing differs."""
    arguments = ["what-if", SANCTIONED, "--as-of", "2027-12-01"]
    assert main([*arguments, "--without", "sanction"]) == 0
    text = capsys.readouterr().out
    assert "Sun 31 Dec 2028" in text
    assert "-364" in text
    assert main([*arguments, "--set", '{"employment": {"last_day": "2028-06-30"}}', "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {item["name"]: item["days_moved"] for item in found["periods"]}["sanction"] == -184
    assert main([*arguments, "--add", '{"kind": "employee_view", "dated": "2027-10-01"}']) == 0
    assert "Wage sanction" not in capsys.readouterr().out
    assert main([*arguments, "--set", '{"birth_date": "1980-03-14"}', "--lang", "nl"]) == 0
    assert capsys.readouterr().out == "Er verandert niets.\n"


def test_repair(capsys: pytest.CaptureFixture[str]) -> None:
    """When the sanction would end, and the last day that helps."""
    arguments = ["repair", SANCTIONED, "--as-of", "2027-12-01", "--received-on", "2028-03-06", "--days-late", "3"]
    assert main(arguments) == 0
    text = capsys.readouterr().out
    assert "Sat 6 May 2028" in text
    assert "late" in text
    assert main([*arguments, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["decided_at_target"]["last_day"] == "2028-05-06"


def test_wage(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """What is owed, and what it could cost."""
    wage = tmp_path / "wage.json"
    facts = {"amount": "3500.00", "period": "month", "holiday_allowance_percent": 8, "employer_charges_percent": 0}
    wage.write_text(json.dumps(facts), encoding="utf-8")
    arguments = ["wage", SANCTIONED, "--as-of", "2027-12-01", "--first-day", "2027-12-01", "--last-day", "2028-01-31"]
    assert main(arguments) == 0
    text = capsys.readouterr().out
    assert "wage, sanction" in text
    assert "Euros" not in text
    assert main([*arguments, "--wage", str(wage), "--received-on", "2028-03-06"]) == 0
    assert "€31,752.00" in capsys.readouterr().out
    assert main([*arguments, "--wage", str(wage), "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [item["code"] for item in found["wage_periods"]] == ["normal", "sanction"]
    assert {line["id"]: line["amount"] for line in found["exposure"]["lines"]}["full_sanction"] == "31752.00"
    assert found["amounts"] is None


def test_wage_in_euros(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """What is owed on each day, with its formula, what is set off, the sum, and what cannot be told."""
    pay = tmp_path / "pay.json"
    set_off = {"first_day": "2027-12-10", "last_day": "2027-12-20", "amount": "310.00", "period": "month"}
    pay.write_text(json.dumps({"amount": 3500, "period": "month", "set_off": [set_off]}), encoding="utf-8")
    arguments = ["wage", SANCTIONED, "--as-of", "2027-12-01", "--first-day", "2027-12-01", "--last-day", "2028-01-31"]
    arguments += ["--pay", str(pay)]
    assert main(arguments) == 0
    text = capsys.readouterr().out
    assert "11 days x €3,500.00 x 70% / 31" in text
    assert "-€110.00" in text
    assert "Total: €4,789.99" in text
    assert main([*arguments, "--lang", "nl"]) == 0
    assert "Totaal: € 4.789,99" in capsys.readouterr().out
    assert main([*arguments, "--format", "json"]) == 0
    amounts = json.loads(capsys.readouterr().out)["amounts"]
    assert sum(Decimal(line["amount"]) for line in amounts["lines"]) == Decimal("4789.99")
    assert WageAmounts.from_json(json.dumps(amounts)).total == Decimal("4789.99")
    pay.write_text(json.dumps({"amount": 30000, "period": "month"}), encoding="utf-8")
    assert main([*arguments, "--lang", "nl"]) == 0
    assert "Totaal: niet te zeggen" in capsys.readouterr().out
    pay.write_text(json.dumps({"amount": "3500.00"}), encoding="utf-8")
    assert main(arguments) == 2
    assert "\n  period: (missing)" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["what-if", GAP, "--as-of", "2023-11-01"], "name at least one change"),
        (["what-if", GAP, "--as-of", "2023-11-01", "--add", "[1]"], "expected a JSON object"),
        (["what-if", GAP, "--as-of", "2023-11-01", "--add", "{"], "expected a JSON object"),
        (["what-if", GAP, "--as-of", "2023-11-01", "--without", "nobody"], "changes[0]"),
        (["what-if", GAP, "--as-of", "2023-11-01", "--set", '{"self": 1}'], "self"),
        (["what-if", GAP, "--as-of", "2023-11-01", "--add", "[" * 100_000], "expected a JSON object"),
        (["what-if", GAP, "--as-of", "2023-11-01", "--add", '{"kind": "dispute", "kind": "answer"}'], "--add"),
        (["repair", GAP, "--as-of", "2023-11-01", "--received-on", "2024-03-06"], "no_sanction_decision"),
        (["wage", GAP, "--as-of", "2023-11-01", "--first-day", "2023-11-02", "--last-day", "2023-11-01"], "last_day"),
        (["wage", GAP, "--as-of", "2023-11-01", "--first-day", "2023-11-01", "--last-day", "2023-11-30",
          "--wage", "nowhere.json"], "nowhere.json"),
    ],
)  # fmt: skip
def test_what_cannot_be_planned(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit status 2, nothing on standard output, and a reason that helps."""
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert message in captured.err


def test_the_list_of_signals(capsys: pytest.CaptureFixture[str]) -> None:
    """Tested or asked, in Dutch too."""
    assert main(["signals", "--lang", "nl"]) == 0
    assert "UP-X06" in capsys.readouterr().out
