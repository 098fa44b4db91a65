"""The days from which the Dutch terms are counted, each with its article, its words and where it is read."""

from __future__ import annotations

from typing import Final

from ..rules.terms import Anchor, Source

__all__ = [
    "ANCHORS",
    "ANSWER_BY",
    "APPLICATION_DUE",
    "APPLIED_EARLY",
    "ASSESSMENT_OBJECTED_TO",
    "BENEFIT_OBJECTED_TO",
    "CAPACITY_BACK",
    "CAPACITY_FOUND_LATER",
    "COMPENSATION_OBJECTED_TO",
    "EARLY_END_OF_EMPLOYMENT",
    "EARLY_IVA_UNTIL",
    "END_IN_SICKNESS",
    "END_OF_CHANGED_EXTENSION",
    "END_OF_EXTENSION",
    "END_OF_WAIT",
    "EVENT",
    "EXCUSED_UNTIL",
    "EXIT_NOTICE_FIRST",
    "EXTENSION_CHANGED",
    "EXTENSION_OBJECTED_TO",
    "FIRST_SICK_DAY",
    "FIRST_YEAR_EVALUATION_DAY",
    "INCAPACITY_DECIDED",
    "INCAPACITY_OBJECTED_TO",
    "LAST_SICK_DAY",
    "LONG_ABSENCE_SHOWED_LATE",
    "OBJECTION_TO_BENEFIT",
    "OBJECTION_TO_EXTENSION",
    "OBJECTION_TO_SANCTION",
    "PAID_BEFORE_APRIL_2020",
    "PREVIOUS_EVALUATION",
    "PROBLEM_ANALYSIS_DAY",
    "PROBLEM_ANALYSIS_DUE",
    "RETURN_EXPECTED_BY",
    "RETURN_RULED_OUT",
    "SAFETY_NET_CLEAR",
    "SANCTION_BAR",
    "SANCTION_END",
    "SANCTION_OBJECTED_TO",
    "SANCTION_TARGET",
    "SICK_NOTICE_FIRST",
    "STRUCTURAL_WORK_UNTIL",
    "UWV_ACTS_WITHOUT_DELAY",
    "UWV_OPINION_DAY",
    "UWV_OPINION_DUE",
    "WIA_RESUMED",
]

FIRST_SICK_DAY: Final = Anchor(
    id="first_sick_day",
    nl="de eerste ziektedag",
    en="the first sick day",
    about="Eerste ziektedag (D0): the first sick day of the joined case, WIA 23(2).",
    source=Source.FILE,
    name="first_sick_day",
)

END_OF_WAIT: Final = Anchor(
    id="end_of_wait",
    nl="het einde van de wachttijd",
    en="the end of the waiting period",
    about="Laatste dag van de wachttijd: the last day of the 104 weeks, inclusive, WIA 23(1).",
    source=Source.OUTCOME,
    name="end_of_wait",
)

PROBLEM_ANALYSIS_DAY: Final = Anchor(
    id="problem_analysis",
    nl="het oordeel",
    en="the opinion",
    about="The day of the company doctor's opinion that the plan answers, RPEZ 2(2), (3), 4(1).",
    source=Source.OCCASION_OR_FILE,
    name="problem_analysis",
    missing="records.problem_analysis",
)

PROBLEM_ANALYSIS_DUE: Final = Anchor(
    id="problem_analysis_due",
    nl="de laatste dag daarvoor",
    en="its last day",
    about="The last day for that opinion, RPEZ 2(2).",
    source=Source.MILESTONE,
    name="problem_analysis",
)

FIRST_YEAR_EVALUATION_DAY: Final = Anchor(
    id="first_year_evaluation",
    nl="de eerstejaarsevaluatie",
    en="the first-year evaluation",
    about="The day of the first-year evaluation, RPEZ 4(2)b.",
    source=Source.FILE,
    name="first_year_evaluation",
    missing="records.first_year_evaluation",
)

