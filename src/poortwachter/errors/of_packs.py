"""The words of what is refused of a pack, of the packs that a caller names, and of events and facts of packs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .wording import Refusal, Words, said

__all__ = ["PACKS", "PARTS"]

PARTS: Final[Mapping[str, Words]] = {
    "calendar": Words("calendar", "kalender"),
    "clock": Words("clock", "klok"),
    "event": Words("kind of event", "soort gebeurtenis"),
    "fact": Words("fact", "feit"),
    "law": Words("milestone of the law", "mijlpaal van de wet"),
    "milestone": Words("milestone", "mijlpaal"),
    "parameter": Words("parameter", "parameter"),
    "question": Words("question", "vraag"),
    "procedure": Words("procedure", "procedure"),
    "reading": Words("reading", "lezing"),
    "record": Words("record kind", "soort stuk"),
    "role": Words("role", "rol"),
    "source": Words("source", "bron"),
}
"""What a name in a pack can be a name of."""

_MEANT: Final = ("did you mean {near!r}?", "bedoelde u {near!r}?")
_DECLARE: Final = ("correct it, or declare it in this pack", "corrigeer het, of geef het op in dit pakket")
_DECLARED: Final = (
    "the name of a {what} that is declared: {names}",
    "de naam van een {what_nl} uit het pakket: {names}",
)
_NONE_DECLARED: Final = (
    "the name of a {what} that is declared; there is none",
    "de naam van een {what_nl} uit het pakket; er is er geen",
)
_OF_A_PACK: Final = (
    "the name of a {what} that a pack in use declares",
    "de naam van een {what_nl} uit een gebruikt pakket",
)
_KEEP_ONE: Final = ("keep one of them", "houd een ervan")
_KEEP_ONE_OF_TWO: Final = ("keep one of the two", "houd een van de twee")
_THE_NUMBER: Final = ("correct the number", "corrigeer het getal")
_EXACTLY_ONE: Final = ("exactly one of {names}", "precies een van {names}")
_ONE_OF: Final = ("one of {names}", "een van {names}")
_ONE_OF_THESE: Final = ("use one of these", "gebruik een van deze")


def _beside(this: str, that: str) -> Refusal:
    return said(
        (f"{this} beside {that} only", f'"{this}" alleen naast "{that}"'),
        (f"write it without {this}, or with {that}", f'schrijf het zonder "{this}", of met "{that}"'),
    )


_WRITTEN: Final[Mapping[str, Refusal]] = {
    "after_and_before": said(("after or before", '"after" of "before"'), _KEEP_ONE_OF_TWO),
    "bool_type.pack": said(("true or false", '"true" of "false"'), ("write true or false", 'schrijf een van beide')),
    "calendar_without_move": _beside("calendar", "move"),
    "calendar_without_working_days": _beside("calendar", "working_days"),
    "condition_on_nothing": said(_EXACTLY_ONE, ("say what it asks", "zeg wat het vraagt")),
    "condition_on_nothing.choice": said(
        ("is with values of the fact: {names}", '"is" met waarden van het feit: {names}'),
        ('write {{ fact = "{name}", is = [...] }} with one or more of these',
         'schrijf "{{ fact = "{name}", is = [...] }}" met een of meer hiervan'),
    ),
    "condition_on_nothing.day": said(
        ("no condition on a day: use earlier and than", 'geen voorwaarde op een dag: gebruik "earlier" en "than"'),
        ('write {{ earlier = {{ from = {{ fact = "{name}" }} }}, than = ... }}',
         'schrijf "{{ earlier = {{ from = {{ fact = "{name}" }} }}, than = ... }}"'),
    ),
    "condition_on_nothing.number": said(
        ("at_least or below", '"at_least" of "below"'), ('write {{ fact = "{name}", at_least = ... }}, or below',
         'schrijf "{{ fact = "{name}", at_least = ... }}", of met "below"')
    ),
    "condition_on_nothing.value": said(
        ("is beside {name}", '"is" naast "{name}"'),
        ("say which value it must have", "zeg welke waarde het moet hebben"),
    ),
    "condition_on_nothing.yes_no": said(
        ("nothing beside a yes/no fact", "niets naast een ja/nee-feit"),
        ('write {{ fact = "{name}" }} for yes, and {{ not = {{ fact = "{name}" }} }} for no',
         'schrijf "{{ fact = "{name}" }}" voor ja, en "{{ not = {{ fact = "{name}" }} }}" voor nee'),
    ),
    "day_expected": said(
        ("a day of the calendar", "een dag van de kalender"),
        ("write it as 2026-01-05, without quotes and without a time",
         'schrijf het zoals "2026-01-05", maar zonder aanhalingstekens en zonder tijd'),
    ),
    "day_from_nothing": said(("at least one day", "ten minste een dag"), ("fill {name}", "vul {name}")),
    "earlier_without_than": said(
        ("earlier and than together", '"earlier" en "than" samen'), ("add the other day", "voeg de andere dag toe")
    ),
    "impossible_date": said(
        ("a day of the calendar", "een dag van de kalender"), ("correct {day}", "corrigeer {day}")
    ),
    "impossible_date.every_year": said(
        ("a day that every year has, as MM-DD", "een dag die elk jaar heeft, als MM-DD"),
        ("correct the month or the day", "corrigeer de maand of de dag"),
    ),
    "impossible_date.length": said(("at most {most} {unit}", 'hoogstens {most} "{unit}"'), _THE_NUMBER),
    "impossible_date.order": said(
        ("until on or after from", '"until" op of na "from"'),
        ("correct one of the two days", "corrigeer een van de twee dagen"),
    ),
    "month_rule": said(
        ("month_rule beside months or years, and nowhere else: last_day or next_month",
         '"month_rule" naast "months" of "years", en nergens anders: "last_day" of "next_month"'),
        ("say what a month does that lacks the day: it ends on its last day, or the next month begins",
         "zeg wat een maand doet die de dag niet heeft: hij eindigt op zijn laatste dag, of de volgende begint"),
    ),
    "missing.pack": said(("this key to be present", "dat deze sleutel er is"), ("add it", "voeg hem toe")),
    "no_day": said(
        ("due, not_before, or no_day that says why there is none",
         '"due", "not_before", of "no_day" dat zegt waarom er geen is'),
        ('add one; where no source gives a number: no_day = "number_not_found"',
         'voeg er een toe; noemt geen bron een getal, schrijf dan bij "no_day": "number_not_found"'),
    ),
    "no_working_day": said(
        ("at least one day of the week", "ten minste een dag van de week"),
        ("name the days on which is worked", "noem de dagen waarop wordt gewerkt"),
    ),
    "not_accepted.pack": said(
        ("what docs/packs.md says of this key", "iets wat hier kan staan"),
        ("write it as shown there", "de beschrijving van een dossier zegt wat dat is"),
    ),
    "not_toml": said(("TOML", "TOML"), ("correct this line ({why})", "corrigeer deze regel ({why})")),
    "not_toml.deep": said(
        ("TOML", "TOML"),
        (
            "write it as docs/packs.md has it: no pack is nested as deep",
            "schrijf het minder diep: zo diep nest geen pakket",
        ),
    ),
    "pack_too_long": said(
        ("a pack of at most {most} characters", "een pakket van hoogstens {most} tekens"),
        ("write it as several packs and use them together", "schrijf er meer pakketten van en gebruik die samen"),
    ),
    "offset_without_unit": said(_EXACTLY_ONE, ("name one unit", "noem een eenheid")),
    "offset_without_unit.bare": said(
        ("a length with its unit: one of {names}", "een lengte met haar eenheid: een van {names}"),
        ("write for example {{ days = 14 }}", 'noem de eenheid erbij, zoals "days"'),
    ),
    "offset_without_unit.gap": said(
        ("joins_gap_days or joins_gap_months", '"joins_gap_days" of "joins_gap_months"'), _KEEP_ONE_OF_TWO
    ),
    "outcome_without_event": _beside("outcome", "event"),
    "percent": said(
        ("a percentage as a whole number, or as digits in text",
         "een percentage als geheel getal, of cijfers in tekst"),
        ('write 100 or "85.88"', 'schrijf 100 of "85.88"'),
    ),
    "percent.range": said(
        ("a percentage from 0 to 999, with a point before the decimals",
         "een percentage van 0 tot en met 999, met een punt voor de decimalen"),
        _THE_NUMBER,
    ),
    "reading_without_is": said(
        ("reading and is together", '"reading" en "is" samen'), ("add the other one", "voeg de andere toe")
    ),
    "repeat_without_due": said(
        ("due beside repeat", '"due" naast "repeat"'),
        ("say on which day the first one is due", "zeg op welke dag de eerste uiterlijk is"),
    ),
    "string_pattern_mismatch.pack": said(
        ("small letters, digits and _ ({pattern})", "kleine letters, cijfers en _ ({pattern})"),
        ("correct the name", "corrigeer de naam"),
    ),
    "string_too_long.pack": said(
        ("at most {max_length} characters", "hoogstens {max_length} tekens"),
        ("say it shorter: facts, no quotations", "zeg het korter: feiten, geen citaten"),
    ),
    "too_short.pack": said(
        ("at least {min_length} of them", "ten minste {min_length} ervan"),
        ("add one, or write the pack without this key", "voeg er een toe, of schrijf het pakket zonder deze sleutel"),
    ),
    "two_ways_to_a_day": said(
        ("one of from, earliest_of, latest_of, first_known, or by_reading with readings",
         'een van "from", "earliest_of", "latest_of", "first_known", of "by_reading" met "readings"'),
        _KEEP_ONE,
    ),
    "unknown_act": said(("an event or a record", '"event" of "record"'), ("name one of the two", "noem er een")),
    "unknown_key.pack": said(("one of the keys {names}", "een van de sleutels {names}"), _ONE_OF_THESE),
    "unknown_key.pack_near": said(("a key of this table", "een sleutel van deze tabel"), _MEANT),
    "unknown_key.pack_inside": said(
        ("one of the keys {names}", "een van de sleutels {names}"),
        ("write it inside {inside}", "schrijf hem binnen {inside}"),
    ),
    "unknown_moment": said(_ONE_OF, ("use one of these moments", "gebruik een van deze momenten")),
    "unknown_moment.none": said(
        ("no moment beside {kind}", "geen moment naast {kind}"),
        ("write the trigger without moment", "schrijf de aanleiding zonder moment"),
    ),
    "unknown_trigger": said(_EXACTLY_ONE, ("name one trigger", "noem een aanleiding")),
}  # fmt: skip
"""How a pack is written."""

_BETWEEN: Final[Mapping[str, Refusal]] = {
    "choice_without_values": said(
        ("values for a choice, and only for one", "values bij een choice, en alleen daarbij"),
        ("name the values, or correct type", "noem de waarden, of corrigeer type"),
    ),
    "circle": said(
        ("no circle; these wait for each other: {names}", "geen kring; deze wachten op elkaar: {names}"),
        ("count one of them from something else", "tel een ervan vanaf iets anders"),
    ),
    "declared": said(
        _DECLARED, _DECLARE
    ),
    "declared.near": said(_DECLARED, _MEANT),
    "declared.none": said(
        _NONE_DECLARED, _DECLARE
    ),
    "foreign_name": said(
        ("a name that begins with {pack}.", 'een naam die begint met "{pack}."'),
        ("write {pack}.{name}", 'schrijf "{pack}.{name}"'),
    ),
    "id_twice.pack": said(
        ("a name of its own; {kind}[{before}] has it already", "een eigen naam; {kind}[{before}] heeft hem al"),
        ("change one of the two", "wijzig een van de twee"),
    ),
    "reading_of_nothing": said(
        ("a reading that a day, a condition, a clock or an act asks",
         "een lezing die een dag, een voorwaarde, een klok of een handeling vraagt"),
        ("let something in the pack ask it", "laat iets in het pakket haar vragen"),
    ),
    "rule_of_no_reading": said(
        ("a reading of which each alternative gives a {name}", "een lezing waarvan elk alternatief een {name} geeft"),
        ("give {name} to the alternatives of a reading, or write it here",
         "geef de alternatieven van een lezing een {name}, of schrijf hem hier"),
    ),
    "unknown_alternative.pack": said(
        ("an alternative of the reading {reading}: {names}", "een alternatief van de lezing {reading}: {names}"),
        _DECLARE,
    ),
    "unknown_alternative.pack_near": said(
        ("an alternative of the reading {reading}: {names}", "een alternatief van de lezing {reading}: {names}"),
        _MEANT,
    ),
    "unknown_alternative.missing": said(
        ("a day for each alternative of {reading}; missing: {names}",
         "een dag voor elk alternatief van {reading}; er ontbreekt: {names}"),
        ("add it", "voeg hem toe"),
    ),
    "unknown_calendar": said(
        ("calendar, one of {names}", "calendar, een van {names}"),
        ("name the calendar in which the working days are counted",
         "noem de kalender waarin de werkdagen worden geteld"),
    ),
    "unknown_calendar.none": said(
        ("calendar; the pack declares none", "calendar; het pakket geeft er geen op"),
        ("declare the calendar in which the working days are counted",
         "geef de kalender op waarin de werkdagen worden geteld"),
    ),
    "unknown_outcome.declared": said(
        ("an outcome that the event declares: {names}", "een uitkomst die de gebeurtenis opgeeft: {names}"), _DECLARE
    ),
    "unknown_outcome.near": said(
        ("an outcome that the event declares: {names}", "een uitkomst die de gebeurtenis opgeeft: {names}"), _MEANT
    ),
    "unknown_outcome.none": said(
        ("no outcome: this event has none", "geen uitkomst: deze gebeurtenis heeft er geen"),
        ("record the event as it is", "leg de gebeurtenis vast zoals zij is"),
    ),
}  # fmt: skip
"""What the parts of a pack say of each other."""

_IN_USE: Final[Mapping[str, Refusal]] = {
    "fact_value.choice": said(_ONE_OF, ("correct the value", "corrigeer de waarde")),
    "fact_value.number": said(
        ("a whole number from 0", "een geheel getal vanaf 0"), ("correct the value", "corrigeer de waarde")
    ),
    "fact_value.yes_no": said(("true or false", '"true" of "false"'), ("correct the value", "corrigeer de waarde")),
    "not_a_pack": said(
        ("a Pack, or the name of one", "een Pack, of de naam van een"),
        ("read one with read_pack(text), or name one that ships",
         "geef het bestand van een pakket, of noem een meegeleverd pakket"),
    ),
    "not_declared": said(
        _OF_A_PACK,
        ("correct it, or name the pack that declares it", "corrigeer het, of noem het pakket dat het opgeeft"),
    ),
    "not_declared.near": said(
        _OF_A_PACK, _MEANT
    ),
    "not_declared.none": said(
        ("a pack in use that declares this {what}", "een gebruikt pakket met deze naam voor een {what_nl}"),
        ('name it: packs=["defence"], or --pack defence', 'noem het, zoals --pack defence'),
    ),
    "no_pack": said(
        ("at least one pack of jurisdiction {country}", "ten minste een pakket van het recht van {country}"),
        (
            "name one: this library holds Dutch law only, the law of another country is a pack",
            "noem er een: hier staat alleen Nederlands recht, het recht van een ander land is een pakket",
        ),
    ),
    "not_packs": said(
        ("a list of packs or of their names", "een lijst van pakketten of van hun namen"),
        ('write packs=["defence"]', 'schrijf packs=["defence"]'),
    ),
    "pack_of_another_country": said(
        ("a pack of jurisdiction {country}, as the case says",
         "een pakket van het recht van {country}, zoals het dossier zegt"),
        ('name packs of that country, or give the case "jurisdiction": "{own}"',
         'noem pakketten van dat land, of geef het dossier "jurisdiction": "{own}"'),
    ),
    "pack_twice": said(("each pack once", "elk pakket een keer"), ("name it once", "noem het een keer")),
    "unknown_pack": said(
        ("a pack that ships: {names}", "een meegeleverd pakket: {names}"),
        ("correct the name, or give the file of the pack", "corrigeer de naam, of geef het bestand van het pakket"),
    ),
    "unknown_pack.near": said(("a pack that ships: {names}", "een meegeleverd pakket: {names}"), _MEANT),
    "unknown_reading.abroad": said(
        ("a reading of a pack in use: {names}", "een lezing van een gebruikt pakket: {names}"),
        ("begin it with the id of its pack and a point", "begin haar met de code van haar pakket en een punt"),
    ),
    "unknown_reading.pack": said(_ONE_OF, _ONE_OF_THESE),
}  # fmt: skip
"""Packs as a caller uses them, and what a case says of them."""

PACKS: Final[Mapping[str, Refusal]] = {**_WRITTEN, **_BETWEEN, **_IN_USE}
