"""Facts about what exempts from the second track (spoor 2): little capacity, on the company doctor's word."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Final

from ..counting.days import ONE_DAY
from ..facts._filing import Filed
from ..facts.records import (
    EarlyIvaDecision,
    Opinion,
    ReturnPerspective,
    SecondTrackEnd,
    SecondTrackStart,
    WiaApplication,
    WorkResumption,
)
from ..law.stages.file import LITTLE
from ..law.uwv_guidance import RETURN_WITHIN_MONTHS
from ..rules.patterns import Fact, Parameter
from .capacity import confirmed_by_uwv
from .dossier import Dossier
from .showing import (
    Shows,
    by,
    days_of_sickness_after,
    end_of_first_year,
    first_of,
    last_of,
    months_after,
    once,
    opinions_of,
    shown_by,
    standing_on,
)
from .verdict import NO, Verdict, longest_late

__all__ = ["EXEMPT_FACTS"]


@once
def _usual_day(dossier: Dossier) -> date:
    """The day by which the second track usually begins: six weeks after the first year."""
    return days_of_sickness_after(dossier, end_of_first_year(dossier), dossier.number(Parameter.ADVICE_DAYS))


@shown_by(Opinion)
@once
def _second_track_exempt(dossier: Dossier) -> Verdict:
    """On the usual day of the second track the company doctor found too little capacity for it, and finds so still.

    Not where capacity came back in between for so long that the second track was owed.
    """
    opinions, due = opinions_of(dossier), _usual_day(dossier)
    standing = standing_on(opinions, due)
    if _owed_since(dossier, due):
        return NO
    if dossier.as_of <= due or standing is None or opinions[-1].record.capacity not in LITTLE:
        return NO
    return by(opinions[-1], since=due + ONE_DAY) if standing.record.capacity in LITTLE else NO


def _owed_since(dossier: Dossier, usual: date) -> bool:
    """Whether the second track was owed on a later day than the usual one, or on that of capacity that came back."""
    track = dossier.first("second_track")
    if track is None or not track.asked or track.due is None:
        return False
    return track.due > usual or dossier.run.capacity_back is not None


@shown_by(ReturnPerspective)
def _return_stays_in_sight(dossier: Dossier) -> Verdict:
    """Return in the own work is expected within three months, recorded anew each time before the day that was expected
    had passed, and more hours are worked in it than at the end of the first year.
    """
    prospects = [one for one in dossier.of(ReturnPerspective) if _soon(dossier, one)]
    day = min(dossier.as_of, dossier.run.end_of_wait)
    if not prospects or prospects[0].done_on > _usual_day(dossier) or _expected(prospects[-1]) < day:
        return NO
    if any(later.done_on > _expected(earlier) for earlier, later in pairwise(prospects)):
        return NO
    grown = _own_hours(dossier, day) > _own_hours(dossier, end_of_first_year(dossier))
    return by(prospects[-1], since=_usual_day(dossier) + ONE_DAY) if grown else NO


def _soon(dossier: Dossier, prospect: Filed[ReturnPerspective]) -> bool:
    """Whether it is of structural return, within three months of its day."""
    within = months_after(prospect.done_on, dossier.number(RETURN_WITHIN_MONTHS))
    said = prospect.record.expected_by
    return prospect.record.structural is True and said is not None and said <= within


def _expected(prospect: Filed[ReturnPerspective]) -> date:
    return prospect.record.expected_by or prospect.done_on


def _own_hours(dossier: Dossier, day: date) -> Decimal:
    """The hours a week in the own work on a day: nought where it was not done, or nothing says how many."""
    own = [one.record for one in dossier.of(WorkResumption) if one.record.work == "own" and one.done_on <= day]
    runs = [one for one in own if one.last_day is None or one.last_day >= day]
    return max((one.hours_per_week or Decimal(0) for one in runs), default=Decimal(0))


def _stopped_for_capacity(dossier: Dossier) -> Verdict:
    """The second track ended because capacity was gone, did not begin again, and the company doctor finds so still."""
    opinions, ended = opinions_of(dossier), last_of(dossier.of(SecondTrackEnd))
    if ended is None or ended.record.reason != "no_capacity" or opinions[-1].record.capacity not in LITTLE:
        return NO
    again = any(one.done_on >= ended.done_on for one in dossier.of(SecondTrackStart))
    since = max(_usual_day(dossier), ended.done_on) + ONE_DAY
    if again or dossier.as_of < since:
        return NO
    return Verdict(True, since, (ended.id, opinions[-1].id))


@shown_by(Opinion)
@once
def _exempt_by_the_doctor_alone(dossier: Dossier) -> Verdict:
    """So, or no more second track once it had begun, while nothing else exempts, and UWV did not find the same."""
    opinions, track = opinions_of(dossier), dossier.first("second_track")
    if not opinions or track is None or track.item.reason not in (None, "no_capacity", "marginal_capacity"):
        return NO
    if confirmed_by_uwv(dossier, opinions[-1].record):
        return NO
    stopped = _stopped_for_capacity(dossier)
    if stopped.holds:
        return stopped
    exempt, started = _second_track_exempt(dossier), first_of(dossier.of(SecondTrackStart))
    if not exempt.holds or started is None:
        return exempt
    if started.done_on <= _usual_day(dossier):
        return NO
    return exempt._replace(evidence=(*exempt.evidence, started.id), done_on=started.done_on)


def _exempt_on_an_old_opinion(dossier: Dossier) -> Verdict:
    """So, and in the second year the opinion that it rested on was long not renewed, or is an old one now."""
    exempt = _exempt_by_the_doctor_alone(dossier)
    if not exempt.holds:
        return NO
    opinions, length = opinions_of(dossier), dossier.number(Parameter.OPINION_STALE_DAYS)
    second_year = end_of_first_year(dossier) + ONE_DAY
    until = min(dossier.as_of, dossier.run.end_of_wait, *(one.done_on for one in dossier.of(WiaApplication)))
    late = []
    for place, entry in enumerate(opinions):
        ends = opinions[place + 1].done_on if place + 1 < len(opinions) else None
        stale = max(days_of_sickness_after(dossier, entry.done_on, length) + ONE_DAY, second_year)
        if entry.record.capacity not in LITTLE or (ends or until) < stale:
            continue
        if ends is None:
            return Verdict(True, stale, (entry.id,))
        late.append(Verdict(True, stale, (entry.id, opinions[place + 1].id), None, ends))
    return longest_late(late)


@shown_by(EarlyIvaDecision)
def _exempt_though_not_final(dossier: Dossier) -> Verdict:
    """So, while UWV refused early IVA: it does not hold that nothing can change any more (WIA 4, 23(6))."""
    refused = last_of([one for one in dossier.of(EarlyIvaDecision) if one.record.granted is False])
    exempt = _exempt_by_the_doctor_alone(dossier)
    if refused is None or not exempt.holds or exempt.since is None:
        return NO
    return exempt._replace(since=max(exempt.since, refused.done_on), evidence=(refused.id, *exempt.evidence))


EXEMPT_FACTS: Final[Mapping[Fact, Shows]] = {
    Fact.SECOND_TRACK_EXEMPT: _second_track_exempt,
    Fact.RETURN_STAYS_IN_SIGHT: _return_stays_in_sight,
    Fact.EXEMPT_BY_THE_DOCTOR_ALONE: _exempt_by_the_doctor_alone,
    Fact.EXEMPT_ON_AN_OLD_OPINION: _exempt_on_an_old_opinion,
    Fact.EXEMPT_THOUGH_NOT_FINAL: _exempt_though_not_final,
}
"""When each fact about what exempts from the second track holds."""
