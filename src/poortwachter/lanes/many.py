"""The engine on many cases at once: the same text of facts, law and engine, run on columns.

A case that is refused anywhere, or holds what this lane does not read, is *odd*: it is left to be answered alone, which
also words the refusal.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from functools import partial
from types import SimpleNamespace
from typing import Any, NamedTuple, cast

import numpy as np

from ..engine import question as engine_question
from ..engine import refusals, schedule, standing
from ..engine.file import CaseFile
from ..engine.question import Question, of_this_case
from ..engine.ready import Ready
from ..engine.schedule import Asked
from ..engine.standing import Now, Stands
from ..engine.terms import Brought, Known
from ..engine.view import GROUPS
from ..facts._base import happened_fields
from ..facts._filing import made_id
from ..facts.absences import Absence, Employment
from ..facts.case import Case
from ..facts.records import record_models
from ..law.catalogue import DUTCH_LAW
from ..law.readings import Chosen
from .cases import OWN_ID, CaseOfRows, Cases, Due, FileOfRows, OfKind
from .checked import Checked
from .columns import DayColumn, View, read, settled
from .counted import RunsColumn
from .ends import EndColumn, Found
from .names import asked, bound, engine
from .opinions import OpinionsColumn
from .records import Listed
from .rows import NO_DAY, Id, Numbers, Way, ways
from .sorting import sorted_by
from .together import ByKind, record_of

__all__ = ["Asks", "Coded", "Many", "texts_of"]


class Coded(NamedTuple):
    """Texts, one for each of some rows, of which many are alike: for each the number of its word."""

    numbers: Numbers
    words: list[str]


def texts_of(days: Numbers, text: Callable[[date], str]) -> Coded:
    """What ``text`` makes of each of these days; nothing where there is none."""
    different, numbers = np.unique(days, return_inverse=True)
    return Coded(numbers, ["" if day == NO_DAY else text(date.fromordinal(day)) for day in different.tolist()])


class Asks(NamedTuple):
    """What a rule asks of many cases, each time that it comes up: those of each case one after the other.

    Attributes:
        rule: the rule.
        cases: for each time the case.
        numbers: which time in its case it is, from 1.
        told: for each way the times that are on it, by their places in these columns, and what is told of them.
    """

    rule: Ready
    cases: Numbers
    numbers: Numbers
    told: list[tuple[Numbers, Any]]


class Many(Checked):
    """Cases run through the law.

    Attributes:
        sickness: the joined case of each row, as columns.
        kinds: the records that belong to it, by kind.
        lines: the file of each row, as columns.
        found: the outcome of each stage, as columns.
        stating: which rows have a letter of UWV that states a day; ``None`` where no row has any.
        requests: the requests for dismissal, also those of before the sickness; ``None`` where there is none.
    """

    def __init__(self, cases: Cases, as_of: date, readings: Chosen, due_soon_days: int) -> None:
        super().__init__(cases)
        self.as_of, self.readings, self.due_soon_days = as_of, readings, due_soon_days
        self.sickness: dict[str, Any] = {}
        self.kinds = ByKind({})
        self.stating: Any = None
        self.requests: Listed | None = None
        self.lines: dict[str, Any] = {"readings": readings}
        self.found: dict[str, Any] = {}
        self._due: dict[str, Any] = {}
        self._ended: dict[tuple[Any, ...], EndColumn] = {}
        self._ids: dict[str | tuple[str, ...], Coded] = {}
        self._happened()
        self._joined()
        self._filed()
        self._staged()

    def asked_on(self, way: Way) -> Any:
        """The day of assessment of the rows on a way."""
        return self.as_of

    def _happened(self) -> None:
        """Leave cases in which something happened after the day of assessment."""
        cases, last = self.cases, self.as_of.toordinal()
        whole = np.arange(cases.size)
        parts = [(Case, whole, cases.columns), (Employment, whole, cases.employment.fields)]
        parts += [(Absence, np.repeat(whole, cases.absences.counts), cases.absences.fields)]
        parts += [(record_models()[kind], found.rows, found.fields) for kind, found in self.records.items()]
        for model, rows, fields in parts:
            for name in happened_fields(model):
                if name in fields:
                    self.leave(rows[fields[name].days > last])

    def _joined(self) -> None:
        """Find the joined case that had begun last."""
        begun = bound().of(engine_question.begun)
        silent = bound().of(engine_question.refuse_where_the_law_is_silent)

        def text(way: Way) -> Any:
            question: Any = Question(cast(Case, CaseOfRows(way, self.cases)), self.asked_on(way), self.readings)
            found, _ = begun(question)
            silent(found, question)
            last = found[-1]
            return (
                last.runs, last.first_sick_day, last.last_sick_day, last.ended_by, last.other_cause_ahead,
                len(found) > 1,
            )  # fmt: skip

        parts, names = self.ways(text), ("runs", "first_sick_day", "last_sick_day", "ended_by", "other_cause_ahead")
        size = self.cases.size
        self.sickness = {
            name: settled([(rows, value[place]) for rows, value in parts], size) for place, name in enumerate(names)
        } | {"ours": None}
        self.sickness["runs"] = RunsColumn.of(self.sickness["runs"])
        several = np.zeros(size, np.bool_)
        for rows, value in parts:
            several[rows] = value[-1]
        first = self.sickness["first_sick_day"].days
        belongs = {
            kind: ~several[found.rows] | of_this_case(found.on, first[found.rows])
            for kind, found in self.records.items()
        }
        self.kinds = ByKind({kind: _in_order(found, size, belongs[kind], kind) for kind, found in self.records.items()})
        self.stating = _stating(self.kinds, size)
        if (requests := self.records.get("dismissal_request")) is not None:
            every = np.ones(len(requests.rows), np.bool_)
            self.requests = _in_order(requests, size, every, "dismissal_request")._replace(name="every")

    def id_of(self, rows: Numbers, id: Id) -> Numbers:
        """The id of one record of each of these rows, as its number among ``ids``."""
        listed: Any = self.kinds[id.kinds] if isinstance(id.kinds, str) else self.kinds.in_order(id.kinds)
        found: Numbers = self.ids(id.kinds).numbers[listed.order[listed.first[rows] + id.numbers()]]
        return found

    def ids(self, kinds: str | tuple[str, ...]) -> Coded:
        """The ids of all records of a kind, or of some kinds together: its own, or one made of its kind and day."""
        if kinds not in self._ids:
            self._ids[kinds] = self._of_kind(kinds) if isinstance(kinds, str) else self._of_kinds(kinds)
        return self._ids[kinds]

    def _of_kinds(self, kinds: tuple[str, ...]) -> Coded:
        together, words = self.kinds.in_order(kinds), list[str]()
        numbers = np.zeros(len(together.order), np.int64)
        for kind, name in enumerate(kinds):
            here, found = together.kind == kind, self.ids(name)
            numbers[here] = found.numbers[together.places[here]] + len(words)
            words += found.words
        return Coded(numbers, words)

    def _of_kind(self, kind: str) -> Coded:
        found = self.records[kind]
        made, own = texts_of(found.on, lambda day: made_id(kind, day)), found.fields.get(OWN_ID)
        if own is None:
            return made
        given, number = np.unique(own.numbers, return_inverse=True)
        words = [own.words[one] for one in given.tolist()]
        known = np.array([word is not None for word in words], np.bool_)[number]
        numbers = np.where(known, number + len(made.words), made.numbers)
        return Coded(numbers, [*made.words, *(word or "" for word in words)])

    # --- the run --------------------------------------------------------------------------------------------------

    def file(self, way: Way) -> FileOfRows:
        """The file of the rows on a way."""
        return FileOfRows(way, self)

    def _filed(self) -> None:
        mine = bound().of
        for check, kinds in refusals.CHECKS:
            if not self.kinds.keys().isdisjoint(kinds):
                self._refuse(mine(check))
        if "answer" in self.kinds:
            self._refuse(lambda file: mine(refusals.never_asked)(file, DUTCH_LAW))
        for group, names in GROUPS.items():
            text = mine(group)
            parts = self.ways(lambda way, text=text: text(self.file(way)))  # type: ignore[misc]
            for place, name in enumerate(names):
                self.lines[name] = settled([(rows, value[place]) for rows, value in parts], self.cases.size)
        self.lines["runs"] = self.sickness["runs"]
        self.lines["opinions"] = OpinionsColumn.of(self.lines["opinions"])

    def _refuse(self, check: Callable[[Any], Any]) -> None:
        """Leave the rows in whose file a check finds anything."""
        for rows, wrong in self.ways(lambda way: any(check(self.file(way)))):
            if wrong:
                self.leave(rows)

    def _staged(self) -> None:
        for name, stage, needs in engine().stages:
            self.found[name] = self.column(partial(self._stage, stage, needs))
        ruled_out = bound().of(refusals.refuse_what_the_stages_rule_out)
        self.ways(lambda way: ruled_out(self.file(way), View(way, self.lines), View(way, self.found)))

    def _stage(self, stage: Callable[..., Any], needs: tuple[str, ...], way: Way) -> Any:
        file = View(way, self.lines)
        return stage(*[file if need == "file" else read(way, self.found[need]) for need in needs])

    def run(self, way: Way) -> SimpleNamespace:
        """What the rooms above look at of a run."""
        return SimpleNamespace(
            file=self.file(way), view=View(way, self.lines), found=Found(way, self.found, self.ended)
        )

    # --- what the law asks ----------------------------------------------------------------------------------------

    def asked(
        self, told: Callable[[Asked, CaseFile, Stands], Any], rules: Collection[str] | None = None
    ) -> Iterator[Asks]:
        """What is told of what these rules ask and where it stands, in the order of the catalogue; of all rules where
        none are named.
        """
        for rule in engine().rules:
            if (rules is None or rule.id in rules) and (found := self._each_time(rule.id)) is not None:
                yield self._asks(rule, found, told)

    def _asks(self, rule: Ready, found: _Times, told: Any) -> Asks:
        stands, (cases, numbers, column) = bound().of(standing.stands), found

        def text(number: int, way: Way) -> Any:
            run: Any = self.run(way)
            due, no_day, occasion, version, shown = column.at(way, lambda: way.rows)
            known = Known(run.view, run.found, cast(Any, Due(way, self)), occasion)
            record: Any = None if shown is None else record_of(run.file.by_kind, shown)
            item = asked()(rule, number, known, due, no_day, (), version, record)
            now = Now(run, self.asked_on(way).toordinal(), self.due_soon_days, cast(Any, None), None, 0)
            return told(item, run.file, stands(item, now))

        # Only whether it is the first time makes a difference to the text.
        first, further = np.flatnonzero(numbers == 1), np.flatnonzero(numbers > 1)
        parts = [*ways(partial(text, 1), first, cases), *ways(partial(text, 2), further, cases)]
        return Asks(rule, cases, numbers, parts)

    def due_of(self, id: str) -> Any:
        """The last day of a milestone where it first comes up, as a column."""
        if id not in self._due:
            self._each_time(id)
        return self._due[id]

    def _each_time(self, id: str) -> _Times | None:
        """What a rule asks each time that it comes up; ``None`` where it comes up in no case."""
        rule = next(rule for rule in engine().rules if rule.id == id)
        found = self.ways(lambda way: self._occasions(rule, way))
        days, times = np.full(self.cases.size, NO_DAY, np.int64), None
        if any(occasions for _, occasions in found):
            cases, numbers, occasions = _each_one(found)
            parts = [*ways(lambda way: self._asked_at(rule, occasions, way), np.arange(len(cases)), cases)]
            due = settled([(at, kept[0]) for at, kept in parts], len(cases)).days
            days[cases[numbers == 1]] = due[numbers == 1]
            times = _Times(cases, numbers, settled(parts, len(cases)))
        self._due[id] = DayColumn(days)
        return times

    def _occasions(self, rule: Ready, way: Way) -> list[tuple[Any, Id | None]]:
        """What brings a rule up, each time, and which record shows the act."""
        run: Any = self.run(way)
        known = Known(run.view, run.found, cast(Any, Due(way, self)))
        found: Any = rule.occasions(rule, run.file, known)
        return [(brought, None if shown is None else shown.id) for brought, shown in found]

    def _asked_at(self, rule: Ready, occasions: Any, way: Way) -> tuple[Any, ...]:
        """What a rule asks on one occasion of each row."""
        asked_at, term_of = bound().of(schedule.asked_at), bound().of(schedule.term_of)
        run: Any = self.run(way)
        known = Known(run.view, run.found, cast(Any, Due(way, self)))
        brought, shown = occasions.at(way, lambda: way.rows)
        record = None if shown is None else record_of(run.file.by_kind, shown)
        return _kept(asked_at(rule, 1, (brought, record), term_of(run.file), run.file, known))

    def ended(self, asked: Asked) -> EndColumn:
        """What ended the duty that is asked, where no event brought it up: the same for all with the same ends."""
        ends = asked.ready.ends
        if ends not in self._ended:
            alike: Any = SimpleNamespace(ready=asked.ready, rule=asked.rule, occasion=Brought())
            text, as_of = bound().bind(standing.duty_ended), self.as_of.toordinal()
            found = self.ways(lambda way: text(alike, View(way, self.found), as_of))
            days = settled([(rows, end and end.day) for rows, end in found], self.cases.size)
            codes = settled([(rows, end and end.code) for rows, end in found], self.cases.size)
            self._ended[ends] = EndColumn(days, codes)
        return self._ended[ends]


def _kept(item: Asked) -> tuple[Any, ...]:
    """What is kept of an item beside the columns: days, and which record shows the act."""
    return item.due, item.no_day, item.occasion, item.version, None if item.shown is None else item.shown.id


class _Times(NamedTuple):
    """Each time that a rule comes up: those of each case one after the other.

    Attributes:
        cases: for each time the case.
        numbers: which time in its case it is, from 1.
        kept: what is kept of each, as a column.
    """

    cases: Numbers
    numbers: Numbers
    kept: Any


def _each_one(found: list[tuple[Numbers, Any]]) -> _Times:
    """Of each time that a rule comes up the case, which time it is there, and what is kept of it as a column: those of
    each case one after the other.
    """
    lots = [(rows, number, kept) for rows, times in found for number, kept in enumerate(times, 1)]
    cases = np.concatenate([rows for rows, _, _ in lots])
    numbers = np.repeat([number for _, number, _ in lots], [len(rows) for rows, _, _ in lots])
    order = sorted_by(cases, numbers)
    places = np.empty_like(order)
    places[order] = np.arange(len(order))
    ends = np.cumsum([len(rows) for rows, _, _ in lots])
    parts = zip(np.split(places, ends[:-1]), (kept for _, _, kept in lots), strict=True)
    return _Times(cases[order], numbers[order], settled(parts, len(order)))


def _stating(kinds: Mapping[str, Listed], size: int) -> Any:
    """Which rows have a letter that states a day; ``None`` where no row has any."""
    states: list[tuple[Listed, Any]] = [
        (listed, listed.fields["states"]) for listed in kinds.values() if "states" in listed.fields
    ]
    if not states:
        return None
    found = np.zeros(size, np.bool_)
    for listed, column in states:
        rows = np.repeat(np.arange(size), listed.counts)
        found[rows[column.any[listed.order]]] = True
    return found


def _in_order(found: OfKind, size: int, belongs: Any, kind: str) -> Listed:
    """The records of one kind that belong to the case, in the order of their acts."""
    order = sorted_by(found.rows, found.done_on, found.on)
    order = order[belongs[order]]
    count = np.bincount(found.rows[order], minlength=size)
    fields = {**found.fields, "filed_by_act": DayColumn(found.done_on), "filed_by_day": DayColumn(found.on)}
    return Listed(record_models()[kind], order, np.cumsum(count) - count, count, fields)
