"""The clauses of the stages: each reason why a day is what it is, with its articles and its words in both languages."""

from __future__ import annotations

from functools import reduce
from itertools import count
from operator import or_
from typing import Final

from ...rules.citation import Citation
from ...rules.clause import Clause, ClauseKind
from ...rules.rule import Mark
from ..instruments import BW7, WAO, WIA, ZW

__all__ = ["CLAUSES", "CUTS", "WAITS", "clauses_in", "waits_in"]

_place = count()
_READ: Final = "texts of 2011 to 1 July 2026"


def _ground(id: str, nl: str, en: str, *basis: Citation, source: str = _READ, mark: Mark = Mark.VERIFIED) -> Clause:
    return Clause(next(_place), id, ClauseKind.GROUND, nl, en, basis, source, mark)


def _no_day(id: str, nl: str, en: str) -> Clause:
    return Clause(next(_place), id, ClauseKind.NO_DAY, nl, en, (), "")


def _cut(id: str, nl: str, en: str) -> Clause:
    return Clause(next(_place), id, ClauseKind.CUT, nl, en, (), "")


def _waits(id: str, nl: str, en: str) -> Clause:
    return Clause(next(_place), id, ClauseKind.WAITS, nl, en, (), "")


# --- the articles on which a day rests ----------------------------------------------------------------------------

