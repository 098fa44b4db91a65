"""Rows with the same facts have the same answer: where a table is plain, each different row is answered once.

A table is plain where no column is a list: first sick days, a birth date, what is known of the employment. Of a million
such rows a few thousand differ.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import repeat
from typing import Any, Final, NamedTuple

from .columns import arrow
from .reading import Part, in_python
from .schemas import inputs

__all__ = ["Distinct", "Shared"]

_MOST: Final = 100_000
"""So many different rows are remembered."""

_WORTH_IT: Final = 4
"""How many rows there must be for each that is new, for this to be worth it."""

_REFUSED: Final = -1
"""Stands for the answer of a row that is refused."""

_NEW: Final = -2
"""Stands for that of a row that did not come before."""

_SURE: Final = r"^[A-Za-z]{1,3}-[0-9]{1,7}$"
"""Numbers of cases that are codes at a glance; any other is looked at one by one."""


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
        is_code: whether a text is the number of a case.
    """

    def __init__(self, answer: Callable[[Part], tuple[Any, Sequence[int]]], is_code: Callable[[str], bool]) -> None:
        self._answer, self._is_code = answer, is_code
        self._known: dict[tuple[Any, ...], int] = {}
        self._answers: Any = None

    def shared(self, part: Part, twice: Sequence[bool]) -> Shared | None:
        """The answers for a part; ``None`` where its rows are better answered one by one."""
        names = self._plain(part)
        if not names or part.size < 2 * _WORTH_IT:
            return None
        import numpy as np

        first, inverse = _different(part.rows.select(names))
        keys = _keys(part.rows.select(names).take(arrow().array(first)))
        known = np.fromiter(map(self._known.get, keys, repeat(_NEW)), np.int32, len(keys))
        new = np.flatnonzero(known == _NEW).tolist()
        if len(new) * _WORTH_IT > part.size or len(self._known) + len(new) > _MOST:
            return None
        if new:
            self._learn(part, [keys[place] for place in new], [int(first[place]) for place in new])
            known[new] = [self._known[keys[place]] for place in new]
        at = known[inverse]
        good = (at >= 0) & self._codes(part)
        if any(twice):
            good &= ~np.asarray(twice, dtype=bool)
        places = np.flatnonzero(good)
        others = np.flatnonzero(~good).tolist()
        if len(others) * _WORTH_IT > part.size:
            return None
        return Shared(self._told(part, places, at[places]), places, others)

    def _plain(self, part: Part) -> list[str]:
        """The columns of the facts, where none of them is a list."""
        if not part.of_table:
            return []
        known = {column.name for column in inputs()} - {"case_id"}
        names = [name for name in part.rows.column_names if name in known]
        nested = any(arrow().types.is_nested(part.rows.schema.field(name).type) for name in names)
        return [] if nested else names

    def _learn(self, part: Part, keys: Sequence[tuple[Any, ...]], places: Sequence[int]) -> None:
        """Answer what is new."""
        pa = arrow()
        rows = part.rows.take(pa.array(places))
        if "case_id" in rows.column_names:
            rows = rows.drop_columns(["case_id"])
        answers, answered = self._answer(Part(0, rows))
        before = 0 if self._answers is None else self._answers.num_rows
        self._known |= dict.fromkeys(keys, _REFUSED)
        self._known |= {keys[place]: before + number for number, place in enumerate(answered)}
        self._answers = (
            answers if self._answers is None else pa.concat_tables([self._answers, answers]).combine_chunks()
        )

    def _codes(self, part: Part) -> Any:
        """Which rows have a number that is a code, or none."""
        import numpy as np
        import pyarrow.compute as pc

        if "case_id" not in part.rows.column_names:
            return np.ones(part.size, dtype=bool)
        ids = part.rows["case_id"].combine_chunks()
        if not (arrow().types.is_string(ids.type) or arrow().types.is_large_string(ids.type)):
            return ids.is_null().to_numpy(zero_copy_only=False)
        sure = pc.fill_null(pc.match_substring_regex(ids, _SURE), True).to_numpy(zero_copy_only=False)
        for place in np.flatnonzero(~sure).tolist():
            sure[place] = self._is_code(ids[place].as_py())
        return sure

    def _told(self, part: Part, places: Any, at: Any) -> Any:
        """The answers at these places, each with its own row and number."""
        pa = arrow()
        ids = pa.nulls(len(places), pa.string())
        if "case_id" in part.rows.column_names:
            ids = part.rows["case_id"].combine_chunks().take(pa.array(places)).cast(pa.string())
        shared = self._answers.select(range(2, self._answers.num_columns)).take(pa.array(at))
        columns = [pa.array(places + part.first_row, pa.int64()), ids, *shared.columns]
        return pa.table(columns, schema=self._answers.schema)


def _different(table: Any) -> tuple[Any, Any]:
    """The place of the first of each different row, and for each row which of them it is."""
    import numpy as np

    whole, places = np.zeros(table.num_rows, dtype=np.int64), np.arange(table.num_rows)
    for column in table.columns:
        codes = _encoded(column.combine_chunks())
        whole = _encoded(arrow().array(whole * (codes.max() + 1) + codes)) if whole.any() else codes
    first = np.zeros(whole.max() + 1, dtype=np.int64)
    first[whole[::-1]] = places[::-1]
    return first, whole


def _keys(table: Any) -> list[tuple[Any, ...]]:
    """The values of each row; a day as its number, and whether there is one."""
    pa, parts = arrow(), list[list[Any]]()
    for column in table.columns:
        values = column.combine_chunks()
        if pa.types.is_date32(values.type):
            parts.append(values.view(pa.int32()).fill_null(0).to_numpy().tolist())
            parts.append(values.is_valid().to_numpy(zero_copy_only=False).tolist())
        else:
            parts.append(in_python(values))
    return list(zip(*parts, strict=True))


def _encoded(column: Any) -> Any:
    """For each row the number of its value, in the order in which they come."""
    return column.dictionary_encode(null_encoding="encode").indices.to_numpy()
