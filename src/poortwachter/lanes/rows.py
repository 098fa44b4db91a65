"""The text of the law on many rows at once: whole numbers, one for each row, in the place of one number.

The text runs as it stands. Where it asks something to which not all rows give the same answer, the rows part: it goes
on with those that give one answer, and runs again for the others. So every row goes exactly the way through the text
that it goes alone, and each step on that way is taken by all rows on it together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

__all__ = [
    "AHEAD",
    "EPOCH",
    "NO_DAY",
    "Days",
    "Id",
    "Iso",
    "Numbers",
    "OfRows",
    "Way",
    "Words",
    "Yes",
    "number_of",
    "ways",
]

Numbers: TypeAlias = "NDArray[np.int64]"
Mask: TypeAlias = "NDArray[np.bool_]"

NO_DAY: Final = -(1 << 62)
"""Stands in a column of days where there is none; no text of the law sees it."""

AHEAD: Final = 1 << 40
"""Stands in a column of days for one that does not come: after every day."""

EPOCH: Final = date(1970, 1, 1).toordinal()
"""The day from which numpy and Arrow count days."""


class Way:
    """One way through a text: the answers that were given on it, and the rows that give them.

    Attributes:
        rows: the rows that are still on it.
        cases: the case of each of them: the row itself, unless one case stands in several rows.
        level: how often rows left it.
        seen: what was read on it, by column.
    """

    __slots__ = ("_at", "_ended", "_kept", "_of", "_taken", "_waiting", "cases", "level", "rows", "seen")

    def __init__(
        self, rows: Numbers, taken: list[int], waiting: list[tuple[Numbers, list[int]]], of: Numbers | None = None
    ) -> None:
        self.rows, self._taken, self._waiting, self._of = rows, taken, waiting, of
        self.cases = rows if of is None else of[rows]
        self._at = self.level = 0
        self._ended = False
        self._kept: list[Numbers] = []
        self.seen: dict[Any, Any] = {}

    def narrowed(self, level: int, values: Any) -> Any:
        """Values of the rows that were on it at this level, for those that still are."""
        for kept in self._kept[level:]:
            values = values[kept]
        return values

    def ask(self, mask: Mask) -> bool:
        """A question that each row answers with yes or no."""
        if self._at < len(self._taken):
            self._at += 1
            return bool(self._taken[self._at - 1])
        yes = int(np.count_nonzero(mask))
        answer = 2 * yes >= len(mask)
        if 0 < yes < len(mask):
            stay, leave = (mask, ~mask) if answer else (~mask, mask)
            self._leave(leave.nonzero()[0], int(not answer))
            self._keep(stay.nonzero()[0])
        self._taken.append(int(answer))
        self._at += 1
        return answer

    def choose(self, values: Numbers) -> int:
        """The one of these values that the rows on this way have from now on."""
        if self._at < len(self._taken):
            self._at += 1
            return self._taken[self._at - 1]
        answer = int(values[0])
        if not (same := values == answer).all():
            known, counts = _different(values)
            answer = int(known[counts.argmax()])
            for other in known.tolist():
                if other != answer:
                    self._leave(np.flatnonzero(values == other), other)
            same = values == answer
            self._keep(np.flatnonzero(same))
        self._taken.append(answer)
        self._at += 1
        return answer

    def end(self) -> None:
        """The text has run: what was read is let go, and no rows part here any more."""
        self.seen.clear()
        self._ended = True

    def _leave(self, places: Numbers, answer: int) -> None:
        assert not self._ended, "rows part on a way that has ended"
        self._waiting.append((self.rows[places], [*self._taken, answer]))

    def _keep(self, places: Numbers) -> None:
        self.rows = self.rows[places]
        self.cases = self.rows if self._of is None else self._of[self.rows]
        self._kept.append(places)
        self.level += 1


def _different(values: Numbers) -> tuple[Numbers, Numbers]:
    """The different values in their order, and how often each comes."""
    low, high = int(values.min()), int(values.max())
    if high - low > _FAR_APART:
        return np.unique(values, return_counts=True)
    counts = np.bincount(values - low)
    known = np.flatnonzero(counts)
    return known + low, counts[known]


_FAR_APART: Final = 1 << 14
"""Values that lie further apart are sorted, and no longer counted in a place for each."""


def ways(text: Callable[[Way], Any], rows: Numbers, of: Numbers | None = None) -> Iterator[tuple[Numbers, Any]]:
    """What ``text`` gives for these rows: for each way through it the rows that take it, and the value. With ``of``
    row ``n`` stands for case ``of[n]``, and one case can stand in several rows.

    Values of all rows in it stand in the order of those rows; see :func:`settled`.
    """
    waiting: list[tuple[Numbers, list[int]]] = [(rows, [])] if len(rows) else []
    while waiting:
        way = Way(*waiting.pop(), waiting, of)
        value = text(way)
        way.end()
        yield way.rows, value


class OfRows:
    """One value for each row on a way."""

    __slots__ = ("_level", "_values", "way")

    def __init__(self, way: Way, values: Any, level: int | None = None) -> None:
        assert level is not None or len(values) == len(way.rows), "values of rows that left this way"
        self.way, self._values, self._level = way, values, way.level if level is None else level

    def numbers(self) -> Any:
        """The values of the rows that are still on the way."""
        if self._level < self.way.level:
            self._values, self._level = self.way.narrowed(self._level, self._values), self.way.level
        return self._values

    def one(self) -> int:
        """The one value that the rows on the way have from now on."""
        return self.way.choose(self.numbers())

    __int__ = __index__ = one

    def __hash__(self) -> int:
        return hash(self.one())


class Yes(OfRows):
    """Yes or no, for each row."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return self.way.ask(self.numbers())


