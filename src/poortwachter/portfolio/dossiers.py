"""The files of many rows as UWV's test looks at them: milestones, acts and answers as columns.

What several tests rest on is worked out once for all rows, and read as a column.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, partial
from typing import Any, Final, NamedTuple

import numpy as np

from ..engine.file import CAN_SAY_NOT_DONE
from ..engine.terms import Known
from ..lanes.amounts import with_amounts
from ..lanes.cases import Due
from ..lanes.columns import View, read, settled
from ..lanes.many import Asks, Many
from ..lanes.names import engine
from ..lanes.records import Fact, Filed, Kinds, Listed, id_of, one_each, picked
from ..lanes.rows import Numbers, Way, ways
from ..lanes.together import ByKind, in_order
from ..law.retired import RETIRED
from ..review.parameters import PARAMETERS
from ..rules.terms import Term

__all__ = ["SHOWN", "FilesOfRows", "Lane", "Times", "Told", "dossier_of_rows"]

SHOWN: Final = ("",)
"""Stands for the ids of the records on which something rests, which no column tells."""


# --- milestones ---------------------------------------------------------------------------------------------------


class Told(NamedTuple):
    """What is told of one time that a milestone comes up.

    Attributes:
        status: where it stands.
        reason: why, as a code.
        due: its last day.
        done_on: the day of the act.
        to_do: whether there is something to do.
        key: what names it.
        values: the values of its columns.
    """

    status: Any
    reason: Any
    due: Any
    done_on: Any
    to_do: Any
    key: Any
    values: tuple[Any, ...]


class _Times:
    """Each time that a milestone comes up, as columns: those of each case one after the other.

    Attributes:
        cases: for each time the case.
        first: for each case the place of its first time.
        counts: for each case how often it comes up.
    """

    def __init__(self, asks: Asks, size: int) -> None:
        self.cases, self.counts = asks.cases, np.bincount(asks.cases, minlength=size)
        self.first = np.cumsum(self.counts) - self.counts
        self.status, self.reason, self.due, self.done_on, self.to_do = (
            settled([(at, getattr(told, name)) for at, told in asks.told], len(asks.cases))
            for name in ("status", "reason", "due", "done_on", "to_do")
        )


class Times:
    """Each time that each milestone comes up, by the id of its rule."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._of: dict[str, _Times] = {}

    def add(self, asks: Asks) -> None:
        """The times of a milestone, with what is :class:`Told` of each."""
        self._of[asks.rule.id] = _Times(asks, self._size)

    def of(self, id: str) -> _Times | None:
        """The times of a milestone, where it comes up in any case."""
        return self._of.get(id)


class _Item:
    """A milestone of each row on a way; also what is asked, and the record that shows it.

    Attributes:
        times: the columns in which it stands.
        number: 1, or more where it comes up again; 0 where each row is a time itself.
    """

    __slots__ = ("_way", "number", "times")
    evidence = ""

    def __init__(self, way: Way, times: _Times, number: int) -> None:
        self._way, self.times, self.number = way, times, number

    def __getattr__(self, name: str) -> Any:
        way, key = self._way, (self.times, name, self.number)
        if key not in way.seen:
            way.seen[key] = getattr(self.times, name).at(way, self._places)
        return way.seen[key]

    def _places(self) -> Numbers:
        found: Numbers = self.times.first[self._way.cases] + self.number - 1 if self.number else self._way.rows
        return found

    @property
    def asked(self) -> _Item:
        """What is asked."""
        return self

    @property
    def shown(self) -> _Item | None:
        """The record that shows it."""
        return None if self.done_on is None else self


class _Milestones:
    """The milestones of the rows on a way, by the id of their rule."""

    def __init__(self, way: Way, times: Times) -> None:
        self._way, self._times = way, times

    def get(self, id: str, default: Any = None) -> Any:
        """Each time that it comes up."""
        times, way = self._times.of(id), self._way
        if times is None:
            return default
        key = "times", id
        if key not in way.seen:
            way.seen[key] = way.choose(times.counts[way.cases])
        return [_Item(way, times, number) for number in range(1, way.seen[key] + 1)] or default


# --- records ------------------------------------------------------------------------------------------------------


