"""The facts of a case as questions to a person: what is asked, why it matters, and what leaving it open does.

What a record is called stands under ``fact.records`` in the words of each language; here are the names of its fields
and of their values, and the questions about sickness, leave, age and employment.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from .._language import in_language
from ..law.catalogue import DUTCH_LAW
from . import Language, words

__all__ = [
    "ASKED",
    "FIELDS",
    "STEPS",
    "VALUES",
    "Asked",
    "Said",
    "asked",
    "field_name",
    "has_words",
    "step_text",
    "value_name",
]


class Said(NamedTuple):
    """One text in both languages."""

    nl: str
    en: str

    def in_(self, language: Language) -> str:
        """The text in ``language``."""
        return in_language(self, language)


class Asked(NamedTuple):
    """A question about a fact.

    Attributes:
        question: what is asked.
        why: why it matters, with the article where one says so.
        unknown: what it does where the answer is left open.
    """

    question: Said
    why: Said
    unknown: Said


def asked(code: str, language: Language) -> tuple[str, str, str]:
    """The question with this code, why it matters and what leaving it open does."""
    found = ASKED[code]
    return found.question.in_(language), found.why.in_(language), found.unknown.in_(language)


def step_text(step: str, language: Language) -> tuple[str, str]:
    """The title of a step of the intake, and a line about it."""
    title, about = STEPS[step]
    return title.in_(language), about.in_(language)


def field_name(kind: str, field: str, language: Language) -> str:
    """What a field of a record of this kind is called.

    Raises:
        KeyError: it has no words; ``has_words`` tells so beforehand.
    """
    found = words(language).get(f"fact.records.{kind}.{field}") or FIELDS[field].in_(language)
    return found[:1].upper() + found[1:]


def has_words(kind: str, field: str) -> bool:
    """Whether a field of a record of this kind has words."""
    return field in FIELDS or f"fact.records.{kind}.{field}" in words("nl")


def value_name(value: str, language: Language) -> str:
    """What a value of a field is called: an answer, a record or a milestone by its own words."""
    if value in VALUES:
        return VALUES[value].in_(language)
    if value in DUTCH_LAW.rules:
        rule = DUTCH_LAW.rules[value]
        return in_language(rule, language)
    w = words(language)
    return next(w[f"{kind}.{value}"] for kind in ("answer", "fact.records", "document") if f"{kind}.{value}" in w)


STEPS: Final[Mapping[str, tuple[Said, Said]]] = {
    "start": (
        Said("Begin", "Start"),
        Said("Met de eerste ziektedag alleen staat de tijdlijn er al.", "The first sick day alone gives the timeline."),
    ),
    "course": (
        Said("Herstel en terugval", "Recovery and relapse"),
        Said("Elke ziekteperiode, met de eerste en de laatste ziektedag.",
             "Each spell of sickness, with its first and its last sick day."),
    ),
    "leave": (
        Said("Verlof", "Leave"),
        Said("Verlof in de ziekteperiode, ook gepland verlof.", "Leave in the time of sickness, also planned leave."),
    ),
    "documents": (
        Said("Stukken", "Documents"),
        Said("Wat er is gemaakt en gedaan, met de dag. Nooit een diagnose, een naam of een behandeling.",
             "What was made and done, with its day. Never a diagnosis, a name or a treatment."),
    ),
    "uwv": (
        Said("UWV", "UWV"),
        Said("Meldingen, aanvragen, brieven en besluiten. De dag die UWV in een brief noemt, gaat voor.",
             "Notices, applications, letters and decisions. A day that UWV states in a letter comes first."),
    ),
    "age": (
        Said("Leeftijd en AOW", "Age and AOW"),
        Said("Een van de twee is genoeg.", "One of the two is enough."),
    ),
    "employment": (
        Said("Dienstbetrekking en vertrek", "Employment and leaving"),
        Said("Wat voor dienstbetrekking het is, en of zij eindigt.", "What employment it is, and whether it ends."),
    ),
    "questions": (
        Said("Controlevragen", "Questions to people"),
        Said("Wat geen datum laat zien. Het antwoord kleurt de RIV-toets; mensen oordelen. Open laten verandert niets.",
             "What no date can show. The answer bears on the test of the report; people judge. "
             "Leaving it open changes nothing."),
    ),
}  # fmt: skip

ASKED: Final[Mapping[str, Asked]] = {
    "case_id": Asked(
        Said("Welk dossiernummer heeft dit dossier bij u?", "What is your own number of this case?"),
        Said("Het staat op het overzicht en in de agenda. Gebruik geen naam en geen burgerservicenummer.",
             "It stands on the report and in the calendar. Use no name and no citizen service number."),
        Said("Leeg mag: het verschuift geen dag.", "It may stay empty: it moves no day."),
    ),
    "as_of": Asked(
        Said("Op welke dag kijkt u?", "On which day do you look?"),
        Said("Het antwoord geldt voor deze dag. Wat later gebeurt, telt dan nog niet mee.",
             "The answer holds for this day. What happens later does not count yet."),
        Said("Leeg: vandaag.", "Empty: today."),
    ),
    "absences.first_day": Asked(
        Said("Wat is de eerste ziektedag?", "What is the first sick day?"),
        Said("Vanaf deze dag tellen alle termijnen; de dag zelf is dag 1.",
             "All terms count from this day; the day itself is day 1."),
        Said("Zonder deze dag is er geen tijdlijn.", "Without this day there is no timeline."),
    ),
    "absences.last_day": Asked(
        Said("Wat is de laatste ziektedag?", "What is the last sick day?"),
        Said("Met minder dan vier weken ertussen tellen perioden samen (art. 23 lid 3 WIA).",
             "Spells with less than four weeks between them count together (WIA 23(3))."),
        Said("Leeg: nog ziek.", "Empty: still sick."),
    ),
    "absences.ended_by": Asked(
        Said("Waardoor eindigde deze periode?", "What ended this spell?"),
        Said("Alleen na herstel vervallen de plichten; wie ziek uit dienst gaat, houdt de wachttijd.",
             "Only recovery ends the duties; who leaves while sick keeps the waiting period."),
        Said("Leeg met een laatste dag: herstel.", "Empty with a last day: recovery."),
    ),
    "absences.reported_on": Asked(
        Said("Wanneer hoorde de werkgever ervan?", "When did the employer hear of it?"),
        Said("Alleen ter controle: een melding van lang voor de ziekte is een fout in de dagen.",
             "A check only: a report from long before the sickness is an error in the days."),
        Said("Leeg: het verschuift geen dag.", "Empty: it moves no day."),
    ),
    "absences.recovery_reported_on": Asked(
        Said("Wanneer hoorde de werkgever van het herstel?", "When did the employer hear of the recovery?"),
        Said("De hersteldmelding aan UWV telt vanaf die dag (art. 38 ZW).",
             "The notice of recovery to UWV counts from that day (ZW 38)."),
        Said("Leeg: er is geen hersteldmelding te bewaken.", "Empty: no notice of recovery is watched."),
    ),
    "absences.not_counted_for_dismissal_ban": Asked(
        Said("Is dit ziekte door zwangerschap, voor het verlof?", "Is this sickness by pregnancy, before the leave?"),
        Said("Die dagen tellen niet mee voor het opzegverbod (art. 7:670 lid 1 BW).",
             "Those days do not count for the prohibition of notice (BW 7:670(1))."),
        Said("Leeg: zij tellen mee.", "Empty: they count."),
    ),
    "leaves.kind": Asked(
        Said("Welk verlof is het?", "Which leave is it?"),
        Said("Alleen zwangerschaps- en bevallingsverlof telt niet mee in de wachttijd (art. 23 WIA).",
             "Only maternity leave does not count in the waiting period (WIA 23)."),
        Said("Zonder verlof telt elke ziektedag mee.", "Without leave every sick day counts."),
    ),
    "leaves.first_day": Asked(
        Said("Wat is de eerste dag van het verlof?", "What is the first day of the leave?"),
        Said("Het einde van de wachttijd schuift op met de dagen van zwangerschapsverlof.",
             "The end of the waiting period moves by the days of maternity leave."),
        Said("Verlof vraagt een eerste en een laatste dag.", "A leave asks for a first and a last day."),
    ),
    "leaves.last_day": Asked(
        Said("Wat is de laatste dag van het verlof?", "What is the last day of the leave?"),
        Said("Ook de laatste dag zelf telt niet mee.", "The last day itself does not count either."),
        Said("Verlof vraagt een eerste en een laatste dag.", "A leave asks for a first and a last day."),
    ),
    "leaves.not_counted_from": Asked(
        Said("Vanaf welke ziektedag in de flexibele periode?", "From which sick day in the flexible period?"),
        Said("Ziekte in de flexibele periode voor het verlof telt niet mee (art. 23 lid 3 WIA).",
             "Sickness in the flexible period before the leave does not count (WIA 23(3))."),
        Said("Leeg: het verlof begint op zijn eerste dag.", "Empty: the leave begins on its first day."),
    ),
    "leaves.same_cause": Asked(
        Said("Is de oorzaak voor en na het verlof dezelfde?", "Is the cause before and after the leave the same?"),
        Said("Alleen dan tellen ziekte direct voor en direct na het verlof samen (art. 23 lid 3 WIA).",
             "Only then sickness directly before and directly after the leave counts together (WIA 23(3))."),
        Said("Onbekend: het antwoord noemt wat een andere oorzaak zou doen.",
             "Unknown: the answer says what another cause would do."),
    ),
    "birth_date": Asked(
        Said("Wat is de geboortedatum?", "What is the day of birth?"),
        Said("De AOW-leeftijd kan loon en WIA eerder laten eindigen (art. 7:629 lid 2 BW, art. 43 WIA).",
             "AOW age can end wage and WIA sooner (BW 7:629(2), WIA 43)."),
        Said("Leeg: het antwoord rekent zonder AOW en zegt dat de leeftijd het kan veranderen.",
             "Empty: the answer reckons without AOW and says that the age could change it."),
    ),
    "aow_date": Asked(
        Said("Wat is de AOW-datum?", "What is the AOW date?"),
        Said("In plaats van de geboortedatum, als u die liever niet vastlegt.",
             "In place of the day of birth, where you prefer not to hold that."),
        Said("Leeg: als bij de geboortedatum.", "Empty: as with the day of birth."),
    ),
    "records_complete_from": Asked(
        Said("Vanaf welke dag zijn alle stukken overgenomen?", "From which day were all documents imported?"),
        Said("Een stuk van daarvoor dat ontbreekt, zegt dan niets.",
             "The absence of a document from before that day then says nothing."),
        Said("Leeg: het dossier is volledig; wat er niet staat, is niet gedaan.",
             "Empty: the file is complete; what is not there was not done."),
    ),
    "employment.first_day": Asked(
        Said("Wat is de eerste dag van de dienstbetrekking?", "What is the first day of the employment?"),
        Said("Ziekte van voor die dag is een fout in de dagen.", "Sickness before that day is an error in the days."),
        Said("Leeg: het verschuift geen dag.", "Empty: it moves no day."),
    ),
    "employment.last_day": Asked(
        Said("Wat is de laatste dag van de dienstbetrekking?", "What is the last day of the employment?"),
        Said("Ziek uit dienst: melding en verslag vallen in de regel op die dag (art. 38 lid 2 ZW, art. 25 lid 1 WIA).",
             "Who leaves while sick: notice and report are as a rule due on that day (ZW 38(2), WIA 25(1))."),
        Said("Leeg: de dienstbetrekking loopt door.", "Empty: the employment runs on."),
    ),
    "employment.regime": Asked(
        Said("Wat voor dienstbetrekking is het?", "What kind of employment is it?"),
        Said("Een ambtenaar buiten het BW en wie geen werkgever heeft, vallen onder de ZW (art. 76a, 29 ZW).",
             "A public servant outside the Civil Code and one without an employer fall under the ZW (ZW 76a, 29)."),
        Said("Leeg: een arbeidsovereenkomst volgens het BW.", "Empty: a contract under the Civil Code."),
    ),
    "employment.safety_net": Asked(
        Said("Geldt een vangnetbepaling?", "Does a safety-net provision apply?"),
        Said("Dan is een ziekmelding aan UWV nodig (art. 38a ZW). Welke vangnetbepaling wordt nooit vastgelegd.",
             "Then UWV must be told (ZW 38a). Which provision it is, is never held."),
        Said("Onbekend: het antwoord noemt wat zij zou veranderen.", "Unknown: the answer says what it would change."),
    ),
    "employment.safety_net_clear_on": Asked(
        Said("Werd pas later duidelijk dat een vangnetbepaling geldt? Op welke dag?",
             "Did it become clear only later that a safety-net provision applies? On which day?"),
        Said("De termijn van de melding telt dan vanaf die dag (art. 38b ZW). Waardoor wordt nooit vastgelegd.",
             "The term of the notice then counts from that day (ZW 38b). What made it clear is never held."),
        Said("Leeg: de termijn telt vanaf het begin.", "Empty: the term counts from the start."),
    ),
    "employment.safety_net_notice_term": Asked(
        Said("Binnen welke termijn moet die melding?", "Within which term is that notice due?"),
        Said("Op de vierde dag, of de eerste dag na zes weken (art. 38a ZW).",
             "On the fourth day, or the first day after six weeks (ZW 38a)."),
        Said("Leeg: het antwoord vraagt ernaar.", "Empty: the answer asks for it."),
    ),
    "employment.self_insured_zw": Asked(
        Said("Is de werkgever eigenrisicodrager voor de ZW?", "Does the employer bear the risk of the ZW itself?"),
        Said("Dan houdt hij de plichten na het einde van de dienstbetrekking.",
             "Then it keeps the duties after the end of the employment."),
        Said("Onbekend: gerekend als nee; het antwoord noemt het verschil.",
             "Unknown: reckoned as no; the answer names the difference."),
    ),
    "employment.domestic_worker": Asked(
        Said("Is het huishoudelijk personeel op minder dan vier dagen per week?",
             "Is it a domestic worker on fewer than four days a week?"),
        Said("Dan zes weken loon, en in de regel geen WIA (art. 7:629 lid 2 BW, art. 6 ZW).",
             "Then six weeks of wage, and as a rule no WIA (BW 7:629(2), ZW 6)."),
        Said("Onbekend: gerekend als nee.", "Unknown: reckoned as no."),
    ),
    "employment.insured": Asked(
        Said("Is dat werk toch verzekerd (vrijwillig, of uit een pgb)?",
             "Is that work insured all the same (voluntarily, or from a care budget)?"),
        Said("Alleen bij huishoudelijk personeel: dan bestaat er wel recht op WIA.",
             "Of a domestic worker only: then there is a right to WIA."),
        Said("Leeg: het antwoord noemt wat het zou veranderen.", "Empty: the answer says what it would change."),
    ),
    "employment.form": Asked(
        Said("Wordt voor een ander gewerkt?", "Is the work done for another?"),
        Said("Bij uitzenden, detachering en payroll zijn er vragen over de inlener.",
             "With agency work, secondment and payroll there are questions about the hirer."),
        Said("Leeg: gewoon werk bij de werkgever.", "Empty: plain work with the employer."),
    ),
    "employment.employees": Asked(
        Said("Hoeveel werknemers heeft de werkgever?", "How many people does the employer have?"),
        Said("Alleen in een heel klein bedrijf is elke functie al bekend (Beoordelingskader §9).",
             "Only in a very small firm every function is known already (Beoordelingskader §9)."),
        Said("Leeg: het bedrijf is niet als klein bekend.", "Empty: the employer is not known as small."),
    ),
    "employment.dismissal_ban_months": Asked(
        Said("Hoeveel maanden duurt het opzegverbod volgens de cao?",
             "How many months does the prohibition of notice last by collective agreement?"),
        Said("Alleen als de cao langer is dan de twee jaar van de wet (art. 7:670 BW).",
             "Only where the agreement is longer than the two years of the law (BW 7:670)."),
        Said("Leeg: twee jaar.", "Empty: two years."),
    ),
    "employment.notice_months": Asked(
        Said("Hoeveel maanden is de opzegtermijn van de werkgever?",
             "How many months is the employer's period of notice?"),
        Said("Alleen als contract of cao afwijkt van art. 7:672 BW.",
             "Only where contract or agreement departs from BW 7:672."),
        Said("Leeg: de termijn van de wet.", "Empty: the term of the law."),
    ),
    "employment.working_days": Asked(
        Said("Op welke dagen wordt gewerkt?", "On which days is there work?"),
        Said("Voor wachtdagen (art. 7:629 lid 9 BW), en om een eerste ziektedag zonder werk op te merken.",
             "For waiting days (BW 7:629(9)), and to notice a first sick day without work."),
        Said("Leeg: maandag tot en met vrijdag.", "Empty: Monday to Friday."),
    ),
    "records.own": Asked(
        Said("{record}: van welke dag?", "{record}: of which day?"),
        Said("{articles}{consequence}", "{articles}{consequence}"),
        Said("Leeg: niet gedaan. Uw eigen dossier geldt als volledig.",
             "Empty: not done. Your own file counts as complete."),
    ),
    "records.uwv": Asked(
        Said("{record}: van welke dag?", "{record}: of which day?"),
        Said("{articles}{consequence}", "{articles}{consequence}"),
        Said("Leeg: niet bekend. Het antwoord noemt wat het zou veranderen.",
             "Empty: not known. The answer says what it would change."),
    ),
}  # fmt: skip
"""Questions by the place of the fact in a case."""

FIELDS: Final[Mapping[str, Said]] = {
    "able_from": Said("kan sinds deze dag meer dan 65 procent verdienen", "can earn over 65 percent from this day"),
    "about": Said("waarover", "about what"),
    "against": Said("waartegen", "against what"),
    "agreed_by": Said("wie instemde", "who consented"),
    "answer_by": Said("te beantwoorden voor of op", "to be answered on or before"),
    "asked_by": Said("aangevraagd door", "asked by"),
    "asked_of": Said("gevraagd aan", "asked of"),
    "because": Said("waarom", "why"),
    "capacity": Said("belastbaarheid volgens het stuk", "capacity as it says"),
    "chance_missed": Said("is een kans gemist", "whether a chance was missed"),
    "course": Said("koers", "course"),
    "dated": Said("gedateerd op", "dated"),
    "days": Said("dagen", "days"),
    "due": Said("afgesproken uiterste datum", "last day as agreed"),
    "ended_by": Said("waardoor het eindigde", "what ended it"),
    "ends_on": Said("eerste dag zonder", "first day without it"),
    "followed_on": Said("opgevolgd op", "followed on"),
    "found_by": Said("vastgesteld door", "found by"),
    "given_by": Said("gegeven door", "given by"),
    "granted": Said("toegekend", "granted"),
    "grounds_stated": Said("zijn de beperkingen onderbouwd", "whether it gives grounds"),
    "hours_limited": Said("zijn de uren beperkt", "whether hours are limited"),
    "hours_per_day": Said("uren per dag, ten hoogste", "hours a day, at most"),
    "hours_per_week": Said("uren per week", "hours a week"),
    "hours_percent": Said("over welk deel van de uren, procent", "over which part of the hours, per cent"),
    "known_on": Said("bekend sinds", "known since"),
    "last_day": Said("laatste dag", "last day"),
    "long_absence_expected": Said("wordt langdurig verzuim verwacht", "whether long absence is expected"),
    "milestone": Said("van welke termijn", "of which term"),
    "next_step": Said("is er een volgende stap", "whether there is a next step"),
    "of_the_report": Said("om wat bij het verslag hoort", "for what belongs to the report"),
    "outcome": Said("uitkomst", "outcome"),
    "own_employer_possible": Said("werk bij de eigen werkgever mogelijk", "work with the own employer possible"),
    "own_work_possible": Said("eigen werk mogelijk", "own work possible"),
    "possibilities_listed": Said("staan de mogelijkheden erin", "whether the possibilities are listed"),
    "posted_on": Said("op de post gedaan op", "posted on"),
    "question": Said("vraag", "question"),
    "reason": Said("reden", "reason"),
    "received_on": Said("ontvangen op", "received on"),
    "repaired": Said("herstel vastgesteld", "repair established"),
    "requested_on": Said("aangevraagd op", "requested on"),
    "reversed_on": Said("teruggedraaid op", "reversed on"),
    "sent_on": Said("verzonden op", "sent on"),
    "signed_by": Said("ondertekend door", "signed by"),
    "since": Said("sinds", "since"),
    "started_on": Said("begonnen op", "started on"),
    "status": Said("status", "status"),
    "statutory_ground_named": Said("noemt het de wettelijke grond", "whether it names the ground in the law"),
    "structural": Said("structureel", "structural"),
    "supplied_by": Said("geleverd door", "supplied by"),
    "value": Said("ja of nee", "yes or no"),
    "views_of": Said("met de visie van", "with the views of"),
    "withdrawn_on": Said("ingetrokken op", "withdrawn on"),
}
"""Fields of records that have no words of their own under ``fact.records``."""

VALUES: Final[Mapping[str, Said]] = {
    "adapted": Said("aangepast eigen werk", "adapted own work"),
    "administrative": Said("administratief", "administrative"),
    "adoption": Said("adoptieverlof", "adoption leave"),
    "agency": Said("bureau of uitzend", "agency"),
    "business_ended": Said("bedrijf beëindigd", "business ended"),
    "care": Said("zorgverlof", "care leave"),
    "changed": Said("gewijzigd", "changed"),
    "civil_code": Said("arbeidsovereenkomst (BW)", "contract under the Civil Code"),
    "company_doctor": Said("bedrijfsarts", "company doctor"),
    "completed": Said("afgerond", "completed"),
    "death": Said("overlijden", "death"),
    "efforts": Said("inspanningen", "efforts"),
    "employee": Said("werknemer", "employee"),
    "employee_efforts": Said("inspanningen werknemer", "efforts of the employee"),
    "employer": Said("werkgever", "employer"),
    "employer_efforts": Said("inspanningen werkgever", "efforts of the employer"),
    "employment_end": Said("einde van de dienstbetrekking", "end of the employment"),
    "filed": Said("ingediend", "filed"),
    "foster": Said("pleegzorgverlof", "foster leave"),
    "fourth_day": Said("op de vierde dag", "on the fourth day"),
    "fri": Said("vrijdag", "Friday"),
    "made": Said("gemaakt", "made"),
    "marginal": Said("marginaal", "marginal"),
    "medical_documents": Said("medische stukken", "medical documents"),
    "mon": Said("maandag", "Monday"),
    "negative": Said("negatief", "negative"),
    "no_capacity": Said("geen mogelijkheden", "no capacity"),
    "no_employer": Said("geen werkgever", "no employer"),
    "no_prospects": Said("geen vooruitzicht", "no prospects"),
    "no_suitable_work": Said("geen passend werk", "no suitable work"),
    "none": Said("geen", "none"),
    "not_cooperating": Said("werkt niet mee", "does not cooperate"),
    "not_examined": Said("niet onderzocht", "not examined"),
    "not_filed": Said("niet ingediend", "not filed"),
    "not_possible": Said("niet mogelijk", "not possible"),
    "not_resolved": Said("niet opgelost", "not resolved"),
    "not_sent": Said("niet verzonden", "not sent"),
    "other": Said("ander", "other"),
    "other_employer": Said("werk bij een andere werkgever", "work with another employer"),
    "other_expert": Said("andere deskundige", "other expert"),
    "own": Said("eigen werk", "own work"),
    "own_work": Said("eigen werk", "own work"),
    "parental": Said("ouderschapsverlof", "parental leave"),
    "payroll": Said("payroll", "payroll"),
    "placed": Said("geplaatst", "placed"),
    "positive": Said("positief", "positive"),
    "pregnancy_maternity": Said("zwangerschaps- en bevallingsverlof", "maternity leave"),
    "present": Said("aanwezig", "present"),
    "public_servant": Said("ambtenaar (niet BW)", "public servant (not Civil Code)"),
    "recovery": Said("herstel", "recovery"),
    "refused": Said("geweigerd", "refused"),
    "regular": Said("gewoon", "regular"),
    "relation_broken": Said("verstoorde arbeidsrelatie", "broken relation"),
    "resolved": Said("opgelost", "resolved"),
    "sat": Said("zaterdag", "Saturday"),
    "second_company_doctor": Said("tweede bedrijfsarts", "second company doctor"),
    "secondment": Said("detachering", "secondment"),
    "sent": Said("verzonden", "sent"),
    "sheltered": Said("beschut werk", "sheltered work"),
    "sickness": Said("de ziekte", "the sickness"),
    "six_weeks": Said("na zes weken", "after six weeks"),
    "stop": Said("loonstop", "stop of wage"),
    "stopped": Said("gestopt", "stopped"),
    "substantive": Said("inhoudelijk", "substantive"),
    "suitable_work": Said("passend werk", "suitable work"),
    "sun": Said("zondag", "Sunday"),
    "suspension": Said("loonopschorting", "suspension of wage"),
    "therapy": Said("arbeidstherapie", "work on a therapeutic basis"),
    "thu": Said("donderdag", "Thursday"),
    "trial": Said("proefplaatsing", "trial placement"),
    "tue": Said("dinsdag", "Tuesday"),
    "unchanged": Said("ongewijzigd", "unchanged"),
    "unknown": Said("onbekend", "unknown"),
    "unpaid": Said("onbetaald verlof", "unpaid leave"),
    "uwv": Said("UWV", "UWV"),
    "uwv_insurance_physician": Said("verzekeringsarts van UWV", "insurance physician of UWV"),
    "uwv_labour_expert": Said("arbeidsdeskundige van UWV", "labour expert of UWV"),
    "vocational_expert": Said("arbeidsdeskundige", "vocational expert"),
    "wed": Said("woensdag", "Wednesday"),
    "without_recovery": Said("zonder herstel", "without recovery"),
    "working_relation": Said("arbeidsrelatie", "working relation"),
    "written_warning": Said("schriftelijke waarschuwing", "written warning"),
}
"""Values of fields by their codes."""
