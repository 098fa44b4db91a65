"""The command never shows a traceback, nor what is in a file; it speaks of files, options and JSON."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from poortwachter.cli import main

CASE = '{"first_sick_day": "2026-01-05"}'
PYTHON = re.compile(r"Traceback|datetime\.date|Decimal\(|\bdict\b|\btuple\b|\bstr\b|\bNone\b|\bTrue\b|_number|NoneType")


@pytest.fixture
def case(tmp_path: Path) -> str:
    """A file with a simple case."""
    path = tmp_path / "case.json"
    path.write_text(CASE, encoding="utf-8")
    return str(path)


def complaint(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What the command says of bad input."""
    try:
        status = main(arguments)
    except SystemExit as error:
        status = int(str(error.code))
    assert status == 2
    said = capsys.readouterr().err
    assert not PYTHON.search(said), said
    return said


def test_a_reading_twice(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    chosen = ("--reading", "repair_decision_term=receipt_is_day_one")
    said = complaint(capsys, "assess", case, "--as-of", "2026-02-01", *chosen, *chosen)
    assert "repair_decision_term: expected each reading once" in said


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--as-of", "1/2/2026"), "this is no day; write dd-mm-yyyy or yyyy-mm-dd"),
        (("--as-of", "2026-02-01", "--reading", "x"), "expected ID=ALTERNATIVE"),
        (("--as-of", "2026-02-01", "--reading", "x=y"), "expected one of"),
        (("--as-of", "2025-12-31"), "expected a day on or before the day of assessment"),
    ],
)
def test_options(case: str, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], says: str) -> None:
    assert says in complaint(capsys, "assess", case, *arguments)


def test_a_number_of_days(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    said = complaint(capsys, "repair", case, "--as-of", "2026-02-01", "--received-on", "2026-02-01", "--days-late", "x")
    assert "expected a whole number in digits" in said


def test_in_dutch(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "case.json"
    path.write_text('{"first_sick_day": "2026-01-05", "diagnose": "griep"}', encoding="utf-8")
    said = complaint(capsys, "assess", str(path), "--as-of", "2026-02-01", "--lang", "nl")
    assert "er is hier geen plaats voor een diagnose" in said
    assert "griep" not in said


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_wage_file_is_read_as_a_case_is(case: str, tmp_path: Path, encoding: str) -> None:
    wage = tmp_path / "wage.json"
    facts = '{"amount": 3500, "period": "month", "holiday_allowance_percent": 8, "employer_charges_percent": 18}'
    wage.write_text(facts, encoding=encoding)
    days = ("--first-day", "2026-02-01", "--last-day", "2026-02-28")
    assert main(["wage", case, "--as-of", "2026-03-01", *days, "--wage", str(wage)]) == 0


@pytest.mark.parametrize(
    "text",
    [
        b'{"naam": "Ren\xe9"}', b"[1]", b"null", b'{"\\u001b[31m": 1}', b'{"a\\nb": 1}', b"\xff\xfe", b"",
        b'{"first_sick_day": true}', b'{"first_sick_day": null}', b'{"first_sick_day": ["2026-01-05"]}',
    ],
)  # fmt: skip
def test_files(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: bytes) -> None:
    path = tmp_path / "case.json"
    path.write_bytes(text)
    said = complaint(capsys, "assess", str(path), "--as-of", "2026-02-01")
    assert "Ren" not in said.partition(" problem")[2]
    assert "\x1b" not in said


@pytest.mark.skipif(os.name != "posix", reason="streams of a POSIX shell")
@pytest.mark.parametrize(
    ("redirection", "status"), [("> /dev/full", 3), (">&-", 3), ("2>&-", 0), ("<&-", 0), ("- <&- --", None)]
)
def test_streams(redirection: str, status: int | None) -> None:
    """A full disk, and streams that are closed."""
    asked = "assess - --as-of 2026-05-01 <&-" if status is None else f"readings {redirection}"
    command = f"{sys.executable} -c '{RUN}' {asked}"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == (2 if status is None else status)
    assert "Traceback" not in done.stderr


RUN = "import sys; from poortwachter.cli import main; sys.exit(main())"