WAIT = _ground("wait", "104 weken wachttijd", "104 weeks of waiting period", WIA.article(23, 1), WIA.article(23, 2))
EARLY_IVA = _ground("early_iva", "verkorte wachttijd", "shortened waiting period", WIA.article(23, 6), WIA.article(66))
EXTENSION = _ground(
    "extension", "vrijwillige verlenging", "voluntary extension", WIA.article(24, 1), WIA.article(24, 2)
)
EXTENSION_ENDED = _ground(
    "extension_ended", "verlenging eindigt met de dienstbetrekking", "the extension ends with the employment",
    WIA.article(24, 3),
)  # fmt: skip
PUBLIC_SERVANT = _ground(
    "public_servant", "bezoldiging van een overheidswerknemer", "pay of a public servant", ZW.article("76a", 1),
    ZW.article("76a", 5),
)  # fmt: skip
SERVANT_AOW_WEEKS_AFTER = _ground(
    "servant_aow_weeks_after", "de weken na de AOW-leeftijd van een overheidswerknemer",
    "the weeks after AOW age of a public servant", ZW.article("76a", 8),
    source="text of 1 July 2026; by first sick day, 104, Stb. 2015, 376 and Stb. 2023, 169",
)  # fmt: skip
SERVANT_LATE = _ground(
    "servant_late", "verlenging van bezoldiging met de dagen te laat", "extension of pay by the days late",
    ZW.article("76a", "6a"), source="text of 1 July 2026",
)  # fmt: skip
SERVANT_SANCTIONED = _ground(
    "servant_sanctioned", "bezoldiging tijdens de loonsanctie", "pay in the sanction", ZW.article("76a", "6c"),
    source="text of 1 July 2026",
)  # fmt: skip
DOMESTIC = _ground(
    "domestic", "zes weken loon voor een huishoudelijke hulp", "six weeks of wage for a domestic worker",
    BW7.article("7:629", "2a"), source="texts of 2011 to 1 July 2026",
)  # fmt: skip
AOW_WEEKS_AFTER = _ground(
    "aow_weeks_after", "de weken na de AOW-leeftijd", "the weeks after AOW age", BW7.article("7:629", "2b"),
    BW7.article("7:629", 10),
    source="text of 1 July 2026; by first sick day, Stb. 2015, 376 and Stb. 2023, 169",
)  # fmt: skip
BAN_AOW_WEEKS_AFTER = _ground(
    "ban_aow_weeks_after", "het opzegverbod na de AOW-leeftijd", "the prohibition after AOW age",
    BW7.article("7:670", "1a"), source="text of 1 July 2026; by first sick day, Stb. 2015, 376 and Stb. 2023, 169",
)  # fmt: skip
BENEFIT_WAIT = _ground(
    "benefit_wait", "104 weken ziekengeld", "104 weeks of sickness benefit", ZW.article(29, 5),
)  # fmt: skip
BENEFIT_FROM_AOW = _ground(
    "benefit_from_aow", "geen ziekengeld vanaf de AOW-leeftijd", "no sickness benefit from AOW age",
    ZW.article(29, 4), ZW.article(29, 5), source="text of 1 July 2026",
)  # fmt: skip
BENEFIT_UNTIL_IVA = _ground(
    "benefit_until_iva", "geen ziekengeld naast een IVA met verkorte wachttijd",
    "no sickness benefit beside an early IVA", ZW.article("19d"), source="text of 1 July 2026",
)  # fmt: skip
BENEFIT_ASSESSED = _ground(
    "benefit_assessed", "ziekengeld tot een maand na de dag waarop meer dan 65% te verdienen is",
    "sickness benefit until a month after the day on which more than 65% can be earned",
    ZW.article("19aa", 1), ZW.article("19aa", 2), source="texts of 1 January 2015 to 1 July 2026",
)  # fmt: skip
NOT_COUNTED_WITHOUT_BENEFIT = _ground(
    "not_counted_without_benefit", "dagen zonder ziekengeld omdat meer dan 65% te verdienen is, tellen niet mee",
    "days without benefit because more than 65% can be earned do not count", WIA.article(23, "5b"),
    source="text of 1 July 2026",
)  # fmt: skip
WAGE = _ground(
    "wage", "104 weken loon", "104 weeks of wage", BW7.article("7:629", 1), BW7.article("7:629", 10),
)  # fmt: skip
LATE = _ground(
    "late", "verlenging met de dagen te laat", "extension by the days late", BW7.article("7:629", "11a"),
)  # fmt: skip
LATE_BENEFIT = _ground(
    "late_benefit", "langer ziekengeld met de dagen te laat", "sickness benefit longer by the days late",
    ZW.article(29, "10a"), source="texts of 1 January 2019 to 1 July 2026",
)  # fmt: skip
TERM = _ground("term", "de aanvraagtermijn", "the term of the application", WIA.article(64, 3))
EXCUSED = _ground("excused", "tijdig door een te late brief", "in time through a late letter", WIA.article(64, 6))
EXCUSED_WITHOUT_LETTER = _ground(
    "excused_without_letter", "tijdig omdat UWV geen brief stuurde", "in time because UWV sent no letter",
    WIA.article(64, 6),
)  # fmt: skip
EXTENDED = _ground("extended", "vrijwillige verlenging", "voluntary extension", WIA.article(24, 1))
BENEFIT = _ground(
    "benefit", "verlenging van ziekengeld", "extension of sickness benefit", WIA.article(26, 2), ZW.article(29, "10b")
)
BAR = _ground("bar", "na deze dag geen loonsanctie", "no wage sanction after this day", WIA.article(25, 11))
TARGET = _ground("target", "zes weken voor het einde", "six weeks before the end", WIA.article(25, 10))
START = _ground(
    "start", "de loonsanctie volgt op de loondoorbetalingsperiode", "the sanction follows the wage period",
    WIA.article(25, 9), WIA.article(25, 11),
)  # fmt: skip
LENGTH = _ground("length", "ten hoogste 52 weken", "52 weeks at most", WIA.article(25, 9))
LENGTH_OF_BENEFIT = _ground("length_of_benefit", "ten hoogste 52 weken", "52 weeks at most", WIA.article(26, 2))
SHORTENED = _ground(
    "shortened", "zes weken na vaststelling van herstel", "six weeks after the repair was established",
    WIA.article(25, 13), WIA.article(25, 14),
)  # fmt: skip
RESUMED = _ground(
    "resumed", "de behandeling wordt na de loonsanctie hervat", "UWV resumes after the sanction",
    WIA.article(25, 15), WIA.article(64, 8), WIA.article(64, 9), source="text of 1 July 2026",
)  # fmt: skip
LENGTH_BEFORE_2004 = _ground(
    "length_before_2004", "ten hoogste 52 weken, door UWV bepaald", "52 weeks at most, fixed by UWV",
    WAO.article("71a", 9), WIA.article("123b", 2), source="text of 1 July 2026 (123b)",
)  # fmt: skip
FROM_A_YEAR_BEFORE = _ground(
    "from_a_year_before", "52 weken vóór de aanvraag", "52 weeks before the application", WIA.article(64, 11),
    source="text of 1 July 2026",
)  # fmt: skip
SANCTIONED = _ground("sanctioned", "loon tijdens de loonsanctie", "wage in the sanction", BW7.article("7:629", "11b"))
BAN = _ground(
    "ban", "twee jaar opzegverbod", "two years of prohibition of notice", BW7.article("7:670", 1),
    source="texts of 2011 to 1 July 2026",
)  # fmt: skip
BAN_MOVED = _ground(
    "ban_moved", "opzegverbod loopt mee met het loon", "the prohibition moves with the wage", BW7.article("7:670", 11),
    source="texts of 2011 to 1 July 2026",
)  # fmt: skip
_DISMISSAL: Final = "text of 1 July 2026; in substance since 1 July 2015"
NOTICE_FREE = _ground(
    "notice_free", "opzeggen kan na het opzegverbod", "notice is possible after the prohibition",
    BW7.article("7:670", 1), BW7.article("7:670", 11), source=_DISMISSAL,
)  # fmt: skip
AFTER_BIRTH = _ground(
    "after_birth", "opzegverbod tot zes weken na het bevallingsverlof", "prohibition up to six weeks after the leave",
    BW7.article("7:670", 2), source=_DISMISSAL,
)  # fmt: skip
PERMIT = _ground(
    "permit", "toestemming als het opzegverbod binnen vier weken eindigt",
    "permission where the prohibition ends within four weeks", BW7.article("7:671a", 11), source=_DISMISSAL,
)  # fmt: skip
RECOVERY = _ground(
    "recovery", "geen herstel te verwachten binnen deze termijn", "no recovery to be expected within this time",
    BW7.article("7:669", "3b"), source=_DISMISSAL,
)  # fmt: skip
COMPENSATED = _ground(
    "compensated", "de dag na de twee jaren", "the day after the two years", BW7.article("7:673e", 2),
    source="text of 1 July 2026; in force since 1 April 2020",
)  # fmt: skip
RECOVERED_BENEFIT = _ground(
    "recovered_benefit", "verhaal van ziekengeld", "recovery of sickness benefit", ZW.article("39a", 1),
    source="texts of 2011 to 1 July 2026; the first fourteen weeks left out by UWV (Wetsuitleg of 2023)",
    mark=Mark.PAGE,
)  # fmt: skip
NOTICE_PERIOD = _ground(
    "notice_period", "de opzegtermijn van de werkgever", "the employer's notice period", BW7.article("7:672", 2),
    source=_DISMISSAL,
)  # fmt: skip
NOTICE_AFTER_AOW = _ground(
    "notice_after_aow", "een maand na de AOW-leeftijd", "one month after AOW age", BW7.article("7:672", 3),
    source=_DISMISSAL,
)  # fmt: skip
NOTICE_AGREED = _ground(
    "notice_agreed", "een afgesproken opzegtermijn", "an agreed notice period", BW7.article("7:672", 7),
    source=_DISMISSAL,
)  # fmt: skip
LESS_PROCEDURE = _ground(
    "less_procedure", "korter door de procedure bij UWV", "shorter by UWV's procedure", BW7.article("7:672", 6),
    source=_DISMISSAL,
)  # fmt: skip
END_OF_MONTH = _ground(
    "end_of_month", "tegen het einde van de maand", "to the end of the month", BW7.article("7:672", 1),
    source=_DISMISSAL,
)  # fmt: skip
WIA_BEGINS = _ground(
    "wia_begins", "recht na de wachttijd", "the right after the wait", WIA.article(47, 2), WIA.article(54, 2)
)
NO_WIA = _ground("no_wia", "geen WIA vanaf de AOW-leeftijd", "no WIA from AOW age", WIA.article(43))
NOT_EMPLOYED = _ground(
    "not_employed", "huishoudelijk werk op minder dan vier dagen", "household work on fewer than four days",
    ZW.article(6, "1c"), ZW.article(6, 3),
)  # fmt: skip
WITHOUT_EMPLOYER = _ground(
    "without_employer", "UWV in plaats van een werkgever", "UWV in place of an employer", WIA.article(26, 1)
)

