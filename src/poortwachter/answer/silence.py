"""What the file does not say: missing facts, what could change the answer, and the readings it rests on.

The employer's own file is closed: no plan recorded is no plan. What others know or found is open: no letter
recorded is not no letter.
The law is a rule with exceptions: the rule stands until an exception is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from ..engine.casefile import CaseFile
from ..engine.conditions import TESTS
from ..engine.periods import shortened_too_early
from ..law.aow import age_is_set
from ..law.bw7 import SIX_WEEKS_FROM
from ..law.catalogue import MILESTONES
from ..law.wia import LONGEST_GAP
from ..rules.readings import (
    AOW_IN_SANCTION,
    AOW_MIXED,
    BAN_ON_29_FEBRUARY,
    EARLY_IVA_START,
    FLEXIBLE_PERIOD,
    LATE_DAYS,
    LEAVE_ADJACENCY,
    PROBLEM_ANALYSIS_IN_GAP,
    READINGS,
    RESULT_AT_65,
    RUN_OUT,
    TERMS_OF_2013,
)
from ..rules.rule import Condition
from ..rules.terms import readings_in
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


def could_change(file: CaseFile, milestones: Sequence[Milestone], as_of: date) -> tuple[CouldChange, ...]:
    """Facts on which the file is silent, what the other answer would be and what it concerns."""
    concerns: dict[Condition, list[str]] = {}
    for milestone in milestones:
        if milestone.status not in _SETTLED:
            for condition in milestone.rule.applies_when:
                if TESTS[condition].holds(file, milestone.due or as_of, as_of) is None:
                    concerns.setdefault(condition, []).append(milestone.key)
    changes = [
        CouldChange(TESTS[condition].fact, TESTS[condition].otherwise, tuple(keys))
        for condition, keys in concerns.items()
    ]
    return (*changes, *_about_the_case(file, as_of), *_about_the_end(file, milestones, as_of))


def _about_the_case(file: CaseFile, as_of: date) -> Iterator[CouldChange]:
    last = file.sickness.last_sick_day
    if file.sickness.ended_by == "recovery" and last is not None and (as_of - last).days <= LONGEST_GAP.value + 1:
        yield CouldChange("absences", "relapse_within_four_weeks_revives_the_case", ("case_state",))
    if file.sickness.cause_open:
        yield CouldChange("leaves.same_cause", "another_cause_starts_a_new_case", ("first_sick_day",))
    if file.case.birth_date is None and file.case.aow_date is None:
        yield CouldChange("birth_date", "aow_age_ends_wage_and_wia", ("wage_continuation", "wia"))


def _about_the_end(file: CaseFile, milestones: Sequence[Milestone], as_of: date) -> Iterator[CouldChange]:
    moved = ("wage_continuation", "wia", "dismissal_ban")
    application = next(item for item in milestones if item.id == "wia_application")
    if application.status is Status.UNKNOWN and application.due is not None and as_of > application.due:
        yield CouldChange("records.wia_application", "each_day_late_extends_the_wage", moved)
    if "early_iva_application" in file.by_kind and "early_iva_decision" not in file.by_kind:
        yield CouldChange("records.early_iva_decision", "early_iva_shortens_the_wait", ("waiting_period", "wia"))
    power = next(item for item in milestones if item.id == "sanction_decision")
    if power.shown is None and power.status is not Status.NOT_APPLICABLE:
        yield CouldChange("records.sanction_decision", "sanction_extends_the_wage", moved)


def readings_used(file: CaseFile, milestones: Iterable[Milestone]) -> tuple[ReadingUsed, ...]:
    """The contested readings that the answer rests on, in the order of the register."""
    used = {reading for item in milestones for reading in _READINGS_OF[item.id]} | set(_about_the_days(file))
    used |= {reading for reading, _ in file.readings.key}
    return tuple(
        ReadingUsed(reading.id, file.readings[reading.id], file.readings[reading.id] == reading.default)
        for reading in READINGS.values()
        if reading.id in used
    )


def _about_the_days(file: CaseFile) -> Iterator[str]:
    """The readings on which the counting and the stages rest, where the facts bring them up."""
    aow_date, first_day = file.aow_date, file.first_sick_day
    brought_up = {
        PROBLEM_ANALYSIS_IN_GAP: bool(file.sickness.not_counted),
        LEAVE_ADJACENCY: any(leave.kind == "pregnancy_maternity" for leave in file.case.leaves),
        FLEXIBLE_PERIOD: any(leave.not_counted_from is not None for leave in file.case.leaves),
        TERMS_OF_2013: first_day < date(2013, 7, 1),
        BAN_ON_29_FEBRUARY: (first_day.month, first_day.day) == (2, 29),
        EARLY_IVA_START: file.early_iva_granted,
        LATE_DAYS: file.sanctioned,
        RUN_OUT: file.sanctioned and "repair_decision" in file.by_kind,
        AOW_MIXED: aow_date is not None and first_day < SIX_WEEKS_FROM <= aow_date <= file.end_of_wait,
        AOW_IN_SANCTION: file.sanctioned and aow_date is not None,
        RESULT_AT_65: any(work.wage_value_percent == 65 for work in file.records("work_resumption")),
    }
    return (reading for reading, holds in brought_up.items() if holds)


_READINGS_OF: Final = {
    rule.id: frozenset(
        reading
        for term in (rule.advised, rule.window_opens, *(version.due for version in rule.versions))
        if term is not None
        for reading in readings_in(term)
    )
    - {PROBLEM_ANALYSIS_IN_GAP}
    for rule in MILESTONES
}


def caveats(file: CaseFile) -> tuple[str, ...]:
    """Codes of what a reader must know about the whole answer."""
    return tuple(_caveats(file))


def _caveats(file: CaseFile) -> Iterator[str]:
    birth_date, aow_date = file.case.birth_date, file.aow_date
    if birth_date is not None and aow_date is not None and not age_is_set(birth_date) and aow_date <= file.end_of_wait:
        yield "aow_date_not_before"
    if shortened_too_early(file):
        yield "extension_shortened_too_early"
