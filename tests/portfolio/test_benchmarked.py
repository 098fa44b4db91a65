"""The programs that the benchmark of the portfolio starts do run: it is run by hand, and nobody sees it break."""

from __future__ import annotations

import ast
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from poortwachter.portfolio.made import made

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "portfolio.py"


def program(name: str) -> str:
    """The text of a program that stands in the benchmark, which needs libraries that tests do without."""
    for node in ast.parse(BENCHMARK.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
            found: str = ast.literal_eval(node.value)
            return found
    raise LookupError(name)


@pytest.mark.parametrize(
    ("name", "arguments", "numbers"),
    [("COMMAND", ("cases.parquet", "r.parquet", "level", "1", "15"), 1),
     ("GROWTH", ("level", "cases.parquet", "cases.parquet"), 3)],
    ids=["two workers", "growth"],
)  # fmt: skip
def test_a_program_runs_and_prints_numbers(name: str, arguments: tuple[str, ...], numbers: int, tmp_path: Path) -> None:
    """On thirty cases; what it measures of them says nothing."""
    if name == "GROWTH" and sys.platform != "linux":
        pytest.skip("it reads the memory of a process as Linux tells it")
    pq.write_table(made(30, as_of=date(2026, 11, 26)).read_all(), tmp_path / "cases.parquet")
    (tmp_path / "program.py").write_text(program(name), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "program.py", *arguments], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert len([float(number) for number in done.stdout.split()]) == numbers
