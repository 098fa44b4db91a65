"""The dated records of a case: documents, notices, letters and decisions. Each says which day it names."""

import re
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Annotated, ClassVar, Final, Literal, get_args

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer, StrictBool
from pydantic_core import PydanticCustomError

from ..counting.days import Day, PlannedDay
from ._base import NUMBERS, Facts, Items, happened_fields
from ._codes import Code, PackName, QuestionCode

Party = Literal["employer", "employee"]
Capacity = Literal["none", "marginal", "present"]

_NUMBER: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_NOT_FINITE: Final = frozenset({"nan", "inf", "infinity"})


def _only_number(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal | str):
        raise PydanticCustomError("decimal_type", "not a number")
    if isinstance(value, str) and _NUMBER.fullmatch(value) is None and value.lower().lstrip("+-") not in _NOT_FINITE:
        raise PydanticCustomError("decimal_parsing", "not a number")
    return value


def _in_one_way(value: Decimal) -> Decimal:
    """32 and 32.0 are one fact, so they are kept in one way; so are 0 and -0.

    >>> _in_one_way(Decimal("32.0")), _in_one_way(Decimal("1E+2"))
    (Decimal('32'), Decimal('100'))
    """
    return Decimal(_in_digits(value.normalize(NUMBERS).copy_abs()))


def _in_digits(value: Decimal) -> str:
    """``value`` without an exponent, as it is read."""
    return format(value, "f")


Parties = Annotated[tuple[Party, ...], Items]
Hours = Annotated[
    Decimal,
    BeforeValidator(_only_number),
    Field(ge=0, le=168, allow_inf_nan=False),
    AfterValidator(_in_one_way),
    PlainSerializer(_in_digits, when_used="json"),
]
DayHours = Annotated[
    Decimal,
    BeforeValidator(_only_number),
    Field(ge=0, le=24, allow_inf_nan=False),
    AfterValidator(_in_one_way),
    PlainSerializer(_in_digits, when_used="json"),
]
Percent = Annotated[
    Decimal,
    BeforeValidator(_only_number),
    Field(ge=0, le=200, allow_inf_nan=False),
    AfterValidator(_in_one_way),
    PlainSerializer(_in_digits, when_used="json"),
]

PartPercent = Annotated[
    Decimal,
    BeforeValidator(_only_number),
    Field(gt=0, le=100, allow_inf_nan=False),
    AfterValidator(_in_one_way),
    PlainSerializer(_in_digits, when_used="json"),
]


class Record(Facts):
    """One dated thing on file. ``id`` is what evidence refers to; without one it is made of kind and day.

    Attributes:
        kind: what it is.
        id: what evidence refers to: a code of your own system; without one it is made of kind and day.
    """

    ACTS: ClassVar[tuple[str, ...]] = ("received_on", "dated", "started_on", "sent_on")
    """Fields with the day of the act that a record shows; the first that is given counts."""

    kind: str
    id: Code | None = None

    @property
    def on(self) -> date:
        """The day that places this record in the history: the earliest day that it names."""
        return act_and_place(self)[1]

    @property
    def done_on(self) -> date:
        """The day on which the act that this record shows was done."""
        return act_and_place(self)[0]

    @property
    def shows_act(self) -> bool:
        """Whether this record says that the act was done; a recorded "not done" is a fact too."""
        return True


@cache
def _days_of(model: type[Record]) -> tuple[str | None, tuple[str, ...], tuple[str, ...]]:
    """The field of its day, where a record of this kind names but one; those of its act; all that name a day."""
    happened = happened_fields(model)
    acts = tuple(name for name in model.ACTS if name in model.model_fields)
    return happened[0] if happened == acts and len(acts) == 1 else None, acts, happened


