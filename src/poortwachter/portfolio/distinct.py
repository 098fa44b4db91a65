"""Rows with the same facts have the same answer: where a table is plain, each different row is answered once.

A table is plain where no column is a list: first sick days, a birth date, what is known of the employment. Of a million
such rows a few thousand differ.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

from .columns import arrow
from .reading import Part
from .refusing import codes, numbers_at
from .schemas import inputs

__all__ = ["Distinct", "Shared"]

_MOST: Final = 100_000
"""So many different values or rows are remembered, and no more than one part above it."""

_WORTH_IT: Final = 4
"""How many rows there must be for each that is new, for this to be worth it."""

_REFUSED: Final = -1
"""Stands for the answer of a row that is refused."""

_NEW: Final = -2
"""Stands for that of a row that did not come before."""


class Shared(NamedTuple):
    """The answers of a part, for the rows that can share one.

    Attributes:
        answers: one row for each of ``places``.
        places: the places in the part of the rows that are answered.
        others: the places of the rest, to be answered or refused one by one.
    """

    answers: Any
    places: Any
    others: Sequence[int]


class Distinct:
    """The different rows that came so far, with their answers.

    Args:
        answer: gives the answers for a part in which all facts differ, and the places that were answered.
    """

    def __init__(self, answer: Callable[[Part], tuple[Any, Sequence[int]]]) -> None:
        self._answer = answer
        self._columns: list[_Numbered] = []
        self._rows: list[_Numbered] = []
        self._at: Any = None
        self._answers: Any = None

    def shared(self, part: Part, twice: Sequence[bool]) -> Shared | None:
        """The answers for a part; ``None`` where its rows are better answered one by one."""
        names = self._plain(part)
        if not names or part.size < 2 * _WORTH_IT or any(len(one) > _MOST for one in (*self._columns, *self._rows)):
            return None
        import numpy as np

        numbers = self._numbers([part.rows[name].combine_chunks() for name in names])
        at = self._at[numbers]
        unanswered = np.flatnonzero(at == _NEW)
        if len(unanswered):
            new, first = np.unique(numbers[unanswered], return_index=True)
            if len(new) * _WORTH_IT > part.size:
                return None
            self._learn(part, new, unanswered[first])
            at = self._at[numbers]
        good = at >= 0
        if "case_id" in part.rows.column_names:
            good &= codes(part.rows["case_id"].combine_chunks())
        if any(twice):
            good &= ~np.asarray(twice, dtype=bool)
        places = np.flatnonzero(good)
        others = np.flatnonzero(~good).tolist()
        if len(others) * _WORTH_IT > part.size:
            return None
        return Shared(self._told(part, places, at[places]), places, others)

    def _numbers(self, columns: Sequence[Any]) -> Any:
        """For each row the number of the different row that it is: of its first two columns, of these and the third."""
        import numpy as np

        self._columns = self._columns or [_Numbered() for _ in columns]
        self._rows = self._rows or [_Numbered() for _ in columns[1:]]
        found, *more = (of.numbers(column) for of, column in zip(self._columns, columns, strict=True))
        for of, numbers in zip(self._rows, more, strict=True):
            found = of.numbers(arrow().array((found.astype(np.int64) << 32) + numbers))
        size, before = len((self._rows or self._columns)[-1]), 0 if self._at is None else len(self._at)
        answered = [] if self._at is None else [self._at]
        self._at = np.concatenate([*answered, np.full(size - before, _NEW, np.int32)])
        return found

    def _plain(self, part: Part) -> list[str]:
        """The columns of the facts, where none of them is a list."""
        if not part.of_table:
            return []
        known = {column.name for column in inputs()} - {"case_id"}
        names = [name for name in part.rows.column_names if name in known]
        nested = any(arrow().types.is_nested(part.rows.schema.field(name).type) for name in names)
        return [] if nested else names

    def _learn(self, part: Part, numbers: Any, places: Any) -> None:
        """Answer what is new: the rows at these places, which have these numbers."""
        pa = arrow()
        rows = part.rows.take(pa.array(places))
        if "case_id" in rows.column_names:
            rows = rows.drop_columns(["case_id"])
        answers, answered = self._answer(Part(0, rows))
        before = 0 if self._answers is None else self._answers.num_rows
        self._at[numbers] = _REFUSED
        self._at[numbers[answered]] = range(before, before + len(answered))
        self._answers = (
            answers if self._answers is None else pa.concat_tables([self._answers, answers]).combine_chunks()
        )

    def _told(self, part: Part, places: Any, at: Any) -> Any:
        """The answers at these places, each with its own row and number."""
        pa = arrow()
        shared = self._answers.select(range(2, self._answers.num_columns)).take(pa.array(at))
        columns = [pa.array(places + part.first_row, pa.int64()), numbers_at(part.rows, places), *shared.columns]
        return pa.table(columns, schema=self._answers.schema)


class _Numbered:
    """The different values that came so far, numbered in the order in which they came."""

    def __init__(self) -> None:
        self._known: Any = None

    def __len__(self) -> int:
        return 0 if self._known is None else len(self._known)

    def numbers(self, column: Any) -> Any:
        """The number of each value of a column; nothing is a value too."""
        import pyarrow.compute as pc

        pa = arrow()
        if pa.types.is_dictionary(column.type):
            column = column.dictionary_decode()
        if self._known is None:
            self._known = column.unique()
        found = pc.index_in(column, value_set=self._known)
        if found.null_count:
            self._known = pa.concat_arrays([self._known, column.filter(found.is_null()).unique()])
            found = pc.index_in(column, value_set=self._known)
        return found.to_numpy()
