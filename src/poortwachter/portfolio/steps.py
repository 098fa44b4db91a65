"""What comes first to do in each of many rows: what is found in columns, put in order row by row.

Which act comes first hangs on all that is open in a row at once, in which rows are hardly ever alike. So the text that
orders the acts of one case runs for each row, on its milestones and findings alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final, NamedTuple

import numpy as np

from .._frozen import maker
from ..answer.risk import Finding, NextStep
from ..answer.standing import Standing
from ..lanes.names import engine
from ..lanes.rows import NO_DAY, Numbers
from ..planning.next_steps import next_steps, to_do
from .dossiers import FilesOfRows
from .risk import Risks

__all__ = ["FirstSteps", "first_steps"]


class FirstSteps(NamedTuple):
    """The first step of some rows.

    Attributes:
        rows: the rows that have a step.
        steps: the step of each.
        alone: the rows in which it hangs on what is not read here: how much of a sanction a report of repair can take
            off, and what a decision of UWV gave.
    """

    rows: Numbers
    steps: list[NextStep]
    alone: Numbers


class _Asked(NamedTuple):
    """What the law asks, as far as a step tells of it."""

    ready: Any
    due: int | None
    key: str = ""

    @property
    def occasion(self) -> Any:
        """The occasion, which is not read here."""
        raise _Alone


class _Alone(Exception):  # noqa: N818
    """A row of which the first step is left to be found alone."""


class _Found:
    """Stands for what the law answers, which is not read here."""

    def __getattr__(self, name: str) -> Any:
        raise _Alone


class _Row:
    """One row: its milestones that may be to do, the day, and what is found."""

    __slots__ = ("as_of", "findings", "milestones")

    def __init__(self, as_of: date) -> None:
        self.as_of = as_of
        self.milestones: dict[str, list[Standing]] = {}
        self.findings: list[Finding] = []


def first_steps(risks: Risks) -> FirstSteps:
    """The first step of each row that has one."""
    many = risks.files.many
    rows = {row: _Row(many.as_of) for row in many.rows.tolist()}
    _add_milestones(rows, risks.files)
    _add_findings(rows, risks)
    there, steps, alone = list[int](), list[NextStep](), list[int]()
    for row, one in rows.items():
        try:
            first = next(iter(next_steps(one, one, _NOT_READ)), None)  # type: ignore[arg-type]
        except _Alone:
            alone.append(row)
            continue
        if first is not None:
            there.append(row)
            steps.append(first)
    return FirstSteps(np.array(there, np.int64), steps, np.array(alone, np.int64))


_NOT_READ: Final[Any] = _Found()


def _add_milestones(rows: Mapping[int, _Row], files: FilesOfRows) -> None:
    for ready in engine().rules:
        for time in files.times.of(ready.id):
            for status in to_do(ready.rule):
                if status not in time.status.words:
                    continue
                here = time.there & (time.status.numbers == time.status.words.index(status))
                for row, due in _each(rows, here, time.due.days):
                    asked: Any = _Asked(ready, None if due == NO_DAY else due)
                    item = Standing(asked, None, status)  # type: ignore[arg-type]
                    rows[row].milestones.setdefault(ready.id, []).append(item)


def _add_findings(rows: Mapping[int, _Row], risks: Risks) -> None:
    for found, stands in risks.standing():
        ready = found.ready
        for row, told, repair_by in _each(rows, stands, found.told, found.repair_by):
            weight, state, remedy = found.words[told]
            day = None if repair_by == NO_DAY else date.fromordinal(repair_by)
            rows[row].findings.append(
                _finding(
                    ready.id, ready.effect, ready.track, weight, state, ready.basis, None, (), remedy, day, None,
                    ready.step,
                )
            )  # fmt: skip


_finding: Final = maker(Finding)


def _each(rows: Mapping[int, _Row], here: Any, *values: Numbers) -> Iterator[tuple[int, ...]]:
    """Each of these rows that is answered here, with its values."""
    places = np.flatnonzero(here)
    each = zip(places.tolist(), *(value[places].tolist() for value in values), strict=True)
    return (one for one in each if one[0] in rows)
