"""Columns of a table as facts that the law reads many at once.

Each different value is looked at once, by the model of its fact; a row with one that does not fit, or with anything
that is not read here, is *odd*: it is read alone, and refused in the words of one case.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Final, NamedTuple

import numpy as np
from pydantic import TypeAdapter, ValidationError

from ..counting.days import EARLIEST_DAY, LATEST_DAY
from ..facts._base import Facts
from ..facts.absences import Absence, Employment, Leave
from ..facts.case import Case
from ..facts.records import States, Stating, record_models
from ..lanes.cases import OWN_ID, Cases
from ..lanes.columns import DayColumn, WordColumn
from ..lanes.records import Listed
from ..lanes.rows import EPOCH, NO_DAY, Numbers
from ..lanes.stating import StatesColumn
from .columns import Column, arrow
from .reading import in_python, plain, said_in_words
from .refusing import codes
from .schemas import EMPLOYMENT, LISTS, STATES, WAGE, inputs

if TYPE_CHECKING:
    import pyarrow

__all__ = ["screened"]

_READ_ALONE: Final = frozenset({"new_agreed_work", "event"})
"""Kinds of record that decide which sickness is one case, or that only a pack can read."""


_FIRST_DAY_STATED: Final = f"{STATES}first_sick_day"
"""A first sick day that UWV states decides which sickness is one case."""


def screened(table: pyarrow.Table, again: Sequence[bool]) -> Cases:
    """The rows of a table as facts; ``again`` says which of them have a number that came before."""
    size = table.num_rows
    odd = np.array(again, dtype=np.bool_)
    columns: dict[str, Any] = {}
    employment: dict[str, Any] = {}
    names = [name for name in table.column_names if not name.startswith(WAGE)]
    of_name = {column.name: column for column in inputs()}
    for name in names:
        column = of_name.get(name)
        if column is None or name in LISTS:
            continue
        values = table.column(name).combine_chunks()
        if name == "case_id":
            odd |= ~codes(values)
        elif name.startswith(EMPLOYMENT):
            field = name.removeprefix(EMPLOYMENT)
            employment[field] = _Values(values, column).of(Employment, field, odd)
        elif name in _READ:
            columns[name] = _Values(values, column).of(Case, name, odd)
        elif name != _SHORT or "absences" in names:
            odd |= _there(values)
    whole = np.arange(size)
    lists = {name: _List.of(table, of_name[name], odd) for name in LISTS if name in names}
    if "absences" in lists:
        absences = lists["absences"].listed(Absence, odd)
    else:
        first = _Values(table.column(_SHORT).combine_chunks(), of_name[_SHORT]).of(Absence, "first_day", odd)
        absences = Listed(Absence, whole, whole, np.ones(size, np.int64), {"first_day": first})
    odd |= absences.counts == 0
    leaves = lists["leaves"].listed(Leave, odd) if "leaves" in lists else _none(Leave, size)
    records = lists["records"].by_kind(odd) if "records" in lists else {}
    ones = Listed(Employment, whole, whole, np.ones(size, np.int64), employment)
    return Cases(size, odd, columns, ones, absences, leaves, records)


_SHORT: Final = "first_sick_day"
_READ: Final = ("birth_date", "aow_date", "records_complete_from")


def _none(model: type[Facts], size: int) -> Listed:
    nothing = np.zeros(size, np.int64)
    return Listed(model, nothing[:0], nothing, nothing, {})


# --- values -------------------------------------------------------------------------------------------------------


class _Values:
    """The values of a column: each a number, and the different ones once; or days."""

    def __init__(self, values: pyarrow.Array, column: Column) -> None:
        self._column = column
        self.there = _there(values)
        self._days = _days(values) if column.kind == "day" else None
        if self._days is None:
            self.numbers, self.words = _encoded(values, column)

    def of(self, model: type[Facts], name: str, bad: Any, places: Numbers | None = None, kind: str = "") -> Any:
        """They as a column of facts of a model, or those at these places; ``bad`` gets where one does not fit."""
        at: Any = slice(None) if places is None else places
        field = model.model_fields[name]
        if field.is_required():
            bad |= ~self.there[at]
        if self._days is not None:
            days = self._days[at]
            bad |= (days != NO_DAY) & ((days < _FIRST) | (days > _LAST))
            return DayColumn(days)
        numbers, default = self.numbers[at], field.get_default(call_default_factory=True)
        adapter, words, fits = _adapter(model, name), [default], [not field.is_required()]
        used = np.zeros(len(self.words) + 1, np.bool_)
        used[numbers + 1] = True
        for number, word in enumerate(self.words):
            word = said_in_words(kind, name, word) if kind else word
            found = _read(adapter, word) if used[number + 1] else _UNREAD
            fits.append(found is not _UNREAD)
            words.append(found)
        bad |= ~np.array(fits)[numbers + 1]
        return _as_column(numbers + 1, words, fits, self._column.kind)


_FIRST: Final = EARLIEST_DAY.toordinal()
_LAST: Final = LATEST_DAY.toordinal()
_UNREAD: Final = object()


def _as_column(numbers: Numbers, words: list[Any], fits: list[bool], kind: str) -> Any:
    if kind not in ("day", "number"):
        return WordColumn(numbers, words)
    known = [word if good and word is not None else None for word, good in zip(words, fits, strict=True)]
    days = [NO_DAY if word is None else word if isinstance(word, int) else word.toordinal() for word in known]
    return DayColumn(np.array(days, np.int64)[numbers])


def _there(values: pyarrow.Array) -> Any:
    return values.is_valid().to_numpy(zero_copy_only=False)


def _days(values: pyarrow.Array) -> Any:
    """Days as whole numbers; ``None`` where the column holds them in another way."""
    if not arrow().types.is_date32(values.type):
        return None
    found = values.view(arrow().int32()).fill_null(0).to_numpy(zero_copy_only=False).astype(np.int64) + EPOCH
    found[~_there(values)] = NO_DAY
    return found


def _encoded(values: pyarrow.Array, column: Column) -> tuple[Numbers, list[Any]]:
    """For each row the number of its value, -1 for none; and the different values."""
    types = arrow().types
    if types.is_list(values.type) or types.is_large_list(values.type):
        return _of_lists(values)
    if types.is_nested(values.type):
        return np.where(_there(values), 0, -1), [object()]
    encoded = values if types.is_dictionary(values.type) else values.dictionary_encode()
    words = plain(encoded.dictionary, column)
    numbers = encoded.indices.cast("int64").fill_null(-1).to_numpy(zero_copy_only=False)
    nothing = np.array([word is None for word in words] + [True])
    return np.where(nothing[numbers], -1, numbers), words


def _of_lists(values: pyarrow.Array) -> tuple[Numbers, list[Any]]:
    """Lists of one length and of the same values are one; a list of what is itself nested is one by itself."""
    there = _there(values)
    numbers, lists = np.where(there, 0, -1), values.drop_null()
    inner = lists.flatten()
    if arrow().types.is_nested(inner.type):
        words = in_python(lists)
        numbers[there] = np.arange(len(words))
        return numbers, words
    encoded = inner if arrow().types.is_dictionary(inner.type) else inner.dictionary_encode()
    codes = encoded.indices.cast("int64").fill_null(-1).to_numpy(zero_copy_only=False)
    lengths = lists.value_lengths().to_numpy(zero_copy_only=False).astype(np.int64)
    begins, same, first = np.cumsum(lengths) - lengths, np.zeros(len(lists), np.int64), list[Any]()
    for length in np.unique(lengths).tolist():
        own = np.flatnonzero(lengths == length)
        of_each = codes[begins[own][:, None] + np.arange(length)]
        _, one_of_each, which = np.unique(of_each, axis=0, return_index=True, return_inverse=True)
        same[own] = which.reshape(-1) + len(first)
        first += own[one_of_each].tolist()
    numbers[there] = same
    return numbers, in_python(lists.take(arrow().array(first, arrow().int64())))


@cache
def _adapter(model: type[Facts], name: str) -> TypeAdapter[Any]:
    field = model.model_fields[name]
    kind: Any = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
    return TypeAdapter(kind)


def _read(adapter: TypeAdapter[Any], word: object) -> Any:
    try:
        return adapter.validate_python(word)
    except ValidationError:
        return _UNREAD


def _fits(adapter: TypeAdapter[Any], word: object) -> bool:
    return _read(adapter, word) is not _UNREAD


# --- lists --------------------------------------------------------------------------------------------------------


class _List(NamedTuple):
    """A column of rows: the row of the table for each, how many each has, and their own columns."""

    rows: Numbers
    counts: Numbers
    values: Mapping[str, _Values]
    table: Mapping[str, Any]

    @classmethod
    def of(cls, table: pyarrow.Table, column: Column, odd: Any) -> _List:
        """The lists of a column; a row whose list is no list of rows is odd."""
        values, types = table.column(column.name).combine_chunks(), arrow().types
        size = len(values)
        listed = types.is_list(values.type) or types.is_large_list(values.type)
        if not listed or not types.is_struct(values.type.value_type):
            odd |= _there(values)
            nothing = np.zeros(size, np.int64)
            return cls(nothing[:0], nothing, {}, {})
        count = values.value_lengths().fill_null(0).to_numpy(zero_copy_only=False).astype(np.int64)
        rows, flat = np.repeat(np.arange(size), count), values.flatten()
        odd[rows[~_there(flat)]] = True
        known = {inner.name: inner for inner in column.of}
        parts = dict(zip(flat.type.names, flat.flatten(), strict=True))
        parts = {name: part for name, part in parts.items() if part.null_count < len(part)}
        for name in parts:
            if name not in known or name == _FIRST_DAY_STATED:
                odd[rows[_there(parts[name])]] = True
        read = {name: _Values(part, known[name]) for name, part in parts.items() if name in known}
        return cls(rows, count, read, parts)

    def listed(self, model: type[Facts], odd: Any) -> Listed:
        """They as facts of one model."""
        bad = np.zeros(len(self.rows), np.bool_)
        fields = {name: values.of(model, name, bad) for name, values in self.values.items()}
        _without_required(model, fields, bad)
        odd[self.rows[bad]] = True
        return Listed(model, np.arange(len(self.rows)), np.cumsum(self.counts) - self.counts, self.counts, fields)

    def by_kind(self, odd: Any) -> dict[str, tuple[Numbers, dict[str, Any]]]:
        """They as records, by kind: the row of each, and their columns."""
        if "kind" not in self.values:
            odd[self.rows] = True
            return {}
        numbers, kinds = self.values["kind"].numbers, self.values["kind"].words
        models, found = record_models(), dict[str, tuple[Numbers, dict[str, Any]]]()
        odd[self.rows[numbers < 0]] = True
        self._ids(odd)
        for number, kind in enumerate(kinds):
            places = np.flatnonzero(numbers == number)
            model = models.get(kind) if isinstance(kind, str) else None
            if model is None or kind in _READ_ALONE:
                odd[self.rows[places]] = True
                continue
            found[kind] = self.rows[places], self._of_kind(kind, model, places, odd)
        return found

    def _of_kind(self, kind: str, model: type[Facts], places: Numbers, odd: Any) -> dict[str, Any]:
        bad, fields, states = np.zeros(len(places), np.bool_), dict[str, Any](), dict[str, Any]()
        for name, values in self.values.items():
            if name in ("kind", "id") or not values.there[places].any():
                continue
            if name in model.model_fields:
                fields[name] = values.of(model, name, bad, places, kind)
            elif name.startswith(STATES) and issubclass(model, Stating):
                stated = name.removeprefix(STATES)
                states[stated] = values.of(States, stated, bad, places)
            else:
                bad |= values.there[places]
        if states:
            fields["states"] = StatesColumn(states)
        _without_required(model, fields, bad)
        odd[self.rows[places[bad]]] = True
        ids = self.values.get("id")
        if ids is not None:
            fields[OWN_ID] = WordColumn(ids.numbers[places], [*ids.words, None])
        return fields

    def _ids(self, odd: Any) -> None:
        """An id of a record must be a code that stands once in its case, and is none of those that we make."""
        ids = self.values.get("id")
        if ids is None:
            return
        adapter = _adapter(next(iter(record_models().values())), "id")
        good = np.array([isinstance(id, str) and "@" not in id and _fits(adapter, id) for id in ids.words] + [True])
        odd[self.rows[~good[ids.numbers]]] = True
        given = np.flatnonzero(ids.numbers >= 0)
        pairs = self.rows[given] * (len(ids.words) + 1) + ids.numbers[given]
        _, first = np.unique(pairs, return_index=True)
        twice = np.ones(len(pairs), np.bool_)
        twice[first] = False
        odd[self.rows[given[twice]]] = True


def _without_required(model: type[Facts], fields: Mapping[str, Any], bad: Any) -> None:
    """Facts that lack a column which each of them must have."""
    bad |= any(field.is_required() and name not in fields for name, field in model.model_fields.items())
