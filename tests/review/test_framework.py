"""The page that sets the test beside UWV's framework: each signal and each test that it names is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from poortwachter.law.catalogue import DUTCH_LAW

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "framework.md").read_text(encoding="utf-8")
ROWS = [line for line in PAGE.splitlines() if line.startswith("| ") and "test_" in line]


def test_every_signal_that_it_names_is_one() -> None:
    """No number of before."""
    assert set(re.findall(r"UP-[A-Z][0-9]{2}", PAGE)) <= set(map(str, DUTCH_LAW.signals))


@pytest.mark.parametrize("row", ROWS)
def test_each_signal_of_a_row_is_tested_where_it_says(row: str) -> None:
    """In one of the files that the row names."""
    files = [ROOT / "tests" / name for name in re.findall(r"[a-z]+/test_[a-z_0-9]+\.py", row)]
    text = "".join(file.read_text(encoding="utf-8") for file in files)
    assert [signal for signal in re.findall(r"UP-[A-Z][0-9]{2}", row) if signal not in text] == []


def test_the_rows_of_the_framework_are_all_there() -> None:
    """One to twenty-three."""
    numbers = [int(found[1]) for row in ROWS if (found := re.match(r"\| ([0-9]+) \|", row))]
    assert numbers == list(range(1, 24))
