"""Cases on many rows in which something is supposed that has not happened."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

import numpy as np

from ..law.readings import Chosen
from .cases import Cases
from .columns import Column, DayColumn, read
from .many import Many
from .rows import Numbers, Way

__all__ = ["ManySupposed", "with_record"]


class ManySupposed(Many):
    """Cases run through the law with something supposed, each asked about on a day of its own."""

    def __init__(self, cases: Cases, days: Numbers, readings: Chosen) -> None:
        self._days = DayColumn(days)
        # What happened was held against the day of assessment before anything was supposed.
        super().__init__(cases, date.max, readings, 0)

    def today(self, way: Way) -> Any:
        """The day of assessment of each row on a way."""
        return read(way, self._days)


def with_record(
    cases: Cases, rows: Numbers, kind: str, fields: Mapping[str, Column], instead_of: Collection[str]
) -> Cases:
    """The cases of these rows, each with a record of ``kind`` that says what the fields hold for it, and without those
    of the kinds ``instead_of``; all other rows are odd.
    """
    odd = np.ones(cases.size, np.bool_)
    odd[rows] = False
    kept = {one: found for one, found in cases.records.items() if one not in instead_of}
    return cases._replace(odd=odd, records={**kept, kind: (rows, fields)})
