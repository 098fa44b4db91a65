"""Amounts of many rows: hours and percentages, of which there are few different ones, compared all at once."""

from __future__ import annotations

import operator
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

import numpy as np

from .columns import WordColumn
from .rows import Numbers, OfRows, Way, Yes
from .sorting import numbered

__all__ = ["AmountColumn", "Amounts", "with_amounts"]

_NONE: Final = Decimal(0)


class Amounts(OfRows):
    """A decimal number for each row, of a few that are known."""

    __slots__ = ("known",)

    def __init__(self, way: Way, numbers: Numbers, known: tuple[Decimal, ...]) -> None:
        super().__init__(way, numbers)
        self.known = known

    def __hash__(self) -> int:
        return hash(self.known[self.one()])

    def __lt__(self, other: Any) -> Yes:
        return self._compared(operator.lt, other)

    def __le__(self, other: Any) -> Yes:
        return self._compared(operator.le, other)

    def __gt__(self, other: Any) -> Yes:
        return self._compared(operator.gt, other)

    def __ge__(self, other: Any) -> Yes:
        return self._compared(operator.ge, other)

    def __eq__(self, other: object) -> Any:
        return False if other is None else self._compared(operator.eq, other)

    def __ne__(self, other: object) -> Any:
        return True if other is None else self._compared(operator.ne, other)

    def __bool__(self) -> bool:
        return bool(self != _NONE)

    def __add__(self, other: Any) -> Amounts:
        return self._with(operator.add, other)

    def __mul__(self, other: Any) -> Amounts:
        return self._with(operator.mul, other)

    __radd__, __rmul__ = __add__, __mul__

    def _compared(self, how: Callable[[Any, Any], Any], other: Any) -> Yes:
        said, places = self._each(how, other)
        return Yes(self.way, np.array(said, np.bool_)[places])

    def _with(self, how: Callable[[Any, Any], Any], other: Any) -> Amounts:
        made, places = self._each(how, other)
        return Amounts(self.way, places, tuple(made))

    def _each(self, how: Callable[[Any, Any], Any], other: Any) -> tuple[list[Any], Numbers]:
        """What comes of each different amount, or of each two, and which of these each row has."""
        if not isinstance(other, Amounts):
            return [how(known, other) for known in self.known], self.numbers()
        pairs, places = numbered(self.numbers() * len(other.known) + other.numbers())
        each = [divmod(pair, len(other.known)) for pair in pairs.tolist()]
        return [how(self.known[one], other.known[two]) for one, two in each], places


class AmountColumn:
    """Amounts, by their numbers; rows without one part from the others."""

    def __init__(self, of: WordColumn) -> None:
        self._numbers = of.numbers
        self._known = tuple(word if isinstance(word, Decimal) else _NONE for word in of.words)
        self._missing = np.array([word is None for word in of.words], np.bool_)

    def at(self, way: Way, places: Callable[[], Numbers]) -> Amounts | None:
        """The amounts, or ``None``."""
        if way.ask(self._missing[self._numbers[places()]]):
            return None
        return Amounts(way, self._numbers[places()], self._known)


def with_amounts(column: Any) -> Any:
    """The column; where its words are amounts, one that compares them all at once."""
    amounts = isinstance(column, WordColumn) and any(isinstance(word, Decimal) for word in column.words)
    return AmountColumn(column) if amounts else column
