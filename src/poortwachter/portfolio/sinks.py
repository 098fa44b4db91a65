"""What was given on each way through the text, gathered as columns of Arrow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np

from ..lanes.many import Many, texts_of
from ..lanes.rows import EPOCH, NO_DAY, Days, Id, Iso, Numbers
from ..lanes.sorting import sorted_by
from .columns import Column, arrow, arrow_type

if TYPE_CHECKING:
    import pyarrow

__all__ = ["Key", "sink"]


class Key(NamedTuple):
    """What names a milestone: the id of its rule, and what names the occasion."""

    id: str
    occasion: Any


class _Numbers:
    """Days or numbers, one for each row."""

    def __init__(self, column: Column, size: int) -> None:
        self._column, self._values = column, np.full(size, NO_DAY, np.int64)

    def put(self, many: Many, rows: Numbers, value: Any, places: Numbers | None = None) -> None:
        """What these rows have."""
        at = rows if places is None else places
        if isinstance(value, Days):
            self._values[at] = value.numbers()
        elif value is not None:
            self._values[at] = value if isinstance(value, int | np.ndarray) else value.toordinal()

    def array(self, rows: Numbers) -> pyarrow.Array:
        """The column, with these rows in their order."""
        values, pa = self._values[rows], arrow()
        missing = values == NO_DAY
        if self._column.kind == "number":
            return pa.array(values, pa.int64(), mask=missing)
        days = np.where(missing, 0, values - EPOCH).astype(np.int32)
        return pa.array(days, pa.int32(), mask=missing).view(pa.date32())


class _Texts:
    """Texts, one for each row; of which there may be as many as rows, or few."""

    def __init__(self, column: Column, size: int) -> None:
        self._numbers, self._known = np.full(size, -1, np.int32), dict[str, int]()
        self._keys: dict[tuple[Any, ...], Numbers] = {}

    def put(self, many: Many, rows: Numbers, value: Any, places: Numbers | None = None) -> None:
        """What these rows have."""
        at = rows if places is None else places
        if isinstance(value, Key):
            self._numbers[at] = self._key(many, rows, value)
        elif value is not None:
            self._numbers[at] = self._number(str(value))

    def _key(self, many: Many, rows: Numbers, key: Key) -> Any:
        """A key, or that of each row, by number."""
        occasion = key.occasion
        if isinstance(occasion, Id):
            known = key.id, occasion.kinds
            if known not in self._keys:
                self._keys[known] = self._all(key.id, many.ids(occasion.kinds).words)
            return self._keys[known][many.id_of(rows, occasion)]
        if isinstance(occasion, Iso):
            days = texts_of(occasion.of.numbers(), date.isoformat)
            return self._all(key.id, days.words)[days.numbers]
        return self._number(key.id if occasion is None else f"{key.id}:{occasion}")

    def _all(self, id: str, words: Sequence[str]) -> Numbers:
        return np.array([self._number(f"{id}:{word}") for word in words], np.int64)

    def _number(self, text: str) -> int:
        return self._known.setdefault(text, len(self._known))

    def array(self, rows: Numbers) -> pyarrow.Array:
        """The column, with these rows in their order."""
        pa, numbers = arrow(), self._numbers[rows]
        words = pa.array([*self._known], pa.string())
        return words.take(pa.array(numbers, pa.int32(), mask=numbers < 0))


class _Lists:
    """Lists of rows, or of texts."""

    def __init__(self, column: Column, size: int) -> None:
        self._column, self._size = column, size
        self._parts: list[tuple[Numbers, tuple[Any, ...], Many, Numbers | int]] = []

    def put(self, many: Many, rows: Numbers, value: tuple[Any, ...], turn: Numbers | int) -> None:
        """One more for each of these rows; in a row they stand in the order of their turns."""
        self._parts.append((rows, value, many, turn))

    def array(self, rows: Numbers) -> pyarrow.Array:
        """The column, with these rows in their order."""
        pa = arrow()
        of = self._column.of or (Column("", "text", ""),)
        nothing = np.zeros(0, np.int64)
        whole = np.concatenate([nothing, *(part for part, *_ in self._parts)])
        turns = np.concatenate([nothing, *(np.broadcast_to(turn, len(part)) for part, _, _, turn in self._parts)])
        sinks = [_SINKS[inner.kind](inner, len(whole)) for inner in of]
        start = 0
        for part, values, many, _ in self._parts:
            places = np.arange(start, start + len(part))
            start += len(part)
            for sink, value in zip(sinks, values, strict=True):
                sink.put(many, part, value, places)
        there = np.zeros(self._size, np.bool_)
        there[rows] = True
        order = sorted_by(whole, turns)
        order = order[there[whole[order]]]
        ends = np.cumsum(np.bincount(whole, minlength=self._size)[rows])
        offsets = pa.array(np.concatenate([[0], ends]).astype(np.int32))
        arrays = [sink.array(order) for sink in sinks]
        inner = pa.StructArray.from_arrays(arrays, [column.name for column in of]) if self._column.of else arrays[0]
        return pa.ListArray.from_arrays(offsets, inner).cast(arrow_type(self._column))


class _Euros:
    """Amounts, one for each row."""

    def __init__(self, column: Column, size: int) -> None:
        self._column, self._values = column, np.full(size, None, np.object_)

    def put_each(self, rows: Numbers, amounts: Sequence[Decimal]) -> None:
        """The euros of each of these rows."""
        self._values[rows] = amounts

    def array(self, rows: Numbers) -> pyarrow.Array:
        """The column, with these rows in their order."""
        return arrow().array(self._values[rows], arrow_type(self._column))


_SINKS: Final[Mapping[str, Any]] = {
    "day": _Numbers, "number": _Numbers, "text": _Texts, "texts": _Lists, "rows": _Lists, "euros": _Euros,
}  # fmt: skip
"""What gathers the values of each kind of column."""


def sink(column: Column, size: int) -> Any:
    """What gathers the values of a column, of so many rows."""
    return _SINKS[column.kind](column, size)
