"""Facts about what was done: advice, hours, therapy work, conflicts, requests of UWV."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Final

from ..answer.parts import Status
from ..counting.calendar import working_days_after
from ..counting.days import ONE_DAY
from ..facts._filing import Filed
from ..facts.records import (
    Advice,
    ConflictIntervention,
    Dispute,
    Evaluation,
    ExpertOpinion,
    FinalEvaluation,
    FirstYearEvaluation,
    FunctionInventory,
    MedicalInformation,
    MedicalRequest,
    NonCooperation,
    Opinion,
    PlanDocument,
    Record,
    ReportRequest,
    ReturnRuledOut,
    SecondTrackStart,
    StalledRecovery,
    VocationalAssessment,
    WageMeasure,
    WorkResumption,
)
from ..law.signals.administrative import MEDICAL_REQUEST_WORKING_DAYS
from ..law.signals.own_work import SMALL_HOURS_EVALUATION_DAYS, THERAPY_DAYS
from ..law.signals.result import OWN_EMPLOYER_WORK
from ..rules.patterns import EXPLAINED_BY, Fact, Parameter
from .capacity import hours_allowed
from .dossier import Dossier
from .showing import Shows, by, days_of_sickness_after, first_of, last_of, opinions_of, shown_by, standing_on
from .verdict import NO, Verdict, longest_late

__all__ = ["CONDUCT_FACTS"]

_FULL_WAGE: Final = 100


# --- advice, plan, requests of UWV --------------------------------------------------------------------------------


@shown_by(Advice)
def _advice_left(dossier: Dossier) -> Verdict:
    """Advice that was not followed in six weeks; where it is known that no chance was missed it does not count."""
    late = []
    for entry in dossier.of(Advice):
        advice = entry.record
        until = days_of_sickness_after(dossier, entry.done_on, dossier.number(Parameter.ADVICE_DAYS))
        if advice.chance_missed is False or dossier.as_of <= until:
            continue
        if advice.followed_on is None or (advice.followed_on > until and advice.chance_missed):
            return Verdict(True, until + ONE_DAY, (entry.id,))
        if advice.followed_on > until:
            late.append(Verdict(True, until + ONE_DAY, (entry.id,), None, advice.followed_on))
    return longest_late(late)


@shown_by(PlanDocument)
def _plan_not_agreed(dossier: Dossier) -> Verdict:
    latest = last_of(dossier.of(PlanDocument))
    signed = set() if latest is None else set(latest.record.signed_by)
    return by(latest) if signed and len(signed) == 1 else NO


@shown_by(ReportRequest, MedicalRequest)
def _medical_request_expired(dossier: Dossier) -> Verdict:
    """UWV asked for medical information, the term has passed, and nothing is known to have come since, or too late.

    What belongs to no report is no gap in it; whether a request to the company doctor asked for that is to be said.
    """
    late, not_known = [], NO
    for entry, due in _medical_requests(dossier):
        came = first_of([one for one in dossier.of(MedicalInformation) if one.record.received_on >= entry.done_on])
        if dossier.as_of > due and came is None and not _not_said_for_what(entry.record):
            return Verdict(True, due + ONE_DAY, (entry.id,))
        if came is not None and came.record.received_on > due:
            late.append(Verdict(True, due + ONE_DAY, (entry.id, came.id), None, came.record.received_on))
        elif dossier.as_of > due and came is None:
            not_known = Verdict(None, missing="records.medical_request")
    found = longest_late(late)
    return found if found.holds else not_known


def _not_said_for_what(request: Record) -> bool:
    """Whether UWV asked the company doctor, and nobody said whether for what belongs to the report."""
    if not isinstance(request, MedicalRequest):
        return False
    return request.asked_of == "company_doctor" and request.of_the_report is None


def _medical_requests(dossier: Dossier) -> Iterable[tuple[Filed, date]]:
    """Each request with the last day of its term."""
    for item, asked in zip(dossier.each("report_completion"), dossier.of(ReportRequest), strict=False):
        if item.due is not None and "medical_documents" in asked.record.missing:
            yield asked, item.due
    for request in [entry for entry in dossier.of(MedicalRequest) if entry.record.of_the_report is not False]:
        term = dossier.number(MEDICAL_REQUEST_WORKING_DAYS)
        yield request, request.record.answer_by or working_days_after(request.done_on, term)


@shown_by(WageMeasure)
def _measure_not_notified(dossier: Dossier) -> Verdict:
    """A suspension or stop of wage of which the employee was not told, or not at once."""
    at_once = timedelta(days=dossier.number(Parameter.NOTICE_OF_MEASURE_DAYS))
    for entry in dossier.of(WageMeasure):
        measure = entry.record
        told = measure.notified_on
        if measure.step in ("suspension", "stop") and (told is None or told > measure.started_on + at_once):
            return by(entry)
    return NO


# --- work ---------------------------------------------------------------------------------------------------------


def _own_works(dossier: Dossier) -> list[Filed[WorkResumption]]:
    return [entry for entry in dossier.of(WorkResumption) if entry.record.work in OWN_EMPLOYER_WORK]


def _until(last_day: date | None, dossier: Dossier) -> date:
    """The last day on which it ran, no later than today and the end of the wait."""
    return min(day for day in (last_day, dossier.as_of, dossier.run.end_of_wait) if day is not None)


@shown_by(WorkResumption)
def _hours_behind(dossier: Dossier) -> Verdict:
    """Over more than six weeks on end fewer hours are worked with the own employer than the company doctor allows."""
    works = [one for one in _own_works(dossier) if one.record.hours_per_week is not None]
    opinions = [one for one in dossier.of(Opinion) if hours_allowed(one.record) is not None]
    if not works or not opinions:
        return NO
    end = _until(None, dossier)
    turns = [*(one.done_on for one in (*opinions, *works)), end + ONE_DAY]
    turns += [_until(one.record.last_day, dossier) + ONE_DAY for one in works]
    refused = [one.record for one in dossier.of(NonCooperation)]
    turns += [day for one in refused for day in (one.started_on, _until(one.last_day, dossier) + ONE_DAY)]
    days = sorted(day for day in turns if day <= end + ONE_DAY)
    return _longest_behind(dossier, days, works, opinions)


def _longest_behind(
    dossier: Dossier, days: Sequence[date], works: Sequence[Filed[WorkResumption]], opinions: Sequence[Filed[Opinion]]
) -> Verdict:
    length, since = timedelta(days=dossier.number(Parameter.HOURS_BEHIND_DAYS)), None
    late: list[Verdict] = []
    for day in days:
        worked = _worked(day, works, dossier)
        opinion = standing_on(opinions, day)
        allowed = None if opinion is None else hours_allowed(opinion.record)
        behind = worked is not None and allowed is not None and worked < allowed and not _refuses(day, dossier)
        if behind and day < days[-1]:
            since = since or day
            continue
        if since is not None and day - since > length:
            found = Verdict(True, since + length, tuple(one.id for one in (*works[-1:], *opinions[-1:])))
            if day == days[-1] and dossier.as_of < day:
                return found
            late.append(found._replace(done_on=day - ONE_DAY))
        since = None
    return longest_late(late)


def _worked(day: date, works: Sequence[Filed[WorkResumption]], dossier: Dossier) -> Decimal | None:
    running = [
        one.record.hours_per_week
        for one in works
        if one.done_on <= day <= _until(one.record.last_day, dossier) and one.record.hours_per_week is not None
    ]
    return sum(running, Decimal(0)) if running else None


def _refuses(day: date, dossier: Dossier) -> bool:
    periods = [entry.record for entry in dossier.of(NonCooperation)]
    return any(one.started_on <= day and (one.last_day is None or one.last_day >= day) for one in periods)


def _hours_flat(dossier: Dossier, number: Parameter) -> Verdict:
    """Work with the own employer, not for good, that has run for long with the same hours, below what is allowed."""
    opinions = opinions_of(dossier)
    if not opinions or opinions[-1].record.capacity != "present":
        return NO
    allowed = hours_allowed(opinions[-1].record)
    for entry in reversed(_own_works(dossier)):
        work = entry.record
        runs = work.last_day is None or work.last_day >= dossier.as_of
        if not runs or work.structural or work.hours_per_week is None:
            continue
        if allowed is not None and work.hours_per_week >= allowed:
            continue
        since = days_of_sickness_after(dossier, entry.done_on, dossier.number(number))
        return Verdict(True, since + ONE_DAY, (entry.id,)) if dossier.as_of > since else NO
    return NO


@shown_by(WorkResumption)
def _hours_long_flat(dossier: Dossier) -> Verdict:
    """The same for half a year, while the course did not change to a second track."""
    if dossier.of(SecondTrackStart):
        return NO
    return _hours_flat(dossier, Parameter.HOURS_LONG_FLAT_DAYS)


@shown_by(WorkResumption)
def _small_hours_not_evaluated(dossier: Dossier) -> Verdict:
    """A placement for few hours that does not pay the whole wage, without an evaluation every three months; where more
    could be done elsewhere.
    """
    small = _small_works(dossier)
    if not small:
        return NO
    term, late = dossier.number(SMALL_HOURS_EVALUATION_DAYS), list[Verdict]()
    models = (Evaluation, FirstYearEvaluation, FinalEvaluation)
    evaluated = sorted(one.done_on for model in models for one in dossier.of(model))
    for entry in small:
        work = entry.record
        end = _until(work.last_day, dossier)
        days = [entry.done_on, *(day for day in evaluated if entry.done_on <= day <= end), end]
        for place, (day, later) in enumerate(pairwise(days)):
            until = days_of_sickness_after(dossier, day, term)
            if later > until and not _all_hours_used(dossier, work, later):
                still = place == len(days) - 2 and end == dossier.as_of
                found = Verdict(True, until + ONE_DAY, (entry.id,))
                if still:
                    return found
                late.append(found._replace(done_on=later))
    return longest_late(late)


def _small_works(dossier: Dossier) -> list[Filed[WorkResumption]]:
    """Work with the own employer for few hours that does not pay the whole wage."""
    few = dossier.number(Parameter.SMALL_HOURS_PER_WEEK)
    return [entry for entry in _own_works(dossier) if _is_small(entry.record, few)]


def _is_small(work: WorkResumption, few: int) -> bool:
    whole = work.wage_value_percent is not None and work.wage_value_percent >= _FULL_WAGE
    return not whole and work.hours_per_week is not None and work.hours_per_week < few


def _all_hours_used(dossier: Dossier, work: WorkResumption, day: date) -> bool:
    """Whether as many hours are worked as the company doctor then allows: no other employer could use more, §9."""
    opinion = standing_on(dossier.of(Opinion), day)
    allowed = None if opinion is None else hours_allowed(opinion.record)
    return allowed is not None and work.hours_per_week is not None and allowed <= work.hours_per_week


@shown_by(VocationalAssessment, FunctionInventory)
def _found_work_left(dossier: Dossier) -> Verdict:
    """Suitable work with the own employer was found, and six weeks on nobody does it, nor does a record say why not."""
    found: list[Filed] = [
        one
        for one in dossier.of(VocationalAssessment)
        if one.record.own_work_possible or one.record.own_employer_possible
    ]
    found += [one for one in dossier.of(FunctionInventory) if one.record.function_found]
    late = []
    for entry in sorted(found, key=lambda one: one.done_on):
        until = days_of_sickness_after(dossier, entry.done_on, dossier.number(Parameter.ADVICE_DAYS))
        taken_up = _taken_up(dossier, entry.done_on, dossier.as_of)
        if dossier.as_of <= until or (taken_up is not None and taken_up <= until):
            continue
        if taken_up is None:
            return Verdict(True, until + ONE_DAY, (entry.id,))
        late.append(Verdict(True, until + ONE_DAY, (entry.id,), None, taken_up))
    return longest_late(late)


def _taken_up(dossier: Dossier, first: date, last: date) -> date | None:
    """The first day between two on which work with the own employer ran, therapy and trial included; or a record says
    why it did not.
    """
    works = [one for one in dossier.of(WorkResumption) if one.record.work != "other_employer"]
    ran = [max(first, one.done_on) for one in works if _until(one.record.last_day, dossier) >= first]
    days = [*ran, *(one.on for one in dossier.entries(EXPLAINED_BY) if one.on >= first)]
    return min((day for day in days if day <= last), default=None)


@shown_by(WorkResumption)
def _therapy_too_long(dossier: Dossier) -> Verdict:
    """Therapy work for more than six weeks, all its periods together; days of leave and of a gap are not counted."""
    left, evidence, through = dossier.number(THERAPY_DAYS), [], dossier.file.sickness.counted_through
    works = [one for one in dossier.of(WorkResumption) if one.record.work == "therapy"]
    for entry in works:
        evidence.append(entry.id)
        before = through(entry.done_on - ONE_DAY)
        days = through(_until(entry.record.last_day, dossier)) - before
        if days > left:
            since = dossier.file.sickness.date_of(before + left + 1)
            ends = [one.record.last_day for one in works]
            over = [day for day in ends if day is not None and day < dossier.as_of]
            ended = max(over) if len(over) == len(works) else None
            return Verdict(True, since, tuple(evidence), None, ended)
        left -= days
    return NO


# --- conflicts ----------------------------------------------------------------------------------------------------


@shown_by(Dispute)
def _conflict_runs(dossier: Dossier) -> Verdict:
    """A labour conflict, or a dispute of which nobody said what it is about, that has run for two weeks."""
    length = timedelta(days=dossier.number(Parameter.CONFLICT_DAYS))
    for entry in dossier.of(Dispute):
        dispute = entry.record
        runs = dispute.last_day is None or dispute.last_day >= dossier.as_of
        if dispute.about in (None, "working_relation") and runs and dossier.as_of >= entry.done_on + length:
            return by(entry)
    return NO


def _days_of(dossier: Dossier, *models: type[Record]) -> list[date]:
    return sorted(entry.on for model in models for entry in dossier.of(model))


@shown_by(Dispute)
def _conflict_without_intervention(dossier: Dossier) -> Verdict:
    settled = _days_of(dossier, ConflictIntervention, ReturnRuledOut)
    conflicts = [entry for entry in dossier.of(Dispute) if entry.record.about == "working_relation"]
    return _not_settled(dossier, conflicts, settled)


@shown_by(Dispute, StalledRecovery)
def _dispute_without_opinion(dossier: Dossier) -> Verdict:
    """In a dispute no opinion of UWV was asked for, no intervention was begun, and return was not ruled out.

    Or recovery stalled, nobody is known to have acted on it, and neither UWV nor the company doctor was asked.
    """
    settled = _days_of(dossier, ExpertOpinion, ConflictIntervention, ReturnRuledOut)
    of_disputes = _not_settled(dossier, dossier.of(Dispute), settled)
    if of_disputes.holds and not of_disputes.late:
        return of_disputes
    stalled = [one for one in dossier.of(StalledRecovery) if one.record.followed_up is not True]
    of_stagnation = _not_settled(dossier, stalled, sorted([*settled, *_days_of(dossier, Opinion)]))
    if of_stagnation.holds and not of_stagnation.late:
        return of_stagnation
    return longest_late([of_disputes, of_stagnation])


def _not_settled(
    dossier: Dossier, disputes: Iterable[Filed[Dispute] | Filed[StalledRecovery]], settled: Sequence[date]
) -> Verdict:
    days, late = dossier.number(Parameter.DISPUTE_DAYS), []
    for entry in disputes:
        until = days_of_sickness_after(dossier, entry.done_on, days)
        if dossier.as_of <= until:
            continue
        ended = entry.record.last_day
        done = [day for day in settled if day >= entry.done_on] + ([] if ended is None else [ended])
        if not done:
            return Verdict(True, until + ONE_DAY, (entry.id,))
        if min(done) > until:
            late.append(Verdict(True, until + ONE_DAY, (entry.id,), None, min(done)))
    return longest_late(late)


def _application_late(dossier: Dossier) -> Verdict:
    application = dossier.first("wia_application")
    late = application is not None and application.status in (Status.MET_LATE, Status.OVERDUE, Status.MISSED)
    return Verdict(True) if late else NO


CONDUCT_FACTS: Final[Mapping[Fact, Shows]] = {
    Fact.ADVICE_LEFT: _advice_left,
    Fact.PLAN_NOT_AGREED: _plan_not_agreed,
    Fact.MEDICAL_REQUEST_EXPIRED: _medical_request_expired,
    Fact.MEASURE_NOT_NOTIFIED: _measure_not_notified,
    Fact.HOURS_BEHIND: _hours_behind,
    Fact.HOURS_FLAT: shown_by(WorkResumption)(lambda dossier: _hours_flat(dossier, Parameter.HOURS_FLAT_DAYS)),
    Fact.HOURS_LONG_FLAT: _hours_long_flat,
    Fact.SMALL_HOURS_NOT_EVALUATED: _small_hours_not_evaluated,
    Fact.THERAPY_TOO_LONG: _therapy_too_long,
    Fact.FOUND_WORK_LEFT: _found_work_left,
    Fact.CONFLICT_RUNS: _conflict_runs,
    Fact.CONFLICT_WITHOUT_INTERVENTION: _conflict_without_intervention,
    Fact.DISPUTE_WITHOUT_OPINION: _dispute_without_opinion,
    Fact.APPLICATION_LATE: _application_late,
}
"""When each fact about what was done holds."""
