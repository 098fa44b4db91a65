"""What cannot be true of one fact, or of two facts of one day. Each fact is looked at once, by its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from ..counting.days import ONE_DAY
from ..errors import Instead, Path, Problem, refused
from ._filing import kinds_of
from .records import Opinion, Stating

if TYPE_CHECKING:
    from .absences import Absence
    from .case import Case

__all__ = ["each_day_stated", "impossible", "once_a_day"]

_Said = dict[tuple[object, ...], tuple[int, object]]
"""What was said on one day: by subject and day, the place of the record and what it says."""


def impossible(case: Case, first_sick_day: date) -> Iterator[Problem]:
    """Every fact that cannot be true, alone or beside another of the same day."""
    for place, absence in enumerate(case.absences):
        yield from _of_absence(place, absence)
    yield from _of_employment(case, first_sick_day)
    said: _Said = {}
    for place, record in enumerate(case.records):
        check = _BY_KIND.get(record.kind)
        if check is not None:
            yield from check(place, record, said)
        if isinstance(record, Stating) and record.states is not None:
            yield from _of_letter(place, record, said)


def _of_absence(place: int, absence: Absence) -> Iterator[Problem]:
    if absence.ended_by == "death" and (heard := absence.recovery_reported_on) is not None:
        yield refused("recovered_after_death", ("absences", place, "recovery_reported_on"), heard)
    if (reported := absence.reported_on) is not None and reported < absence.first_day - ONE_DAY:
        day = absence.first_day.isoformat()
        yield refused("reported_before_sick", ("absences", place, "reported_on"), reported, day=day)


def _of_employment(case: Case, first_sick_day: date) -> Iterator[Problem]:
    employed = case.employment.first_day
    if employed is not None and employed > first_sick_day:
        path: Path = ("employment", "first_day")
        yield refused("sick_before_employed", path, employed, day=first_sick_day.isoformat())


# --- records, by kind ---------------------------------------------------------------------------------------------


def once_a_day(place: int, said: _Said, subject: tuple[object, ...], name: str, value: object) -> Iterator[Problem]:
    """What is said of a subject otherwise than another record of that day said it."""
    if value is None:
        return
    before, other = said.setdefault(subject, (place, value))
    if other != value:
        shown = _as_code(value)
        path: Path = ("records", place, name)
        yield refused("two_answers_on_one_day", path, shown, other=_as_text(other), before=before)


def _as_code(value: object) -> object:
    return Instead(value, value) if isinstance(value, str) else value


def _as_text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _of_opinion(place: int, record: Any, said: _Said) -> Iterator[Problem]:
    subject = ("long_absence_expected", record.dated)
    yield from once_a_day(place, said, subject, "long_absence_expected", record.long_absence_expected)


def _of_long_absence(place: int, record: Any, said: _Said) -> Iterator[Problem]:
    yield from once_a_day(place, said, ("long_absence_expected", record.dated), "value", record.value)


def _of_answer(place: int, record: Any, said: _Said) -> Iterator[Problem]:
    yield from once_a_day(place, said, ("answer", record.question, record.dated), "value", record.value)


def _of_evaluation(place: int, record: Any, said: _Said) -> Iterator[Problem]:
    yield from once_a_day(place, said, (record.kind, record.dated), "course", record.course)


def _of_expert_opinion(place: int, record: Any, said: _Said) -> Iterator[Problem]:
    if record.outcome is not None and record.dated is None:
        yield refused("outcome_without_day", ("records", place, "outcome"), _as_code(record.outcome))
    elif record.question is not None:
        subject = ("expert_opinion", record.question, record.asked_by, record.dated)
        yield from once_a_day(place, said, subject, "outcome", record.outcome)


def _of_work(place: int, record: Any, said: _Said) -> Iterator[Problem]:
    percent: Decimal | None = record.wage_value_percent
    if percent is not None and 0 < percent < 1:
        meant = format((percent * 100).normalize(), "f")
        yield refused("percent_below_one", ("records", place, "wage_value_percent"), percent, meant=meant)


_Check = Callable[[int, Any, _Said], Iterator[Problem]]

_BY_KIND: Final[Mapping[str, _Check]] = {
    **dict.fromkeys(kinds_of(Opinion), _of_opinion),
    **dict.fromkeys(("evaluation", "first_year_evaluation", "final_evaluation"), _of_evaluation),
    "long_absence_expected": _of_long_absence,
    "answer": _of_answer,
    "expert_opinion": _of_expert_opinion,
    "work_resumption": _of_work,
}


def _of_letter(place: int, letter: Stating, said: _Said) -> Iterator[Problem]:
    """One letter cannot say that WIA begins before the wait is over, nor two letters of one day another day."""
    states = letter.states
    assert states is not None
    wait, wia = states.last_day_of_waiting_period, states.first_day_of_wia
    if wait is not None and wia is not None and wia <= wait:
        path: Path = ("records", place, "states", "first_day_of_wia")
        yield refused("wia_within_the_wait", path, wia, day=wait.isoformat())
    yield from each_day_stated(place, letter, said)


def each_day_stated(place: int, letter: Any, said: _Said) -> Iterator[Problem]:
    """The days that another letter of that day states otherwise."""
    for name, day in letter.states:
        if day is None:
            continue
        subject = ("states", name, letter.done_on)
        before, other = said.setdefault(subject, (place, day))
        _, kind = said.setdefault((*subject, "kind"), (place, letter.kind))
        if other != day and kind != letter.kind:
            path = ("records", place, "states", name)
            yield refused("two_letters_on_one_day", path, day, other=str(other), before=before)
