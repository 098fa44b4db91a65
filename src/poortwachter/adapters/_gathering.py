"""What a source tells of each employment while it is read, until it is a case or a refusal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final

from pydantic import ValidationError

from ..errors import NOT_SHOWN, CaseError, Path, Problem, clean_key, problems_in, refused, without_content
from ..facts.case import Case
from .conversion import Ask, Conversion, Converted, Key, PassedOver, Refused, Why

__all__ = ["Draft", "Gathered", "Item", "Read", "known", "table_of", "tell"]


@dataclass(frozen=True, slots=True)
class Read:
    """A value that was read, and where it stands in the source."""

    value: object
    at: Path


Item = dict[str, Read]
"""One fact with several fields, such as a spell of sickness."""


def known(**reads: Read | None) -> Item:
    """The fields that the source fills in."""
    return {name: read for name, read in reads.items() if read is not None}


def tell(facts: Item, **reads: Read | None) -> None:
    """Put what a line tells of an employment, of which there is one, to what earlier lines told.

    Raises:
        CaseError: an earlier line told another thing; each of them.
    """
    problems: list[Problem] = []
    for name, read in known(**reads).items():
        before = facts.get(name)
        if before is None or before.value == _UNKNOWN:
            facts[name] = read
        elif read.value not in (before.value, _UNKNOWN):
            problems.append(refused("told_otherwise", read.at, NOT_SHOWN))
    if problems:
        raise CaseError(problems)


_UNKNOWN: Final = "unknown"


@dataclass(slots=True)
class Draft:
    """What a source tells of one employment, before it is a case."""

    absences: list[Item]
    leaves: list[Item]
    records: list[Item]
    employment: Item
    person: Item
    asks: set[Ask]

    @classmethod
    def nothing(cls, *asks: Ask) -> Draft:
        """Nothing yet, but for what no line of this source can say: that is asked."""
        return cls([], [], [], {}, {}, set(asks))

    def files(self, kind: str, field: str, day: Read) -> None:
        """Add a document by its day; one that an earlier line told of is one document."""
        if not any(one["kind"].value == kind and one[field].value == day.value for one in self.records):
            self.records.append({"kind": Read(kind, day.at), field: day})

    def resumes(
        self, part: Read | None, *, started: Read, last: Read | None, therapy: bool = False, **more: Read | None
    ) -> None:
        """Add a resumption of work (werkhervatting) for a part above nothing, no wage value; and ask which work."""
        if part is None or part.value == 0:
            return
        kind, work = Read("work_resumption", started.at), Read("therapy", part.at) if therapy else None
        self.records.append(known(kind=kind, started_on=started, last_day=last, work=work, **more))
        self.asks.add(Ask.WORK)


def table_of(value: object, name: str) -> Mapping[Any, Any]:
    """A table that the caller gives, empty where none is given.

    Raises:
        CaseError: it is no table.
    """
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise CaseError([refused("model_type", (name,), without_content(value))])
    return value


def _converted(
    key: Key, draft: Draft, *, case_id: str | None, records_complete_from: date | None
) -> Converted | Refused:
    """Make the case, or say what is wrong in the paths of the source."""
    facts: dict[str, object] = {"employment": {}}
    places: dict[Path, Path] = {}
    for name, items in (("absences", draft.absences), ("leaves", draft.leaves), ("records", draft.records)):
        ordered = sorted(items, key=_first_value)
        facts[name] = [_plain(item, (name, place), places) for place, item in enumerate(ordered)]
    facts |= _plain(draft.person, (), places)
    facts["employment"] = _plain(draft.employment, ("employment",), places)
    if case_id is not None:
        facts["case_id"] = case_id
    if records_complete_from is not None:
        facts["records_complete_from"] = records_complete_from
    try:
        case = Case.model_validate(facts)
    except ValidationError as error:
        near = _neighbours(places)
        return Refused(key, tuple(replace(item, path=_place(item.path, near)) for item in problems_in(error)))
    return Converted(key, case, tuple(ask for ask in Ask if ask in draft.asks))


def _plain(item: Item, path: Path, places: dict[Path, Path]) -> dict[str, object]:
    for name, read in item.items():
        places[*path, name] = read.at
    return {name: read.value for name, read in item.items()}


def _first_value(item: Item) -> str:
    """What comes first in the case is what began first; the order decides no answer, and a path only."""
    return min(str(read.value) for read in item.values() if isinstance(read.value, date))


def _neighbours(places: Mapping[Path, Path]) -> Mapping[Path, Path]:
    """Where in the source each fact came from; and for what holds facts, the first of them."""
    found = dict(places)
    for known, at in places.items():
        for length in range(len(known)):
            found.setdefault(known[:length], at)
    return found


def _place(path: Path, near: Mapping[Path, Path]) -> Path:
    """Where in the source the fact at ``path`` of the case came from; else the first of its neighbours."""
    return near[path] if path in near else near.get(path[:2], path)


def _joined(spells: list[Item]) -> list[Item]:
    """Lines that touch are one spell: a system cuts one where a percentage changes, and nobody recovered in between."""
    done: list[Item] = []
    for spell in sorted(spells, key=lambda item: str(item["first_day"].value)):
        before = done[-1] if done else None
        if before is not None and _touches(before, spell):
            kept = {name: read for name, read in before.items() if name != "last_day"}
            done[-1] = kept | {name: read for name, read in spell.items() if name not in ("first_day", "reported_on")}
        else:
            done.append(spell)
    return done


def _touches(before: Item, after: Item) -> bool:
    last, first = before.get("last_day"), after["first_day"].value
    if last is None or "ended_by" in before or "recovery_reported_on" in before:
        return False
    return isinstance(last.value, date) and last.value + timedelta(days=1) == first


def _shown_name(dotted: str) -> str:
    """The name of a field; a key that could be about a person is not shown."""
    return ".".join(map(clean_key, dotted.split("."))) if "@" not in dotted else clean_key(dotted)


class Gathered:
    """What is being read: one :class:`Draft` for each employment, and what is wrong with it."""

    def __init__(self, *asks: Ask) -> None:
        self._asks = asks
        self._drafts: dict[Key, Draft] = {}
        self._problems: dict[Key, list[Problem]] = {}
        self.passed_over: list[PassedOver] = []
        self._of_none: list[Refused] = []
        self._read: set[str] = set()
        self._seen: set[str] = set()

    @contextmanager
    def of(self, key: Key) -> Iterator[Draft]:
        """The employment with this key; what is refused inside refuses this employment and no other."""
        try:
            yield self._drafts.setdefault(key, Draft.nothing(*self._asks))
        except CaseError as error:
            self._problems.setdefault(key, []).extend(error.problems)

    @contextmanager
    def line(self) -> Iterator[None]:
        """A line, of which inside is asked of which employment it is; one that does not say is refused by itself."""
        try:
            yield
        except CaseError as error:
            self._of_none.append(Refused((), error.problems))

    def note(self, names: Iterable[tuple[str, bool]]) -> None:
        """Note which fields were there, and which of them were read."""
        for name, read in names:
            self._seen.add(name)
            if read:
                self._read.add(name)

    def join_lines(self) -> None:
        """Let lines of one employment that touch be one spell."""
        for draft in self._drafts.values():
            draft.absences = _joined(draft.absences)

    def pass_over(self, path: Path, why: Why) -> None:
        """Leave a line out of the facts."""
        self.passed_over.append(PassedOver(path, why))

    def result(self, case_ids: Mapping[Key, str] | None, records_complete_from: date | None) -> Conversion:
        """Everything that was told; an employment of which no sickness was told is no case.

        A draft is dropped when its case is made, so that no employment is held twice.
        """
        numbers = table_of(case_ids, "case_ids")
        done = [self._done(key, numbers, records_complete_from) for key in sorted(self._drafts)]
        return Conversion(
            tuple(item for item in done if isinstance(item, Converted)),
            (*(item for item in done if isinstance(item, Refused)), *self._of_none),
            tuple(self.passed_over),
            tuple(sorted({_shown_name(name) for name in self._seen - self._read})),
        )

    def _done(
        self, key: Key, case_ids: Mapping[Key, str], records_complete_from: date | None
    ) -> Converted | Refused | None:
        if key in self._problems:
            return Refused(key, tuple(self._problems[key]))
        draft = self._drafts.pop(key)
        if not draft.absences:
            for leave in draft.leaves:
                self.pass_over(leave["first_day"].at[:-1], Why.NOT_SICKNESS)
            return None
        return _converted(key, draft, case_id=case_ids.get(key), records_complete_from=records_complete_from)
