"""Counted days: runs of days that count, and the n-th of them to a day and back.

Days are whole numbers (proleptic ordinals, as in :meth:`datetime.date.toordinal`); counted day 1 is the first.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import Final, NamedTuple

__all__ = [
    "Run",
    "Runs",
    "between",
    "counted_day",
    "counted_on",
    "counted_through",
    "day_of_count",
    "runs_of",
    "sick_on_or_after",
]


class Run(NamedTuple):
    """Counted days in a row, both ends inclusive; ``last`` ``None`` runs on. ``before``: days counted before it."""

    first: int
    last: int | None
    before: int


Runs = tuple[Run, ...]
"""Runs in order, apart from each other; only the last may run on."""

_first: Final = attrgetter("first")
_before: Final = attrgetter("before")


def runs_of(spans: Iterable[tuple[int, int | None]]) -> Runs:
    """The runs of these spans of days, which are in order and apart."""
    runs, counted = [], 0
    for first, last in spans:
        runs.append(Run(first, last, counted))
        if last is not None:
            counted += last - first + 1
    return tuple(runs)


def day_of_count(runs: Runs, number: int) -> int:
    """The day that is counted day ``number``.

    Raises:
        ValueError: ``number`` is less than 1.
    """
    if number < 1:
        raise ValueError(f"counted day {number}: expected 1 or more; the first sick day is counted day 1")
    first, _, before = runs[bisect_left(runs, number, key=_before) - 1]
    return first + number - before - 1


def counted_on(runs: Runs, day: int) -> tuple[int, bool]:
    """How many days were counted up to and including ``day``, and whether it counts itself."""
    place = bisect_right(runs, day, key=_first)
    if not place:
        return 0, False
    first, last, before = runs[place - 1]
    if last is None or day <= last:
        return before + day - first + 1, True
    return before + last - first + 1, False


def counted_through(runs: Runs, day: int) -> int:
    """How many days were counted up to and including ``day``."""
    return counted_on(runs, day)[0]


def counted_day(runs: Runs, day: int) -> int | None:
    """The number of ``day`` among the counted days, ``None`` where it does not count."""
    through, counts = counted_on(runs, day)
    return through if counts else None


def sick_on_or_after(runs: Runs, day: int) -> int:
    """``day``, or the first counted day after it where ``day`` itself does not count."""
    through, counts = counted_on(runs, day)
    return day if counts else day_of_count(runs, through + 1)


def between(runs: Sequence[Run]) -> tuple[tuple[int, int], ...]:
    """The days between runs, first and last, which do not count."""
    return tuple(
        (earlier.last + 1, later.first - 1)
        for earlier, later in pairwise(runs)
        if earlier.last is not None and earlier.last + 1 < later.first
    )
