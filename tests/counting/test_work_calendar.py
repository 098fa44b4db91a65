"""The legal calendar of the Algemene termijnenwet (Atw, BWBR0002448), article by article."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date, timedelta
from typing import ClassVar

import holidays
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

import oracle
from poortwachter.counting.calendar import (
    EQUATED_DAYS,
    PUBLISHED_THROUGH,
    Extension,
    act_by,
    days_off,
    extend,
    is_working_day,
    working_days_after,
)

ONE_DAY = timedelta(days=1)
FIRST_YEAR, LAST_YEAR = 2005, 2060
YEARS = range(FIRST_YEAR, LAST_YEAR + 1)

days = st.dates(date(2004, 1, 1), date(2060, 12, 31))


def equated_days(year: int) -> set[date]:
    """The days that the Crown put on a par with feast days, as the calendar publishes them."""
    return {date.fromisoformat(f"{year}-{month_day}") for month_day in EQUATED_DAYS.get(year, ())}


def second_opinion(year: int, *categories: str) -> dict[date, str]:
    """Dutch holidays of the given categories in the ``holidays`` package, Sundays left out."""
    found = holidays.country_holidays("NL", years=year, categories=categories, language="en_US")
    return {day: name for day, name in found.items() if day.weekday() != 6}


def without_sundays(found: set[date]) -> set[date]:
    """The same days without Sundays, which are never working days anyway."""
    return {day for day in found if day.weekday() != 6}


class TestArticle3FeastDays:
    """Atw 3(1) and (2): New Year's Day, Easter Monday, Whit Monday, both days of Christmas, Ascension Day, the day on
    which the King's birthday is celebrated and 5 May are feast days; Good Friday is put on a par with them.
    """

    @pytest.mark.parametrize("year", YEARS)
    def test_holidays_package_agrees_apart_from_equated_days(self, year: int) -> None:
        ours, theirs = without_sundays(set(days_off(year))), set(second_opinion(year, "public", "optional"))
        assert ours - theirs == equated_days(year)
        assert theirs - ours == set()

    EXPLAINED: ClassVar[dict[str, Callable[[date], bool]]] = {
        "Atw 3(3): equated by decree, which the package does not follow": lambda day: day in equated_days(day.year),
        "Atw 3(1): 5 May every year, which the package calls optional": lambda day: (day.month, day.day) == (5, 5),
        "Atw 3(2): Good Friday every year, a bank holiday to the package": lambda day: (
            "Good Friday" in second_opinion(day.year, "public", "optional").get(day, "")
        ),
    }
    """Why a day off by the Atw may be missing from the package's public holidays."""

    @pytest.mark.parametrize("year", YEARS)
    def test_each_difference_from_the_public_holidays_is_explained(self, year: int) -> None:
        """The package has reclassified days before: the reasons are fixed here, its categories are not."""
        for day in without_sundays(set(days_off(year))) - set(second_opinion(year, "public")):
            reasons = [reason for reason, holds in self.EXPLAINED.items() if holds(day)]
            assert len(reasons) == 1, day
        assert set(second_opinion(year, "public")) <= set(days_off(year))

    @pytest.mark.parametrize("year", YEARS)
    def test_good_friday_is_where_the_package_has_it(self, year: int) -> None:
        theirs = {day for day, name in second_opinion(year, "public", "optional").items() if "Good Friday" in name}
        assert {day for day, name in days_off(year).items() if name == "Goede Vrijdag"} == theirs

    ROYAL_BIRTHDAYS = (
        (2005, date(2005, 4, 30), "Koninginnedag"),
        (2006, date(2006, 4, 29), "Koninginnedag"),
        (2013, date(2013, 4, 30), "Koninginnedag"),
        (2014, date(2014, 4, 26), "Koningsdag"),
        (2015, date(2015, 4, 27), "Koningsdag"),
        (2024, date(2024, 4, 27), "Koningsdag"),
        (2025, date(2025, 4, 26), "Koningsdag"),
        (2031, date(2031, 4, 26), "Koningsdag"),
    )
    """Celebrated on 30 April to 2013 and on 27 April since 2014; on the Saturday where that is a Sunday."""

    @pytest.mark.parametrize(("year", "day", "name"), ROYAL_BIRTHDAYS)
    def test_royal_birthday(self, year: int, day: date, name: str) -> None:
        royal = {off: title for off, title in days_off(year).items() if title in ("Koningsdag", "Koninginnedag")}
        assert royal == {day: name}

    NAMED_2021: ClassVar[dict[date, str]] = {
        date(2021, 1, 1): "Nieuwjaarsdag",
        date(2021, 4, 2): "Goede Vrijdag",
        date(2021, 4, 5): "tweede paasdag",
        date(2021, 4, 27): "Koningsdag",
        date(2021, 5, 5): "Bevrijdingsdag",
        date(2021, 5, 13): "Hemelvaartsdag",
        date(2021, 5, 14): "gelijkgestelde dag",
        date(2021, 5, 24): "tweede pinksterdag",
        date(2021, 12, 25): "eerste kerstdag",
        date(2021, 12, 26): "tweede kerstdag",
    }

    def test_a_whole_year_by_name(self) -> None:
        assert dict(days_off(2021)) == self.NAMED_2021

    def test_two_feasts_on_one_day_are_one_day_off(self) -> None:
        """Ascension Day 2016 fell on 5 May: one day off less than in a year in which they are apart."""
        assert date(2016, 5, 5) in days_off(2016)
        assert len(days_off(2016)) == len(self.NAMED_2021) - 1

    @pytest.mark.parametrize("year", [*YEARS, 1900, 1999, 2000, 2100, 2199])
    def test_second_implementation_agrees(self, year: int) -> None:
        assert set(days_off(year)) == oracle.legal_days_off(year)


