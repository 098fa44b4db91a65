"""Days of many rows that come one lot after the other."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..lanes.rows import NO_DAY, Days, Numbers

__all__ = ["DaysPut"]


class DaysPut:
    """Days that are put in place one lot after the other; they take no memory before the first."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._days: Numbers | None = None

    def put(self, rows: Numbers, day: Any) -> None:
        """The day of these rows, which can be none, or of each of them."""
        if day is None:
            return
        if self._days is None:
            self._days = np.full(self._size, NO_DAY, np.int64)
        if isinstance(day, Days):
            self._days[rows] = day.numbers()
        else:
            self._days[rows] = day.toordinal() if hasattr(day, "toordinal") else day

    @property
    def days(self) -> Numbers:
        """The days, ``NO_DAY`` where none was put."""
        return np.broadcast_to(np.int64(NO_DAY), self._size) if self._days is None else self._days
