"""The files of many rows as UWV's test looks at them: milestones, acts and answers as columns.

What several tests rest on is worked out once for all rows, and read as a column.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, Final, NamedTuple

import numpy as np

from ..engine.file import CAN_SAY_NOT_DONE
from ..engine.terms import Known
from ..lanes.amounts import with_amounts
from ..lanes.cases import Due
from ..lanes.columns import View, read, settled
from ..lanes.many import Many
from ..lanes.names import engine
from ..lanes.records import Fact, Filed, Kinds, Listed, one_each, picked
from ..lanes.rows import Numbers, Way, ways
from ..lanes.together import ByKind, in_order
from ..law.retired import RETIRED
from ..review.parameters import PARAMETERS
from ..rules.terms import Term

__all__ = ["SHOWN", "FilesOfRows", "Lane", "Times", "dossier_of_rows"]

SHOWN: Final = ("",)
"""Stands for the ids of the records on which something rests, which no column tells."""


# --- milestones ---------------------------------------------------------------------------------------------------


class _Time:
    """One time that a milestone comes up, in the rows in which it does."""

    def __init__(self, number: int, parts: Sequence[tuple[Numbers, tuple[Any, ...]]], size: int) -> None:
        self.number, self.there = number, np.zeros(size, np.bool_)
        for rows, _ in parts:
            self.there[rows] = True
        self.status, self.reason, self.due, self.done_on = (
            settled([(rows, told[place]) for rows, told in parts], size) for place in range(4)
        )


class Times:
    """Each time that each milestone comes up, as columns, by the id of its rule."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._of: dict[str, list[_Time]] = {}

    def add(self, id: str, parts: Sequence[tuple[Numbers, tuple[Any, ...]]]) -> None:
        """The next time of a milestone: for each way its rows, and status, reason, last day and day of the act."""
        of = self._of.setdefault(id, [])
        of.append(_Time(len(of) + 1, parts, self._size))

    def of(self, id: str) -> list[_Time]:
        """The times of a milestone."""
        return self._of.get(id, [])

    @cached_property
    def counts(self) -> Mapping[str, Numbers]:
        """How often each comes up in each row."""
        return {id: sum(time.there.astype(np.int64) for time in times) for id, times in self._of.items()}  # type: ignore[misc]


class _Item:
    """A milestone of each row on a way; also what is asked, and the record that shows it."""

    __slots__ = ("_time", "_way")
    evidence = ""

    def __init__(self, way: Way, time: _Time) -> None:
        self._way, self._time = way, time

    def __getattr__(self, name: str) -> Any:
        return read(self._way, getattr(self._time, name))

    @property
    def time(self) -> _Time:
        """Its columns."""
        return self._time

    @property
    def number(self) -> int:
        """1, or more where it comes up again."""
        return self._time.number

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
        times = self._times.of(id)
        if not times:
            return default
        key = "times", id
        if key not in self._way.seen:
            self._way.seen[key] = self._way.choose(self._times.counts[id][self._way.rows])
        return [_Item(self._way, time) for time in times[: self._way.seen[key]]] or default


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
            self._way.seen[key] = self._way.ask(listed.counts[self._way.rows] > 0)
        return bool(self._way.seen[key])

    def __getitem__(self, question: str) -> Filed:
        return Filed(Fact(self._way, self._of[question], 0), "answer", 0)


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
    """What gives the run, and the answer, of the rows on a way."""

    run: Callable[[Many, Way], Any]
    answered: Callable[[Many, Way], Any]


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
    def item(way: Way, time: Any) -> Any:
        """One time of a milestone, of the rows on a way."""
        return _Item(way, time)

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
        return self.way.ask(self._any[self.way.rows])


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
        self.run.day_of = self._day_of
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

    def _day_of(self, term: Term) -> Any:
        def text(one: Any) -> Any:
            known = Known(one.run.view, one.run.found, Due(one.way, one.files.many))  # type: ignore[arg-type]
            return engine().lane.terms.prepared(term)(known)

        return self.kept(term, text)


def dossier_of_rows(base: type) -> type:
    """The dossier of each row on a way, with the methods of ``base``."""
    return type("DossierOfRows", (_Dossier, base), {})
