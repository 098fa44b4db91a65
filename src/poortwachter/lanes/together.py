"""Records of several kinds as one list of each row, in the order of their acts.

Sorted one by one, rows part by every order in which their records can come. So they are sorted beforehand, and rows
part by the kind of a record only where the text asks for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

import numpy as np

from ..facts._base import Facts
from .columns import DayColumn, WordColumn
from .records import Fact, Filed, Items, Kinds, Listed, id_of
from .rows import NO_DAY, Days, Id, Numbers, Words
from .sorting import sorted_by

__all__ = ["ByKind", "Together", "in_order", "record_of"]


class Together(NamedTuple):
    """The records of some kinds, those of each row one after the other in the order of their acts.

    Attributes:
        model: their kinds.
        order: their places.
        first: for each row the place of its first.
        counts: for each row how many it has.
        fields: the columns that all of the kinds have.
        same: what all of them say where none has a column.
        of: the records of each kind.
        kind: the kind of each, as its place in ``model``.
        number: its number among those of its kind in its row.
        places: its place in the columns of its kind.
        name: what tells it from another list of the same columns.
    """

    model: tuple[str, ...]
    order: Numbers
    first: Numbers
    counts: Numbers
    fields: Mapping[str, Any]
    same: Mapping[str, Any]
    of: tuple[Listed, ...]
    kind: Numbers
    number: Numbers
    places: Numbers
    name: str


class ByKind(dict[str, Listed]):
    """The records of many cases by kind, and those of several kinds together."""

    def __init__(self, listed: Mapping[str, Listed]) -> None:
        super().__init__(listed)
        self._together: dict[tuple[str, ...], Together] = {}

    def in_order(self, kinds: tuple[str, ...]) -> Together:
        """Those of these kinds, in the order of their acts; of one day in the order of the kinds."""
        if kinds not in self._together:
            self._together[kinds] = _together(kinds, tuple(self[kind] for kind in kinds))
        return self._together[kinds]


def _together(kinds: tuple[str, ...], of: tuple[Listed, ...]) -> Together:
    size = len(of[0].counts)
    rows = np.concatenate([np.repeat(np.arange(size), listed.counts) for listed in of])
    kind = np.repeat(np.arange(len(of)), [len(listed.order) for listed in of])
    places = np.concatenate([listed.order for listed in of])
    number = np.concatenate([np.arange(len(listed.order)) - np.repeat(listed.first, listed.counts) for listed in of])
    acts = np.concatenate([_act(listed).days[listed.order] for listed in of])
    order = sorted_by(rows, acts, kind, number)
    rows, kind, number, places = rows[order], kind[order], number[order], places[order]
    counts = np.bincount(rows, minlength=size)
    own = [np.flatnonzero(kind == one) for one in range(len(of))]
    fields, same = _shared(of, own, places)
    return Together(
        kinds, np.arange(len(rows)), np.cumsum(counts) - counts, counts, fields, same,
        of, kind, number, places, of[0].name,
    )  # fmt: skip


def _act(listed: Listed) -> DayColumn:
    found = listed.fields["filed_by_act"]
    assert isinstance(found, DayColumn)
    return found


# --- what all of them have ----------------------------------------------------------------------------------------


def _shared(of: Sequence[Listed], own: Sequence[Numbers], places: Numbers) -> tuple[dict[str, Any], dict[str, Any]]:
    """The columns of the fields that all have, and what all say where none has a column."""
    fields, same = dict[str, Any](), dict[str, Any]()
    for name in (*_FILED, *of[0].model.model_fields):
        columns = [listed.fields.get(name) for listed in of]
        known = {type(column) for column in columns if column is not None}
        if name not in _FILED and not all(name in listed.model.model_fields for listed in of):
            continue
        said = [
            _default(listed.model, name) if column is None else None for listed, column in zip(of, columns, strict=True)
        ]
        if not known and all(type(one) is type(said[0]) and one == said[0] for one in said):
            same[name] = said[0]
        elif known == {DayColumn} and all(one is None for one in said):
            fields[name] = _days(columns, own, places)
        elif known == {WordColumn}:
            fields[name] = _words(columns, said, own, places)
    return fields, same


_FILED: Final = ("filed_by_act", "filed_by_day")


def _default(model: type[Facts], name: str) -> Any:
    return model.model_fields[name].get_default(call_default_factory=True)


def _days(columns: Iterable[Any], own: Iterable[Numbers], places: Numbers) -> DayColumn:
    days = np.full(len(places), NO_DAY, np.int64)
    for column, here in zip(columns, own, strict=True):
        if column is not None:
            days[here] = column.days[places[here]]
    return DayColumn(days)


def _words(columns: Iterable[Any], said: Iterable[Any], own: Iterable[Numbers], places: Numbers) -> WordColumn:
    numbers, words = np.zeros(len(places), np.int64), list[Any]()
    known: dict[tuple[type, str], int] = {}
    for column, default, here in zip(columns, said, own, strict=True):
        of_kind = [default] if column is None else column.words
        mine = np.array([_number(word, words, known) for word in of_kind], np.int64)
        numbers[here] = mine[0] if column is None else mine[column.numbers[places[here]]]
    return WordColumn(numbers, words)


def _number(word: Any, words: list[Any], known: dict[tuple[type, str], int]) -> int:
    """The number of a word: one for all that are alike."""
    key = type(word), repr(word)
    if key not in known:
        known[key] = len(words)
        words.append(word)
    return known[key]


# --- one of them, as the text reads it ----------------------------------------------------------------------------


class _OneOf(Fact):
    """One record of each row on a way, of one kind or another."""

    __slots__ = ()

    @property  # type: ignore[misc]
    def __class__(self) -> Any:
        """What it says it is; rows part by its kind."""
        return self._own().__class__

    def __getattr__(self, name: str) -> Any:
        listed: Any = self._listed
        if name in listed.same:
            return listed.same[name]
        return super().__getattr__(name) if name in listed.fields else getattr(self._own(), name)

    def has(self, name: str) -> bool:
        """Whether its kind has this field; rows part only where some kinds have it, and some do not."""
        listed: Any = self._listed
        if name in listed.same or name in listed.fields:
            return True
        return any(name in one.model.model_fields for one in listed.of) and self._own().has(name)

    def kind(self) -> Words:
        """Its kind."""
        listed: Any = self._listed
        return Words(self._way, listed.kind[self._places()], listed.model)

    def _own(self) -> Fact:
        """The same, of the one kind that it has in the rows on this way from now on."""
        listed: Any = self._listed
        key = "own", listed.model, self._which(), listed.name
        if key not in self._way.seen:
            kind = self._way.choose(listed.kind[self._places()])
            number = Days(self._way, listed.number[self._places()])
            self._way.seen[key] = Fact(self._way, listed.of[kind], number)
        return self._way.seen[key]  # type: ignore[no-any-return]


class _FiledOneOf(Filed):
    """One of them, as the file keeps it."""

    __slots__ = ()
    record: _OneOf

    @property
    def kind(self) -> Words:
        """Its kind."""
        return self.record.kind()


def in_order(by_kind: Kinds, kinds: Iterable[str]) -> Sequence[Filed]:
    """The records of these kinds of the rows on a way, in the order of their acts."""
    there = tuple(kind for kind in kinds if kind in by_kind.listed)
    if len(there) < 2:
        return by_kind.get(there[0], ()) if there else ()
    known: Any = by_kind.listed
    way, listed = by_kind.way, known.in_order(there)
    return Items(way, listed, _OneOf, lambda fact, number: _FiledOneOf(fact, id_of(there, number)))


def record_of(by_kind: Kinds, id: Id) -> Filed:
    """The record with this id."""
    if isinstance(id.kinds, str):
        return Filed(Fact(by_kind.way, by_kind.listed[id.kinds], id.number), id)
    known: Any = by_kind.listed
    return _FiledOneOf(_OneOf(by_kind.way, known.in_order(id.kinds), id.number), id)