def _of_acts(many: Many) -> ByKind:
    """The records that show an act."""
    found = {}
    for kind, listed in many.kinds.items():
        fields = {name: with_amounts(column) for name, column in listed.fields.items()}
        acts = listed._replace(fields=fields, name="acts")
        if kind in CAN_SAY_NOT_DONE:
            acts = picked(acts, _shows_act(acts))
        if len(acts.order):
            found[kind] = acts
    return ByKind(found)


def _shows_act(listed: Listed) -> Any:
    """Which of these records show an act, each at its place in the order."""
    whole = np.arange(len(listed.order))
    one = one_each(listed.model, listed.fields, len(whole))._replace(order=listed.order)
    shows = np.zeros(len(whole), np.bool_)
    for places, act in ways(lambda way: bool(Fact(way, one, 0).shows_act), whole):
        shows[places] = act
    return shows


class _Answers:
    """The last answer of the rows on a way to each question."""

    def __init__(self, way: Way, of: Mapping[str, Listed]) -> None:
        self._way, self._of = way, of

    def get(self, question: str, default: Any = None) -> Any:
        """The answer, where there is one."""
        if question not in self:
            return default
        return self[question]

    def __contains__(self, question: object) -> bool:
        listed = self._of.get(str(question))
        if listed is None:
            return False
        key = "answered", str(question)
        if key not in self._way.seen:
            self._way.seen[key] = self._way.ask(listed.counts[self._way.cases] > 0)
        return bool(self._way.seen[key])

    def __getitem__(self, question: str) -> Filed:
        return Filed(Fact(self._way, self._of[question], 0), id_of("answer", 0))


class _Said(_Answers):
    """What each of them says."""

    def __getitem__(self, question: str) -> Any:
        return super().__getitem__(question).record.value


def _last_answers(listed: Listed | None) -> dict[str, Listed]:
    """The last answer of each row to each question."""
    found = dict[str, Listed]()
    if listed is None:
        return found
    rows = np.repeat(np.arange(len(listed.counts)), listed.counts)
    questions: Any = listed.fields["question"]
    asked = questions.numbers[listed.order]
    for number, question in enumerate(questions.words):
        here = np.flatnonzero(asked == number)
        if len(here):
            last = np.ones(len(here), np.bool_)
            last[:-1] = rows[here[1:]] != rows[here[:-1]]
            keep = np.zeros(len(asked), np.bool_)
            keep[here[last]] = True
            found[question] = picked(listed, keep)._replace(name=question)
    return found


# --- the files ----------------------------------------------------------------------------------------------------


class Lane(NamedTuple):
    """What gives the run, the answer, and a milestone of the rows on a way."""

    run: Callable[[Many, Way], Any]
    answered: Callable[[Many, Way], Any]
    standing: Any