def act_and_place(record: Record) -> tuple[date, date]:
    """``done_on`` and ``on`` of a record."""
    given, (only, acts, happened) = record.__dict__, _days_of(type(record))
    if only is not None:
        day: date = given[only]
        return day, day
    on: date = min([day for name in happened if (day := given[name]) is not None])
    for name in acts:
        if given[name] is not None:
            return given[name], on
    return on, on


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
    """

    dated: Day
    capacity: Capacity | None = None
    hours_per_day: DayHours | None = None
    hours_per_week: Hours | None = None
    long_absence_expected: StrictBool | None = None
    reassess_by: PlannedDay | None = None
    grounds_stated: StrictBool | None = None
    possibilities_listed: StrictBool | None = None


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


class PlanDocument(Record):
    """A plan or its adjustment, with who signed and whose views (visie) it holds.

    Attributes:
        dated: the day of the document.
        signed_by: who signed it.
        views_of: whose views (visie) it holds.
        case_manager_named: whether it names a case manager.
        goal_stated: whether it states the goal.
    """

    dated: Day
    signed_by: Parties = ()
    views_of: Parties = ()
    case_manager_named: StrictBool | None = None
    goal_stated: StrictBool | None = None


class ActionPlan(PlanDocument):
    """Plan van aanpak, RPEZ 4."""

    kind: Literal["action_plan"] = "action_plan"


class ActionPlanUpdate(PlanDocument):
    """Bijstelling plan van aanpak, RPEZ 4(5)."""

    kind: Literal["action_plan_update"] = "action_plan_update"


class EvaluationDocument(Record):
    """An evaluation, with who signed, whose views it holds and whether the course changed.

    Attributes:
        dated: the day of the evaluation.
        signed_by: who signed it.
        views_of: whose views (visie) it holds.
        course: whether the course (koers) was changed.
    """

    dated: Day
    signed_by: Parties = ()
    views_of: Parties = ()
    course: Literal["unchanged", "changed"] | None = None


class Evaluation(EvaluationDocument):
    """Periodieke evaluatie, RPEZ 4(2)b."""

    kind: Literal["evaluation"] = "evaluation"


class FirstYearEvaluation(EvaluationDocument):
    """Eerstejaarsevaluatie, RPEZ 4(2)b."""

    kind: Literal["first_year_evaluation"] = "first_year_evaluation"


class FinalEvaluation(EvaluationDocument):
    """Eindevaluatie, the most recent evaluation in the re-integration report, RPEZ 6(1)h."""

    kind: Literal["final_evaluation"] = "final_evaluation"


class ReintegrationReport(Record):
    """Re-integratieverslag (RIV), WIA 25(3).

    Attributes:
        dated: the day of the document.
        given_to_employee_on: the day on which the employee got a copy.
    """

    kind: Literal["reintegration_report"] = "reintegration_report"
    dated: Day
    given_to_employee_on: Day | None = None


class UwvProblemAnalysis(Record):
    """UWV's own opinion on a case without an employer (oordeel over het ziektegeval), Regeling vangnetters 2.

    Attributes:
        dated: the day of the opinion.
        capacity: what the employee can do by it (belastbaarheid): none, marginal or present.
    """

    kind: Literal["uwv_problem_analysis"] = "uwv_problem_analysis"
    dated: Day
    capacity: Capacity | None = None


class UwvActionPlan(Record):
    """Plan van aanpak that UWV makes with an employee without an employer, WIA 26(1), Regeling vangnetters 4.

    Attributes:
        dated: the day of the plan.
    """

    kind: Literal["uwv_action_plan"] = "uwv_action_plan"
    dated: Day


class UwvReview(Record):
    """Periodieke herijking of that plan by UWV, Regeling vangnetters 5.

    Attributes:
        dated: the day of the review.
    """

    kind: Literal["uwv_review"] = "uwv_review"
    dated: Day


class SimplifiedAssessmentConsent(Record):
    """Consent to UWV's simplified WIA assessment of one of sixty or older (vereenvoudigde WIA-beoordeling 60-plus).

    It takes the consent of employer and employee.

    Attributes:
        dated: the day on which the last of them consented.
        agreed_by: who consented.
    """

    kind: Literal["simplified_assessment_consent"] = "simplified_assessment_consent"
    dated: Day
    agreed_by: Parties = ()

    @property
    def shows_act(self) -> bool:
        """Whether both consented."""
        return set(self.agreed_by) == {"employer", "employee"}


class EmployeeView(Record):
    """Oordeel werknemer, RPEZ 6(1)l.

    Attributes:
        dated: the day of the document.
    """

    kind: Literal["employee_view"] = "employee_view"
    dated: Day


ReportDocument = Literal[
    "problem_analysis", "problem_analysis_update", "action_plan", "action_plan_update", "evaluation",
    "first_year_evaluation", "final_evaluation", "current_opinion", "employee_view", "medical_documents",
    "vocational_assessment",
]  # fmt: skip


class VocationalAssessment(Record):
    """Arbeidsdeskundig onderzoek, and what it concluded.

    ``own_work_possible`` is the own work, adapted or not; ``own_employer_possible`` any suitable work with the own
    employer; ``levels_and_loads_stated`` whether it sets the level and load of the functions in the firm beside what
    the employee can do.

    Attributes:
        dated: the day of the document.
        own_work_possible: whether the own work is possible, adapted or not.
        own_employer_possible: whether any suitable work with the own employer is possible.
        levels_and_loads_stated: whether level and load of the functions stand beside what the employee can do.
    """

    kind: Literal["vocational_assessment"] = "vocational_assessment"
    dated: Day
    own_work_possible: StrictBool | None = None
    own_employer_possible: StrictBool | None = None
    levels_and_loads_stated: StrictBool | None = None


class FunctionInventory(Record):
    """Inventory of functions with the own employer (functie-inventarisatie, spoor 1).

    ``all_functions``: every function at or below the employee's level, those of temporary staff included.
    ``levels_and_loads_stated``: level and load were set beside what the employee can do. ``task_level``: tasks that
    together make up a function were sought too. ``function_found``: something suitable was found.

    Attributes:
        dated: the day of the inventory.
        all_functions: whether it holds every function at or below the employee's level, temporary staff
            included.
        levels_and_loads_stated: whether level and load stand beside what the employee can do.
        task_level: whether tasks that together make up a function were sought too.
        function_found: whether something suitable was found.
    """

    kind: Literal["function_inventory"] = "function_inventory"
    dated: Day
    all_functions: StrictBool | None = None
    levels_and_loads_stated: StrictBool | None = None
    task_level: StrictBool | None = None
    function_found: StrictBool | None = None


class OwnWorkAdaptation(Record):
    """Whether the own work can be adapted (aanpassing van het eigen werk): hours, rota, tasks, aids, supervision.

    ``outcome``: ``made``, ``not_possible`` (examined, with reasons), ``refused`` (the employer did not make it), or
    ``not_examined``, which is a fact too.

    Attributes:
        dated: the day of the document.
        outcome: what came of it.
    """

    kind: Literal["own_work_adaptation"] = "own_work_adaptation"
    dated: Day
    outcome: Literal["made", "not_possible", "refused", "not_examined"] | None = None


class ReturnRuledOut(Record):
    """The day on which it was clear that there is no way back with the own employer (terugkeer uitgesloten).

    ``because``: there is no suitable work, the working relation is broken for good (verstoorde arbeidsrelatie), or the
    business ended. From that day the second track is owed, BW 7:658a(1).

    Attributes:
        dated: the day of the document.
        because: why return is ruled out.
    """

    kind: Literal["return_ruled_out"] = "return_ruled_out"
    dated: Day
    because: Literal["no_suitable_work", "relation_broken", "business_ended"] | None = None


class TransferOfUndertaking(Record):
    """Overgang van onderneming, BW 7:663: the file of the former employer, and its gaps, go over too.

    Attributes:
        dated: the day of the document.
        file_taken_over: whether the new employer took over the file.
    """

    kind: Literal["transfer_of_undertaking"] = "transfer_of_undertaking"
    dated: Day
    file_taken_over: StrictBool | None = None


class SecondTrackStart(Record):
    """Start of re-integration with another employer (spoor 2).

    ``search_profile``: there is a reasoned personal and search profile (persoonsprofiel, zoekprofiel).
    ``profile_fits_capacity``: it fits what the employee can do. ``run_by``: in own hands, or by an agency.

    Attributes:
        started_on: the day on which it started.
        plan_dated: the day of the plan for it.
        search_profile: whether there is a reasoned personal and search profile (persoonsprofiel, zoekprofiel).
        profile_fits_capacity: whether it fits what the employee can do.
        run_by: whether it is in own hands or with an agency.
    """

    kind: Literal["second_track_start"] = "second_track_start"
    started_on: Day
    plan_dated: Day | None = None
    search_profile: StrictBool | None = None
    profile_fits_capacity: StrictBool | None = None
    run_by: Literal["employer", "agency"] | None = None


class SecondTrackReport(Record):
    """Report on the second track (rapportage spoor 2).

    Attributes:
        dated: the day of the document.
    """

    kind: Literal["second_track_report"] = "second_track_report"
    dated: Day


class SecondTrackEnd(Record):
    """End of a second track trajectory (einde traject spoor 2), and why.

    ``reason``: ``placed`` (work found), ``completed`` (carried out whole, no work found), ``no_prospects`` (stopped on
    the adviser's conclusion that it has no prospects), ``no_capacity``, ``not_cooperating`` or ``stopped`` (by the
    employer). ``next_step``: further options were sought, or it is recorded with reasons why that has no point.

    Attributes:
        dated: the day of the document.
        reason: why it ended.
        next_step: whether further options were sought, or reasons recorded why that has no point.
    """

    kind: Literal["second_track_end"] = "second_track_end"
    dated: Day
    reason: Literal["placed", "completed", "no_prospects", "no_capacity", "not_cooperating", "stopped"] | None = None
    next_step: StrictBool | None = None


class ExpertOpinion(Record):
    """Deskundigenoordeel of UWV: asked for (``requested_on``), given (``dated``), or both.

    ``capacity``, ``hours_per_day`` and ``hours_per_week`` are what UWV found that the employee can do, if it said so.

    Attributes:
        requested_on: the day on which it was asked for.
        dated: the day on which UWV gave it.
        asked_by: who asked for it.
        question: what was asked.
        outcome: what UWV found; positive is in favour of whom the question is about.
        capacity: what UWV found that the employee can do.
        hours_per_day: the most hours a day that UWV found.
        hours_per_week: the most hours a week that UWV found.
        hours_limited: whether UWV found that hours are limited at all (urenbeperking).
        since: the first day from which this was so, as UWV found.
    """

    kind: Literal["expert_opinion"] = "expert_opinion"
    requested_on: Day | None = None
    dated: Day | None = None
    asked_by: Party | None = None
    question: Literal["own_work", "suitable_work", "employer_efforts", "employee_efforts"] | None = None
    outcome: Literal["positive", "negative"] | None = None
    capacity: Capacity | None = None
    hours_per_day: DayHours | None = None
    hours_per_week: Hours | None = None
    hours_limited: StrictBool | None = None
    since: Day | None = None


class WorkResumption(Record):
    """Work taken up (werkhervatting); it does not stop the clock.

    ``wage_value_percent`` is of the wage before sickness. ``work`` is ``trial`` for a trial placement (proefplaatsing),
    ``secondment`` for work elsewhere with the own contract (detachering). ``agreed_by_both``: both agree that no more
    could be asked; ``employee_consents``: the employee consents to a placement with another employer. Of an agency
    worker, work for another hirer (inlener) is ``other``, the first track; on payroll, work for another client is
    ``other_employer``, the second track.

    Attributes:
        started_on: the first day of the work.
        last_day: its last day, inclusive; it may lie ahead, and is absent while the work runs.
        work: which work it is.
        hours_per_week: hours a week, 0 to 168.
        wage_value_percent: its wage value (loonwaarde), percent of the wage before sickness; 0 to 200.
        structural: whether it lasts beyond the wage period.
        agreed_by_both: whether both hold that no more could be asked.
        employee_consents: whether the employee consents to a placement with another employer.
    """

    kind: Literal["work_resumption"] = "work_resumption"
    started_on: Day
    last_day: PlannedDay | None = None
    work: Literal["own", "adapted", "other", "other_employer", "therapy", "trial", "secondment"] | None = None
    hours_per_week: Hours | None = None
    wage_value_percent: Percent | None = None
    structural: StrictBool | None = None
    agreed_by_both: StrictBool | None = None
    employee_consents: StrictBool | None = None


class NewAgreedWork(Record):
    """The day from which other work is the agreed work (nieuwe bedongen arbeid), in the same employment.

    Both agreed so, or the employee could trust that it was so. Who falls ill in it then is sick anew.

    Attributes:
        dated: the first day on which it is the agreed work.
    """

    kind: Literal["new_agreed_work"] = "new_agreed_work"
    dated: Day


class Benefit(Record):
    """A benefit that the employee has beside or in place of wage (uitkering); which one is not stored.

    It is set off against the wage (verrekening), BW 7:629(5). It can end without recovery, as sickness benefit does
    where the employee can earn more than 65 percent, ZW 19aa.

    Attributes:
        started_on: the first day over which it is paid, inclusive.
        last_day: the last day over which it is paid, inclusive; absent while it runs.
        ended_by: whether recovery ended it, or it ended without recovery.
    """

    kind: Literal["benefit"] = "benefit"
    started_on: Day
    last_day: PlannedDay | None = None
    ended_by: Literal["recovery", "without_recovery"] | None = None


class ReturnPerspective(Record):
    """Recorded prospect of return to the own employer (perspectief op werkhervatting).

    Attributes:
        dated: the day of the document.
        structural: whether the return would be structural.
        expected_by: the day by which it is expected; it may lie ahead.
    """

    kind: Literal["return_perspective"] = "return_perspective"
    dated: Day
    structural: StrictBool | None = None
    expected_by: PlannedDay | None = None


class NonCooperation(Record):
    """Period in which the employee did not cooperate (niet meewerken), BW 7:660a.

    Attributes:
        started_on: the first day, inclusive.
        last_day: the last day, inclusive; absent while it runs.
    """

    kind: Literal["non_cooperation"] = "non_cooperation"
    started_on: Day
    last_day: Day | None = None


class Dispute(Record):
    """Period of a dispute (geschil): on the sickness, on suitable work, on efforts, or of the working relation itself.

    ``about`` is ``working_relation`` for a labour conflict (arbeidsconflict); ``personal`` whether that is between
    persons, so that another place in the firm could end it.

    Attributes:
        started_on: the first day, inclusive.
        last_day: the last day, inclusive; absent while it runs.
        about: what it is about.
        personal: whether it is between the employee and someone at work.
    """

    kind: Literal["dispute"] = "dispute"
    started_on: Day
    last_day: Day | None = None
    about: Literal["working_relation", "suitable_work", "sickness", "efforts"] | None = None
    personal: StrictBool | None = None


class ConflictIntervention(Record):
    """Mediation or another intervention in a labour conflict (mediation, interventie volgens STECR).

    Attributes:
        started_on: the first day, inclusive.
        last_day: the last day, inclusive; absent while it runs.
        outcome: what came of it.
    """

    kind: Literal["conflict_intervention"] = "conflict_intervention"
    started_on: Day
    last_day: Day | None = None
    outcome: Literal["resolved", "not_resolved"] | None = None


class WageMeasure(Record):
    """Warning, suspension (opschorting) or stop (loonstop) against non-cooperation, BW 7:629(3), (6), (7).

    Attributes:
        step: which measure it is.
        started_on: the first day, inclusive.
        last_day: the last day, inclusive; absent while it runs.
        notified_on: the day on which the employee was told.
        hours_percent: over which part of the hours the wage is held back, above 0 to 100; absent, over all.
    """

    kind: Literal["wage_measure"] = "wage_measure"
    step: Literal["written_warning", "suspension", "stop"] | None = None
    started_on: Day
    last_day: PlannedDay | None = None
    notified_on: Day | None = None
    hours_percent: PartPercent | None = None


VariableTerm = Literal["problem_analysis", "action_plan", "periodic_evaluation", "first_year_evaluation"]


class TermDeviation(Record):
    """A term of RPEZ 2 or 4 varied by both parties with reasons (gemotiveerde afwijking), RPEZ 5.

    Attributes:
        dated: the day on which both agreed.
        milestone: the milestone whose term was varied.
        due: the new last day, inclusive.
    """

    kind: Literal["term_deviation"] = "term_deviation"
    dated: Day
    milestone: VariableTerm
    due: PlannedDay


class Received(Record):
    """Something that UWV receives; ``posted_on`` besides, if it came by post.

    Attributes:
        received_on: the day on which UWV received it.
        posted_on: the day on which it was posted, where it came by post.
    """

    received_on: Day
    posted_on: Day | None = None


class Week42Notice(Received):
    """Aangifte in week 42 (42e-weeksmelding), ZW 38(1)."""

    kind: Literal["week_42_notice"] = "week_42_notice"


class SafetyNetNotice(Received):
    """Ziekmelding vangnet, ZW 38a."""

    kind: Literal["safety_net_notice"] = "safety_net_notice"


class EndOfEmploymentNotice(Received):
    """Aangifte ziek uit dienst, ZW 38(2)."""

    kind: Literal["end_of_employment_notice"] = "end_of_employment_notice"


class EmployeeSickNotice(Received):
    """Ziekmelding by an employee without an employer, to UWV, ZW 38ab(1)."""

    kind: Literal["employee_sick_notice"] = "employee_sick_notice"


class EmployeeRecoveryNotice(Received):
    """Hersteldmelding by an employee without an employer, to UWV, ZW 38ab(2)."""

    kind: Literal["employee_recovery_notice"] = "employee_recovery_notice"


class States(Facts):
    """Dates that a letter of UWV gives; they win over our arithmetic.

    Attributes:
        first_sick_day: the first sick day.
        last_day_of_waiting_period: the last day of the wait, inclusive.
        first_day_of_wia: the first day of WIA.
        last_day_of_wage_continuation: the last day on which wage is owed, inclusive.
        first_day_of_sanction: the first day of the wage sanction.
        last_day_of_sanction: the last day of the wage sanction, inclusive.
        report_due: the last day for the re-integration report, inclusive.
        application_due: the last day for the WIA application, inclusive.
        wia_decision_due: the last day for UWV's decision on WIA, inclusive.
        early_iva_decision_due: the last day for UWV's decision on the shortened wait, inclusive.
        extension_decision_due: the last day for UWV's decision on the extension, inclusive.
        objection_decision_due: the last day for UWV's decision on the objection, inclusive.
        incapacity_decision_due: the last day for UWV's decision on the incapacity, inclusive.
        expert_opinion_due: the last day for UWV's expert opinion, inclusive.
    """

    first_sick_day: PlannedDay | None = None
    last_day_of_waiting_period: PlannedDay | None = None
    first_day_of_wia: PlannedDay | None = None
    last_day_of_wage_continuation: PlannedDay | None = None
    first_day_of_sanction: PlannedDay | None = None
    last_day_of_sanction: PlannedDay | None = None
    report_due: PlannedDay | None = None
    application_due: PlannedDay | None = None
    wia_decision_due: PlannedDay | None = None
    early_iva_decision_due: PlannedDay | None = None
    extension_decision_due: PlannedDay | None = None
    objection_decision_due: PlannedDay | None = None
    incapacity_decision_due: PlannedDay | None = None
    expert_opinion_due: PlannedDay | None = None


class Stating(Record):
    """What UWV writes, by the day on which it was sent, and the dates that it states there.

    Attributes:
        states: the dates that the letter gives.
    """

    ACTS: ClassVar[tuple[str, ...]] = ("sent_on",)

    states: States | None = None


class UwvLetter(Stating):
    """A letter or decision of UWV, by the day on which it was sent.

    Attributes:
        sent_on: the day on which UWV sent it.
        received_on: the day on which it was received.
    """

    sent_on: Day
    received_on: Day | None = None


class RecoveryNotice(Received):
    """Hersteldmelding of an employee with a safety net, ZW 38a(5)."""

    kind: Literal["recovery_notice"] = "recovery_notice"


class DismissalRequest(Received):
    """Verzoek om toestemming voor opzegging (ontslagaanvraag), BW 7:671a(1): the day on which UWV had all of it.

    It may have come before the sickness, BW 7:670(1)b.
    """

    kind: Literal["dismissal_request"] = "dismissal_request"


class DismissalNotice(Record):
    """Notice given to the employee (opzegging).

    Attributes:
        dated: the day on which notice was given.
    """

    kind: Literal["dismissal_notice"] = "dismissal_notice"
    dated: Day


class TransitionPayment(Record):
    """Full payment of the transition compensation (transitievergoeding), BW 7:673e.

    Attributes:
        dated: the day on which it was paid in full.
    """

    kind: Literal["transition_payment"] = "transition_payment"
    dated: Day


class TransitionCompensationApplication(Received):
    """Aanvraag compensatie transitievergoeding, BW 7:673e."""

    kind: Literal["transition_compensation_application"] = "transition_compensation_application"


class TransitionCompensationDecision(UwvLetter):
    """Beschikking op de aanvraag compensatie transitievergoeding, BW 7:673e.

    Attributes:
        granted: whether UWV pays it.
    """

    kind: Literal["transition_compensation_decision"] = "transition_compensation_decision"
    granted: StrictBool | None = None


class UwvWiaLetter(Stating):
    """UWV's notice that a WIA application is possible (kennisgeving), WIA 64(2).

    Attributes:
        status: whether UWV sent it; that it did not is a fact too.
        sent_on: the day on which UWV sent it.
        received_on: the day on which it was received.
        known_on: the day on which it was known that it was not done.
    """

    kind: Literal["uwv_wia_letter"] = "uwv_wia_letter"
    status: Literal["sent", "not_sent"] = "sent"
    sent_on: Day | None = None
    received_on: Day | None = None
    known_on: Day | None = None

    @property
    def shows_act(self) -> bool:
        """Whether UWV sent it."""
        return self.status == "sent"


class WiaApplication(Record):
    """WIA-aanvraag, WIA 64(3).

    Attributes:
        status: whether it was filed; that it was not is a fact too.
        received_on: the day on which UWV received it.
        posted_on: the day on which it was posted, where it came by post.
        known_on: the day on which it was known that it was not done.
    """

    kind: Literal["wia_application"] = "wia_application"
    status: Literal["filed", "not_filed"] = "filed"
    received_on: Day | None = None
    posted_on: Day | None = None
    known_on: Day | None = None

    @property
    def shows_act(self) -> bool:
        """Whether the application was filed."""
        return self.status == "filed"


class ReportRequest(UwvLetter):
    """UWV's request to complete the re-integration report, WIA 25(8).

    Attributes:
        answer_by: the day that the letter names for the answer, inclusive.
        missing: the documents that UWV misses.
    """

    kind: Literal["report_request"] = "report_request"
    answer_by: PlannedDay | None = None
    missing: Annotated[tuple[ReportDocument, ...], Items] = ()


class MedicalRequest(UwvLetter):
    """UWV asks for medical information (medische informatie, beeldvorming), and of whom; it is no part of the report
    that the employer can send.

    Attributes:
        answer_by: the day that the letter names for the answer, inclusive.
        asked_of: whom UWV asked.
    """

    kind: Literal["medical_request"] = "medical_request"
    answer_by: PlannedDay | None = None
    asked_of: Literal["employee", "company_doctor"] | None = None


class MedicalInformation(Received):
    """UWV received the medical information, from the employee or the company doctor; nothing of what it says.

    Attributes:
        supplied_by: who sent it.
    """

    kind: Literal["medical_information"] = "medical_information"
    supplied_by: Literal["employee", "company_doctor"] | None = None


class WageExtensionDecision(UwvLetter):
    """UWV's decision that a late application extends the wage period, BW 7:629(11)a.

    Attributes:
        days: by how many calendar days UWV extends the wage period, 0 to 3660.
    """

    kind: Literal["wage_extension_decision"] = "wage_extension_decision"
    days: Annotated[int, Field(strict=True, ge=0, le=3660)] | None = None


class WiaDecision(UwvLetter):
    """WIA-beschikking, WIA 102.

    Attributes:
        granted: whether UWV granted it.
    """

    kind: Literal["wia_decision"] = "wia_decision"
    granted: StrictBool | None = None


class IncapacityDecision(UwvLetter):
    """Beschikking on nothing but whether there is, or still is, incapacity for work, ZW 72c(2), 75j.

    Attributes:
        granted: whether UWV found that there is.
    """

    kind: Literal["incapacity_decision"] = "incapacity_decision"
    granted: StrictBool | None = None


class BenefitAssessment(UwvLetter):
    """Beschikking after 52 weeks of sickness benefit (Ziektewet-beoordeling), ZW 19aa, 19ab.

    ``able_from`` is the day since when UWV holds that the employee can earn more than 65 percent of what a healthy
    person like them earns; the benefit then ends a month later.

    Attributes:
        granted: whether the benefit goes on.
        able_from: the first day on which the employee can earn more than 65 percent.
    """

    kind: Literal["benefit_assessment"] = "benefit_assessment"
    granted: StrictBool | None = None
    able_from: PlannedDay | None = None


class EarlyIvaApplication(Received):
    """Aanvraag verkorte wachttijd (vervroegde IVA), WIA 23(6), 66."""

    kind: Literal["early_iva_application"] = "early_iva_application"


class EarlyIvaDecision(UwvLetter):
    """Beschikking op de aanvraag verkorte wachttijd.

    Attributes:
        granted: whether UWV granted it.
    """

    kind: Literal["early_iva_decision"] = "early_iva_decision"
    granted: StrictBool | None = None


class ExtensionAgreement(Received):
    """Joint request to extend the wage period (vrijwillige verlenging), WIA 24; ``last_day`` is the day asked for.

    Attributes:
        last_day: the last day that is asked for, inclusive.
    """

    kind: Literal["extension_agreement"] = "extension_agreement"
    last_day: PlannedDay | None = None


class ExtensionDecision(UwvLetter):
    """UWV's decision on a voluntary extension or its shortening, WIA 24(2).

    Attributes:
        granted: whether UWV granted it.
        last_day: the last day that UWV grants, inclusive.
    """

    kind: Literal["extension_decision"] = "extension_decision"
    granted: StrictBool | None = None
    last_day: PlannedDay | None = None


class SanctionDecision(UwvLetter):
    """Loonsanctiebesluit, WIA 25(9).

    Attributes:
        ground: the ground of the decision.
        withdrawn_on: the day on which UWV withdrew it.
        sending_contested: whether the day on which UWV sent it is contested, or nobody can show it.
    """

    kind: Literal["sanction_decision"] = "sanction_decision"
    ground: Literal["administrative", "substantive"] | None = None
    withdrawn_on: Day | None = None
    sending_contested: StrictBool | None = None


class SicknessBenefitDecision(UwvLetter):
    """UWV's decision that sickness benefit ends (beëindiging ZW-uitkering), and that it was reversed (herzien).

    While such a decision stands the self-insured employer has nobody to re-integrate. The time over which benefit was
    paid is a ``benefit``.

    Attributes:
        ends_on: the first day without benefit; it may lie ahead.
        reversed_on: the day on which UWV or a court reversed it.
    """

    kind: Literal["sickness_benefit_decision"] = "sickness_benefit_decision"
    ends_on: PlannedDay | None = None
    reversed_on: Day | None = None


class DismissalPermit(UwvLetter):
    """Ontslagvergunning: UWV's decision on the request to give notice, BW 7:671a; given unless ``granted`` is false.

    Attributes:
        granted: whether UWV permitted it; absent, it did.
    """

    kind: Literal["dismissal_permit"] = "dismissal_permit"
    granted: StrictBool | None = None

    @property
    def shows_act(self) -> bool:
        """Whether UWV permitted it."""
        return self.granted is not False


class RepairReport(Received):
    """Melding dat de tekortkoming is hersteld (bekortingsverzoek), WIA 25(12)."""

    kind: Literal["repair_report"] = "repair_report"


class RepairDecision(UwvLetter):
    """UWV's decision on the repair report, WIA 25(13).

    Attributes:
        repaired: whether UWV found the failing repaired.
        withdrawn_on: the day on which UWV withdrew it: it then decided nothing.
    """

    kind: Literal["repair_decision"] = "repair_decision"
    repaired: StrictBool | None = None
    withdrawn_on: Day | None = None


ObjectedTo = Literal[
    "sanction_decision", "repair_decision", "wage_extension_decision", "wia_decision", "early_iva_decision",
    "extension_decision", "transition_compensation_decision", "incapacity_decision", "benefit_assessment",
]  # fmt: skip


class Objection(Received):
    """Bezwaar, Awb 6:4.

    Attributes:
        against: the decision that it is against; absent, the one before it.
    """

    kind: Literal["objection"] = "objection"
    against: ObjectedTo | None = None


class ObjectionDecision(UwvLetter):
    """Beslissing op bezwaar, Awb 7:10, WIA 111, 112.

    Attributes:
        against: the kind of decision that was objected to.
    """

    kind: Literal["objection_decision"] = "objection_decision"
    against: ObjectedTo | None = None


class Appeal(Record):
    """Beroep bij de rechtbank, Awb 8:1.

    Attributes:
        received_on: the day on which the court received it.
        posted_on: the day on which it was posted.
    """

    kind: Literal["appeal"] = "appeal"
    received_on: Day
    posted_on: Day | None = None


class ResumptionRequest(Received):
    """Verzoek van de werknemer om de WIA-aanvraag weer te behandelen, nu zijn dienstbetrekking eindigt, WIA 64(8)b."""

    kind: Literal["resumption_request"] = "resumption_request"


class ConfirmedDates(UwvLetter):
    """Any other letter in which UWV states dates."""

    kind: Literal["confirmed_dates"] = "confirmed_dates"


class Answer(Record):
    """A case manager's answer to a question that no dated fact can show.

    ``not_applicable`` where the question supposes what this case does not have.

    Attributes:
        dated: the day of the answer.
        question: the id of the question, such as UP-E07.
        value: the answer.
    """

    kind: Literal["answer"] = "answer"
    dated: Day
    question: QuestionCode
    value: Literal["yes", "no", "not_applicable"]


class Event(Record):
    """Something that a pack in use has declared by name, on one day, with one of the outcomes that it declares.

    There is no free text: ``name`` is a name of a pack, such as ``defence.transfer_decision``, and what no pack in use
    declares is refused when the case is assessed.

    Attributes:
        name: a name that a pack declares.
        on: the day on which it happened.
        outcome: one of the outcomes that the pack declares for it.
    """

    kind: Literal["event"] = "event"
    name: PackName
    dated: Day = Field(alias="on")
    outcome: PackName | None = None


AnyRecord = Annotated[
    ProblemAnalysis | ProblemAnalysisUpdate | CurrentOpinion | CapacityFound | CapacityByAnother
    | LongAbsenceExpected | Advice | StalledRecovery
    | ActionPlan | ActionPlanUpdate | Evaluation | FirstYearEvaluation | FinalEvaluation
    | ReintegrationReport | EmployeeView | ReportRequest | MedicalRequest | MedicalInformation
    | VocationalAssessment | FunctionInventory | OwnWorkAdaptation | ReturnRuledOut | TransferOfUndertaking
    | SecondTrackStart | SecondTrackReport | SecondTrackEnd | ExpertOpinion | WorkResumption | NewAgreedWork | Benefit
    | ReturnPerspective
    | NonCooperation | Dispute | ConflictIntervention | WageMeasure | TermDeviation
    | Week42Notice | SafetyNetNotice | EndOfEmploymentNotice | RecoveryNotice
    | DismissalRequest | DismissalPermit | DismissalNotice | TransitionPayment | TransitionCompensationApplication
    | UwvWiaLetter | WiaApplication
    | WageExtensionDecision | WiaDecision | EarlyIvaApplication | EarlyIvaDecision
    | ExtensionAgreement | ExtensionDecision | SanctionDecision | SicknessBenefitDecision
    | RepairReport | RepairDecision | Objection | ObjectionDecision | Appeal | ResumptionRequest
    | TransitionCompensationDecision
    | UwvProblemAnalysis | UwvActionPlan | UwvReview | EmployeeSickNotice | EmployeeRecoveryNotice
    | IncapacityDecision | BenefitAssessment | SimplifiedAssessmentConsent
    | ConfirmedDates | Answer | Event,
    Field(discriminator="kind"),
]  # fmt: skip


@cache
def record_models() -> dict[str, type[Record]]:
    """The model of each record kind."""
    union = get_args(get_args(AnyRecord)[0])
    return {model.model_fields["kind"].default: model for model in union}


def act_field(kind: str) -> str:
    """The field of a record of this kind that holds the day of its act.

    >>> act_field("second_track_start"), act_field("sanction_decision")
    ('started_on', 'sent_on')
    """
    return _days_of(record_models()[kind])[1][0]
