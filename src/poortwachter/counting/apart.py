"""Spans of days that are in order and apart: those that lie in some days are found without going through them all."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from operator import attrgetter
from typing import Final, Protocol, TypeVar

__all__ = ["inside", "reaching"]


class _Span(Protocol):
    """Days in a row, both ends inclusive; without a last day they run on."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int | None: ...


Some = TypeVar("Some", bound=_Span)

_first: Final = attrgetter("first")
_BEYOND: Final = date.max.toordinal() + 1


def _last(span: _Span) -> int:
    return _BEYOND if span.last is None else span.last


def reaching(spans: Sequence[Some], first: int, last: int | None) -> Sequence[Some]:
    """The spans with a day from ``first`` to ``last``, both inclusive; ``None`` has no end.

    >>> from poortwachter.counting.counted import runs_of
    >>> [run.first for run in reaching(runs_of([(1, 5), (8, 9), (12, None)]), 5, 8)]
    [1, 8]
    """
    end = len(spans) if last is None else bisect_right(spans, last, key=_first)
    return spans[bisect_left(spans, first, 0, end, key=_last) : end]


def inside(spans: Sequence[Some], after: int, before: int) -> Sequence[Some]:
    """The spans that lie wholly between two days, neither of which is part of it."""
    begin = bisect_right(spans, after, key=_first)
    return spans[begin : bisect_left(spans, before, begin, key=_last)]
