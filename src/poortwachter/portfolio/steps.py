"""What comes first to do in each of many rows: what is found in columns, put in order row by row.

Which act comes first hangs on all that is open in a row at once, in which rows are hardly ever alike. So the text that
orders the acts of one case runs for each row, on its milestones and findings alone. Where it hangs on how much of a
sanction a report of repair can take off, the law answers that row alone too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache, partial
from typing import Any, Final, NamedTuple

import numpy as np

from .._frozen import maker
from ..answer.answered import Answered
from ..answer.risk import Finding, NextStep
from ..answer.standing import Standing
from ..engine.terms import Occasion
from ..lanes.bound import Bound
from ..lanes.names import bound, engine
from ..lanes.rows import NO_DAY, Numbers
from ..planning import next_steps
from ..review.ready import Ready
from .dossiers import FilesOfRows
from .risk import Risks

__all__ = ["FirstSteps", "first_steps", "is_to_do"]


class FirstSteps(NamedTuple):
    """The first step of some rows.

    Attributes:
        rows: the rows that have a step.
        steps: the step of each.
        left: the rows in which it hangs on what the law could not answer alone.
    """

    rows: Numbers
    steps: list[NextStep]
    left: Numbers


class _Asked(NamedTuple):
    """What the law asks, as far as a step tells of it."""

    ready: Any
    due: int | None
    occasion: Occasion = Occasion()
    key: str = ""


class _NoFile:
    """Stands for the file of what is to do: what a decision in it gave was looked at before, row by row."""

    @staticmethod
    def entries(kind: str) -> tuple[()]:
        """No record of a kind."""
        return ()


class _Alone(Exception):  # noqa: N818
    """A row of which the first step hangs on what the columns do not tell."""


class _Found:
    """Stands for what the law answers, which the columns do not tell."""

    def __getattr__(self, name: str) -> Any:
        raise _Alone


class _Row:
    """One row: its milestones that may be to do, the day, and what is found."""

    __slots__ = ("as_of", "findings", "milestones")

    def __init__(self, as_of: date, milestones: Mapping[str, list[Standing]], findings: Sequence[Finding]) -> None:
        self.as_of, self.milestones, self.findings = as_of, milestones, findings


def first_steps(risks: Risks, answered: Callable[[list[int]], Mapping[int, Answered]]) -> FirstSteps:
    """The first step of each row that has one; ``answered`` gives what the law answers to some rows alone."""
    many = risks.files.many
    milestones, findings = _milestones(risks.files), _findings(risks)
    steps, alone, known = dict[int, NextStep | None](), list[int](), dict[Any, Any]()
    for row in many.rows.tolist():
        key = milestones.numbers(row), findings.numbers(row)
        if key not in known:
            known[key] = _told(_Row(many.as_of, _by_rule(milestones.of(row)), findings.of(row)))
        if known[key] is _Alone:
            alone.append(row)
        else:
            steps[row] = known[key]
    for row, found in answered(alone).items():
        steps[row] = _first(_Row(many.as_of, found.by_rule, findings.of(row)), found)
    there = {row: step for row, step in steps.items() if step is not None}
    left = [row for row in alone if row not in steps]
    return FirstSteps(np.array([*there], np.int64), [*there.values()], np.array(left, np.int64))


def _told(row: _Row) -> Any:
    """The first step as the columns tell it."""
    try:
        return _first(row, _NOT_TOLD)
    except _Alone:
        return _Alone


def _first(row: _Row, found: Any) -> NextStep | None:
    dossier: Any = row
    risk: Any = row
    return next(iter(next_steps.next_steps(dossier, risk, found)), None)


_NOT_TOLD: Final[Any] = _Found()


@cache
def is_to_do() -> Callable[[Any], Any]:
    """What says of a milestone of each row whether there is something to do: the text, with the names of the lane."""
    return Bound((next_steps,), bound().names).of(next_steps._is_to_do)  # type: ignore[no-any-return]


# --- what is open in each row -------------------------------------------------------------------------------------


class _Open:
    """What is open in each row, in the order in which it was added. What is alike in two rows is one and the same."""

    def __init__(self, size: int) -> None:
        self._parts = [(np.zeros(0, np.int64), np.zeros(0, np.int64))]
        self._known: list[Any] = []
        self._size, self._starts, self._numbers = size, list[int](), b""

    def add(self, rows: Numbers, days: Numbers, made: Callable[[int | None], Any]) -> None:
        """In these rows what ``made`` makes of their day."""
        different, numbers = np.unique(days, return_inverse=True)
        self._parts.append((rows, numbers + len(self._known)))
        self._known += [made(None if day == NO_DAY else day) for day in different.tolist()]

    def close(self) -> _Open:
        """Nothing more is added."""
        rows, numbers = map(np.concatenate, zip(*self._parts, strict=True))
        order = np.argsort(rows, kind="stable")
        starts = np.searchsorted(rows[order], np.arange(self._size + 1))
        self._starts, self._numbers = (starts * _NUMBER.itemsize).tolist(), numbers[order].astype(_NUMBER).tobytes()
        return self

    def numbers(self, row: int) -> bytes:
        """What is open in a row, as numbers: the same bytes for what is alike."""
        return self._numbers[self._starts[row] : self._starts[row + 1]]

    def of(self, row: int) -> list[Any]:
        """What is open in a row."""
        return [self._known[number] for number in np.frombuffer(self.numbers(row), _NUMBER).tolist()]


_NUMBER: Final = np.dtype(np.int32)


def _milestones(files: FilesOfRows) -> _Open:
    """The milestones that may be to do."""
    found = _Open(files.many.cases.size)
    for ready in engine().rules:
        times = files.times.of(ready.id)
        if times is None:
            continue
        for status in times.status.words:
            here = times.to_do.yes & (times.status.numbers == times.status.words.index(status))
            found.add(times.cases[here], times.due.days[here], partial(_milestone, ready, status))
    return found.close()


def _milestone(ready: Any, status: Any, due: int | None) -> Standing:
    asked: Any = _Asked(ready, due)
    file: Any = _NoFile
    return Standing(asked, file, status)


def _by_rule(milestones: Iterable[Standing]) -> dict[str, list[Standing]]:
    found: dict[str, list[Standing]] = {}
    for item in milestones:
        found.setdefault(item.id, []).append(item)
    return found


def _findings(risks: Risks) -> _Open:
    """What was found and is not switched off."""
    files = risks.files
    open_now = _Open(files.many.cases.size)
    for found, stands in risks.standing():
        for number, told in enumerate(found.words):
            here = np.flatnonzero(stands & (found.told == number))
            open_now.add(here, found.repair_by.of(here), partial(_finding_of, found.ready, *told))
    return open_now.close()


def _finding_of(ready: Ready, weight: Any, state: Any, remedy: Any, repair_by: int | None) -> Finding:
    day = None if repair_by is None else date.fromordinal(repair_by)
    return _finding(
        ready.id, ready.effect, ready.track, weight, state, ready.basis, None, (), remedy, day, None, ready.step
    )


_finding: Final = maker(Finding)
