"""The words of every refusal, once: what was expected and what to do, in English and in Dutch.

A remedy never asks to throw a fact away: it says how to keep it right, where it belongs, or who knows.
What stands behind a point in a key tells variants of one code apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .of_packs import PACKS
from .of_portfolios import PORTFOLIOS
from .of_systems import SYSTEMS
from .wording import Refusal, Words, said

__all__ = ["REFUSALS", "Refusal", "Words"]


_A_DAY: Final = ("a calendar day, written as YYYY-MM-DD", "een kalenderdag, geschreven als JJJJ-MM-DD")
_NO_SUCH_KEY: Final = ("one of the keys {names}", "een van de sleutels {names}")
_NO_SUCH_KIND: Final = ("one of the kinds {names}", "een van de soorten {names}")
_WHICH_DAY: Final = (
    "correct one of the two days, as the documents give them",
    "corrigeer een van de twee dagen, zoals de stukken ze noemen",
)
_WHO_IS_RIGHT: Final = (
    "ask which of the two is right and correct the other",
    "ga na welke van de twee klopt en corrigeer de andere",
)
_CORRECT_THE_DAY: Final = ("correct the day, as the document gives it", "corrigeer de dag, zoals het stuk die noemt")
_THE_NUMBER: Final = ("correct the number", "corrigeer het getal")
_DIGITS: Final = (
    "write it as digits, with a point before the decimals",
    "schrijf het in cijfers, met een punt voor de decimalen",
)
_AN_OBJECT: Final = said(
    ("an object with named fields", "een object met benoemde velden"),
    ("write it as {{...}}", "schrijf het als {{...}}"),
)
_CHANGES: Final = (
    'a record (an object with its "kind"), the id of a record (Without, --without) or other facts (Setting, --set)',
    (
        'een record (een object met zijn "kind"), de id van een record (Without, --without) of andere feiten '
        "(Setting, --set)"
    ),
)
_ONE_OF: Final = ("one of {names}", "een van {names}")
_ONE_OF_THESE: Final = ("use one of these codes", "gebruik een van deze codes")
_EARLIER_LAW: Final = (
    "earlier cases fall under law that this catalogue does not hold",
    "eerdere dossiers vallen onder recht dat deze catalogus niet bevat",
)
_KEEP_IT_YOURSELF: Final = (
    "keep it in your own system: no term depends on it",
    "bewaar het in uw eigen systeem: er hangt geen termijn van af",
)
_A_CODE: Final = (
    "use the number of your own system, and nothing that says who it is about",
    "gebruik het nummer van uw eigen systeem, en niets dat zegt over wie het gaat",
)

_FORM: Final[Mapping[str, Refusal]] = {
    "bool_type": said(
        ("true or false", "true of false"),
        ("write true or false, and null where it is not known", "schrijf true of false, en null als het onbekend is"),
    ),
    "day_format": said(
        _A_DAY,
        ("write it as YYYY-MM-DD, for example 2026-01-05", "schrijf het als JJJJ-MM-DD, bijvoorbeeld 2026-01-05"),
    ),
    "day_format.calendar": said(
        _A_DAY,
        ("there is no such day: correct the year, month or day", "die dag bestaat niet: corrigeer jaar, maand of dag"),
    ),
    "day_is_datetime": said(
        _A_DAY,
        (
            "this is a moment in time: take .date() in the time zone of the case",
            "dit is een tijdstip: neem .date() in de tijdzone van het dossier",
        ),
    ),
    "day_is_datetime.table": said(
        _A_DAY,
        (
            "this is a {type}, a moment in time of a table: write .date() of it, in the time zone of the case",
            "dit is een {type}, een tijdstip uit een tabel: schrijf er .date() van, in de tijdzone van het dossier",
        ),
    ),
    "day_out_of_range": said(
        ("a day from {first} to {last}", "een dag van {first} tot en met {last}"),
        ("correct the year", "corrigeer het jaar"),
    ),
    "day_type": said(
        _A_DAY, ("write it as YYYY-MM-DD, between quotes", "schrijf het als JJJJ-MM-DD, tussen aanhalingstekens")
    ),
    "decimal_parsing": said(("a number", "een getal"), _DIGITS),
    "decimal_type": said(("a number", "een getal"), _DIGITS),
    "finite_number": said(("a finite number", "een eindig getal"), _THE_NUMBER),
    "greater_than_equal": said(("{ge} or more", "{ge} of meer"), _THE_NUMBER),
    "int_type": said(
        ("a whole number", "een geheel getal"),
        ("write it without quotes or decimals", "schrijf het zonder aanhalingstekens of decimalen"),
    ),
    "invalid_key": said(
        ("a key that is text", "een sleutel die tekst is"),
        ("name the fact by one of the names of docs/facts.md", "noem het feit bij een van de namen in docs/facts.md"),
    ),
    "json_invalid": said(
        ("a JSON object", "een JSON-object"),
        ("correct the text at that place", "corrigeer de tekst op die plaats"),
    ),
    "json_invalid.deep": said(
        ("a JSON object", "een JSON-object"),
        ("it is nested far deeper than a case is", "het is veel dieper genest dan een dossier"),
    ),
    "json_invalid.encoding": said(
        ("JSON text in UTF-8", "JSON-tekst in UTF-8"),
        ("save the file as UTF-8; nothing of it is shown", "sla het bestand op als UTF-8; er wordt niets van getoond"),
    ),
    "json_invalid.type": said(
        ("JSON text", "JSON-tekst"),
        ("give the text itself, as str or bytes", "geef de tekst zelf, als str of bytes"),
    ),
    "key_twice": said(
        ("each key once in an object", "elke sleutel een keer in een object"),
        (
            "ask which of the two values is right and write that one under this key",
            "ga na welke van de twee waarden klopt en schrijf die onder deze sleutel",
        ),
    ),
    "less_than_equal": said(("{le} or less", "{le} of minder"), _THE_NUMBER),
    "list_expected": said(
        ("a list", "een lijst"),
        (
            "put the items between [ and ], also when there is only one",
            "zet de onderdelen tussen [ en ], ook als het er een is",
        ),
    ),
    "literal_error": said(("{expected}", "{expected_nl}"), _ONE_OF_THESE),
    "literal_error.near": said(("{expected}", "{expected_nl}"), ("did you mean {near!r}?", "bedoelde u {near!r}?")),
    "missing": said(
        ("this field to be present", "dat dit veld er is"),
        ("add it: the document or whoever keeps it knows", "vul het aan: het stuk weet het, of wie het bewaart"),
    ),
    "missing.end_of_employment": said(
        (
            "the last day of the employment, in the case or as last_day",
            "de laatste dag van de dienstbetrekking, in het dossier of als last_day",
        ),
        ("add one of the two", "vul een van de twee aan"),
    ),
    "missing.sickness": said(
        ("absences, or first_sick_day, to be present", "dat absences of first_sick_day er is"),
        (
            "add it: an absence with its first_day, or first_sick_day",
            "vul het aan: een absence met first_day, of first_sick_day",
        ),
    ),
    "missing.hours": said(
        ("the agreed hours beside legal_minimum_per_hour", "de afgesproken uren naast legal_minimum_per_hour"),
        ("add the hours a week of this employee", "vul de uren per week van deze werknemer aan"),
    ),
    "missing.wage": said(
        ("this field to be present", "dat dit veld er is"),
        ("add it; where there is none, write 0", "vul het aan; is er geen, schrijf dan 0"),
    ),
    "model_attributes_type": _AN_OBJECT,
    "model_type": _AN_OBJECT,
    "object_expected": said(
        ("an object with named values", "een object met benoemde waarden"),
        ("write it as {{...}}", "schrijf het als {{...}}"),
    ),
    "country": said(
        ("a country by two small letters, such as nl or be", "een land met twee kleine letters, zoals nl of be"),
        ("write nl for Dutch law", "schrijf nl voor Nederlands recht"),
    ),
    "no_working_days": said(
        ("at least one day of the week", "ten minste een dag van de week"),
        (
            "name the days on which the employee works; write null where they are not known",
            "noem de dagen waarop de werknemer werkt; schrijf null als ze niet bekend zijn",
        ),
    ),
    "pack_facts": said(
        (
            "names of a pack, each with true, false, a whole number, a day or a code; no text",
            "namen van een pakket, elk met true, false, een geheel getal, een dag of een code; geen tekst",
        ),
        ("correct the names and codes", "corrigeer de namen en codes"),
    ),
    "not_accepted": said(
        ("what docs/facts.md says of this field", "wat docs/facts.md van dit veld zegt"),
        ("write it as shown there", "schrijf het zoals daar staat"),
    ),
    "no_place_for_this.health": said(
        (
            (
                "no such key: this library has no place for a diagnosis, a cause, a treatment or free medical text: an "
                "employer may not record them, and no term depends on them"
            ),
            (
                "deze sleutel niet: er is hier geen plaats voor een diagnose, oorzaak, behandeling of vrije medische "
                "tekst: een werkgever mag die niet vastleggen, en geen termijn hangt ervan af"
            ),
        ),
        (
            "do not send it here; it belongs with the company doctor alone",
            "stuur het hier niet heen; het hoort alleen bij de bedrijfsarts",
        ),
    ),
    "no_place_for_this.identity": said(
        (
            (
                "no such key: this library has no place for a name, an address, a number of a person or a citizen "
                "service number (BSN)"
            ),
            (
                "deze sleutel niet: er is hier geen plaats voor een naam, een adres, een nummer van een persoon of een "
                "burgerservicenummer (BSN)"
            ),
        ),
        (
            "do not send it here; use a case_id of your own that says nothing about the person",
            "stuur het hier niet heen; gebruik een eigen case_id dat niets over de persoon zegt",
        ),
    ),
    "no_sickness": said(
        ("at least one spell of sickness", "ten minste een ziekteperiode"),
        (
            "add an absence with its first_day, or give first_sick_day",
            "voeg een absence met first_day toe, of geef first_sick_day",
        ),
    ),
    "personal_number": said(
        (
            "a code without a citizen service number (BSN), phone or account number, postcode or e-mail address",
            "een code zonder burgerservicenummer (BSN), telefoonnummer, rekeningnummer, postcode of e-mailadres",
        ),
        _A_CODE,
    ),
    "string_no_code": said(
        (
            "a code that has a digit, or is made of words of this library such as sanction or first-year",
            "een code met een cijfer, of van woorden van deze bibliotheek zoals sanction of first-year",
        ),
        _A_CODE,
    ),
    "string_pattern_mismatch": said(
        (
            "a code of letters, digits and . _ : / # + - without spaces",
            "een code van letters, cijfers en . _ : / # + - zonder spaties",
        ),
        _A_CODE,
    ),
    "string_pattern_mismatch.question": said(
        ("the id of a question, such as UP-E07", "de code van een vraag, zoals UP-E07"),
        ("take it from risk.questions, or from docs/signals.md", "neem die uit risk.questions of docs/signals.md"),
    ),
    "string_too_long": said(
        ("at most {max_length} characters", "hoogstens {max_length} tekens"),
        ("use a shorter code", "gebruik een kortere code"),
    ),
    "string_too_short": said(
        ("at least one character", "ten minste een teken"),
        ("fill it in, or write null where there is none", "vul het in, of schrijf null als het er niet is"),
    ),
    "string_type": said(("text", "tekst"), ("put it between quotes", "zet het tussen aanhalingstekens")),
    "string_unicode": said(
        ("valid Unicode text", "geldige Unicode-tekst"), ("correct the encoding", "corrigeer de codering")
    ),
    "table_missing": said(
        ("{expected}", "{expected_nl}"),
        (
            "{type} is how a table says that a value is missing: write null (None) where the fact is not known",
            "{type} is hoe een tabel zegt dat een waarde ontbreekt: schrijf null (None) als het feit onbekend is",
        ),
    ),
    "table_scalar": said(
        ("{expected}", "{expected_nl}"),
        (
            "this is a {type} of a table: write {plain} of it",
            "dit is een {type} uit een tabel: schrijf er {plain} van",
        ),
    ),
    "too_short": said(
        ("at least one spell of sickness", "ten minste een ziekteperiode"),
        (
            "add an absence with its first_day, or give first_sick_day",
            "voeg een absence met first_day toe, of geef first_sick_day",
        ),
    ),
    "union_tag_not_found": said(
        ("a record with its kind", "een record met zijn soort (kind)"),
        ('add "kind", for example "problem_analysis"', 'voeg "kind" toe, bijvoorbeeld "problem_analysis"'),
    ),
    "unknown_key": said(_NO_SUCH_KEY, _KEEP_IT_YOURSELF),
    "unknown_key.elsewhere": said(
        _NO_SUCH_KEY,
        (
            "this is {name} of {elsewhere}: write it there",
            "dit is {name} van {elsewhere}: schrijf het daar",
        ),
    ),
    "unknown_key.elsewhere_noted": said(
        _NO_SUCH_KEY,
        (
            "this is {name} of {elsewhere}: write it there; {note}",
            "dit is {name} van {elsewhere}: schrijf het daar; {note_nl}",
        ),
    ),
    "unknown_key.near": said(_NO_SUCH_KEY, ("did you mean {near!r}?", "bedoelde u {near!r}?")),
    "unknown_key.noted": said(_NO_SUCH_KEY, ("did you mean {near!r}? {note}", "bedoelde u {near!r}? {note_nl}")),
    "unknown_kind": said(_NO_SUCH_KIND, ("use one of these kinds", "gebruik een van deze soorten")),
    "unknown_kind.near": said(_NO_SUCH_KIND, ("did you mean {near!r}?", "bedoelde u {near!r}?")),
    "unknown_kind.noted": said(_NO_SUCH_KIND, ("did you mean {near!r}? {note}", "bedoelde u {near!r}? {note_nl}")),
}
"""How facts are written."""

_FACTS: Final[Mapping[str, Refusal]] = {
    "aow_date_twice": said(
        ("either birth_date or aow_date", "birth_date of aow_date, niet beide"),
        (
            "give birth_date alone, from which the AOW date follows; if the SVB gave another day, give aow_date alone",
            "geef alleen birth_date, waar de AOW-datum uit volgt; noemt de SVB een andere dag, geef alleen aow_date",
        ),
    ),
    "before_first_sick_day": said(
        ("a day on or after the first sick day ({day})", "een dag op of na de eerste ziektedag ({day})"),
        (
            "correct the day, or add the earlier absence that this record belongs to",
            "corrigeer de dag, of voeg het eerdere verzuim toe waar dit stuk bij hoort",
        ),
    ),
    "before_first_sick_day.as_at": said(
        ("a day on or after the first sick day ({day})", "een dag op of na de eerste ziektedag ({day})"),
        ("take a later day", "neem een latere dag"),
    ),
    "born_too_late": said(
        ("a day before the first sick day ({day})", "een dag voor de eerste ziektedag ({day})"),
        ("correct the birth date", "corrigeer de geboortedatum"),
    ),
    "day_missing": said(
        ("{days}", "{days_nl}"),
        (
            "add the day: it stands on the document, and whoever sent or received it knows",
            "vul de dag aan: die staat op het stuk, en wie het verzond of ontving weet hem",
        ),
    ),
    "days_reversed": said(("a day on or after {earlier} ({day})", "een dag op of na {earlier} ({day})"), _WHICH_DAY),
    "end_without_last_day": said(
        ("a last_day beside it", "een last_day ernaast"),
        (
            "add the last sick day; what is only expected is no fact yet",
            "vul de laatste ziektedag aan; wat alleen wordt verwacht is nog geen feit",
        ),
    ),
    "end_without_last_day.benefit": said(
        ("a last_day beside it", "een last_day ernaast"),
        (
            "add the last day over which it was paid",
            "vul de laatste dag aan waarover is betaald",
        ),
    ),
    "flexible_period_too_long": said(
        (
            "a day at most {weeks} weeks before the leave ({day}): the flexible period is no longer, Wazo 3:1",
            "een dag hoogstens {weeks} weken voor het verlof ({day}): langer is die periode niet, art. 3:1 Wazo",
        ),
        (
            "correct the day: sickness from before the flexible period counts",
            "corrigeer de dag: ziekte van voor de flexibele periode telt mee",
        ),
    ),
    "leave_too_long": said(
        (
            "a day within {weeks} weeks of the first day of leave ({day}): none reaches further, Wazo 3:1",
            "een dag binnen {weeks} weken na de eerste verlofdag ({day}): verder reikt dit verlof nooit, art. 3:1 Wazo",
        ),
        (
            "correct the last day; a second child is a leave of its own, and other leave has another kind",
            "corrigeer de laatste dag; een tweede kind is een eigen verlof, en ander verlof heeft een andere soort",
        ),
    ),
    "outcome_without_day": said(
        ("dated beside the outcome", "dated naast de uitkomst"),
        (
            "add the day on which UWV gave the opinion: it stands on the letter",
            "vul de dag aan waarop UWV het oordeel gaf: die staat op de brief",
        ),
    ),
    "percent_below_one": said(
        (
            "a percentage of one or more: 0.4 is less than half a percent",
            "een percentage van een of meer: 0.4 is nog geen half procent",
        ),
        ("write {meant}, if that is what is meant", "schrijf {meant}, als dat bedoeld is"),
    ),
    "recovered_after_death": said(
        (
            "no recovery of a spell that ended by death",
            "geen herstel van een ziekteperiode die eindigde door overlijden",
        ),
        (
            "ask what ended the spell: correct ended_by, or put the day of the report in another spell",
            "ga na waardoor de periode eindigde: corrigeer ended_by, of zet de meldingsdag bij een andere periode",
        ),
    ),
    "reported_before_sick": said(
        (
            "a day from the day before the first sick day ({day}): nobody reports sickness that is not there",
            "een dag vanaf de dag voor de eerste ziektedag ({day}): niemand meldt ziekte die er niet is",
        ),
        (
            "correct one of the two days, or add the earlier spell that was reported then",
            "corrigeer een van de twee dagen, of voeg de eerdere periode toe die toen is gemeld",
        ),
    ),
    "sick_before_employed": said(
        ("a day on or before the first sick day ({day})", "een dag op of voor de eerste ziektedag ({day})"),
        (
            (
                "correct one of the two days; after a transfer of undertaking (BW 7:663) the employment began with the "
                "first employer; sickness from an earlier employment is a case of its own"
            ),
            (
                "corrigeer een van de twee dagen; na overgang van onderneming (art. 7:663 BW) begon die "
                "bij de eerste werkgever; ziekte uit een eerdere dienstbetrekking is een eigen dossier"
            ),
        ),
    ),
    "too_young": said(
        ("an age of {age} or more on {day}", "een leeftijd van {age} of meer op {day}"),
        ("correct the birth date or the other day", "corrigeer de geboortedatum of de andere dag"),
    ),
    "two_answers_on_one_day": said(
        (
            "{other}, as records[{before}] says of the same day",
            "{other}, zoals records[{before}] van dezelfde dag zegt",
        ),
        _WHO_IS_RIGHT,
    ),
    "two_letters_on_one_day": said(
        (
            "{other}, as records[{before}] states, which was sent on the same day",
            "{other}, zoals records[{before}] noemt, dat op dezelfde dag is verzonden",
        ),
        (
            "ask UWV which of the two days holds and correct the other",
            "vraag UWV welke van de twee dagen geldt en corrigeer de andere",
        ),
    ),
    "wia_within_the_wait": said(
        (
            "a day after the last day of the wait that the same letter states ({day})",
            "een dag na de laatste dag van de wachttijd die dezelfde brief noemt ({day})",
        ),
        _WHICH_DAY,
    ),
    "first_sick_day_twice": said(
        ("either first_sick_day or absences", "first_sick_day of absences, niet beide"),
        (
            "make this day the first_day of the first absence: the absences then say it",
            "maak deze dag first_day van het eerste verzuim: dan zeggen de absences het",
        ),
    ),
    "id_twice": said(
        ("an id of its own; records[{before}] has it already", "een eigen id; records[{before}] heeft dit al"),
        (
            "change one of the two ids; if both are one document, make them one record with what both say",
            "wijzig een van de twee; zijn beide hetzelfde stuk, maak er dan een record van met wat beide zeggen",
        ),
    ),
    "leaves_overlap": said(
        (
            "a day after the last day of leaves[{before}] ({day})",
            "een dag na de laatste dag van leaves[{before}] ({day})",
        ),
        ("correct the days, or make it one leave", "corrigeer de dagen, of maak er een verlof van"),
    ),
    "not_for_this_leave": said(
        ("this only for leave of kind pregnancy_maternity", "dit alleen bij verlof van soort pregnancy_maternity"),
        (
            "correct the kind, or move it to the leave that it belongs to",
            "corrigeer de soort, of zet het bij het verlof waar het bij hoort",
        ),
    ),
    "spell_after_the_end": said(
        (
            "no spell after absences[{before}], which ended by {end}",
            "geen verzuim na absences[{before}], dat eindigde door {end}",
        ),
        (
            "correct ended_by; a new employment is a case of its own",
            "corrigeer ended_by; een nieuwe dienstbetrekking is een eigen dossier",
        ),
    ),
    "spells_overlap": said(
        (
            "a day after the last sick day of absences[{before}] ({day})",
            "een dag na de laatste ziektedag van absences[{before}] ({day})",
        ),
        ("correct the days, or make it one spell", "corrigeer de dagen, of maak er een ziekteperiode van"),
    ),
    "spells_overlap.open": said(
        (
            "no spell after absences[{before}], which has no last_day",
            "geen verzuim na absences[{before}], dat geen last_day heeft",
        ),
        (
            "give that spell its last sick day; if the sickness went on, it is one spell",
            "geef die periode haar laatste ziektedag; ging de ziekte door, dan is het een periode",
        ),
    ),
    "stated_too_late": said(
        (
            "a day on or before {day}, in the sickness that the letter is about",
            "een dag op of voor {day}, in de ziekte waar de brief over gaat",
        ),
        _CORRECT_THE_DAY,
    ),
    "status_and_day": said(
        ("no {name} for status {status!r}", "geen {name} bij status {status!r}"),
        (
            "correct the status: what has this day was done; or move the day to known_on",
            "corrigeer de status: wat deze dag heeft is gedaan; of zet de dag bij known_on",
        ),
    ),
    "two_capacities": said(
        (
            "{other!r}, as records[{before}] says of the same day",
            "{other!r}, zoals records[{before}] van dezelfde dag zegt",
        ),
        (
            "correct one of the two, or one of the days: the company doctor knows",
            "corrigeer een van de twee, of een van de dagen: de bedrijfsarts weet het",
        ),
    ),
    "two_ends_of_employment": said(
        ("the last day that absences[{place}] gives ({day})", "de laatste dag die absences[{place}] noemt ({day})"),
        _WHO_IS_RIGHT,
    ),
}
"""What cannot both be true in one case."""

_DECISIONS: Final[Mapping[str, Refusal]] = {
    "decided_before_asked": said(
        (
            "a day on or after the application in records[{before}] ({day})",
            "een dag op of na de aanvraag in records[{before}] ({day})",
        ),
        (
            "correct one of the two days, or add the application that it decided on",
            "corrigeer een van de twee dagen, of voeg de aanvraag toe waarop het besliste",
        ),
    ),
    "decided_before_sanction": said(
        (
            "a day on or after the sanction decision in records[{before}] ({day})",
            "een dag op of na het loonsanctiebesluit in records[{before}] ({day})",
        ),
        (
            "correct one of the two days, or add the sanction decision that was repaired",
            "corrigeer een van de twee dagen, of voeg het loonsanctiebesluit toe dat is hersteld",
        ),
    ),
    "objection_before_decision": said(
        (
            "a day on or after the decision in records[{before}] ({day})",
            "een dag op of na het besluit in records[{before}] ({day})",
        ),
        (
            "correct one of the two days, or name what it is against",
            "corrigeer een van de twee dagen, of noem waartegen het gericht is",
        ),
    ),
    "decided_before_reported": said(
        (
            "a day on or after the repair report that it decides on ({day})",
            "een dag op of na het bekortingsverzoek waarop het beslist ({day})",
        ),
        (
            "correct the day, or add the report that it decided on",
            "corrigeer de dag, of voeg het verzoek toe waarop het besliste",
        ),
    ),
    "done_and_not_done": said(
        ("a day before records[{before}] ({day})", "een dag voor records[{before}] ({day})"),
        (
            "correct the status or the day of one of the two: known_on is a day on which it had not been done",
            "corrigeer status of dag van een van de twee: known_on is een dag waarop het nog niet was gedaan",
        ),
    ),
    "extension_before_it_begins": said(
        ("a day after the last day of the wait ({day})", "een dag na de laatste dag van de wachttijd ({day})"),
        _CORRECT_THE_DAY,
    ),
    "repaired_before_sanction": said(
        ("a day on or after the sanction decision ({day})", "een dag op of na het loonsanctiebesluit ({day})"),
        _WHICH_DAY,
    ),
    "stated_before_it_begins": said(
        (
            "a day on or after {day}, on which it begins in this case",
            "een dag op of na {day}, waarop het in dit dossier begint",
        ),
        _CORRECT_THE_DAY,
    ),
    "two_on_one_day": said(
        (
            "what records[{before}] says, which was sent on the same day",
            "wat records[{before}] zegt, dat op dezelfde dag is verzonden",
        ),
        _WHO_IS_RIGHT,
    ),
    "two_sanctions": said(
        (
            "no second sanction decision while records[{before}] stands",
            "geen tweede loonsanctiebesluit zolang records[{before}] geldt",
        ),
        (
            "give that one its withdrawn_on; if both are one letter, make them one record with what both say",
            "geef dat besluit zijn withdrawn_on; zijn beide dezelfde brief, maak er dan een record van",
        ),
    ),
    "unknown_question": said(
        ("the id of a question, such as UP-E07", "de code van een vraag, zoals UP-E07"),
        (
            "take the id of the question from risk.questions, or from docs/signals.md",
            "neem de code van de vraag uit risk.questions of docs/signals.md",
        ),
    ),
    "unknown_question.near": said(
        ("the id of a question, such as UP-E07", "de code van een vraag, zoals UP-E07"),
        ("did you mean {near!r}?", "bedoelde u {near!r}?"),
    ),
}
"""Decisions and letters of UWV in one joined case that cannot both be true."""

_ASKED: Final[Mapping[str, Refusal]] = {
    "another_case": said(
        ("the answer for the same case_id", "het antwoord voor hetzelfde case_id"),
        ("compare two answers of one case", "vergelijk twee antwoorden van een dossier"),
    ),
    "answer": said(
        ("'yes', 'no' or 'not_applicable'", "'yes', 'no' of 'not_applicable'"),
        ("correct the answer", "corrigeer het antwoord"),
    ),
    "unknown_phase": said(_ONE_OF, ("correct the name", "corrigeer de naam")),
    "answer_read_back": said(
        ("an answer that assess(...) gave", "een antwoord dat assess(...) gaf"),
        ("assess the case again, and ask that answer", "beoordeel het dossier opnieuw en vraag het dat antwoord"),
    ),
    "after_as_of": said(
        (
            "a day on or before the day of assessment ({day})",
            "een dag op of voor de peildatum ({day})",
        ),
        (
            "assess on a later day, or take the case as it stood on that day (as_at, or --future drop)",
            "beoordeel op een latere dag, of neem het dossier zoals het die dag was (as_at, of --future drop)",
        ),
    ),
    "after_as_of.what_if": said(
        (
            "a day on or before the day of assessment ({day})",
            "een dag op of voor de peildatum ({day})",
        ),
        ("choose an as_of on or after this day", "kies een as_of op of na deze dag"),
    ),
    "before_the_law": said(("a first sick day on or after {day}", "een eerste ziektedag op of na {day}"), _EARLIER_LAW),
    "before_the_law.asked": said(("a day on or after {day}", "een dag op of na {day}"), _EARLIER_LAW),
    "days_late": said(("a whole number from 0 to {most}", "een geheel getal van 0 tot en met {most}"), _THE_NUMBER),
    "due_soon_days": said(("a whole number from 0 to 366", "een geheel getal van 0 tot en met 366"), _THE_NUMBER),
    "group_name": said(
        (
            "a name of a group of at most {most} characters, that names no person and holds no number of one",
            "een naam van een groep van hoogstens {most} tekens, die geen persoon en geen nummer van iemand noemt",
        ),
        ("use the code of the unit", "gebruik de code van de eenheid"),
    ),
    "number_range": said(("a number from {least} to {most}", "een getal van {least} tot en met {most}"), _THE_NUMBER),
    "one_polarity": said(
        ("percent_absent or percent_present, one of the two", "percent_absent of percent_present, een van de twee"),
        ("say which way the percentage counts", "zeg welke kant het percentage op telt"),
    ),
    "outflow_day": said(
        ("outflow and outflow_on together", "outflow en outflow_on samen"),
        ("add the other one: the day on which re-integration ended", "voeg de andere toe: de dag waarop het eindigde"),
    ),
    "gives_a_day": said(
        ("a subject without a day; {subject} falls on {day}", "een onderwerp zonder dag; {subject} valt op {day}"),
        ("explain({subject!r}) proves it", "explain({subject!r}) bewijst het"),
    ),
    "gives_a_day.found": said(
        ("a signal that was not found; {subject} was", "een signaal dat niet is gevonden; {subject} wel"),
        ("explain({subject!r}) proves it", "explain({subject!r}) bewijst het"),
    ),
    "lead_time": said(
        ("whole days from -{most} to {most}", "hele dagen van -{most} tot en met {most}"),
        (
            "say how many calendar days before the last working day; after it with a minus",
            "zeg hoeveel kalenderdagen voor de laatste werkdag; erna met een minteken",
        ),
    ),
    "since": said(
        ("a day on or before as_of", "een dag op of voor as_of"),
        ("give the day of the last run", "geef de dag van de vorige keer"),
    ),
    "not_dutch_law": said(
        ("a case under the law of {country}", "een dossier onder het recht van {country}"),
        (
            "ask assess(case, as_of=day, packs=[...]) with a pack of that country; other questions are of Dutch law",
            "vraag assess(case, as_of=dag, packs=[...]) met een pakket van dat land; de rest is Nederlands recht",
        ),
    ),
    "no_changes": said(_CHANGES, ("name at least one change", "noem ten minste een wijziging")),
    "no_changes.setting": said(
        ("at least one fact", "ten minste een feit"), ("name the fact to suppose", "noem het feit dat u veronderstelt")
    ),
    "no_counted_sick_day": said(
        (
            "a counted sick day on or before the day of assessment",
            "een getelde ziektedag op of voor de peildatum",
        ),
        (
            "sickness during maternity leave or its flexible period counts as leave; assess on a day after the leave",
            (
                "ziekte tijdens zwangerschaps- of bevallingsverlof of de flexibele periode telt als verlof; beoordeel "
                "op een dag na het verlof"
            ),
        ),
    ),
    "not_a_case": said(
        ("a poortwachter.Case", "een poortwachter.Case"),
        (
            "make one with Case(...) or Case.model_validate_json(text)",
            "maak er een met Case(...) of Case.model_validate_json(tekst)",
        ),
    ),
    "not_a_setting": said(
        ("facts other than records", "andere feiten dan records"),
        (
            "make a record a change of its own; suppose its absence by its id (Without, or --without)",
            "maak van een record een eigen wijziging; denk het weg met zijn id (Without, of --without)",
        ),
    ),
    "not_parameters": said(
        (
            "a mapping from the name of a parameter to a whole number",
            "een toekenning van parameternaam naar geheel getal",
        ),
        ("write it as {{name: number}}", "schrijf het als {{naam: getal}}"),
    ),
    "not_readings": said(
        (
            "a mapping from the id of a reading to one of its alternatives",
            "een toekenning van de code van een lezing aan een van haar alternatieven",
        ),
        ("write it as {{id: alternative}}", "schrijf het als {{code: alternatief}}"),
    ),
    "parameter": said(("a whole number from 0 to 1000", "een geheel getal van 0 tot en met 1000"), _THE_NUMBER),
    "reading_twice": said(
        ("each reading once", "elke lezing een keer"),
        ("choose one of the two alternatives", "kies een van de twee alternatieven"),
    ),
    "unknown_alternative": said(_ONE_OF, ("choose one of these", "kies een van deze")),
    "unknown_alternative.near": said(_ONE_OF, ("did you mean {near!r}?", "bedoelde u {near!r}?")),
    "unknown_change": said(_CHANGES, ("write it as one of these", "schrijf het als een van deze")),
    "unknown_parameter": said(_ONE_OF, ("correct the name", "corrigeer de naam")),
    "unknown_parameter.near": said(_ONE_OF, ("did you mean {near!r}?", "bedoelde u {near!r}?")),
    "unknown_reading": said(_ONE_OF, ("correct the id", "corrigeer de code")),
    "unknown_reading.near": said(_ONE_OF, ("did you mean {near!r}?", "bedoelde u {near!r}?")),
    "unknown_record": said(
        ("the id of a record of the case: {names}", "de id van een record van het dossier: {names}"),
        (
            "correct the id; each record can be supposed away once",
            "corrigeer de id; elk record kan een keer worden weggedacht",
        ),
    ),
    "unknown_record.near": said(
        ("the id of a record of the case: {names}", "de id van een record van het dossier: {names}"),
        ("did you mean {near!r}?", "bedoelde u {near!r}?"),
    ),
    "unknown_record.none": said(
        ("the id of a record of the case, which has none", "de id van een record van het dossier, dat er geen heeft"),
        (
            "a record that was not added need not be supposed away",
            "wat niet is toegevoegd hoeft niet te worden weggedacht",
        ),
    ),
    "unknown_subject": said(_ONE_OF, ("choose one of these", "kies een van deze")),
    "unknown_subject.near": said(_ONE_OF, ("did you mean {near!r}?", "bedoelde u {near!r}?")),
}
"""What is asked of a case."""

_PAY: Final[Mapping[str, Refusal]] = {
    "after_the_sanction": said(
        (
            "a day on or before the last day of the sanction ({day})",
            "een dag op of voor de laatste dag van de loonsanctie ({day})",
        ),
        ("take an earlier day", "neem een eerdere dag"),
    ),
    "amount_not_in_cents": said(
        ("whole cents", "hele centen"), ("round it to two decimals", "rond het af op twee decimalen")
    ),
    "amount_out_of_range": said(
        ("an amount above 0 and at most {most} euros", "een bedrag boven 0 en hoogstens {most} euro"),
        ("correct the amount", "corrigeer het bedrag"),
    ),
    "amount_type": said(
        ("an amount in euros", "een bedrag in euro"),
        ('write it in digits, for example "3500.00"', 'schrijf het in cijfers, bijvoorbeeld "3500.00"'),
    ),
    "before_the_decision": said(
        (
            "a day on or after UWV's latest decision on the sanction or its repair ({day})",
            "een dag op of na het laatste besluit van UWV over de loonsanctie of het herstel ({day})",
        ),
        ("take a later day", "neem een latere dag"),
    ),
    "beyond_the_calendar": said(
        (
            "a case whose wage, and a sanction after it, end on or before {day}",
            "een dossier waarvan het loon, en een loonsanctie daarna, eindigen op of voor {day}",
        ),
        ("no amount can be reckoned beyond that day", "na die dag kan geen bedrag worden berekend"),
    ),
    "below_the_legal_minimum": said(
        (
            "{least} or more: terms can raise the legal minimum of BW 7:629(1), never lower it",
            "{least} of meer: een afspraak kan het wettelijk minimum van art. 7:629 lid 1 BW verhogen, niet verlagen",
        ),
        (
            "write null for the legal minimum; days without wage are waiting_days or a wage_measure record",
            "schrijf null voor het wettelijk minimum; dagen zonder loon zijn waiting_days of een record wage_measure",
        ),
    ),
    "day_out_of_range.receipt": said(
        ("a day on or before {day}", "een dag op of voor {day}"), ("correct the year", "corrigeer het jaar")
    ),
    "day_twice": said(
        ("each day once", "elke dag een keer"), ("one line is given for each day", "er komt een regel per dag")
    ),
    "decision_without_report": said(
        ("a repair_report for each repair_decision", "een repair_report bij elke repair_decision"),
        (
            "add the repair_report on which UWV decided: its three weeks count from there",
            "voeg het repair_report toe waarop UWV besliste: de drie weken tellen vanaf daar",
        ),
    ),
    "line_not_given": said(
        ("a line that can be given", "een regel die gegeven kan worden"),
        ("the reason says what is missing for it", "de reden zegt wat ervoor ontbreekt"),
    ),
    "list_expected.days": said(
        ("a list of days", "een lijst van dagen"),
        ('write ["2028-03-06"], also when there is only one', 'schrijf ["2028-03-06"], ook als het er een is'),
    ),
    "minimum_above_the_wage": said(
        ("no more than the wage ({amount} per {period})", "niet meer dan het loon ({amount} per {period})"),
        (
            "give the legal minimum for the hours of this employee, or correct the wage",
            "geef het wettelijk minimum voor de uren van deze werknemer, of corrigeer het loon",
        ),
    ),
    "no_sanction": said(
        ("a wage sanction that stands", "een loonsanctie die geldt"),
        (
            "there is nothing to shorten; the proof of sanction says why",
            "er valt niets te bekorten; het bewijs van sanction zegt waarom",
        ),
    ),
    "no_sanction.none": said(
        ("a wage sanction that stands", "een loonsanctie die geldt"),
        ("add UWV's sanction_decision once it is there", "voeg sanction_decision van UWV toe zodra die er is"),
    ),
    "hours_of_a_week": said(
        ("hours a week, above 0 and at most {most}", "uren per week, boven 0 en hoogstens {most}"), _THE_NUMBER
    ),
    "ladder_beside_years": said(
        (
            "a ladder, or percentages of the years, and not both",
            "een staffel, of percentages per ziektejaar, en niet beide",
        ),
        (
            "write the years as steps of the ladder: Ladder.of_weeks((52, 100), (52, 70))",
            "schrijf de jaren als treden van de staffel: Ladder.of_weeks((52, 100), (52, 70))",
        ),
    ),
    "ladder_days": said(
        ("a step of 1 to {most} counted days", "een trede van 1 tot en met {most} getelde dagen"),
        (
            "give each step whole days, or use Ladder.of_weeks with whole weeks",
            "geef elke trede hele dagen, of gebruik Ladder.of_weeks met hele weken",
        ),
    ),
    "not_a_ladder": said(
        ("a Ladder with at least one step", "een Ladder met ten minste een trede"),
        (
            "make one with Ladder.of_weeks((26, 100), (26, 90), (26, 80), (26, 70))",
            "maak er een met Ladder.of_weeks((26, 100), (26, 90), (26, 80), (26, 70))",
        ),
    ),
    "not_pay_facts": said(
        ("an object with the keys of {kind}", "een object met de sleutels van {kind}"),
        (
            "make one with {kind}(...), or give a mapping with the same keys",
            "maak er een met {kind}(...), of geef een object met dezelfde sleutels",
        ),
    ),
    "not_pay_terms": said(
        ("a PayTerms", "een PayTerms"), ("make one with PayTerms(...)", "maak er een met PayTerms(...)")
    ),
    "not_wage_facts": said(
        ("an object with the facts of the wage", "een object met de looncijfers"),
        (
            "make one with WageFacts(...), or give a mapping with the same keys",
            "maak er een met WageFacts(...), of geef een object met dezelfde sleutels",
        ),
    ),
    "percent_on_top": said(
        ("a percentage from 0 to {most}, in digits", "een percentage van 0 tot en met {most}, in cijfers"), _THE_NUMBER
    ),
    "percent_out_of_range": said(
        ("a percentage from {least} to {most}", "een percentage van {least} tot en met {most}"), _THE_NUMBER
    ),
    "percent_type": said(
        ("a percentage in digits", "een percentage in cijfers"),
        (
            "write it as text in digits or a whole number, for example 70",
            "schrijf het als cijfers of een geheel getal, bijvoorbeeld 70",
        ),
    ),
    "repair_granted": said(
        ("no repair that UWV granted already", "geen herstel dat UWV al heeft toegekend"),
        (
            "nothing is left to plan: the sanction ends on {day}",
            "er valt niets meer te plannen: de loonsanctie eindigt op {day}",
        ),
    ),
    "not_wage_facts.transition": said(
        ("an object with the facts of the wage", "een object met de looncijfers"),
        (
            "make one with TransitionFacts(...), or give a mapping with the same keys",
            "maak er een met TransitionFacts(...), of geef een object met dezelfde sleutels",
        ),
    ),
    "not_whole_weeks": said(
        ("a whole number of weeks, 0 or more", "een heel aantal weken, 0 of meer"),
        ("correct the number", "corrigeer het getal"),
    ),
    "too_many_weeks": said(
        (
            "at most {most} weeks: whole weeks of sickness in the employment after the first fourteen",
            "ten hoogste {most} weken: hele weken ziekte in de dienstbetrekking na de eerste veertien",
        ),
        ("correct the number", "corrigeer het getal"),
    ),
    "repair_outside_sanction": said(
        (
            "a day from the last decision on the sanction ({first}) to its last day ({last})",
            "een dag van het laatste besluit over de loonsanctie ({first}) tot en met haar laatste dag ({last})",
        ),
        (
            "take a day on which UWV could still receive a repair report",
            "neem een dag waarop UWV nog een bekortingsverzoek kon ontvangen",
        ),
    ),
    "report_undecided": said(
        (
            "the day of the report on which UWV has not decided ({day})",
            "de dag van het verzoek waarop UWV nog niet besliste ({day})",
        ),
        (
            "plan that report, or record UWV's repair_decision on it and plan the next one",
            "plan dat verzoek, of leg repair_decision van UWV erop vast en plan het volgende",
        ),
    ),
    "sanction_over": said(
        (
            "a day on or before the last day of the sanction ({day})",
            "een dag op of voor de laatste dag van de loonsanctie ({day})",
        ),
        ("nothing is left to shorten", "er valt niets meer te bekorten"),
    ),
    "unknown_period": said(_ONE_OF, _ONE_OF_THESE),
    "unnamed_percentage": said(
        (
            "a percentage that says what it is a percentage of: {names}",
            "een percentage dat zegt waarvan het een percentage is: {names}",
        ),
        (
            "name what it is a percentage of, for example percent_paid_after",
            "noem waarvan het een percentage is, bijvoorbeeld percent_paid_after",
        ),
    ),
    "waiting_days": said(
        ("0 to {most} days, BW 7:629(9)", "0 tot en met {most} dagen, art. 7:629 lid 9 BW"), _THE_NUMBER
    ),
}
"""Pay, exposure and repair."""

_COMMAND: Final[Mapping[str, Refusal]] = {
    "fault": said(
        ("an answer; this is a fault of ours", "een antwoord; dit is een fout van ons"),
        (
            "report it with the command and a made-up case that shows it, without facts of a person",
            "meld het met de opdracht en een verzonnen dossier dat het toont, zonder gegevens van een persoon",
        ),
    ),
    "column_absent": said(
        ("a column of the sheet: {names}", "een kolom van het blad: {names}"),
        ("correct the map, or give the right sheet", "corrigeer de toewijzing, of geef het juiste blad"),
    ),
    "column_absent.near": said(
        ("a column of the sheet: {names}", "een kolom van het blad: {names}"),
        ("did you mean {near!r}?", "bedoelde u {near!r}?"),
    ),
    "no_heads": said(
        (
            "a first line that names each column, each by a name of its own",
            "een eerste regel die elke kolom noemt, elk met een eigen naam",
        ),
        ("name the columns in the first line", "noem de kolommen in de eerste regel"),
    ),
    "not_a_map": said(
        (
            "a map as TOML, or as JSON where its name ends in .json",
            "een toewijzing als TOML, of als JSON waar de naam op .json eindigt",
        ),
        ("correct the text; docs/systems.md shows one", "corrigeer de tekst; docs/systems.md toont er een"),
    ),
    "not_a_workbook": said(
        ("a workbook (.xlsx) that can be read", "een werkmap (.xlsx) die gelezen kan worden"),
        ("save it again as .xlsx, or as CSV", "sla haar opnieuw op als .xlsx, of als CSV"),
    ),
    "not_csv": said(
        ("CSV; line {line} is not", "CSV; regel {line} is dat niet"),
        ("save the sheet again as CSV", "sla het blad opnieuw op als CSV"),
    ),
    "row_too_long": said(
        (
            "at most {count} values on a line; line {line} has more",
            "hoogstens {count} waarden op een regel; regel {line} heeft er meer",
        ),
        (
            "put the value that holds a separator between quotes",
            "zet de waarde waar een scheidingsteken in staat tussen aanhalingstekens",
        ),
    ),
    "not_written": said(
        ("an output that can be written", "een uitvoer waarin geschreven kan worden"),
        ("make room, or write to another file", "maak ruimte, of schrijf naar een ander bestand"),
    ),
    "file_unreadable": said(
        ("a file that can be read ({why})", "een bestand dat gelezen kan worden ({why})"),
        (
            "correct the name, or give - to read standard input",
            "corrigeer de naam, of geef - om standaardinvoer te lezen",
        ),
    ),
    "no_input": said(
        ("the text of a case on standard input", "de tekst van een dossier op standaardinvoer"),
        ("give the name of a file, or open standard input", "geef de naam van een bestand, of open standaardinvoer"),
    ),
    "no_place": said(
        ("the place of a fact in a case", "de plaats van een feit in een dossier"),
        (
            "name the keys and the place in a list; one after the last adds to the list",
            "noem de sleutels en de plaats in een lijst; een na de laatste voegt toe aan de lijst",
        ),
    ),
    "no_sheet": said(
        (
            "a sheet with names in its first row: CSV or an Excel workbook (.xlsx), at most 20,000 rows",
            "een blad met namen in de eerste rij: CSV of een Excel-werkmap (.xlsx), hooguit 20.000 rijen",
        ),
        ("save it again from your own program", "sla het opnieuw op uit uw eigen programma"),
    ),
    "no_such_ask": said(
        ("something that can be asked: {names}", "iets wat te vragen is: {names}"),
        ("ask one of these", "vraag een van deze"),
    ),
    "not_an_object": said(
        ("a JSON object", "een JSON-object"),
        (
            'write it between {{ and }}, for example {{"kind": "evaluation", ...}}',
            'schrijf het tussen {{ en }}, bijvoorbeeld {{"kind": "evaluation", ...}}',
        ),
    ),
    "no_picture_abroad": said(
        ("a form that shows a case of {country}", "een vorm die een dossier van {country} toont"),
        ("choose html, md, ics, csv, xlsx, json or text", "kies html, md, ics, csv, xlsx, json of text"),
    ),
    "answer_form": said(
        ("ID=ANSWER, such as UP-E07=no", "CODE=ANTWOORD, zoals UP-E07=nee"),
        ("see them with: poortwachter questions", "zie ze met: poortwachter questions"),
    ),
    "reading_form": said(
        ("ID=ALTERNATIVE", "CODE=ALTERNATIEF"),
        ("see them with: poortwachter readings", "zie ze met: poortwachter readings"),
    ),
}
"""What the command refuses before it asks anything."""

REFUSALS: Final[Mapping[str, Refusal]] = {
    **_FORM,
    **_FACTS,
    **_DECISIONS,
    **_ASKED,
    **_PAY,
    **_COMMAND,
    **SYSTEMS,
    **PACKS,
    **PORTFOLIOS,
}
"""Every refusal by its key."""