# --- why there is no day ------------------------------------------------------------------------------------------

NOT_ASKED = _no_day("not_asked", "niet aangevraagd", "not asked for")
NOT_DECIDED = _no_day("not_decided", "nog niet beslist", "not decided")
REFUSED = _no_day("refused", "afgewezen", "refused")
ASKED_IN_SANCTION = _no_day(
    "asked_in_the_sanction",
    "gevraagd tijdens de loonsanctie: komt erna",
    "asked for in the sanction: it comes after it",
)
EXTENDS_NOTHING = _no_day("extends_nothing", "eindigt niet na de wachttijd", "ends no later than the wait")
UNDATED = _no_day("unknown", "onbekend", "unknown")
IVA_GRANTED = _no_day("early_iva_granted", "IVA met verkorte wachttijd is toegekend", "early IVA was granted")
EMPLOYMENT_ENDED = _no_day("employment_ended", "de dienstbetrekking is geëindigd", "the employment ended")
AOW_REACHED = _no_day("aow_age_reached", "AOW-leeftijd bereikt", "AOW age reached")
OLDER_LAW = _no_day("older_law", "ouder recht vroeg iets anders", "older law asked something else")
DOMESTIC_WORKER = _no_day(
    "domestic_worker", "zes weken loon voor een huishoudelijke hulp", "six weeks of wage for a domestic worker"
)
NO_EMPLOYER = _no_day("no_employer", "er is geen werkgever", "there is no employer")
IN_TIME = _no_day("in_time", "niet te laat, voor zover vastgelegd", "not late, as far as is on file")
NO_DAYS = _no_day("decided_as_no_days", "UWV besliste op nul dagen", "UWV decided on no days")
NO_DECISION = _no_day("no_sanction_decision", "geen loonsanctiebesluit in het dossier", "no sanction decision on file")
WITHDRAWN = _no_day("sanction_withdrawn", "ingetrokken", "withdrawn")
VOID = _no_day(
    "sanction_void", "zonder gevolg: verzonden na de loondoorbetalingsperiode", "void: sent after the wage period"
)
RECOVERED = _no_day("recovered", "hersteld", "recovered")
DECEASED = _no_day("deceased", "overleden", "deceased")
TO_NOTHING = _no_day("sanction_shortened_to_nothing", "volledig bekort", "shortened to nothing")
NOT_INSURED = _no_day(
    "no_insured_employment", "werk in een huishouden is niet verzekerd", "work in a household is not insured"
)
WAGE_ENDED = _no_day("wage_ended", "er is geen recht op loon meer", "there is no right to wage any more")
BENEFIT_ENDED = _no_day(
    "benefit_ended", "UWV besliste dat het ziekengeld eindigt", "UWV decided that the sickness benefit ends"
)
CAN_EARN_MORE = _no_day("can_earn_more_than_65", "er is meer dan 65% te verdienen", "more than 65% can be earned")
WAIT_COMPLETED = _no_day("wait_completed", "de wachttijd is voorbij", "the waiting period is over")
NO_CIVIL_CODE = _no_day(
    "no_civil_code_employment", "geen arbeidsovereenkomst naar burgerlijk recht",
    "no employment under the Civil Code",
)  # fmt: skip