class FilesOfRows:
    """What is read of all rows for their dossiers.

    Attributes:
        many: the rows, run through the law.
        times: their milestones.
        acts: the records that show an act, by kind.
        answers: the last answers, by question.
        lane: gives the run and the answer of the rows on a way.
        columns: what was worked out for all rows.
    """

    def __init__(self, many: Many, times: Times, lane: Lane, make: Callable[[Way, FilesOfRows], Any]) -> None:
        self.many, self.times, self.lane, self._make = many, times, lane, make
        self.acts = _of_acts(many)
        self.answers = _last_answers(self.acts.get("answer"))
        self.columns: dict[Any, Any] = {}

    @staticmethod
    def leave_retired_answers(many: Many) -> None:
        """Leave rows with an answer to a question that is asked no more: it may count as one to another."""
        listed = many.kinds.get("answer")
        questions: Any = None if listed is None else listed.fields["question"]
        if listed is None:
            return
        retired = np.array([question in RETIRED for question in questions.words], np.bool_)
        rows = np.repeat(np.arange(len(listed.counts)), listed.counts)
        many.leave(rows[retired[questions.numbers[listed.order]]])

    def dossier(self, way: Way) -> Any:
        """The dossier of the rows on a way."""
        return self._make(way, self)

    def kept(self, key: Any, text: Callable[[Any], Any]) -> Any:
        """What ``text`` says of each row's dossier, as a column that is made once."""
        if key not in self.columns:
            self.columns[key] = self.many.column(lambda way: text(self.dossier(way)))
        return self.columns[key]

    def on_file(self, kinds: Iterable[str]) -> Any:
        """Which rows have a record of one of these kinds that shows an act."""
        found = np.zeros(self.many.cases.size, np.bool_)
        for kind in kinds:
            if kind in self.acts:
                found |= self.acts[kind].counts > 0
        return found

    @staticmethod
    def item(way: Way, times: Any) -> Any:
        """The milestone of each row on a way, each of which is one time that it comes up."""
        return _Item(way, times, 0)

    @cached_property
    def sanction(self) -> Mapping[str, Any]:
        """The first and the last day of the sanction as the answer shows it."""
        parts = self.many.ways(self._sanction)
        names = ("first_day", "last_day")
        return {
            name: settled([(rows, days[place]) for rows, days in parts], self.many.cases.size)
            for place, name in enumerate(names)
        }

    def _sanction(self, way: Way) -> tuple[Any, Any]:
        period = self.lane.answered(self.many, way).sanction
        return period.first_day, period.last_day

    @cached_property
    def has_records(self) -> Any:
        """Which rows have any record on file."""
        found = np.zeros(self.many.cases.size, np.bool_)
        for listed in self.many.kinds.values():
            found |= listed.counts > 0
        return found


class _OnFile(Kinds):
    """The records of the rows on a way; whether there are any is asked without parting them by kind."""

    def __init__(self, way: Way, files: FilesOfRows) -> None:
        super().__init__(way, files.many.kinds)
        self._any = files.has_records

    def __bool__(self) -> bool:
        return self.way.ask(self._any[self.way.cases])


class _Dossier:
    """What the dossier of each row on a way has in another way than that of one case."""

    way: Way
    files: FilesOfRows

    def __init__(self, way: Way, files: FilesOfRows) -> None:
        many: Any = files.many
        self.way, self.files = way, files
        self.run = files.lane.run(many, way)
        self.file = self.run.file
        self.file.by_kind = _OnFile(way, files)
        self.run.day_of = partial(_day_of, way, files)
        self.as_of, self.readings, self._parameters = many.as_of, many.readings, PARAMETERS
        self.milestones = _Milestones(way, files.times)
        self.acts = Kinds(way, files.acts)
        self.answers, self.said = _Answers(way, files.answers), _Said(way, files.answers)
        for name in ("_seen", "_first", "_days", "worked_out"):
            setattr(self, name, {})

    @property
    def counted_today(self) -> Any:
        """How many days of sickness were counted up to and including the day of assessment."""
        return self.kept("counted_today", lambda one: one.file.sickness.counted_through(one.as_of))

    @property
    def sanction(self) -> Any:
        """The sanction as the answer shows it."""
        return View(self.way, self.files.sanction)

    def kept(self, key: Any, text: Callable[[Any], Any]) -> Any:
        """What ``text`` says of each row's dossier, worked out once for all rows."""
        return read(self.way, self.files.kept(key, text))

    def entries(self, kinds: tuple[str, ...]) -> Any:
        """The records of ``kinds`` that show an act, oldest first."""
        return in_order(self.acts, kinds)

    def date_of(self, number: int) -> Any:
        """The day that is counted day ``number``."""
        return self.kept(("date_of", number), lambda one: one.file.sickness.date_of(number))

    def evidence_of(self, stage: str) -> tuple[str, ...]:
        """Stands for what the outcome of a stage rests on."""
        return SHOWN


def _day_of(way: Way, files: FilesOfRows, term: Term) -> Any:
    """The day of a term. A function of its own: a dossier that is held by its own run is not let go with its way."""

    def text(one: Any) -> Any:
        known = Known(one.run.view, one.run.found, Due(one.way, one.files.many))  # type: ignore[arg-type]
        return engine().lane.terms.prepared(term)(known)

    return read(way, files.kept(term, text))


def dossier_of_rows(base: type) -> type:
    """The dossier of each row on a way, with the methods of ``base``."""
    return type("DossierOfRows", (_Dossier, base), {})
