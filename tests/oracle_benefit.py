"""A second, slow reading of sickness benefit without an employer, its notices and decisions, and a sanction's days.

Written from the articles of the Ziektewet, the regulation for those without an employer, SUWI and WIA 25(9), beside
:mod:`oracle` and without the engine. Each day is walked; ``worked`` says whether a day is a working day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from oracle import ONE_DAY, Leave, OracleCase, Spell, joined_cases

WEEK = 7
CRITERION_SINCE = date(2013, 1, 1)
SANCTION_OF_25_9_SINCE = date(2004, 8, 15)

Worked = Callable[[date], bool]


def walked(day: date, steps: int) -> date:
    """So many calendar days later, one at a time."""
    for _ in range(steps):
        day += ONE_DAY
    return day


def on_a_working_day(day: date, worked: Worked) -> date:
    """The day, or the first working day after it, Atw 1(1)."""
    while not worked(day):
        day += ONE_DAY
    return day


def with_two_working_days(first: date, last: date, worked: Worked) -> date:
    """The last day of a term from ``first`` to ``last``, with at least two working days in it, Atw 1(1) and 2."""
    last = on_a_working_day(last, worked)
    while sum(worked(first + timedelta(days=n)) for n in range((last - first).days + 1)) < 2:
        last += ONE_DAY
    return on_a_working_day(last, worked)


def months_after(day: date, months: int) -> date:
    """The day with the same number so many months on, or that month's last day; 29 February becomes 28 February."""
    walking = day
    while months:
        walking += ONE_DAY
        months -= walking.day == 1
    month, found = walking.month, walking
    while walking.month == month and walking.day <= day.day:
        found, walking = walking, walking + ONE_DAY
    return found


# --- ZW 19aa, 19d, 29: until when benefit runs ---------------------------------------------------------------------


@dataclass(frozen=True)
class Benefit:
    """A running sickness with benefit and no employer."""

    first_sick_day: date
    employment_last_day: date | None = None
    """The last day of an employment that ended in the sickness; None: there was none."""
    aow_date: date | None = None
    able_from: date | None = None

    @property
    def case(self) -> OracleCase:
        """Its counted days."""
        (case,) = joined_cases([Spell(self.first_sick_day, None)])
        return case

    @cached_property
    def wait_last_day(self) -> date:
        """The last day of 104 weeks."""
        return self.case.counted(104 * WEEK)

    @cached_property
    def month_is_over(self) -> date | None:
        """A month after the day since when more can be earned; the month goes on with a benefit, and starts none."""
        if self.able_from is None:
            return None
        left = self.employment_last_day
        if left is not None and not any(left < left + n * ONE_DAY < self.able_from for n in range(1, 1000)):
            return left
        return months_after(self.able_from, 1)

    def paid_on(self, day: date) -> bool:
        """Whether ``day`` is a day of benefit by ZW 19aa(2), 29(2)c, 29(4) and 29(5), waiting days aside."""
        if self.employment_last_day is not None and day <= self.employment_last_day:
            return False
        if not self.first_sick_day <= day <= self.wait_last_day:
            return False
        if self.aow_date is not None and self.first_sick_day < self.aow_date <= day:
            return False
        return self.month_is_over is None or day <= self.month_is_over

    @property
    def last_day(self) -> date | None:
        """The last day of benefit; None where there is none at all."""
        day, found = self.first_sick_day, None
        while day <= self.wait_last_day:
            found = day if self.paid_on(day) else found
            day += ONE_DAY
        return found

    @property
    def wait_stands_still(self) -> bool:
        """Whether days of the wait do not count for want of a right by ZW 19aa(1), WIA 23(5)b."""
        able_to_nothing = replace(self, able_from=None)
        day = self.first_sick_day
        while day <= self.wait_last_day:
            if able_to_nothing.paid_on(day) and not self.paid_on(day):
                return True
            day += ONE_DAY
        return False

    @property
    def assessed_on(self) -> date | None:
        """The first day of benefit after 52 weeks of incapacity, ZW 19aa(1), 100(1); None where there is none."""
        if self.first_sick_day < CRITERION_SINCE:
            return None
        weeks_of_incapacity = self.case.counted(52 * WEEK)
        day = weeks_of_incapacity + ONE_DAY
        while self.employment_last_day is not None and day <= self.employment_last_day:
            day += ONE_DAY
        return day