LONG_ABSENCE_SHOWED_LATE: Final = Anchor(
    id="long_absence_showed_late",
    nl="langdurig verzuim pas later blijkt",
    en="long absence shows later",
    about="The day on which long absence was first expected, where that was after the six weeks, RPEZ 2(3).",
    source=Source.OUTCOME,
    name="long_absence_showed_late",
    missing="records.long_absence_expected",
)

CAPACITY_FOUND_LATER: Final = Anchor(
    id="capacity_found_later",
    nl="de dag waarop later mogelijkheden bleken",
    en="the day capacity was found later",
    about="The day on which capacity was first found after the first-year evaluation.",
    source=Source.OUTCOME,
    name="capacity_found_later",
    missing="records.capacity",
)

CAPACITY_BACK: Final = Anchor(
    id="capacity_back",
    nl="de dag waarop er weer mogelijkheden waren",
    en="the day capacity came back",
    about="The day on which capacity came back that was gone on the last day for the second track.",
    source=Source.OUTCOME,
    name="capacity_back",
    missing="records.capacity",
)

RETURN_EXPECTED_BY: Final = Anchor(
    id="return_expected_by",
    nl="de dag waarop terugkeer werd verwacht",
    en="the day by which return was expected",
    about="The last day on which structural return was in sight: as expected, or until it no more was.",
    source=Source.OUTCOME,
    name="return_expected_by",
    missing="records.return_perspective",
)

STRUCTURAL_WORK_UNTIL: Final = Anchor(
    id="structural_work_until",
    nl="de laatste dag van structureel werk",
    en="the last day of structural work",
    about="The last day of structural work at the own employer; it stops to excuse the day after.",
    source=Source.FILE,
    name="structural_work_until",
    missing="records.work_resumption",
)

PREVIOUS_EVALUATION: Final = Anchor(
    id="previous_evaluation",
    nl="het plan of de vorige evaluatie",
    en="the plan or the evaluation before",
    about="The day of the plan or evaluation before this one, RPEZ 4(2)b.",
    source=Source.OCCASION,
    missing="records.action_plan",
)

END_OF_EXTENSION: Final = Anchor(
    id="end_of_extension",
    nl="het einde van de wachttijd of de verlenging",
    en="the end of the waiting period or its extension",
    about="The last day of the wait, or of a voluntary extension that UWV fixed, WIA 24.",
    source=Source.OUTCOME,
    name="end_of_extension",
)

EXTENSION_CHANGED: Final = Anchor(
    id="extension_changed",
    nl="de beslissing die de verlenging wijzigt",
    en="the decision that changes the extension",
    about="The day on which UWV fixed another last day of the extension than before, WIA 24(3), 64(2).",
    source=Source.FILE,
    name="extension_changed_on",
    missing="records.extension_decision",
)

END_OF_CHANGED_EXTENSION: Final = Anchor(
    id="end_of_changed_extension",
    nl="het einde van de wachttijd of van een gewijzigde verlenging",
    en="the end of the waiting period or of a changed extension",
    about="The last day of the wait, or of an extension that UWV changed, WIA 24(3), 64(3).",
    source=Source.OUTCOME,
    name="end_of_changed_extension",
)

EXCUSED_UNTIL: Final = Anchor(
    id="excused_until",
    nl="de dag tot wanneer hij verschoonbaar is",
    en="the day until which it is excused",
    about="The day until which WIA 64(6) excuses the application: four weeks after a late letter, or any without one.",
    source=Source.OUTCOME,
    name="excused_until",
    missing="records.uwv_wia_letter",
)

SANCTION_TARGET: Final = Anchor(
    id="sanction_target",
    nl="zes weken voor het einde van de loondoorbetalingsperiode",
    en="six weeks before the wage period ends",
    about="Six weeks before the wage period ends, WIA 25(10).",
    source=Source.OUTCOME,
    name="sanction_target",
)

SANCTION_BAR: Final = Anchor(
    id="sanction_bar",
    nl="het einde van de loondoorbetalingsperiode",
    en="the end of the wage period",
    about="The last day on which a sanction decision can be sent, WIA 25(11).",
    source=Source.OUTCOME,
    name="sanction_bar",
)

