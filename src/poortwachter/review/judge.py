"""The templates evaluated for one file: each kind of test by one short function, in three-valued logic."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any, Final

from ..answer.parts import Milestone, Status
from ..counting.days import ONE_DAY
from ..counting.months import months_after
from ..facts._filing import Filed
from ..rules.patterns import (
    AllOf,
    AnyOf,
    FieldIs,
    GapOver,
    Holds,
    LaterThan,
    Missing,
    Negated,
    NotWithin,
    OlderThan,
    Parameter,
    Template,
    Where,
)
from .dossier import Dossier
from .facts import FACTS
from .verdict import NO, Verdict

__all__ = ["judged"]

_NOT_ASKED: Final = (Status.NOT_APPLICABLE, Status.LAPSED)


def judged(template: Template, dossier: Dossier) -> Verdict:
    """Evaluate ``template`` on ``dossier``."""
    return _JUDGES[type(template)](template, dossier)


def _days(number: int | Parameter, dossier: Dossier) -> int:
    return dossier.parameters[number] if isinstance(number, Parameter) else number


def _missing(template: Missing, dossier: Dossier) -> Verdict:
    by = dossier.first(template.by)
    if by is None or by.status in _NOT_ASKED or dossier.entries(template.kinds):
        return NO
    own, complete_from = dossier.first(template.kinds[0]), dossier.file.case.records_complete_from
    if own is not None and own.status in _NOT_ASKED:
        return NO
    if by.due is None:
        return Verdict(None, missing=by.reason)
    day = by.due if by.met_on is None else min(by.due, by.met_on)
    if by.met_on is None and dossier.as_of <= day:
        return NO
    if by.status is Status.UNKNOWN:
        return Verdict(None, missing=by.reason)
    made_by = by.due if own is None or own.due is None else own.due
    if complete_from is not None and made_by < complete_from:
        return Verdict(None, missing="records_complete_from")
    return Verdict(True, day + ONE_DAY)


def _later_than(template: LaterThan, dossier: Dossier) -> Verdict:
    found = dossier.each(template.milestone)
    again = [item for item in found if item.number > 1]
    verdicts = [_lateness(item, dossier.as_of) for item in (again if template.occasion == "again" else found[:1])]
    open_now = [verdict for verdict in verdicts if verdict.holds and not verdict.late]
    late = [verdict for verdict in verdicts if verdict.holds]
    unknown = [verdict for verdict in verdicts if verdict.holds is None]
    return next(iter([*open_now, *late, *unknown]), NO)


def _lateness(item: Milestone, as_of: date) -> Verdict:
    if item.due is None:
        return _moot_since(item)
    since = item.due + ONE_DAY
    if item.status in (Status.OVERDUE, Status.MISSED):
        return Verdict(True, since)
    if item.status is Status.MET_LATE:
        return Verdict(True, since, () if item.evidence is None else (item.evidence,), late=True)
    if item.status is Status.UNKNOWN and as_of > item.due:
        return Verdict(None, missing=item.reason)
    return NO


def _moot_since(item: Milestone) -> Verdict:
    """Not asked any more since structural work was taken up, but after its day: that day had passed."""
    if item.reason != "structural_return_in_sight" or item.asked.due is None:
        return NO
    due = date.fromordinal(item.asked.due)
    works = [entry for entry in item.file.by_kind.get("work_resumption", ()) if _is_structural(entry)]
    late = bool(works) and works[0].done_on > due
    return Verdict(True, due + ONE_DAY, (works[0].id,), late=True) if late else NO


def _is_structural(entry: Filed) -> bool:
    work: Any = entry.record
    return work.structural is True and work.work in ("own", "adapted", "other")


def _gap_over(template: GapOver, dossier: Dossier) -> Verdict:
    days, entries = _days(template.days, dossier), dossier.entries(template.kinds)
    applied = dossier.entries(("wia_application",))
    ends = [dossier.run.end_of_wait, dossier.file.sickness.last_sick_day, *(entry.done_on for entry in applied[:1])]
    until = min([dossier.as_of, *(end for end in ends if end is not None)])
    if entries and until > (last := _days_of_sickness_after(entries[-1].done_on, days, dossier)):
        return Verdict(True, last + ONE_DAY, (entries[-1].id,))
    for earlier, later in pairwise(entries):
        last = _days_of_sickness_after(earlier.done_on, days, dossier)
        if later.done_on > last:
            return Verdict(True, last + ONE_DAY, (earlier.id, later.id), late=True)
    return NO


def _days_of_sickness_after(day: date, number: int, dossier: Dossier) -> date:
    """The day on which ``number`` more days of sickness have been counted: leave and gaps are passed over."""
    sickness = dossier.file.sickness
    return sickness.date_of(sickness.counted_through(day) + number) if number else day


def _older_than(template: OlderThan, dossier: Dossier) -> Verdict:
    if template.unless is not None and getattr(dossier.readings, template.unless[0]) == template.unless[1]:
        return NO
    entries, at = dossier.entries(template.kinds), dossier.first(template.at)
    if not entries or at is None or at.status in _NOT_ASKED:
        return NO
    day = at.met_on or at.due
    if day is None or day > dossier.as_of:
        return NO
    current = [entry for entry in entries if entry.done_on <= day] or entries
    oldest = months_after(day, -template.months)
    return Verdict(True, day, (current[-1].id,)) if current[-1].done_on < oldest else NO


def _not_within(template: NotWithin, dossier: Dossier) -> Verdict:
    days = _days(template.days, dossier)
    answers = [entry for entry in dossier.entries(template.kinds) if _is(entry, template.like, dossier).holds]
    late: Verdict = NO
    for entry in dossier.entries(template.after.kinds):
        like = _is(entry, template.after.where, dossier)
        if like.holds is None:
            late = late if late.holds else like
            continue
        last = _days_of_sickness_after(entry.done_on, days, dossier)
        if not like.holds or dossier.as_of <= last:
            continue
        settled = [answer.on for answer in answers if answer.on >= entry.done_on]
        ended = getattr(entry.record, "last_day", None)
        done = min([*settled, *([ended] if ended is not None and ended <= dossier.as_of else [])], default=None)
        if done is None:
            return Verdict(True, last + ONE_DAY, (entry.id,))
        if done > last:
            late = Verdict(True, last + ONE_DAY, (entry.id,), late=True)
    return late


def _field_is(template: FieldIs, dossier: Dossier) -> Verdict:
    entries = dossier.entries(template.kinds)
    if template.among:
        entries = [entry for entry in entries if _is(entry, template.among, dossier).holds]
    looked_at = entries if template.which == "any" else entries[-1:]
    verdicts = [_is(entry, template.where, dossier) for entry in looked_at]
    return next(iter([*(one for one in verdicts if one.holds), *(one for one in verdicts if one.holds is None)]), NO)


def _is(entry: Filed, where: tuple[Where, ...], dossier: Dossier) -> Verdict:
    """Whether one record is like all of ``where``."""
    unknown: str | None = None
    for part in where:
        holds = _compared(part, getattr(entry.record, part.field, None), dossier)
        if holds is False:
            return NO
        if holds is None and unknown is None:
            unknown = f"records.{entry.kind}.{part.field}"
    if unknown is not None:
        return Verdict(None, None, (entry.id,), unknown)
    return Verdict(True, entry.done_on, (entry.id,))


def _compared(part: Where, value: Any, dossier: Dossier) -> bool | None:
    if part.how in ("absent", "present"):
        return (value is None) is (part.how == "absent")
    if part.how == "still_runs":
        return value is None or value >= dossier.as_of
    if value is None:
        return None
    if part.how == "one_of":
        return value in part.values
    number = _number(part.values[0], dossier)
    return bool({"at_least": value >= number, "below": value < number, "exactly": value == number}[part.how])


def _number(value: str | bool | Decimal | Parameter, dossier: Dossier) -> Decimal:
    if isinstance(value, Parameter):
        return Decimal(dossier.parameters[value])
    assert isinstance(value, Decimal)
    return value


def _holds(template: Holds, dossier: Dossier) -> Verdict:
    return FACTS[template.fact](dossier)


def _all_of(template: AllOf, dossier: Dossier) -> Verdict:
    verdicts = [judged(part, dossier) for part in template.parts]
    for verdict in verdicts:
        if verdict.holds is False:
            return NO
    for verdict in verdicts:
        if verdict.holds is None:
            return verdict
    since = max((verdict.since for verdict in verdicts if verdict.since is not None), default=None)
    evidence = tuple(dict.fromkeys(one for verdict in verdicts for one in verdict.evidence))
    return Verdict(True, since, evidence, late=any(verdict.late for verdict in verdicts))


def _any_of(template: AnyOf, dossier: Dossier) -> Verdict:
    verdicts = [judged(part, dossier) for part in template.parts]
    for wanted in (True, None):
        for verdict in verdicts:
            if verdict.holds is wanted:
                return verdict
    return NO


def _negated(template: Negated, dossier: Dossier) -> Verdict:
    verdict = judged(template.part, dossier)
    if verdict.holds is None:
        return verdict
    return NO if verdict.holds else Verdict(True)


_JUDGES: Final[Mapping[type, Callable[[Any, Dossier], Verdict]]] = {
    Missing: _missing,
    LaterThan: _later_than,
    GapOver: _gap_over,
    OlderThan: _older_than,
    NotWithin: _not_within,
    FieldIs: _field_is,
    Holds: _holds,
    AllOf: _all_of,
    AnyOf: _any_of,
    Negated: _negated,
}
