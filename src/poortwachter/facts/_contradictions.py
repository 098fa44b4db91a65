"""What cannot both be true. A contradiction is refused with its path, never repaired."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from ..errors import Path, Problem, without_content
from ._base import Facts

if TYPE_CHECKING:
    from .case import Case
    from .records import Record

__all__ = ["contradictions", "days_wanted"]

_IN_ORDER: Final = (
    ("first_day", "last_day"),
    ("started_on", "last_day"),
    ("posted_on", "received_on"),
    ("sent_on", "received_on"),
    ("requested_on", "dated"),
    ("plan_dated", "started_on"),
    ("dated", "given_to_employee_on"),
    ("sent_on", "withdrawn_on"),
    ("not_counted_from", "first_day"),
    ("first_day", "recovery_reported_on"),
    ("sent_on", "answer_by"),
    ("dated", "reassess_by"),
    ("dated", "expected_by"),
    ("first_day_of_sanction", "last_day_of_sanction"),
)
"""Pairs of fields of one fact of which the first cannot come after the second."""

_AGREED: Final = (("term_deviation", "due"), ("extension_agreement", "last_day"), ("extension_decision", "last_day"))
"""Days that may lie ahead but not before the first sick day."""

_DAY_OF_STATUS: Final = {
    ("uwv_wia_letter", "sent"): ("sent_on", "received_on"),
    ("uwv_wia_letter", "not_sent"): ("known_on",),
    ("wia_application", "filed"): ("received_on",),
    ("wia_application", "not_filed"): ("known_on",),
    ("expert_opinion", None): ("requested_on", "dated"),
}
"""The days of which a record with this status must give one."""


def days_wanted(record: Record) -> tuple[str, ...]:
    """The days of which ``record`` must give one, for its status."""
    return _DAY_OF_STATUS.get((record.kind, getattr(record, "status", None)), ())


def contradictions(case: Case) -> Iterator[Problem]:
    """Every contradiction between the facts of ``case``."""
    yield from _within_each_fact(case)
    yield from _between_absences(case)
    yield from _between_leaves(case)
    yield from _about_the_person(case)
    yield from _between_records(case)
    yield from _between_opinions(case)
    yield from _first_day_stated(case)


def _within_each_fact(case: Case) -> Iterator[Problem]:
    for path, fact in _parts(case):
        for earlier, later in _IN_ORDER:
            first, second = getattr(fact, earlier, None), getattr(fact, later, None)
            if first is not None and second is not None and second < first:
                expected = f"a day on or after {earlier} ({first.isoformat()})"
                yield Problem("days_reversed", (*path, later), second, expected, "correct one of the two days")


def _parts(case: Case) -> Iterator[tuple[Path, Facts]]:
    yield ("employment",), case.employment
    for name in ("absences", "leaves", "records"):
        for place, fact in enumerate(getattr(case, name)):
            yield (name, place), fact
            states = getattr(fact, "states", None)
            if states is not None:
                yield (name, place, "states"), states


def _between_absences(case: Case) -> Iterator[Problem]:
    for place, absence in enumerate(case.absences):
        if absence.last_day is None:
            for name in ("ended_by", "recovery_reported_on"):
                if (value := getattr(absence, name)) is not None:
                    remedy = "add the last sick day, or leave this out while the sickness runs"
                    yield Problem(
                        "end_without_last_day",
                        ("absences", place, name),
                        value,
                        "a last_day beside it",
                        remedy,
                    )
    in_order = sorted(enumerate(case.absences), key=lambda item: item[1].first_day)
    before, earlier = in_order[0]
    for place, later in in_order[1:]:
        path = ("absences", place, "first_day")
        if earlier.last_day is None:
            expected = f"no spell after absences[{before}], which has no last_day"
            remedy = "give that spell its last sick day, or take this one out"
            yield Problem("spells_overlap", path, later.first_day, expected, remedy)
        elif later.first_day <= earlier.last_day:
            expected = f"a day after the last sick day of absences[{before}] ({earlier.last_day.isoformat()})"
            yield Problem("spells_overlap", path, later.first_day, expected, "correct the days, or make it one spell")
        elif earlier.ended_by in ("death", "employment_end"):
            expected = f"no spell after absences[{before}], which ended by {earlier.ended_by}"
            remedy = "correct ended_by; a new employment is a case of its own"
            yield Problem("spell_after_the_end", path, later.first_day, expected, remedy)
        if earlier.last_day is not None and (later.last_day is None or later.last_day > earlier.last_day):
            before, earlier = place, later


def _between_leaves(case: Case) -> Iterator[Problem]:
    counted = [(place, leave) for place, leave in enumerate(case.leaves) if leave.kind == "pregnancy_maternity"]
    for (before, earlier), (place, later) in pairwise(sorted(counted, key=lambda item: item[1].first_day)):
        starts = {"first_day": later.first_day, "not_counted_from": later.not_counted_from}
        wrong = next((name for name, day in starts.items() if day is not None and day <= earlier.last_day), None)
        if wrong is not None:
            expected = f"a day after the last day of leaves[{before}] ({earlier.last_day.isoformat()})"
            remedy = "correct the days, or make it one leave"
            yield Problem("leaves_overlap", ("leaves", place, wrong), starts[wrong], expected, remedy)
    for place, leave in enumerate(case.leaves):
        if leave.kind != "pregnancy_maternity":
            for name in ("not_counted_from", "same_cause"):
                if (value := getattr(leave, name)) is not None:
                    expected = "this only for leave of kind pregnancy_maternity"
                    yield Problem("not_for_this_leave", ("leaves", place, name), value, expected, "leave it out")


def _about_the_person(case: Case) -> Iterator[Problem]:
    first_sick_day = min(absence.first_day for absence in case.absences)
    if case.birth_date is not None and case.aow_date is not None:
        expected = "either birth_date or aow_date"
        yield Problem("aow_date_twice", ("aow_date",), case.aow_date, expected, "leave one of the two out")
    ended = case.employment.last_day
    for place, absence in enumerate(case.absences):
        if ended is not None and absence.ended_by == "employment_end" and absence.last_day not in (None, ended):
            expected = f"the last day that absences[{place}] gives ({absence.last_day})"
            remedy = "correct one of the two"
            yield Problem("two_ends_of_employment", ("employment", "last_day"), ended, expected, remedy)
    if case.birth_date is not None and case.birth_date >= first_sick_day:
        expected = f"a day before the first sick day ({first_sick_day.isoformat()})"
        yield Problem("born_too_late", ("birth_date",), case.birth_date, expected, "correct the birth date")


def _between_records(case: Case) -> Iterator[Problem]:
    first_sick_day = min(absence.first_day for absence in case.absences)
    seen: dict[str, int] = {}
    for place, record in enumerate(case.records):
        path: Path = ("records", place)
        yield from _status_against_days(path, record)
        if record.id is not None and seen.setdefault(record.id, place) != place:
            expected = f"an id of its own; records[{seen[record.id]}] has it already"
            yield Problem("id_twice", (*path, "id"), record.id, expected, "change one of the two, or take the copy out")
    agreed = [
        (("records", place, name), getattr(record, name))
        for place, record in enumerate(case.records)
        for kind, name in _AGREED
        if record.kind == kind and getattr(record, name) is not None
    ]
    stated = [
        (("records", place, "states", name), day)
        for place, record in enumerate(case.records)
        for name, day in (getattr(record, "states", None) or ())
        if day is not None and name != "first_sick_day"
    ]
    for path, day in (*case.days_that_happened, *agreed, *stated):
        if path[0] == "records" and day < first_sick_day:
            expected = f"a day on or after the first sick day ({first_sick_day.isoformat()})"
            remedy = "correct the day, or add the earlier absence that this record belongs to"
            yield Problem("before_first_sick_day", path, day, expected, remedy)


def _between_opinions(case: Case) -> Iterator[Problem]:
    found: dict[date, tuple[int, str]] = {}
    for place, record in enumerate(case.records):
        capacity = getattr(record, "capacity", None)
        if capacity is not None:
            before, other = found.setdefault(record.done_on, (place, capacity))
            if other != capacity:
                expected = f"{other!r}, as records[{before}] says of the same day"
                remedy = "correct one of the two, or one of the days"
                yield Problem("two_capacities", ("records", place, "capacity"), capacity, expected, remedy)


def _first_day_stated(case: Case) -> Iterator[Problem]:
    """UWV can state another first sick day, but only one that had come, in a sickness that had begun."""
    for place, record in enumerate(case.records):
        states = getattr(record, "states", None)
        if states is None or states.first_sick_day is None:
            continue
        begun = [absence.last_day for absence in case.absences if absence.first_day <= record.done_on]
        ended = None if None in begun else max(filter(None, begun), default=None)
        latest = record.done_on if ended is None else min(record.done_on, ended)
        if states.first_sick_day > latest:
            path: Path = ("records", place, "states", "first_sick_day")
            expected = f"a day on or before {latest.isoformat()}, in the sickness that the letter is about"
            yield Problem("stated_too_late", path, states.first_sick_day, expected, "correct the day")


def _status_against_days(path: Path, record: Record) -> Iterator[Problem]:
    status = getattr(record, "status", None)
    wanted = days_wanted(record)
    if wanted and all(getattr(record, name) is None for name in wanted):
        expected = " or ".join(wanted) + (f" for status {status!r}" if status else "")
        yield Problem("day_missing", (*path, wanted[0]), None, expected, "add the day, or leave the record out")
    if status in ("not_sent", "not_filed"):
        for name in ("sent_on", "received_on", "posted_on", "states"):
            if (day := getattr(record, name, None)) is not None:
                expected, remedy = f"no {name} for status {status!r}", "correct the status or remove the day"
                yield Problem("status_and_day", (*path, name), without_content(day), expected, remedy)
