"""A second, slow reading of which duties are asked: each day is looked at by itself, from the articles.

Written beside :mod:`oracle` and without the engine. ``True``: who bears it can owe the duty on that day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from oracle import ONE_DAY, Spell, joined_cases

WEEK = 7
SIX_WEEKS_OF_AOW_SINCE = date(2023, 7, 1)


@dataclass(frozen=True)
class Facts:
    """One running sickness and what can end the employer's duties in it."""

    first_sick_day: date
    employment_last_day: date | None = None
    self_insured: bool = False
    domestic: bool = False
    aow_date: date | None = None

    @property
    def wait_last_day(self) -> date:
        """The last day of 104 weeks, WIA 23(1)."""
        (case,) = joined_cases([Spell(self.first_sick_day, None)])
        return case.counted(104 * WEEK)


def employed(facts: Facts, day: date) -> bool:
    """Whether the employment runs on this day."""
    return facts.employment_last_day is None or day <= facts.employment_last_day


def right_to_wage(facts: Facts, day: date) -> bool:
    """BW 7:629(1): 104 weeks; six weeks for household work, 7:629(2)a; six (thirteen) from AOW age, 7:629(2)b."""
    if not employed(facts, day) or day > facts.wait_last_day:
        return False
    if facts.domestic:
        days_of_wage = 0
        walked = facts.first_sick_day
        while walked <= day:
            days_of_wage += 1
            walked += ONE_DAY
        return days_of_wage <= 6 * WEEK
    return within_aow_weeks(facts, day)


def within_aow_weeks(facts: Facts, day: date) -> bool:
    """Whether AOW age has not ended wage or benefit yet, BW 7:629(2)b, ZW 29(5)."""
    if facts.aow_date is None:
        return True
    weeks = 13 if facts.first_sick_day < SIX_WEEKS_OF_AOW_SINCE else 6
    since = max(facts.aow_date, facts.first_sick_day)
    return day < since + timedelta(days=weeks * WEEK)


def guided(facts: Facts, day: date) -> bool:
    """WIA 25(1): the employer who owes wage; 26(2): the self-insured employer who pays benefit after it."""
    if facts.domestic:
        return False
    left = not employed(facts, day)
    if left:
        return facts.self_insured and day <= facts.wait_last_day and benefit_for_age(facts, day)
    return right_to_wage(facts, day)


def benefit_for_age(facts: Facts, day: date) -> bool:
    """ZW 29(4): no benefit on and after the day of AOW age; 29(5): six (thirteen) weeks for sickness after it."""
    if facts.aow_date is None or facts.first_sick_day >= facts.aow_date:
        return within_aow_weeks(facts, day)
    return day < facts.aow_date


def activated(facts: Facts, day: date) -> bool:
    """BW 7:658a(1) and (3): plan, evaluations and another employer, not past AOW age."""
    return guided(facts, day) and (facts.aow_date is None or day < facts.aow_date)


def notice_owed(facts: Facts) -> bool:
    """ZW 38(1): a right to wage on the first day after 42 weeks."""
    (case,) = joined_cases([Spell(facts.first_sick_day, None)])
    return not facts.domestic and right_to_wage(facts, case.counted(42 * WEEK + 1))