def number_of(other: Any) -> Any:
    """The other side of a sum or a comparison: values of rows, a number, a day or days."""
    if isinstance(other, OfRows):
        return other.numbers()
    if isinstance(other, int):
        return int(other)
    return other.days if isinstance(other, timedelta) else other.toordinal()


class Days(OfRows):
    """Whole numbers: days, or numbers of days. They can do what the text does with a number, and with a day."""

    __slots__ = ()
    __hash__ = OfRows.__hash__

    def _with(self, values: Any) -> Days:
        return Days(self.way, values)

    def __add__(self, other: Any) -> Days:
        return self._with(self.numbers() + number_of(other))

    def __sub__(self, other: Any) -> Days:
        return self._with(self.numbers() - number_of(other))

    def __rsub__(self, other: Any) -> Days:
        return self._with(number_of(other) - self.numbers())

    def __mul__(self, other: Any) -> Days:
        return self._with(self.numbers() * number_of(other))

    def __floordiv__(self, other: Any) -> Days:
        return self._with(self.numbers() // number_of(other))

    def __neg__(self) -> Days:
        return self._with(-self.numbers())

    __radd__, __rmul__ = __add__, __mul__

    def __lt__(self, other: Any) -> Yes:
        return Yes(self.way, self.numbers() < number_of(other))

    def __le__(self, other: Any) -> Yes:
        return Yes(self.way, self.numbers() <= number_of(other))

    def __gt__(self, other: Any) -> Yes:
        return Yes(self.way, self.numbers() > number_of(other))

    def __ge__(self, other: Any) -> Yes:
        return Yes(self.way, self.numbers() >= number_of(other))

    def __eq__(self, other: object) -> Any:
        return False if other is None else Yes(self.way, self.numbers() == number_of(other))

    def __ne__(self, other: object) -> Any:
        return True if other is None else Yes(self.way, self.numbers() != number_of(other))

    def __bool__(self) -> bool:
        return self.way.ask(self.numbers() != 0)

    def __format__(self, how: str) -> str:
        return format(self.one(), how)

    def toordinal(self) -> Days:
        """The days are numbers already."""
        return self

    @property
    def days(self) -> Days:
        """How many days: they are numbers already."""
        return self

    def isoformat(self) -> Iso:
        """The days as text, to be written when they leave the lane."""
        return Iso(self)

    @property
    def year(self) -> Days:
        """The calendar year of each day."""
        return self._with(self._calendar("Y").astype(np.int64) + 1970)

    @property
    def month(self) -> Days:
        """The month of each day, from 1."""
        return self._with(self._calendar("M").astype(np.int64) % 12 + 1)

    @property
    def day(self) -> Days:
        """The day in the month of each day, from 1."""
        days = self.numbers() - EPOCH
        return self._with(days - self._calendar("M").astype("datetime64[D]").astype(np.int64) + 1)

    def _calendar(self, unit: str) -> Any:
        return (self.numbers() - EPOCH).astype("datetime64[D]").astype(f"datetime64[{unit}]")


class Words(OfRows):
    """A word for each row, of a few that are known; rows part where the text compares it."""

    __slots__ = ("known",)

    def __init__(self, way: Way, numbers: Numbers, known: tuple[str, ...]) -> None:
        super().__init__(way, numbers)
        self.known = known

    def word(self) -> str:
        """The one word that the rows on the way have from now on."""
        return self.known[self.one()]

    def __eq__(self, other: object) -> Any:
        return other in self.known and Yes(self.way, self.numbers() == self.known.index(str(other)))

    def __hash__(self) -> int:
        return hash(self.word())

    def __format__(self, how: str) -> str:
        return format(self.word(), how)


class Id:
    """The id of one record of each row on a way: which one it is say its kind, or its kinds, and its number there.

    Attributes:
        kinds: the kind, or the kinds in the order of their acts.
        number: the number among those of the row, from 0: one for all rows, or of each.
    """

    __slots__ = ("kinds", "number")

    def __init__(self, kinds: str | tuple[str, ...], number: int | Days) -> None:
        self.kinds, self.number = kinds, number

    def numbers(self) -> Any:
        """The number, or that of each row that is still on the way."""
        return np.int64(self.number) if isinstance(self.number, int) else self.number.numbers()

    def __eq__(self, other: object) -> Any:
        return isinstance(other, Id) and self.kinds == other.kinds and self.number == other.number

    def __hash__(self) -> int:
        return hash((self.kinds, int(self.number)))


class Iso:
    """Days as text."""

    __slots__ = ("of",)

    def __init__(self, of: Days) -> None:
        self.of = of
