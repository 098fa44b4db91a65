"""Ladders of pay: one reckoning of counted days, against days counted one by one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poortwachter import CaseError, Ladder, LadderStep
from poortwachter.counting.counted import runs_of

HALF_YEARS = Ladder.of_weeks((26, 100), (26, 90), (26, 80), (26, 70))
D0 = date(2026, 1, 5)
_LADDER: Any = Ladder
_STEP: Any = LadderStep


@st.composite
def spans(draw: st.DrawFn) -> list[tuple[int, int | None]]:
    """Sick days in order and apart; the last span may run on."""
    found: list[tuple[int, int | None]] = []
    first = draw(st.integers(738_000, 742_000))
    for _ in range(draw(st.integers(1, 4))):
        last = first + draw(st.integers(0, 200))
        found.append((first, last))
        first = last + draw(st.integers(2, 40))
    return [*found, (first, None)]


LADDERS = st.lists(st.tuples(st.integers(1, 120), st.sampled_from([70, 80, 90, 100])), min_size=1, max_size=5).map(
    lambda steps: Ladder(tuple(LadderStep(days, percent) for days, percent in steps))
)


def one_by_one(ladder: Ladder, runs: list[tuple[int, int | None]]) -> Iterator[tuple[int, int]]:
    """Each counted day with the place of its step: a walk that knows no sums."""
    places = [place for place, step in enumerate(ladder.steps) for _ in range(step.days)]
    days = (day for first, last in runs for day in range(first, (last or first + len(places)) + 1))
    yield from zip(days, places, strict=False)


class TestTheReckoning:
    """A step is so many counted days; days between spells do not count."""

    @given(LADDERS, spans())
    def test_every_counted_day_is_on_its_step(self, ladder: Ladder, runs: list[tuple[int, int | None]]) -> None:
        """And no other day is on any."""
        found = {day: span.place for span in ladder.spans(runs_of(runs)) for day in range(span.first, span.last + 1)}
        assert found == dict(one_by_one(ladder, runs))

    @given(LADDERS, spans(), st.integers(0, 300), st.integers(0, 300))
    def test_what_is_left_out_still_counts(
        self, ladder: Ladder, runs: list[tuple[int, int | None]], begins: int, length: int
    ) -> None:
        """The days from one day until another are those of the whole."""
        not_before = runs[0][0] + begins
        until = not_before + length
        found = {
            day: span.place
            for span in ladder.spans(runs_of(runs), not_before=not_before, until=until)
            for day in range(span.first, span.last + 1)
        }
        whole = dict(one_by_one(ladder, runs))
        assert found == {day: place for day, place in whole.items() if not_before <= day <= until}

    @given(LADDERS, spans())
    def test_steps_begin_where_their_days_do(self, ladder: Ladder, runs: list[tuple[int, int | None]]) -> None:
        """And the ladder ends after its last day."""
        whole = list(one_by_one(ladder, runs))
        firsts = [day for number, (day, place) in enumerate(whole) if number == 0 or whole[number - 1][1] != place]
        begins = list(ladder.begins(runs_of(runs)))
        assert begins[:-1] == firsts
        assert begins[-1] > whole[-1][0]

    @pytest.mark.parametrize(
        ("day", "percent"),
        [(1, 100), (182, 100), (183, 90), (364, 90), (365, 80), (546, 80), (547, 70), (728, 70), (729, None)],
    )
    def test_half_years_of_26_weeks(self, day: int, percent: int | None) -> None:
        """100, 90, 80 and 70 percent: the last day of each, and the day after."""
        step = HALF_YEARS.step_on(day)
        assert (None if step is None else step.percent) == (None if percent is None else Decimal(percent))

    def test_months_become_days_of_one_first_day(self) -> None:
        """Six months from 31 August end on 28 February, and six more on 31 August."""
        ladder = Ladder.of_months(date(2026, 8, 31), (6, 100), (6, 70))
        assert [step.days for step in ladder.steps] == [181, 184]
        assert date(2026, 8, 31) + timedelta(days=181) == date(2027, 2, 28)
        assert ladder.days == 365

    def test_a_percentage_that_is_not_known_stays_so(self) -> None:
        """A step without one is no step of nothing."""
        assert LadderStep(30).percent is None
        assert isinstance(LadderStep(30, 0).percent, Decimal)
        assert LadderStep(30, 0).percent == Decimal(0)

    @pytest.mark.parametrize(
        ("make", "expected"),
        [
            (lambda: _LADDER.of_weeks(26, 100), {("ladder_pair", ("steps", 0)), ("ladder_pair", ("steps", 1))}),
            (lambda: _LADDER.of_weeks((26,)), {("ladder_pair", ("steps", 0))}),
            (lambda: _LADDER.of_weeks("26"), {("ladder_pair", ("steps", 0)),}),
            (lambda: _LADDER.of_weeks((26, 100), (0, 90), (26.5, 80)),
             {("ladder_step", ("steps", 1, "weeks")), ("ladder_step", ("steps", 2, "weeks"))}),
            (lambda: _LADDER.of_weeks((True, 100)), {("ladder_step", ("steps", 0, "weeks"))}),
            (lambda: _LADDER.of_weeks(("26", 100)), {("ladder_step", ("steps", 0, "weeks"))}),
            (lambda: _LADDER.of_weeks((26, -1)), {("ladder_percent", ("steps", 0, "percent"))}),
            (lambda: _LADDER.of_weeks((26, "90")), {("percent_type", ("steps", 0, "percent"))}),
            (lambda: _LADDER.of_weeks((26, True)), {("percent_type", ("steps", 0, "percent"))}),
            (lambda: _LADDER.of_weeks(), {("not_a_ladder", ("steps",))}),
            (lambda: _LADDER.of_months(D0, 6, 100), {("ladder_pair", ("steps", 0)), ("ladder_pair", ("steps", 1))}),
            (lambda: _LADDER.of_months(D0, (6, 100), (-6, 90)), {("ladder_step", ("steps", 1, "months"))}),
            (lambda: _LADDER.of_months(D0, (99_999, 100)), {("ladder_step", ("steps", 0, "months"))}),
            (lambda: _LADDER.of_months(D0, (10**12, 100)), {("ladder_step", ("steps", 0, "months"))}),
            (lambda: _LADDER.of_months("5 January", (6, 100)), {("day_format", ("first_sick_day",))}),
            (lambda: _LADDER(()), {("not_a_ladder", ("steps",))}),
            (lambda: _LADDER(((26, 100),)), {("not_a_ladder", ("steps",))}),
            (lambda: _STEP(0, 100), {("ladder_step", ("days",))}),
            (lambda: _STEP(7.0, Decimal("NaN")), {("ladder_step", ("days",)), ("ladder_percent", ("percent",))}),
        ],
    )  # fmt: skip
    def test_steps_that_make_no_sense(self, make: Any, expected: set[tuple[str, tuple[str | int, ...]]]) -> None:
        """They are refused when they are written down, each by its place."""
        with pytest.raises(CaseError) as caught:
            make()
        assert {(problem.code, problem.path) for problem in caught.value.problems} == expected

    def test_a_day_as_text_and_steps_as_a_list(self) -> None:
        """As everywhere."""
        assert _LADDER.of_months("2026-01-05", [6, 100]) == _LADDER.of_months(D0, (6, 100))
        assert hash(_LADDER([LadderStep(7, 100)])) == hash(_LADDER.of_weeks((1, 100)))

    def test_a_value_is_a_value(self) -> None:
        """Equal ladders are equal, whole numbers are kept as Decimal, and nothing can be changed."""
        assert Ladder.of_weeks((52, 100)) == Ladder((LadderStep(364, Decimal(100)),))
        assert hash(HALF_YEARS) == hash(Ladder.of_weeks((26, 100), (26, 90), (26, 80), (26, 70)))
        with pytest.raises(AttributeError):
            HALF_YEARS.steps = ()  # type: ignore[misc]
