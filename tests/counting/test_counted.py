"""Counted days: those of sickness, without what lies between."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poortwachter.counting.counted import (
    Runs,
    between,
    counted_day,
    counted_through,
    day_of_count,
    runs_of,
    sick_on_or_after,
)
from poortwachter.counting.months import last_of_month

RUNS = runs_of([(11, 20), (31, 40), (41, None)])
"""Ten days, ten days out, ten more, and on without an end from the day after."""


@st.composite
def runs(draw: st.DrawFn) -> Runs:
    """Runs in order; the last one may go on."""
    day, spans = 1, []
    for length, gap in draw(st.lists(st.tuples(st.integers(1, 40), st.integers(0, 30)), min_size=1, max_size=5)):
        spans.append((day, day + length - 1))
        day += length + gap
    *whole, (first, last) = spans
    return runs_of([*whole, (first, draw(st.sampled_from([None, last])))])


@pytest.mark.parametrize(
    ("day", "counted", "through", "sick"),
    [(10, None, 0, 11), (11, 1, 1, 11), (20, 10, 10, 20), (21, None, 10, 31), (30, None, 10, 31), (31, 11, 11, 31),
     (41, 21, 21, 41), (99, 79, 79, 99)],
)  # fmt: skip
def test_on_and_beside_every_end(day: int, counted: int | None, through: int, sick: int) -> None:
    """The number of a day, how many there were through it, and the first counted day from it."""
    assert counted_day(RUNS, day) == counted
    assert counted_through(RUNS, day) == through
    assert sick_on_or_after(RUNS, day) == sick


@pytest.mark.parametrize("number", [0, -1])
def test_the_first_sick_day_is_day_one(number: int) -> None:
    """There is none before it."""
    with pytest.raises(ValueError, match="the first sick day is counted day 1"):
        day_of_count(RUNS, number)


@given(runs(), st.integers(1, 100))
def test_a_number_is_that_of_its_day(found: Runs, number: int) -> None:
    """The day of a count has that count; after the last day of a run that ended they go on as if it had not."""
    day = day_of_count(found, number)
    assert counted_day(found, day) in (number, None)
    last = found[-1].last
    assert counted_through(found, day) == number or (last is not None and day > last)


def test_what_lies_between() -> None:
    """Days that do not count; runs that touch have none between them."""
    assert between(RUNS) == ((21, 30),)
    assert between(runs_of([(11, 20), (22, 30)])) == ((21, 21),)


@pytest.mark.parametrize("year", [2026, 2028, 2100])
def test_the_last_of_a_month(year: int) -> None:
    """From each of its days it is the day before the first of the next, in February too."""
    first, after = date(year, 1, 1).toordinal(), date(year + 1, 1, 1).toordinal()
    firsts = [day for day in range(first, after + 1) if date.fromordinal(day).day == 1]
    for begins, following in pairwise(firsts):
        assert {last_of_month(day) for day in range(begins, following)} == {following - 1}