class TestArticle3EquatedDays:
    """Atw 3(3): the Crown can put certain days on a par with feast days; those decrees name single dates."""

    ALL: ClassVar[list[date]] = [day for year in EQUATED_DAYS for day in sorted(equated_days(year))]

    @pytest.mark.parametrize("day", ALL, ids=str)
    def test_falls_on_a_weekday(self, day: date) -> None:
        assert day.weekday() < 5

    @pytest.mark.parametrize("day", ALL, ids=str)
    def test_is_a_day_off(self, day: date) -> None:
        assert days_off(day.year)[day] == "gelijkgestelde dag"
        assert not is_working_day(day)

    @pytest.mark.parametrize("day", ALL, ids=str)
    def test_bridges_to_a_feast_day_or_a_weekend(self, day: date) -> None:
        """A decree closes a gap: a day off, a Saturday or a Sunday lies on both sides of it."""
        assert not is_working_day(day - ONE_DAY)
        assert not is_working_day(day + ONE_DAY)

    @pytest.mark.parametrize("year", range(2005, 2029))
    def test_friday_after_ascension_is_equated(self, year: int) -> None:
        ascension = next(day for day, name in days_off(year).items() if name == "Hemelvaartsdag")
        assert ascension.weekday() == 3
        assert not is_working_day(ascension + ONE_DAY)

    def test_published_horizon_is_the_end_of_the_last_published_year(self) -> None:
        assert date(max(EQUATED_DAYS), 12, 31) == PUBLISHED_THROUGH

    def test_every_year_up_to_the_horizon_is_published(self) -> None:
        assert sorted(EQUATED_DAYS) == list(range(2005, PUBLISHED_THROUGH.year + 1))

    def test_after_the_horizon_only_the_statute_speaks(self) -> None:
        for year in range(PUBLISHED_THROUGH.year + 1, LAST_YEAR + 1):
            assert "gelijkgestelde dag" not in days_off(year).values()


