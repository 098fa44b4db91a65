"""Programs as a user writes them pass a strict type check, and mistakes do not."""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAMS = sorted(Path(__file__).parent.glob("user_*.py"))
MISTAKES = Path(__file__).parent / "user_mistakes.py"


def mypy(folder: Path, *programs: Path) -> tuple[int, str]:
    """Exit status and output of a strict check without any settings of this project."""
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--cache-dir", str(folder), *map(str, programs)],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_programs_pass_mypy(tmp_path: Path) -> None:
    """No errors, and each expected error is there: an ignore without an error is an error."""
    status, said = mypy(tmp_path, *PROGRAMS)
    assert status == 0, said


def test_mistakes_are_errors(tmp_path: Path) -> None:
    """Without its ignores every marked line is an error, and no other is."""
    lines = MISTAKES.read_text(encoding="utf-8").splitlines()
    copy = tmp_path / MISTAKES.name
    copy.write_text("\n".join(line.partition("  # type: ignore")[0] for line in lines) + "\n", encoding="utf-8")
    status, said = mypy(tmp_path, copy)
    assert status == 1, said
    found = {int(line.split(":")[1]) for line in said.splitlines() if ": error: " in line}
    assert found == {number for number, line in enumerate(lines, 1) if "# type: ignore" in line}


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.stem)
def test_programs_run(program: Path) -> None:
    """What they name is there when they run, too."""
    assert runpy.run_path(str(program))
