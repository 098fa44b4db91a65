"""How the file of a case is asked whether something in it is odd."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple, TypeAlias

from ..engine.run import Run
from ..facts.absences import Leave
from .codes import Caveat

__all__ = [
    "Odd",
    "Oddity",
    "days_granted",
    "differ",
    "done_on_days",
    "employment_goes_on",
    "has",
    "maternity",
    "said_in",
]


class Oddity(NamedTuple):
    """What can be odd in a case.

    Attributes:
        asks: whether it is.
        wants: the kinds of record or leave of which one must be there for it; ``None`` where it can do without.
    """

    asks: Callable[[Run], bool]
    wants: tuple[str, ...] | None = None


Odd: TypeAlias = Mapping[Caveat, Oddity]


def done_on_days(run: Run, kinds: Iterable[str]) -> list[date]:
    """The days on which what these kinds show was done."""
    return [entry.done_on for kind in kinds for entry in run.file.acts.get(kind, ())]


def said_in(run: Run, kind: str, name: str) -> list[tuple[date, Any]]:
    """What records of ``kind`` say under ``name``, where they say it, each with its day."""
    found = ((entry.done_on, getattr(entry.record, name)) for entry in run.file.by_kind.get(kind, ()))
    return [(day, value) for day, value in found if value is not None]


def differ(run: Run, kind: str, name: str) -> bool:
    """Whether records of ``kind`` say different things under ``name``."""
    return len({value for _, value in said_in(run, kind, name)}) > 1


def days_granted(run: Run, kind: str, name: str = "granted") -> list[date]:
    """The days on which records of ``kind`` say yes."""
    return [day for day, value in said_in(run, kind, name) if value is True]


def has(run: Run, *kinds: str) -> bool:
    """Whether a record of one of these kinds is on file."""
    return any(kind in run.file.by_kind for kind in kinds)


def maternity(run: Run) -> tuple[Leave, ...]:
    """The maternity leaves of the case."""
    return run.file.case.maternity_leaves


def employment_goes_on(run: Run) -> bool:
    """Whether no end of the employment is on file."""
    return run.file.case.employment.last_day is None and run.file.sickness.ended_by != "employment_end"
