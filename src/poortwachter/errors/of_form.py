"""The words of what is refused at the border: a value or a key that cannot stand where it does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ._phrases import ONE_OF_THESE, THE_NUMBER
from .wording import Refusal, said

__all__ = [
    "FORM",
]

_A_DAY: Final = ("a calendar day, written as YYYY-MM-DD", 'een dag van de kalender, geschreven als "jjjj-mm-dd"')
_NO_SUCH_KEY: Final = ("one of the keys {names}", "een van de sleutels {names}")
_NO_SUCH_KIND: Final = ("one of the kinds {names}", "een van de soorten {names}")

_DIGITS: Final = (
    "write it as digits, with a point before the decimals",
    "schrijf het in cijfers, met een punt voor de decimalen",
)
_AN_OBJECT: Final = said(
    ("an object with named fields", "een object met benoemde velden"),
    ("write it as {{...}}", "schrijf het tussen {{ en }}"),
)
_KEEP_IT_YOURSELF: Final = (
    "keep it in your own system: no term depends on it",
    "bewaar het in uw eigen systeem: er hangt geen termijn van af",
)
_A_CODE: Final = (
    "use the number of your own system, and nothing that says who it is about",
    "gebruik het nummer van uw eigen systeem, en niets dat zegt over wie het gaat",
)

FORM: Final[Mapping[str, Refusal]] = {
    "another_form": said(
        ("{form}", "{form}"),
        (
            "keep what to_json() writes: an answer in short, or of another kind, cannot be read back as this one",
            "bewaar het hele antwoord: een verkort antwoord, of een van een andere soort, is niet terug te lezen",
        ),
    ),
    "bool_type": said(
        ("true or false", '"true" of "false"'),
        (
            "write true or false, or no such field where it is not known",
            "schrijf een van beide, of geen veld als het onbekend is",
        ),
    ),
    "day_format": said(
        _A_DAY,
        ("write it as YYYY-MM-DD, for example 2026-01-05", 'schrijf de dag zo, bijvoorbeeld "2026-01-05"'),
    ),
    "day_format.calendar": said(
        _A_DAY,
        ("there is no such day: correct the year, month or day", "die dag bestaat niet: corrigeer jaar, maand of dag"),
    ),
    "day_is_datetime": said(
        _A_DAY,
        (
            "this is a moment in time: take .date() in the time zone of the case",
            'dit is een tijdstip: neem er de dag van (".date()") in de tijdzone van het dossier',
        ),
    ),
    "day_is_datetime.table": said(
        _A_DAY,
        (
            "this is a {type}, a moment in time of a table: write .date() of it, in the time zone of the case",
            'dit is een tijdstip uit een tabel ({type}): neem er de dag van (".date()") in de tijdzone van het dossier',
        ),
    ),
    "day_out_of_range": said(
        ("a day from {first} to {last}", "een dag van {first} tot en met {last}"),
        ("correct the year", "corrigeer het jaar"),
    ),
    "day_type": said(_A_DAY, ("write it as YYYY-MM-DD, between quotes", "schrijf de dag zo, tussen aanhalingstekens")),
    "decimal_parsing": said(("a number", "een getal"), _DIGITS),
    "decimal_type": said(("a number", "een getal"), _DIGITS),
    "finite_number": said(("a finite number", "een eindig getal"), THE_NUMBER),
    "greater_than_equal": said(("{ge} or more", "{ge} of meer"), THE_NUMBER),
    "int_type": said(
        ("a whole number", "een geheel getal"),
        ("write it without quotes or decimals", "schrijf het zonder aanhalingstekens of decimalen"),
    ),
    "invalid_key": said(
        ("a key that is text", "een sleutel die tekst is"),
        ("name the fact by one of the names of docs/facts.md", "noem het feit bij een van de namen van een dossier"),
    ),
    "json_invalid": said(
        ("a JSON object", "een JSON-object"),
        ("correct the text at that place", "corrigeer de tekst op die plaats"),
    ),
    "json_invalid.deep": said(
        ("a JSON object", "een JSON-object"),
        ("it is nested far deeper than a case is", "het is veel dieper genest dan een dossier"),
    ),
    "json_invalid.long": said(
        ("text of at most {most} characters", "tekst van hoogstens {most} tekens"),
        (
            "a case is one employment: give each a text of its own, or a line of its own in one file",
            "een dossier is een dienstverband: geef elk een eigen tekst, of een eigen regel in een bestand",
        ),
    ),
    "too_many": said(
        ("at most {most} of them", "hoogstens {most} ervan"),
        (
            "a case is one employment: give each employment a case of its own",
            "een dossier is een dienstverband: geef elk dienstverband een eigen dossier",
        ),
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
    "less_than_equal": said(("{le} or less", "{le} of minder"), THE_NUMBER),
    "list_expected": said(
        ("a list", "een lijst"),
        (
            "put the items between [ and ], also when there is only one",
            "zet de onderdelen tussen [ en ], ook als het er een is",
        ),
    ),
    "literal_error": said(("{expected}", "{expected_nl}"), ONE_OF_THESE),
    "literal_error.null": said(
        ("{expected}", "{expected_nl}"),
        (
            "use one of these codes, or no such field where it is not known",
            "gebruik een van deze, of geen veld als het onbekend is",
        ),
    ),
    "literal_error.near": said(("{expected}", "{expected_nl}"), ("did you mean {near!r}?", "bedoelde u {near!r}?")),
    "missing": said(
        ("this field to be present", "dat dit veld er is"),
        ("add it: the document or whoever keeps it knows", "vul het aan: het stuk weet het, of wie het bewaart"),
    ),
    "missing.argument": said(
        ("this argument to be given", "dat dit is meegegeven"),
        ("give it; where nobody knows it, ask for it", "geef het mee; weet niemand het, vraag ernaar"),
    ),
    "missing.end_of_employment": said(
        (
            "the last day of the employment, in the case or as last_day",
            "de laatste dag van de dienstbetrekking, in het dossier of bij de vraag",
        ),
        ("add one of the two", "vul een van de twee aan"),
    ),
    "missing.sickness": said(
        ("absences, or first_sick_day, to be present", "een eerste ziektedag, of een verzuim met zijn eerste dag"),
        (
            "add it: an absence with its first_day, or first_sick_day",
            "vul de eerste ziektedag aan",
        ),
    ),
    "missing.hours": said(
        ("the agreed hours beside legal_minimum_per_hour", "de afgesproken uren naast het wettelijk minimum per uur"),
        ("add the hours a week of this employee", "vul de uren per week van deze werknemer aan"),
    ),
    "missing.wage": said(("this field to be present", "dat dit veld er is"), ("add it", "vul het aan")),
    "missing.wage_or_none": said(
        ("this field to be present", "dat dit veld er is"),
        ("add it; where there is none, write 0", "vul het aan; is er geen, schrijf dan 0"),
    ),
    "model_attributes_type": _AN_OBJECT,
    "model_type": _AN_OBJECT,
    "object_expected": said(
        ("an object with named values", "een object met benoemde waarden"),
        ("write it as {{...}}", "schrijf het tussen {{ en }}"),
    ),
    "country": said(
        ("a country by two small letters, such as nl or be", "een land met twee kleine letters, zoals nl of be"),
        ("write nl for Dutch law", "schrijf nl voor Nederlands recht"),
    ),
    "no_working_days": said(
        ("at least one day of the week", "ten minste een dag van de week"),
        (
            "name the days on which the employee works; write null where they are not known",
            'noem de dagen waarop de werknemer werkt; schrijf "null" als ze niet bekend zijn',
        ),
    ),
    "pack_facts": said(
        (
            "names of a pack, each with true, false, a whole number, a day or a code; no text",
            "namen van een pakket, elk met ja of nee, een geheel getal, een dag of een code; geen tekst",
        ),
        ("correct the names and codes", "corrigeer de namen en codes"),
    ),
    "enum": said(
        ("a code that this release knows", "een code die deze versie kent"),
        (
            "correct it; what a later release wrote is read by that release, or one after it",
            "corrigeer het; wat een latere versie schreef, leest die versie of een daarna",
        ),
    ),
    "not_accepted": said(
        ("what docs/facts.md says of this field", "iets wat hier kan staan"),
        ("write it as shown there", "de beschrijving van een dossier zegt wat dat is"),
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
            "stuur het hier niet heen; gebruik een eigen dossiernummer dat niets over de persoon zegt",
        ),
    ),
    "no_sickness": said(
        ("at least one spell of sickness", "ten minste een ziekteperiode"),
        (
            "add an absence with its first_day, or give first_sick_day",
            "voeg een verzuim met zijn eerste dag toe, of geef de eerste ziektedag",
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
            'een code met een cijfer, of van woorden van deze bibliotheek zoals "sanction" of "first-year"',
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
        ("the id of a question, such as UP-E07", 'het kenmerk van een vraag, zoals "UP-E07"'),
        ("take it from risk.questions, or from docs/signals.md", "zie de vragen met: poortwachter questions"),
    ),
    "string_too_long": said(
        ("at most {max_length} characters", "hoogstens {max_length} tekens"),
        ("use a shorter code", "gebruik een kortere code"),
    ),
    "string_too_short": said(
        ("at least one character", "ten minste een teken"),
        ("fill it in, or write null where there is none", 'vul het in, of schrijf "null" als het er niet is'),
    ),
    "string_type": said(("text", "tekst"), ("put it between quotes", "zet het tussen aanhalingstekens")),
    "string_unicode": said(
        ("valid Unicode text", "geldige Unicode-tekst"), ("correct the encoding", "corrigeer de codering")
    ),
    "table_missing": said(
        ("{expected}", "{expected_nl}"),
        (
            "{type} is how a table says that a value is missing: write null (None) where the fact is not known",
            '{type} is hoe een tabel zegt dat een waarde ontbreekt: schrijf "null" als het feit onbekend is',
        ),
    ),
    "table_scalar": said(
        ("{expected}", "{expected_nl}"),
        (
            "this is a {type} of a table: write {plain} of it",
            'dit is een {type} uit een tabel: schrijf er "{plain}" van',
        ),
    ),
    "too_short": said(
        ("at least one spell of sickness", "ten minste een ziekteperiode"),
        (
            "add an absence with its first_day, or give first_sick_day",
            "voeg een verzuim met zijn eerste dag toe, of geef de eerste ziektedag",
        ),
    ),
    "union_tag_not_found": said(
        ("a record with its kind", "een stuk met zijn soort"),
        ('add "kind", for example "problem_analysis"', 'schrijf bij het stuk "kind", bijvoorbeeld "problem_analysis"'),
    ),
    "unknown_key": said(_NO_SUCH_KEY, _KEEP_IT_YOURSELF),
    "unknown_key.argument": said(
        _NO_SUCH_KEY,
        ("use one of these: this tool asks nothing else", "gebruik een van deze: meer vraagt dit hulpmiddel niet"),
    ),
    "unknown_key.elsewhere": said(
        _NO_SUCH_KEY,
        (
            "this is {name} of {elsewhere}: write it there",
            'dit is "{name}" van {elsewhere}: schrijf het daar',
        ),
    ),
    "unknown_key.elsewhere_noted": said(
        _NO_SUCH_KEY,
        (
            "this is {name} of {elsewhere}: write it there; {note}",
            'dit is "{name}" van {elsewhere}: schrijf het daar; {note_nl}',
        ),
    ),
    "unknown_key.near": said(_NO_SUCH_KEY, ("did you mean {near!r}?", "bedoelde u {near!r}?")),
    "unknown_key.noted": said(_NO_SUCH_KEY, ("did you mean {near!r}? {note}", "bedoelde u {near!r}? {note_nl}")),
    "unknown_kind.page": said(
        ("a kind of record", "een soort stuk"),
        ("choose it from the list of records", "kies het uit de lijst van stukken"),
    ),
    "unknown_kind": said(_NO_SUCH_KIND, ("use one of these kinds", "zie ze met: poortwachter record --kinds")),
    "unknown_kind.near": said(_NO_SUCH_KIND, ("did you mean {near!r}?", "bedoelde u {near!r}?")),
    "unknown_kind.noted": said(_NO_SUCH_KIND, ("did you mean {near!r}? {note}", "bedoelde u {near!r}? {note_nl}")),
}
"""How facts are written."""
