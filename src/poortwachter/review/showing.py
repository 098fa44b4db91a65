"""How a fact about the case shows: by a record, or not; and the days from which it is counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import wraps
from typing import Final, TypeAlias, TypeVar

from ..counting.months import months_later
from ..facts._filing import Filed, kinds_of
from ..facts.records import Opinion, Record, WiaApplication
from ..law.rpez import FIRST_YEAR_WEEKS
from .dossier import Dossier
from .verdict import NO, YES, Verdict

__all__ = [
    "Shows",
    "by",
    "counted_day",
    "days_of_sickness_after",
    "end_of_first_year",
    "first_of",
    "holds_if",
    "last_of",
    "looked_until",
    "months_after",
    "on_file",
    "once",
    "opinions_of",
    "shown_by",
    "sickness_over",
    "standing_on",
    "wanted_by",
    "weeks_after",
]  # fmt: skip

R = TypeVar("R", bound=Record)
T = TypeVar("T")

Shows: TypeAlias = Callable[[Dossier], Verdict]
"""Says of a dossier whether a fact holds."""

F = TypeVar("F", bound=Shows)

_SHOWN_BY: Final[dict[Shows, tuple[str, ...]]] = {}


def shown_by(*models: type[Record]) -> Callable[[F], F]:
    """Marks a fact that only a record of one of ``models`` can show: with none of them on file it does not hold."""

    def mark(shows: F) -> F:
        _SHOWN_BY[shows] = tuple(dict.fromkeys(kind for model in models for kind in kinds_of(model)))
        return shows

    return mark


def once(work: Callable[[Dossier], T]) -> Callable[[Dossier], T]:
    """Marks what several tests rest on: it is worked out once for a dossier, and again for each where all is noted."""

    @wraps(work)
    def found(dossier: Dossier) -> T:
        try:
            return dossier.worked_out[work]  # type: ignore[return-value]
        except KeyError:
            made = dossier.worked_out[work] = work(dossier)
            return made

    return found


def wanted_by(shows: Shows) -> tuple[str, ...] | None:
    """The kinds of record of which one must be on file for a fact to hold; ``None`` where it can do without."""
    return _SHOWN_BY.get(shows)


def on_file(model: type[Record], pick: Callable[[Sequence[Filed]], Filed | None]) -> Shows:
    """It holds by the record of ``model`` that ``pick`` picks, where there is one."""
    return shown_by(model)(lambda dossier: by(pick(dossier.of(model))))


def by(entry: Filed | None, *, since: date | None = None) -> Verdict:
    """It holds by this record, or not."""
    return NO if entry is None else Verdict(True, since or entry.done_on, (entry.id,))


def holds_if(holds: bool) -> Verdict:
    """It holds, or not, by no record in particular."""
    return YES if holds else NO


def first_of(entries: Sequence[Filed[R]]) -> Filed[R] | None:
    """The first of them."""
    return entries[0] if entries else None


def last_of(entries: Sequence[Filed[R]]) -> Filed[R] | None:
    """The last of them."""
    return entries[-1] if entries else None


def standing_on(entries: Sequence[Filed[R]], day: date) -> Filed[R] | None:
    """The last of them that there was on a day."""
    return last_of([entry for entry in entries if entry.done_on <= day])


def sickness_over(dossier: Dossier) -> bool:
    """Whether recovery or death ended the sickness in the wait: nobody tells UWV of it or applies any more."""
    sickness = dossier.file.sickness
    last = sickness.last_sick_day
    if last is None or sickness.ended_by not in ("recovery", "death"):
        return False
    return last < dossier.as_of and last < dossier.run.end_of_wait


def weeks_after(dossier: Dossier, weeks: int) -> date:
    """So many calendar weeks after the first sick day."""
    return dossier.file.first_sick_day + timedelta(weeks=dossier.number(weeks))


def months_after(day: date, months: int) -> date:
    """So many calendar months later."""
    return date.fromordinal(months_later(day.toordinal(), months))


def counted_day(dossier: Dossier, number: int) -> date:
    """The day that is counted day ``number``: leave and gaps are passed over."""
    return dossier.date_of(number)


@once
def end_of_first_year(dossier: Dossier) -> date:
    """The last day of the first year of sickness."""
    return counted_day(dossier, 7 * dossier.number(FIRST_YEAR_WEEKS))


def days_of_sickness_after(dossier: Dossier, day: date, number: int) -> date:
    """The day on which ``number`` more days of sickness have been counted: leave and gaps are passed over."""
    sickness = dossier.file.sickness
    return sickness.date_of(sickness.counted_through(day) + number) if number else day


@once
def opinions_of(dossier: Dossier) -> list[Filed[Opinion]]:
    """The opinions of the company doctor that say something of capacity, oldest first."""
    return [entry for entry in dossier.of(Opinion) if entry.record.capacity is not None]


@once
def looked_until(dossier: Dossier) -> date:
    """The last day that is looked at: today, or the end of the wait, of sickness, or the application before it."""
    ends = [dossier.as_of, dossier.run.end_of_wait, *(one.done_on for one in dossier.of(WiaApplication))]
    last = dossier.file.sickness.last_sick_day
    return min(ends) if last is None else min(*ends, last)