class TestArticle1Extension:
    """Atw 1(1): a statutory term that ends on a Saturday, Sunday or feast day runs on through the next day that is
    none of those.
    """

    BOUNDARIES = (
        ("Thursday before Good Friday", date(2024, 3, 28), date(2024, 3, 28)),
        ("Good Friday", date(2024, 3, 29), date(2024, 4, 2)),
        ("Saturday before Easter", date(2024, 3, 30), date(2024, 4, 2)),
        ("Easter Sunday", date(2024, 3, 31), date(2024, 4, 2)),
        ("Easter Monday", date(2024, 4, 1), date(2024, 4, 2)),
        ("Tuesday after Easter", date(2024, 4, 2), date(2024, 4, 2)),
        ("Wednesday before Ascension", date(2021, 5, 12), date(2021, 5, 12)),
        ("Ascension Day", date(2021, 5, 13), date(2021, 5, 17)),
        ("the equated Friday after it", date(2021, 5, 14), date(2021, 5, 17)),
        ("the Saturday after it", date(2021, 5, 15), date(2021, 5, 17)),
        ("the Sunday after it", date(2021, 5, 16), date(2021, 5, 17)),
        ("the Monday after it", date(2021, 5, 17), date(2021, 5, 17)),
        ("Ascension Day after the horizon: its Friday is a working day", date(2030, 5, 30), date(2030, 5, 31)),
        ("Whit Sunday", date(2023, 5, 28), date(2023, 5, 30)),
        ("Friday", date(2026, 1, 9), date(2026, 1, 9)),
        ("Saturday", date(2026, 1, 10), date(2026, 1, 12)),
        ("Sunday", date(2026, 1, 11), date(2026, 1, 12)),
        ("Monday", date(2026, 1, 12), date(2026, 1, 12)),
        ("5 May in a year that is no lustrum", date(2026, 5, 5), date(2026, 5, 6)),
        ("Saturday before King's Day on a Monday", date(2026, 4, 25), date(2026, 4, 28)),
        ("King's Day on a Saturday, because 27 April is a Sunday", date(2025, 4, 26), date(2025, 4, 28)),
        ("over the year's end", date(2022, 12, 31), date(2023, 1, 2)),
        ("the longest row of days off", date(2007, 12, 22), date(2008, 1, 2)),
    )

    @pytest.mark.parametrize(("what", "ends", "expected"), BOUNDARIES, ids=[what for what, _, _ in BOUNDARIES])
    def test_boundary(self, what: str, ends: date, expected: date) -> None:
        assert extend(ends).last_day == expected

    def test_names_the_days_that_moved_it(self) -> None:
        assert extend(date(2021, 5, 13)) == Extension(
            date(2021, 5, 17),
            (
                (date(2021, 5, 13), "Hemelvaartsdag"),
                (date(2021, 5, 14), "gelijkgestelde dag"),
                (date(2021, 5, 15), "zaterdag"),
                (date(2021, 5, 16), "zondag"),
            ),
        )

    def test_cannot_be_changed(self) -> None:
        with pytest.raises(dataclasses.FrozenInstanceError):
            extend(date(2021, 5, 13)).last_day = date(2021, 5, 13)  # type: ignore[misc]

    def test_a_feast_day_on_a_saturday_is_called_saturday_or_by_its_name(self) -> None:
        ((day, name),) = extend(date(2020, 12, 26)).moved_by[:1]
        assert day == date(2020, 12, 26)
        assert name in ("zaterdag", "tweede kerstdag")

    @given(days)
    def test_never_ends_earlier(self, day: date) -> None:
        assert extend(day).last_day >= day

    @given(days)
    def test_ends_on_a_working_day(self, day: date) -> None:
        last_day = extend(day).last_day
        assert last_day.weekday() < 5
        assert last_day not in oracle.legal_days_off(last_day.year)

    @given(days)
    @example(date(2007, 12, 22))
    def test_passes_over_days_off_alone_and_over_each_of_them(self, day: date) -> None:
        found = extend(day)
        passed = [off for off, _ in found.moved_by]
        assert passed == [day + n * ONE_DAY for n in range((found.last_day - day).days)]
        for off in passed:
            assert off.weekday() >= 5 or off in oracle.legal_days_off(off.year)

    @given(days)
    def test_a_working_day_is_not_moved(self, day: date) -> None:
        assume(is_working_day(day))
        assert extend(day) == Extension(day, ())

    @given(days)
    def test_a_moved_term_is_not_moved_again(self, day: date) -> None:
        assert extend(extend(day).last_day).moved_by == ()

    @given(days, days)
    def test_a_later_end_is_never_extended_to_an_earlier_day(self, one: date, other: date) -> None:
        earlier, later = sorted((one, other))
        assert extend(earlier).last_day <= extend(later).last_day

    @given(st.dates(date(1950, 1, 1), date(2190, 12, 31)))
    def test_second_implementation_agrees(self, day: date) -> None:
        assert extend(day).last_day == oracle.extended(day)

    @pytest.mark.parametrize("year", YEARS)
    def test_second_implementation_agrees_on_every_day_of_the_feasts(self, year: int) -> None:
        for off in oracle.legal_days_off(year):
            for n in range(-4, 5):
                day = off + n * ONE_DAY
                assert extend(day).last_day == oracle.extended(day), day

    @pytest.mark.parametrize("ends", [date(2199, 12, 29), date(2200, 1, 4), date(2200, 1, 5), date(2201, 12, 26)])
    def test_terms_that_end_after_the_last_day_that_can_be_entered(self, ends: date) -> None:
        """A term of a case from the last years that can be entered ends in a later year, and moves as any other."""
        assert extend(ends).last_day == oracle.extended(ends)


