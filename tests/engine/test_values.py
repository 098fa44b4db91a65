"""Files and runs are values: compared by what they hold, and shown without content."""

from __future__ import annotations

import pickle
from datetime import date

import pytest

from poortwachter import assess
from poortwachter.counting.counted import counted_day, counted_through, day_of_count, runs_of, sick_on_or_after
from strategies import record, running

D0 = date(2026, 1, 5)


def test_runs_and_files_are_compared_by_what_they_hold() -> None:
    """The same facts and readings give an equal run; other records, or something else, do not."""
    evaluated = running(D0, records=[record("evaluation", date(2026, 2, 1))])
    one, again = (assess(evaluated, as_of=date(2026, 3, 1)).found.run for _ in range(2))
    other = assess(running(D0), as_of=date(2026, 3, 1)).found.run
    assert one == again
    assert hash(one) == hash(again)
    assert one == pickle.loads(pickle.dumps(one))
    assert one != other
    assert one.file != other.file
    assert one != "a run"
    assert one.file != "a file"


def test_a_file_is_shown_without_what_is_in_it() -> None:
    """The first sick day and how many records there are."""
    run = assess(running(D0, records=[record("evaluation", date(2026, 2, 1))]), as_of=date(2026, 3, 1)).found.run
    assert repr(run.file) == "CaseFile(2026-01-05, 1 records)"


class TestCountedDays:
    """Counted day 1 is the first; the days between runs do not count."""

    RUNS = runs_of([(100, 109), (120, None)])

    @pytest.mark.parametrize(("number", "day"), [(1, 100), (10, 109), (11, 120), (12, 121)])
    def test_the_day_of_a_number(self, number: int, day: int) -> None:
        """And back."""
        assert day_of_count(self.RUNS, number) == day
        assert counted_day(self.RUNS, day) == number

    @pytest.mark.parametrize("number", [0, -1])
    def test_no_day_before_the_first(self, number: int) -> None:
        """There is no counted day 0."""
        with pytest.raises(ValueError, match="the first sick day is counted day 1"):
            day_of_count(self.RUNS, number)

    @pytest.mark.parametrize(
        ("day", "through", "again"), [(99, 0, 100), (109, 10, 109), (110, 10, 120), (119, 10, 120)]
    )
    def test_days_that_do_not_count(self, day: int, through: int, again: int) -> None:
        """They add nothing, and the first day sick again follows them."""
        assert counted_through(self.RUNS, day) == through
        assert sick_on_or_after(self.RUNS, day) == again
