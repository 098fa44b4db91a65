"""Facts of many cases as the text reads those of one: each list as long as that of the rows on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy as np

from ..facts._base import Facts, happened_fields
from .columns import Column
from .rows import Days, Id, Numbers, Way

__all__ = [
    "Fact",
    "Filed",
    "Items",
    "Kinds",
    "Listed",
    "days_happened",
    "filed",
    "id_of",
    "items",
    "kind_of",
    "one_each",
    "picked",
    "said",
]


class Listed(NamedTuple):
    """Facts of one model, those of each row one after the other.

    Attributes:
        model: the model.
        order: their places in the columns, row by row.
        first: for each row the place in ``order`` of its first.
        counts: for each row how many it has.
        fields: the columns; what has none is not known.
        name: what tells it from another list of the same columns.
    """

    model: type[Facts]
    order: Numbers
    first: Numbers
    counts: Numbers
    fields: Mapping[str, Column]
    name: str = ""


class Fact:
    """One fact of each row on a way, with the attributes of its model: that with one number in all rows, or that with
    a number of its own in each.
    """

    __slots__ = ("_listed", "_number", "_way")

    def __init__(self, way: Way, listed: Listed, number: int | Days) -> None:
        self._way, self._listed, self._number = way, listed, number

    @property  # type: ignore[misc]
    def __class__(self) -> Any:
        """What it says it is, where the text asks."""
        return self._listed.model

    @property
    def __dict__(self) -> Any:  # type: ignore[override]
        """What it says under each name."""
        return _Said(self)

    def __getattr__(self, name: str) -> Any:
        way, listed = self._way, self._listed
        column = listed.fields.get(name)
        if column is None:
            return _without_column(self, listed.model, name)
        key = column, self._which(), listed.name
        if key not in way.seen:
            way.seen[key] = column.at(way, lambda: listed.order[self._places()])
        return way.seen[key]

    def _which(self) -> object:
        """What tells it from others of its list: its number; itself, where each row has a number of its own."""
        return self._number if isinstance(self._number, int) else self

    def _places(self) -> Numbers:
        """Its place in the list, in each row that is still on the way."""
        number = self._number if isinstance(self._number, int) else self._number.numbers()
        found: Numbers = self._listed.first[self._way.cases] + number
        return found

    def has(self, name: str) -> bool:
        """Whether it is of a kind that has this field."""
        return name in self._listed.model.model_fields


class _Said:
    """A fact that is asked by name."""

    __slots__ = ("_fact",)

    def __init__(self, fact: Fact) -> None:
        self._fact = fact

    def __getitem__(self, name: str) -> Any:
        return getattr(self._fact, name)


def _without_column(fact: Fact, model: type[Facts], name: str) -> Any:
    field = model.model_fields.get(name)
    if field is not None:
        return field.get_default(call_default_factory=True)
    known = getattr(model, name)
    return known.__get__(fact) if isinstance(known, property) else known


def kind_of(fact: Any) -> Any:
    """What ``type`` says of a fact where it is one of each row."""
    return fact.__class__


def said(fact: Fact, name: str) -> Any:
    """What a fact says under this name; ``None`` where it is of a kind that has no such field."""
    return getattr(fact, name) if fact.has(name) else None


def days_happened(fact: Fact) -> list[tuple[str, Days]]:
    """The fields of a fact with a day on which something happened, and those days."""
    return [(name, day) for name in happened_fields(fact.__class__) if (day := getattr(fact, name)) is not None]


def one_each(model: type[Facts], fields: Mapping[str, Any], size: int) -> Listed:
    """One fact for each row."""
    whole = np.arange(size)
    return Listed(model, whole, whole, np.ones(size, np.int64), fields)


def picked(listed: Listed, keep: Any) -> Listed:
    """Those of these facts, each row's in their order; ``keep`` says which, in the order of the rows."""
    rows = np.repeat(np.arange(len(listed.counts)), listed.counts)
    counts = np.bincount(rows[keep], minlength=len(listed.counts))
    return listed._replace(order=listed.order[keep], first=np.cumsum(counts) - counts, counts=counts)