SANCTION_END: Final = Anchor(
    id="sanction_end",
    nl="het einde van de loonsanctie",
    en="the end of the sanction",
    about="The last day of the wage sanction as it stands, WIA 25(9) and (14).",
    source=Source.OUTCOME,
    name="sanction",
    missing="records.sanction_decision",
)

EARLY_END_OF_EMPLOYMENT: Final = Anchor(
    id="early_end_of_employment",
    nl="het einde van de dienstbetrekking",
    en="the end of the employment",
    about="The last day of an employment that ends after six weeks of sickness, not for the self-insured, ZW 38(2).",
    source=Source.OUTCOME,
    name="early_end_of_employment",
    missing="employment.last_day",
)

END_IN_SICKNESS: Final = Anchor(
    id="end_in_sickness",
    nl="het einde van de dienstbetrekking tijdens de ziekte",
    en="the end of the employment during the sickness",
    about="The last day of an employment that ends on or after the first sick day, ZW 38a(3).",
    source=Source.OUTCOME,
    name="end_in_sickness",
    missing="employment.last_day",
)

SICK_NOTICE_FIRST: Final = Anchor(
    id="sick_notice_first",
    nl="de ziekmelding die dan nog moet komen",
    en="the sick notice that is still to come then",
    about="The last day of a sick notice that is due after six weeks and was not made by then, ZW 38a(3), (6).",
    source=Source.OUTCOME,
    name="sick_notice_first",
    missing="employment.safety_net_notice_term",
)

SAFETY_NET_CLEAR: Final = Anchor(
    id="safety_net_clear",
    nl="de dag waarop het vangnet duidelijk werd",
    en="the day on which the safety net became clear",
    about="The day on which it could be clear that a safety net applies, where the plain term was over, ZW 38b(2).",
    source=Source.OUTCOME,
    name="safety_net_clear",
    missing="employment.safety_net_clear_on",
)

EXIT_NOTICE_FIRST: Final = Anchor(
    id="exit_notice_first",
    nl="de ziekmelding die dan nog moet komen",
    en="the sick notice that is still to come then",
    about="The last day of a self-insured employer's sick notice that was not made by the recovery, ZW 38aa(1), (2).",
    source=Source.OUTCOME,
    name="exit_notice_first",
    missing="employment.last_day",
)

LAST_SICK_DAY: Final = Anchor(
    id="last_sick_day",
    nl="de laatste ziektedag",
    en="the last sick day",
    about="The last day of sickness before recovery, ZW 38ab(2).",
    source=Source.FILE,
    name="last_sick_day",
    missing="absences.last_day",
)

UWV_ACTS_WITHOUT_DELAY: Final = Anchor(
    id="uwv_acts_without_delay",
    nl="de dag waarop UWV er later van weet",
    en="the day on which UWV knows of it later",
    about="The day, after six weeks, on which long absence showed or the employment ended, Regeling vangnetters 2(2).",
    source=Source.OUTCOME,
    name="uwv_acts_without_delay",
    missing="records.long_absence_expected",
)

UWV_OPINION_DAY: Final = Anchor(
    id="uwv_opinion",
    nl="het oordeel van UWV",
    en="UWV's opinion",
    about="The day of UWV's own opinion on a case without an employer, Regeling vangnetters 2.",
    source=Source.FILE,
    name="uwv_opinion",
    missing="records.uwv_problem_analysis",
)

UWV_OPINION_DUE: Final = Anchor(
    id="uwv_opinion_due",
    nl="de laatste dag daarvoor",
    en="its last day",
    about="The last day for that opinion, Regeling vangnetters 2(1).",
    source=Source.MILESTONE,
    name="uwv_problem_analysis",
    missing="records.uwv_problem_analysis",
)

PAID_BEFORE_APRIL_2020: Final = Anchor(
    id="paid_before_april_2020",
    nl="de betaling van de transitievergoeding vóór 1 april 2020",
    en="the transition payment before 1 April 2020",
    about="The day of the last transition payment, where that came before the compensation began.",
    source=Source.OUTCOME,
    name="paid_before_april_2020",
    missing="records.transition_payment",
)

