"""The words of what is refused of a question about a case: its day, its readings, its changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ._phrases import ONE_OF, THE_NUMBER
from .wording import Refusal, said

__all__ = [
    "ASKED",
]

_CHANGES: Final = (
    'a record (an object with its "kind"), the id of a record (Without, --without) or other facts (Setting, --set)',
    "een stuk erbij (--add), het kenmerk van een stuk om weg te denken (--without), of andere feiten (--set)",
)

_EARLIER_LAW: Final = (
    "earlier cases fall under law that this catalogue does not hold",
    "eerdere dossiers vallen onder recht dat deze catalogus niet bevat",
)

_CHANGES_OF_A_TOOL: Final = (
    'in "add" a record, an object with its "kind"; in "without" the id of a record; in "set" other facts of the case',
    'in "add" een stuk, een object met zijn "kind"; in "without" het kenmerk van een stuk; in "set" andere feiten',
)

ASKED: Final[Mapping[str, Refusal]] = {
    "another_case": said(
        ("the answer for the same case_id", "het antwoord voor hetzelfde dossiernummer"),
        ("compare two answers of one case", "vergelijk twee antwoorden van een dossier"),
    ),
    "another_object": said(
        ("what {given_by} gives ({kind})", 'wat "{given_by}" geeft ({kind})'),
        ("ask that first, and give its answer", "vraag dat eerst, en geef het antwoord"),
    ),
    "answer": said(
        ("'yes', 'no' or 'not_applicable'", "ja, nee of nvt"),
        ("correct the answer", "corrigeer het antwoord"),
    ),
    "unknown_phase": said(ONE_OF, ("correct the name", "corrigeer de naam")),
    "answer_read_back": said(
        ("an answer that assess(...) gave", "een antwoord dat op een dossier is gegeven"),
        ("assess the case again, and ask that answer", "beoordeel het dossier opnieuw en vraag het dat antwoord"),
    ),
    "answer_twice": said(
        ("one answer to each question", "één antwoord op elke vraag"), ("choose one of the two", "kies een van de twee")
    ),
    "after_as_of": said(
        (
            "a day on or before the day of assessment ({day})",
            "een dag op of voor de peildatum ({day})",
        ),
        (
            "assess on a later day, or take the case as it stood on that day (as_at, or --future drop)",
            "kies een latere peildatum, of neem het dossier zoals het die dag was (as_at, of --future drop)",
        ),
    ),
    "after_as_of.page": said(
        ("a day on or before the day of assessment", "een dag op of voor de peildatum"),
        ("choose a later day of assessment, or correct the day", "kies een latere peildatum, of corrigeer de dag"),
    ),
    "after_as_of.portfolio": said(
        ("a day on or before the day of assessment", "een dag op of voor de peildatum"),
        (
            "choose a later day of assessment, or correct the day; assess_over takes each case as it stood on its day",
            "kies een latere peildatum, of corrigeer de dag; assess_over neemt elk dossier zoals het die dag was",
        ),
    ),
    "after_as_of.tool": said(
        ("a day on or before the day of assessment", "een dag op of voor de peildatum"),
        (
            "ask about a later day, or without the facts that had not happened by then",
            "vraag het voor een latere dag, of zonder de feiten die er toen nog niet waren",
        ),
    ),
    "after_as_of.what_if": said(
        (
            "a day on or before the day of assessment ({day})",
            "een dag op of voor de peildatum ({day})",
        ),
        ("choose an as_of on or after this day", "kies een peildatum op of na deze dag"),
    ),
    "before_the_law": said(("a first sick day on or after {day}", "een eerste ziektedag op of na {day}"), _EARLIER_LAW),
    "before_the_law.asked": said(("a day on or after {day}", "een dag op of na {day}"), _EARLIER_LAW),
    "days_late": said(("a whole number from 0 to {most}", "een geheel getal van 0 tot en met {most}"), THE_NUMBER),
    "due_soon_days": said(("a whole number from 0 to 366", "een geheel getal van 0 tot en met 366"), THE_NUMBER),
    "group_name": said(
        (
            "a name of a group of at most {most} characters, that names no person and holds no number of one",
            "een naam van een groep van hoogstens {most} tekens, die geen persoon en geen nummer van iemand noemt",
        ),
        ("use the code of the unit", "gebruik de code van de eenheid"),
    ),
    "number_range": said(("a number from {least} to {most}", "een getal van {least} tot en met {most}"), THE_NUMBER),
    "one_polarity": said(
        ("percent_absent or percent_present, one of the two", '"percent_absent" of "percent_present", een van de twee'),
        ("say which way the percentage counts", "zeg welke kant het percentage op telt"),
    ),
    "outflow_day": said(
        ("outflow and outflow_on together", '"outflow" en "outflow_on" samen'),
        ("add the other one: the day on which re-integration ended", "voeg de andere toe: de dag waarop het eindigde"),
    ),
    "gives_a_day": said(
        ("a subject without a day; {subject} falls on {day}", "een onderwerp zonder dag; {subject!r} valt op {day}"),
        ("explain proves it", "explain geeft het bewijs ervan"),
    ),
    "gives_a_day.found": said(
        ("a signal that was not found; {subject} was", "een signaal dat niet is gevonden; {subject!r} wel"),
        ("explain proves it", "explain geeft het bewijs ervan"),
    ),
    "lead_time": said(
        ("whole days from -{most} to {most}", "hele dagen van -{most} tot en met {most}"),
        (
            "say how many calendar days before the last working day; after it with a minus",
            "zeg hoeveel kalenderdagen voor de laatste werkdag; erna met een minteken",
        ),
    ),
    "since": said(
        ("a day on or before as_of", "een dag op of voor de peildatum"),
        ("give the day of the last run", "geef de dag van de vorige keer"),
    ),
    "not_dutch_law": said(
        ("a case under the law of {country}", "een dossier onder het recht van {country}"),
        (
            "ask assess(case, as_of=day, packs=[...]) with a pack of that country; other questions are of Dutch law",
            "vraag het met een pakket van dat land: --pack; de rest is Nederlands recht",
        ),
    ),
    "not_dutch_law.tool": said(
        ("a case under Dutch law", "een dossier onder Nederlands recht"),
        (
            'ask tool "assess" or "explain" with "packs": a pack of that country; other tools are of Dutch law',
            'vraag het hulpmiddel "assess" of "explain" met "packs": een pakket van dat land; de rest is Nederlands',
        ),
    ),
    "no_changes.tool": said(_CHANGES_OF_A_TOOL, ("name at least one change", "noem ten minste een wijziging")),
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
        ("a poortwachter.Case", 'een dossier ("poortwachter.Case")'),
        (
            "make one with Case(...) or Case.model_validate_json(text)",
            'maak er een met "Case(...)" of "Case.model_validate_json(...)"',
        ),
    ),
    "not_a_setting": said(
        ("facts other than records", "andere feiten dan stukken"),
        (
            "make a record a change of its own; suppose its absence by its id (Without, or --without)",
            "maak van een stuk een eigen wijziging; denk het weg met zijn kenmerk: --without",
        ),
    ),
    "not_of_kind": said(("a {kind}", 'een "{kind}"'), ("make one with {kind}(...)", 'maak er een met "{kind}(...)"')),
    "not_parameters": said(
        (
            "a mapping from the name of a parameter to a whole number",
            "namen van parameters, elk met een geheel getal",
        ),
        ("write it as {{name: number}}", "schrijf achter elke naam haar getal"),
    ),
    "not_readings": said(
        (
            "a mapping from the id of a reading to one of its alternatives",
            "kenmerken van uitleg, elk met een van de keuzes",
        ),
        ("write it as {{id: alternative}}", "schrijf achter elk kenmerk de keuze"),
    ),
    "parameter": said(("a whole number from 0 to 1000", "een geheel getal van 0 tot en met 1000"), THE_NUMBER),
    "reading_twice": said(
        ("each reading once", "elke uitleg één keer"),
        ("choose one of the two alternatives", "kies een van de twee alternatieven"),
    ),
    "several_cases": said(
        ("a file with one case", "een bestand met één dossier"),
        (
            "give one of the cases, or ask audit, reminders, retention or indicators, which take many",
            "geef een van de dossiers, of vraag audit, reminders, retention of indicators: die lezen er veel",
        ),
    ),
    "unknown_alternative": said(ONE_OF, ("choose one of these", "kies een van deze")),
    "unknown_alternative.near": said(ONE_OF, ("did you mean {near!r}?", "bedoelde u {near!r}?")),
    "unknown_change.tool": said(_CHANGES_OF_A_TOOL, ("write it as one of these", "schrijf het als een van deze")),
    "unknown_change": said(_CHANGES, ("write it as one of these", "schrijf het als een van deze")),
    "unknown_parameter": said(ONE_OF, ("correct the name", "corrigeer de naam")),
    "unknown_parameter.near": said(ONE_OF, ("did you mean {near!r}?", "bedoelde u {near!r}?")),
    "unknown_reading": said(ONE_OF, ("see them with: poortwachter readings", "zie ze met: poortwachter readings")),
    "unknown_reading.near": said(ONE_OF, ("did you mean {near!r}?", "bedoelde u {near!r}?")),
    "unknown_record": said(
        ("the id of a record of the case: {names}", "het kenmerk van een stuk van het dossier: {names}"),
        (
            "correct the id; each record can be supposed away once",
            "corrigeer het kenmerk; elk stuk kan één keer worden weggedacht",
        ),
    ),
    "unknown_record.near": said(
        ("the id of a record of the case: {names}", "het kenmerk van een stuk van het dossier: {names}"),
        ("did you mean {near!r}?", "bedoelde u {near!r}?"),
    ),
    "unknown_record.none": said(
        (
            "the id of a record of the case, which has none",
            "het kenmerk van een stuk; dit dossier heeft er geen",
        ),
        (
            "a record that was not added need not be supposed away",
            "wat niet is toegevoegd hoeft niet te worden weggedacht",
        ),
    ),
    "unknown_subject": said(ONE_OF, ("choose one of these", "kies een van deze")),
    "unknown_subject.near": said(ONE_OF, ("did you mean {near!r}?", "bedoelde u {near!r}?")),
    "unknown_subject.none": said(
        ("nothing: this answer has none", "niets: dit antwoord heeft er geen"),
        ("look first whether there is any", "kijk eerst of er een is"),
    ),
}
"""What is asked of a case."""
