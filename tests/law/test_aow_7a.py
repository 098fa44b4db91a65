"""AOW 7a: each birth date on which another age begins to hold, and the day before it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poortwachter import aow_date


@pytest.mark.parametrize(
    ("born", "before", "after"),
    [
        (date(1948, 1, 1), date(2012, 12, 31), date(2013, 2, 1)),
        (date(1948, 12, 1), date(2013, 12, 30), date(2014, 2, 1)),
        (date(1949, 11, 1), date(2014, 12, 31), date(2015, 2, 1)),
        (date(1950, 10, 1), date(2015, 12, 30), date(2016, 4, 1)),
        (date(1951, 7, 1), date(2016, 12, 30), date(2017, 4, 1)),
        (date(1952, 4, 1), date(2017, 12, 31), date(2018, 4, 1)),
        (date(1953, 1, 1), date(2018, 12, 31), date(2019, 5, 1)),
        (date(1955, 9, 1), date(2021, 12, 31), date(2022, 4, 1)),
        (date(1956, 6, 1), date(2022, 12, 31), date(2023, 4, 1)),
        (date(1957, 3, 1), date(2023, 12, 28), date(2024, 3, 1)),
        (date(1961, 1, 1), date(2027, 12, 31), date(2028, 4, 1)),
    ],
)
def test_who_is_born_a_day_earlier_has_the_age_before(born: date, before: date, after: date) -> None:
    """Whoever is of the one age reaches it in the year for which it is set, and of the other in the next."""
    assert (aow_date(born - timedelta(days=1)), aow_date(born)) == (before, after)


@given(st.dates(date(1947, 12, 1), date(1964, 9, 29)))
def test_nobody_is_overtaken(born: date) -> None:
    """Who is born later never reaches the age earlier."""
    assert aow_date(born) <= aow_date(born + timedelta(days=1))


@pytest.mark.parametrize(
    ("born", "begins"),
    [
        (date(1900, 1, 1), date(1965, 1, 1)),
        (date(1900, 1, 31), date(1965, 1, 1)),
        (date(1900, 2, 1), date(1965, 2, 1)),
        (date(1947, 3, 31), date(2012, 3, 1)),
        (date(1947, 4, 1), date(2012, 4, 1)),
        (date(1947, 4, 2), date(2012, 4, 2)),
        (date(1964, 9, 30), date(2031, 12, 30)),
    ],
)
def test_from_the_first_birth_date_to_the_last(born: date, begins: date) -> None:
    """Sixty-five from the first that can be written; until April 2012 from the first of the month."""
    assert aow_date(born) == begins
