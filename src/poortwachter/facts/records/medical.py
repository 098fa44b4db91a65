"""What the company doctor or another found on capacity, and advice; never a diagnosis."""

from typing import Literal

from pydantic import StrictBool

from ...counting.days import Day, PlannedDay
from ._numbers import DayHours, Hours
from ._record import Record

__all__ = [
    "Advice",
    "Capacity",
    "CapacityByAnother",
    "CapacityFound",
    "CurrentOpinion",
    "LongAbsenceExpected",
    "Opinion",
    "ProblemAnalysis",
    "ProblemAnalysisUpdate",
    "StalledRecovery",
    "UwvProblemAnalysis",
]

Capacity = Literal["none", "marginal", "present"]


class Opinion(Record):
    """An opinion of the company doctor (bedrijfsarts) on what the employee can do.

    ``hours_per_day`` and ``hours_per_week`` are the most that the doctor allows (urenbeperking, opbouwschema); absent
    means that no limit was given.

    Attributes:
        dated: the day of the opinion.
        capacity: what the employee can do (belastbaarheid): none, marginal or present.
        hours_per_day: the most hours a day that the doctor allows (urenbeperking); absent, no limit is on file.
        hours_per_week: the most hours a week that the doctor allows; absent, no limit is on file.
        long_absence_expected: whether long absence (dreigend langdurig verzuim) is expected.
        reassess_by: the day before which capacity is to be looked at again; it may lie ahead.
        grounds_stated: whether it gives grounds for what it limits (onderbouwing): yes or no, never which.
        possibilities_listed: whether it sets out what the employee can do on a list (mogelijkhedenlijst, FML).
        statutory_ground_named: whether, where it finds no capacity, it names the ground of Schattingsbesluit 2: yes or
            no, never which.
    """

    dated: Day
    capacity: Capacity | None = None
    hours_per_day: DayHours | None = None
    hours_per_week: Hours | None = None
    long_absence_expected: StrictBool | None = None
    reassess_by: PlannedDay | None = None
    grounds_stated: StrictBool | None = None
    possibilities_listed: StrictBool | None = None
    statutory_ground_named: StrictBool | None = None


class ProblemAnalysis(Opinion):
    """Probleemanalyse: the company doctor's opinion of RPEZ 2(2)."""

    kind: Literal["problem_analysis"] = "problem_analysis"


class ProblemAnalysisUpdate(Opinion):
    """Bijstelling probleemanalyse."""

    kind: Literal["problem_analysis_update"] = "problem_analysis_update"


class CurrentOpinion(Opinion):
    """Actueel oordeel: the company doctor's opinion for the re-integration report, RPEZ 6(1)j."""

    kind: Literal["current_opinion"] = "current_opinion"


class CapacityFound(Opinion):
    """Any other finding of the company doctor on capacity (belastbaarheid)."""

    kind: Literal["capacity"] = "capacity"


class CapacityByAnother(Record):
    """Capacity (belastbaarheid) as another than the employer's company doctor found it, and how many hours that is.

    ``found_by`` is UWV's insurance physician (verzekeringsarts) or labour expert (arbeidsdeskundige), a second company
    doctor (second opinion), a vocational expert of the employer, or another expert. What UWV found in an expert opinion
    (deskundigenoordeel) stands on that record.

    Attributes:
        dated: the day of the finding.
        found_by: who found it.
        capacity: what the employee can do (belastbaarheid): none, marginal or present.
        hours_per_day: the most hours a day.
        hours_per_week: the most hours a week.
        hours_limited: whether hours are limited at all (urenbeperking); false where none was found necessary.
        since: the first day from which this was so, as it was found; absent, nothing was said of that.
    """

    kind: Literal["capacity_by_another"] = "capacity_by_another"
    dated: Day
    found_by: (
        Literal["uwv_insurance_physician", "uwv_labour_expert", "second_company_doctor", "vocational_expert",
                "other_expert"]
        | None
    ) = None  # fmt: skip
    capacity: Capacity | None = None
    hours_per_day: DayHours | None = None
    hours_per_week: Hours | None = None
    hours_limited: StrictBool | None = None
    since: Day | None = None


class StalledRecovery(Record):
    """A time in which recovery or the build-up of hours stood still (stagnatie).

    ``followed_up`` says whether the company doctor or the employer acted on it, ``treating_doctors_contacted`` whether
    the company doctor sought contact with those who treat the employee: yes or no, never what was said.

    Attributes:
        started_on: the first day, inclusive.
        last_day: the last day, inclusive; absent while it runs.
        followed_up: whether the company doctor or the employer acted on it.
        treating_doctors_contacted: whether the treating doctors were asked.
    """

    kind: Literal["stalled_recovery"] = "stalled_recovery"
    started_on: Day
    last_day: Day | None = None
    followed_up: StrictBool | None = None
    treating_doctors_contacted: StrictBool | None = None


class Advice(Record):
    """Advice to the employer (advies), and the day on which it was followed.

    ``chance_missed`` says whether a chance to work was missed by acting late; where it is known that none was, lateness
    costs nothing (Beoordelingskader §4).

    Attributes:
        dated: the day of the advice.
        given_by: who gave it.
        followed_on: the day on which it was followed; absent while it was not.
        chance_missed: whether a chance to work was missed by acting late.
    """

    kind: Literal["advice"] = "advice"
    dated: Day
    given_by: Literal["company_doctor", "vocational_expert", "uwv", "agency", "other_expert"] | None = None
    followed_on: Day | None = None
    chance_missed: StrictBool | None = None


class LongAbsenceExpected(Record):
    """The day on which the company doctor came to expect long absence (dreigend langdurig verzuim), or said not to.

    Attributes:
        dated: the day on which the company doctor said so.
        value: whether long absence is expected.
    """

    kind: Literal["long_absence_expected"] = "long_absence_expected"
    dated: Day
    value: StrictBool = True


class UwvProblemAnalysis(Record):
    """UWV's own opinion on a case without an employer (oordeel over het ziektegeval), Regeling vangnetters 2.

    Attributes:
        dated: the day of the opinion.
        capacity: what the employee can do by it (belastbaarheid): none, marginal or present.
    """

    kind: Literal["uwv_problem_analysis"] = "uwv_problem_analysis"
    dated: Day
    capacity: Capacity | None = None