def two_working_days(first_day: date, last_day: date) -> date:
    """Atw 1(1) and 2 by walking: the first day, from the last one on, on which both hold."""
    day = last_day
    while True:
        seen, walked = 0, first_day
        while walked <= day:
            seen += oracle.extended(walked) == walked
            walked += ONE_DAY
        if seen >= 2 and oracle.extended(day) == day:
            return day
        day += ONE_DAY


class TestArticle2TwoWorkingDays:
    """Atw 2: a statutory term of at least three days is extended, if need be, until it holds at least two days that
    are no Saturday, Sunday or feast day.
    """

    TABLE = (
        ("Friday to Monday holds two", date(2026, 1, 9), date(2026, 1, 12), date(2026, 1, 12)),
        ("Saturday to Tuesday holds two", date(2026, 1, 10), date(2026, 1, 13), date(2026, 1, 13)),
        ("Saturday to Monday holds one", date(2026, 1, 10), date(2026, 1, 12), date(2026, 1, 13)),
        ("Good Friday to Easter Monday holds none", date(2024, 3, 29), date(2024, 4, 1), date(2024, 4, 3)),
        ("Saturday before Easter to Tuesday holds one", date(2024, 3, 30), date(2024, 4, 2), date(2024, 4, 3)),
        ("Ascension to Sunday holds none", date(2021, 5, 13), date(2021, 5, 16), date(2021, 5, 18)),
        (
            "Christmas 2018 and its equated Monday: none",
            date(2018, 12, 22),
            date(2018, 12, 26),
            date(2018, 12, 28),
        ),
        ("the second one is a Monday", date(2026, 1, 8), date(2026, 1, 10), date(2026, 1, 12)),
    )

    @pytest.mark.parametrize(("what", "first", "ends", "expected"), TABLE, ids=[row[0] for row in TABLE])
    def test_boundary(self, what: str, first: date, ends: date, expected: date) -> None:
        assert extend(ends, first_day=first).last_day == expected
        assert two_working_days(first, ends) == expected

    LONGEST_ROW = (date(2007, 12, 22), date(2007, 12, 23), date(2007, 12, 24))

    @pytest.mark.parametrize("first", LONGEST_ROW, ids=str)
    @pytest.mark.parametrize("length", [4, 7, 9, 10, 11])
    def test_the_longest_row_of_days_off(self, first: date, length: int) -> None:
        """22 December 2007 to 1 January 2008 holds no working day: the term ends on the second one after it."""
        ends = first + (length - 1) * ONE_DAY
        assert extend(ends, first_day=first).last_day == date(2008, 1, 3)

    @given(days, st.integers(3, 21))
    def test_holds_two_working_days_and_no_day_too_many(self, first: date, length: int) -> None:
        ends = first + (length - 1) * ONE_DAY
        assert extend(ends, first_day=first).last_day == two_working_days(first, ends)

    @pytest.mark.parametrize("year", range(2005, 2030))
    def test_four_days_around_every_feast(self, year: int) -> None:
        for off in oracle.legal_days_off(year):
            for n in range(-6, 2):
                first = off + n * ONE_DAY
                ends = first + 3 * ONE_DAY
                assert extend(ends, first_day=first).last_day == two_working_days(first, ends), first

    def test_says_that_the_term_held_too_few_working_days(self) -> None:
        """No day off moved this end: Monday 12 January 2026 is the only working day in the term."""
        found = extend(date(2026, 1, 12), first_day=date(2026, 1, 10))
        assert found.moved_by == ((date(2026, 1, 12), "minder dan twee werkdagen in de termijn"),)

    @given(days, st.integers(12, 84))
    def test_a_longer_term_ends_as_under_article_1(self, first: date, length: int) -> None:
        """The longest row of days off is eleven days, so that a term of two weeks holds two working days anyway."""
        ends = first + (length + 1) * ONE_DAY
        assert extend(ends, first_day=first) == extend(ends)


