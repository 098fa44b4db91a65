"""A second, slow reading of notices of sickness and recovery, of UWV without an employer, and of what the report holds.

Written from ZW 19aa, 38, 38a, 38aa, 38ab and 38b, WIA 23(6), 25(3), 26 and 133c, the regulation for those without an
employer (BWBR0022309) and RPEZ 6, beside :mod:`oracle` and without the engine: each day is looked at by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from oracle import ONE_DAY, WEEK, OracleCase, Spell, act_by, extended, joined_cases
from oracle_decisions import last_of, walked

LAST_DAY_OF_EMPLOYMENT_SINCE: Final = date(2018, 7, 1)
"""ZW 38(2) and 38aa in the text of 1 July 2018; before that the last working day, and nothing for the self-insured."""
GUIDED_BY_UWV_SINCE: Final = date(2008, 1, 1)
"""WIA 133c(a): not where the wait began before; BWBR0022309 8: not for who had sickness benefit already."""
CRITERION_SINCE: Final = date(2013, 1, 1)
THIRTEEN_WEEKS_SINCE: Final = date(2013, 7, 1)
MINIMUM_WORKED = 2
SIXTY = 60
OFFERED: Final = ((date(2022, 10, 1), date(2024, 12, 31)), (date(2025, 9, 1), date(2027, 8, 31)))
"""The times of the simplified assessment: two years and a quarter, and two years after a gap."""


# --- notices to UWV ------------------------------------------------------------------------------------------------


def _with_two_working_days(first: date, last: date) -> date:
    """A term of three days or more holds two days that are not off (Atw 2), and ends on none that is (Atw 1(1))."""
    worked, day = 0, first
    while day < last or worked < MINIMUM_WORKED:
        worked += extended(day) == day
        day += ONE_DAY
    return extended(max(last, day - ONE_DAY))


def safety_net_told_by(
    first_sick_day: date,
    term: Literal["fourth_day", "six_weeks"],
    *,
    clear_on: date | None = None,
    employment_ends: date | None = None,
) -> date:
    """The fourth day of the incapacity (ZW 38a(2)); the first day after six weeks, or the last of the employment (3).

    On the fourth day after the ground became clear, where that was only after the term (38b(2)).
    """
    if term == "fourth_day":
        due = _with_two_working_days(first_sick_day, last_of(4, first_sick_day))
    else:
        last_of_six_weeks = last_of(6 * WEEK, first_sick_day)
        due = extended(last_of_six_weeks + ONE_DAY)
        if employment_ends is not None and first_sick_day <= employment_ends <= last_of_six_weeks:
            due = extended(employment_ends)
    if clear_on is not None and clear_on > due:
        return _with_two_working_days(clear_on + ONE_DAY, last_of(4, clear_on + ONE_DAY))
    return due


def told_after_employment_by(first_sick_day: date, employment_ended: date) -> date | None:
    """Six weeks after the first sick day, of one who fell ill within four weeks after the employment.

    ZW 38aa(1)b with 29(2)b and 46(1), for the self-insured, since 1 July 2018.
    """
    within = any(first_sick_day == walked(employment_ended, n) for n in range(1, 4 * WEEK + 1))
    if not within or first_sick_day < LAST_DAY_OF_EMPLOYMENT_SINCE:
        return None
    return extended(last_of(6 * WEEK, first_sick_day + ONE_DAY))


def told_at_the_end_by(case: OracleCase, employment_ends: date, *, self_insured: bool) -> date | None:
    """The last day of the employment (ZW 38(2)), moved to a working day by UWV; six weeks later for the self-insured.

    Before 1 July 2018 the last working day of the employment. Of one who is sick on that day, in the 104 weeks.
    """
    if not case.is_counted(employment_ends) or employment_ends > case.counted(104 * WEEK):
        return None
    if employment_ends < LAST_DAY_OF_EMPLOYMENT_SINCE:
        return act_by(employment_ends)
    if self_insured:
        return extended(last_of(6 * WEEK, employment_ends + ONE_DAY))
    return extended(employment_ends)


def recovery_told_by(reported: date, *, sick_notice_to_come: date | None = None) -> date:
    """The second day after the employee reported it (ZW 38a(5), 38aa(2)); not before the sick notice (38a(6))."""
    due = extended(walked(reported, 2))
    return due if sick_notice_to_come is None else max(due, sick_notice_to_come)


def employee_tells_by(first_sick_day: date) -> date:
    """The second day of the incapacity, by who has no employer (ZW 38ab(1))."""
    return extended(last_of(2, first_sick_day))


def employee_tells_recovery_by(last_sick_day: date) -> date:
    """The second day of being fit (ZW 38ab(2))."""
    return extended(last_of(2, last_sick_day + ONE_DAY))


# --- UWV in the place of an employer -------------------------------------------------------------------------------


@dataclass(frozen=True)
class NoEmployer:
    """A running sickness with benefit and no employer any more, or never."""

    first_sick_day: date
    employment_ended: date | None = None

    @property
    def case(self) -> OracleCase:
        """Its counted days."""
        (case,) = joined_cases([Spell(self.first_sick_day, None)])
        return case

    @property
    def guided(self) -> bool:
        """Whether the regulation of 2007 holds for it."""
        return self.first_sick_day >= GUIDED_BY_UWV_SINCE

    @property
    def opinion(self) -> date | None:
        """Six weeks after the first day (2(1)); no day, but without delay, where UWV hears of it later (2(2), (3))."""
        due = last_of(6 * WEEK, self.first_sick_day + ONE_DAY)
        return None if self.employment_ended is not None and self.employment_ended > due else due

    def plan(self, opinion: date | None = None) -> date | None:
        """Two weeks after that opinion (4(1)), or after its last day while there is none."""
        start = self.opinion if opinion is None else opinion
        return None if start is None else last_of(2 * WEEK, start + ONE_DAY)

    def reviews(self) -> Iterator[date]:
        """The day after each 26 weeks in the wait, once there is no employer any more (5(1))."""
        for weeks in (26, 52, 78):
            last = self.case.counted(weeks * WEEK)
            if self.employment_ended is None or last + ONE_DAY > self.employment_ended + ONE_DAY:
                yield last + ONE_DAY

    @property
    def assessed(self) -> date | None:
        """The first day of benefit after 52 weeks (ZW 19aa(1)); not for sickness that began before 2013 (100(1))."""
        if self.first_sick_day < CRITERION_SINCE:
            return None
        day = self.case.counted(52 * WEEK) + ONE_DAY
        while self.employment_ended is not None and day <= self.employment_ended:
            day += ONE_DAY
        return day


# --- what the report holds, and early IVA --------------------------------------------------------------------------


def _before(day: date, weeks: int) -> date:
    for _ in range(weeks * WEEK):
        day -= ONE_DAY
    return day


def report_due(
    case: OracleCase, *, extended_to: date | None = None, employment_ends: date | None = None
) -> date | None:
    """The re-integration report, with the current opinion in it (WIA 25(3), 25(4)a; RPEZ 6(1)j; ZW 38(2)).

    Thirteen weeks before the end of the wait or of the extension, fifteen where they had expired before July 2013. On
    the last day of an employment that ends sooner, where six weeks of sickness lie before it; else none.
    """
    end = case.counted(104 * WEEK)
    if extended_to is not None and extended_to > end:
        end = extended_to
    due = _before(end, 13)
    if _before(end, 15) < THIRTEEN_WEEKS_SINCE:
        due = _before(end, 15)
    if employment_ends is None or employment_ends > due:
        return due
    return employment_ends if sick_for(case, 6, employment_ends) else None


def final_evaluation_due(
    case: OracleCase, *, extended_to: date | None = None, employment_ends: date | None = None
) -> date | None:
    """With the report (RPEZ 6(1)h); at the end of an employment only in a full one, after ten weeks (VHR 2a)."""
    due = report_due(case, extended_to=extended_to, employment_ends=employment_ends)
    left_sooner = due is not None and due == employment_ends and not sick_for(case, 10, due)
    return None if left_sooner else due


def sick_for(case: OracleCase, weeks: int, last_day: date) -> bool:
    """Whether so many weeks lie between the first sick day and this one (ZW 38(2))."""
    return last_day >= last_of(weeks * WEEK, case.first_sick_day + ONE_DAY)


def sixty_on(born: date, day: date) -> bool:
    """Whether sixty years have passed on this day; who was born on 29 February has a birthday on 28 February."""
    years, walking = 0, born
    while walking < day:
        walking += ONE_DAY
        leap_day = (born.month, born.day) == (2, 29)
        common = leap_day and (walking.month, walking.day) == (2, 28) and (walking + ONE_DAY).day == 1
        years += common or (walking.month, walking.day) == (born.month, born.day)
    return years >= SIXTY


def offered_on(first_day_of_wia: date) -> bool:
    """Whether UWV offers the simplified assessment then (its instructions of 2022 and 2025)."""
    return any(first <= first_day_of_wia <= last for first, last in OFFERED)


def early_iva_asked_between(first_sick_day: date) -> tuple[date, date]:
    """Week three to 68 (WIA 23(6)): ten weeks before an end after thirteen weeks at the soonest, 78 at the latest."""
    (case,) = joined_cases([Spell(first_sick_day, None)])
    return case.counted(2 * WEEK + 1), case.counted(68 * WEEK)
