"""A day is ``YYYY-MM-DD`` or a date, and nothing else."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pandas as pd
import pytest
from pydantic_core import PydanticCustomError

from poortwachter.counting.days import EARLIEST_DAY, LATEST_DAY, read_day, strict_day
from poortwachter.errors import Problem


class Another(date):
    """A date of another library."""


@pytest.mark.parametrize("value", ["2026-01-05", date(2026, 1, 5), Another(2026, 1, 5)])
def test_a_day(value: object) -> None:
    """It is a plain date, whatever it was."""
    found = strict_day(value)
    assert (type(found), found.isoformat()) == (date, "2026-01-05")


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("5 January 2026", "day_format"),
        ("2026-1-5", "day_format"),
        ("2026-02-29", "day_format.calendar"),
        ("2026-02-2x", "day_format"),
        ("20260205", "day_format"),
        ("2026-W06-4", "day_format"),
        (20260105, "day_type"),
        (None, "day_type"),
        (pd.NaT, "day_type"),
        (datetime(2026, 1, 5, tzinfo=UTC), "day_is_datetime"),
        (pd.Timestamp("2026-01-05"), "day_is_datetime.table"),
        ("1899-12-31", "day_out_of_range"),
        ("2200-01-01", "day_out_of_range"),
    ],
)
def test_what_is_no_day(value: object, code: str) -> None:
    """A moment needs a time zone to be a day, and other text a guess."""
    with pytest.raises(PydanticCustomError) as caught:
        strict_day(value)
    assert caught.value.type == code.partition(".")[0]
    assert caught.value.context is not None
    assert caught.value.context["key"] == code


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2199, 12, 31)])
def test_the_ends_of_the_range_are_days(day: date) -> None:
    """Both inclusive."""
    assert strict_day(day) == day
    assert day in (EARLIEST_DAY, LATEST_DAY)


def test_a_day_that_cannot_be_read_becomes_a_problem() -> None:
    """With the place where it stands."""
    problems: list[Problem] = []
    assert read_day(("day",), "2026-01-05", problems) == date(2026, 1, 5)
    assert read_day(("day",), pd.Timestamp("2026-01-05"), problems) is None
    assert [(problem.code, problem.path) for problem in problems] == [("day_is_datetime", ("day",))]


def test_a_day_out_of_range_names_the_range() -> None:
    """Its first and its last day stand in what was expected."""
    problems: list[Problem] = []
    assert read_day(("day",), "2200-01-01", problems) is None
    assert ["1900-01-01" in problem.expected and "2199-12-31" in problem.expected for problem in problems] == [True]