class TestActBy:
    """Advice, and no rule of the Atw: the last working day on or before a day that does not move (Atw 1(2), 4)."""

    TABLE = (
        ("a working day", date(2026, 1, 9), date(2026, 1, 9)),
        ("Sunday", date(2026, 1, 11), date(2026, 1, 9)),
        ("Easter Monday: before Good Friday", date(2024, 4, 1), date(2024, 3, 28)),
        ("Sunday after Ascension and its Friday", date(2021, 5, 16), date(2021, 5, 12)),
        ("2 January 2026, an equated day after New Year's Day", date(2026, 1, 2), date(2025, 12, 31)),
        ("New Year's Day after the longest row", date(2008, 1, 1), date(2007, 12, 21)),
    )

    @pytest.mark.parametrize(("what", "due", "expected"), TABLE, ids=[row[0] for row in TABLE])
    def test_boundary(self, what: str, due: date, expected: date) -> None:
        assert act_by(due) == expected

    @given(days)
    @example(date(2008, 1, 1))
    def test_is_the_last_working_day_of_a_day_by_day_walk(self, due: date) -> None:
        """Walk forward from a month before: the last working day met by then is the one to act by."""
        met = None
        walked = due - 31 * ONE_DAY
        while walked <= due:
            if walked.weekday() < 5 and walked not in oracle.legal_days_off(walked.year):
                met = walked
            walked += ONE_DAY
        assert act_by(due) == met

    @given(st.dates(date(1950, 1, 1), date(2199, 12, 31)))
    def test_second_implementation_agrees(self, due: date) -> None:
        assert act_by(due) == oracle.act_by(due)

    @given(days)
    def test_acting_and_extending_meet_on_working_days_alone(self, due: date) -> None:
        assert (act_by(due) == due) == (extend(due).last_day == due) == is_working_day(due)


@pytest.mark.parametrize(
    ("number", "day"), [(0, date(2026, 4, 2)), (1, date(2026, 4, 7)), (2, date(2026, 4, 8)), (5, date(2026, 4, 13))]
)
def test_working_days_after_a_day(number: int, day: date) -> None:
    """The day itself is day zero: from Thursday 2 April 2026 over Good Friday and Easter to Tuesday."""
    assert working_days_after(date(2026, 4, 2), number) == day
