"""Words of what stands beside an answer: conversions, what may be kept, the audit of a file, the figures.

Each code has Dutch and English, in that order.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["WORDS"]

_SYSTEMS: Final[Mapping[str, tuple[str, str]]] = {
    "ask.birth_date": ("de geboortedatum, of de AOW-datum", "the birth date, or the AOW date"),
    "ask.capacity": (
        "wat de bedrijfsarts vond van de belastbaarheid",
        "what the company doctor found of the capacity to work",
    ),
    "ask.documents": (
        "of en wanneer probleemanalyse, plan, evaluaties en verslag zijn gemaakt, en wie tekende",
        "whether and when analysis, plan, evaluations and report were made, and who signed",
    ),
    "ask.employment": ("eerste en laatste dag van de dienstbetrekking", "first and last day of the employment"),
    "ask.employment_of_lines": (
        "of alle regels van een dienstbetrekking zijn",
        "whether all lines are of one employment",
    ),
    "ask.last_day_of_leave": (
        "de laatste dag van het verlof: de bron noemt de eerste werkdag erna",
        "the last day of the leave: the source names the first working day after it",
    ),
    "ask.last_sick_day": (
        "of er een vrije dag tussen de laatste ziektedag en de genoemde dag ligt",
        "whether a free day lies between the last sick day and the day that is named",
    ),
    "ask.reason_of_end": (
        "waardoor het verzuim eindigde: herstel, einde dienstbetrekking of overlijden",
        "why the sickness ended: recovery, end of the employment or death",
    ),
    "ask.safety_net": ("of een vangnetregeling geldt", "whether a safety-net provision applies"),
    "ask.start_of_presence": (
        "sinds welke dag voor een deel wordt gewerkt",
        "since which day work is done in part",
    ),
    "ask.uwv": (
        "de 42e-weeksmelding, en de brieven en besluiten van UWV",
        "the 42-week notice, and UWV's letters and decisions",
    ),
    "ask.work": (
        "welk werk is hervat, voor hoeveel uur en met welke loonwaarde",
        "which work was resumed, for how many hours and with what wage value",
    ),
    "conversion.ask": ("Te vragen voordat op een antwoord wordt gebouwd", "To ask before an answer is relied upon"),
    "conversion.asked": ("{what}: {count} dossier(s)", "{what}: {count} case(s)"),
    "conversion.counted": ("{what}: {count}", "{what}: {count}"),
    "conversion.converted": (
        "{converted} dossier(s) omgezet, {refused} geweigerd, {passed_over} regel(s) overgeslagen.",
        "{converted} case(s) converted, {refused} refused, {passed_over} line(s) passed over.",
    ),
    "conversion.keys": (
        "Nummers en sleutels staan in {file}: bewaar dat bestand apart, want een sleutel kan naar een persoon wijzen.",
        "Numbers and keys stand in {file}: keep that file apart, because a key can point at a person.",
    ),
    "conversion.line": ("regel {line}: {problem}", "line {line}: {problem}"),
    "conversion.not_read": ("Niet gelezen velden (alleen de namen)", "Fields not read (names only)"),
    "conversion.passed_over": ("Overgeslagen", "Passed over"),
    "conversion.refused": ("Geweigerd", "Refused"),
    "mistake.convert_needs": (
        "{system} zegt dit zelf niet: geef {name}; docs/systems.md legt het uit",
        "{system} does not say this itself: give {name}; docs/systems.md explains it",
    ),
    "mistake.convert_option": (
        "{name}: hoort niet bij {system}, dat kent: {names}",
        "{name}: not of {system}, which has: {names}",
    ),
    "mistake.one_file": (
        "geef een bestand; alleen berichten van SIVI kunnen met meer samen",
        "give one file; only messages of SIVI go together",
    ),
    "passed_over.no_day": (
        "zonder dag waarop iets is gedaan, of met een code buiten de tabel",
        "without a day on which something was done, or of a code outside the table",
    ),
    "passed_over.not_approved": (
        "aangevraagd, geweigerd of ingetrokken in het systeem",
        "asked for, refused or withdrawn in the system",
    ),
    "passed_over.not_sickness": ("geen ziekte", "not sickness"),
    "passed_over.withdrawn": (
        "door een later bericht teruggenomen of gecorrigeerd",
        "taken back or corrected by a later message",
    ),
}

_KEEPING: Final[Mapping[str, tuple[str, str]]] = {
    "kept_from.end_of_employment": ("laatste dag van de dienstbetrekking", "last day of the employment"),
    "kept_from.end_of_reintegration": ("einde van de re-integratie", "end of the re-integration"),
    "kept_from.first_sick_day": ("eerste ziektedag", "first sick day"),
    "kept_from.recovery": ("herstel", "recovery"),
    "lost.everything": ("er is niets meer te beantwoorden", "nothing is left to answer"),
    "lost.what_was_done": (
        "of verplichtingen zijn nagekomen, wat UWV besliste, en het risico",
        "whether duties were met, what UWV decided, and the risk",
    ),
    "part.absence": ("verzuimgegevens", "absence data"),
    "part.file": ("re-integratiedossier", "re-integration file"),
    "retention.clash": (
        "{part}: {shortest} tot en met {first}, {longest} tot en met {last}. Wie verantwoordelijk is, kiest.",
        "{part}: {shortest} through {first}, {longest} through {last}. Whoever is responsible chooses.",
    ),
    "retention.gone": ("moet weg", "must go"),
    "retention.last_day": ("Te bewaren tot en met", "May be kept through"),
    "retention.lost": ("Zonder deze stukken zegt een antwoord niet meer", "Without them an answer no longer tells"),
    "retention.not_begun": ("nog niet begonnen: {fact} ontbreekt", "not begun: {fact} is missing"),
    "retention.part": ("Onderdeel", "Part"),
    "retention.rule": ("Regel", "Rule"),
    "retention.title": ("Wat mag worden bewaard", "What may be kept"),
    "rule_mark.as_reported": ("zoals anderen melden", "as others report"),
    "rule_mark.own_list": ("eigen lijst", "own list"),
    "rule_mark.policy_as_reported": ("beleidsregel, zoals gemeld", "policy rule, as reported"),
}

WORDS: Final[Mapping[str, tuple[str, str]]] = {**_SYSTEMS, **_KEEPING}
"""Dutch and English, by code."""
