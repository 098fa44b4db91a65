"""The course of a case as spans of days: what was sickness, what did not count, and where its weeks begin."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..answer.assessment import Assessment
from ..counting.counted import Runs, counted_through, day_of_count, runs_of

__all__ = ["counted_runs", "week_starts"]


def counted_runs(answer: Assessment) -> Runs:
    """The counted days of the case, as they are known on the day of assessment."""
    last = answer.last_sick_day
    spans, first = [], answer.first_sick_day.toordinal()
    for part in answer.days_not_counted:
        if first < part.first_day.toordinal():
            spans.append((first, part.first_day.toordinal() - 1))
        first = part.last_day.toordinal() + 1
    if last is None:
        return runs_of([*spans, (first, None)])
    return runs_of([*spans, (first, last.toordinal())] if first <= last.toordinal() else spans)


def week_starts(answer: Assessment, until: date) -> Iterator[tuple[int, date]]:
    """Each week of sickness that begins on or before ``until``, with its first day; week 1 is the first."""
    runs = counted_runs(answer)
    last = runs[-1].last
    end = until.toordinal() if last is None else min(until.toordinal(), last)
    for week in range((counted_through(runs, end) - 1) // 7 + 1):
        yield week + 1, date.fromordinal(day_of_count(runs, 7 * week + 1))
