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
    "conversion.no_keys": (
        "De dossiers hebben geen nummer, en een lijst van dossiers noemt dan niet welk: met --keys krijgen ze er een.",
        "The cases have no number, and a list of cases then does not say which: with --keys each gets one.",
    ),
    "conversion.not_read": ("Niet gelezen velden (alleen de namen)", "Fields not read (names only)"),
    "conversion.other_pages": (
        "Niet gelezen pagina's van de werkmap (met --page leest u een andere)",
        "Pages of the workbook that were not read (--page reads another)",
    ),
    "conversion.passed_over": ("Overgeslagen", "Passed over"),
    "conversion.refused": ("Geweigerd", "Refused"),
    "mistake.convert_needs": (
        '"{system}" zegt dit zelf niet: geef "{name}"; zie: poortwachter convert --help',
        "{system} does not say this itself: give {name}; docs/systems.md explains it",
    ),
    "mistake.convert_needs_table": (
        '"{system}" zegt dit zelf niet: geef "{name}" in het bestand van --map',
        "{system} does not say this itself: give {name} in the file of --map; docs/systems.md has one",
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
    "passed_over.told_before": ("stond er al, precies zo", "told before, exactly so"),
    "passed_over.withdrawn": (
        "door een later bericht teruggenomen of gecorrigeerd",
        "taken back or corrected by a later message",
    ),
}

_KEEPING: Final[Mapping[str, tuple[str, str]]] = {
    "governed.every_employer": ("elke werkgever", "every employer"),
    "governed.not_self_insured": (
        "wie geen eigenrisicodrager voor de Ziektewet is",
        "who is not self-insured for the Sickness Benefits Act",
    ),
    "governed.self_insured": (
        "eigenrisicodrager voor de Ziektewet",
        "who is self-insured for the Sickness Benefits Act",
    ),
    "kept_from.end_of_employment": ("laatste dag van de dienstbetrekking", "last day of the employment"),
    "kept_from.end_of_reintegration": ("einde van de re-integratie", "end of the re-integration"),
    "kept_from.first_sick_day": ("eerste ziektedag", "first sick day"),
    "kept_from.last_act": ("einde van het jaar van de laatste handeling", "end of the year of the last act"),
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
    "retention.held": (
        "Verzuimgegevens die bij een dossier blijven zolang dat mag worden bewaard",
        "Absence data that stay with a file while that may be kept",
    ),
    "retention.nothing": ("niets op dossier", "nothing on file"),
    "retention.now": ("Nu", "Now"),
    "retention.stays": ("blijft bij het dossier", "stays with the file"),
    "retention.not_come": ("nog niet begonnen: geen {day}", "not begun: no {day}"),
    "retention.part": ("Onderdeel", "Part"),
    "retention.rule": ("Regel", "Rule"),
    "retention.title": ("Wat mag worden bewaard", "What may be kept"),
    "rule_mark.as_reported": ("zoals anderen melden", "as others report"),
    "rule_mark.own_list": ("eigen lijst", "own list"),
    "rule_mark.policy_as_reported": ("beleidsregel, zoals gemeld", "policy rule, as reported"),
    "rule_mark.text_read": ("tekst gelezen", "text read"),
}

_AUDIT: Final[Mapping[str, tuple[str, str]]] = {
    "audit.all_complete": ("Er is geen dossier om op te ruimen.", "There is no file to clean up."),
    "audit.asks": ("Te vragen aan wie het dossier kent", "To ask of whoever knows the file"),
    "audit.case": ("Dossier", "Case"),
    "audit.clean_up": ("Dossiers om op te ruimen, het slechtste eerst", "Files to clean up, the worst first"),
    "audit.day_late": ("{state}, {days} dag te laat", "{state}, {days} day late"),
    "audit.days_late": ("{state}, {days} dagen te laat", "{state}, {days} days late"),
    "audit.documents": ("Stukken", "Documents"),
    "audit.due": ("Uiterlijk", "Last day"),
    "audit.faults": ("Wat eraan schort", "What is wrong"),
    "audit.faulty": ("Met een gebrek", "With a fault"),
    "audit.file": ("Het dossier als geheel", "The file as a whole"),
    "audit.first": ("Eerst te herstellen", "To mend first"),
    "audit.holes": (
        "Niet te zeggen: oudere stukken zijn niet ingelezen",
        "Cannot be told: older documents were not imported",
    ),
    "audit.level": ("Niveau", "Level"),
    "audit.made_on": ("Van", "Made on"),
    "audit.mend": ("Te herstellen", "To mend"),
    "audit.mend_by": ("{act}, uiterlijk {day}", "{act}, through {day}"),
    "audit.mend_passed": ("helpt niet meer ({act}, tot en met {day})", "no longer helps ({act}, through {day})"),
    "audit.missing": ("Ontbreekt", "Missing"),
    "audit.no_mend": ("niet meer te herstellen", "can no longer be mended"),
    "audit.of_day": (
        "Peildatum: {days}; dossiers in deze lijst: {count}",
        "As of: {days}; files in this list: {count}",
    ),
    "audit.privacy": (
        "Alleen data en soorten stukken: geen naam, geen medisch gegeven, en geen oordeel over een mens.",
        "Dates and kinds of documents only: no name, no medical fact, and no judgement of a person.",
    ),
    "audit.remarks": ("Na te gaan", "To check"),
    "audit.state": ("Stand", "State"),
    "audit.title": ("Dossiercontrole", "Audit of the file"),
    "audit.to_ask": ("Vragen", "Questions"),
    "audit.what": ("Stuk", "Document"),
    "fault.before_the_opinion": (
        "ouder dan het oordeel van de bedrijfsarts waarop het antwoordt",
        "older than the opinion of the company doctor that it answers",
    ),
    "fault.incomplete": ("zegt niet alles wat het moet zeggen", "does not say all that it must"),
    "fault.late": ("te laat gemaakt", "made too late"),
    "fault.not_given": ("werknemer kreeg geen afschrift", "the employee got no copy"),
    "fault.out_of_order": ("ouder dan wat ervoor komt", "older than what comes before it"),
    "fault.too_old": ("te oud", "too old"),
    "fault.undated": ("zonder datum, naam of functie", "without date, name or function"),
    "fault.unsigned": ("niet door beiden ondertekend", "not signed by both"),
    "fault.without_views": ("zonder de visie van beiden", "without the views of both"),
    "file_state.missing": ("ontbreekt", "MISSING"),
    "file_state.not_asked": ("niet nodig", "not needed"),
    "file_state.not_yet": ("nog niet nodig", "not yet"),
    "file_state.present": ("aanwezig", "on file"),
    "file_state.unknown": ("niet te zeggen", "cannot be told"),
}


