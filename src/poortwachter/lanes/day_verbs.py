"""The verbs of the text on many days at once: what asks the calendar asks the plain verb once for each other day."""

from __future__ import annotations

import builtins
from collections.abc import Callable, Iterable
from datetime import date
from functools import reduce
from typing import Any, Final

import numpy as np

from ..counting import calendar
from ..rules import verbs
from .rows import EPOCH, Days

__all__ = ["LANGUAGE", "NAMES", "Once"]


def _earliest(one: Any, other: Any) -> Any:
    way = one.way if isinstance(one, Days) else other.way if isinstance(other, Days) else None
    return min(one, other) if way is None else Days(way, np.minimum(_plain(one), _plain(other)))


def _latest(one: Any, other: Any) -> Any:
    way = one.way if isinstance(one, Days) else other.way if isinstance(other, Days) else None
    return max(one, other) if way is None else Days(way, np.maximum(_plain(one), _plain(other)))


def _plain(day: Any) -> Any:
    return day.numbers() if isinstance(day, Days) else day


class Once:
    """A verb of one day, asked once for each different day.

    What is known is a first day and the values from there on, one object that gives way whole to a wider one: threads
    that widen it at the same time each go on with their own.
    """

    def __init__(self, verb: Callable[[int], int]) -> None:
        self._verb = verb
        self._known = 0, np.zeros(0, np.int64)

    def __call__(self, day: Any) -> Any:
        if not isinstance(day, Days):
            return self._verb(day)
        days = day.numbers()
        first, known = self._reaching(int(days.min()), int(days.max()))
        found = known[days - first]
        if (found == 0).any():
            for one in np.unique(days[found == 0]).tolist():
                known[one - first] = self._verb(one)
            found = known[days - first]
        return Days(day.way, found)

    def _reaching(self, first: int, last: int) -> tuple[int, Any]:
        """What is known, with room for each of these days."""
        since, known = self._known
        until = since + len(known)
        if since <= first and last < until:
            return since, known
        if len(known):
            first, last = min(first, since), max(last, until - 1)
        wider = np.zeros(last - first + 1, np.int64)
        wider[since - first : since - first + len(known)] = known
        self._known = first, wider
        return first, wider


def _months_later(day: Any, number: Any) -> Any:
    """So many calendar months later: a day that the month lacks becomes its last day."""
    months = int(number)
    if not isinstance(day, Days):
        return verbs.months_later(day, months)
    first, length = _month_of(day.numbers(), months)
    in_month = day.day.numbers()
    return Days(day.way, first + np.minimum(in_month, length) - 1)


def _last_of_month(day: Any) -> Any:
    """The last day of the month in which it lies."""
    if not isinstance(day, Days):
        return verbs.last_of_month(day)
    first, length = _month_of(day.numbers(), 0)
    return Days(day.way, first + length - 1)


def _month_of(days: Any, later: int) -> tuple[Any, Any]:
    """The first day of the month so many months later, and how many days it has."""
    month = (days - EPOCH).astype("datetime64[D]").astype("datetime64[M]").astype(np.int64) + later
    first, after = (one.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64) for one in (month, month + 1))
    return first + EPOCH, after - first


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


def _working_days_after(day: Any, number: int) -> Any:
    if number not in _AFTER:
        _AFTER[number] = Once(lambda one: calendar.working_days_after(date.fromordinal(one), number).toordinal())
    return _AFTER[number](day) if isinstance(day, Days) else calendar.working_days_after(day, number)


_AFTER: Final[dict[int, Once]] = {}


def _act_by(day: Any) -> Any:
    return _ACT_BY(day) if isinstance(day, Days) else calendar.act_by(day)


_ACT_BY: Final = Once(lambda day: calendar.act_by(date.fromordinal(day)).toordinal())


def _working_days_later(day: Any, number: int) -> Any:
    if number not in _LATER:
        _LATER[number] = Once(lambda one: verbs.working_days_later(one, number))
    return _LATER[number](day)


NAMES: Final[dict[Any, Any]] = {
    verbs.earliest: _earliest,
    verbs.latest: _latest,
    verbs.months_later: _months_later,
    verbs.last_of_month: _last_of_month,
    verbs.next_working_day: _next_working_day,
    verbs.last_working_day: Once(verbs.last_working_day),
    verbs.working_days_later: _working_days_later,
    calendar.working_days_after: _working_days_after,
    calendar.act_by: _act_by,
}
"""The verbs of this lane by the plain ones in whose place they stand."""

# --- what the language itself has of days -------------------------------------------------------------------------


def _all_days(found: list[Any]) -> list[Any] | None:
    """The numbers of each of these, where all are days and some have one for each row."""
    if not any(isinstance(one, Days) for one in found) or not all(isinstance(one, Days | date) for one in found):
        return None
    return [one.numbers() if isinstance(one, Days) else one.toordinal() for one in found]


def _way_of(found: Iterable[Any]) -> Any:
    return next(one.way for one in found if isinstance(one, Days))


def _outermost(plain: Callable[..., Any], each: Any) -> Callable[..., Any]:
    """The first or the last of some days, for each row; of anything else what the language gives."""

    def found(*given: Any, **how: Any) -> Any:
        listed = [*given] if len(given) > 1 else [*given[0]]
        days = None if "key" in how else _all_days(listed)
        return plain(listed, **how) if days is None else Days(_way_of(listed), reduce(each, days))

    return found


def _sorted(given: Iterable[Any], **how: Any) -> list[Any]:
    """Days in order, for each row, so that rows do not part by the order in which theirs came."""
    listed = [*given]
    days = None if how else _all_days(listed)
    if days is None:
        return builtins.sorted(listed, **how)
    return [Days(_way_of(listed), row) for row in np.sort(np.stack(np.broadcast_arrays(*days)), axis=0)]


LANGUAGE: Final[dict[str, Any]] = {
    "min": _outermost(builtins.min, np.minimum),
    "max": _outermost(builtins.max, np.maximum),
    "sorted": _sorted,
}
"""What hides names of the language where a text compares days with it."""
