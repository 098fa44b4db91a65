"""What the file does not say: missing facts, what could change the answer, and the readings it rests on.

The employer's own file is closed: no plan recorded is no plan. What others know or found is open: no letter recorded is
not no letter. The law is a rule with exceptions: the rule stands until an exception is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from ..engine.run import Run
from ..law.aow import age_is_set
from ..law.duties import CARE_OVER
from ..law.stages.wait import shortened_too_early
from ..law.wia import LONGEST_GAP
from ..rules.condition import Condition
from .parts import CouldChange, Milestone, MissingFact, ReadingUsed, Status

__all__ = ["caveats", "could_change", "missing_facts", "readings_used"]


def missing_facts(milestones: Iterable[Milestone]) -> tuple[MissingFact, ...]:
    """Facts without which a milestone stays unknown, each with the milestones that it decides."""
    decides: dict[str, list[str]] = {}
    for milestone in milestones:
        if milestone.status is Status.UNKNOWN and milestone.reason is not None:
            decides.setdefault(milestone.reason, []).append(milestone.key)
    return tuple(MissingFact(fact, tuple(keys)) for fact, keys in decides.items())


_SETTLED: Final = frozenset({Status.MET, Status.MET_LATE, Status.MISSED, Status.LAPSED, Status.NOT_APPLICABLE})


def could_change(run: Run, milestones: Sequence[Milestone], as_of: date) -> tuple[CouldChange, ...]:
    """Facts on which the file is silent, what the other answer would be and what it concerns."""
    concerns: dict[Condition, list[str]] = {}
    day_asked = as_of.toordinal()
    for milestone in milestones:
        if milestone.status in _SETTLED:
            continue
        due, asks = milestone.asked.due, milestone.rule.conditions
        for test in sorted(milestone.asked.tests, key=lambda test: asks.index(test.condition)):
            if test.holds(run.view, run.found, day_asked if due is None else due, day_asked) is None:
                concerns.setdefault(test.condition, []).append(milestone.key)
    changes = [CouldChange(item.fact, item.otherwise, tuple(keys)) for item, keys in concerns.items()]
    about = (*_about_the_case(run, as_of), *_about_the_employment(run, milestones))
    return (*changes, *about, *_about_the_end(run, milestones, as_of))


def _about_the_case(run: Run, as_of: date) -> Iterator[CouldChange]:
    file, sickness = run.file, run.file.sickness
    last = sickness.last_sick_day
    if sickness.ended_by == "recovery" and last is not None and (as_of - last).days <= LONGEST_GAP + 1:
        yield CouldChange("absences", "relapse_within_four_weeks_revives_the_case", ("case_state",))
    if sickness.cause_open:
        yield CouldChange("leaves.same_cause", "another_cause_starts_a_new_case", ("first_sick_day",))
    if file.case.birth_date is None and file.case.aow_date is None:
        yield CouldChange("birth_date", "aow_age_ends_wage_and_wia", ("wage_continuation", "wia"))


def _about_the_employment(run: Run, milestones: Sequence[Milestone]) -> Iterator[CouldChange]:
    employment = run.file.case.employment
    if employment.domestic_worker == "yes" and employment.insured is None:
        yield CouldChange("employment.insured", "insured_work_counts_for_wia", ("waiting_period", "wia"))
    left = run.found.care_over.day
    if employment.self_insured_zw == "unknown" and left is not None and left < run.found.wage_period.day:
        ended = [
            item for item in milestones if item.reason == "employment_ended" and CARE_OVER in item.asked.ready.ends
        ]
        if ended:
            keys = tuple(item.key for item in ended)
            yield CouldChange("employment.self_insured_zw", "self_insured_employer_keeps_the_duties", keys)


def _about_the_end(run: Run, milestones: Sequence[Milestone], as_of: date) -> Iterator[CouldChange]:
    moved = ("wage_continuation", "wia", "dismissal_ban")
    application = next(item for item in milestones if item.id == "wia_application")
    if application.status is Status.UNKNOWN and application.due is not None and as_of > application.due:
        yield CouldChange("records.wia_application", "each_day_late_extends_the_wage", moved)
    if run.view.iva_asked is not None and not run.view.iva_decided:
        yield CouldChange("records.early_iva_decision", "early_iva_shortens_the_wait", ("waiting_period", "wia"))
    power = next(item for item in milestones if item.id == "sanction_decision")
    if power.shown is None and power.status is not Status.NOT_APPLICABLE:
        yield CouldChange("records.sanction_decision", "sanction_extends_the_wage", moved)


def readings_used(run: Run, also: Iterable[str] = ()) -> tuple[ReadingUsed, ...]:
    """The contested readings that the answer rests on, as the run noted them, and those that the caller chose; in the
    order of the register.
    """
    chosen, used = run.file.readings, run.readings_read | set(also)
    return tuple(
        ReadingUsed(reading.id, value, value is reading.default)
        for reading in run.catalogue.readings.values()
        if (value := getattr(chosen, reading.id)) is not reading.default or reading.id in used
    )


def caveats(run: Run) -> tuple[str, ...]:
    """Codes of what a reader must know about the whole answer."""
    return tuple(_caveats(run))


def _caveats(run: Run) -> Iterator[str]:
    birth_date, aow_date = run.file.case.birth_date, run.file.aow_date
    if birth_date is not None and aow_date is not None and not age_is_set(birth_date) and aow_date <= run.end_of_wait:
        yield "aow_date_not_before"
    if run.view.safety_net and (run.view.extension_asked or run.view.extension_decided):
        yield "no_extension_with_sickness_benefit"
    if any(part.reason == "flexible_period" for part in run.file.sickness.not_counted):
        yield "flexible_period_in_42_weeks"
    if shortened_too_early(run.view):
        yield "extension_shortened_too_early"
