"""On how many days wage is owed, in many rows: what is owed is looked up where it can change, in all rows at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, cached_property, partial
from typing import Any, Final

import numpy as np

from ..counting.days import LATEST_DAY
from ..lanes.bound import Bound
from ..lanes.day_verbs import LANGUAGE
from ..lanes.many import Many
from ..lanes.names import bound
from ..lanes.rows import NO_DAY, Days, Numbers, Way, number_of, ways
from ..pay import _by_day, _owed, _spans, _wage_stages, wages
from ..pay.wages import Obligation
from .dossiers import Lane

__all__ = ["OwedOfRows", "pay"]

_AT_A_TIME: Final = 50_000
"""So many days of rows are looked at together: the runs of all of them stand side by side meanwhile."""


class OwedOfRows:
    """The days of many rows on which wage is owed.

    Attributes:
        many: the rows, run through the law.
    """

    def __init__(self, many: Many, lane: Lane) -> None:
        self.many, self._lane = many, lane

    def answer(self, way: Way) -> Any:
        """The answer for the rows on a way, of which each outcome is read as a day alone."""
        answer = self._lane.answered(self.many, way)
        answer.run.outlook = partial(_DayOf, way, answer.run.found, answer.run.outlook)
        return answer

    def days(self, rows: Numbers, first: Numbers, last: Numbers, code: Obligation) -> Numbers:
        """On how many of the days from ``first`` to ``last``, both inclusive, each of these rows owes ``code``; a row
        can come more than once.
        """
        keys, changes = self._changes
        low, high = (np.searchsorted(keys, _key(rows, days), side="right") for days in (first, last))
        counts = np.maximum(high - low, 0) + 1
        begins, which = np.cumsum(counts) - counts, np.repeat(np.arange(len(rows)), counts)
        number = np.arange(len(which)) - begins[which]
        # Something else can be owed from the first day of each piece: that of the whole, and each change in it.
        starts = np.where(number == 0, first[which], changes[low[which] + number - 1])
        after = np.append(starts[1:], 0)
        after[begins + counts - 1] = last + 1
        lengths, found = after - starts, np.zeros(len(rows), np.int64)
        some = np.flatnonzero(lengths > 0)
        for place in range(0, len(some), _AT_A_TIME):
            here = some[place : place + _AT_A_TIME]
            owed = here[self._owed(rows[which[here]], starts[here], code)]
            np.add.at(found, which[owed], lengths[owed])
        return found

    @cached_property
    def _changes(self) -> tuple[Numbers, Numbers]:
        """The days on which something else can be owed than before, in their order by row, and what finds them."""
        nothing = np.zeros(0, np.int64)
        cases, found = [nothing], [nothing]
        for rows, days in self.many.ways(self._changing):
            if days:
                found.append(np.concatenate([np.broadcast_to(number_of(day), len(rows)) for day in days]))
                cases.append(np.tile(rows, len(days)))
        starts = np.concatenate(found)
        there = (starts > 0) & (starts <= LATEST_DAY.toordinal())
        keys, starts = _key(np.concatenate(cases)[there], starts[there]), starts[there]
        order = np.argsort(keys, kind="stable")
        # One more, so that a row without a change has a place to look at.
        return keys[order], np.append(starts[order], NO_DAY)

    def _changing(self, way: Way) -> list[Any]:
        answer = self.answer(way)
        return [*pay().of(wages.changes)([pay().of(wages.spell_to_count)(answer)], answer.question.case)]

    def _owed(self, cases: Numbers, days: Numbers, code: Obligation) -> Any:
        """Whether ``code`` is owed on each of these days, each in its row."""

        def text(way: Way) -> bool:
            answer = self.answer(way)
            spell = pay().of(wages.spell_to_count)(answer)
            day = Days(way, days[way.rows])
            return pay().of(wages.owed_on)([spell], answer.question.case, day).code is code

        owed = np.zeros(len(days), np.bool_)
        for rows, found in ways(text, np.arange(len(days)), cases):
            owed[rows] = found
        return owed


def _key(rows: Numbers, days: Numbers) -> Numbers:
    """Row and day as one number, in the order of rows, and of days in each."""
    return rows * (LATEST_DAY.toordinal() + 1) + days


class _DayOf:
    """The outcome of a stage of the rows on a way. On which articles it rests, and what it waits for, is not asked."""

    basis, pending = (), ()

    def __init__(self, way: Way, found: Any, whole: Any, stage: str) -> None:
        self._found, self._whole, self._stage = found, whole, stage

    @property
    def day(self) -> Any:
        """The day that it gives."""
        return getattr(self._found, self._stage).day

    @property
    def reason(self) -> Any:
        """The code of why it gives none."""
        return self._whole(self._stage).reason

    @property
    def cut_by(self) -> Any:
        """The code of what ended it before its time."""
        return self._whole(self._stage).cut_by


@cache
def pay() -> Bound:
    """The text of what is owed, with the names of the lane bound."""
    beside = {_by_day.CaseDays: _CaseDays, _by_day.Running: _Running, _owed.cited: _cited}
    names = {**bound().names, **beside}
    return Bound((_owed, _spans, _wage_stages, _by_day, wages), names, more=LANGUAGE)


def _cited(case: Any, basis: Any) -> tuple[()]:
    """Stands for the articles, which no column tells."""
    return ()


class _CaseDays:
    """The absences and the maternity leaves of the rows on a way."""

    def __init__(self, case: Any) -> None:
        self._case = case

    def absent_on(self, day: Any) -> bool:
        """Whether an absence covers ``day``."""
        return any(one.first_day <= day and (one.last_day or LATEST_DAY) >= day for one in self._case.absences)

    def leaves_near(self, day: Any) -> Any:
        """All leaves: they are apart, so no two touch one day."""
        return self._case.maternity_leaves

    def path(self, leave: Any) -> str:
        """Stands for the place of a leave, which no column tells."""
        return ""


class _Running:
    """Records of the rows on a way that last."""

    def __init__(self, entries: Iterable[Any]) -> None:
        self.entries = tuple(entries)

    def spans(self) -> Iterator[tuple[Any, Any]]:
        """The first and the last day of each."""
        for entry in self.entries:
            yield entry.record.started_on, entry.record.last_day

    def on(self, day: Any) -> list[Any]:
        """Those that run on ``day``, in the same order."""
        return [entry for entry in self.entries if _runs_on(entry.record, day)]


def _runs_on(record: Any, day: Any) -> bool:
    return record.started_on <= day and (record.last_day is None or day <= record.last_day)
