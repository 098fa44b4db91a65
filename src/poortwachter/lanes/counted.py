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
    """One run of counted days of each row, by its place in the order of the runs.

    Attributes:
        first: its first day; ``AHEAD`` where a row has no such run.
        last: its last day.
        before: how many days were counted before it.
        zero: the day on which its count would have begun, had it counted without a break.
    """

    first: Numbers
    last: Numbers
    before: Numbers
    zero: Numbers

    def of(self, rows: Numbers) -> _Runs:
        """Those of some rows."""
        return _Runs(*(days[rows] for days in self))


class _AllRuns(list[_Runs]):
    """The runs of counted days of each row: the first of all, then the second, and so on."""

    def of(self, rows: Numbers) -> _AllRuns:
        """Those of some rows."""
        return _AllRuns(run.of(rows) for run in self)

    def day_of_count(self, number: Any) -> Numbers:
        """The day that is counted day ``number``, which is 1 or more, of each row."""
        zero = self[0].zero.copy()
        for run in self[1:]:
            np.copyto(zero, run.zero, where=run.before < number)
        return cast(Numbers, zero + number)

    def counted_through(self, day: Any) -> Numbers:
        """How many days were counted up to and including ``day``, of each row."""
        found = np.zeros(len(self[0].first), np.int64)
        for run in self:
            np.copyto(found, np.minimum(day, run.last) - run.zero, where=run.first <= day)
        return found

    def counts(self, day: Any) -> Any:
        """Whether ``day`` counts, of each row."""
        return np.logical_or.reduce([(run.first <= day) & (day <= run.last) for run in self])


class RunsColumn(ShapeColumn):
    """The runs of counted days of each row: rows part where the text looks at them, and not where it counts in them."""

    @classmethod
    def of(cls, column: Any) -> Any:
        """The same, where it holds any runs."""
        return cls(column.numbers, column.shapes) if isinstance(column, ShapeColumn) else column

    @cached_property
    def _side_by_side(self) -> _AllRuns:
        most = max((len(parts) for (_, parts), _ in self.shapes), default=1)
        found = [[np.full(len(self.numbers), AHEAD, np.int64) for _ in range(3)] for _ in range(most)]
        for number, ((_, parts), leaves) in enumerate(self.shapes):
            rows, given = np.flatnonzero(self.numbers == number), iter(leaves)
            for run, (_, days) in zip(found, parts, strict=False):
                for into, day in zip(run, days, strict=True):
                    if day is not None:
                        into[rows] = next(given)[rows] if isinstance(day, Leaf) else day
        return _AllRuns(_Runs(first, last, before, first - before - 1) for first, last, before in found)

    def on(self, way: Way) -> _AllRuns:
        """Those of the rows on a way."""
        return self._side_by_side.of(way.cases)


def _counted(file: Any, number: Any) -> Any:
    """The day that is counted day ``number`` of each row."""
    least = number.numbers().min() if isinstance(number, Days) else number
    if least < 1:
        return day_of_count((), int(least))
    return Days(file.way, _runs(file).day_of_count(number_of(number)))


def _counted_so_far(file: Any, day: Any) -> Any:
    """How many days were counted up to and including ``day``, of each row."""
    return Days(file.way, _runs(file).counted_through(number_of(day)))


def _number_of_day(file: Any, day: Any) -> Days | None:
    """The number of ``day`` among the counted days of each row; ``None`` where it does not count."""
    return _counted_so_far(file, day) if file.way.ask(_runs(file).counts(number_of(day))) else None


def _sick_again(file: Any, day: Any) -> Any:
    """``day``, or the first day sick again where ``day`` is not counted, of each row. Always one for each row, whatever
    rows are on the way: what is asked of it must be asked again when the text runs for fewer of them.
    """
    runs, days = _runs(file), number_of(day)
    counts = runs.counts(days)
    again = days if counts.all() else runs.day_of_count(runs.counted_through(days) + 1)
    return Days(file.way, np.where(counts, days, again))


def _runs(file: Any) -> _AllRuns:
    """The runs of the rows on the way of a file."""
    runs: _AllRuns = file.columns["runs"].on(file.way)
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