REQUESTED_FIRST = _no_day(
    "requested_before_the_sickness", "de ontslagaanvraag kwam voor de ziekte",
    "the request for dismissal came before the sickness",
)  # fmt: skip
EMPLOYMENT_RUNS_ON = _no_day(
    "employment_runs_on",
    "er is geen laatste dag van de dienstbetrekking bekend",
    "no last day of the employment is known",
)
SELF_INSURED = _no_day("self_insured", "eigenrisicodrager voor de Ziektewet", "self-insured for sickness benefit")
WELL_AT_EXIT = _no_day(
    "well_at_exit", "niet ziek bij het einde van de dienstbetrekking", "not sick when the employment ended"
)
TOO_SHORT = _no_day(
    "no_week_after_fourteen",
    "geen hele week ziek na de eerste veertien weken",
    "no whole week of sickness after fourteen",
)
NO_NOTICE_DAY = _no_day("no_day_of_notice", "geen dag van opzegging bekend", "no day of notice is known")
SERVICE_UNKNOWN = _no_day(
    "service_unknown",
    "de eerste dag van de dienstbetrekking is niet bekend",
    "the first day of the employment is not known",
)

NO_LETTER_ON_FILE = _no_day(
    "letter_not_on_file", "over de brief van UWV is niets vastgelegd", "no letter of UWV on file"
)
NOTICE_TOO_LATE = _no_day(
    "notice_too_late", "de 42e-weeksmelding kwam daarvoor te laat", "the 42-week notice came too late for it"
)
LETTER_IN_TIME = _no_day("letter_in_time", "de brief van UWV kwam op tijd", "UWV's letter came in time")
NO_LATER_THAN_ITS_TERM = _no_day(
    "no_later_than_its_term", "niet later dan de gewone laatste dag", "no later than the plain last day"
)
APPLIED_AFTER_THE_EXCUSE = _no_day(
    "applied_after_the_excuse", "de aanvraag kwam na die dag", "the application came after that day"
)

