"""The capacity that the company doctor found, of many rows: the opinions of all rows stand side by side, so that rows
do not part by how many there are, nor by which of them is the last on a day.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any, Final

import numpy as np

from ..law.stages import first_year
from .columns import Leaf, ShapeColumn
from .rows import AHEAD, Numbers, number_of

__all__ = ["NAMES", "OpinionsColumn"]


class OpinionsColumn(ShapeColumn):
    """The opinions of each row, in their order; rows part where the text goes through them."""

    @classmethod
    def of(cls, column: Any) -> Any:
        """The same, where it holds any opinions."""
        return cls(column.numbers, column.shapes) if isinstance(column, ShapeColumn) else column

    @cached_property
    def _side_by_side(self) -> tuple[Numbers, Numbers, list[Any]]:
        """For each place in their order the day and the capacity in all rows, by the number of its word."""
        most = max((len(parts) for (_, parts), _ in self.shapes), default=0)
        days = np.full((most, len(self.numbers)), AHEAD, np.int64)
        found, words = np.zeros((most + 1, len(self.numbers)), np.int64), dict[Any, int]({None: 0})
        for number, ((_, parts), leaves) in enumerate(self.shapes):
            rows, given = np.flatnonzero(self.numbers == number), iter(leaves)
            for place, (_, (day, capacity)) in enumerate(parts):
                days[place, rows] = next(given)[rows] if isinstance(day, Leaf) else day
                found[place + 1, rows] = words.setdefault(capacity, len(words))
        return days, found, [*words]

    def capacity_on(self, way: Any, day: Any) -> Any:
        """The capacity as last found on or before ``day``; rows part by it."""
        days, found, words = self._side_by_side
        rows = way.cases
        place = (days[:, rows] <= number_of(day)).sum(axis=0)
        return words[way.choose(found[place, rows])]


def _capacity_on(file: Any, day: Any) -> Any:
    """The capacity as last found on or before ``day``; ``None`` where nobody said."""
    column = file.columns["opinions"]
    return column.capacity_on(file.way, day) if isinstance(column, OpinionsColumn) else None


NAMES: Final[dict[Any, Any]] = {first_year.capacity_on: _capacity_on}
"""The function of this lane by the plain one in whose place it stands."""
