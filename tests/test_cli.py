"""The command: a thin door over the library."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from poortwachter.cli import main

EXAMPLES = Path(__file__).parent.parent / "examples" / "cases"
GAP = str(EXAMPLES / "published-gap.json")


def test_timeline_needs_no_file(capsys: pytest.CaptureFixture[str]) -> None:
    """The days of a plain case, in Dutch."""
    assert main(["timeline", "2026-01-05", "--lang", "nl"]) == 0
    out = capsys.readouterr().out
    assert "42e-weeksmelding" in out
    assert "ma 26-10-2026" in out
    assert "zo 17-10-2027" in out


def test_assess_puts_overdue_first(capsys: pytest.CaptureFixture[str]) -> None:
    """Overdue, then what is still to come, then what was done."""
    assert main(["assess", GAP, "--as-of", "2023-11-01"]) == 0
    out = capsys.readouterr().out
    assert "Mon 22 Jan 2024" in out
    assert out.index("OVERDUE") < out.index("met  ")
    assert "4 Jul 2022 to Sun 24 Jul 2022 (gap)" in out


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
    assert main(["assess", "-", "--as-of", "2026-11-21", "--reading", "week_42_notice_day=next_working_day"]) == 0
    assert "week_42_notice_day = next_working_day" in capsys.readouterr().out


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
    "arguments", [[], ["assess", GAP], ["timeline", "5-1-2026"], ["assess", GAP, "--as-of", "today"]]
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
    ],
)
def test_published_sanctions(name: str, as_of: str, dates: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    """The dates of three published sanctions."""
    assert main(["assess", str(EXAMPLES / f"{name}.json"), "--as-of", as_of]) == 0
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
    """The message names what there is."""
    assert main(["explain", GAP, "nonsense", "--as-of", "2023-11-01"]) == 2
    assert "wia_application" in capsys.readouterr().err


def test_looking_back(capsys: pytest.CaptureFixture[str]) -> None:
    """Facts after the day are refused, or left out when asked."""
    assert main(["assess", GAP, "--as-of", "2022-03-01"]) == 2
    assert "case.as_at(day)" in capsys.readouterr().err
    assert main(["assess", GAP, "--as-of", "2022-03-01", "--future", "drop"]) == 0
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
