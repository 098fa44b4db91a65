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

    def test_each_verb_gives_a_day_but_the_one_that_counts(self) -> None:
        """And of each the name of what it did, and how much of it."""
        day, view = self.traced("2026-01-24"), self.VIEW
        saturday = date(2026, 1, 24).toordinal()
        second = [(date(2026, 2, 2).toordinal(), None)]
        for made, operation, amount, gives in (
            (TracedVerbs.earliest(day, saturday + 1), "earliest", 0, "2026-01-24"),
            (TracedVerbs.latest(day, saturday + 1), "latest", 0, "2026-01-25"),
            (TracedVerbs.counted(view, 13), "counted", 13, "2026-02-02"),
            (TracedVerbs.counted_in(view, runs_of(second), 3), "counted", 3, "2026-02-04"),
            (TracedVerbs.sick_again(view, day), "sick_again", 0, "2026-02-02"),
            (TracedVerbs.months_later(day, 1), "months", 1, "2026-02-24"),
            (TracedVerbs.last_of_month(day), "last_of_month", 0, "2026-01-31"),
            (TracedVerbs.next_working_day(day), "next_working_day", 0, "2026-01-26"),
            (TracedVerbs.last_working_day(day), "last_working_day", 0, "2026-01-23"),
            (TracedVerbs.working_days_later(day, 2), "working_days", 2, "2026-01-27"),
        ):
            assert isinstance(made, Traced)
            assert (made.made.operation, made.made.amount, made.is_day) == (operation, amount, True)
            assert date.fromordinal(made).isoformat() == gives
        number = TracedVerbs.counted_so_far(view, self.traced("2026-02-03"))
        assert isinstance(number, Traced)
        assert (int(number), number.made.amount, number.is_day) == (14, 14, False)

    def test_what_changes_no_day_makes_no_step(self) -> None:
        """A working day, a sick day, and a day outside the leave stay what they were."""
        for verb in (
            TracedVerbs.next_working_day,
            lambda day: TracedVerbs.sick_again(self.VIEW, day),
            lambda day: TracedVerbs.after_leave(self.VIEW, day),
        ):
            assert verb(day := self.traced("2026-01-06")) is day

    @pytest.mark.parametrize(
        ("day", "found", "left_out"),
        [("2028-02-29", "2028-02-29", False), ("2028-03-01", "2028-06-21", True), ("2028-06-20", "2028-06-21", True)],
    )
    def test_after_leave(self, day: str, found: str, left_out: bool) -> None:
        """The day after the leave that runs on it, which is named."""
        made = TracedVerbs.after_leave(ON_LEAVE, start := self.traced(day))
        assert isinstance(made, Traced)
        assert date.fromordinal(made).isoformat() == found
        assert (made is start, made.is_day, bool(made.made.left_out)) == (not left_out, True, left_out)

    @pytest.mark.parametrize(
        ("number", "found", "left_out"), [(29, "2028-02-29", 0), (30, "2028-06-21", 1), (31, "2028-06-22", 1)]
    )
    def test_through_leave(self, number: int, found: str, left_out: int) -> None:
        """From 1 February, days of leave not counted, which are named where they fall in it."""
        made = TracedVerbs.through_leave(ON_LEAVE, self.traced("2028-02-01"), number)
        assert isinstance(made, Traced)
        assert (date.fromordinal(made).isoformat(), made.made.amount, made.is_day) == (found, number, True)
        assert (len(made.made.left_out), "leaves" in made.made.evidence) == (left_out, bool(left_out))


ON_LEAVE = assess(
    Case.model_validate({
        "first_sick_day": "2026-01-05",
        "leaves": [{"kind": "pregnancy_maternity", "first_day": "2028-03-01", "last_day": "2028-06-20"}],
    }),
    as_of=date(2026, 3, 1),
).found.run.view  # fmt: skip
