"""What the language itself does with days, on many rows at once."""

from __future__ import annotations

from datetime import date

import numpy as np

from poortwachter.lanes.day_verbs import LANGUAGE
from poortwachter.lanes.rows import Days, Way, ways

FIRST, SECOND = np.array([5, 9, 7]), np.array([8, 2, 7])
BETWEEN = date.fromordinal(6)


def test_days_are_sorted_for_each_row() -> None:
    """No row parts from the others by the order in which its days came."""

    def text(way: Way) -> list[list[int]]:
        found = LANGUAGE["sorted"]([Days(way, FIRST), BETWEEN, Days(way, SECOND)])
        return [day.numbers().tolist() for day in found]

    ((rows, found),) = ways(text, np.arange(3))
    assert rows.tolist() == [0, 1, 2]
    assert found == [[5, 2, 6], [6, 6, 7], [8, 9, 7]]


def test_anything_else_is_sorted_as_the_language_does() -> None:
    """Numbers, days of one row, and what has an order of its own."""
    assert LANGUAGE["sorted"]([3, 1, 2]) == [1, 2, 3]
    assert LANGUAGE["sorted"]([BETWEEN, date.min]) == [date.min, BETWEEN]
    assert LANGUAGE["sorted"](["bb", "a"], key=len) == ["a", "bb"]
