"""The words of what is refused of the facts of a case, and of decisions beside each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .wording import Refusal, said

__all__ = [
    "DECISIONS",
    "FACTS",
]

_WHICH_DAY: Final = (
    "correct one of the two days, as the documents give them",
    "corrigeer een van de twee dagen, zoals de stukken ze noemen",
)
_WHO_IS_RIGHT: Final = (
    "ask which of the two is right and correct the other",
    "ga na welke van de twee klopt en corrigeer de andere",
)
_CORRECT_THE_DAY: Final = ("correct the day, as the document gives it", "corrigeer de dag, zoals het stuk die noemt")

FACTS: Final[Mapping[str, Refusal]] = {
    "aow_date_twice": said(
        ("either birth_date or aow_date", "de geboortedatum of de AOW-datum, niet beide"),
        (
            "give birth_date alone, from which the AOW date follows; if the SVB gave another day, give aow_date alone",
            "geef alleen de geboortedatum, waar de AOW-datum uit volgt; noemt de SVB een andere dag, geef alleen die",
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
    "days_reversed": said(("a day on or after {earlier} ({day})", "een dag op of na {day} ({earlier})"), _WHICH_DAY),
    "days_reversed.recovered": said(
        ("a first day recovered after {day} (first_day)", "een eerste hersteldag na {day} (first_day)"),
        (
            "correct one of the two days; where the source names the last sick day itself, say so with end_is",
            "corrigeer een van de twee dagen, of zeg dat deze bron de laatste ziektedag zelf noemt",
        ),
    ),
    "end_without_last_day": said(
        ("a last_day beside it", "een laatste dag ernaast"),
        (
            "add the last sick day; what is only expected is no fact yet",
            "vul de laatste ziektedag aan; wat alleen wordt verwacht is nog geen feit",
        ),
    ),
    "end_without_last_day.benefit": said(
        ("a last_day beside it", "een laatste dag ernaast"),
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
        ("dated beside the outcome", "de dag van het oordeel naast de uitkomst"),
        (
            "add the day on which UWV gave the opinion: it stands on the letter",
            "vul de dag aan waarop UWV het oordeel gaf: die staat op de brief",
        ),
    ),
    "percent_below_one": said(
        (
            "a percentage of one or more: 0.4 is less than half a percent",
            "een percentage van een of meer: 0,4 is nog geen half procent",
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
            "ga na waardoor de periode eindigde: corrigeer dat, of zet de meldingsdag bij een andere periode",
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
            "{other!r}, zoals records[{before}] van dezelfde dag zegt",
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
        ("either first_sick_day or absences", "een eerste ziektedag of een lijst van verzuim, niet beide"),
        (
            "make this day the first_day of the first absence: the absences then say it",
            "maak deze dag de eerste dag van het eerste verzuim: dan zegt die lijst het",
        ),
    ),
    "id_twice": said(
        ("an id of its own; records[{before}] has it already", "een eigen kenmerk; records[{before}] heeft dit al"),
        (
            "change one of the two ids; if both are one document, make them one record with what both say",
            "wijzig een van de twee; zijn beide hetzelfde stuk, maak er dan één stuk van met wat beide zeggen",
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
        ("this only for leave of kind pregnancy_maternity", "dit alleen bij zwangerschaps- en bevallingsverlof"),
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
            "corrigeer waardoor het eindigde; een nieuwe dienstbetrekking is een eigen dossier",
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
            "geen verzuim na absences[{before}], dat geen laatste dag heeft",
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
            "corrigeer de status: wat deze dag heeft is gedaan; of zet de dag bij: bekend sinds",
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

DECISIONS: Final[Mapping[str, Refusal]] = {
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
            "corrigeer status of dag van een van de twee: op de dag van bekend sinds was het nog niet gedaan",
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
            (
                "give that one its withdrawn_on; if both are one letter, make them one record with what both say; "
                "if the second goes on with an administrative one for its substance, give both their ground"
            ),
            (
                "vul bij dat besluit in wanneer het is ingetrokken; zijn beide dezelfde brief, maak er dan één stuk "
                "van; zet het tweede een administratieve loonsanctie inhoudelijk voort, vul dan bij beide de grond in"
            ),
        ),
    ),
    "unknown_question": said(
        ("the id of a question, such as UP-E07", 'het kenmerk van een vraag, zoals "UP-E07"'),
        (
            "take the id of the question from risk.questions, or from docs/signals.md",
            "zie de vragen met: poortwachter questions",
        ),
    ),
    "unknown_question.near": said(
        ("the id of a question, such as UP-E07", 'het kenmerk van een vraag, zoals "UP-E07"'),
        ("did you mean {near!r}?", "bedoelde u {near!r}?"),
    ),
}
"""Decisions and letters of UWV in one joined case that cannot both be true."""