class Items(Sequence[Any]):
    """Facts of the rows on a way, each row's in their order.

    Rows part by whether they have any, and by how many only where the text goes through them: the last is the last of
    each row.
    """

    def __init__(
        self, way: Way, listed: Listed, fact: type[Fact] = Fact, filed: Callable[[Any, int | Days], Any] | None = None
    ) -> None:
        self._way, self._listed, self._fact, self._filed = way, listed, fact, filed

    def __bool__(self) -> bool:
        counted = self._key("how many")
        if counted in self._way.seen:
            return bool(self._way.seen[counted])
        key = self._key("any")
        if key not in self._way.seen:
            self._way.seen[key] = self._way.ask(self._counts() > 0)
        return bool(self._way.seen[key])

    def __len__(self) -> int:
        key = self._key("how many")
        if key not in self._way.seen:
            self._way.seen[key] = self._way.choose(self._counts())
        return int(self._way.seen[key])

    def __iter__(self) -> Iterator[Any]:
        return map(self._one, range(len(self)))

    def _one(self, number: int) -> Any:
        return self._shown(self._fact(self._way, self._listed, number), number)

    def _shown(self, fact: Fact, number: int | Days) -> Any:
        """The fact; as the file keeps it, where it is a record on file."""
        return fact if self._filed is None else self._filed(fact, number)

    def __getitem__(self, place: Any) -> Any:
        if place == -1 and self and self._key("how many") not in self._way.seen:
            return self._last()
        return [*self][place]

    def _last(self) -> Any:
        key = self._key("last")
        if key not in self._way.seen:
            number = Days(self._way, self._counts() - 1)
            self._way.seen[key] = self._fact(self._way, self._listed, number), number
        return self._shown(*self._way.seen[key])

    def _counts(self) -> Numbers:
        found: Numbers = self._listed.counts[self._way.cases]
        return found

    def _key(self, what: str) -> tuple[object, ...]:
        return what, self._listed.model, self._listed.name


def items(way: Way, listed: Listed) -> Items:
    """The facts of the rows on this way."""
    return Items(way, listed)


def id_of(kinds: str | tuple[str, ...], number: int | Days) -> Id:
    """The id of the record with this number."""
    return _id_of(kinds, number) if isinstance(number, int) else Id(kinds, number)


@cache
def _id_of(kinds: str | tuple[str, ...], number: int) -> Id:
    return Id(kinds, number)


class Filed:
    """One record of each row on a way, as the file keeps it."""

    __slots__ = ("id", "place", "record")

    def __init__(self, record: Fact, id: Id) -> None:
        self.record, self.id, self.place = record, id, 0

    @property
    def kind(self) -> Any:
        """Its kind."""
        return self.id.kinds

    @property
    def done_on(self) -> Days:
        """The day of the act that it shows."""
        return self.record.filed_by_act  # type: ignore[no-any-return]

    @property
    def on(self) -> Days:
        """The day that places it in the history."""
        return self.record.filed_by_day  # type: ignore[no-any-return]


def filed(way: Way, listed: Listed, kind: str) -> Items:
    """The records of a kind as the file keeps them."""
    return Items(way, listed, Fact, lambda fact, number: Filed(fact, id_of(kind, number)))


class Kinds(Mapping[str, Any]):
    """The records of the rows on a way by kind, in the order of their acts."""

    def __init__(self, way: Way, listed: Mapping[str, Listed]) -> None:
        self.way, self.listed = way, listed

    def __getitem__(self, kind: str) -> Items:
        listed = self.listed.get(kind)
        found = None if listed is None else filed(self.way, listed, kind)
        if not found:
            raise KeyError(kind)
        return found

    def __iter__(self) -> Iterator[str]:
        return (kind for kind in self.listed if kind in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)
