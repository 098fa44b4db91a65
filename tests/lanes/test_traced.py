"""Traced numbers: whole numbers that remember how they were made, in whatever way they are reckoned with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poortwachter import Absence, Case, assess
from poortwachter.counting.counted import runs_of
from poortwachter.lanes.trace import nodes_of
from poortwachter.lanes.traced import Traced, TracedVerbs, figure, named_by_term
from poortwachter.lanes.traced import given as on_file
from poortwachter.law.anchors import EVENT
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

    def test_a_figure_is_no_day(self) -> None:
        """A day and a figure is a day, and so is a day less a figure; two figures are a number."""
        weeks, day = figure(WAIT_WEEKS), on_file(739_621, "first_sick_day", ())
        assert not weeks.is_day
        for made, is_day in ((day + weeks, True), (day - weeks, True), (weeks + weeks, False), (7 * weeks, False)):
            assert isinstance(made, Traced)
            assert made.is_day is is_day

    def test_a_step_of_a_term_says_what_it_does(self) -> None:
        """Counted on, counted back, or the verb that gave it; what has a name keeps it."""
        day = on_file(739_621, "first_sick_day", ())
        for made, step in (
            (day + 14, "term.after"),
            (day - 14, "term.before"),
            (TracedVerbs.months_later(day, 3), "term.months"),
            (TracedVerbs.earliest(day, day + 1), "term.earliest"),
            (day, "first_sick_day"),
        ):
            named = named_by_term(EVENT, made)
            assert isinstance(named, Traced)
            assert named.step == step

    def test_a_name_is_given_to_a_new_number(self) -> None:
        """What has no name yet gets one; the number that was there stays as it was."""
        made = on_file(1, "a", ()) + 1
        assert isinstance(made, Traced)
        named = made.named("step", owner="stage")
        assert (named.step, named.owner, int(named), named.made) == ("step", "stage", 2, made.made)
        assert (made.step, made.owner) == ("", None)


class TestVerbs:
    """Each verb gives the day of the plain one, and keeps what it was made of."""

    # Sick from Monday 5 to Friday 16 January 2026 and from Monday 2 February on; the days between do not count.
    VIEW = assess(
        Case(absences=[Absence(first_day=date(2026, 1, 5), last_day=date(2026, 1, 16)),
                       Absence(first_day=date(2026, 2, 2))]),
        as_of=date(2026, 3, 1),
    ).found.run.view  # fmt: skip

    @staticmethod
    def traced(day: str) -> Traced:
        """A day on file."""
        return on_file(date.fromisoformat(day).toordinal(), "dated", ("r1",))

    @pytest.mark.parametrize(
        ("day", "found", "left_out"),
        [
            ("2026-01-16", "2026-01-16", ()),
            ("2026-01-17", "2026-02-02", (("2026-01-17", "2026-02-01"),)),
            ("2026-02-01", "2026-02-02", (("2026-01-17", "2026-02-01"),)),
            ("2026-01-02", "2026-01-05", (("2026-01-02", "2026-01-04"),)),
        ],
    )
    def test_sick_again(self, day: str, found: str, left_out: tuple[tuple[str, str], ...]) -> None:
        """A day that counts stays what it was; the days that were passed over are named."""
        start = self.traced(day)
        made = TracedVerbs.sick_again(self.VIEW, start)
        assert isinstance(made, Traced)
        assert date.fromordinal(made).isoformat() == found
        shown = tuple((date.fromordinal(a).isoformat(), date.fromordinal(b).isoformat()) for a, b in made.made.left_out)
        assert shown == left_out
        assert start in nodes_of(made)

    @pytest.mark.parametrize(("day", "found"), [("2026-04-02", "2026-04-02"), ("2026-04-06", "2026-04-02")])
    def test_last_working_day(self, day: str, found: str) -> None:
        """Over Easter back to Maundy Thursday."""
        made = TracedVerbs.last_working_day(start := self.traced(day))
        assert date.fromordinal(made).isoformat() == found
        assert start in nodes_of(made)

    @pytest.mark.parametrize(("number", "found"), [(1, "2026-04-07"), (5, "2026-04-13")])
    def test_working_days_later(self, number: int, found: str) -> None:
        """From Maundy Thursday over Easter."""
        made = TracedVerbs.working_days_later(start := self.traced("2026-04-02"), number)
        assert date.fromordinal(made).isoformat() == found
        assert start in nodes_of(made)

    @pytest.mark.parametrize(("number", "found"), [(1, "2026-02-02"), (8, "2026-02-09")])
    def test_counted_in_other_runs(self, number: int, found: str) -> None:
        """The prohibition of notice can be counted from another day than the wait."""
        runs = runs_of([(date(2026, 2, 2).toordinal(), None)])
        made = TracedVerbs.counted_in(self.VIEW, runs, number)
        assert date.fromordinal(made).isoformat() == found
        assert {id for node in nodes_of(made) for id in node.made.evidence} == {
            "absences.not_counted_for_dismissal_ban"
        }
