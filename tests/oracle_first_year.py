"""A second, slow reading of what long absence asks in the first year: each day is looked at by itself, RPEZ 2 to 4.

Written from the regulation, beside :mod:`oracle` and without the engine, for one sickness that runs without a gap.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from oracle import ONE_DAY, WEEK

SIX_WEEKS = 6 * WEEK
TWO_WEEKS = 2 * WEEK
FIRST_YEAR = 52 * WEEK
AGREED_EVERY = 6 * WEEK


class Heard(NamedTuple):
    """What was heard of the company doctor on a day: an analysis, a later opinion, or only what is expected.

    ``expected``: whether long absence threatens, ``None`` where that was not said.
    """

    day: date
    what: Literal["analysis", "later_opinion", "expectation"]
    expected: bool | None


class Duty(NamedTuple):
    """A duty: its last day, whether it is owed, and the day on which it was done, where the company doctor does it."""

    due: date | None
    owed: bool
    done_on: date | None = None


@dataclass(frozen=True)
class FirstYear:
    """One sickness and all that was heard in it, oldest first; one thing a day."""

    first_sick_day: date
    heard: Sequence[Heard]

    def said_by(self, day: date) -> bool | None:
        """Whether long absence threatens in the expectation of the company doctor, as last said on this day."""
        said = None
        for one in self.heard:
            if one.day <= day and one.expected is not None:
                said = one.expected
        return said

    def owed(self, day: date | None) -> bool:
        """Whether what falls on this day is owed: where long absence threatened then, or at any later moment.

        It threatens "at any moment during the sickness" (RPEZ 3). Who heard nothing at all keeps to the rule; who heard
        nothing yet is judged by what was said first. What has no last day is never late: it is owed while it threatens.
        """
        if day is None:
            return self.said_by(date.max) is not False
        by_then = self.said_by(day)
        later = [one.expected for one in self.heard if one.day > day and one.expected is not None]
        return by_then is True or True in later or (by_then is None and not later)

    @property
    def showed_after_six_weeks(self) -> bool:
        """Whether it only showed after six weeks that long absence threatens (RPEZ 2(3)).

        An opinion that says so is the first to say anything of it: then nobody said that it did not threaten before.
        """
        said = [one for one in self.heard if one.expected is not None]
        threatened = [one for one in said if one.expected]
        if not threatened or threatened[0].day <= _later(self.first_sick_day, SIX_WEEKS):
            return False
        return threatened[0].what == "expectation" or said[0].expected is False

    @property
    def opinion(self) -> date | None:
        """The day of the opinion of RPEZ 2(2) or (3), which the employer asks because long absence threatens.

        An analysis by which, or before which, it was said that none threatens is not it, if it only threatened later:
        then it is the next opinion, of whatever name (4(1): "het oordeel, bedoeld in artikel 2, tweede of derde lid").
        """
        analyses = [one.day for one in self.heard if one.what == "analysis"]
        if not analyses:
            return None
        threatened = [one.day for one in self.heard if one.expected]
        before = [one.expected for one in self.heard if one.day <= analyses[0]]
        if True in before or False not in before or not threatened:
            return analyses[0]
        later = [one.day for one in self.heard if one.what != "expectation" and one.day >= threatened[0]]
        return later[0] if later else None

    @property
    def analysis(self) -> Duty:
        """Within six weeks after the first day, or without delay, which is no number of days (RPEZ 2(2), (3))."""
        by = _later(self.first_sick_day, SIX_WEEKS)
        if self.showed_after_six_weeks:
            return Duty(None, self.owed(None), self.opinion)
        return Duty(by, self.owed(by), self.opinion)

    @property
    def plan(self) -> Duty:
        """Two weeks after that opinion, or after its last day while there is none (RPEZ 4(1))."""
        start = self.analysis.due if self.opinion is None else self.opinion
        by = None if start is None else _later(start, TWO_WEEKS)
        return Duty(by, self.owed(by))

    @property
    def first_evaluation(self) -> Duty:
        """Periodic, as is agreed; here six weeks after the plan (RPEZ 4(2)b)."""
        by = None if self.plan.due is None else _later(self.plan.due, AGREED_EVERY)
        return Duty(by, self.owed(by))

    @property
    def first_year_evaluation(self) -> Duty:
        """At the end of the first year of sickness (RPEZ 4(2)b)."""
        by = _later(self.first_sick_day, FIRST_YEAR - 1)
        return Duty(by, self.owed(by))


def _later(day: date, steps: int) -> date:
    for _ in range(steps):
        day += ONE_DAY
    return day