_FIGURES: Final[Mapping[str, tuple[str, str]]] = {
    "figure.complete": ("Volledige dossiers", "Complete files"),
    "figure.duration": ("Gemiddelde verzuimduur", "Mean duration"),
    "figure.frequency": ("Meldingsfrequentie", "Frequency"),
    "figure.in_time": ("Verslagen op tijd", "Reports in time"),
    "figure.levels": ("Niveau van het loonsanctierisico", "Level of the wage sanction risk"),
    "figure.outflow": ("Uitstroom naar reden", "Outflow by reason"),
    "figure.percentage": ("Verzuimpercentage", "Sickness percentage"),
    "figure.sanctions": ("Loonsancties", "Wage sanctions"),
    "figures.absence": ("Verzuim", "Absence"),
    "figures.all": ("alle", "all"),
    "figures.complete": ("compleet op de laatste dag voor het verslag", "complete on the last day for the report"),
    "figures.days_shortened": ("dagen bekort", "days shortened"),
    "figures.definition": ("{name}: {says}. Bron: {source}.", "{name}: {says}. Source: {source}."),
    "figures.definitions": ("Wat er is geteld", "What is counted"),
    "figures.duration": ("Duur", "Duration"),
    "figures.employees": ("Werknemers", "Employees"),
    "figures.ended": ("Geëindigd", "Ended"),
    "figures.files": ("dossiers", "files"),
    "figures.frequency": ("Frequentie", "Frequency"),
    "figures.group": ("Groep", "Group"),
    "figures.hidden": ("*", "*"),
    "figures.hidden_note": (
        "* niet getoond: minder dan {least} mensen, of anders door aftrekken te vinden.",
        "* not shown: fewer than {least} people, or else to be found by subtraction.",
    ),
    "figures.in_time": ("verslag op tijd", "report in time"),
    "figures.month": ("Maand", "Month"),
    "figures.new": ("Nieuw", "New"),
    "figures.of_files": ("Dossiers", "Files"),
    "figures.ours": ("eigen definitie van deze bibliotheek", "a definition of this library"),
    "figures.percentage": ("Verzuim %", "Absence %"),
    "figures.privacy": (
        "Geen naam, geen nummer van een dossier en geen medisch gegeven.",
        "No name, no number of a case and no medical fact.",
    ),
    "figures.repaired": ("herstel vastgesteld", "repair established"),
    "figures.sanction_days": ("dagen loonsanctie", "days of sanction"),
    "figures.sanction_euros": ("euro loonsanctie", "euros of sanction"),
    "figures.sanctions": ("loonsancties opgelegd", "sanctions imposed"),
    "figures.share": ("{number} van {of} ({percent}%)", "{number} of {of} ({percent}%)"),
    "figures.share_unknown": ("{share}, {unknown} niet te zeggen", "{share}, {unknown} cannot be told"),
    "figures.target_met": (
        "Uitstroom naar werk {percent}%; het doel van {target}% is gehaald.",
        "Outflow to work {percent}%; the target of {target}% was met.",
    ),
    "figures.target_missed": (
        "Uitstroom naar werk {percent}%; het doel is {target}%.",
        "Outflow to work {percent}%; the target is {target}%.",
    ),
    "figures.title": (
        "Cijfers van {first} tot en met {last}, zoals bekend op {as_of}",
        "Figures from {first} through {last}, as known on {as_of}",
    ),
    "figures.to_work": ("naar werk", "to work"),
    "figures.whole_period": ("hele periode", "whole period"),
    "figures.with_leave": ("Met verlof %", "With leave %"),
    "outflow.died": ("overleden", "died"),
    "outflow.left": ("uit dienst", "left"),
    "outflow.other_job_inside": ("ander werk binnen", "other work inside"),
    "outflow.outside": ("werk buiten", "work outside"),
    "outflow.own_job": ("eigen werk", "own work"),
    "outflow.wia": ("WIA", "WIA"),
}


_ASSISTANTS: Final[Mapping[str, tuple[str, str]]] = {
    "assistant.in_other_tables": ("Het staat wel in: {names}.", "It does stand in: {names}."),
    "assistant.no_row": ('Dit woord staat in geen rij van "{of}".', 'This word stands in no row of "{of}".'),
    "assistant.no_decision": (
        "Dit ondersteunt en besluit niets: een mens beslist. Wat hier niet staat is niet bekend; verzin geen datum.",
        "This supports and decides nothing: a person does. What is not here is not known; invent no date.",
    ),
}

WORDS: Final[Mapping[str, tuple[str, str]]] = {**_SYSTEMS, **_KEEPING, **_AUDIT, **_FIGURES, **_ASSISTANTS}
"""Dutch and English, by code."""
