"""Columns that the text of the law reads as if they held one case, and columns that hold what it gave.

A line of a file is read as the text expects it: a number, yes or no, a word, ``None``. Where rows differ in which of
these it is, they part: see :mod:`poortwachter.lanes.rows`. Only whole numbers stay together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple, Protocol

import numpy as np

from ..law.stages.file import Dated, Outcome
from ..rules.clause import Clause
from .rows import NO_DAY, Days, Id, Numbers, Way, Words, Yes
from .sums import SUMS, Whys

__all__ = [
    "Column",
    "DayColumn",
    "Leaf",
    "OutcomeColumn",
    "ShapeColumn",
    "View",
    "WhyColumn",
    "WordColumn",
    "YesColumn",
    "read",
    "settled",
]


class Column(Protocol):
    """What every row has under one name."""

    def at(self, way: Way, places: Callable[[], Numbers]) -> Any:
        """What the rows on this way have, in the column at these places; rows that the text must tell apart part.

        Rows can leave the way meanwhile, so the places are asked for when they are used.
        """


class DayColumn:
    """Days, or numbers of days; ``NO_DAY`` where there is none."""

    def __init__(self, days: Numbers) -> None:
        self.days = days
        self._missing = bool((days == NO_DAY).any())

    def at(self, way: Way, places: Callable[[], Numbers]) -> Days | None:
        """The days, or ``None``."""
        days, level = self.days[places()], way.level
        return None if self._missing and way.ask(days == NO_DAY) else Days(way, days, level)


class YesColumn:
    """Yes or no."""

    def __init__(self, yes: Any) -> None:
        self.yes = yes

    def at(self, way: Way, places: Callable[[], Numbers]) -> bool:
        """The one answer of the rows on this way."""
        return way.ask(self.yes[places()])


class WordColumn:
    """Words, or anything of which there are few: each row has the number of one."""

    def __init__(self, numbers: Any, words: list[Any]) -> None:
        self.numbers, self.words = numbers, words

    def at(self, way: Way, places: Callable[[], Numbers]) -> Any:
        """The one word of the rows on this way."""
        return self.words[way.choose(self.numbers[places()])]


class WhyColumn:
    """Sums of clauses, by their numbers."""

    def __init__(self, whys: Any) -> None:
        self.whys = whys

    def at(self, way: Way, places: Callable[[], Numbers]) -> Whys:
        """The sums."""
        return Whys(way, self.whys[places()])


class OutcomeColumn:
    """What a stage gave: days, and the sums of clauses on which they rest."""

    def __init__(self, days: Numbers, whys: Any) -> None:
        self.day, self.whys = DayColumn(days), whys

    def at(self, way: Way, places: Callable[[], Numbers]) -> OutcomeOfRows:
        """The outcome, whose day and reason are read when the text asks for them."""
        return OutcomeOfRows(way, self)


class OutcomeOfRows:
    """An outcome as the text reads it."""

    __slots__ = ("_column", "_way")

    def __init__(self, way: Way, column: OutcomeColumn) -> None:
        self._way, self._column = way, column

    @property
    def day(self) -> Days | None:
        """The day, ``None`` where there is none."""
        return read(self._way, self._column.day)  # type: ignore[no-any-return]

    @property
    def why(self) -> Whys:
        """The sum of the clauses."""
        return Whys(self._way, self._column.whys[self._way.cases])

    def __iter__(self) -> Iterator[Any]:
        yield self.day
        yield self.why


def read(way: Way, column: Column) -> Any:
    """What a column has, read once on each way."""
    if column not in way.seen:
        way.seen[column] = column.at(way, lambda: way.cases)
    return way.seen[column]


class ShapeColumn:
    """Lists and other shapes made of numbers: rows of one shape stay together."""

    def __init__(self, numbers: Any, shapes: list[tuple[Any, list[Any]]]) -> None:
        self.numbers, self.shapes = numbers, shapes

    def at(self, way: Way, places: Callable[[], Numbers]) -> Any:
        """The shape of the rows on this way, with their numbers in it."""
        template, leaves = self.shapes[way.choose(self.numbers[places()])]
        at = places()
        return _filled(template, iter([leaf[at] for leaf in leaves]), way)


class View:
    """Columns read by their names, as the lines of a file or the outcomes of the stages are."""

    __slots__ = ("columns", "way")

    def __init__(self, way: Way, columns: Mapping[str, Any]) -> None:
        self.way, self.columns = way, columns

    def __getattr__(self, name: str) -> Any:
        try:
            column = self.columns[name]
        except KeyError:
            raise AttributeError(name) from None
        return read(self.way, column) if hasattr(column, "at") else column


# --- what the text gave, as columns -------------------------------------------------------------------------------

_DAYS: Final = (int, Days)


def settled(found: Iterable[tuple[Numbers, Any]], size: int) -> Any:
    """What was given on each way, as one column; rows on no way have nothing."""
    parts = [*found]
    values = [value for _, value in parts if value is not None]
    first = values[0] if values else None
    if isinstance(first, Outcome | Dated | OutcomeOfRows):
        return _outcomes(parts, size)
    if any(isinstance(value, Clause | Whys) for value in values):
        return WhyColumn(_whys(parts, size))
    if all(isinstance(value, _DAYS) and not isinstance(value, bool) for value in values):
        return DayColumn(_days(parts, size))
    if len(values) == len(parts) and isinstance(first, bool | Yes):
        yes = np.zeros(size, np.bool_)
        for rows, value in parts:
            yes[rows] = value.numbers() if isinstance(value, Yes) else value
        return YesColumn(yes)
    if isinstance(first, tuple):
        return _shapes(parts, size)
    return _words(parts, size)


def _days(parts: Iterable[tuple[Numbers, Any]], size: int) -> Numbers:
    days = np.full(size, NO_DAY, np.int64)
    for rows, value in parts:
        if value is not None:
            days[rows] = value.numbers() if isinstance(value, Days) else value
    return days


def _whys(parts: Iterable[tuple[Numbers, Any]], size: int) -> Any:
    whys = np.zeros(size, np.int32)
    for rows, value in parts:
        whys[rows] = value.numbers() if isinstance(value, Whys) else SUMS.number(int(value))
    return whys


def _outcomes(parts: Iterable[tuple[Numbers, Any]], size: int) -> OutcomeColumn:
    days, whys = np.full(size, NO_DAY, np.int64), np.zeros(size, np.int32)
    for rows, value in parts:
        if isinstance(value, OutcomeOfRows):
            column = value._column
            days[rows], whys[rows] = column.day.days[rows], column.whys[rows]
            continue
        day, why = value
        if day is not None:
            days[rows] = day.numbers() if isinstance(day, Days) else day
        whys[rows] = why.numbers() if isinstance(why, Whys) else SUMS.number(int(why))
    return OutcomeColumn(days, whys)


def _words(parts: Iterable[tuple[Numbers, Any]], size: int) -> WordColumn:
    numbers, words = np.zeros(size, np.int32), dict[Any, int]()
    for rows, value in parts:
        said = bool(value) if isinstance(value, Yes) else value
        numbers[rows] = words.setdefault(said, len(words))
    return WordColumn(numbers, [*words])


def _shapes(parts: Iterable[tuple[Numbers, Any]], size: int) -> ShapeColumn:
    numbers, known, shapes = np.zeros(size, np.int32), dict[Any, int](), list[tuple[Any, list[Any]]]()
    for rows, value in parts:
        leaves: list[Any] = []
        template = _template(value, leaves)
        number = known.setdefault(template, len(known))
        if number == len(shapes):
            shapes.append((template, [np.zeros(size, leaf.numbers().dtype) for leaf in leaves]))
        for whole, leaf in zip(shapes[number][1], leaves, strict=True):
            whole[rows] = leaf.numbers()
        numbers[rows] = number
    return ShapeColumn(numbers, shapes)


class Leaf(NamedTuple):
    """Stands in a shape where its numbers are: of what kind they are, and what they number: words, or the records of
    some kinds.
    """

    kind: type
    known: str | tuple[str, ...] = ()

    def filled(self, way: Way, numbers: Any) -> Any:
        """The same with its numbers."""
        if self.kind is Id:
            return Id(self.known, Days(way, numbers))
        return self.kind(way, numbers, self.known) if self.known else self.kind(way, numbers)


def _template(value: Any, leaves: list[Any]) -> Any:
    if type(value) in (Days, Yes, Words, Id):
        leaves.append(value)
        return Leaf(type(value), value.kinds if type(value) is Id else getattr(value, "known", ()))
    if isinstance(value, tuple):
        return type(value), tuple(_template(part, leaves) for part in value)
    return value


def _filled(template: Any, leaves: Iterator[Any], way: Way) -> Any:
    if template.__class__ is Leaf:
        return template.filled(way, next(leaves))
    kind, parts = template
    made = [_filled(part, leaves, way) if part.__class__ in _MADE_OF else part for part in parts]
    return tuple(made) if kind is tuple else kind._make(made)


_MADE_OF: Final = (tuple, Leaf)
"""Of what a template is made, beside what stands in it as it is."""
