"""What the language itself does with days, on many rows at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from poortwachter.counting import calendar
from poortwachter.lanes.columns import DayColumn, read
from poortwachter.lanes.day_verbs import LANGUAGE, NAMES, Once
from poortwachter.lanes.rows import Days, Way, ways
from poortwachter.rules import verbs

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


@pytest.mark.parametrize(("verb", "plain"), [("min", min), ("max", max)])
def test_the_outermost_of_days_is_that_of_each_row(verb: str, plain: Callable[..., Any]) -> None:
    """Given one by one or as a list; of anything else, or by a key, it is what the language gives."""
    mine = LANGUAGE[verb]

    def text(way: Way) -> list[Any]:
        one, other = Days(way, FIRST), Days(way, SECOND)
        return [found.numbers().tolist() for found in (mine(one, BETWEEN, other), mine([one, other]), mine([one]))]

    ((_, found),) = ways(text, np.arange(3))
    each = list(zip(FIRST.tolist(), SECOND.tolist(), strict=True))
    assert found == [[plain(*two, 6) for two in each], [plain(two) for two in each], FIRST.tolist()]
    assert mine(3, 1, 2) == mine([3, 1, 2]) == plain(3, 1, 2)
    assert mine([BETWEEN, date.min]) == plain(BETWEEN, date.min)
    assert mine(["bb", "a"], key=len) == plain("bb", "a", key=len)
    assert mine([], default=7) == 7


def test_days_by_a_key_part_the_rows() -> None:
    """Each row has the first by that key."""

    def text(way: Way) -> Any:
        days = [read(way, DayColumn(column)) for column in (FIRST, SECOND)]
        return int(LANGUAGE["min"](*days, key=lambda day: abs(int(day) - 7)))

    found = {row: value for rows, value in ways(text, np.arange(3)) for row in rows.tolist()}
    assert found == {0: 8, 1: 9, 2: 7}


@pytest.mark.parametrize("verb", [verbs.earliest, verbs.latest])
def test_the_earlier_and_the_later_day(verb: Callable[[int, int], int]) -> None:
    """Of two days of each row, of one and a number on either side, and of two numbers."""
    mine = NAMES[verb]

    def text(way: Way) -> list[Any]:
        one, other = Days(way, FIRST), Days(way, SECOND)
        return [found.numbers().tolist() for found in (mine(one, other), mine(one, 6), mine(6, one))]

    ((_, found),) = ways(text, np.arange(3))
    sixes = np.array([6] * 3)
    pairs = ((FIRST, SECOND), (FIRST, sixes), (sixes, FIRST))
    assert found == [[verb(int(one[row]), int(other[row])) for row in range(3)] for one, other in pairs]
    assert (mine(3, 4), mine(4, 3)) == (verb(3, 4), verb(4, 3))


@pytest.mark.parametrize(
    ("of_rows", "plain"),
    [
        (NAMES[calendar.act_by], calendar.act_by),
        (lambda day: NAMES[calendar.working_days_after](day, 3), lambda day: calendar.working_days_after(day, 3)),
    ],
)
def test_working_days_of_dates_and_of_rows(of_rows: Callable[[Any], Any], plain: Callable[[date], date]) -> None:
    """Around Easter 2026: for a date, and for the days of all rows."""
    days = np.arange(date(2026, 4, 1).toordinal(), date(2026, 4, 10).toordinal())
    dates = [date.fromordinal(day) for day in days.tolist()]
    ((_, found),) = ways(lambda way: of_rows(Days(way, days)).numbers().tolist(), np.arange(len(days)))
    assert found == [plain(day).toordinal() for day in dates]
    assert [of_rows(day) for day in dates] == [plain(day) for day in dates]


def of_rows(verb: Once, days: Any, way: Way) -> Any:
    """What a verb gives for each row."""
    return verb(Days(way, days)).numbers().tolist()


@given(st.lists(st.lists(st.integers(1, 60), min_size=1, max_size=6), min_size=1, max_size=6))
def test_a_verb_is_asked_once_for_each_day(asked: list[list[int]]) -> None:
    """However far apart the days, and in whatever order they are asked for; what was known stays known."""
    seen: list[int] = []

    def verb(day: int) -> int:
        seen.append(day)
        return day * 1000 + 1

    once = Once(verb)
    for days in asked:
        given = np.array(days)
        ((_, found),) = ways(partial(of_rows, once, given), np.arange(len(days)))
        assert found == [day * 1000 + 1 for day in days]
    assert sorted(seen) == sorted({day for days in asked for day in days})
    assert once(7) == 7001
