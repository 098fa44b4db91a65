"""What the parts of a pack say of each other: every name that is used is declared, and nothing waits for itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from typing import Any, NamedTuple

from ..errors import MISSING, Path, Problem, refused
from ..facts.records import record_models
from .author import nearly, not_an_outcome, undeclared
from .language import Act, Alternative, Condition, Length, Milestone, Pack, Part, TermData, Trigger
from .language._declared import Party
from .language._terms import RULES

__all__ = [
    "HOME",
    "LAW_CLOCK",
    "acts_of",
    "check",
    "comes_after",
    "events_of",
    "in_order",
    "party_of",
    "questions_of",
    "readings_named",
]

HOME = "nl"
"""The country whose law the library itself holds."""

LAW_CLOCK = "law"
"""The clock of Dutch law itself: the joined case, with its counted days."""


def check(pack: Pack) -> list[Problem]:
    """Everything that is wrong between the parts of ``pack``."""
    return [
        *_twice(pack),
        *_own_names(pack),
        *_references(pack),
        *_facts(pack),
        *_circle(pack),
        *_values(pack),
        *_unused(pack),
    ]


_WITH_IDS = ("sources", "roles", "parameters", "calendars", "clocks", "readings", "procedures", "milestones",
             "ladders", "counters")  # fmt: skip


def _twice(pack: Pack) -> Iterator[Problem]:
    """Two with one id, in each list; and two alternatives of a reading."""
    for kind in (*_WITH_IDS, "events", "facts"):
        seen: dict[str, int] = {}
        for place, item in enumerate(getattr(pack, kind)):
            name, key = (item.name, "name") if kind in ("events", "facts") else (item.id, "id")
            if name in seen:
                yield refused("id_twice.pack", (kind, place, key), name, kind=kind, before=seen[name])
            seen.setdefault(name, place)


def _own_names(pack: Pack) -> Iterator[Problem]:
    """Names of events and facts begin with the id of the pack, so that two packs cannot mean two things by one name."""
    for kind in ("events", "facts"):
        for place, item in enumerate(getattr(pack, kind)):
            if not item.name.startswith(f"{pack.id}."):
                path, own = (kind, place, "name"), item.name.split(".")[-1]
                yield refused("foreign_name", path, item.name, pack=pack.id, name=own)


class _Known:
    """The names that a pack declares, by what they are names of."""

    def __init__(self, pack: Pack) -> None:
        self.by: dict[str, tuple[str, ...]] = {
            "clock": (*(item.id for item in pack.clocks), *((LAW_CLOCK,) if pack.jurisdiction == HOME else ())),
            "event": tuple(item.name for item in events_of(pack)),
            "record": tuple(record_models()),
            "milestone": tuple(item.id for item in pack.milestones),
            "law": _law() if pack.jurisdiction == HOME else (),
            "role": tuple(item.id for item in pack.roles),
            "fact": tuple(item.name for item in pack.facts),
            "reading": tuple(item.id for item in pack.readings),
            "procedure": tuple(item.id for item in pack.procedures),
            "calendar": tuple(item.id for item in pack.calendars),
            "parameter": tuple(item.id for item in pack.parameters),
            "source": tuple(item.id for item in pack.sources),
        }
        self.outcomes = {item.name: item.outcomes for item in pack.events}
        self.alternatives = {item.id: tuple(one.id for one in item.alternatives) for item in pack.readings}


@cache
def _law() -> tuple[str, ...]:
    # The law is loaded with the first pack that is checked.
    from ..law.catalogue import DUTCH_LAW

    return tuple(DUTCH_LAW.rules)


class DeclaredEvent(NamedTuple):
    """An event by its name, with its outcomes; ``of`` the milestone whose act it shows, if it was not written out."""

    name: str
    nl: str
    en: str
    outcomes: tuple[str, ...]


@cache
def events_of(pack: Pack) -> tuple[DeclaredEvent, ...]:
    """The events that a pack declares: those written out, and one for each milestone that names no act."""
    written = {item.name: DeclaredEvent(item.name, item.nl, item.en, item.outcomes) for item in pack.events}
    own = (
        DeclaredEvent(f"{pack.id}.{item.id}", item.nl, item.en, ())
        for item in pack.milestones
        if not item.met_by and f"{pack.id}.{item.id}" not in written
    )
    return (*written.values(), *own)


@cache
def questions_of(pack: Pack) -> frozenset[str]:
    """The questions of which a condition of the pack reads the answer."""
    asked = (part.answer for _, part in _parts(pack, ()) if isinstance(part, Condition))
    return frozenset(question for question in asked if question is not None)


def acts_of(pack: Pack, milestone: Milestone) -> tuple[Act, ...]:
    """What shows a milestone: what it names, or else the event of its own name."""
    return milestone.met_by or (Act(event=f"{pack.id}.{milestone.id}"),)


def party_of(pack: Pack, milestone: Milestone) -> Party:
    """Whose duty a milestone is."""
    return next(item.party for item in pack.roles if item.id == milestone.who)


# --- references ---------------------------------------------------------------------------------------------------

_REFERS: Mapping[str, str] = {
    "clock": "clock", "clock_runs": "clock", "event": "event", "separated_by": "event", "record": "record",
    "milestone": "milestone", "law": "law", "beside": "law", "who": "role", "with_": "role", "tell": "role",
    "fact": "fact", "by_reading": "reading", "reading": "reading", "running": "procedure",
    "suspended_by": "procedure", "calendar": "calendar", "parameter": "parameter", "source": "source",
}  # fmt: skip
"""The fields that hold a name, and what it is a name of."""


def _references(pack: Pack) -> Iterator[Problem]:
    known = _Known(pack)
    for path, part in _parts(pack, ()):
        for field, of in _REFERS.items():
            value = getattr(part, field, None)
            for name in () if value is None else (value,) if isinstance(value, str) else value:
                if isinstance(name, str) and name not in known.by[of]:
                    yield _unknown(of, (*path, _key(part, field)), name, known.by[of])
        yield from _outcomes(path, part, known)
        yield from _alternatives(path, part, known)
        yield from _calendar(path, part, pack)
        yield from _ruled_by_reading(path, part, pack)


def _unknown(of: str, path: Path, name: str, names: Iterable[str]) -> Problem:
    return undeclared(of, path, name, names, code="unknown_trigger" if "trigger" in path else None)


def _key(part: Part, field: str) -> str:
    return type(part).model_fields[field].alias or field


def _outcomes(path: Path, part: Part, known: _Known) -> Iterator[Problem]:
    outcome = getattr(part, "outcome", None)
    event = getattr(part, "event", None)
    if outcome is not None and event in known.by["event"] and outcome not in known.outcomes.get(event, ()):
        yield not_an_outcome((*path, "outcome"), outcome, known.outcomes.get(event, ()))


def _alternatives(path: Path, part: Part, known: _Known) -> Iterator[Problem]:
    reading, chosen = _alternatives_named(part)
    names = known.alternatives.get(reading or "", ())
    for alternative in chosen:
        if names and alternative not in names:
            keys = ("unknown_alternative.pack", "unknown_alternative.pack_near")
            yield nearly(*keys, path, alternative, names, reading=reading)
    missing = set(names) - set(chosen)
    if isinstance(part, TermData) and reading is not None and missing:
        where = (*path, "readings")
        yield refused("unknown_alternative.missing", where, MISSING, reading=reading, names=sorted(missing))


def _alternatives_named(part: Part) -> tuple[str | None, tuple[str, ...]]:
    if isinstance(part, TermData):
        return part.by_reading, tuple(part.readings or ())
    chosen = getattr(part, "is_", None) or ()
    return getattr(part, "reading", None), (chosen,) if isinstance(chosen, str) else tuple(chosen)


def _calendar(path: Path, part: Part, pack: Pack) -> Iterator[Problem]:
    """Working days need a calendar; where the pack has one only, it need not be named."""
    works = isinstance(part, Length) and part.working_days is not None
    moves = isinstance(part, TermData | Alternative) and part.move in ("next_working_day", "last_working_day")
    if (works or moves) and getattr(part, "calendar", None) is None and len(pack.calendars) != 1:
        names = [item.id for item in pack.calendars]
        yield refused("unknown_calendar" if names else "unknown_calendar.none", path, MISSING, names=names)


def _ruled_by_reading(path: Path, part: Part, pack: Pack) -> Iterator[Problem]:
    """What is left to a reading is what each alternative of one reading says."""
    for rule in RULES:
        if getattr(part, rule, None) == "by_reading" and pack.reading_of(rule) is None:
            yield refused("rule_of_no_reading", (*path, rule), "by_reading", name=rule)


def _parts(part: Part, path: Path) -> Iterator[tuple[Path, Part]]:
    """Every part in a pack, with its path as it stands in TOML."""
    yield path, part
    for field in type(part).model_fields:
        value = getattr(part, field)
        here = (*path, _key(part, field))
        if isinstance(value, Part):
            yield from _parts(value, here)
        elif isinstance(value, tuple):
            for place, item in enumerate(value):
                if isinstance(item, Part):
                    yield from _parts(item, (*here, place))
        elif isinstance(value, dict):
            for name, item in value.items():
                if isinstance(item, Part):
                    yield from _parts(item, (*here, name))


def _facts(pack: Pack) -> Iterator[Problem]:
    """What a condition asks of a fact is what that fact can say."""
    facts = {item.name: item for item in pack.facts}
    for place, fact in enumerate(pack.facts):
        if (fact.type == "choice") != bool(fact.values):
            yield refused("choice_without_values", ("facts", place, "values"), fact.type)
    for path, part in _parts(pack, ()):
        if not isinstance(part, Condition) or part.fact not in facts:
            continue
        fact = facts[part.fact]
        number = part.at_least is not None or part.below is not None
        asked = {"yes_no": not number and not part.is_, "number": number and not part.is_, "day": False,
                 "choice": bool(part.is_) and not number and set(part.is_) <= set(fact.values)}[fact.type]  # fmt: skip
        if not asked:
            yield refused(f"condition_on_nothing.{fact.type}", path, part.fact, name=part.fact, names=fact.values)


@cache
def readings_named(part: Part, pack: Pack) -> frozenset[str]:
    """The readings that a part of a pack names, and those that its months and its days are moved by."""
    parts = [inner for _, inner in _parts(part, ())]
    named = {name for inner in parts if (name := _alternatives_named(inner)[0]) is not None}
    moved = {rule for inner in parts for rule in RULES if getattr(inner, rule, None) == "by_reading"}
    return frozenset(named | {reading.id for rule in moved if (reading := pack.reading_of(rule)) is not None})


def _unused(pack: Pack) -> Iterator[Problem]:
    """A reading that nothing asks moves nothing, whatever is chosen."""
    asked = readings_named(pack, pack)
    for place, reading in enumerate(pack.readings):
        if reading.id not in asked:
            yield refused("reading_of_nothing", ("readings", place, "id"), reading.id)


def _values(pack: Pack) -> Iterator[Problem]:
    names = {item.id for item in pack.parameters}
    for name in pack.values:
        if name not in names:
            yield _unknown("parameter", ("values", name), name, names)


# --- order --------------------------------------------------------------------------------------------------------


def _triggers(part: Part) -> Iterator[Trigger]:
    for _, inner in _parts(part, ()):
        if isinstance(inner, Trigger):
            yield inner


def _milestones_behind(milestone: Milestone) -> set[str]:
    """The milestones whose day this one is counted from, or hangs on."""
    return {trigger.milestone for trigger in _triggers(milestone) if trigger.milestone is not None}


def comes_after(milestone: Milestone) -> set[str]:
    """The milestones that are done before this one: it is counted forward from them, or from the day they were met."""
    parts = (milestone.trigger, milestone.due, milestone.not_before)
    found = [one for part in parts if part is not None for one in _triggers(part) if one.milestone is not None]
    back = milestone.due is not None and milestone.due.before is not None
    return {str(one.milestone) for one in found if one.of == "met" or not back}


@cache
def in_order(pack: Pack) -> tuple[Milestone, ...]:
    """The milestones, each after all that it is counted from.

    Raises:
        CycleError: two wait for each other.
    """
    by_id = {item.id: item for item in pack.milestones}
    sorter: TopologicalSorter[str] = TopologicalSorter()
    for item in pack.milestones:
        sorter.add(item.id, *sorted(_milestones_behind(item) & by_id.keys()))
    return tuple(by_id[name] for name in sorter.static_order())


def _circle(pack: Pack) -> Iterator[Problem]:
    try:
        in_order.__wrapped__(pack)
    except CycleError as error:
        names: Any = error.args[1]
        place = next(number for number, item in enumerate(pack.milestones) if item.id == names[-1])
        yield refused("circle", ("milestones", place, "id"), names[-1], names=" -> ".join(reversed(names)))
