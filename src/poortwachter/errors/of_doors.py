"""The words of what the command and the page refuse before they ask anything."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .wording import Refusal, said

__all__ = ["COMMAND"]

_A_FILE: Final = ("the name of a file that is there", "de naam van een bestand dat er is")
_CAN_BE_READ: Final = ("a file that can be read ({why})", "een bestand dat gelezen kan worden ({why})")
_ITS_NAME: Final = ("correct the name", "corrigeer de naam")

COMMAND: Final[Mapping[str, Refusal]] = {
    "fault": said(
        ("an answer; this is a fault of ours", "een antwoord; dit is een fout van ons"),
        (
            "report it with the command and a made-up case that shows it, without facts of a person",
            "meld het met de opdracht en een verzonnen dossier dat het toont, zonder gegevens van een persoon",
        ),
    ),
    "column_absent": said(
        ("a column of the sheet: {names}", "een kolom van het blad: {names}"),
        ("correct the map, or give the right sheet", "corrigeer de kaart van kolommen, of geef het juiste blad"),
    ),
    "column_absent.near": said(
        ("a column of the sheet: {names}", "een kolom van het blad: {names}"),
        ("did you mean {near!r}?", "bedoelde u {near!r}?"),
    ),
    "column_absent.pages": said(
        ("a column of the page: {names}", "een kolom van de pagina: {names}"),
        (
            "correct the map, or name another page of the workbook with page: {pages}",
            'corrigeer de kaart van kolommen, of noem een andere pagina van de werkmap met "page": {pages}',
        ),
    ),
    "no_pages": said(
        ("no page: a sheet of text has one", "geen pagina: een blad van tekst heeft er een"),
        ("give the workbook, or name no page", "geef de werkmap, of noem geen pagina"),
    ),
    "page_absent": said(
        ("one of its pages: {names}", "een van haar pagina's: {names}"),
        ("name the page as the workbook does", "noem de pagina zoals de werkmap haar noemt"),
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
            'een kaart van kolommen als TOML, of als JSON waar de naam op ".json" eindigt',
        ),
        ("correct the text; docs/systems.md shows one", "corrigeer de tekst van dat bestand"),
    ),
    "not_a_workbook": said(
        ("a workbook (.xlsx) that can be read", "een werkmap (.xlsx) die gelezen kan worden"),
        ("save it again as .xlsx, or as CSV", "sla haar opnieuw op als .xlsx, of als CSV"),
    ),
    "not_csv": said(
        ("CSV; line {line} is not", "CSV; regel {line} is dat niet"),
        ("save the sheet again as CSV", "sla het blad opnieuw op als CSV"),
    ),
    "too_many_rows": said(
        ("at most {most} rows", "hoogstens {most} rijen"),
        (
            "give the sheet in parts, with all rows of one employment in one part",
            "geef het blad in delen, met alle rijen van een dienstverband in een deel",
        ),
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
    "file_missing": said(_A_FILE, _ITS_NAME),
    "file_missing.case": said(
        _A_FILE,
        (
            "correct the name, or make a first case file with: poortwachter new",
            "corrigeer de naam, of maak een eerste dossier met: poortwachter new",
        ),
    ),
    "file_missing.input": said(
        _A_FILE,
        (
            "correct the name, or give - to read standard input",
            "corrigeer de naam, of geef - om standaardinvoer te lezen",
        ),
    ),
    "file_unreadable": said(_CAN_BE_READ, _ITS_NAME),
    "file_unreadable.case": said(_CAN_BE_READ, _ITS_NAME),
    "file_unreadable.input": said(
        _CAN_BE_READ,
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
            "a sheet with names in its first row: CSV or an Excel workbook (.xlsx)",
            "een blad met namen in de eerste rij: CSV of een Excel-werkmap (.xlsx)",
        ),
        ("save it again from your own program", "sla het opnieuw op uit uw eigen programma"),
    ),
    "no_such_ask": said(
        ("something that can be asked: {names}", "iets wat te vragen is: {names}"),
        ("ask one of these", "vraag een van deze"),
    ),
    "not_utf_8": said(
        ("text in UTF-8", "tekst in UTF-8"),
        ("save the file as UTF-8; nothing of it is shown", "sla het bestand op als UTF-8; er wordt niets van getoond"),
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
        ("choose html, md, ics, csv, xlsx, json or text", 'kies "html", "md", "ics", "csv", "xlsx", "json" of "text"'),
    ),
    "a_sheet": said(
        ("cases in JSON: this is a sheet", "dossiers in JSON: dit is een werkblad"),
        (
            "make cases of it first: poortwachter convert --from rows",
            "maak er eerst dossiers van: poortwachter convert --from rows",
        ),
    ),
    "answer_form": said(
        ("ID=ANSWER, such as UP-E07=no", 'KENMERK=ANTWOORD, zoals "UP-E07=nee"'),
        ("see them with: poortwachter questions", "zie ze met: poortwachter questions"),
    ),
    "reading_form": said(
        ("ID=ALTERNATIVE", "KENMERK=KEUZE"),
        ("see them with: poortwachter readings", "zie ze met: poortwachter readings"),
    ),
}
"""What the command refuses before it asks anything."""