# --- BWBR0022309: UWV in the place of an employer --------------------------------------------------------------------


def opinion_due(benefit: Benefit) -> date | None:
    """Six weeks after the first sick day, 2(1); None: without delay, because UWV hears of it only later, 2(2)."""
    due = walked(benefit.first_sick_day, 6 * WEEK)
    left = benefit.employment_last_day
    return None if left is not None and left > due else due


def reviews(benefit: Benefit) -> Iterator[date]:
    """The day after each period of 26 weeks that ends in the wait, and after the employment, 5(1)."""
    number = 0
    day = benefit.first_sick_day
    while day < benefit.wait_last_day:
        number += 1
        left = benefit.employment_last_day
        if number % (26 * WEEK) == 0 and (left is None or day > left):
            yield day + ONE_DAY
        day += ONE_DAY


# --- the notices and UWV's terms ------------------------------------------------------------------------------------


def employee_tells(first_sick_day: date, worked: Worked) -> date:
    """ZW 38ab(1): on the second day of the incapacity."""
    return on_a_working_day(first_sick_day + ONE_DAY, worked)


def employee_tells_recovery(first_fit_day: date, worked: Worked) -> date:
    """ZW 38ab(2): at the latest on the second day of being fit."""
    return on_a_working_day(first_fit_day + ONE_DAY, worked)


def safety_net_told(first_sick_day: date, clear_on: date | None, worked: Worked, *, six_weeks: bool) -> date:
    """ZW 38a(2), (3); 38b(2): on the fourth day after it became clear, where that was after the term."""
    if six_weeks:
        plain = on_a_working_day(walked(first_sick_day, 6 * WEEK), worked)
    else:
        plain = with_two_working_days(first_sick_day, walked(first_sick_day, 3), worked)
    if clear_on is None or clear_on <= plain:
        return plain
    return with_two_working_days(clear_on + ONE_DAY, walked(clear_on, 4), worked)


def self_insured_tells_recovery(
    employment_last_day: date, reported: date, told_of_sickness: date | None, last_sick_day: date, worked: Worked
) -> date:
    """ZW 38aa(2): on the second day after the report, but not before the sick notice of 38aa(1)a."""
    due = on_a_working_day(walked(reported, 2), worked)
    if told_of_sickness is not None and told_of_sickness <= last_sick_day + ONE_DAY:
        return due
    return max(due, on_a_working_day(walked(employment_last_day, 6 * WEEK), worked))


def decided_within(weeks: int, after: date, worked: Worked) -> date:
    """So many weeks after a notice, a request or a decision: ZW 72c(2), 75k, SUWI 32a(3), Awb 6:7."""
    return on_a_working_day(walked(after, weeks * WEEK), worked)


def objection_decided(sent: date, objection_weeks: int, weeks: int, worked: Worked) -> date:
    """From the day after the term of the objection, ZW 73a(1), 74: too long for the Atw to move."""
    return walked(decided_within(objection_weeks, sent, worked), weeks * WEEK)


# --- WIA 25(9) and 123b: where a sanction begins ----------------------------------------------------------------------


def sanction_is_that_of_25_9(first_sick_day: date) -> bool:
    """WIA 123b(1): not where the sickness began before 15 August 2004; then 123b(2) puts WAO 71a(9) in its place."""
    return not first_sick_day < SANCTION_OF_25_9_SINCE


def sanction_days(
    wage_period_last_day: date, leaves: Sequence[Leave], *, on_the_last_day_of_leave: bool = False
) -> list[date]:
    """Each day of 52 weeks of sanction, WIA 25(9): after leave that runs when it would begin, and paused by leave.

    ``on_the_last_day_of_leave``: by the letter of the third sentence it begins on the day on which the leave ends.
    """

    def of_leave(day: date) -> Leave | None:
        return next((leave for leave in leaves if leave.first_day <= day <= leave.last_day), None)

    found: list[date] = []
    day = wage_period_last_day + ONE_DAY
    running = of_leave(day)
    if running is not None:
        day = running.last_day if on_the_last_day_of_leave else running.last_day + ONE_DAY
    while len(found) < 52 * WEEK:
        if not found or of_leave(day) is None:
            found.append(day)
        day += ONE_DAY
    return found
