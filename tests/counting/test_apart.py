"""Spans that lie in order and apart are found where they are, up to the last day of the calendar."""

from __future__ import annotations

from datetime import date

import pytest

from poortwachter.counting.apart import inside, reaching
from poortwachter.counting.counted import runs_of

LAST = date.max.toordinal()


@pytest.mark.parametrize("day", [11, 12, 13, LAST])
def test_a_span_that_runs_on_reaches_every_later_day(day: int) -> None:
    """It has the last day of the calendar too; not the day before it begins."""
    found = reaching(runs_of([(1, 5), (12, None)]), day, None)
    assert [run.first for run in found] == [12]


def test_a_span_that_ended_reaches_its_own_days() -> None:
    """Both ends inclusive."""
    spans = runs_of([(3, 5), (8, 9)])
    assert [[run.first for run in reaching(spans, day, day)] for day in (2, 3, 5, 6, 8, 9, 10)] == [
        [], [3], [3], [], [8], [8], [],
    ]  # fmt: skip


def test_what_runs_on_lies_inside_nothing() -> None:
    """A span without a last day is wholly between no two days, however late the second is."""
    spans = runs_of([(3, 5), (8, None)])
    assert [run.first for run in inside(spans, 2, LAST)] == [3]
    assert [run.first for run in inside(spans, 2, LAST + 1)] == [3]
    assert inside(spans, 3, LAST) == ()
