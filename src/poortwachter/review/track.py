"""Facts about the second track (spoor 2): whether it is due, ruled in, running, late, left or finished."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import takewhile
from operator import attrgetter
from typing import Final

from ..answer.parts import Status
from ..counting.days import ONE_DAY
from ..facts._filing import Filed
from ..facts.records import (
    ReturnRuledOut,
    SecondTrackEnd,
    SecondTrackStart,
    VocationalAssessment,
    WiaApplication,
)
from ..law.signals.ours import FIRST_YEAR_WEEK
from ..law.uwv_guidance import CAPACITY_FOUND_WEEKS, NEAR_AOW_AGE_MONTHS
from ..rules.patterns import Fact, Parameter
from .capacity import changes
from .dossier import Dossier
from .showing import (
    Shows,
    by,
    counted_day,
    days_of_sickness_after,
    end_of_first_year,
    first_of,
    holds_if,
    last_of,
    looked_until,
    months_after,
    on_file,
    opinions_of,
    shown_by,
    standing_on,
)
from .verdict import NO, Verdict

__all__ = ["TRACK_FACTS"]


def _found_later_without_track(dossier: Dossier) -> Verdict:
    found = dossier.run.capacity_found_later
    expected = dossier.run.return_expected_by
    track = dossier.first("second_track")
    if track is None or not track.asked:
        return NO
    in_sight = dossier.run.structural_return_on(dossier.as_of) or (expected is not None and expected >= dossier.as_of)
    if found is None or in_sight or dossier.of(SecondTrackStart):
        return NO
    return Verdict(True, found)


@shown_by(SecondTrackStart)
def _runs(dossier: Dossier) -> Verdict:
    over = dossier.as_of > dossier.run.end_of_wait or dossier.run.structural_return_on(dossier.as_of)
    return NO if over else by(first_of(dossier.of(SecondTrackStart)))


def _due(dossier: Dossier) -> Verdict:
    track = dossier.first("second_track")
    due = track.due if track is not None and track.asked else None
    return NO if due is None or due >= dossier.as_of else Verdict(True, due + ONE_DAY)


def _term_runs(dossier: Dossier) -> Verdict:
    """The term by which it is held against the employer still runs: an evaluation long before the end of the first year
    is no first-year evaluation, which UWV expects in week 52.
    """
    early = dossier.run.first_year_moment < counted_day(dossier, 7 * (FIRST_YEAR_WEEK - 1) + 1)
    if not early or dossier.run.capacity_found_later is not None:
        return NO
    term = dossier.number(Parameter.ADVICE_DAYS)
    return holds_if(dossier.as_of <= days_of_sickness_after(dossier, end_of_first_year(dossier), term))


@shown_by(SecondTrackStart)
def _started_late(dossier: Dossier) -> Verdict:
    track = dossier.first("second_track")
    late = track is not None and track.status is Status.MET_LATE
    return by(first_of(dossier.of(SecondTrackStart))) if late else NO


@shown_by(SecondTrackStart)
def _capacity_changed(dossier: Dossier) -> Verdict:
    started = first_of(dossier.of(SecondTrackStart))
    if started is None:
        return NO
    return by(first_of([entry for entry in changes(dossier) if entry.done_on > started.done_on]))


@shown_by(ReturnRuledOut, VocationalAssessment)
def _ruled_out_for_long(dossier: Dossier) -> Verdict:
    """There was no way back with the own employer, and six weeks later still no second track.

    That a vocational expert saw none counts from the first of those who saw none since the last who saw one.
    """
    assessed = [one for one in dossier.of(VocationalAssessment) if one.record.own_employer_possible is not None]
    no_way = takewhile(lambda one: one.record.own_employer_possible is False, reversed(assessed))
    shown = min([*dossier.of(ReturnRuledOut), *no_way], key=attrgetter("done_on"), default=None)
    if shown is None:
        return NO
    owed = _able_from(dossier, shown.done_on)
    if owed is None:
        return NO
    until = days_of_sickness_after(dossier, owed, dossier.number(Parameter.ADVICE_DAYS))
    started = first_of(dossier.of(SecondTrackStart))
    if dossier.as_of <= until or (started is not None and started.done_on <= until):
        return NO
    done_on = None if started is None else started.done_on
    return Verdict(True, until + ONE_DAY, (shown.id,), None, done_on)


def _able_from(dossier: Dossier, day: date) -> date | None:
    """The first day from ``day`` on which the company doctor finds capacity; that day where nothing says otherwise."""
    opinions = opinions_of(dossier)
    standing = standing_on(opinions, day)
    if standing is None or standing.record.capacity == "present":
        return day
    return next((one.done_on for one in opinions if one.done_on > day and one.record.capacity == "present"), None)


@shown_by(ReturnRuledOut)
def _relation_broken(dossier: Dossier) -> Verdict:
    return by(first_of([one for one in dossier.of(ReturnRuledOut) if one.record.because == "relation_broken"]))


@shown_by(SecondTrackEnd)
def _finished(dossier: Dossier) -> Verdict:
    """Carried out whole, or work found, before the wait ended."""
    end = dossier.run.end_of_wait
    whole = [one for one in dossier.of(SecondTrackEnd) if one.record.reason in ("placed", "completed")]
    return by(first_of([one for one in whole if one.done_on <= end]))


@shown_by(SecondTrackEnd)
def _left(dossier: Dossier) -> Verdict:
    """It ended without work before the application, and nothing says what came next; or it began anew, but late.

    That capacity was gone is a reason where the company doctor found so, then or since, until it came back.
    """
    ended = last_of(dossier.of(SecondTrackEnd))
    if ended is None or ended.record.reason == "placed" or ended.record.next_step:
        return NO
    if any(one.done_on <= ended.done_on for one in dossier.of(WiaApplication)):
        return NO
    gone = ended.record.reason == "no_capacity" and not _able_all_along(dossier, ended.done_on)
    left = _able_again(dossier, ended) if gone else by(ended)
    again = first_of([one for one in dossier.of(SecondTrackStart) if one.done_on >= ended.done_on])
    if again is None or left.since is None:
        return left
    days = dossier.number(Parameter.ADVICE_DAYS)
    late = left.since if gone else days_of_sickness_after(dossier, ended.done_on, days) + ONE_DAY
    if again.done_on < late:
        return NO
    return left._replace(since=late, evidence=(*left.evidence, again.id), done_on=again.done_on)


def _able_again(dossier: Dossier, ended: Filed[SecondTrackEnd]) -> Verdict:
    """Eight weeks after the company doctor found capacity again, unless it was gone by then."""
    opinions, term = opinions_of(dossier), 7 * dossier.number(CAPACITY_FOUND_WEEKS)
    for found in opinions:
        if found.done_on <= ended.done_on or found.record.capacity != "present":
            continue
        until = days_of_sickness_after(dossier, found.done_on, term)
        standing = standing_on(opinions, until)
        if until < looked_until(dossier) and standing is not None and standing.record.capacity == "present":
            return Verdict(True, until + ONE_DAY, (ended.id, found.id))
    return NO


@shown_by(SecondTrackStart)
def _planned_late(dossier: Dossier) -> Verdict:
    """The written plan of the second track came only after its start."""
    for entry in dossier.of(SecondTrackStart):
        planned = entry.record.plan_dated
        if planned is not None and planned > entry.record.started_on:
            return Verdict(True, entry.record.started_on, (entry.id,), None, planned)
    return NO


def _able_all_along(dossier: Dossier, day: date) -> bool:
    """Whether the company doctor found capacity on that day, and in every opinion since."""
    opinions = opinions_of(dossier)
    standing, since = standing_on(opinions, day), [one for one in opinions if one.done_on > day]
    return standing is not None and all(one.record.capacity == "present" for one in (standing, *since))


def _aow_age_near(dossier: Dossier) -> Verdict:
    aow_date, end = dossier.file.aow_date, dossier.run.end_of_wait
    if aow_date is None:
        return Verdict(None, missing="birth_date")
    return holds_if(end < aow_date and aow_date <= months_after(end, dossier.number(NEAR_AOW_AGE_MONTHS)))


TRACK_FACTS: Final[Mapping[Fact, Shows]] = {
    Fact.CAPACITY_FOUND_LATER_WITHOUT_SECOND_TRACK: _found_later_without_track,
    Fact.SECOND_TRACK_RUNS: _runs,
    Fact.SECOND_TRACK_DUE: _due,
    Fact.SECOND_TRACK_TERM_RUNS: _term_runs,
    Fact.SECOND_TRACK_ENDED: on_file(SecondTrackEnd, last_of),
    Fact.SECOND_TRACK_STARTED_LATE: _started_late,
    Fact.SECOND_TRACK_FINISHED: _finished,
    Fact.SECOND_TRACK_LEFT: _left,
    Fact.SECOND_TRACK_PLANNED_LATE: _planned_late,
    Fact.CAPACITY_CHANGED_DURING_SECOND_TRACK: _capacity_changed,
    Fact.RETURN_RULED_OUT_FOR_LONG: _ruled_out_for_long,
    Fact.RELATION_BROKEN: _relation_broken,
    Fact.AOW_AGE_WITHIN_A_YEAR_AFTER_WAIT: _aow_age_near,
}
"""When each fact about the second track holds."""
