"""The traced lane: the text of the law run on numbers that remember how they were made, noting what is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property
from typing import Any, Final, NamedTuple, cast
from weakref import WeakKeyDictionary

from ..engine.evidence import EVIDENCE, SEQUENCES
from ..engine.file import CaseFile
from ..engine.lane import Lane
from ..engine.noted import noting
from ..engine.ready import Ready
from ..engine.run import Engine, Run
from ..engine.schedule import Asked, asked
from ..engine.terms import Known, Terms
from ..engine.view import stage_file
from ..law.stages import TEXT, leave
from ..law.stages.file import Dated, File, Opinion, Outcome, Prospect, Said
from ..law.stages.timeline import Timeline
from ..rules import verbs
from ..rules.catalogue import Catalogue
from ..rules.rule import Figure
from .bound import Bound
from .traced import VERBS, Traced, brought, figure, given, named_by_term

__all__ = [
    "Notes",
    "Trace",
    "closure",
    "condition_notes",
    "decided_by",
    "evidence_of",
    "lines_read",
    "milestone_notes",
    "nodes_of",
    "readings_of",
    "trace",
]

# --- the same code with other names bound -------------------------------------------------------------------------


def _bound() -> dict[Callable[..., Any], Callable[..., Any]]:
    """Every function of the text, with the names of this lane bound."""
    mine: dict[Any, Any] = {
        getattr(verbs, name): getattr(VERBS, name) for name in verbs.__all__ if hasattr(VERBS, name)
    } | {leave.after_leave: VERBS.after_leave, leave.through_leave: VERBS.through_leave}
    return Bound(TEXT, mine, lambda known: figure(known) if isinstance(known, Figure) else known).names


@cache
def _engine(catalogue: Catalogue) -> Engine:
    """The catalogue made ready to run in this lane, once."""
    mine = _bound()
    stages = {name: mine[stage] for name, stage in catalogue.stages.items()}
    holds = {name: mine[test] for name, test in catalogue.holds.items()}
    return Engine(Lane(catalogue, stages, holds, Terms(VERBS, named_by_term, brought, weighing=True)))


# --- what a stage reads -------------------------------------------------------------------------------------------


class Notes(NamedTuple):
    """What was read: lines of the file, contested readings, and outcomes of other stages."""

    lines: set[str]
    readings: set[str]
    outcomes: set[str]


def _notes() -> Notes:
    return Notes(set(), set(), set())


class _Watched:
    """Gives the attributes of something, and notes which were read."""

    __slots__ = ("_inner", "_read")

    def __init__(self, inner: object, read: set[str]) -> None:
        self._inner, self._read = inner, read

    def __getattr__(self, name: str) -> Any:
        self._read.add(name)
        return getattr(self._inner, name)


_NO_DAYS: Final = frozenset({"extension_by_delay", "agreed_ban_months", "agreed_notice_months"})
"""Lines of the file that hold a number of days or months."""


def _traced_file(file: CaseFile) -> File:
    """The file with days that know the record from which they were read."""
    plain = stage_file(file, file.readings)._asdict()
    for name, value in plain.items():
        if isinstance(value, bool) or name in ("readings", "runs", "leaves", "left_out_of_ban"):
            continue
        if isinstance(value, int):
            plain[name] = given(value, name, EVIDENCE[name](file), is_day=name not in _NO_DAYS)
        elif name in SEQUENCES:
            ids = EVIDENCE[name](file)
            plain[name] = tuple(_item(name, item, (id,)) for item, id in zip(value, ids, strict=True))
    return File(**plain)


def _item(name: str, item: Any, evidence: tuple[str, ...]) -> Any:
    if isinstance(item, Opinion | Said):
        return item._replace(day=given(item.day, name, evidence))
    if isinstance(item, Prospect):
        expected = None if item.expected is None else given(item.expected, name, evidence)
        return Prospect(given(item.day, "return_looked_at", evidence), expected)
    return given(item, name, evidence)


class Trace:
    """One run of the traced lane.

    Attributes:
        file: the file, with days that know where they were read.
        found: the outcome of every stage, with days that know how they were made.
        notes: what each stage read.
    """

    def __init__(
        self, engine: Engine, case_file: CaseFile, file: File, found: Timeline, notes: Mapping[str, Notes]
    ) -> None:
        self._engine, self._case_file = engine, case_file
        self.file, self.found, self.notes = file, found, notes

    @cached_property
    def asked(self) -> tuple[Asked, ...]:
        """What the law asks, with days that know how they were made."""
        return asked(self._engine.rules, self._case_file, self.file, self.found, self.file)


_TRACES: Final[WeakKeyDictionary[Run, Trace]] = WeakKeyDictionary()


def trace(run: Run) -> Trace:
    """The run again, in this lane; remembered while the run lives."""
    # Asked once: an equal run of another thread, for which it is remembered, can be let go from one line to the next.
    if (found := _TRACES.get(run)) is None:
        found = _TRACES[run] = _traced(run)
    return found


def _traced(run: Run) -> Trace:
    engine, file = _engine(run.catalogue), _traced_file(run.file)
    found: dict[str, Any] = {}
    notes: dict[str, Notes] = {}
    for name, stage, needs in engine.stages:
        mine = notes[name] = _notes()
        view = _view(file, run, mine)
        arguments = [view if need == "file" else _outcome(need, found[need], mine) for need in needs]
        found[name] = _owned(stage(*arguments), name)
    return Trace(engine, run.file, file, Timeline(**found), notes)


def _view(file: File, run: Run, notes: Notes) -> File:
    readings = noting(run.file.readings, notes.readings)
    return cast(File, _Watched(file._replace(readings=readings), notes.lines))


def _outcome(name: str, value: Any, notes: Notes) -> Any:
    """An outcome as a stage is given it; that the stage looks at it is noted."""
    if isinstance(value, Outcome | Dated):
        return _WatchedOutcome(value, name, notes.outcomes)
    notes.outcomes.add(name)
    return value


class _WatchedOutcome:
    """An outcome that notes when its day is looked at."""

    __slots__ = ("_found", "_name", "_read")

    def __init__(self, found: Outcome | Dated, name: str, read: set[str]) -> None:
        self._found, self._name, self._read = found, name, read

    @property
    def day(self) -> int | None:
        self._read.add(self._name)
        return self._found.day

    @property
    def why(self) -> int:
        self._read.add(self._name)
        return self._found.why

    def plain(self, day: int | None) -> Outcome | Dated:
        """What the stage gave, with this day, which is the same number."""
        found: Any = self._found
        return cast(Outcome, found._replace(day=day))


def _owned(value: Any, stage: str) -> Any:
    """What a stage gives, plain again, with its day marked as given by this stage where no other gave it before."""
    dated = isinstance(value, Outcome | Dated | _WatchedOutcome)
    day = value.day if dated else value
    if isinstance(day, Traced) and day.owner is None and day.made.operation != "given":
        day = day.named(day.step or stage, owner=stage)
    if isinstance(value, _WatchedOutcome):
        return value.plain(day)
    return value._replace(day=day) if dated else day


# --- what an answer rests on --------------------------------------------------------------------------------------


def closure(names: Iterable[str], notes: Mapping[str, Notes]) -> list[str]:
    """The stages behind these outcomes, in the order in which they ran."""
    found, todo = set(), list(names)
    while todo:
        name = todo.pop()
        if name in found:
            continue
        found.add(name)
        todo += notes[name].outcomes
    return [name for name in notes if name in found]


def readings_of(run: Run, own: Notes, days: Iterable[int | None]) -> set[str]:
    """The contested readings behind what was read, and behind the milestones from which these days were counted."""
    found = trace(run)
    stages = closure(own.outcomes, found.notes)
    lines = own.lines.union(*(found.notes[name].lines for name in stages))
    joined = run.joined_by if lines & _JOINED else frozenset()
    read = own.readings.union(joined, *(found.notes[name].readings for name in stages))
    for item in found.asked:
        counted_from = item.due is not None and any(item.due is inner for day in days for inner in nodes_of(day))
        by_itself = isinstance(item.due, Traced) and item.due.owner is None
        if counted_from and by_itself and all(item.due is not day for day in days):
            read |= readings_of(run, milestone_notes(run, item), (item.due,))
    return read


_JOINED: Final = frozenset({"runs", "first_sick_day", "last_sick_day"})
"""Lines that hang on which spells are one case."""


def nodes_of(number: object) -> Iterator[Traced]:
    """A number and all that it was made of."""
    if isinstance(number, Traced):
        yield number
        for inner in (*number.made.of, *(part.of for part in number.made.parts)):
            yield from nodes_of(inner)


def milestone_notes(run: Run, item: Asked) -> Notes:
    """What the terms of a milestone read."""
    found, notes = trace(run), _notes()
    rule = _rule(run, item)
    view, outcomes = _watched(run, notes)
    known = Known(view, outcomes, {one.rule.id: one.due for one in reversed(found.asked)}, item.occasion)
    rule.governed.day(known)
    for term in (rule.window, rule.advised, rule.last_valid):
        if term is not None:
            term(known)
    return notes


def condition_notes(run: Run, item: Asked, as_of: int, reason: str | None = None) -> Notes:
    """What the conditions of a milestone read: all of them, or those that fail for this reason."""
    notes = _notes()
    view, outcomes = _watched(run, notes)
    for test in _rule(run, item).tests:
        if reason is None or test.condition.otherwise == reason:
            test.holds(view, outcomes, as_of if item.due is None else item.due, as_of)
    return notes


def _rule(run: Run, item: Asked) -> Ready:
    return next(rule for rule in _engine(run.catalogue).rules if rule.rule.id == item.rule.id)


def _watched(run: Run, notes: Notes) -> tuple[File, Timeline]:
    found = trace(run)
    return _view(found.file, run, notes), cast(Timeline, _Watched(found.found, notes.outcomes))


def lines_read(run: Run, notes: Notes) -> tuple[str, ...]:
    """Ids of records, and paths of facts, behind the lines that were read and hold something."""
    file = trace(run).file
    read = (line for line in EVIDENCE if line in notes.lines and getattr(file, line) not in _NOTHING)
    return tuple(dict.fromkeys(id for line in read for id in EVIDENCE[line](run.file)))


def decided_by(run: Run, number: Traced) -> tuple[str, ...]:
    """What the stage that gave a number read beside the numbers that it is made of: records and facts that decided."""
    if number.owner is None or number.owner not in trace(run).notes:
        return ()
    own = Notes(trace(run).notes[number.owner].lines - _JOINED, set(), set())
    seen = {id for node in nodes_of(number) for id in node.made.evidence}
    return tuple(id for id in lines_read(run, own) if id not in seen)


def evidence_of(run: Run, stage: str) -> tuple[str, ...]:
    """Ids of records, and paths of facts, on which the outcome of a stage rests; the first sick day, on which every day
    rests, is not named.
    """
    found = trace(run)
    outcome = getattr(found.found, stage)
    nodes = list(nodes_of(outcome.day if isinstance(outcome, Outcome | Dated) else outcome))
    stages = {stage, *(node.owner for node in nodes if node.owner is not None)}
    read = Notes({line for name in stages for line in found.notes[name].lines} - _JOINED, set(), set())
    made = (id for node in nodes if node.made.name not in _JOINED for id in node.made.evidence)
    return tuple(dict.fromkeys((*made, *lines_read(run, read))))


_NOTHING: Final = (None, False, (), "no", "unknown")
"""Lines of the file on which nothing is recorded."""
