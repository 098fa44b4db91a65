"""The tests of signals on many rows: each is asked of all rows once, and its verdicts are read as columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final, NamedTuple

import numpy as np

from ..lanes.bound import Bound
from ..lanes.columns import WordColumn, read
from ..lanes.day_verbs import LANGUAGE
from ..lanes.names import bound
from ..lanes.records import Filed, Kinds, kind_of
from ..lanes.rows import NO_DAY, Days, Id, Numbers, Way, ways
from ..lanes.sorting import sorted_by
from ..lanes.together import record_of
from ..review import (
    attempts,
    capacity,
    conduct,
    dossier,
    exempt,
    facts,
    findings,
    judge,
    levels,
    looking,
    report,
    showing,
    track,
    uwv_test,
)
from ..review.facts import FACTS
from ..review.verdict import Verdict, longest_late
from ..review.written import PREPARED, Tests, Written, always_tells, made_of_others, wants
from ..rules.patterns import Holds, Template
from .days_put import DaysPut
from .dossiers import SHOWN, FilesOfRows, dossier_of_rows

__all__ = ["ColumnTests", "review"]


# --- verdicts as columns ------------------------------------------------------------------------------------------


class _VerdictColumn:
    """What a test says of each row."""

    def __init__(self, parts: Iterable[tuple[Numbers, Any]], size: int) -> None:
        self._holds: Any = np.zeros(size, np.int8)
        self._missing: Any = np.zeros(size, np.int8)
        self.since, self.done_on = DaysPut(size), DaysPut(size)
        self._words: list[str | None] = [None]
        for rows, verdict in parts:
            self._put(rows, verdict)
        self.holds, self.missing = WordColumn(self._holds, [*_HOLDS]), WordColumn(self._missing, self._words)

    def _put(self, rows: Numbers, verdict: Any) -> None:
        if isinstance(verdict, _VerdictOfRows):
            verdict = _Said(verdict.column, rows)
        if isinstance(verdict, _Said):
            self._copy(rows, verdict)
            return
        holds, since, _, missing, done_on = verdict
        self._holds[rows], self._missing[rows] = _HOLDS.index(holds), self._number(missing)
        self.since.put(rows, since)
        self.done_on.put(rows, done_on)

    def _copy(self, rows: Numbers, said: _Said) -> None:
        """In these rows what another column says."""
        other, places = said
        self._holds[rows] = other._holds[places]
        self._missing[rows] = np.array([self._number(word) for word in other._words], np.int8)[other._missing[places]]
        self.since.put(rows, other.since.of(places))
        self.done_on.put(rows, other.done_on.of(places))

    def _number(self, word: str | None) -> int:
        if word not in self._words:
            self._words.append(word)
        return self._words.index(word)

    def lateness(self, rows: Numbers) -> Numbers:
        """How many days it was late in each of these rows; less than none where it was not."""
        since, done_on = self.since.of(rows), self.done_on.of(rows)
        late: Numbers = np.where(done_on == NO_DAY, -1, np.where(since == NO_DAY, 0, done_on - since))
        return late

    def at(self, way: Way, places: Callable[[], Numbers]) -> _VerdictOfRows:
        """The verdict, of which each part is read when the text asks for it."""
        return _VerdictOfRows(way, self)


_HOLDS: Final = (False, True, None)


class _Said(NamedTuple):
    """What a column says at some places."""

    column: _VerdictColumn
    places: Numbers


class _VerdictOfRows:
    """The verdict on each row on a way."""

    __slots__ = ("_way", "column")
    evidence = SHOWN

    def __init__(self, way: Way, column: _VerdictColumn) -> None:
        self._way, self.column = way, column

    @property
    def holds(self) -> bool | None:
        """Yes, no, or ``None`` where a fact is missing."""
        return read(self._way, self.column.holds)  # type: ignore[no-any-return]

    @property
    def since(self) -> Any:
        """The first day from which it holds."""
        return read(self._way, self.column.since)

    @property
    def missing(self) -> str | None:
        """The path of the fact without which it cannot be told."""
        return read(self._way, self.column.missing)  # type: ignore[no-any-return]

    @property
    def done_on(self) -> Any:
        """The day on which what it asks was done after all, but late."""
        return read(self._way, self.column.done_on)

    late, lateness = Verdict.late, Verdict.lateness

    def longest_of(self, verdicts: Sequence[_VerdictOfRows]) -> _VerdictOfRows:
        """Of these, that of each row which was late for longest; no, where none was."""
        rows, size = self._way.rows, len(self.column._holds)
        late = np.stack([one.column.lateness(rows) for one in verdicts])
        first = late.argmax(axis=0)
        theirs = [rows[(first == place) & (late[place] >= 0)] for place in range(len(verdicts))]
        return _VerdictOfRows(self._way, _VerdictColumn(zip(theirs, verdicts, strict=True), size))

    def __iter__(self) -> Iterator[Any]:
        return iter((self.holds, self.since, self.evidence, self.missing, self.done_on))

    def _replace(self, **changed: Any) -> Verdict:
        return Verdict(*self)._replace(**changed)


# --- tests --------------------------------------------------------------------------------------------------------


class ColumnTests(Tests):
    """Templates written out for rows: what is not made of others is read as a column."""

    __test__ = False

    def of(self, template: Template) -> Written:
        """``template`` written out."""
        if made_of_others(template):
            return super().of(template)
        if template not in self._written:
            found = self._name("found")
            self._found.append(found)
            asked = f"{self.bound(_reader(template))}(dossier)"
            unsure = () if always_tells(template) else (found,)
            self._written[template] = Written(f"({found} := {asked}).holds is False", found, unsure)
        return self._written[template]

    def on_file(self, kinds: Iterable[str]) -> str:
        """Whether a record shows an act: a column says so of each row."""
        return "True"


@cache
def _reader(template: Template) -> Callable[[Any], Any]:
    """Gives what a test says of the rows on a way."""
    return lambda dossier: read(dossier.way, _verdicts(dossier.files, template))


def _verdicts(files: FilesOfRows, template: Template) -> Any:
    """What a test says of every row: no, where no record that it wants is on file."""
    key = "verdict", template
    if key not in files.columns:
        many, text, kinds = files.many, _text(template), wants(template)
        rows = many.rows if kinds is None else many.rows[files.on_file(kinds)[many.rows]]
        parts = ways(lambda way: text(files.dossier(way)), rows)
        files.columns[key] = _VerdictColumn(parts, many.cases.size)
    return files.columns[key]


def _text(template: Template) -> Callable[[Any], Any]:
    """What asks a test of a dossier."""
    if isinstance(template, Holds):
        shown: Callable[[Any], Any] = review().plainly(FACTS[template.fact])
        return shown
    made: Callable[..., Callable[[Any], Any]] = review().of(judge.MADE[type(template)])
    return made(template, None)


def _fact(shows: Any, template: Template) -> Callable[..., Any]:
    """A fact that another rests on: read as a column, unless it is asked in another way than its test asks it."""

    def found(dossier: Any, *how: Any) -> Any:
        return review().plainly(shows)(dossier, *how) if how else _reader(template)(dossier)

    return found


# --- what stands in the place of what -----------------------------------------------------------------------------

_MODULES: Final = (
    dossier, showing, judge, facts, attempts, capacity, exempt, conduct, track, looking, findings, levels, uwv_test,
    report,
)  # fmt: skip


def _kept(text: Any) -> Callable[[Any], Any]:
    """What is worked out once for all rows."""
    return lambda dossier: dossier.kept(text, review().plainly(text))


def _lateness(seen: Any, dossier: Any) -> Any:
    """How late one time of a milestone is, of all cases in which it comes up so often."""
    files, times, number = dossier.files, seen.item.times, seen.item.number
    if (times, number) not in files.columns:
        cases = np.flatnonzero(times.counts >= number)
        said = _Said(_each_lateness(files, times), times.first[cases] + number - 1)
        files.columns[times, number] = _VerdictColumn([(cases, said)], files.many.cases.size)
    return read(dossier.way, files.columns[times, number])


def _each_lateness(files: FilesOfRows, times: Any) -> _VerdictColumn:
    """How late each time of a milestone is."""
    if times not in files.columns:
        text = review().plainly(judge.lateness_of)

        def told(way: Way) -> Any:
            return text(review().of(_SEEN)(files.item(way, times)), files.dossier(way))

        here = np.flatnonzero(files.many.there()[times.cases])
        files.columns[times] = _VerdictColumn(ways(told, here, times.cases), len(times.cases))
    return files.columns[times]  # type: ignore[no-any-return]


_SEEN: Final = dossier.seen_of


def _longest_gap(one: Any, entries: Sequence[Filed], days: int) -> Any:
    """Of the gaps between records that follow each other, the one of each row that was too long for longest."""
    files, kinds = one.files, entries[-1].id.kinds
    key = "gap", kinds, days
    if key not in files.columns:
        listed: Any = files.acts.in_order(kinds) if isinstance(kinds, tuple) else files.acts[kinds]
        gaps = _each_gap(files, kinds, days, listed)
        late = gaps.lateness(np.arange(len(listed.order)))
        there = np.flatnonzero(late >= 0)
        cases = np.repeat(np.arange(len(listed.counts)), listed.counts)[there]
        order = sorted_by(cases, -late[there], there)
        rows, first = np.unique(cases[order], return_index=True)
        said = _Said(gaps, there[order][first])
        files.columns[key] = _VerdictColumn([(rows, said)], files.many.cases.size)
    return read(one.way, files.columns[key])


def _each_gap(files: FilesOfRows, kinds: Any, days: int, listed: Any) -> _VerdictColumn:
    """What is said of each record and the one that follows it in its case."""
    key = "gaps", kinds, days
    if key not in files.columns:
        text, cases = review().plainly(judge.gap_between), np.repeat(np.arange(len(listed.counts)), listed.counts)
        numbers = np.arange(len(cases)) - listed.first[cases]

        def told(way: Way) -> Any:
            acts, number = Kinds(way, files.acts), Days(way, numbers[way.rows])
            return text(files.dossier(way), *(record_of(acts, Id(kinds, number + more)) for more in (0, 1)), days)

        here = np.flatnonzero((numbers + 1 < listed.counts[cases]) & files.many.there()[cases])
        files.columns[key] = _VerdictColumn(ways(told, here, cases), len(cases))
    return files.columns[key]  # type: ignore[no-any-return]


def _longest_late(verdicts: Iterable[Any]) -> Any:
    """What was late for longest, of each row: the first of what was late as long."""
    listed = [*verdicts]
    if len(listed) < 2 or not all(isinstance(one, _VerdictOfRows) for one in listed):
        return longest_late(listed)
    return listed[0].longest_of(listed)


class _Review(Bound):
    """The review with the names of the lane bound.

    Attributes:
        dossier: the dossier of the rows on a way.
        looked: what is found in it.
    """

    def __init__(self) -> None:
        of_facts = {shows: _fact(shows, Holds(fact)) for fact, shows in FACTS.items()}
        prepared = {test: ColumnTests([template]).judge(template) for test, template in PREPARED.items()}
        names: Mapping[Any, Any] = {
            **bound().names,
            **of_facts,
            **prepared,
            showing.end_of_first_year: _kept(showing.end_of_first_year),
            showing.looked_until: _kept(showing.looked_until),
            judge.lateness_of: _lateness,
            judge.longest_gap: _longest_gap,
            longest_late: _longest_late,
        }
        super().__init__(_MODULES, names, more={"type": kind_of, **LANGUAGE})
        self.dossier = dossier_of_rows(self.of_class(dossier.Dossier))
        self.looked = self.of_class(looking.Looked)
        self._plainly: dict[Any, Any] = {}

    def plainly(self, text: Any) -> Any:
        """A function of the review with the names bound, where another stands in its own place."""
        if text not in self._plainly:
            self._plainly[text] = self.bind(text)
        return self._plainly[text]


@cache
def review() -> _Review:
    """The review with the names of the lane bound, once."""
    return _Review()
