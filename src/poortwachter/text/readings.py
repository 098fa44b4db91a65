"""The register of contested readings in words. The English stands in the register itself; here is the Dutch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from ..law.readings import READINGS
from . import Language, words

__all__ = ["ReadingText", "chosen_text", "cited_text", "reading_text"]


class ReadingText(NamedTuple):
    """A reading in words: what is contested, what each alternative says, and why the default is the default."""

    question: str
    alternatives: Mapping[str, str]
    why: str


def reading_text(reading: str, language: Language) -> ReadingText:
    """The words of the reading with this id."""
    if language == "nl":
        return _DUTCH[reading]
    found = READINGS[reading]
    return ReadingText(found.question, found.alternatives, found.why)


def chosen_text(reading: str, alternative: str, language: Language) -> str:
    """The question and the answer that was chosen."""
    text = reading_text(reading, language)
    return f"{text.question} {text.alternatives[alternative]}"


def cited_text(reading: str, alternative: str, language: Language) -> str:
    """The same, with the reference under which another answer can be chosen."""
    what = chosen_text(reading, alternative, language)
    return words(language)["page.reference"].format(what=what, id=f"{reading}={alternative}")


_DUTCH: Final[Mapping[str, ReadingText]] = {
    "problem_analysis_day": ReadingText(
        "Welke dag is de laatste van de zes weken voor de probleemanalyse?",
        {
            "six_weeks_after": "42 dagen na de eerste ziektedag, die zelf dag nul is",
            "end_of_week_six": "de laatste dag van de zesde week, 41 dagen na de eerste ziektedag",
        },
        "RPEZ 2(2) en UWV's Wetsuitleg (2023) zeggen zes weken na de eerste dag; week zes is praktijk",
    ),
    "week_42_notice_day": ReadingText(
        "Verschuift de laatste dag van de 42e-weeksmelding als die geen werkdag is?",
        {
            "never_moved": "de eerste dag na 42 weken, welke dag dat ook is",
            "next_working_day": "de eerste werkdag op of na die dag",
        },
        "UWV's handboek over ziekmeldingen (2025) zegt dat de Atw niet geldt; een publieke pagina is ruimer",
    ),
    "problem_analysis_in_gap": ReadingText(
        "Wat als de laatste dag voor de probleemanalyse in een onderbreking of in verlof valt?",
        {
            "first_day_sick_again": "dan wordt het de eerste dag van hernieuwde ziekte",
            "not_moved": "dan blijft de dag staan",
            "moved_by_gap": "zes getelde weken: de dag schuift op met de dagen die niet meetellen",
        },
        "de RPEZ heeft geen regel voor samengetelde perioden en UWV geen tekst; niemand analyseert wie hersteld is",
    ),
    "second_track_anchor": ReadingText(
        "Vanaf welke dag lopen de zes weken voor spoor 2?",
        {
            "first_year_at_most": "de eerstejaarsevaluatie, maar hooguit getelde dag 364: te laat levert geen tijd op",
            "evaluation_date": "de dag van de eerstejaarsevaluatie, hoe laat ook",
        },
        "UWV's Professioneel kader (2024) verbindt de zes weken aan de evaluatie in de 52e week",
    ),
    "second_track_after_capacity": ReadingText(
        "Wanneer moet spoor 2 er zijn als na de eerstejaarsevaluatie mogelijkheden blijken, of terugkomen?",
        {
            "eight_weeks": "acht weken na de dag waarop zij blijken",
            "at_once": "op die dag zelf",
        },
        "UWV's Werkwijzer (4.3.2, zoals anderen die aanhalen) geeft acht weken, het Professioneel kader (2024) zegt "
        "direct en noemt geen dagen; geen van beide spreekt over mogelijkheden die er op de laatste dag niet waren en "
        "terugkwamen",
    ),
    "leave_adjacency": ReadingText(
        "Tellen perioden rond zwangerschapsverlof samen als er een dag hersteld naast het verlof ligt?",
        {
            "any_fit_day_breaks": "nee: direct ervoor en direct erna",
            "gap_up_to_27_days": "ja, zolang er minder dan 28 dagen hersteld zijn",
        },
        "WIA 23(3) zegt direct; UWV's werkinstructie (2024) noemt elke dag hersteld een onderbreking",
    ),
    "flexible_period_sick_days": ReadingText(
        "Tellen ziektedagen in de flexibele periode voor het zwangerschapsverlof mee?",
        {"not_counted": "nee, ze gelden als verlof", "counted": "ja"},
        "UWV's Handboek WIA (2022) laat ze weg",
    ),
    "current_opinion_age": ReadingText(
        "Hoe oud mag het actueel oordeel van de bedrijfsarts zijn bij de WIA-aanvraag?",
        {
            "three_months": "hooguit drie maanden op de laatste dag voor de aanvraag",
            "any_age": "elke ouderdom, als het eerste jaar voorbij is",
        },
        "er is geen maximum gevonden; drie maanden is UWV's norm bij ontslagvergunningen, een signaal en niet meer",
    ),
    "terms_of_1_july_2013": ReadingText(
        "Welke termijn geldt voor een dossier dat op 1 juli 2013 liep (en op 1 januari 2012 voor UWV's brief)?",
        {
            "unless_expired": "de oude als die voor de wijziging was verstreken, anders de nieuwe",
            "by_end_of_wait": "de oude als de wachttijd voor de wijziging eindigde, anders de nieuwe",
        },
        "geen overgangsregel gevonden; nieuw procesrecht geldt meteen, en doet geen verstreken termijn herleven",
    ),
    "dismissal_ban_29_february": ReadingText(
        "Wanneer eindigen twee jaren die op 29 februari begonnen?",
        {"1_march": "opzeggen kan vanaf 1 maart", "28_february": "opzeggen kan vanaf 28 februari"},
        "er is geen regel gevonden; 1 maart is de veilige dag",
    ),
    "repair_decision_term": ReadingText(
        "Wat is de laatste dag van UWV's drie weken om op een bekortingsverzoek te beslissen?",
        {
            "receipt_is_day_one": "20 dagen na ontvangst, ook in een weekend",
            "receipt_is_day_zero": "21 dagen na ontvangst, verlengd door de Atw",
        },
        "UWV telt de dag van ontvangst mee en laat de termijn op zondag eindigen (rapport 2018, Wetsuitleg 2023)",
    ),
    "run_out_of_the_sanction": ReadingText(
        "Wat is de laatste dag van de zes weken waarna een herstelde loonsanctie eindigt?",
        {
            "decision_is_day_one": "41 dagen na UWV's besluit",
            "decision_is_day_zero": "42 dagen na UWV's besluit",
        },
        "UWV telt de dag van zijn besluit mee (rapport 2018, 2.3)",
    ),
    "late_days_of_uwv": ReadingText(
        "Hoe bekorten de dagen die UWV te laat was een loonsanctie?",
        {
            "from_the_run_out": "alleen bij toekenning: de zes weken min de late dagen, binnen het maximum",
            "from_the_earlier_end": "alleen bij toekenning: het vroegste van zes weken en maximum, min de late dagen",
            "every_late_sanction": "ook zonder herstel: het maximum min de late dagen van het sanctiebesluit",
        },
        "UWV telt zes weken vooruit en dan terug (rapport 2018, 2.4; Wetsuitleg 2023)",
    ),
    "early_iva_start": ReadingText(
        "Op welke dag begint een IVA met verkorte wachttijd na ontvangst van de aanvraag?",
        {"receipt_plus_70": "70 dagen na ontvangst", "receipt_plus_71": "71 dagen na ontvangst"},
        "een uitspraak past bij 70 dagen na ontvangst op maandag van een aanvraag op zondag "
        "(ECLI:NL:CRVB:2024:1366); "
        "UWV's handboek telt vanaf de dag na ontvangst: 71",
    ),
    "aow_age_in_running_case": ReadingText(
        "Hoelang loopt het loon door na de AOW-datum bij ziekte die voor 1 juli 2023 begon?",
        {
            "thirteen_weeks": "dertien weken: het begin beslist",
            "six_weeks": "zes weken als de AOW-datum op of na 1 juli 2023 ligt",
        },
        "Wet werken na de AOW-gerechtigde leeftijd VIIIa(2), (4) beslist het: ziek voor 1 juli 2023 houdt dertien "
        "weken; de andere kant staat er nog als kanttekening",
    ),
    "aow_age_during_sanction": ReadingText(
        "Bekort de AOW-datum een lopende loonsanctie?",
        {
            "ends_six_weeks_after": "ja: zes (dertien) weken na de AOW-datum, net als het loon",
            "runs_on": "nee: de loonsanctie loopt tot haar eigen einde",
        },
        "BW 7:629(2) geeft de kortere termijn vanaf de AOW-datum voor de hele verplichting; geen uitspraak gevonden",
    ),
    "report_completion_term": ReadingText(
        "Hoelang heeft de werkgever om het verslag aan te vullen als UWV's brief geen dag noemt?",
        {
            "five_working_days": "vijf werkdagen vanaf de dag na de brief",
            "one_week": "een week, verschoven naar een werkdag",
            "two_weeks": "twee weken",
        },
        "WIA 25(8) laat het aan UWV. Zijn Wetsuitleg van 2023 (vijf werkdagen) is nieuwer dan de twee beleidsregels, "
        "Beoordelingskader §5 (een week) en Vorm- en herkenbaarheidsvereisten 3(1) (veertien dagen)",
    ),
    "result_at_65_percent": ReadingText(
        "Is structureel werk met precies 65% van het oude loon een bevredigend resultaat?",
        {"at_least_65": "ja: ten minste 65%", "more_than_65": "nee: meer dan 65%"},
        "de beleidsregel (Beoordelingskader §3, ten minste) gaat voor op UWV's kader (2024, meer dan)",
    ),
    "wia_decision_term": ReadingText(
        "Wat is de laatste dag van UWV's acht weken om op een WIA-aanvraag te beslissen?",
        {
            "receipt_is_day_one": "55 dagen na ontvangst",
            "receipt_is_day_zero": "56 dagen na ontvangst, verlengd door de Atw",
        },
        "UWV telt de dag van ontvangst mee, weekend inbegrepen",
    ),
    "objection_decision_term": ReadingText(
        "Hoelang heeft UWV om op een bezwaar tegen een loonsanctie te beslissen?",
        {
            "thirteen_weeks": "dertien weken na de bezwaartermijn",
            "seventeen_weeks": "zeventien weken, zoals bij een arbeidskundige beoordeling",
        },
        "WIA 111 is de regel; WIA 112 noemt een arbeidskundige beoordeling; zo iemand toetst ook het verslag",
    ),
    "application_in_extension": ReadingText(
        "Verschuift een eerste, ongewijzigde verlenging de laatste dag voor de WIA-aanvraag?",
        {
            "every_extension": "ja: elf weken voor het einde van de verlenging",
            "changed_extension": (
                "nee: alleen een verlenging die UWV wijzigde; anders elf weken voor het einde van de wachttijd"
            ),
        },
        "UWV's Wetsuitleg (2023) neemt elke verlenging; de letter van WIA 64(3) noemt alleen 24(3)",
    ),
    "sanction_after_leave": ReadingText(
        "Op welke dag begint een loonsanctie die door zwangerschaps- of bevallingsverlof is uitgesteld?",
        {
            "day_after": "de dag na de laatste verlofdag",
            "last_day_of_leave": "de laatste verlofdag",
        },
        "over een verlofdag is geen loon verschuldigd (BW 7:629(4)) en UWV's Wetsuitleg (2023) gaat erna verder; "
        "WIA 25(9) noemt de dag waarop het verlof eindigt",
    ),
    "leave_in_benefit_sanction": ReadingText(
        "Stelt zwangerschaps- of bevallingsverlof de sanctie van een eigenrisicodrager na het dienstverband uit, en "
        "onderbreekt het die?",
        {
            "pauses": "ja: zoals een loonsanctie",
            "runs_on": "nee: zij begint na de wachttijd en loopt door, ten hoogste 52 weken",
        },
        "ZW 29(10)b verlengt het tijdvak van ziekengeld, dat over een zwangerschapsuitkering heen wordt samengeteld "
        "(29(5)) en ernaast niet wordt betaald (29a(3)); maar WIA 26(2) noemt 25(9) niet, waarin de onderbreking staat",
    ),
    "waiting_days": ReadingText(
        "Welke dagen zijn de wachtdagen die kunnen worden overeengekomen?",
        {
            "calendar_days": "de eerste twee ziektedagen, welke dagen dat ook zijn",
            "working_days": (
                "de eerste twee daarvan waarop de werknemer werkt; is dat niet bekend, van maandag tot en met vrijdag"
            ),
        },
        "BW 7:629(9) zegt de eerste twee dagen van het tijdvak van 104 weken; de praktijk telt werkdagen",
    ),
    "new_agreed_work": ReadingText(
        "Worden ziekteperioden samengeteld over de dag waarop ander werk de bedongen arbeid werd?",
        {
            "new_period": "nee: ziekte in de nieuwe bedongen arbeid begint een nieuw tijdvak van 104 weken",
            "joined_within_four_weeks": "ja, als er minder dan 28 dagen tussen liggen",
        },
        "HR 30 september 2011 (ECLI:NL:HR:2011:BQ8134) verbindt een tweede tijdvak aan passende arbeid die de bedongen "
        "arbeid werd; BW 7:629(10) en WIA 23(3) tellen samen naar weken en zwijgen over andere bedongen arbeid",
    ),
}