RETURN_RULED_OUT: Final = Anchor(
    id="return_ruled_out",
    nl="de dag waarop terugkeer bij de eigen werkgever is uitgesloten",
    en="the day on which return to the own employer is ruled out",
    about="The day on which it was clear that the own employer has no work, BW 7:658a(1).",
    source=Source.FILE,
    name="return_ruled_out",
    missing="records.return_ruled_out",
)

EARLY_IVA_UNTIL: Final = Anchor(
    id="early_iva_until",
    nl="de laatste dag waarop verkorting nog kan",
    en="the last day on which a shorter wait can be asked for",
    about="The last day of receipt by which early IVA begins in time: week 68, or before AOW age, WIA 23(6), 43(g).",
    source=Source.OUTCOME,
    name="early_iva_until",
    missing="birth_date",
)

EVENT: Final = Anchor(
    id="event",
    nl="de gebeurtenis",
    en="the event",
    about="The day of the event that brings it up: a letter, a decision, a receipt, a payment, the end of employment.",
    source=Source.OCCASION,
    missing="records",
)

ANSWER_BY: Final = Anchor(
    id="answer_by",
    nl="de dag in de brief van UWV",
    en="the day in UWV's letter",
    about="The day that UWV's letter names for completing the report, WIA 25(8).",
    source=Source.LETTER,
    name="answer_by",
    missing="records.report_request",
)

SANCTION_OBJECTED_TO: Final = Anchor(
    id="sanction_objected_to",
    nl="het besluit over de loonsanctie waartegen bezwaar is gemaakt",
    en="the decision on the sanction objected to",
    about="The day on which the decision on a sanction or its repair was sent that the objection is against.",
    source=Source.ANSWERED,
    name="sanction_decision repair_decision",
    missing="records",
)

BENEFIT_OBJECTED_TO: Final = Anchor(
    id="benefit_objected_to",
    nl="de WIA-beschikking waartegen bezwaar is gemaakt",
    en="the WIA decision objected to",
    about="The day on which the decision on WIA or early IVA was sent that the objection is against.",
    source=Source.ANSWERED,
    name="wia_decision early_iva_decision",
    missing="records",
)

INCAPACITY_DECIDED: Final = Anchor(
    id="incapacity_decided",
    nl="de beschikking over de ongeschiktheid",
    en="the decision on the incapacity",
    about="The day on which a decision on nothing but the incapacity was sent, ZW 75j.",
    source=Source.OCCASION_OF,
    name="incapacity_decision",
    missing="records",
)

INCAPACITY_OBJECTED_TO: Final = Anchor(
    id="incapacity_objected_to",
    nl="de beschikking over de ongeschiktheid waartegen bezwaar is gemaakt",
    en="the decision on the incapacity objected to",
    about="The day on which the decision on the incapacity was sent that the objection is against.",
    source=Source.ANSWERED,
    name="incapacity_decision",
    missing="records",
)

ASSESSMENT_OBJECTED_TO: Final = Anchor(
    id="assessment_objected_to",
    nl="de beoordeling na 52 weken waartegen bezwaar is gemaakt",
    en="the assessment after 52 weeks objected to",
    about="The day on which the decision on the assessment after 52 weeks was sent that the objection is against.",
    source=Source.ANSWERED,
    name="benefit_assessment",
    missing="records",
)

COMPENSATION_OBJECTED_TO: Final = Anchor(
    id="compensation_objected_to",
    nl="de beschikking over de compensatie waartegen bezwaar is gemaakt",
    en="the decision on the compensation objected to",
    about="The day on which the decision on the compensation was sent that the objection is against.",
    source=Source.ANSWERED,
    name="transition_compensation_decision",
    missing="records",
)

EXTENSION_OBJECTED_TO: Final = Anchor(
    id="extension_objected_to",
    nl="het besluit over de verlenging waartegen bezwaar is gemaakt",
    en="the decision on the extension objected to",
    about="The day on which the decision on an extension of the wage period was sent that the objection is against.",
    source=Source.ANSWERED,
    name="extension_decision wage_extension_decision",
    missing="records",
)

