"""What cannot both be true. A contradiction is refused with its path, never repaired."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from itertools import accumulate, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from ..counting.days import LATEST_DAY
from ..errors import Path, Problem, refused, without_content
from ._base import Facts, happened_fields
from ._impossible import impossible
from ._parts import written_as
from .records import Benefit, Opinion, Record, Stating, UwvWiaLetter, WiaApplication

if TYPE_CHECKING:
    from .case import Case

__all__ = ["between_opinions", "contradictions", "days_wanted"]

_Letters = list[tuple[int, Stating]]

_IN_ORDER: Final = (
    ("first_day", "last_day"),
    ("started_on", "last_day"),
    ("posted_on", "received_on"),
    ("sent_on", "received_on"),
    ("requested_on", "dated"),
    ("dated", "given_to_employee_on"),
    ("sent_on", "withdrawn_on"),
    ("not_counted_from", "first_day"),
    ("first_day", "recovery_reported_on"),
    ("sent_on", "answer_by"),
    ("dated", "reassess_by"),
    ("dated", "expected_by"),
    ("dated", "followed_on"),
    ("first_day_of_sanction", "last_day_of_sanction"),
)
"""Pairs of fields of one fact of which the first cannot come after the second."""

_AGREED: Final[Mapping[str, str]] = {
    "term_deviation": "due",
    "extension_agreement": "last_day",
    "extension_decision": "last_day",
}
"""Days that may lie ahead but not before the first sick day, by the kind of their record."""

_MAY_COME_BEFORE: Final = frozenset({"dismissal_request"})
"""Kinds of record that may lie before the first sick day: that they do decides something, BW 7:670(1)b."""

_DAY_OF_STATUS: Final[Mapping[str, Mapping[str | None, tuple[str, ...]]]] = {
    "uwv_wia_letter": {"sent": ("sent_on", "received_on"), "not_sent": ("known_on",)},
    "wia_application": {"filed": ("received_on",), "not_filed": ("known_on",)},
    "expert_opinion": {None: ("requested_on", "dated")},
}
"""The days of which a record of this kind, with this status, must give one."""


def days_wanted(record: Record) -> tuple[str, ...]:
    """The days of which ``record`` must give one, for its status."""
    by_status = _DAY_OF_STATUS.get(record.kind)
    return () if by_status is None else by_status[_status(record)]


def _status(record: Record) -> str | None:
    return record.status if isinstance(record, UwvWiaLetter | WiaApplication) else None


def contradictions(case: Case) -> Iterator[Problem]:
    """Every contradiction between the facts of ``case``."""
    letters: _Letters = [(place, record) for place, record in enumerate(case.records) if isinstance(record, Stating)]
    first_sick_day = min(absence.first_day for absence in case.absences)
    yield from _within_each_fact(case)
    yield from _between_absences(case)
    yield from _between_leaves(case)
    yield from _about_the_person(case, first_sick_day)
    yield from _between_records(case)
    yield from _benefits(case)
    yield from _before_the_sickness(case, letters, first_sick_day)
    yield from between_opinions(case)
    yield from _first_day_stated(case, letters)
    yield from impossible(case, first_sick_day)


def _within_each_fact(case: Case) -> Iterator[Problem]:
    yield from _reversed(("employment",), case.employment)
    for name, facts in (("absences", case.absences), ("leaves", case.leaves), ("records", case.records)):
        for place, fact in enumerate(facts):
            if _pairs_in_order(type(fact)):
                yield from _reversed((name, place), fact)
            if isinstance(fact, Stating) and fact.states is not None:
                yield from _reversed((name, place, "states"), fact.states)


def _reversed(path: Path, fact: Facts) -> Iterator[Problem]:
    """Days of one fact that stand in the wrong order."""
    given = fact.__dict__
    for earlier, later in _pairs_in_order(type(fact)):
        first, second = given[earlier], given[later]
        if first is not None and second is not None and second < first:
            yield refused("days_reversed", (*path, later), second, earlier=earlier, day=first.isoformat())


@cache
def _pairs_in_order(model: type[Facts]) -> tuple[tuple[str, str], ...]:
    """The pairs of days of which ``model`` has both."""
    fields = model.model_fields
    return tuple((earlier, later) for earlier, later in _IN_ORDER if earlier in fields and later in fields)


def _between_absences(case: Case) -> Iterator[Problem]:
    for place, absence in enumerate(case.absences):
        if absence.last_day is None:
            for name in ("ended_by", "recovery_reported_on"):
                if (value := getattr(absence, name)) is not None:
                    yield refused("end_without_last_day", ("absences", place, name), value)
    in_order = sorted(enumerate(case.absences), key=lambda item: item[1].first_day)
    before, earlier = in_order[0]
    for place, later in in_order[1:]:
        path = ("absences", place, "first_day")
        if earlier.last_day is None:
            yield refused("spells_overlap.open", path, later.first_day, before=before)
        elif later.first_day <= earlier.last_day:
            yield refused("spells_overlap", path, later.first_day, before=before, day=earlier.last_day.isoformat())
        elif earlier.ended_by in ("death", "employment_end"):
            yield refused("spell_after_the_end", path, later.first_day, before=before, end=earlier.ended_by)
        if earlier.last_day is not None and (later.last_day is None or later.last_day > earlier.last_day):
            before, earlier = place, later


def _between_leaves(case: Case) -> Iterator[Problem]:
    counted = [(place, leave) for place, leave in enumerate(case.leaves) if leave.kind == "pregnancy_maternity"]
    for (before, earlier), (place, later) in pairwise(sorted(counted, key=lambda item: item[1].first_day)):
        starts = {"first_day": later.first_day, "not_counted_from": later.not_counted_from}
        wrong = next((name for name, day in starts.items() if day is not None and day <= earlier.last_day), None)
        if wrong is not None:
            day = earlier.last_day.isoformat()
            yield refused("leaves_overlap", ("leaves", place, wrong), starts[wrong], before=before, day=day)
    for place, leave in enumerate(case.leaves):
        if leave.kind != "pregnancy_maternity":
            for name in ("not_counted_from", "same_cause"):
                if (value := getattr(leave, name)) is not None:
                    yield refused("not_for_this_leave", ("leaves", place, name), value)


def _about_the_person(case: Case, first_sick_day: date) -> Iterator[Problem]:
    if case.birth_date is not None and case.aow_date is not None:
        yield refused("aow_date_twice", ("aow_date",), case.aow_date)
    ended = case.employment.last_day
    for place, absence in enumerate(case.absences):
        if ended is not None and absence.ended_by == "employment_end" and absence.last_day not in (None, ended):
            path: Path = ("employment", "last_day")
            yield refused("two_ends_of_employment", path, ended, place=place, day=absence.last_day)
    if case.birth_date is not None and case.birth_date >= first_sick_day:
        yield refused("born_too_late", ("birth_date",), case.birth_date, day=first_sick_day.isoformat())


def _between_records(case: Case) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for place, record in enumerate(case.records):
        if record.kind in _DAY_OF_STATUS:
            yield from _status_against_days(("records", place), record)
        if record.id is not None and seen.setdefault(record.id, place) != place:
            yield refused("id_twice", ("records", place, "id"), record.id, before=seen[record.id])


def _benefits(case: Case) -> Iterator[Problem]:
    for place, record in enumerate(case.records):
        if isinstance(record, Benefit) and record.ended_by is not None and record.last_day is None:
            path: Path = ("records", place, "ended_by")
            yield refused("end_without_last_day.benefit", path, record.ended_by)


def _before_the_sickness(case: Case, letters: _Letters, first_sick_day: date) -> Iterator[Problem]:
    """Days of records that came, were agreed or are stated before the first sick day."""
    named = [(place, record, happened_fields(type(record))) for place, record in enumerate(case.records)]
    agreed = [(place, record, (_AGREED[record.kind],)) for place, record, _ in named if record.kind in _AGREED]
    for place, record, names in (*named, *agreed):
        given = record.__dict__
        for name in names:
            day = given[name]
            if day is not None and day < first_sick_day and record.kind not in _MAY_COME_BEFORE:
                path: Path = ("records", place, written_as(type(record), name))
                yield refused("before_first_sick_day", path, day, day=first_sick_day.isoformat())
    for place, letter in letters:
        for name, day in letter.states or ():
            if day is not None and day < first_sick_day and name != "first_sick_day":
                path = ("records", place, "states", name)
                yield refused("before_first_sick_day", path, day, day=first_sick_day.isoformat())


def between_opinions(case: Case) -> Iterator[Problem]:
    """Two opinions of one day that find another capacity."""
    found: dict[date, tuple[int, str]] = {}
    for place, record in enumerate(case.records):
        if isinstance(record, Opinion) and record.capacity is not None:
            before, other = found.setdefault(record.dated, (place, record.capacity))
            if other != record.capacity:
                path: Path = ("records", place, "capacity")
                yield refused("two_capacities", path, record.capacity, other=other, before=before)


def _first_day_stated(case: Case, letters: _Letters) -> Iterator[Problem]:
    """UWV can state another first sick day, but only one that had come, in a sickness that had begun."""
    stating = [(place, letter.done_on, day) for place, letter in letters if (day := _first_day_in(letter)) is not None]
    if not stating:
        return
    spells = sorted((absence.first_day, absence.last_day or LATEST_DAY) for absence in case.absences)
    ended = list(accumulate((last for _, last in spells), max))
    for place, sent, stated in stating:
        begun = bisect_right(spells, sent, key=itemgetter(0))
        latest = min(sent, ended[begun - 1]) if begun else sent
        if stated > latest:
            path: Path = ("records", place, "states", "first_sick_day")
            yield refused("stated_too_late", path, stated, day=latest.isoformat())


def _first_day_in(letter: Stating) -> date | None:
    return None if letter.states is None else letter.states.first_sick_day


def _status_against_days(path: Path, record: Record) -> Iterator[Problem]:
    status, wanted = _status(record), days_wanted(record)
    if wanted and all(getattr(record, name) is None for name in wanted):
        days = " or ".join(wanted) + (f" for status {status!r}" if status else "")
        in_dutch = " of ".join(wanted) + (f" bij status {status!r}" if status else "")
        yield refused("day_missing", (*path, wanted[0]), None, days=days, days_nl=in_dutch)
    if status in ("not_sent", "not_filed"):
        for name in ("sent_on", "received_on", "posted_on", "states"):
            if name in type(record).model_fields and (day := getattr(record, name)) is not None:
                yield refused("status_and_day", (*path, name), without_content(day), name=name, status=status)
