"""What a stage gives: a day with its articles and evidence, or the reason why there is none."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from ...counting.days import ONE_DAY
from ...errors import CaseError, Problem
from ...rules.citation import Citation
from ..casefile import CaseFile

__all__ = ["Step", "after_leave", "day_of", "last_of", "refuse_before", "with_stated"]


class Step(NamedTuple):
    """What one stage gives.

    Attributes:
        stage: its name.
        day: the day it gives, ``None`` where it gives none.
        basis: the articles.
        evidence: ids of the records, or paths of the facts, that it used.
        pending: codes or ids of what it waits for.
        reason: the code of why it gives no day.
        ours: our own arithmetic, where a letter of UWV states another day, which wins.
        cut_by: the stage that ends it before its time.
    """

    stage: str
    day: date | None
    basis: tuple[Citation, ...] = ()
    evidence: tuple[str, ...] = ()
    pending: tuple[str, ...] = ()
    reason: str | None = None
    ours: date | None = None
    cut_by: str | None = None


def day_of(step: Step) -> date:
    """The day of a stage that always gives one."""
    assert step.day is not None
    return step.day


def with_stated(file: CaseFile, step: Step, name: str) -> Step:
    """``step``, or the day that UWV states instead; the difference is kept."""
    said = file.stated.get(name)
    if said is None:
        return step
    ours = step.day if step.day != said[0] else None
    return Step(step.stage, said[0], step.basis, (*step.evidence, said[1]), (), None, ours)


def refuse_before(file: CaseFile, name: str, first_day: date) -> None:
    """Refuse a last day that UWV states before the period begins.

    Raises:
        CaseError: with the place of the letter.
    """
    said = file.stated.get(name)
    if said is not None and said[0] < first_day:
        place = next(entry.place for entries in file.by_kind.values() for entry in entries if entry.id == said[1])
        expected = f"a day on or after {first_day.isoformat()}, on which it begins in this case"
        path = ("records", place, "states", name)
        raise CaseError([Problem("stated_before_it_begins", path, said[0], expected, "correct the day")])


def after_leave(file: CaseFile, day: date) -> date:
    """``day``, or the day after the maternity leave that runs on it."""
    for leave in file.case.maternity_leaves:
        if leave.first_day <= day <= leave.last_day:
            day = leave.last_day + ONE_DAY
    return day


def last_of(file: CaseFile, first_day: date, number: int) -> date:
    """The last of ``number`` calendar days that begin on ``first_day``, days of maternity leave not counted."""
    last = after_leave(file, first_day) + timedelta(days=number - 1)
    for leave in file.case.maternity_leaves:
        if first_day < leave.first_day <= last:
            last += leave.last_day - leave.first_day + ONE_DAY
    return last
