"""The level of risk and the documents of the report, for many rows: a signal is looked at in all of them at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property
from typing import Any, Final

import numpy as np

from ..answer.codes_beside import TestStepId
from ..answer.risk import Outcome, ReportState, RiskLevel
from ..lanes.columns import WordColumn, YesColumn, read
from ..lanes.many import Many
from ..lanes.rows import Days, Numbers, Way, ways
from ..review import findings, levels, report, uwv_test
from ..review.looking import clears, looking
from ..review.ready import ALONE, BESIDE, PROCEDURAL, READY, Group, Ready
from ..review.showing import sickness_over
from ..rules.signal import Effect
from .days_put import DaysPut
from .dossiers import FilesOfRows, Lane, Times
from .judging import ColumnTests, review

__all__ = ["Risks", "files_of", "ready_to_look"]


def files_of(many: Many, times: Times, lane: Lane) -> FilesOfRows:
    """The files of these rows, ready to be looked at."""
    return FilesOfRows(many, times, lane, review().dossier)


# --- what is found ------------------------------------------------------------------------------------------------


class _Found:
    """What was found by one signal, as columns.

    Attributes:
        there: which rows have the finding.
        asked: in which its question is open.
        since: from which day.
        repair_by: the last day on which the remedy still helps.
        told: weight, state and remedy, as the number of one of ``words``.
    """

    def __init__(self, ready: Ready, size: int) -> None:
        self.ready = ready
        self.there, self.asked = np.zeros(size, np.bool_), np.zeros(size, np.bool_)
        self.since, self.repair_by = DaysPut(size), DaysPut(size)
        self.told: Any = np.zeros(size, np.int8)
        self.words: list[Any] = []

    def put(self, rows: Numbers, looked: Any) -> None:
        """What was found in these rows."""
        self.asked[rows] = bool(looked.questions)
        for _, finding in looked.findings:
            self.there[rows] = True
            self.since.put(rows, finding.since)
            self.repair_by.put(rows, finding.repair_by)
            told = finding.weight, finding.state, finding.remedy
            if told not in self.words:
                self.words.append(told)
            self.told[rows] = self.words.index(told)

    def close(self) -> None:
        """Nothing more is found."""
        self.columns: dict[str, Any] = {
            "there": YesColumn(self.there), "since": self.since, "repair_by": self.repair_by,
            "told": WordColumn(self.told, self.words),
        }  # fmt: skip


class _Finding:
    """What was found by one signal, of the rows on a way that have it."""

    evidence, switched_off_by = (), None

    def __init__(self, way: Way, found: _Found) -> None:
        self._way, self._found = way, found
        ready = found.ready
        self.id, self.effect, self.track, self.step, self.basis = (
            ready.id, ready.effect, ready.track, ready.step, ready.basis,
        )  # fmt: skip

    def __getattr__(self, name: str) -> Any:
        told = ("weight", "state", "remedy")
        if name in told:
            return read(self._way, self._found.columns["told"])[told.index(name)]
        return read(self._way, self._found.columns[name])


class _Weighing:
    """What weighs, of the rows on a way.

    Attributes:
        added: what was found to weigh in all of them.
    """

    def __init__(self, way: Way, known: Mapping[str, Any]) -> None:
        self._way, self._known = way, known
        self.added: list[str] = []

    def isdisjoint(self, ids: frozenset[str]) -> bool:
        """Whether none of these weighs."""
        rows = self._way.rows
        weighs = np.zeros(len(rows), np.bool_)
        for id in ids & self._known.keys():
            weighs |= self._known[id][rows]
        return not self._way.ask(weighs)

    def add(self, id: str) -> None:
        """This weighs."""
        self.added.append(id)


class _Cleared:
    """Whether an answer clears a signal, of the rows on a way."""

    def __init__(self, said: Any) -> None:
        self._said = said

    def __contains__(self, id: str) -> bool:
        return id in self._said and clears(id, self._said[id])


class Risks:
    """The risk of many rows.

    Attributes:
        files: their files.
    """

    def __init__(self, files: FilesOfRows) -> None:
        self.files = files
        self._found: dict[str, _Found] = {}
        self._weighing: dict[str, Any] = {}
        not_tested = review().of(findings.not_tested)
        self._over = files.kept("over", lambda one: not_tested(one) or "")
        over = np.array([bool(word) for word in self._over.words], np.bool_)[self._over.numbers]
        rows = files.many.rows
        self._look((*ALONE, *BESIDE), rows[~over[rows]])
        self._look(PROCEDURAL, rows[over[rows]])
        for found in self._found.values():
            found.close()

    def _look(self, groups: tuple[Group, ...], rows: Numbers) -> None:
        for ready, look in _looks(groups):
            found = self._found.setdefault(ready.id, _Found(ready, self.files.many.cases.size))
            for here, looked in ways(lambda way, look=look: self._looked(look, way), rows):  # type: ignore[misc]
                found.put(here, looked)
                for id in looked.weighing.added:
                    self._weighing.setdefault(id, np.zeros(self.files.many.cases.size, np.bool_))[here] = True

    def _looked(self, look: Any, way: Way) -> Any:
        one = self.files.dossier(way)
        looked: Any = object.__new__(review().looked)
        looked.dossier, looked.findings, looked.questions, looked.unknown = one, [], [], []
        looked._sanctioned = one.kept("sanctioned", lambda each: each.run.sanctioned)
        looked._over = one.kept("sickness_over", review().of(sickness_over))
        looked.cleared, looked.weighing = _Cleared(one.said), _Weighing(way, self._weighing)
        look(one, looked)
        return looked

    # --- the level ------------------------------------------------------------------------------------------------

    def level(self, way: Way) -> tuple[str, Any]:
        """The level of the rows on a way, and how many questions are put."""
        one, over = self.files.dossier(way), read(way, self._over) or None
        found, _ = review().of(levels.level)(
            one, over, _Levels(lambda: read(way, self._worst)), _Open(lambda: way.ask(self._weighty[way.rows])),
            result=_Later(lambda: over is None and self._result_passes(one)),
        )  # fmt: skip
        return found.value, Days(way, self._questions[way.rows])

    def _result_passes(self, one: Any) -> bool:
        step = review().of(uwv_test.result_of)(one)
        return step.step is TestStepId.RESULT and step.outcome is Outcome.PASSES

    @cached_property
    def _worst(self) -> WordColumn:
        """The heaviest level that a finding gives, of every row."""
        order = [*RiskLevel]
        worst = np.full(self.files.many.cases.size, order.index(RiskLevel.CLEAR), np.int64)
        for found in self._found.values():
            for rows, (level, _) in self._under(found):
                worst[rows] = np.maximum(worst[rows], order.index(level))
        return WordColumn(worst, order)

    def standing(self) -> Iterator[tuple[_Found, Any]]:
        """What each signal found, in their order, with the rows in which no protection switched it off."""
        for id in READY:
            found = self._found[id]
            stands = np.zeros(self.files.many.cases.size, np.bool_)
            for rows, (_, switched_off) in self._under(found):
                stands[rows] = not switched_off
            yield found, stands

    def _under(self, found: _Found) -> list[tuple[Numbers, tuple[RiskLevel, bool]]]:
        """The level that each finding gives, and whether a protection switched it off."""
        columns, many = self.files.columns, self.files.many
        if found not in columns:
            rows = many.rows[found.there[many.rows]]
            columns[found] = [*ways(lambda way: self._protected(way, found), rows)]
        return columns[found]  # type: ignore[no-any-return]

    def _protected(self, way: Way, found: _Found) -> tuple[RiskLevel, bool]:
        protections = (_Finding(way, one) for one in self._covering(found) if read(way, one.columns["there"]))
        finding = review().of(findings.under_protection)(_Finding(way, found), protections, self.files.dossier(way))
        return levels.level_of(finding), finding.switched_off_by is not None

    def _covering(self, found: _Found) -> list[_Found]:
        """The protections that can cover a finding, in the order of the signals."""
        protections = (self._found[id] for id, ready in READY.items() if ready.effect is Effect.PROTECTION)
        return [one for one in protections if one.there.any() and _covers(one.ready, found)]

    @cached_property
    def _questions(self) -> Numbers:
        count: Any = sum(found.asked.astype(np.int64) for found in self._found.values())
        return np.minimum(count, findings.AT_ONCE)  # type: ignore[no-any-return]

    @cached_property
    def _weighty(self) -> Any:
        """Which rows have a question open that is heavy enough to leave the level unknown."""
        weighty = np.zeros(self.files.many.cases.size, np.bool_)
        for found in self._found.values():
            if found.ready.question is not None and levels.leaves_open(found.ready.question):
                weighty |= found.asked
        return weighty

    # --- the report -----------------------------------------------------------------------------------------------

    def documents(self, state: ReportState) -> Iterator[tuple[str, Numbers]]:
        """The documents of the report that are in this state, each with the rows in which it is."""
        for document in report.DOCUMENTS:
            column = self.files.kept(document, lambda one, document=document: _state(document, one))  # type: ignore[misc]
            if state.value in column.words:
                yield str(document), np.flatnonzero(column.numbers == column.words.index(state.value))


def _state(document: Any, one: Any) -> Any:
    item = review().of(report.item_of)(document, one)
    return "" if item is None else item.state.value


def _covers(protection: Ready, found: _Found) -> bool:
    covers = protection.signal.protects
    return covers is not None and findings.covered(found.ready, (*covers.ids, *covers.lateness_of))


class _Levels:
    """The levels of findings, of which only the heaviest counts."""

    def __init__(self, worst: Callable[[], RiskLevel]) -> None:
        self._worst = worst

    def __iter__(self) -> Iterator[tuple[str, RiskLevel]]:
        yield "", self._worst()


class _Open:
    """The questions that are open, of which it counts whether one is weighty."""

    def __init__(self, weighty: Callable[[], bool]) -> None:
        self._weighty = weighty

    def __iter__(self) -> Iterator[Any]:
        if self._weighty():
            yield _WEIGHTY


_WEIGHTY: Final = next(
    ready.question for ready in READY.values() if ready.question is not None and levels.leaves_open(ready.question)
)


class _Later:
    """A yes or no that is worked out where it is asked."""

    def __init__(self, found: Callable[[], bool]) -> None:
        self._found = found

    def __bool__(self) -> bool:
        return self._found()


def ready_to_look() -> None:
    """Write out what looks at the signals, which is done once and kept."""
    for groups in ((*ALONE, *BESIDE), PROCEDURAL):
        _looks(groups)


@cache
def _looks(groups: tuple[Group, ...]) -> tuple[tuple[Ready, Callable[[Any, Any], None]], ...]:
    """What looks at each signal of some groups alone, in their order."""
    return tuple(
        (ready, looking((group._replace(members=(ready,)),), ColumnTests))
        for group in groups
        for ready in group.members
    )
