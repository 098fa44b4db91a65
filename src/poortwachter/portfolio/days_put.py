"""Days of many rows that come one lot after the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import numpy as np

from ..lanes.rows import NO_DAY, Days, Numbers, Way

__all__ = ["DaysPut"]

_NONE: Final = 0
"""Stands where there is no day: days are numbered from 1."""


class DaysPut:
    """Days that are put in place one lot after the other: a column, in half the memory of one that holds any number."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._days: Any = None

    def put(self, rows: Numbers, day: Any) -> None:
        """The day of these rows, which can be none, or of each of them."""
        if day is None:
            return
        if self._days is None:
            self._days = np.full(self._size, _NONE, np.int32)
        if isinstance(day, Days):
            self._days[rows] = day.numbers()
        elif isinstance(day, np.ndarray):
            self._days[rows] = np.where(day == NO_DAY, _NONE, day)
        else:
            self._days[rows] = day.toordinal()

    def of(self, rows: Numbers) -> Numbers:
        """The days of these rows, ``NO_DAY`` where none was put."""
        if self._days is None:
            return np.full(len(rows), NO_DAY, np.int64)
        days = self._days[rows].astype(np.int64)
        days[days == _NONE] = NO_DAY
        return days  # type: ignore[no-any-return]

    def at(self, way: Way, places: Callable[[], Numbers]) -> Days | None:
        """The days, or ``None``; rows with a day part from those without."""
        if self._days is None or way.ask(self._days[places()] == _NONE):
            return None
        return Days(way, self._days[places()].astype(np.int64))
