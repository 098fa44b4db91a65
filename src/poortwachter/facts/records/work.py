"""What was looked for and done to get to work again: own work, other work, the second track."""

from typing import Literal

from pydantic import StrictBool

from ...counting.days import Day, PlannedDay
from ._numbers import DayHours, Hours, Percent
from ._record import Party, Record
from .medical import Capacity

__all__ = [
    "Benefit",
    "ExpertOpinion",
    "FunctionInventory",
    "NewAgreedWork",
    "OwnWorkAdaptation",
    "ReturnPerspective",
    "ReturnRuledOut",
    "SecondTrackEnd",
    "SecondTrackReport",
    "SecondTrackStart",
    "TransferOfUndertaking",
    "VocationalAssessment",
    "WorkResumption",
]


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
    ``connected_examined``: connected companies were examined as well, or the hirers of one who works for another.

    Attributes:
        dated: the day of the inventory.
        all_functions: whether it holds every function at or below the employee's level, temporary staff
            included.
        levels_and_loads_stated: whether level and load stand beside what the employee can do.
        task_level: whether tasks that together make up a function were sought too.
        function_found: whether something suitable was found.
        connected_examined: whether connected companies (verbonden ondernemingen), or hirers (inleners), were
            examined.
    """

    kind: Literal["function_inventory"] = "function_inventory"
    dated: Day
    all_functions: StrictBool | None = None
    levels_and_loads_stated: StrictBool | None = None
    task_level: StrictBool | None = None
    function_found: StrictBool | None = None
    connected_examined: StrictBool | None = None


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
        plan_dated: the day of the plan for it; it belongs before the start, and may have come after.
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
    worker or one who is seconded, work for another hirer (inlener) is ``other``, the first track; on payroll, work for
    another client is ``other_employer``, the second track.

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