# --- what ended it before its time --------------------------------------------------------------------------------

CUT_BY_EMPLOYMENT = _cut("end_of_employment", "het einde van de dienstbetrekking", "the end of the employment")
CUT_BY_SICKNESS = _cut("last_sick_day", "de laatste ziektedag", "the last sick day")
CUT_BY_AOW = _cut("aow_limit", "de AOW-leeftijd", "AOW age")

# --- what it waits for --------------------------------------------------------------------------------------------

AWAITS_AFTER_LEAVE = _waits(
    "absences.after_leave", "of er na het verlof nog ziekte is", "whether sickness follows the leave"
)
AWAITS_EXTENSION = _waits("extension_decision", "beslissing op de verlenging", "decision on the extension")
AWAITS_DELAY = _waits("wage_extension_decision", "beslissing over de late aanvraag", "decision on the late application")
AWAITS_IVA = _waits("early_iva_decision", "beslissing op de verkorte wachttijd", "decision on early IVA")
WANTS_IVA_APPLICATION = _waits(
    "records.early_iva_application", "aanvraag WIA met verkorte wachttijd (IVA)", "application for early IVA"
)
AWAITS_REPAIR = _waits("repair_decision", "beslissing op het bekortingsverzoek", "decision on the repair report")
WANTS_REPAIR_REPORT = _waits("records.repair_report", "bekortingsverzoek", "repair report")

WANTS_LEAVE = _waits("leaves", "het verlof dat de zwangerschapsziekte afsluit", "the leave that ends the sickness")
WANTS_EXTENSION = _waits(
    "records.extension_decision.granted", "wat UWV over de verlenging besliste", "what UWV decided on the extension"
)
WANTS_IVA_DECISION = _waits(
    "records.early_iva_decision.granted", "wat UWV over de verkorting besliste", "what UWV decided on early IVA"
)
WANTS_REPAIR_DECISION = _waits(
    "records.repair_decision.repaired", "wat UWV over het herstel besliste", "what UWV decided on the repair"
)
WANTS_SANCTION_LENGTH = _waits(
    "records.confirmed_dates.last_day_of_sanction",
    "de laatste dag die UWV in de brief noemt",
    "the last day that UWV's letter names",
)

CLAUSES: Final[tuple[Clause, ...]] = tuple(value for value in list(globals().values()) if isinstance(value, Clause))
"""Every clause, in the order in which articles are listed."""

WAITS: Final[int] = reduce(or_, (clause for clause in CLAUSES if clause.kind is ClauseKind.WAITS))
"""All clauses that say what is waited for."""

CUTS: Final[int] = reduce(or_, (clause for clause in CLAUSES if clause.kind is ClauseKind.CUT))
"""All clauses that say what ended a day before its time."""


def clauses_in(why: int, kind: ClauseKind) -> list[Clause]:
    """The clauses of one kind in a sum of clauses, in order."""
    return [clause for clause in CLAUSES if clause & why and clause.kind is kind]


def waits_in(*whys: int) -> int:
    """What these sums of clauses wait for."""
    return reduce(or_, whys) & WAITS
