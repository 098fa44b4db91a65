"""What another fact would change: the answer for a case beside the answer for the case with changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final, TypeAlias

from pydantic import ValidationError

from .._frozen import frozen
from ..answer.assessment import Assessment
from ..answer.codes_beside import PeriodId
from ..answer.data import ANSWER, Written
from ..answer.named import ByName, Named
from ..answer.parts import PERIODS, Milestone, Period, WiaStart
from ..engine.question import asked
from ..errors import NOT_SHOWN, CaseError, Path, Problem, nearest, problems_in, refused, without_content
from ..facts.absences import Employment
from ..facts.case import Case
from ..facts.records import Record
from .whole import whole

__all__ = [
    "Change",
    "MilestoneChange",
    "PeriodChange",
    "Setting",
    "WhatIf",
    "Without",
    "changed",
    "differing",
    "what_if",
]

_NOT_SET: Final = frozenset({"records", "schema", "schema_"})


@frozen
class Without:
    """The case without one record, by its own id or by the one made of its kind and day."""

    record_id: str


class Setting:
    """Other facts than records, each in place of what the case says: ``Setting(birth_date="1961-05-01")``.

    The facts are those of :class:`poortwachter.Case`, also ``first_sick_day``; ``None`` takes one out. A list replaces
    the whole list. ``employment`` as a mapping changes only the keys that it holds.
    """

    __slots__ = ("facts",)

    def __init__(self, /, **facts: object) -> None:
        self.facts = facts

    def __repr__(self) -> str:
        return f"Setting({', '.join(f'{name}={value!r}' for name, value in self.facts.items())})"


Change: TypeAlias = Record | Mapping[str, object] | Without | Setting
"""A record to add, the removal of a record, or other facts to set."""


@frozen
class PeriodChange(Written):
    """A period that the changes move, or whose state they change.

    Attributes:
        name: the period.
        before: what it was.
        after: what it becomes.
        days_moved: calendar days by which its last day (of ``wia``: its first day) comes later, negative for sooner;
            ``None`` where one of the two has no such day.
    """

    __pydantic_config__ = ANSWER
    _named_by = ("name",)

    name: PeriodId
    before: Period | WiaStart
    after: Period | WiaStart
    days_moved: int | None


@frozen
class MilestoneChange(Written):
    """A milestone that the changes move, or whose status they change.

    Attributes:
        key: the key of the milestone.
        before: what it was, ``None`` where it appears.
        after: what it becomes, ``None`` where it vanishes.
        days_moved: calendar days by which its last day comes later, negative for sooner; ``None`` where one of the two
            has no such day.
    """

    __pydantic_config__ = ANSWER
    _named_by = ("key",)

    key: str
    before: Milestone | None
    after: Milestone | None
    days_moved: int | None


@frozen
class WhatIf(Written):
    """Two answers on the same day, and where they differ.

    Attributes:
        before: the answer for the case as it is.
        after: the answer for the case with the changes.
        periods: the periods that differ in any way.
        milestones: the milestones that differ in status, reason or a day, appear or vanish. The record that shows one
            makes no difference by its id alone.
    """

    __pydantic_config__ = ANSWER

    before: Assessment
    after: Assessment
    periods: ByName[PeriodChange]
    milestones: ByName[MilestoneChange]


def what_if(case: Case, *changes: Change, as_of: date, readings: Mapping[str, str] | None = None) -> WhatIf:
    """Answer for ``case`` and for ``case`` with ``changes``, both on ``as_of``, and tell the difference.

    Args:
        case: the facts as they are; they stay as they are.
        changes: what to suppose, all together: a record to add (a mapping with its ``kind``, or a record),
            :class:`Without` a record of ``case``, or a :class:`Setting` of other facts; a later setting of the same
            fact wins.
        as_of: the day of assessment, inclusive, of both answers. A supposed fact that happens later than today asks for
            an ``as_of`` on or after its day; both answers then say how things stand on that day.
        readings: contested readings to use instead of their default, by id, in both answers.

    Raises:
        CaseError: no changes; a change of an unknown type; an unknown record; a fact that is refused, contradicts
            another or lies after ``as_of``. What is wrong with a change has a path by its place: ``changes[0]``.
    """
    problems: list[Problem] = []
    try:
        before = whole(asked(case, as_of, readings))
    except CaseError as error:
        problems += error.problems
    if not changes:
        problems.append(refused("no_changes", ("changes",), None))
    if isinstance(case, Case):
        draft = _Draft(case)
        for place, change in enumerate(changes):
            problems += draft.take(place, change)
        changed = draft.read(problems)
    if problems or changed is None:
        raise CaseError(problems)
    after = draft.assess(changed, as_of, readings)
    return differing(before, after)


def changed(case: Case, changes: Iterable[Change]) -> Case:
    """``case`` with changes, which are those of :func:`what_if`.

    Raises:
        CaseError: a change cannot be made, or a fact is then refused or contradicts another.
    """
    draft, problems = _Draft(case), list[Problem]()
    for place, change in enumerate(changes):
        problems += draft.take(place, change)
    found = draft.read(problems)
    if problems or found is None:
        raise CaseError(problems)
    return found


def differing(before: Assessment, after: Assessment) -> WhatIf:
    """Where two answers differ."""
    return WhatIf(before, after, Named(_periods(before, after)), Named(_milestones(before, after)))


# --- making the changes -------------------------------------------------------------------------------------------


class _Draft:
    """The facts of a case while changes are made to them, and where each came from.

    Attributes:
        facts: the facts but the records.
        records: the records, each with its path: in the case, or the change that adds it.
        set_by: the change that set a fact.
    """

    def __init__(self, case: Case) -> None:
        self.facts: dict[str, Any] = {name: getattr(case, name) for name in case.model_fields_set - {"records"}}
        self.records: dict[Path, object] = {("records", place): record for place, record in enumerate(case.records)}
        self.set_by: dict[str, int] = {}
        self.ids = {entry.id: entry.place for entry in case.filed}

    def take(self, place: int, change: object) -> Iterator[Problem]:
        """Make one change; what is wrong with it comes back."""
        if isinstance(change, Without):
            yield from self._remove(place, change.record_id)
        elif isinstance(change, Setting):
            yield from self._set(place, change.facts)
        elif isinstance(change, Record | Mapping):
            self.records[("changes", place)] = change if isinstance(change, Record) else dict(change)
        else:
            yield refused("unknown_change", ("changes", place), without_content(change))

    def _remove(self, place: int, record_id: object) -> Iterator[Problem]:
        found = self.ids.pop(record_id, None) if isinstance(record_id, str) else None
        if found is not None:
            del self.records[("records", found)]
            return
        near = nearest(record_id, self.ids)
        key = "unknown_record" if near is None else "unknown_record.near"
        shown = NOT_SHOWN if isinstance(record_id, str) else without_content(record_id)
        yield refused(
            key if self.ids else "unknown_record.none", ("changes", place), shown, names=[*self.ids], near=near
        )

    def _set(self, place: int, facts: Mapping[str, object]) -> Iterator[Problem]:
        if not facts:
            yield refused("no_changes.setting", ("changes", place), None)
        for name, value in facts.items():
            if name in _NOT_SET:
                yield refused("not_a_setting", ("changes", place, name), without_content(value))
            else:
                self._set_one(place, name, value)

    def _set_one(self, place: int, name: str, value: object) -> None:
        if name == "employment" and isinstance(value, Mapping):
            value = {**_given(self.facts.get(name)), **value}
        if name == "first_sick_day":
            self.facts.pop("absences", None)
        if value is None and name != "first_sick_day":
            self.facts.pop(name, None)
        else:
            self.facts[name] = value
        self.set_by[name] = place

    def read(self, problems: list[Problem]) -> Case | None:
        """The changed case; ``problems`` gets what is wrong with it."""
        try:
            return Case.model_validate({**self.facts, "records": list(self.records.values())})
        except ValidationError as error:
            problems += [replace(problem, path=self.path(problem.path)) for problem in problems_in(error)]
            return None

    def assess(self, changed: Case, as_of: date, readings: Mapping[str, str] | None) -> Assessment:
        """The answer for the changed case; an error names the change that it comes from."""
        try:
            return whole(asked(changed, as_of, readings))
        except CaseError as error:
            raise CaseError([self._named(problem, as_of) for problem in error.problems]) from None

    def _named(self, problem: Problem, as_of: date) -> Problem:
        path = self.path(problem.path)
        if problem.code == "after_as_of":
            return refused("after_as_of.what_if", path, problem.value, day=as_of.isoformat())
        return replace(problem, path=path)

    def path(self, path: Path) -> Path:
        """``path`` in the changed case as the caller knows it: in the case, or in one of the changes."""
        name = path[0] if path else "changes"
        if name == "records" and len(path) > 1:
            return (*list(self.records)[int(path[1])], *path[2:])
        if name == "absences" and name not in self.set_by and "first_sick_day" in self.set_by:
            return ("changes", self.set_by["first_sick_day"], "first_sick_day")
        return ("changes", self.set_by[str(name)], *path) if name in self.set_by else path


def _given(employment: object) -> Mapping[str, object]:
    """What is said of the employment so far."""
    if isinstance(employment, Employment):
        return {name: getattr(employment, name) for name in employment.model_fields_set}
    return employment if isinstance(employment, Mapping) else {}


# --- telling the difference ---------------------------------------------------------------------------------------


def _periods(before: Assessment, after: Assessment) -> Iterator[PeriodChange]:
    for name in map(PeriodId, PERIODS):
        was, becomes = getattr(before, name), getattr(after, name)
        if was != becomes:
            yield PeriodChange(name, was, becomes, _days(_moving(was), _moving(becomes)))


def _moving(period: Period | WiaStart) -> date | None:
    return period.first_day if isinstance(period, WiaStart) else period.last_day


def _milestones(before: Assessment, after: Assessment) -> Iterator[MilestoneChange]:
    old = {milestone.key: milestone for milestone in before.milestones}
    new = {milestone.key: milestone for milestone in after.milestones}
    for key in dict.fromkeys([*old, *new]):
        was, becomes = old.get(key), new.get(key)
        if was is None or becomes is None or _shown(was) != _shown(becomes):
            yield MilestoneChange(key, was, becomes, _days(_due(was), _due(becomes)))


def _due(milestone: Milestone | None) -> date | None:
    return None if milestone is None else milestone.due


def _shown(milestone: Milestone) -> tuple[object, ...]:
    """What makes a difference."""
    return (
        milestone.status, milestone.reason, milestone.missing, milestone.due, milestone.days_left, milestone.days_late,
        milestone.met_on, milestone.window_opens, milestone.advised, milestone.last_valid_day, milestone.caveats,
        milestone.consequence,
    )  # fmt: skip


def _days(was: date | None, becomes: date | None) -> int | None:
    return None if was is None or becomes is None else (becomes - was).days
