"""The order of rows by several columns, and which of them have the same value."""

from __future__ import annotations

from typing import Final

import numpy as np

from .rows import NO_DAY, Numbers

__all__ = ["numbered", "sorted_by"]

_MOST: Final = 2**62
"""So many different keys have room in one number."""
_APART: Final = 16
"""Values are counted in a place for each while no more than so many lie there for each row; else they are sorted."""


def sorted_by(*columns: Numbers) -> Numbers:
    """The places of the rows in the order of the first column, where that is the same of the second, and so on; rows
    that are the same in all stay as they stand.

    The columns become one key: what nearly stands in its order already, as what is told of cases does, is then put in
    order many times sooner than by ``numpy.lexsort``, which serves where one number cannot hold them. ``NO_DAY`` comes
    first.
    """
    if not len(columns[0]):
        return np.zeros(0, np.int64)
    key, room = np.zeros(len(columns[0]), np.int64), 1
    for column in map(_close, columns):
        least = int(column.min())
        values = int(column.max()) - least + 1
        room *= values
        if room > _MOST:
            return np.lexsort(columns[::-1])
        key = key * values + (column - least)
    return np.argsort(key, kind="stable")


def _close(column: Numbers) -> Numbers:
    """The same order, with no day at all right before the first that there is."""
    days = column[column != NO_DAY] if column.min() == NO_DAY else column
    return column if days is column or not len(days) else np.maximum(column, days.min() - 1)


def numbered(values: Numbers) -> tuple[Numbers, Numbers]:
    """The different values in their order, and of each row which of them it has."""
    low, high = (int(values.min()), int(values.max())) if len(values) else (0, 0)
    if high - low > _APART * len(values):
        return np.unique(values, return_inverse=True)
    there = np.zeros(high - low + 1, np.bool_)
    there[values - low] = True
    return np.flatnonzero(there) + low, (np.cumsum(there) - 1)[values - low]
