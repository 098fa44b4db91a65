"""Each kind of test by one short function, in three-valued logic, looking at all that it is made of.

A proof runs these as they stand; an answer runs them as :mod:`poortwachter.review.written` writes them out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any, Final, TypeAlias

from ..answer.parts import Status
from ..counting.days import ONE_DAY
from ..counting.months import months_later
from ..facts._base import said
from ..facts._filing import Filed
from ..facts.records import Answer, WorkResumption
from ..law.signals.result import OWN_EMPLOYER
from ..rules.patterns import (
    AllOf,
    AnswerIs,
    AnyOf,
    FieldIs,
    FromWeek,
    GapOver,
    Holds,
    LaterThan,
    Missing,
    Negated,
    NotWithin,
    OlderThan,
    Parameter,
    Standing,
    Template,
    Where,
)
from .dossier import Dossier, Seen, perhaps_late
from .facts import FACTS
from .showing import days_of_sickness_after, looked_until
from .verdict import NO, YES, Verdict, longest_late

__all__ = [
    "MADE", "Judge", "Judges", "all_together", "as_standing", "by_answer", "gap_between", "lateness_of", "longest_gap",
    "together", "yes_or_unknown",
]  # fmt: skip

Judge: TypeAlias = Callable[[Dossier], Verdict]
Prepare: TypeAlias = Callable[[Template], Judge]
Make: TypeAlias = Callable[[Any, Prepare], Judge]


class Judges:
    """Templates made ready once, each by the function of its kind in ``made``; ``around`` is laid around each."""

    def __init__(self, around: Callable[[Template, Judge], Judge], made: Mapping[type, Make]) -> None:
        self._around, self._made = around, made
        self._ready: dict[Template, Judge] = {}

    def prepared(self, template: Template) -> Judge:
        """The function that asks ``template`` of a dossier."""
        judge = self._ready.get(template)
        if judge is None:
            judge = self._around(template, self._made[type(template)](template, self.prepared))
            self._ready[template] = judge
        return judge


# --- milestones ---------------------------------------------------------------------------------------------------


def _missing(template: Missing, prepare: Prepare) -> Judge:
    kinds, milestone, own_milestone = template.kinds, template.by, template.kinds[0]

    def judge(dossier: Dossier) -> Verdict:
        by = dossier.first(milestone)
        if by is None or not by.asked or dossier.entries(kinds):
            return NO
        own, complete_from = dossier.first(own_milestone), dossier.file.case.records_complete_from
        if own is not None and not own.asked:
            return NO
        if by.due is None:
            return Verdict(None, missing=by.item.reason)
        day = by.due if by.met_on is None else min(by.due, by.met_on)
        if dossier.as_of <= day:
            return NO
        if by.status is Status.UNKNOWN:
            return Verdict(None, missing=by.item.reason)
        made_by = by.due if own is None or own.due is None else own.due
        if complete_from is not None and made_by < complete_from:
            return Verdict(None, missing="records_complete_from")
        return Verdict(True, day + ONE_DAY)

    return judge


def _later_than(template: LaterThan, prepare: Prepare) -> Judge:
    milestone, first, beyond = template.milestone, template.occasion == "first", template.beyond

    def judge(dossier: Dossier) -> Verdict:
        if first:
            seen = dossier.first(milestone)
            if seen is None:
                return NO
            late = lateness_of(seen, dossier)
            return late if beyond is None else _beyond(late, seen, dossier.number(beyond), dossier)
        verdicts = [lateness_of(seen, dossier) for seen in dossier.each(milestone) if seen.item.asked.number > 1]
        open_now = (verdict for verdict in verdicts if verdict.holds and not verdict.late)
        return next(open_now, None) or yes_or_unknown([longest_late(verdicts), *verdicts])

    return judge


def _beyond(late: Verdict, seen: Seen, days: int, dossier: Dossier) -> Verdict:
    """The lateness, where it is one of more than ``days`` days."""
    if not late.holds or late.since is None:
        return late
    from_day = date.fromordinal(late.since.toordinal() + days)
    until = dossier.as_of if seen.met_on is None else seen.met_on
    return late._replace(since=from_day) if until >= from_day else NO


def lateness_of(seen: Seen, dossier: Dossier) -> Verdict:
    """Whether one time of a milestone was late, and since when."""
    if not perhaps_late(seen.item):
        return NO
    if seen.due is None:
        return _moot_since(seen, dossier)
    if seen.status is Status.OVERDUE or seen.status is Status.MISSED:
        return Verdict(True, seen.due + ONE_DAY)
    if seen.status is Status.MET_LATE:
        shown = seen.item.evidence
        return Verdict(True, seen.due + ONE_DAY, () if shown is None else (shown,), None, seen.met_on)
    if seen.status is Status.UNKNOWN and dossier.as_of > seen.due:
        return Verdict(None, missing=seen.item.reason)
    return NO


def _moot_since(seen: Seen, dossier: Dossier) -> Verdict:
    """Not asked any more since structural work was taken up, but after its day: that day had passed."""
    if seen.item.asked.due is None:
        return NO
    due, own = date.fromordinal(seen.item.asked.due), OWN_EMPLOYER.values
    works = [one for one in dossier.of(WorkResumption) if one.record.structural and one.record.work in own]
    if not works or works[0].done_on <= due:
        return NO
    return Verdict(True, due + ONE_DAY, (works[0].id,), None, works[0].done_on)


# --- time between records -----------------------------------------------------------------------------------------


def _gap_over(template: GapOver, prepare: Prepare) -> Judge:
    kinds, length = template.kinds, template.days

    def judge(dossier: Dossier) -> Verdict:
        entries = dossier.entries(kinds)
        if not entries:
            return NO
        days, until, latest = dossier.number(length), looked_until(dossier), entries[-1]
        if (until - latest.done_on).days > days:
            last = days_of_sickness_after(dossier, latest.done_on, days)
            if until > last:
                return Verdict(True, last + ONE_DAY, (latest.id,))
        return longest_gap(dossier, entries, days)

    return judge


def longest_gap(dossier: Dossier, entries: Sequence[Filed], days: int) -> Verdict:
    """Of the gaps between records that follow each other, the one that was too long for longest."""
    return longest_late([gap_between(dossier, earlier, later, days) for earlier, later in pairwise(entries)])


def gap_between(dossier: Dossier, earlier: Filed, later: Filed, days: int) -> Verdict:
    """More than so many days of sickness between two records."""
    if (later.done_on - earlier.done_on).days <= days:
        return NO
    last = days_of_sickness_after(dossier, earlier.done_on, days)
    return Verdict(True, last + ONE_DAY, (earlier.id, later.id), None, later.done_on) if later.done_on > last else NO


def _older_than(template: OlderThan, prepare: Prepare) -> Judge:
    def judge(dossier: Dossier) -> Verdict:
        if template.unless is not None and getattr(dossier.readings, template.unless[0]) == template.unless[1]:
            return NO
        entries, at = dossier.entries(template.kinds), dossier.first(template.at)
        if not entries or at is None or not at.asked:
            return NO
        day = at.met_on or at.due
        if day is None or day > dossier.as_of:
            return NO
        current = [entry for entry in entries if entry.done_on <= day] or entries
        oldest = months_later(day.toordinal(), -dossier.number(template.months))
        return Verdict(True, day, (current[-1].id,)) if current[-1].done_on.toordinal() < oldest else NO

    return judge


def _not_within(template: NotWithin, prepare: Prepare) -> Judge:
    def judge(dossier: Dossier) -> Verdict:
        entries = dossier.entries(template.after.kinds)
        if not entries:
            return NO
        days, others = dossier.number(template.days), dossier.entries(template.kinds)
        like_it = [(entry, _is(entry, template.after.where, dossier)) for entry in entries]
        if all(like is NO for _, like in like_it):
            return NO
        answers = [entry for entry in others if _is(entry, template.like, dossier).holds]
        late, unknown = [], NO
        for entry, like in like_it:
            if like.holds is None:
                unknown = like
                continue
            last = days_of_sickness_after(dossier, entry.done_on, days)
            if not like.holds or dossier.as_of <= last:
                continue
            settled = [answer.on for answer in answers if answer.on >= entry.done_on]
            ended = said(entry.record, "last_day")
            done = min([*settled, *([ended] if ended is not None and ended <= dossier.as_of else [])], default=None)
            if done is None:
                return Verdict(True, last + ONE_DAY, (entry.id,))
            if done > last:
                late.append(Verdict(True, last + ONE_DAY, (entry.id,), None, done))
        return longest_late(late) if late else unknown

    return judge


# --- what a record says -------------------------------------------------------------------------------------------


def _field_is(template: FieldIs, prepare: Prepare) -> Judge:
    kinds, where, among, latest = template.kinds, template.where, template.among, template.which == "latest"

    def judge(dossier: Dossier) -> Verdict:
        entries = dossier.entries(kinds)
        if among:
            entries = [entry for entry in entries if _is(entry, among, dossier).holds]
        if not entries:
            return NO
        if latest:
            return _is(entries[-1], where, dossier)
        return yes_or_unknown([_is(entry, where, dossier) for entry in entries])

    return judge


def yes_or_unknown(verdicts: Sequence[Verdict]) -> Verdict:
    """The first that holds, or else the first that cannot be told."""
    for verdict in verdicts:
        if verdict.holds:
            return verdict
    return next((verdict for verdict in verdicts if verdict.holds is None), NO)


def _is(entry: Filed, where: tuple[Where, ...], dossier: Dossier) -> Verdict:
    """Whether one record is like all of ``where``."""
    unknown: str | None = None
    for part in where:
        holds = _compared(part, said(entry.record, part.field), dossier)
        if holds is False:
            return NO
        if holds is None and unknown is None:
            unknown = f"records.{entry.kind}.{part.field}"
    if unknown is not None:
        return Verdict(None, None, (entry.id,), unknown)
    return Verdict(True, entry.done_on, (entry.id,))


def _compared(part: Where, value: Any, dossier: Dossier) -> bool | None:
    how = part.how
    if how in ("absent", "present"):
        return (value is None) is (how == "absent")
    if how == "says":
        return value in part.values
    if how == "still_runs":
        return value is None or bool(value >= dossier.as_of)
    if value is None:
        return None
    if how == "one_of":
        return value in part.values
    number = _number(part.values[0], dossier)
    if how == "exactly":
        return bool(value == number)
    return bool(value >= number if how == "at_least" else value < number)


def _number(value: str | bool | Decimal | Parameter, dossier: Dossier) -> Decimal:
    if isinstance(value, Parameter):
        return Decimal(dossier.number(value))
    assert isinstance(value, Decimal)
    return value


# --- made of others -----------------------------------------------------------------------------------------------


def _holds(template: Holds, prepare: Prepare) -> Judge:
    return FACTS[template.fact]


def by_answer(answer: Filed[Answer]) -> Verdict:
    """It holds by this answer to its question."""
    return Verdict(True, answer.done_on, (answer.id,))


def _answered(template: AnswerIs, prepare: Prepare) -> Judge:
    question, value = template.question, template.value

    def judge(dossier: Dossier) -> Verdict:
        answer = dossier.answers.get(question)
        return NO if answer is None or answer.record.value != value else by_answer(answer)

    return judge


def _from_week(template: FromWeek, prepare: Prepare) -> Judge:
    first, past = 7 * (template.week - 1) + 1, None if template.until is None else 7 * template.until

    def judge(dossier: Dossier) -> Verdict:
        day = dossier.counted_today
        return YES if day >= first and (past is None or day <= past) else NO

    return judge


def as_standing(verdict: Verdict) -> Verdict:
    """The same, not ended by what was done after all, but late."""
    return verdict._replace(done_on=None) if verdict.late else verdict


def _standing(template: Standing, prepare: Prepare) -> Judge:
    part = prepare(template.part)
    return lambda dossier: as_standing(part(dossier))


def _all_of(template: AllOf, prepare: Prepare) -> Judge:
    parts = tuple(prepare(part) for part in template.parts)
    return lambda dossier: all_together([part(dossier) for part in parts])


def all_together(verdicts: Sequence[Verdict]) -> Verdict:
    """Whether all of these hold."""
    return NO if any(verdict.holds is False for verdict in verdicts) else together(verdicts)


def together(verdicts: Sequence[Verdict]) -> Verdict:
    """What verdicts of which none says no give together."""
    since: date | None = None
    evidence: tuple[str, ...] = ()
    done_on: date | None = None
    for verdict in verdicts:
        if verdict.holds is None:
            return verdict
        if verdict.since is not None and (since is None or verdict.since > since):
            since = verdict.since
        if verdict.done_on is not None and (done_on is None or verdict.done_on > done_on):
            done_on = verdict.done_on
        evidence += verdict.evidence
    return Verdict(True, since, tuple(dict.fromkeys(evidence)), None, done_on)


def _any_of(template: AnyOf, prepare: Prepare) -> Judge:
    parts = tuple(prepare(part) for part in template.parts)
    return lambda dossier: yes_or_unknown([part(dossier) for part in parts])


def _negated(template: Negated, prepare: Prepare) -> Judge:
    part = prepare(template.part)

    def judge(dossier: Dossier) -> Verdict:
        verdict = part(dossier)
        return verdict if verdict.holds is None else NO if verdict.holds else YES

    return judge


MADE: Final[Mapping[type, Make]] = {
    Missing: _missing,
    LaterThan: _later_than,
    GapOver: _gap_over,
    OlderThan: _older_than,
    NotWithin: _not_within,
    FieldIs: _field_is,
    Holds: _holds,
    AnswerIs: _answered,
    FromWeek: _from_week,
    Standing: _standing,
    AllOf: _all_of,
    AnyOf: _any_of,
    Negated: _negated,
}
"""How each kind of template is made ready, looking at all that it is made of."""
