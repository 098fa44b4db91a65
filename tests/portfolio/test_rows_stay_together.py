"""What is read off a column stays a column: rows part by an answer, and never by each day that differs."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import pyarrow as pa
import pytest

from poortwachter import assess_batch
from poortwachter.lanes.rows import Way
from poortwachter.portfolio.made import made

CASES: Final = 1000
MOST_WAYS: Final = 5000
"""Some 4,000 ways of answering are in use among a thousand cases; one day too many read alone gives 20,000."""


def test_a_thousand_cases_go_few_ways(monkeypatch: pytest.MonkeyPatch) -> None:
    """A number that chance and the machine have no part in, unlike a time."""
    begun, begin = 0, Way.__init__

    def counting(way: Way, *given: Any) -> None:
        nonlocal begun
        begun += 1
        begin(way, *given)

    monkeypatch.setattr(Way, "__init__", counting)
    table = pa.Table.from_batches([*made(CASES, as_of=date(2026, 11, 26), seed=1)])
    assert assess_batch(table, as_of=date(2026, 11, 26), keep=("unit", "manager")).good == CASES
    assert CASES < begun < MOST_WAYS
