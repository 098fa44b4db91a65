"""The records of a case in the order of their acts, each with the id by which evidence refers to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from .records import Record

__all__ = ["Filed", "filed"]


class Filed(NamedTuple):
    """A record as the file keeps it.

    Attributes:
        place: its place in ``case.records``.
        on: the day that places it in the history.
        done_on: the day of the act that it shows.
        id: its own, or one made of its kind and day.
    """

    record: Record
    place: int
    kind: str
    on: date
    done_on: date
    id: str


def filed(records: Sequence[Record]) -> tuple[Filed, ...]:
    """File ``records`` in the order of their acts."""
    return tuple(_with_ids(records))


def _with_ids(records: Sequence[Record]) -> Iterator[Filed]:
    taken = {record.id for record in records if record.id is not None}
    for place, record in _in_one_order(records):
        on = record.on
        made, number = record.id or f"{record.kind}@{on}", 1
        while record.id is None and made in taken:
            number += 1
            made = f"{record.kind}@{on}#{number}"
        taken.add(made)
        yield Filed(record, place, record.kind, on, record.done_on, made)


def _in_one_order(records: Sequence[Record]) -> Iterator[tuple[int, Record]]:
    """By act, day and kind, and then by what they say: the order of a list says nothing."""
    for _, same in groupby(sorted(enumerate(records), key=_act), _act):
        tied = list(same)
        yield from tied if len(tied) == 1 else sorted(tied, key=_content)


def _act(item: tuple[int, Record]) -> tuple[date, date, str]:
    _, record = item
    return record.done_on, record.on, record.kind


def _content(item: tuple[int, Record]) -> tuple[str, str]:
    _, record = item
    return record.model_dump_json(exclude={"id"}), record.id or ""