OBJECTION_TO_SANCTION: Final = Anchor(
    id="objection_to_sanction",
    nl="het bezwaar tegen het besluit over de loonsanctie",
    en="the objection against the decision on the sanction",
    about="The day on which an objection came that is against a decision on a sanction or its repair.",
    source=Source.ANSWERING,
    name="sanction_decision repair_decision",
    missing="records",
)

OBJECTION_TO_BENEFIT: Final = Anchor(
    id="objection_to_benefit",
    nl="het bezwaar tegen de WIA-beschikking",
    en="the objection against the WIA decision",
    about="The day on which an objection came that is against a decision on WIA or early IVA.",
    source=Source.ANSWERING,
    name="wia_decision early_iva_decision",
    missing="records",
)

OBJECTION_TO_EXTENSION: Final = Anchor(
    id="objection_to_extension",
    nl="het bezwaar tegen het besluit over de verlenging",
    en="the objection against the decision on the extension",
    about="The day on which an objection came that is against a decision on an extension of the wage period.",
    source=Source.ANSWERING,
    name="extension_decision wage_extension_decision",
    missing="records",
)

WIA_RESUMED: Final = Anchor(
    id="wia_resumed",
    nl="de hervatting van de behandeling na een loonsanctie",
    en="the day on which UWV resumes after a sanction",
    about="The day on which UWV takes the WIA application up again after a wage sanction, WIA 64(8).",
    source=Source.OUTCOME,
    name="wia_resumed",
    missing="records.sanction_decision",
)

APPLICATION_DUE: Final = Anchor(
    id="application_due",
    nl="de laatste dag voor de WIA-aanvraag",
    en="the last day for the WIA application",
    about="The last day for the WIA application, WIA 64(3).",
    source=Source.MILESTONE,
    name="wia_application",
)

APPLIED_EARLY: Final = Anchor(
    id="applied_early",
    nl="de aanvraag van een verkorte wachttijd die ook WIA-aanvraag is",
    en="the application for early IVA that is one for WIA too",
    about="The receipt of an application for early IVA that UWV did not refuse before its letter, WIA 66(1).",
    source=Source.OUTCOME,
    name="applied_early",
    missing="records.early_iva_application",
)

ANCHORS: Final = (
    FIRST_SICK_DAY,
    END_OF_WAIT,
    PROBLEM_ANALYSIS_DAY,
    PROBLEM_ANALYSIS_DUE,
    FIRST_YEAR_EVALUATION_DAY,
    LONG_ABSENCE_SHOWED_LATE,
    CAPACITY_FOUND_LATER,
    CAPACITY_BACK,
    RETURN_EXPECTED_BY,
    STRUCTURAL_WORK_UNTIL,
    PREVIOUS_EVALUATION,
    END_OF_EXTENSION,
    EXTENSION_CHANGED,
    END_OF_CHANGED_EXTENSION,
    EXCUSED_UNTIL,
    SANCTION_TARGET,
    SANCTION_BAR,
    SANCTION_END,
    EARLY_END_OF_EMPLOYMENT,
    END_IN_SICKNESS,
    SICK_NOTICE_FIRST,
    SAFETY_NET_CLEAR,
    EXIT_NOTICE_FIRST,
    LAST_SICK_DAY,
    UWV_ACTS_WITHOUT_DELAY,
    UWV_OPINION_DAY,
    UWV_OPINION_DUE,
    RETURN_RULED_OUT,
    PAID_BEFORE_APRIL_2020,
    EARLY_IVA_UNTIL,
    EVENT,
    ANSWER_BY,
    SANCTION_OBJECTED_TO,
    BENEFIT_OBJECTED_TO,
    INCAPACITY_DECIDED,
    INCAPACITY_OBJECTED_TO,
    ASSESSMENT_OBJECTED_TO,
    COMPENSATION_OBJECTED_TO,
    EXTENSION_OBJECTED_TO,
    OBJECTION_TO_SANCTION,
    OBJECTION_TO_BENEFIT,
    OBJECTION_TO_EXTENSION,
    WIA_RESUMED,
    APPLICATION_DUE,
    APPLIED_EARLY,
)
