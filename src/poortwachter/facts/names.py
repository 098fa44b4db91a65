"""Names of others for our kinds and fields: Dutch ones, and those of the systems that host a case.

A fact under another name is refused and answered with ours; nothing is taken over in silence, because a word such as
*einddatum* says the last day in one system and the day after it in the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final, NamedTuple

__all__ = ["FIELD_NAMES", "HEALTH", "IDENTITY", "KIND_NAMES", "NOTES", "VALUE_NAMES", "Named", "Note", "compact"]


class Note(NamedTuple):
    """What to mind when a fact moves to another name, in English and in Dutch."""

    en: str
    nl: str


class Named(NamedTuple):
    """What a name of others is here.

    Attributes:
        names: our names, the first that fits the place first.
        note: a key of ``NOTES``, where the two do not mean the same day.
    """

    names: tuple[str, ...]
    note: str | None = None


NOTES: Final[Mapping[str, Note]] = {
    "recovered": Note(
        "last_day is the last sick day: the day before the first day of recovery",
        "last_day is de laatste ziektedag: de dag voor de eerste hersteldag",
    ),
    "inclusive": Note(
        "last_day is the last day itself, not the day after it",
        "last_day is de laatste dag zelf, niet de dag erna",
    ),
    "own_code": Note(
        "a code of your own that says nothing about the person",
        "een eigen code die niets over de persoon zegt",
    ),
    "absence": Note(
        "if it tells of the recovery itself: that is last_day and recovery_reported_on of the absence",
        "gaat het om het herstel zelf: dat is last_day en recovery_reported_on van het verzuim",
    ),
    "end_of_employment": Note(
        "the last day of the employment itself, not the day after it",
        "de laatste dag van de dienstbetrekking zelf, niet de dag erna",
    ),
}

_DAY: Final = ("dated", "sent_on", "received_on", "started_on", "first_day")


def _named(*names: str, note: str | None = None) -> Named:
    return Named(names, note)


_FIRST: Final = _named("first_day", "started_on", "first_sick_day", "dated")
_LAST: Final = _named("last_day", note="inclusive")
_RECOVERED: Final = _named("last_day", note="recovered")
_ENDED: Final = _named("ended_by")
_REPORTED: Final = _named("reported_on")
_RECOVERY_REPORTED: Final = _named("recovery_reported_on")
_SAFETY_NET: Final = _named("safety_net")
_ID: Final = _named("id", "case_id")
_CASE: Final = _named("case_id", note="own_code")

FIELD_NAMES: Final[Mapping[str, Named]] = {
    "aantal_uren": _named("hours_per_week"),
    "absences": _named("absences"),
    "afgegeven_op": _named(*_DAY),
    "aow_datum": _named("aow_date"),
    "begindatum": _FIRST,
    "begindatum_verzuim": _FIRST,
    "bekend_op": _named("known_on"),
    "belastbaarheid": _named("capacity"),
    "birthday": _named("birth_date"),
    "case_number": _CASE,
    "DaBe": _FIRST,
    "dag": _named(*_DAY),
    "DaEn": _LAST,
    "dagtekening": _named(*_DAY),
    "dagtekening_besluit": _named("sent_on"),
    "DatEerstVrzmdg": _FIRST,
    "date": _named(*_DAY),
    "date_completed": _named(*_DAY),
    "date_end": _LAST,
    "date_from": _FIRST,
    "date_of_birth": _named("birth_date"),
    "date_reported": _REPORTED,
    "date_start": _FIRST,
    "date_to": _LAST,
    "dated": _named(*_DAY),
    "DatHrstld": _RECOVERED,
    "DatHrstldWrkgvr": _RECOVERY_REPORTED,
    "datum": _named(*_DAY),
    "datum_hersteld": _RECOVERED,
    "datum_in_dienst": _FIRST,
    "datum_ontvangst": _named("received_on"),
    "datum_uit_dienst": _named("last_day", note="end_of_employment"),
    "datum_verzonden": _named("sent_on"),
    "DatVrzmWrkgvr": _REPORTED,
    "day": _named(*_DAY),
    "dienstbetrekking": _named("employment"),
    "dienstverband": _named("employment"),
    "DMeB": _REPORTED,
    "DMeE": _RECOVERY_REPORTED,
    "documenten": _named("records"),
    "documents": _named("records"),
    "dob": _named("birth_date"),
    "dossier_id": _CASE,
    "dossiernr": _CASE,
    "dossiernummer": _CASE,
    "doel": _named("goal_stated"),
    "eerste_dag": _FIRST,
    "eerste_dag_ziek": _FIRST,
    "eerste_verzuimdag": _FIRST,
    "eerste_ziektedag": _FIRST,
    "eigenrisicodrager": _named("self_insured_zw"),
    "EmId": _CASE,
    "employee_id": _CASE,
    "employeeNumber": _CASE,
    "end": _LAST,
    "end_date": _LAST,
    "end_reason": _ENDED,
    "Enddat": _LAST,
    "einddatum": _LAST,
    "einddatum_verzuim": _LAST,
    "einde": _LAST,
    "einde_dienstverband": _named("last_day", note="end_of_employment"),
    "einde_reden": _ENDED,
    "einde_verzuim": _LAST,
    "einde_ziekte": _LAST,
    "erd": _named("self_insured_zw"),
    "events": _named("records"),
    "first_sickness_day": _FIRST,
    "flexibele_periode": _named("not_counted_from"),
    "from": _FIRST,
    "from_date": _FIRST,
    "gearchiveerd_vanaf": _named("records_complete_from"),
    "Gebdat": _named("birth_date"),
    "geboortedatum": _named("birth_date"),
    "gebeurtenissen": _named("records"),
    "grond": _named("ground"),
    "hersteld": _RECOVERED,
    "hersteld_op": _RECOVERED,
    "hersteld_per": _RECOVERED,
    "herstel": _RECOVERED,
    "hersteldatum": _RECOVERED,
    "hersteldag": _RECOVERED,
    "hersteldmelding": _RECOVERY_REPORTED,
    "herstelmelding": _RECOVERY_REPORTED,
    "hire_date": _FIRST,
    "HourWeekPresent": _named("hours_per_week"),
    "huishoudelijk_personeel": _named("domestic_worker"),
    "illness_start": _FIRST,
    "in_dienst": _FIRST,
    "IndERDZW": _named("self_insured_zw"),
    "Ingdat": _FIRST,
    "IngdatMutVrzm": _named("started_on"),
    "ingangsdatum": _FIRST,
    "ingetrokken_op": _named("withdrawn_on"),
    "koers": _named("course"),
    "laatste_dag": _LAST,
    "laatste_dag_dienstverband": _named("last_day", note="end_of_employment"),
    "laatste_dag_ziek": _LAST,
    "laatste_verzuimdag": _LAST,
    "laatste_ziektedag": _LAST,
    "Lastdayabsence": _LAST,
    "last_absence_day": _LAST,
    "last_sick_day": _LAST,
    "last_working_day": _named("last_day", note="end_of_employment"),
    "leave": _named("leaves"),
    "loonwaarde": _named("wage_value_percent"),
    "maatregel": _named("step"),
    "medewerker_id": _CASE,
    "melddatum": _named("reported_on", "received_on"),
    "on": _named(*_DAY),
    "ondertekend": _named("signed_by"),
    "ondertekend_door": _named("signed_by"),
    "ontvangen_op": _named("received_on"),
    "ontvangstdatum": _named("received_on"),
    "oordeel_datum": _named("dated"),
    "PercentageLoonwaarde": _named("wage_value_percent"),
    "personeelsnummer": _CASE,
    "persnr": _CASE,
    "RdnEndVrzmCd": _ENDED,
    "ReAe": _ENDED,
    "reason_end": _ENDED,
    "reden_einde": _ENDED,
    "received": _named("received_on"),
    "recovered": _RECOVERED,
    "recovered_on": _RECOVERED,
    "recovery_date": _RECOVERED,
    "recoveryReason": _ENDED,
    "record_id": _ID,
    "records": _named("records"),
    "regime_dienstbetrekking": _named("regime"),
    "RegistrationEndDate": _RECOVERY_REPORTED,
    "RegistrationStartDate": _REPORTED,
    "ReportDate": _REPORTED,
    "report_date": _REPORTED,
    "ReportEndDate": _RECOVERY_REPORTED,
    "request_date_from": _FIRST,
    "request_date_to": _LAST,
    "SfNt": _SAFETY_NET,
    "sick_from": _FIRST,
    "sick_since": _FIRST,
    "sick_until": _LAST,
    "sickness": _named("absences"),
    "soort": _named("kind"),
    "soort_werk": _named("work"),
    "start": _FIRST,
    "start_date": _FIRST,
    "startdatum": _FIRST,
    "structureel": _named("structural"),
    "stukken": _named("records"),
    "t/m": _LAST,
    "tegen": _named("against"),
    "termination_date": _named("last_day", note="end_of_employment"),
    "to_date": _LAST,
    "tot_en_met": _LAST,
    "type": _named("kind"),
    "uit_dienst": _named("last_day", note="end_of_employment"),
    "uitkomst": _named("outcome"),
    "until": _LAST,
    "uren": _named("hours_per_week"),
    "uren_per_week": _named("hours_per_week"),
    "vangnet": _SAFETY_NET,
    "verlof": _named("leaves"),
    "verzonden": _named("sent_on"),
    "verzonden_op": _named("sent_on"),
    "verzuim": _named("absences"),
    "verzuim_t/m": _LAST,
    "verzuim_tot_en_met": _LAST,
    "verzuim_vanaf": _FIRST,
    "verzuimdag": _FIRST,
    "verzuimperioden": _named("absences"),
    "verzuimperiodes": _named("absences"),
    "ViRs": _ENDED,
    "views": _named("views_of"),
    "visie": _named("views_of"),
    "visie_van": _named("views_of"),
    "visies": _named("views_of"),
    "VngntJN": _SAFETY_NET,
    "volledig_vanaf": _named("records_complete_from"),
    "vraag": _named("question"),
    "wageValue": _named("wage_value_percent"),
    "ziek_gemeld_op": _REPORTED,
    "ziek_sinds": _FIRST,
    "ziek_t/m": _LAST,
    "ziek_tot_en_met": _LAST,
    "ziek_van": _FIRST,
    "ziek_vanaf": _FIRST,
    "ziekmelding": _REPORTED,
    "ziekmeldingsdatum": _REPORTED,
    "ziekteperioden": _named("absences"),
    "ziekteperiodes": _named("absences"),
}
"""Our fields by their names elsewhere: Dutch, SIVI, AFAS, Visma Verzuim, Nmbrs, Odoo, BambooHR and Frappe."""

KIND_NAMES: Final[Mapping[str, Named]] = {
    "42e_weeksmelding": _named("week_42_notice"),
    "aangifte_week_42": _named("week_42_notice"),
    "aangifte_ziek_uit_dienst": _named("end_of_employment_notice"),
    "aanvraag_iva": _named("early_iva_application"),
    "aanvraag_verkorte_wachttijd": _named("early_iva_application"),
    "aanvraag_vervroegde_iva": _named("early_iva_application"),
    "aanvraag_wia": _named("wia_application"),
    "aanvullingsverzoek": _named("report_request"),
    "actueel_oordeel": _named("current_opinion"),
    "afwijking": _named("term_deviation"),
    "andere_bevinding_van_de_bedrijfsarts_over_de_belastbaarheid": _named("capacity"),
    "andere_brief_waarin_uwv_data_noemt": _named("confirmed_dates"),
    "antwoord": _named("answer"),
    "arbeidsconflict": _named("dispute"),
    "arbeidsdeskundig_onderzoek": _named("vocational_assessment"),
    "arbeidsdeskundig_rapport": _named("vocational_assessment"),
    "bekortingsverzoek": _named("repair_report"),
    "belastbaarheid": _named("capacity"),
    "beschikking_compensatie_transitievergoeding": _named("transition_compensation_decision"),
    "beschikking_na_een_te_late_aanvraag": _named("wage_extension_decision"),
    "beschikking_op_het_bekortingsverzoek": _named("repair_decision"),
    "beschikking_over_niets_dan_de_ongeschiktheid": _named("incapacity_decision"),
    "beschikking_verkorte_wachttijd": _named("early_iva_decision"),
    "beschikking_verlenging": _named("extension_decision"),
    "beschikking_vervroegde_iva": _named("early_iva_decision"),
    "beslissing_bekortingsverzoek": _named("repair_decision"),
    "beslissing_op_de_ontslagaanvraag": _named("dismissal_permit"),
    "besluit_bekorting": _named("repair_decision"),
    "betaling_van_de_hele_transitievergoeding": _named("transition_payment"),
    "bezwaar": _named("objection"),
    "bezwaarschrift": _named("objection"),
    "beëindiging_van_het_ziekengeld": _named("sickness_benefit_decision"),
    "bijstelling_plan_van_aanpak": _named("action_plan_update"),
    "bijstelling_probleemanalyse": _named("problem_analysis_update"),
    "bijstelling_pva": _named("action_plan_update"),
    "brief_over_de_wia_aanvraag": _named("uwv_wia_letter"),
    "brief_uwv": _named("uwv_wia_letter", "confirmed_dates"),
    "compensatie_transitievergoeding": _named("transition_compensation_application"),
    "deelherstel": _named("work_resumption"),
    "deskundigenoordeel": _named("expert_opinion"),
    "dreigend_langdurig_verzuim": _named("long_absence_expected"),
    "eerstejaarsevaluatie": _named("first_year_evaluation"),
    "einde_van_een_traject_spoor_2": _named("second_track_end"),
    "eindevaluatie": _named("final_evaluation"),
    "evaluatie": _named("evaluation"),
    "evaluatie_eerste_jaar": _named("first_year_evaluation"),
    "gedeeltelijk_herstel": _named("work_resumption"),
    "geschil": _named("dispute"),
    "gezamenlijk_verzoek_om_verlenging_van_de_loondoorbetaling": _named("extension_agreement"),
    "herijking_van_dat_plan_door_uwv": _named("uwv_review"),
    "hersteldmelding": _named("recovery_notice", note="absence"),
    "hersteldmelding_bij_uwv_van_wie_geen_werkgever_heeft": _named("employee_recovery_notice"),
    "herstelmelding": _named("recovery_notice", note="absence"),
    "herstelmelding_loonsanctie": _named("repair_report"),
    "inventarisatie_van_functies_bij_de_eigen_werkgever": _named("function_inventory"),
    "iva_aanvraag": _named("early_iva_application"),
    "jaarevaluatie": _named("first_year_evaluation"),
    "kennisgeving_wia": _named("uwv_wia_letter"),
    "loonmaatregel": _named("wage_measure"),
    "loonopschorting": _named("wage_measure"),
    "loonsanctie": _named("sanction_decision"),
    "loonsanctiebesluit": _named("sanction_decision"),
    "loonstop": _named("wage_measure"),
    "mediation_of_andere_interventie": _named("conflict_intervention"),
    "medische_informatie_bij_uwv_binnen": _named("medical_information"),
    "niet_meewerken": _named("non_cooperation"),
    "nieuwe_bedongen_arbeid": _named("new_agreed_work"),
    "ontslagaanvraag": _named("dismissal_request"),
    "ontslagaanvraag_bij_uwv": _named("dismissal_request"),
    "ontslagvergunning": _named("dismissal_permit"),
    "oordeel_van_uwv_over_een_geval_zonder_werkgever": _named("uwv_problem_analysis"),
    "oordeel_werknemer": _named("employee_view"),
    "opzegging": _named("dismissal_notice"),
    "partial_recovery": _named("work_resumption"),
    "periodieke_evaluatie": _named("evaluation"),
    "perspectief": _named("return_perspective"),
    "perspectief_op_werkhervatting": _named("return_perspective"),
    "plan_van_aanpak": _named("action_plan"),
    "probleemanalyse": _named("problem_analysis"),
    "pva": _named("action_plan"),
    "rapportage_spoor_2": _named("second_track_report"),
    "re_integratieverslag": _named("reintegration_report"),
    "riv": _named("reintegration_report"),
    "second_track": _named("second_track_start"),
    "spoor_2": _named("second_track_start"),
    "stagnatie_van_herstel_of_opbouw": _named("stalled_recovery"),
    "start_spoor_2": _named("second_track_start"),
    "start_tweede_spoor": _named("second_track_start"),
    "terugkeer_bij_de_eigen_werkgever_uitgesloten": _named("return_ruled_out"),
    "transitievergoeding": _named("transition_payment"),
    "tweede_spoor": _named("second_track_start"),
    "uitkering_naast_of_in_plaats_van_loon": _named("benefit"),
    "uwv_brief": _named("uwv_wia_letter", "confirmed_dates"),
    "verkorte_wachttijd": _named("early_iva_application"),
    "verlenging_loondoorbetaling": _named("extension_agreement"),
    "vervroegde_iva": _named("early_iva_application"),
    "verzoek_aanvulling_verslag": _named("report_supplement_request"),
    "verzoek_om_het_verslag_aan_te_vullen": _named("report_request"),
    "verzoek_van_de_werknemer_aan_de_werkgever_om_het_re_integratieverslag_eerder_aan_te_vullen": _named(
        "report_supplement_request"
    ),
    "verzoek_van_de_werknemer_om_de_wia_aanvraag_weer_te_behandelen": _named("resumption_request"),
    "verzoek_verlenging": _named("extension_agreement"),
    "voortgangsevaluatie": _named("evaluation"),
    "voortgangsrapportage": _named("second_track_report"),
    "vrijwillige_verlenging": _named("extension_agreement"),
    "week_42_melding": _named("week_42_notice"),
    "werkhervatting": _named("work_resumption"),
    "wia_aanvraag": _named("wia_application"),
    "wia_beschikking": _named("wia_decision"),
    "wia_beslissing": _named("wia_decision"),
    "wia_brief": _named("uwv_wia_letter"),
    "ziek_uit_dienst": _named("end_of_employment_notice"),
    "ziekmelding_bij_uwv_van_wie_geen_werkgever_heeft": _named("employee_sick_notice"),
    "ziekmelding_vangnet": _named("safety_net_notice"),
}
"""Our record kinds by their names elsewhere."""

VALUE_NAMES: Final[Mapping[str, str]] = {
    "aangepast": "adapted",
    "aanwezig": "present",
    "administratief": "administrative",
    "adoptie": "adoption",
    "adoptieverlof": "adoption",
    "ambtenaar": "public_servant",
    "andere_werkgever": "other_employer",
    "arbeidstherapie": "therapy",
    "beschut_werk": "sheltered",
    "burgerlijk_wetboek": "civil_code",
    "bw": "civil_code",
    "detachering": "secondment",
    "eigen": "own",
    "eigen_werk": "own",
    "einde_dienstverband": "employment_end",
    "geen": "none",
    "geen_werkgever": "no_employer",
    "gewijzigd": "changed",
    "herstel": "recovery",
    "hersteld": "recovery",
    "ingediend": "filed",
    "inhoudelijk": "substantive",
    "ja": "yes",
    "loonstop": "stop",
    "marginaal": "marginal",
    "nee": "no",
    "negatief": "negative",
    "niet_ingediend": "not_filed",
    "niet_verzonden": "not_sent",
    "onbekend": "unknown",
    "onbetaald": "unpaid",
    "ongewijzigd": "unchanged",
    "opschorting": "suspension",
    "ouderschapsverlof": "parental",
    "overlijden": "death",
    "pleegzorg": "foster",
    "positief": "positive",
    "recovered": "recovery",
    "uit_dienst": "employment_end",
    "uitzend": "agency",
    "uitzendkracht": "agency",
    "verzonden": "sent",
    "waarschuwing": "written_warning",
    "werkgever": "employer",
    "werknemer": "employee",
    "zorgverlof": "care",
    "zwangerschapsverlof": "pregnancy_maternity",
    "bevallingsverlof": "pregnancy_maternity",
    "maternity": "pregnancy_maternity",
}
"""Our codes by their Dutch names."""

HEALTH: Final = re.compile(
    r"diagno|ziektebeeld|^ziektes?$|aandoening|illness|disease|sympto|klacht|complaint|oorzaak|cause|reden|reason|"
    r"medic|medisch|behandel|treatment|zwanger|pregnan|bevall|childbirth|donor|^icd|cascode|^cas$|^fml|prognos|"
    r"functionelemogelijk|beperking|limitation|restriction|huisarts|specialist|ziekenhuis|hospital|kliniek|clinic|"
    r"notitie|^notes?$|notes?$|opmerking|remark|toelichting|omschrijving|description|comment|memo$|tekst|^text|text$|"
    r"vrijeveld|ongeval|accident|psych|burnout|handicap|disabilit|medicijn|vaccin|verslaving|addict|letsel|injur|"
    r"operatie|surgery|rehabilit|revalid|herstelverwachting|verpleegadres"
)
"""What tells of health in an unknown key, without spaces, lines and capitals."""

IDENTITY: Final = re.compile(
    r"bsn|burgerservice|sofi|^ssn|naam|name$|^name|initial|voorletter|mail|phone|telefo|^tel$|^telnr|mobiel|mobile|"
    r"^gsm|adres|address|straat|street|huisnummer|housenumber|postcode|postal|zip|woonplaats|^city|^plaats$|^land$|"
    r"country|iban|rekening|bank|geslacht|gender|^sexe?$|nationali|paspoort|passport|kenteken|burgerlijkestaat|"
    r"marital|partner|contactpers|^persoon|^person$|^employee$|^werknemer$|^medewerker$|^bedrijfsarts$|etni|religi|"
    r"geboorteplaats|birthplace|foto$|photo|handtekening|signature$"
)
"""What tells who it is in an unknown key, in the same form."""


YES_OR_NO: Final[Mapping[str, str]] = {
    **dict.fromkeys(("yes", "y", "ja", "j", "true", "waar", "1"), "yes"),
    **dict.fromkeys(("no", "n", "nee", "false", "onwaar", "0"), "no"),
}
"""Yes and no as people and systems write them, without capitals."""


def yes_or_no(said: str) -> str | None:
    """``yes`` or ``no``, as people and systems write them; ``None`` for anything else."""
    return YES_OR_NO.get(said.strip().lower())


def compact(name: str) -> str:
    """A name without capitals, lines and spaces: *first_sick_day*, *firstSickDay* and *First sick day* are one."""
    return re.sub(r"[\W_]+", "", name).lower()


@cache
def by_compact_name(which: str) -> Mapping[str, Named]:
    """``FIELD_NAMES`` or ``KIND_NAMES`` by their compact names."""
    table: Mapping[str, Named] = FIELD_NAMES if which == "fields" else KIND_NAMES
    return {compact(name): named for name, named in table.items()}


@cache
def values_by_compact_name() -> Mapping[str, str]:
    """``VALUE_NAMES`` by their compact names."""
    return {compact(name): value for name, value in VALUE_NAMES.items()}


def same_name(given: str, names: Iterable[str]) -> str | None:
    """The one of ``names`` that is ``given`` but for capitals, lines and spaces."""
    plain = compact(given)
    return next((name for name in names if compact(name) == plain), None)
