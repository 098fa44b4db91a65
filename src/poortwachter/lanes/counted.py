"""The verbs of counted days on many rows at once: the runs of all rows stand side by side, so that rows do not part by
how many runs they have, nor by the run in which a day lies.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any, Final, NamedTuple, cast

import numpy as np

from ..counting.counted import day_of_count
from ..rules import verbs
from .columns import Leaf, ShapeColumn, View
from .rows import AHEAD, Days, Numbers, Way, number_of

__all__ = ["NAMES", "RunsColumn", "SicknessOfRows"]


class _Runs(NamedTuple):
    """Runs of counted days: for each place in the order of the runs the days of all rows."""

    first: Numbers
    last: Numbers
    before: Numbers

    def of(self, rows: Numbers) -> _Runs:
        """Those of some rows."""
        return _Runs(self.first[:, rows], self.last[:, rows], self.before[:, rows])

    def at(self, place: Numbers) -> tuple[Any, Any, Any]:
        """First, last and days before of one run of each row."""
        rows = np.arange(self.first.shape[1])
        return self.first[place, rows], self.last[place, rows], self.before[place, rows]

    def day_of_count(self, number: Any) -> Numbers:
        """The day that is counted day ``number``, which is 1 or more, of each row."""
        if len(self.first) == 1:
            return cast(Numbers, self.first[0] + number - 1)
        first, _, before = self.at((self.before < number).sum(axis=0) - 1)
        return cast(Numbers, first + number - before - 1)

    def counted_through(self, day: Any) -> Numbers:
        """How many days were counted up to and including ``day``, of each row."""
        place = (self.first <= day).sum(axis=0)
        first, last, before = self.at(np.maximum(place - 1, 0))
        return np.where(place == 0, 0, before + np.minimum(day, last) - first + 1)

    def counts(self, day: Any) -> Any:
        """Whether ``day`` counts, of each row."""
        return ((self.first <= day) & (day <= self.last)).any(axis=0)


class RunsColumn(ShapeColumn):
    """The runs of counted days of each row: rows part where the text looks at them, and not where it counts in them."""

    @classmethod
    def of(cls, column: Any) -> Any:
        """The same, where it holds any runs."""
        return cls(column.numbers, column.shapes) if isinstance(column, ShapeColumn) else column

    @cached_property
    def _side_by_side(self) -> _Runs:
        most = max((len(parts) for (_, parts), _ in self.shapes), default=1)
        found = _Runs(*(np.full((most, len(self.numbers)), AHEAD, np.int64) for _ in range(3)))
        for number, ((_, parts), leaves) in enumerate(self.shapes):
            rows, given = np.flatnonzero(self.numbers == number), iter(leaves)
            for place, (_, days) in enumerate(parts):
                for into, day in zip(found, days, strict=True):
                    if day is not None:
                        into[place, rows] = next(given)[rows] if isinstance(day, Leaf) else day
        return found

    def on(self, way: Way) -> _Runs:
        """Those of the rows on a way."""
        return self._side_by_side.of(way.cases)


def _counted(file: Any, number: Any) -> Any:
    """The day that is counted day ``number`` of each row."""
    least = number.numbers().min() if isinstance(number, Days) else number
    if least < 1:
        return day_of_count((), int(least))
    return Days(file._way, _runs(file).day_of_count(number_of(number)))


def _counted_so_far(file: Any, day: Any) -> Any:
    """How many days were counted up to and including ``day``, of each row."""
    return Days(file._way, _runs(file).counted_through(number_of(day)))


def _number_of_day(file: Any, day: Any) -> Days | None:
    """The number of ``day`` among the counted days of each row; ``None`` where it does not count."""
    return _counted_so_far(file, day) if file._way.ask(_runs(file).counts(number_of(day))) else None


def _sick_again(file: Any, day: Any) -> Any:
    """``day``, or the first day sick again where ``day`` is not counted, of each row. Always one for each row, whatever
    rows are on the way: what is asked of it must be asked again when the text runs for fewer of them.
    """
    runs, days = _runs(file), number_of(day)
    counts = runs.counts(days)
    again = days if counts.all() else runs.day_of_count(runs.counted_through(days) + 1)
    return Days(file._way, np.where(counts, days, again))


def _runs(file: Any) -> _Runs:
    """The runs of the rows on the way of a file."""
    runs: _Runs = file._columns["runs"].on(file._way)
    return runs


class SicknessOfRows(View):
    """The joined case of each row on a way."""

    __slots__ = ()
    counted_day = _number_of_day
    counted_through = _counted_so_far
    date_of = _counted


NAMES: Final[dict[Any, Any]] = {
    verbs.counted: _counted,
    verbs.counted_so_far: _counted_so_far,
    verbs.sick_again: _sick_again,
}
"""The verbs of this lane by the plain ones in whose place they stand."""
