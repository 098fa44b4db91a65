"""What comes out of a reader: cases, refusals, what was passed over, and what the source cannot know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

from pydantic import ValidationError

from ..errors import CaseError, Path, Problem, clean_key, problems_in, refused, without_content
from ..facts.case import Case

__all__ = ["Ask", "Conversion", "Converted", "EndIs", "Key", "PassedOver", "Refused", "Why"]

Key = tuple[str, ...]


class EndIs(StrEnum):
    """Which day a system's end of a sickness names: one day decides whether two spells join (WIA 23(3))."""

    LAST_SICK_DAY = "last_sick_day"
    """The last sick day (laatste ziektedag), inclusive."""
    FIRST_DAY_RECOVERED = "first_day_recovered"
    """The first day on which the employee was no longer sick (eerste herstelde dag)."""


class Ask(StrEnum):
    """What a source does not say and a person must: to be asked before the answer is relied upon."""

    DOCUMENTS = "documents"
    """Whether and when analysis, plan, evaluations and report were made, and who signed them."""
    UWV = "uwv"
    """The 42-week notice, UWV's letters and decisions."""
    CAPACITY = "capacity"
    """What the company doctor found of capacity to work (belastbaarheid)."""
    BIRTH_DATE = "birth_date"
    """The day of birth, or the day of the AOW age."""
    EMPLOYMENT = "employment"
    """The first and last day of the employment."""
    EMPLOYMENT_OF_LINES = "employment_of_lines"
    """Whether all lines are of one employment: the source names the employee only."""
    SAFETY_NET = "safety_net"
    """Whether a safety-net provision (vangnet) applies."""
    REASON_OF_END = "reason_of_end"
    """Why a sickness ended: recovery, end of the employment or death."""
    LAST_SICK_DAY = "last_sick_day"
    """Whether a free day or a weekend lies between the last sick day and the day that the source names."""
    LAST_DAY_OF_LEAVE = "last_day_of_leave"
    """The last day of a leave: the source names the first working day after it."""
    START_OF_PRESENCE = "start_of_presence"
    """From which day the employee works in part: the source gives the part, and not the day."""
    WORK = "work"
    """Which work was resumed, for how many hours, and with what wage value."""


class Why(StrEnum):
    """Why a line of a source brings no fact."""

    NOT_SICKNESS = "not_sickness"
    """Another absence, by the table that the caller gave, or a leave of an employment of which no sickness is told."""
    NOT_APPROVED = "not_approved"
    """Asked for, refused or withdrawn in the system."""
    WITHDRAWN = "withdrawn"
    """A later message of the system takes it back."""
    NO_DAY = "no_day"
    """It names no day on which something was done."""
    TOLD_BEFORE = "told_before"
    """A row of the same employment says exactly the same in each column that is read."""


@dataclass(frozen=True, slots=True)
class Converted:
    """One employment's case.

    Attributes:
        key: how the source tells employments apart, as text; it never enters the case, and is not shown.
        case: the facts.
        asks: what the source does not say, to be asked.
    """

    key: Key = field(repr=False)
    case: Case
    asks: tuple[Ask, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """An employment whose lines cannot be a case, or a line that names none; each problem has its path in the source.

    Attributes:
        key: as of a case; empty where the line does not say of which employment it is.
        problems: what is wrong.
    """

    key: Key = field(repr=False)
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A line that brings no fact, and why."""

    path: Path
    why: Why


@dataclass(frozen=True, slots=True)
class Conversion:
    """All that a source told: every employment in it is converted or refused.

    Attributes:
        converted: the cases, by key.
        refused: what could not become a case, by key; then lines that name no employment.
        passed_over: lines that bring no fact, in the order of the source; then leaves without a sickness.
        not_read: names of fields that were there and were nowhere read; never their values.
    """

    converted: tuple[Converted, ...]
    refused: tuple[Refused, ...]
    passed_over: tuple[PassedOver, ...]
    not_read: tuple[str, ...]

    @property
    def cases(self) -> tuple[Case, ...]:
        """The cases alone."""
        return tuple(item.case for item in self.converted)


@dataclass(frozen=True, slots=True)
class Read:
    """A value that was read, and where it stands in the source."""

    value: object
    at: Path


Item = dict[str, Read]
"""One fact with several fields, such as a spell of sickness."""


@dataclass(slots=True)
class Told:
    """What a source tells of one employment, before it is a case."""

    absences: list[Item]
    leaves: list[Item]
    records: list[Item]
    employment: Item
    person: Item
    asks: set[Ask]

    @classmethod
    def nothing(cls, *asks: Ask) -> Told:
        """Nothing yet, but for what no line of this source can say: that is asked."""
        return cls([], [], [], {}, {}, set(asks))


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


def converted(key: Key, told: Told, *, case_id: str | None, records_complete_from: date | None) -> Converted | Refused:
    """Make the case, or say what is wrong in the paths of the source."""
    facts: dict[str, object] = {"employment": {}}
    places: dict[Path, Path] = {}
    for name, items in (("absences", told.absences), ("leaves", told.leaves), ("records", told.records)):
        ordered = sorted(items, key=_first_value)
        facts[name] = [_plain(item, (name, place), places) for place, item in enumerate(ordered)]
    facts |= _plain(told.person, (), places)
    facts["employment"] = _plain(told.employment, ("employment",), places)
    if case_id is not None:
        facts["case_id"] = case_id
    if records_complete_from is not None:
        facts["records_complete_from"] = records_complete_from
    try:
        case = Case.model_validate(facts)
    except ValidationError as error:
        near = _neighbours(places)
        return Refused(key, tuple(replace(item, path=_place(item.path, near)) for item in problems_in(error)))
    return Converted(key, case, tuple(ask for ask in Ask if ask in told.asks))


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


def _shown_name(dotted: str) -> str:
    """The name of a field; a key that could be about a person is not shown."""
    return ".".join(map(clean_key, dotted.split("."))) if "@" not in dotted else clean_key(dotted)


class Gathered:
    """What is being read: one :class:`Told` for each employment, and what is wrong with it."""

    def __init__(self, *asks: Ask) -> None:
        self._asks = asks
        self._told: dict[Key, Told] = {}
        self._problems: dict[Key, list[Problem]] = {}
        self.passed_over: list[PassedOver] = []
        self._of_none: list[Refused] = []
        self._read: set[str] = set()
        self._seen: set[str] = set()

    @contextmanager
    def of(self, key: Key) -> Iterator[Told]:
        """The employment with this key; what is refused inside refuses this employment and no other."""
        try:
            yield self._told.setdefault(key, Told.nothing(*self._asks))
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

    def employments(self) -> list[Told]:
        """What was told of each employment so far."""
        return list(self._told.values())

    def pass_over(self, path: Path, why: Why) -> None:
        """Leave a line out of the facts."""
        self.passed_over.append(PassedOver(path, why))

    def result(self, case_ids: Mapping[Key, str] | None, records_complete_from: date | None) -> Conversion:
        """Everything that was told; an employment of which no sickness was told is no case.

        What was told of one is dropped when its case is made, so that no employment is held twice.
        """
        numbers = table_of(case_ids, "case_ids")
        done = [self._done(key, numbers, records_complete_from) for key in sorted(self._told)]
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
        told = self._told.pop(key)
        if not told.absences:
            for leave in told.leaves:
                self.pass_over(leave["first_day"].at[:-1], Why.NOT_SICKNESS)
            return None
        return converted(key, told, case_id=case_ids.get(key), records_complete_from=records_complete_from)
