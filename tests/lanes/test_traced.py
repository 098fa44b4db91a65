"""Traced numbers: whole numbers that remember how they were made, in whatever way they are reckoned with."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poortwachter.lanes.trace import nodes_of
from poortwachter.lanes.traced import Traced, figure
from poortwachter.lanes.traced import given as on_file
from poortwachter.law.wia import WAIT_WEEKS

RECKONED: dict[str, Callable[[int, int], int]] = {
    "+": lambda one, other: one + other,
    "-": lambda one, other: one - other,
    "*": lambda one, other: one * other,
}


class TestReckoning:
    """A sum of a traced number and any other is traced, on either side of the sign."""

    @pytest.mark.parametrize("sign", RECKONED)
    @given(number=st.integers(-900, 900), day=st.integers(700_000, 760_000))
    def test_the_value_and_what_it_was_made_of(self, sign: str, number: int, day: int) -> None:
        """The value is that of plain numbers, and the day is still behind it."""
        traced, reckon = on_file(day, "first_sick_day", ("a",)), RECKONED[sign]
        for made, plain in (
            (reckon(traced, number), reckon(day, number)),
            (reckon(number, traced), reckon(number, day)),
        ):
            assert int(made) == plain
            assert isinstance(made, Traced)
            assert any(node is traced for node in nodes_of(made))

    def test_a_figure_of_the_law_stays_behind_a_sum(self) -> None:
        """With the article that it comes from."""
        weeks = figure(WAIT_WEEKS)
        made = on_file(739_621, "first_sick_day", ()) + 7 * weeks - 1
        assert int(made) == 739_621 + 727
        assert WAIT_WEEKS in [node.made.figure for node in nodes_of(made)]

    def test_a_day_less_a_day_is_a_number(self) -> None:
        """And a day and a number is a day."""
        one, other = on_file(739_621, "a", ()), on_file(739_600, "b", ())
        assert isinstance(span := one - other, Traced)
        assert not span.is_day
        assert isinstance(later := one + span, Traced)
        assert later.is_day

    def test_a_name_is_given_to_a_new_number(self) -> None:
        """What has no name yet gets one; the number that was there stays as it was."""
        made = on_file(1, "a", ()) + 1
        assert isinstance(made, Traced)
        named = made.named("step", owner="stage")
        assert (named.step, named.owner, int(named), named.made) == ("step", "stage", 2, made.made)
        assert (made.step, made.owner) == ("", None)
