"""Rows in the order of several columns, against Python's own sort of tuples."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from poortwachter.lanes.rows import AHEAD, NO_DAY
from poortwachter.lanes.sorting import sorted_by

NUMBERS = st.one_of(st.integers(-3, 3), st.integers(700_000, 700_009), st.sampled_from([NO_DAY, AHEAD, 2**40]))
ROWS = st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS), max_size=30)


@given(rows=ROWS)
def test_as_python_sorts(rows: list[tuple[int, int, int]]) -> None:
    """Those that are the same stay as they stand, also where no one number can hold the keys."""
    expected = sorted(range(len(rows)), key=lambda place: rows[place])
    columns = [np.array([row[place] for row in rows], np.int64) for place in range(3)]
    assert sorted_by(*columns).tolist() == expected


@pytest.mark.parametrize("most", [2**31, 2**32])
def test_at_the_bound_of_one_number(most: int) -> None:
    """Two columns whose keys just fit, and two that do not."""
    columns = [np.array([most - 1, 0, most - 1, 0], np.int64), np.array([0, most - 1, most - 1, 0], np.int64)]
    assert sorted_by(*columns).tolist() == [3, 1, 0, 2]
