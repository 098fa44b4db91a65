"""Cases on many rows in which something is supposed that has not happened."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import numpy as np

from ..engine.supposed import ABOUT_SANCTION, SET_ASIDE_BY_SANCTION
from ..law.readings import Chosen
from .cases import Cases
from .columns import DayColumn, read
from .many import Many
from .rows import Numbers, Way
from .stating import StatesColumn

__all__ = ["ManySupposed", "with_sanction"]


class ManySupposed(Many):
    """Cases run through the law with something supposed, each asked about on a day of its own."""

    def __init__(self, cases: Cases, days: Numbers, readings: Chosen) -> None:
        self._days = DayColumn(days)
        # What happened was held against the day of assessment before anything was supposed.
        super().__init__(cases, date.max, readings, 0)

    def asked_on(self, way: Way) -> Any:
        """The day of assessment of each row on a way."""
        return read(way, self._days)


def with_sanction(cases: Cases, rows: Numbers, sent_on: Numbers) -> Cases:
    """The cases of these rows, each with a decision on a sanction of this day in the place of what is on file about
    one, and without the days that UWV states and that it sets aside; all other rows are odd.
    """
    odd = np.ones(cases.size, np.bool_)
    odd[rows] = False
    kept = {
        kind: (of, _without_stated(fields))
        for kind, (of, fields) in cases.records.items()
        if kind not in ABOUT_SANCTION
    }
    return cases._replace(odd=odd, records={**kept, "sanction_decision": (rows, {"sent_on": DayColumn(sent_on)})})


def _without_stated(fields: Mapping[str, Any]) -> dict[str, Any]:
    left = dict(fields)
    if isinstance(states := left.pop("states", None), StatesColumn) and (kept := states.without(SET_ASIDE_BY_SANCTION)):
        left["states"] = kept
    return left
