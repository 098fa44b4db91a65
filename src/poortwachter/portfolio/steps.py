"""What comes first to do in many rows: each act is found in all rows at once, and of each row the most urgent is taken.

Whether a milestone or a finding asks for an act, by which day and how urgent it is say the functions that order the
acts of one case. Where it hangs on how much of a sanction a report of repair can take off, the law answers the row
alone, and that text orders its acts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any, Final, NamedTuple

import numpy as np

from .._frozen import maker
from ..answer.answered import Answered
from ..answer.risk import Finding, FindingState, NextStep
from ..engine.terms import Brought
from ..lanes.bound import Bound
from ..lanes.columns import read
from ..lanes.day_verbs import LANGUAGE
from ..lanes.names import bound, engine
from ..lanes.rows import NO_DAY, Numbers, Way, number_of, ways
from ..lanes.sorting import sorted_by
from ..law.remedies import REMEDIES
from ..planning import next_steps
from ..rules.signal import Weight
from .dossiers import FilesOfRows
from .risk import Risks

__all__ = ["FirstStep", "FirstSteps", "first_steps", "is_to_do"]


class FirstStep(NamedTuple):
    """An act that comes first in some rows.

    Attributes:
        rows: the rows.
        act: its code.
        by_whom: who must act.
        by: the day by which to act of each row; ``NO_DAY`` where there is none.
    """

    rows: Numbers
    act: str
    by_whom: str
    by: Numbers


class FirstSteps(NamedTuple):
    """The first step of some rows.

    Attributes:
        steps: the acts that come first in any of them.
        left: the rows in which it hangs on what the law could not answer alone.
    """

    steps: list[FirstStep]
    left: Numbers


class _Offer(NamedTuple):
    """An act that is to do in some rows.

    Attributes:
        step: the rows, and the act.
        rank: how urgent it is, lowest first.
        day: among those of one rank the day that counts, of each row.
        turn: its place among those of one day, of each row.
    """

    step: FirstStep
    rank: int
    day: Numbers
    turn: Numbers


def first_steps(risks: Risks, answered: Callable[[list[int]], Mapping[int, Answered]]) -> FirstSteps:
    """The first step of each row that has one; ``answered`` gives what the law answers to some rows alone."""
    acts, standing = _Acts(risks.files.many.cases.size), [*risks.standing()]
    offers = list[_Offer]()
    for to_do in (_milestones(risks.files), _remedies(risks, standing, acts)):
        offers += to_do
        acts.put(offers)
    first = [_without(offer, acts.comes_first(offer)) for offer in offers]
    hangs = _hangs_on_repair(first, risks.files.many.cases.size)
    steps, alone = [*_most_urgent([_without(offer, hangs) for offer in first])], np.flatnonzero(hangs)
    known = answered(alone.tolist())
    for row, found in known.items():
        steps += _of_one(row, _Row(risks.files.many.as_of, found.by_rule, _findings(standing, row)), found)
    return FirstSteps(steps, alone[[row not in known for row in alone.tolist()]])


def is_to_do() -> Callable[[Any], Any]:
    """What says of a milestone of each row whether there is something to do."""
    return _text().of(next_steps.is_to_do)  # type: ignore[no-any-return]


@cache
def _text() -> Bound:
    """The text that orders the acts of a case, with the names of the lane bound."""
    return Bound((next_steps,), bound().names, more=LANGUAGE)


# --- which acts are to do -----------------------------------------------------------------------------------------


class _Acts:
    """Which rows have which act to do."""

    def __init__(self, size: int) -> None:
        self._size, self._of = size, dict[str, Any]()

    def put(self, offers: Iterable[_Offer]) -> None:
        """These acts are to do, and with a milestone the remedies that it is."""
        for rows, act, *_ in (offer.step for offer in offers):
            for code in (act, *next_steps.REMEDIES_OF.get(act, ())):
                self._of.setdefault(code, np.zeros(self._size, np.bool_))[rows] = True

    def of(self, act: str | None) -> Any:
        """Which rows have this one."""
        return self._of.get(act or "", np.zeros(self._size, np.bool_))

    def comes_first(self, offer: _Offer) -> Any:
        """Which rows have another act that comes before this one."""
        waits, found = _text().of(next_steps.waits), np.zeros(self._size, np.bool_)
        for rows, later in ways(lambda way: waits(offer.step, _ActsOn(way, self)), offer.step.rows):
            found[rows] = later
        return found


class _ActsOn:
    """The acts of the rows on a way."""

    def __init__(self, way: Way, acts: _Acts) -> None:
        self._way, self._acts = way, acts

    def __contains__(self, act: str) -> bool:
        return self._way.ask(self._acts.of(act)[self._way.cases])


class _Asked(NamedTuple):
    """What the law asks, as far as a step tells of it."""

    ready: Any
    due: Any
    occasion: Brought = Brought()
    key: str = ""


def _milestones(files: FilesOfRows) -> Iterator[_Offer]:
    """The milestones that are to do."""
    by_milestone, urgency = (_text().of(text) for text in (next_steps.by_milestone, next_steps.urgency))

    def told(way: Way, ready: Any, times: Any) -> Any:
        asked = _Asked(ready, times.due.at(way, lambda: way.rows))
        item = files.lane.standing(asked, None, times.status.at(way, lambda: way.rows))
        step = by_milestone(item, (), files.many.as_of)
        return step, urgency(step)

    for turn, ready in enumerate(engine().rules):
        times: Any = files.times.of(ready.id)
        if times is not None:
            whole = np.flatnonzero(times.to_do.yes)
            for at, said in ways(lambda way, of=(ready, times): told(way, *of), whole, times.cases):  # type: ignore[misc]
                yield _offer(times.cases[at], said, (turn << 32) + at)


class _Open:
    """A finding of which something is to do, of the rows on a way. Which of them weighs most is not asked."""

    weight = Weight.INFO

    def __init__(self, way: Way, place: int, found: Any, remedy: str) -> None:
        self._way, self.place, self.id, self.remedy = way, place, found.ready.id, remedy
        self._repair_by = found.repair_by

    @property
    def repair_by(self) -> Any:
        """The last day on which the remedy still helps."""
        return read(self._way, self._repair_by)


def _remedies(risks: Risks, standing: Iterable[tuple[Any, Any]], acts: _Acts) -> Iterator[_Offer]:
    """What to do about findings that no milestone meets."""
    text = _text().of
    still_helps, by_findings, urgency = map(text, (next_steps.still_helps, next_steps.by_findings, next_steps.urgency))
    as_of = risks.files.many.as_of

    def told(way: Way, remedy: str, of: Iterable[tuple[int, Any, Any]]) -> Any:
        there = [_Open(way, place, found, remedy) for place, found, mask in of if way.ask(mask[way.rows])]
        if not (helps := [finding for finding in there if still_helps(finding, as_of)]):
            return None
        step = next(by_findings(helps))
        return (step, urgency(step)), helps[0].place

    for remedy, some in _by_remedy(standing, acts).items():
        rows = np.flatnonzero(np.logical_or.reduce([mask for _, _, mask in some]))
        for here, said in ways(lambda way, of=(remedy, some): told(way, *of), rows):  # type: ignore[misc]
            if said is not None:
                yield _offer(here, said[0], (1 << 62) + said[1])


def _by_remedy(standing: Iterable[tuple[Any, Any]], acts: _Acts) -> dict[str, list[tuple[int, Any, Any]]]:
    """By remedy the findings that it is for: the place of each, what was found, and in which rows it asks for it."""
    found = dict[str, list[tuple[int, Any, Any]]]()
    for place, (one, stands) in enumerate(standing):
        for number, (_, state, remedy) in enumerate(one.words):
            if state is FindingState.OPEN and remedy:
                met = acts.of(REMEDIES[remedy].milestone)
                found.setdefault(remedy, []).append((place, one, stands & (one.told == number) & ~met))
    return found


def _offer(rows: Numbers, said: tuple[Any, Any], turn: Any) -> _Offer:
    step, (rank, day) = said
    by = NO_DAY if step.act_by is None else number_of(step.act_by)
    by, day, turn = (np.broadcast_to(one, len(rows)) for one in (by, number_of(day), turn))
    return _Offer(FirstStep(rows, str(step.act), step.by_whom.value, by), rank, day, turn)


# --- which of them comes first ------------------------------------------------------------------------------------


def _without(offer: _Offer, rows: Any) -> _Offer:
    """The same without some rows."""
    step, keep = offer.step, ~rows[offer.step.rows]
    kept = step._replace(rows=step.rows[keep], by=step.by[keep])
    return offer._replace(step=kept, day=offer.day[keep], turn=offer.turn[keep])


def _hangs_on_repair(offers: Iterable[_Offer], size: int) -> Any:
    """In which rows a report of repair comes first, as long as it shortens: nothing else is more urgent."""
    repair, other = (np.full(size, _LEAST) for _ in range(2))
    for offer in offers:
        rows, rank = offer.step.rows, repair if offer.step.act in next_steps.REPAIR else other
        rank[rows] = np.minimum(rank[rows], offer.rank)
    return (repair < _LEAST) & (repair <= other)


_LEAST: Final = 9
"""Less urgent than any act."""


def _most_urgent(offers: list[_Offer]) -> Iterator[FirstStep]:
    """The most urgent act of each row; of those that are as urgent the one that came first."""
    if not offers:
        return
    sizes = [len(offer.step.rows) for offer in offers]
    rows, by, day, turn = (
        np.concatenate(some)
        for some in zip(*((one.step.rows, one.step.by, one.day, one.turn) for one in offers), strict=True)
    )
    rank, number = (np.repeat(some, sizes) for some in ([one.rank for one in offers], np.arange(len(offers))))
    order = sorted_by(rows, rank, day, turn)
    first = order[np.unique(rows[order], return_index=True)[1]]
    for one in np.unique(number[first]).tolist():
        here = first[number[first] == one]
        yield offers[one].step._replace(rows=rows[here], by=by[here])


# --- one row ------------------------------------------------------------------------------------------------------


class _Row(NamedTuple):
    """One row: the day, its milestones, and what is found."""

    as_of: date
    milestones: Any
    findings: list[Finding]


def _of_one(row: int, given: _Row, answered: Answered) -> Iterator[FirstStep]:
    """The first step of one row."""
    one: Any = given
    steps: tuple[NextStep, ...] = next_steps.next_steps(one, one, answered)
    for step in steps[:1]:
        by = NO_DAY if step.act_by is None else step.act_by.toordinal()
        yield FirstStep(np.array([row]), str(step.act), step.by_whom.value, np.array([by]))


def _findings(standing: Iterable[tuple[Any, Any]], row: int) -> list[Finding]:
    """What was found in a row and is not switched off."""
    return [_finding_of(found, row) for found, stands in standing if stands[row]]


def _finding_of(found: Any, row: int) -> Finding:
    weight, state, remedy = found.words[found.told[row]]
    day = found.repair_by.of(np.array([row]))[0]
    ready, by = found.ready, None if day == NO_DAY else date.fromordinal(int(day))
    return _finding(
        ready.id, ready.effect, ready.track, weight, state, ready.basis, None, (), remedy, by, None, ready.step
    )


_finding: Final = maker(Finding)
