"""What to do about a finding: the act, by whom, and the milestone that it meets."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from .._frozen import frozen
from ..rules.rule import Bearer
from ..rules.word import Word

__all__ = ["REMEDIES", "FieldValue", "NotRecorded", "Remedy", "Shows", "When"]

FieldValue = str | bool | tuple[str, ...]
"""What a field of a record must hold."""

_BOTH: Final = ("employer", "employee")


class When(StrEnum):
    """When an act is to be done."""

    NOW = "now"
    """At once: each day counts, whatever the last day on which it helps."""
    BY_ITS_DAY = "by_its_day"
    """Before the last day on which it helps."""


class NotRecorded(Word):
    """Why no record shows that an act was done."""

    LATE_STAYS_LATE = "late_stays_late"
    """What was late stays so: it is done for the next time, and the finding stays."""
    A_LOOK = "a_look"
    """It is a look at what is on file: nothing new comes of it by itself."""


@frozen
class Shows:
    """A record, or fields of the record on file, that show that an act was done.

    Attributes:
        kind: the kind of the record.
        day: the field with the day of the act.
        fields: other fields that must hold, each with its value.
        wants: fields of which a person must give the value, because it says what came of it.
        amends: whether they are fields of the record on file, and no record of its own.
    """

    kind: str
    day: str
    fields: tuple[tuple[str, FieldValue], ...] = ()
    wants: tuple[str, ...] = ()
    amends: bool = False


@frozen
class Remedy:
    """One act.

    Attributes:
        nl: the act in Dutch.
        en: the act in English.
        by: who acts.
        milestone: the milestone that the act meets, if it is one.
        brought_up_by: the kind of record that brings that milestone up, where others do too: it is done in the term of
            that milestone, and no more after it.
        when: whether it is to be done at once.
        after: acts that come first: while one of them is to be done, this one waits.
        recorded_as: records that show it, the usual one first; an answer to the question of its finding shows it too.
        not_recorded: why no record and no answer shows it.
    """

    nl: str
    en: str
    by: Bearer = Bearer.EMPLOYER
    milestone: str | None = None
    when: When = When.BY_ITS_DAY
    after: tuple[str, ...] = ()
    recorded_as: tuple[Shows, ...] = ()
    not_recorded: NotRecorded | None = None
    brought_up_by: str | None = None


REMEDIES: Final[Mapping[str, Remedy]] = {
    "add_problem_analysis": Remedy(
        "Voeg de probleemanalyse toe aan het verslag",
        "Add the problem analysis to the report",
        milestone="problem_analysis",
    ),
    "add_action_plan": Remedy("Voeg het plan van aanpak toe", "Add the action plan", milestone="action_plan"),
    "add_first_year_evaluation": Remedy(
        "Voeg de eerstejaarsevaluatie toe", "Add the first-year evaluation", milestone="first_year_evaluation"
    ),
    "add_final_evaluation": Remedy(
        "Maak de eindevaluatie met de werknemer",
        "Make the final evaluation with the employee",
        milestone="final_evaluation",
    ),
    "add_current_opinion": Remedy(
        "Vraag de bedrijfsarts om een actueel oordeel",
        "Ask the company doctor for a current opinion",
        milestone="current_opinion",
    ),
    "complete_documents": Remedy(
        "Zet datum, naam en functie op elk stuk", "Put date, name and function on every document"
    ),
    "complete_report": Remedy(
        "Stuur UWV wat in het verslag ontbreekt",
        "Send UWV what is missing in the report",
        milestone="report_completion",
    ),
    "ask_for_medical_information": Remedy(
        "Vraag werknemer en bedrijfsarts de medische informatie nu aan UWV te sturen",
        "Ask the employee and the company doctor to send UWV the medical information now",
        when=When.NOW,
        recorded_as=(Shows("medical_information", "received_on"),),
    ),
    "give_report_to_employee": Remedy(
        "Geef de werknemer een afschrift van het verslag",
        "Give the employee a copy of the report",
        when=When.NOW,
        recorded_as=(Shows("reintegration_report", "given_to_employee_on", amends=True),),
    ),
    "ask_former_employer_for_file": Remedy(
        "Vraag de vorige werkgever om het hele dossier",
        "Ask the former employer for the whole file",
        when=When.NOW,
        recorded_as=(Shows("transfer_of_undertaking", "dated", (("file_taken_over", True),), amends=True),),
    ),
    "record_both_views": Remedy(
        "Leg de visie van werkgever en werknemer vast", "Record the views of employer and employee"
    ),
    "make_report": Remedy(
        "Maak het re-integratieverslag", "Make the re-integration report", milestone="reintegration_report"
    ),
    "ask_employee_view": Remedy(
        "Vraag om het oordeel van de werknemer",
        "Ask the employee for an opinion",
        recorded_as=(Shows("employee_view", "dated"),),
    ),
    "record_agreement": Remedy(
        "Leg vast dat beiden het eens zijn over het bereikte werk",
        "Record that both agree on the work that was reached",
        recorded_as=(Shows("work_resumption", "started_on", (("agreed_by_both", True),), amends=True),),
    ),
    "make_work_structural": Remedy(
        "Zeg het werk schriftelijk en onherroepelijk toe voor na de loondoorbetalingsperiode",
        "Promise the work in writing and irrevocably for after the wage period",
        after=("start_second_track", "finish_second_track"),
        recorded_as=(Shows("work_resumption", "started_on", (("structural", True),), amends=True),),
    ),
    "answer_proposal": Remedy("Antwoord gemotiveerd op het voorstel", "Answer the proposal with reasons"),
    "make_problem_analysis": Remedy(
        "Laat de probleemanalyse maken", "Have the problem analysis made", milestone="problem_analysis"
    ),
    "make_action_plan": Remedy(
        "Maak het plan van aanpak met de werknemer", "Make the action plan with the employee", milestone="action_plan"
    ),
    "evaluate": Remedy(
        "Evalueer het plan met de werknemer", "Evaluate the plan with the employee", milestone="periodic_evaluation"
    ),
    "hold_first_year_evaluation": Remedy(
        "Houd de eerstejaarsevaluatie", "Hold the first-year evaluation", milestone="first_year_evaluation"
    ),
    "update_action_plan": Remedy(
        "Stel het plan van aanpak bij",
        "Adjust the action plan",
        milestone="action_plan",
        recorded_as=(Shows("action_plan_update", "dated"),),
    ),
    "follow_advice": Remedy(
        "Voer het advies uit",
        "Carry out the advice",
        when=When.NOW,
        recorded_as=(Shows("advice", "followed_on", amends=True),),
    ),
    "make_inventory": Remedy(
        "Vergelijk alle functies met wat de werknemer kan",
        "Compare all functions with what the employee can do",
        recorded_as=(Shows("function_inventory", "dated", wants=("all_functions", "levels_and_loads_stated")),),
    ),
    "search_tasks": Remedy(
        "Zoek taken die samen een functie vormen",
        "Look for tasks that make up a function",
        recorded_as=(Shows("function_inventory", "dated", (("task_level", True),)),),
    ),
    "offer_work": Remedy(
        "Bied passend werk aan",
        "Offer suitable work",
        recorded_as=(Shows("work_resumption", "started_on", wants=("work", "hours_per_week")),),
    ),
    "resume_search": Remedy("Hervat de inspanningen in spoor 1", "Resume the efforts in the first track"),
    "examine_connected_companies": Remedy(
        "Onderzoek verbonden ondernemingen en inleners",
        "Examine connected companies and hirers",
        recorded_as=(Shows("function_inventory", "dated", (("connected_examined", True),)),),
    ),
    "end_therapy_work": Remedy(
        "Zet om in passend werk met loonwaarde, of laat de bedrijfsarts de duur onderbouwen",
        "Turn it into suitable work with wage value, or have the company doctor give grounds for the length",
        when=When.NOW,
        recorded_as=(Shows("work_resumption", "last_day", (("work", "therapy"),), amends=True),),
    ),
    "intervene_in_conflict": Remedy(
        "Zet mediation of een interventie in",
        "Use mediation or an intervention",
        when=When.NOW,
        recorded_as=(Shows("conflict_intervention", "started_on"),),
    ),
    "ask_expert_opinion": Remedy(
        "Vraag UWV om een deskundigenoordeel",
        "Ask UWV for an expert opinion",
        when=When.NOW,
        after=("intervene_in_conflict", "ask_second_opinion", "reconsider_capacity"),
        recorded_as=(Shows("expert_opinion", "requested_on"),),
    ),
    "warn_in_writing": Remedy(
        "Waarschuw de werknemer schriftelijk",
        "Warn the employee in writing",
        when=When.NOW,
        recorded_as=(Shows("wage_measure", "started_on", (("step", "written_warning"),)),),
    ),
    "suspend_or_stop_wage": Remedy(
        "Schort het loon op of stop het",
        "Suspend or stop the wage",
        when=When.NOW,
        after=("warn_in_writing",),
        recorded_as=(
            Shows("wage_measure", "started_on", (("step", "suspension"),)),
            Shows("wage_measure", "started_on", (("step", "stop"),)),
        ),
    ),
    "pay_withheld_wage": Remedy(
        "Betaal het ingehouden loon, en stel de werknemer voortaan onverwijld in kennis",
        "Pay the wage that was held back, and tell the employee without delay from now on",
        not_recorded=NotRecorded.LATE_STAYS_LATE,
    ),
    "plan_around_leave": Remedy("Plan de activiteiten om het verlof heen", "Plan the activities around the leave"),
    "look_at_alternatives": Remedy("Bekijk goedkopere wegen en subsidies", "Look at cheaper ways and subsidies"),
    "record_course": Remedy("Leg de koers voor het tweede jaar vast", "Record the course for the second year"),
    "examine_other_position": Remedy(
        "Onderzoek een andere plek in het bedrijf", "Examine another place in the firm", when=When.NOW
    ),
    "agree_reassessment": Remedy(
        "Spreek met de bedrijfsarts een dag voor herbeoordeling af",
        "Agree a day for reassessment with the company doctor",
    ),
    "name_case_manager": Remedy(
        "Noem de casemanager in het plan",
        "Name the case manager in the plan",
        recorded_as=(Shows("action_plan_update", "dated", (("case_manager_named", True),)),),
    ),
    "start_second_track": Remedy("Start spoor 2", "Start the second track", milestone="second_track"),
    "write_second_track_plan": Remedy(
        "Schrijf een plan voor spoor 2",
        "Write a plan for the second track",
        recorded_as=(Shows("second_track_start", "plan_dated", amends=True),),
    ),
    "make_profiles": Remedy(
        "Maak een persoons- en een zoekprofiel",
        "Make a personal and a search profile",
        recorded_as=(Shows("second_track_start", "started_on", (("search_profile", True),), amends=True),),
    ),
    "update_second_track_plan": Remedy("Pas het plan van spoor 2 aan", "Adjust the plan of the second track"),
    "resume_second_track": Remedy(
        "Hervat spoor 2",
        "Resume the second track",
        when=When.NOW,
        after=("finish_second_track",),
    ),
    "ask_progress_report": Remedy(
        "Vraag het re-integratiebureau om een voortgangsrapportage",
        "Ask the agency for a progress report",
        recorded_as=(Shows("second_track_report", "dated"),),
    ),
    "address_agency": Remedy(
        "Spreek het re-integratiebureau aan, of neem een ander",
        "Call the agency to account, or take another one",
    ),
    "ask_grounds_of_company_doctor": Remedy(
        "Vraag de bedrijfsarts om onderbouwing",
        "Ask the company doctor for grounds",
        recorded_as=(Shows("current_opinion", "dated", (("grounds_stated", True),), wants=("capacity",)),),
    ),
    "ask_company_doctor": Remedy(
        "Laat een bedrijfsarts het oordeel geven of overnemen",
        "Have a company doctor give or adopt the opinion",
        recorded_as=(Shows("current_opinion", "dated"),),
    ),
    "repair_what_uwv_named": Remedy("Herstel wat UWV noemde", "Repair what UWV named", when=When.NOW),
    "make_week_42_notice": Remedy("Doe de 42e-weeksmelding", "Make the 42-week notice", milestone="week_42_notice"),
    "apply_in_time": Remedy(
        "Zorg dat de WIA-aanvraag op tijd komt: te laat is niet meer verschoonbaar",
        "See that the WIA application comes in time: there is no excuse any more",
        milestone="wia_application",
    ),
    "apply_now": Remedy("Vraag de WIA nu aan", "Apply for WIA now", Bearer.EMPLOYEE, "wia_application"),
    "object_to_sanction": Remedy(
        "Maak bezwaar tegen het sanctiebesluit",
        "Object to the sanction decision",
        milestone="objection",
        brought_up_by="sanction_decision",
    ),
    "check_end_of_sanction": Remedy(
        "Controleer de einddatum in UWV's brief",
        "Check the last day in UWV's letter",
        not_recorded=NotRecorded.A_LOOK,
    ),
    "report_repair": Remedy("Dien een bekortingsverzoek in", "File a repair report", milestone="repair_report"),
    "correct_notice": Remedy("Corrigeer de hersteldmelding bij UWV", "Correct the notice of recovery"),
    "ask_permit_later": Remedy(
        "Vraag de ontslagvergunning opnieuw als de loonsanctie bijna eindigt",
        "Ask for the permit again when the sanction is about to end",
        recorded_as=(Shows("dismissal_request", "received_on"),),
    ),
    "make_end_of_employment_notice": Remedy(
        "Meld het einde van de dienstbetrekking bij UWV",
        "Notify UWV of the end of the employment",
        milestone="end_of_employment_notice",
    ),
    "send_report_at_exit": Remedy(
        "Stuur UWV het re-integratieverslag", "Send UWV the re-integration report", milestone="reintegration_report"
    ),
    "finish_second_track": Remedy(
        "Voer spoor 2 helemaal uit en rond het af voor het einde van de wachttijd",
        "Carry the second track out whole, and finish it before the wait ends",
        when=When.NOW,
        recorded_as=(Shows("second_track_end", "dated", (("reason", "completed"), ("next_step", True))),),
    ),
    "ask_second_opinion": Remedy(
        "Laat de mogelijkheden nu toetsen: een second opinion of een deskundigenoordeel",
        "Have the capacity examined now: a second opinion, or an expert opinion of UWV",
        when=When.NOW,
        recorded_as=(
            Shows("expert_opinion", "requested_on"),
            Shows("capacity_by_another", "dated", wants=("found_by", "capacity")),
        ),
    ),
    "reconsider_capacity": Remedy(
        "Leg wat de ander vond aan de bedrijfsarts voor en laat hem opnieuw oordelen",
        "Put what the other found to the company doctor and have him judge again",
        when=When.NOW,
        recorded_as=(Shows("capacity", "dated", wants=("capacity",)),),
    ),
    "ask_company_doctor_to_follow_up": Remedy(
        "Vraag de bedrijfsarts contact te zoeken met behandelaars en de stilstand op te volgen",
        "Ask the company doctor to contact those who treat, and to follow up the standstill",
        when=When.NOW,
        recorded_as=(Shows("stalled_recovery", "started_on", (("followed_up", True),), amends=True),),
    ),
    "ask_new_opinion": Remedy(
        "Vraag de bedrijfsarts om een nieuw oordeel",
        "Ask the company doctor for a new opinion",
        when=When.NOW,
        recorded_as=(
            Shows("capacity", "dated", wants=("capacity",)),
            Shows("current_opinion", "dated", wants=("capacity",)),
        ),
    ),
    "adapt_own_work": Remedy(
        "Onderzoek of het eigen werk kan worden aangepast, en leg het vast",
        "Examine whether the own work can be adapted, and record it",
        recorded_as=(Shows("own_work_adaptation", "dated", wants=("outcome",)),),
    ),
    "build_up_hours": Remedy(
        "Breid de uren uit tot wat de bedrijfsarts toelaat",
        "Build the hours up to what the company doctor allows",
        when=When.NOW,
        recorded_as=(Shows("work_resumption", "started_on", wants=("work", "hours_per_week")),),
    ),
    "agree_plan": Remedy(
        "Kom met de werknemer tot een plan en laat beiden tekenen",
        "Agree the plan with the employee, and both sign",
        recorded_as=(Shows("action_plan_update", "dated", (("signed_by", _BOTH),)),),
    ),
    "consider_training": Remedy("Bekijk een korte scholing", "Consider short training"),
    "ask_vocational_assessment": Remedy(
        "Laat een arbeidsdeskundig onderzoek doen, liefst voor de eerstejaarsevaluatie",
        "Have a vocational assessment made, preferably before the first-year evaluation",
        recorded_as=(Shows("vocational_assessment", "dated"),),
    ),
    "show_sound_reason": Remedy("Leg de reden van de stilstand vast", "Record the reason for the standstill"),
}
"""Every act, by code."""
