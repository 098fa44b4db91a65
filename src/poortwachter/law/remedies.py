"""What to do about a finding: the act, by whom, and the milestone that it meets."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from .._frozen import frozen
from ..rules.rule import Bearer

__all__ = ["REMEDIES", "Remedy", "When"]


class When(StrEnum):
    """When an act is to be done."""

    NOW = "now"
    """At once: each day counts, whatever the last day on which it helps."""
    BY_ITS_DAY = "by_its_day"
    """Before the last day on which it helps."""


@frozen
class Remedy:
    """One act.

    Attributes:
        nl: the act in Dutch.
        en: the act in English.
        by: who acts.
        milestone: the milestone that the act meets, if it is one.
        when: whether it is to be done at once.
        after: acts that come first: while one of them is to be done, this one waits.
        recorded_as: records that show it: each its kind, the field with its day, and what other fields must hold.
    """

    nl: str
    en: str
    by: Bearer = Bearer.EMPLOYER
    milestone: str | None = None
    when: When = When.BY_ITS_DAY
    after: tuple[str, ...] = ()
    recorded_as: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = ()


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
    ),
    "give_report_to_employee": Remedy(
        "Geef de werknemer een afschrift van het verslag", "Give the employee a copy of the report", when=When.NOW
    ),
    "ask_former_employer_for_file": Remedy(
        "Vraag de vorige werkgever om het hele dossier", "Ask the former employer for the whole file", when=When.NOW
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
        recorded_as=(("employee_view", "dated", ()),),
    ),
    "record_agreement": Remedy(
        "Leg vast dat beiden het eens zijn over het bereikte werk",
        "Record that both agree on the work that was reached",
    ),
    "make_work_structural": Remedy(
        "Zeg het werk schriftelijk en onherroepelijk toe voor na de loondoorbetalingsperiode",
        "Promise the work in writing and irrevocably for after the wage period",
        after=("start_second_track", "finish_second_track"),
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
        recorded_as=(("action_plan_update", "dated", ()),),
    ),
    "follow_advice": Remedy("Voer het advies uit", "Carry out the advice", when=When.NOW),
    "make_inventory": Remedy(
        "Vergelijk alle functies met wat de werknemer kan",
        "Compare all functions with what the employee can do",
        recorded_as=(("function_inventory", "dated", ()),),
    ),
    "search_tasks": Remedy("Zoek taken die samen een functie vormen", "Look for tasks that make up a function"),
    "offer_work": Remedy(
        "Bied passend werk aan",
        "Offer suitable work",
        recorded_as=(("work_resumption", "started_on", ()),),
    ),
    "resume_search": Remedy("Hervat de inspanningen in spoor 1", "Resume the efforts in the first track"),
    "examine_connected_companies": Remedy(
        "Onderzoek verbonden ondernemingen en inleners", "Examine connected companies and hirers"
    ),
    "end_therapy_work": Remedy(
        "Zet om in passend werk met loonwaarde, of laat de bedrijfsarts de duur onderbouwen",
        "Choose a regular placement, or have the company doctor give grounds for the length",
        when=When.NOW,
    ),
    "intervene_in_conflict": Remedy(
        "Zet mediation of een interventie in",
        "Use mediation or an intervention",
        when=When.NOW,
        recorded_as=(("conflict_intervention", "started_on", ()),),
    ),
    "ask_expert_opinion": Remedy(
        "Vraag UWV om een deskundigenoordeel",
        "Ask UWV for an expert opinion",
        when=When.NOW,
        after=("intervene_in_conflict", "ask_second_opinion", "reconsider_capacity"),
        recorded_as=(("expert_opinion", "requested_on", ()),),
    ),
    "warn_in_writing": Remedy(
        "Waarschuw de werknemer schriftelijk",
        "Warn the employee in writing",
        when=When.NOW,
        recorded_as=(("wage_measure", "started_on", (("step", "written_warning"),)),),
    ),
    "suspend_or_stop_wage": Remedy(
        "Schort het loon op of stop het",
        "Suspend or stop the wage",
        when=When.NOW,
        after=("warn_in_writing",),
        recorded_as=(
            ("wage_measure", "started_on", (("step", "suspension"),)),
            ("wage_measure", "started_on", (("step", "stop"),)),
        ),
    ),
    "pay_withheld_wage": Remedy(
        "Betaal het ingehouden loon, en stel de werknemer voortaan onverwijld in kennis",
        "Pay the wage that was held back, and tell the employee without delay from now on",
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
    "name_case_manager": Remedy("Noem de casemanager in het plan", "Name the case manager in the plan"),
    "start_second_track": Remedy("Start spoor 2", "Start the second track", milestone="second_track"),
    "write_second_track_plan": Remedy(
        "Schrijf een plan voor spoor 2",
        "Write a plan for the second track",
        recorded_as=(("second_track_start", "plan_dated", ()),),
    ),
    "make_profiles": Remedy("Maak een persoons- en een zoekprofiel", "Make a personal and a search profile"),
    "update_second_track_plan": Remedy("Pas het plan van spoor 2 aan", "Adjust the plan of the second track"),
    "resume_second_track": Remedy(
        "Hervat spoor 2", "Resume the second track", when=When.NOW, after=("finish_second_track",)
    ),
    "ask_progress_report": Remedy(
        "Vraag het re-integratiebureau om een voortgangsrapportage",
        "Ask the agency for a progress report",
        recorded_as=(("second_track_report", "dated", ()),),
    ),
    "ask_grounds_of_company_doctor": Remedy(
        "Vraag de bedrijfsarts om onderbouwing", "Ask the company doctor for grounds"
    ),
    "ask_company_doctor": Remedy(
        "Laat een bedrijfsarts het oordeel geven of overnemen",
        "Have a company doctor give or adopt the opinion",
        recorded_as=(("current_opinion", "dated", ()),),
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
        "Maak bezwaar tegen het sanctiebesluit", "Object to the sanction decision", milestone="objection"
    ),
    "check_end_of_sanction": Remedy("Controleer de einddatum in UWV's brief", "Check the last day in UWV's letter"),
    "report_repair": Remedy("Dien een bekortingsverzoek in", "File a repair report", milestone="repair_report"),
    "correct_notice": Remedy("Corrigeer de hersteldmelding bij UWV", "Correct the notice of recovery"),
    "ask_permit_later": Remedy(
        "Vraag de ontslagvergunning opnieuw als de loonsanctie bijna eindigt",
        "Ask for the permit again when the sanction is about to end",
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
    ),
    "ask_second_opinion": Remedy(
        "Laat de mogelijkheden nu toetsen: een second opinion of een deskundigenoordeel",
        "Have the capacity examined now: a second opinion, or an expert opinion of UWV",
        when=When.NOW,
    ),
    "reconsider_capacity": Remedy(
        "Leg wat de ander vond aan de bedrijfsarts voor en laat hem opnieuw oordelen",
        "Put what the other found to the company doctor and have him judge again",
        when=When.NOW,
    ),
    "ask_company_doctor_to_follow_up": Remedy(
        "Vraag de bedrijfsarts contact te zoeken met behandelaars en de stilstand op te volgen",
        "Ask the company doctor to contact those who treat, and to follow up the standstill",
        when=When.NOW,
    ),
    "ask_new_opinion": Remedy(
        "Vraag de bedrijfsarts om een nieuw oordeel", "Ask the company doctor for a new opinion", when=When.NOW
    ),
    "adapt_own_work": Remedy(
        "Onderzoek of het eigen werk kan worden aangepast, en leg het vast",
        "Examine whether the own work can be adapted, and record it",
    ),
    "build_up_hours": Remedy(
        "Breid de uren uit tot wat de bedrijfsarts toelaat",
        "Build the hours up to what the company doctor allows",
        when=When.NOW,
    ),
    "agree_plan": Remedy(
        "Kom met de werknemer tot een plan en laat beiden tekenen", "Agree the plan with the employee, and both sign"
    ),
    "consider_training": Remedy("Bekijk een korte scholing", "Consider short training"),
    "ask_vocational_assessment": Remedy(
        "Laat een arbeidsdeskundig onderzoek doen, liefst voor de eerstejaarsevaluatie",
        "Have a vocational assessment made, preferably before the first-year evaluation",
    ),
    "show_sound_reason": Remedy("Leg de reden van de stilstand vast", "Record the reason for the standstill"),
}
"""Every act, by code."""
