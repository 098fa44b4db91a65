"""The verbs of the text on many days at once: each asks the plain verb once for every different day."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import numpy as np

from ..rules import verbs
from .rows import Days

__all__ = ["NAMES", "Once"]


def _earliest(one: Any, other: Any) -> Any:
    way = one.way if isinstance(one, Days) else other.way if isinstance(other, Days) else None
    return min(one, other) if way is None else Days(way, np.minimum(_plain(one), _plain(other)))


def _latest(one: Any, other: Any) -> Any:
    way = one.way if isinstance(one, Days) else other.way if isinstance(other, Days) else None
    return max(one, other) if way is None else Days(way, np.maximum(_plain(one), _plain(other)))


def _plain(day: Any) -> Any:
    return day.numbers() if isinstance(day, Days) else day


class Once:
    """A verb of one day, asked once for each different day."""

    def __init__(self, verb: Callable[[int], int]) -> None:
        self._verb, self._first, self._known = verb, 0, np.zeros(0, np.int64)

    def __call__(self, day: Any) -> Any:
        if not isinstance(day, Days):
            return self._verb(day)
        days = day.numbers()
        first, last = int(days.min()), int(days.max())
        if first < self._first or last >= self._first + len(self._known):
            self._widen(first, last)
        found = self._known[days - self._first]
        if (found == 0).any():
            for one in np.unique(days[found == 0]).tolist():
                self._known[one - self._first] = self._verb(one)
            found = self._known[days - self._first]
        return Days(day.way, found)

    def _widen(self, first: int, last: int) -> None:
        if len(self._known):
            first, last = min(first, self._first), max(last, self._first + len(self._known) - 1)
        wider = np.zeros(last - first + 1, np.int64)
        if len(self._known):
            wider[self._first - first : self._first - first + len(self._known)] = self._known
        self._first, self._known = first, wider


_MONTHS: Final[dict[int, Once]] = {}


def _months_later(day: Any, number: Any) -> Any:
    months = int(number)
    if months not in _MONTHS:
        _MONTHS[months] = Once(lambda one: verbs.months_later(one, months))
    return _MONTHS[months](day)


_SINCE: Final[dict[int, Once]] = {}
_LATER: Final[dict[int, Once]] = {}
_NEXT: Final = Once(verbs.next_working_day)


def _next_working_day(day: Any, since: Any = None) -> Any:
    if since is None:
        return _NEXT(day)
    length = int(day - since)
    if length not in _SINCE:
        _SINCE[length] = Once(lambda one: verbs.next_working_day(one, one - length))
    return _SINCE[length](day)


def _working_days_later(day: Any, number: int) -> Any:
    if number not in _LATER:
        _LATER[number] = Once(lambda one: verbs.working_days_later(one, number))
    return _LATER[number](day)


NAMES: Final[dict[Any, Any]] = {
    verbs.earliest: _earliest,
    verbs.latest: _latest,
    verbs.months_later: _months_later,
    verbs.last_of_month: Once(verbs.last_of_month),
    verbs.next_working_day: _next_working_day,
    verbs.last_working_day: Once(verbs.last_working_day),
    verbs.working_days_later: _working_days_later,
}
"""The verbs of this lane by the plain ones in whose place they stand."""
