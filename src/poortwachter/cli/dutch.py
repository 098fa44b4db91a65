"""The help of the command in Dutch. English stands where the option is made; here is each text with its Dutch."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

__all__ = ["CHOICES", "HELP", "MISTAKES", "PLACES", "in_dutch", "place_in_dutch"]

HELP: Final[Mapping[str, str]] = {
    "bills and announced changes, which move no day":
        "wetsvoorstellen en aangekondigde wijzigingen, die geen dag verschuiven",
    "from when notice and a permit are possible, and until when":
        "vanaf wanneer opzegging en een ontslagvergunning mogelijk zijn, en tot wanneer",
    "No legal advice, no decisions, no medical data.": "Geen juridisch advies, geen besluiten, geen medische gegevens.",
    "The timeline of the Wet verbetering poortwachter: what is due when, by whom, under which article.":
        "De tijdlijn van de Wet verbetering poortwachter: wat wanneer moet, door wie, volgens welk artikel.",
    "a milestone or period by its name or key, or a finding such as UP-R05":
        "een mijlpaal of periode bij naam, zoals WIA-aanvraag, of een bevinding zoals UP-R05",
    "a record to add, as it is said to record, or as JSON": "een stuk om toe te voegen, zoals bij record, of als JSON",
    "a record to leave out, as it is said to record, or by its id":
        "een stuk om weg te laten, zoals bij record, of met zijn kenmerk",
    "a record to take out that was told by mistake": "een stuk dat eruit gaat, omdat het ten onrechte is toegevoegd",
    "add a fact to a case file: checked, shown, and written whole or not at all":
        "een feit toevoegen aan een dossierbestand: gecontroleerd, getoond, en geheel of niet geschreven",
    "calendar days by which UWV decides late": "kalenderdagen die UWV te laat beslist",
    "day of assessment, as it is printed or as YYYY-MM-DD": "peildatum, dd-mm-jjjj of jjjj-mm-dd",
    "day of assessment; without it the last day in the file": "peildatum; zonder is het de laatste dag in het bestand",
    "everything": "alles",
    "facts, answer, proofs, versions and hashes in one directory, for a file of evidence":
        "feiten, antwoord, bewijs, versies en hashes in één map, voor een dossier met bewijs",
    "what contract or collective agreement promises": "wat contract of cao belooft",
    "first day of the pay run": "eerste dag van de loonperiode",
    "in which form; without it by the name of the output": "in welke vorm; zonder volgt die uit de naam van de uitvoer",
    "in which form": "in welke vorm",
    "language of the text": "taal van de tekst",
    "last day of the pay run": "laatste dag van de loonperiode",
    "no questions: a file to fill in": "geen vragen: een bestand om in te vullen",
    "no questions: the first sick day is all that is known":
        "geen vragen: alleen de eerste ziektedag is bekend",
    "the pack file": "het pakketbestand",
    "of which table, with --format csv": "van welke tabel, met --format csv",
    "of which table, with --format csv: %(choices)s": "van welke tabel, met --format csv: %(choices)s",
    "whose duties are told; the employer's by default: %(choices)s":
        "wiens verplichtingen; standaard die van de werkgever: %(choices)s",
    "what is told; duties by default: %(choices)s": "wat wordt verteld; standaard verplichtingen: %(choices)s",
    "whose calendar: %(choices)s": "wiens agenda: %(choices)s",
    "one part of the whole page: %(choices)s": "één deel van de hele pagina: %(choices)s",
    "only where this subject moves": "alleen waar dit onderwerp verschuift",
    "other facts to set, as JSON": "andere feiten om te zetten, als JSON",
    "receipt of the repair report": "ontvangst van het bekortingsverzoek",
    "replace a file that is already there": "een bestand dat er al is, vervangen",
    "show this help message and exit": "deze hulp tonen en stoppen",
    "show program's version number and exit": "de versie tonen en stoppen",
    "answers by id, as a JSON object": "antwoorden per id, als JSON-object",
    "check a pack, or show what it asks": "een pakket controleren, of tonen wat het vraagt",
    "a pack file, or the name of one that ships": "een pakketbestand, of de naam van een meegeleverd pakket",
    "every problem of a pack file, with line, key and remedy":
        "elke fout in een pakketbestand, met regel, sleutel en wat te doen",
    "only the questions of this phase, such as report": "alleen de vragen van deze fase, zoals report",
    "print the case with answers to questions added": "het dossier afdrukken, met antwoorden op vragen erbij",
    "the JSON schema of what goes in or comes out": "het JSON-schema van wat erin gaat of eruit komt",
    "of which: %(choices)s": "waarvan: %(choices)s",
    "what a pack asks, of whom, and by which source": "wat een pakket vraagt, van wie, en volgens welke bron",
    "what only people can answer now, and what an answer would change":
        "wat alleen mensen nu kunnen beantwoorden, en wat een antwoord zou veranderen",
    "yes, no or not_applicable, such as UP-E07=no": "ja, nee of nvt, zoals UP-E07=nee",
    "the case file": "het dossierbestand",
    "the case file to make": "het dossierbestand om te maken",
    "the catalogue of rules as a table": "de catalogus van regels als tabel",
    "the day of the fact and what it is, as you would say it, such as \"plan van aanpak, 12-02-2026\"":
        "wat het is en van welke dag, zoals u het zegt, bijvoorbeeld \"plan van aanpak, 12-02-2026\"",
    "the days of a plain case, from its first sick day":
        "de dagen van een eenvoudig dossier, vanaf de eerste ziektedag",
    "the directory to make": "de map om te maken",
    "the facts; - reads standard input": "de feiten; - leest de standaardinvoer",
    "the first sick day, as it is printed or as YYYY-MM-DD": "de eerste ziektedag, dd-mm-jjjj of jjjj-mm-dd",
    "the names of all facts that can be added": "de namen van alle feiten die toegevoegd kunnen worden",
    "the questions that only a person can answer": "de vragen die alleen een mens kan beantwoorden",
    "the register of contested readings": "het register van uitleg bij juridische twijfel",
    "use another reading of a contested point": "een andere uitleg gebruiken bij juridische twijfel",
    "what a change would do": "wat een wijziging zou doen",
    "what UWV's test looks at: tested by facts, or asked":
        "waar de toets van UWV naar kijkt: getoetst met feiten, of gevraagd",
    "what each other reading would move": "wat elke andere uitleg zou verschuiven",
    "with --overview: figures that indicators wrote": "met --overview: cijfers die indicators schreef",
    "what is paid: adds what is owed on these days, in euros":
        "wat wordt betaald: voegt toe wat op deze dagen verschuldigd is, in euro's",
    "what is paid: adds what could be owed, in euros":
        "wat wordt betaald: voegt toe wat verschuldigd kan zijn, in euro's",
    "what the employee gets: dates and duties only": "wat de werknemer krijgt: alleen data en verplichtingen",
    "what to do with facts after that day": "wat te doen met feiten na die dag",
    "what wage is owed on which days, and what could be owed":
        "welk loon verschuldigd is op welke dagen, en wat verschuldigd kan zijn",
    "when a sanction would end if UWV received a repair report":
        "wanneer een loonsanctie eindigt als UWV een bekortingsverzoek ontvangt",
    "where a case stands on a day": "hoe een dossier ervoor staat op een dag",
    "where to write; a file that is there is not replaced": "waarheen; een bestand dat er al is, wordt niet vervangen",
    "which shell": "welke shell",
    "why a milestone, period or finding is not there": "waarom een mijlpaal, periode of bevinding er niet is",
    "why a milestone, period or finding is there, step by step":
        "waarom een mijlpaal, periode of bevinding er is, stap voor stap",
    "with --wage: a repair report": "met --wage: een bekortingsverzoek",
    "make a first case file: asks what is needed": "een eerste dossierbestand maken: vraagt wat nodig is",
    "words that complete the command in your shell": "woorden die de opdracht aanvullen in uw shell",
    "absence, files, sanctions and outflow, by month and group":
        "verzuim, dossiers, loonsancties en uitstroom, per maand en groep",
    "first day of the period": "eerste dag van de periode",
    "from how many people on a number is shown": "vanaf hoeveel mensen een getal wordt getoond",
    "group and hours of each case, by its number": "groep en uren van elk dossier, per dossiernummer",
    "last day of the period": "laatste dag van de periode",
    "the share of outflow to work that is aimed at": "het aandeel uitstroom naar werk waarnaar wordt gestreefd",
    "the workforce, sick or not: without it no percentages":
        "het personeel, ziek of niet: zonder dit geen percentages",
    "which part was worked on which days, by number of the case":
        "welk deel op welke dagen is gewerkt, per dossiernummer",
    "a case, a list of cases, or a case on each line; - reads standard input":
        "een dossier, een lijst, of een dossier op elke regel; - leest de standaardinvoer",
    "every document of a file: what is missing or wrong": "elk stuk van een dossier: wat ontbreekt of niet klopt",
    "nothing goes out on Saturdays and Sundays": "op zaterdag en zondag gaat er niets uit",
    "the cases without what must be gone, one on each line": "de dossiers zonder wat weg moet, een op elke regel",
    "the day of the run before, exclusive": "de dag van de vorige keer, niet meegeteld",
    "the day on which is cleaned up": "de dag waarop wordt opgeruimd",
    "until when each part of a file may be kept": "tot wanneer elk deel van een dossier mag worden bewaard",
    "who must be told what, from one run to the next": "wie wat te horen moet krijgen, van de ene keer tot de volgende",
    "whom to tell how many days before, such as hr=14,3; with a minus after it":
        "wie hoeveel dagen vooraf, zoals hr=14,3; met een minteken erna",
    "whose rules; the AP's by default": "wiens regels; standaard die van de AP",
    "where many cases stand on a day: a file in, a file out":
        "hoe veel dossiers ervoor staan op een dag: een bestand erin, een bestand eruit",
    "A sheet (CSV, Excel) needs --map: a TOML file that says which column is what. What is refused stands in a file "
    "beside the result, with the reason; the exit status is then 3.":
        "Bij een werkblad (CSV, Excel) hoort --map: een TOML-bestand dat zegt welke kolom wat is. Wat is geweigerd "
        "staat in een bestand naast de uitvoer, met de reden; de status is dan 3.",
    "the cases: Parquet, Arrow, JSON, CSV or Excel": "de dossiers: Parquet, Arrow, JSON, CSV of Excel",
    "the result, one row a case": "de uitvoer, een rij per dossier",
    "with CSV and Excel: which column is what": "bij CSV en Excel: welke kolom wat is",
    "columns to carry along, such as unit,manager": "kolommen om mee te nemen, zoals unit,manager",
    "only these columns of the result; the rest is not worked out":
        "alleen deze kolommen van de uitvoer; de rest wordt niet uitgerekend",
    "also the answers as a sheet for people: Excel or CSV":
        "ook de antwoorden als werkblad voor mensen: Excel of CSV",
    "also a page with all of it counted": "ook een pagina waarop alles is geteld",
    "with --overview: by this column, such as unit": "met --overview: per deze kolom, zoals unit",
    "how many processes answer": "hoeveel processen antwoorden",
    "columns, codes and other tables, as TOML or JSON": "kolommen, codes en andere tabellen, als TOML of JSON",
    "an unticked safety net is ticked on purpose: it means no":
        "een niet aangevinkt vangnet is bewust niet aangevinkt: het betekent nee",
    "from which day all documents are there": "vanaf welke dag alle stukken er zijn",
    "how days are written; more than once where that differs":
        "hoe dagen zijn geschreven; vaker waar dat verschilt",
    "in which unit hours are written": "in welke eenheid uren zijn geschreven",
    "make cases of what another system gives, one on each line":
        "dossiers maken van wat een ander systeem geeft, een op elke regel",
    "messages marked as a test count": "berichten die als test zijn gemerkt, tellen mee",
    "number the cases, and write which number is whose into this file":
        "de dossiers nummeren, en in dit bestand schrijven welk nummer van wie is",
    "the schema to validate messages with": "het schema om berichten mee te controleren",
    "what a wage value holds": "wat een loonwaarde inhoudt",
    "what the system gives; - reads standard input": "wat het systeem geeft; - leest de standaardinvoer",
    "which day the end of a sickness names": "welke dag het einde van een verzuim noemt",
    "which page of a workbook; without it the first": "welke pagina van een werkmap; zonder is het de eerste",
    "which system; rows is a sheet, or any other system": "welk systeem; rows is een blad, of elk ander systeem",
    "which way a percentage counts": "welke kant een percentage op telt",
    "options": "opties",
    "positional arguments": "argumenten",
    "usage: ": "gebruik: ",
}  # fmt: skip
"""English text of the help, with its Dutch."""

PLACES: Final[Mapping[str, str]] = {
    "ALTERNATIVE": "KEUZE", "ANSWER": "ANTWOORD", "CASE": "DOSSIER", "CASES": "DOSSIERS", "COMMAND": "OPDRACHT",
    "DAY": "DAG", "DAYS": "DAGEN", "DEGREES": "DELEN", "DIR": "MAP", "FACT": "FEIT", "FACTS": "FEITEN",
    "FIGURES": "CIJFERS", "FILE": "BESTAND", "FIRST_SICK_DAY": "EERSTE_ZIEKTEDAG", "FORM": "FORMULIER",
    "ID": "KENMERK", "KEYS": "NUMMERS", "MAP": "KOLOMMEN", "N": "N", "NAME": "NAAM", "NAMES": "NAMEN", "NATURE": "AARD",
    "PAGE": "PAGINA", "PART": "DEEL", "PAY": "BETALING", "PEOPLE": "MENSEN", "PERCENT": "PERCENTAGE", "PHASE": "FASE",
    "OUT": "UIT", "RECORD": "STUK", "ROLE": "ROL", "SHEET": "WERKBLAD", "STAFF": "PERSONEEL",
    "SUBJECT": "ONDERWERP", "TABLE": "TABEL", "TERMS": "AFSPRAKEN", "WAGE": "LOON", "WHAT": "WAT",
}  # fmt: skip
"""What stands in the usage for what you fill in, with its Dutch."""

CHOICES: Final[Mapping[str, str]] = {
    "periods": "perioden", "milestones": "mijlpalen", "steps": "stappen", "risk": "risico", "questions": "vragen",
    "notes": "opmerkingen", "cases": "dossiers", "findings": "bevindingen", "packs": "pakketten",
    "employer": "werkgever", "employee": "werknemer", "interested_party": "belanghebbende", "uwv": "uwv",
    "duty": "plicht", "option": "mogelijkheid", "power": "bevoegdheid",
}  # fmt: skip
"""Values that are words of the field, with their Dutch; both are understood in either language."""

_PLACE: Final = re.compile(r"[A-Z][A-Z_]*")

MISTAKES: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(english, re.DOTALL), dutch)
    for english, dutch in (
        (r"the following arguments are required: (.*)", r"deze argumenten ontbreken: \1"),
        (r"unrecognized arguments: (.*)", r"onbekende argumenten: \1"),
        (r"argument (.*?): expected one argument", r"argument \1: verwacht één waarde"),
        (r"argument (.*?): expected at least one argument", r"argument \1: verwacht ten minste één waarde"),
        (r"argument (.*?): invalid choice: (.*?) \(choose from (.*)\)", r"argument \1: \2 kan niet; kies uit \3"),
        (r"argument (.*?): not allowed with argument (.*)", r"argument \1: kan niet samen met \2"),
        (r"argument (.*?): ignored explicit argument (.*)", r"argument \1: neemt geen waarde, dus niet \2"),
        (r"ambiguous option: (.*?) could match (.*)", r"\1 is niet duidelijk: het kan zijn \2"),
        (r"argument (.*?): expected a whole number in digits", r"argument \1: verwacht een geheel getal in cijfers"),
        (
            r"argument (.*?): expected a whole number of 1 or more",
            r"argument \1: verwacht een geheel getal van 1 of meer",
        ),
        (r"argument (.*?): expected ROLE=DAYS: (.*)", r"argument \1: verwacht ROL=DAGEN: \2"),
        (r"argument (.*?): expected (.*)", r"argument \1: verwacht \2"),
    )
)
"""What the parser says of a mistake, and how it is said in Dutch."""


def place_in_dutch(metavar: str) -> str:
    """What stands for a value in the usage: ``CASE.json`` is ``DOSSIER.json``."""
    return _PLACE.sub(lambda found: PLACES.get(found[0], found[0]), metavar)


def in_dutch(message: str) -> str:
    """A mistake in Dutch; as it is where there are no words for it."""
    for english, dutch in MISTAKES:
        if english.fullmatch(message):
            return english.sub(dutch, message)
    return message
