"""The working days of an organisation: its week, its closed days and the holidays of its country. Never of the law."""

from __future__ import annotations

from datetime import date

import pytest

from poortwachter.counting.work_week import WEEKDAYS, WorkWeek

OFFICE = WorkWeek(
    "NL", None, WEEKDAYS[:5], frozenset({date(2026, 5, 15)}), frozenset({(12, 24)})
)  # Ascension is Thursday 14 May 2026
ABROAD = WorkWeek("BE", None, WEEKDAYS[:5])


def number(text: str) -> int:
    """A day as a whole number."""
    return date.fromisoformat(text).toordinal()


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2026-05-13", True),
        ("2026-05-14", False),
        ("2026-05-15", False),
        ("2026-05-16", False),
        ("2026-05-18", True),
        ("2026-12-24", False),
        ("2027-12-24", False),
        ("2026-12-25", False),
        ("2026-12-28", True),
    ],
)
def test_on_which_days_is_worked(day: str, works: bool) -> None:
    """Not on a holiday, a closed day, the same day of every year, or in the weekend."""
    assert OFFICE.works(number(day)) is works


def test_holidays_are_those_of_the_country() -> None:
    """21 July is one in Belgium, 27 April in the Netherlands."""
    assert (OFFICE.works(number("2026-07-21")), ABROAD.works(number("2026-07-21"))) == (True, False)
    assert (OFFICE.works(number("2026-04-27")), ABROAD.works(number("2026-04-27"))) == (False, True)


@pytest.mark.parametrize(
    ("days", "found"), [(0, "2026-05-13"), (1, "2026-05-18"), (2, "2026-05-19"), (-1, "2026-05-12"), (-3, "2026-05-08")]
)
def test_working_days_later(days: int, found: str) -> None:
    """The day itself is day zero; a negative number counts back."""
    assert date.fromordinal(OFFICE.later(number("2026-05-13"), days)).isoformat() == found


def test_moved_to_a_working_day() -> None:
    """A day on which is worked stays; another goes on, or back."""
    assert OFFICE.on_or_after(number("2026-05-13")) == number("2026-05-13")
    assert OFFICE.on_or_after(number("2026-05-14")) == number("2026-05-18")
    assert OFFICE.on_or_after(number("2026-05-17")) == number("2026-05-18")
    assert OFFICE.on_or_before(number("2026-05-17")) == number("2026-05-13")
    assert OFFICE.on_or_before(number("2026-05-14")) == number("2026-05-13")
    assert OFFICE.on_or_before(number("2026-05-13")) == number("2026-05-13")


def test_runs_of_days_off() -> None:
    """Both ends inclusive; a run is cut where the span is."""
    assert list(OFFICE.off(number("2026-05-13"), number("2026-05-24"))) == [
        (number("2026-05-14"), number("2026-05-17")),
        (number("2026-05-23"), number("2026-05-24")),
    ]
    assert list(OFFICE.off(number("2026-05-11"), number("2026-05-13"))) == []


def test_a_calendar_without_working_days_is_found_out() -> None:
    """A search that would never end, ends."""
    with pytest.raises(ValueError, match="no working day within ten years"):
        WorkWeek("NL", None, ()).on_or_after(number("2026-05-13"))


def test_how_long_is_searched() -> None:
    """Ten years of 366 days: the last of them can be the first working day."""
    first = number("2026-05-13")
    closed = [date.fromordinal(first + place) for place in range(3660)]
    assert WorkWeek("NL", None, WEEKDAYS, frozenset(closed[:-1])).on_or_after(first) == first + 3659
    with pytest.raises(ValueError, match="no working day within ten years"):
        WorkWeek("NL", None, WEEKDAYS, frozenset(closed)).on_or_after(first)
