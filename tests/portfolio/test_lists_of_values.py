"""Lists of values in a column: each different list is read once, and each row gets its own back."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

pa = pytest.importorskip("pyarrow")

from poortwachter.portfolio.screening import _of_lists  # noqa: E402

WORDS = st.one_of(st.none(), st.sampled_from(["second_track", "application", "é", ""]))
LISTS = st.lists(st.one_of(st.none(), st.lists(WORDS, max_size=4)), max_size=30)


def back(values: Any) -> list[Any]:
    """What stands in each row."""
    numbers, words = _of_lists(values)
    return [None if number < 0 else words[number] for number in numbers]


@given(rows=LISTS, cut=st.integers(0, 5))
def test_each_row_has_its_own_list(rows: list[list[str | None] | None], cut: int) -> None:
    """Nothing, an empty list and a list of nothing are three; a list is the same only in the same order."""
    for kind in (pa.list_(pa.string()), pa.large_list(pa.string())):
        values = pa.array(rows, kind)
        assert back(values) == rows
        assert back(values.slice(cut)) == rows[cut:]
        _, words = _of_lists(values)
        assert len(words) == len({tuple(row) for row in rows if row is not None})


def test_what_is_itself_nested_is_read_as_it_is() -> None:
    """Such a list is refused in its row, by the words of one case."""
    rows = [[{"a": 1}], None, [{"a": 1}, None], []]
    assert back(pa.array(rows)) == rows
