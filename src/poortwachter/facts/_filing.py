"""The records of a case in the order of their acts, each with the id by which evidence refers to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Final, Generic, NamedTuple, cast

from typing_extensions import TypeVar

from .records import Record, act_and_place, record_models

__all__ = ["Filed", "Filing", "filed", "kinds_of", "made_id"]

R = TypeVar("R", bound=Record)
R_co = TypeVar("R_co", bound=Record, covariant=True, default=Record)

_Act = tuple[date, date, str]
_Placed = tuple[_Act, int, Record]


class Filed(NamedTuple, Generic[R_co]):
    """A record as the file keeps it.

    Attributes:
        place: its place in ``case.records``.
        on: the day that places it in the history.
        done_on: the day of the act that it shows.
        id: its own, or one made of its kind and day.
    """

    record: R_co
    place: int
    kind: str
    on: date
    done_on: date
    id: str


@dataclass(frozen=True, slots=True)
class Filing:
    """Filed records, in the order of their acts, to be asked for by model or kind.

    >>> from poortwachter import Case
    >>> from poortwachter.facts.records import SanctionDecision
    >>> letter = {"kind": "sanction_decision", "sent_on": "2027-11-22"}
    >>> filing = Filing(Case.model_validate({"first_sick_day": "2026-01-05", "records": [letter]}).filed)
    >>> [entry.record.withdrawn_on for entry in filing.of(SanctionDecision)]
    [None]
    """

    entries: tuple[Filed, ...] = ()
    _by_kind: Mapping[str, tuple[Filed, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_kind", _by_kind(self.entries))

    def of(self, model: type[R]) -> tuple[Filed[R], ...]:
        """The records of ``model``, which can be what several kinds have in common, such as ``Opinion``."""
        return cast("tuple[Filed[R], ...]", self.kinds(*kinds_of(model)))

    def kinds(self, *names: str) -> tuple[Filed, ...]:
        """The records of these kinds together."""
        if len(names) == 1:
            return self._by_kind.get(names[0], ())
        return tuple(entry for entry in self.entries if entry.kind in names)

    def has(self, kind: str) -> bool:
        """Whether a record of ``kind`` is on file."""
        return kind in self._by_kind


def _by_kind(entries: Iterable[Filed]) -> Mapping[str, tuple[Filed, ...]]:
    found: dict[str, list[Filed]] = {}
    for entry in entries:
        found.setdefault(entry.kind, []).append(entry)
    return {kind: tuple(same) for kind, same in found.items()}


@cache
def kinds_of(model: type[Record]) -> tuple[str, ...]:
    """The kinds of record that are a ``model``, which can be what several kinds have in common."""
    return tuple(kind for kind, known in record_models().items() if issubclass(known, model))


def filed(records: Sequence[Record]) -> tuple[Filed, ...]:
    """File ``records`` in the order of their acts."""
    placed = _in_one_order(records)
    ids = [record.id or made_id(kind, on) for (_, on, kind), _, record in placed]
    if len(set(ids)) < len(ids):
        ids = _told_apart(placed, ids)
    return tuple([
        Filed(record, place, kind, on, done_on, id)
        for ((done_on, on, kind), place, record), id in zip(placed, ids, strict=True)
    ])  # fmt: skip


def _told_apart(placed: Iterable[_Placed], ids: Iterable[str]) -> list[str]:
    """The ids, with a number behind those that were made and that another record of the case has."""
    taken = {record.id for _, _, record in placed}
    last: dict[str, int] = {}
    found = []
    for (_, _, record), name in zip(placed, ids, strict=True):
        own = name
        if record.id is None:
            if name in taken:
                number = last.get(name, 1)
                while own in taken:
                    number += 1
                    own = f"{name}#{number}"
                last[name] = number
            taken.add(own)
        found.append(own)
    return found


def made_id(kind: str, on: date) -> str:
    """The id of a record without one of its own, where no other of its case has it."""
    return f"{kind}@{on.isoformat()}"


_act: Final[Callable[[_Placed], _Act]] = itemgetter(0)


def _in_one_order(records: Sequence[Record]) -> list[_Placed]:
    """By act, day and kind, and then by what they say: the order of a list says nothing."""
    placed = [((*act_and_place(record), record.kind), place, record) for place, record in enumerate(records)]
    placed.sort(key=_act)
    if len(set(map(_act, placed))) == len(placed):
        return placed
    groups = ([*same] for _, same in groupby(placed, _act))
    return [one for tied in groups for one in (tied if len(tied) == 1 else sorted(tied, key=_content))]


def _content(placed: _Placed) -> tuple[str, str]:
    _, _, record = placed
    return record.model_dump_json(exclude={"id"}), record.id or ""
