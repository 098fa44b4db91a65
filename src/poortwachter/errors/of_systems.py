"""The words of what the readers of other systems refuse."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .wording import Refusal, said

__all__ = ["SYSTEMS"]

_IN_THE_SOURCE: Final = ("complete it in the source", "vul het aan in de bron")
_BY_THE_SENDER: Final = ("ask the sender for it", "vraag de afzender erom")
_AGAIN: Final = ("ask the sender for the message again", "vraag de afzender het bericht opnieuw te sturen")
_PARSED: Final = (
    "give the answer of the system as it is, parsed from its JSON",
    "geef het antwoord van het systeem zoals het is, gelezen uit zijn JSON",
)

SYSTEMS: Final[Mapping[str, Refusal]] = {
    "date_parsing": said(
        ("a day written as {how}", "een dag geschreven als {how_nl}"),
        (
            "write the day in that way, or say how this source writes its days",
            "schrijf de dag zo, of zeg hoe deze bron haar dagen schrijft",
        ),
    ),
    "date_parsing.calendar": said(
        ("a day written as {how}", "een dag geschreven als {how_nl}"),
        ("there is no such day: correct the year, month or day", "die dag bestaat niet: corrigeer jaar, maand of dag"),
    ),
    "days_ambiguous": said(
        ("not both of {names}", "niet allebei: {names}"),
        (
            "05/01/2026 would be two days: name one of the two, or write the days of the source in one way",
            "05/01/2026 zou twee dagen zijn: noem een van de twee, of schrijf de dagen van de bron op een manier",
        ),
    ),
    "doctype": said(
        ("XML without a DOCTYPE and without entities of its own", "XML zonder DOCTYPE en zonder eigen entiteiten"),
        ("ask the sender for a message without it", "vraag de afzender om een bericht zonder"),
    ),
    "employee_again": said(
        ("everything about an employee together", "alles over een werknemer bij elkaar"),
        (
            "read all messages at once with sivi.read, which joins what stands apart",
            "geef alle berichten ineens: dan wordt samengevoegd wat apart staat",
        ),
    ),
    "list_expected.field": said(("a list", "een lijst"), _PARSED),
    "list_expected.rows": said(
        ("rows, each with its values by column", "rijen, elk met haar waarden per kolom"),
        (
            "give a list of them; of a frame that is to_dict('records') in pandas and to_dicts() in polars",
            'geef een lijst ervan; van een tabel is dat "to_dict" in pandas en "to_dicts" in polars',
        ),
    ),
    "list_expected.source": said(
        ("a list, or an object with {name}", "een lijst, of een object met {name}"), _PARSED
    ),
    "message_kind": said(
        ("the code 00100 of Verzuimmeldingen", "de code 00100 van Verzuimmeldingen"),
        ("give Verzuimmeldingen only", "geef alleen Verzuimmeldingen"),
    ),
    "message_kind.release": said(
        ("Verzuimmeldingen of {namespace}", "Verzuimmeldingen van {namespace}"),
        ("give messages of this release only", "geef alleen berichten van deze versie"),
    ),
    "missing.code": said(("a code", "een code"), _IN_THE_SOURCE),
    "missing.column": said(
        ("the column of the first sick day", "de kolom van de eerste ziektedag"),
        ("map it: first_day to the name of the column", 'zet in de kaart "first_day" met de naam van de kolom'),
    ),
    "missing.day": said(("a day", "een dag"), _IN_THE_SOURCE),
    "missing.day_of_end": said(("the day of the end", "de dag van het einde"), _BY_THE_SENDER),
    "missing.leave_end": said(("the last day of the leave", "de laatste dag van het verlof"), _IN_THE_SOURCE),
    "missing.percentage": said(("a percentage", "een percentage"), _IN_THE_SOURCE),
    "missing.serial_number": said(("a serial number", "een volgnummer"), _BY_THE_SENDER),
    "missing.table": said(
        (
            "the values of the column {name} that count",
            "de waarden van de kolom {name} die meetellen",
        ),
        ("give the table", "geef de tabel"),
    ),
    "not_an_xsd": said(
        ("the text of an XML schema (XSD)", "de tekst van een XML-schema (XSD)"),
        ("give the schema as SIVI publishes it", "geef het schema zoals SIVI het publiceert"),
    ),
    "option.days": said(
        ("one of {names}", "een van {names}"),
        (
            "choose one of these; \"dd-mm-yyyy\" reads 05/01/2026 and 05.01.2026 as 5 January too",
            "kies een van deze; \"dd-mm-yyyy\" leest ook 05/01/2026 en 05.01.2026 als 5 januari",
        ),
    ),
    "option": said(("one of {names}", "een van {names}"), ("choose one of these", "kies een van deze")),
    "percentage": said(
        ("a number from 0 to {most}", "een getal van 0 tot en met {most}"),
        ("correct it in the source", "corrigeer het in de bron"),
    ),
    "test_message": said(
        ("a message that is not marked as a test", "een bericht dat niet als test is gemerkt"),
        (
            "give real messages, or say test_messages=True, or --test-messages",
            "geef echte berichten, of zeg het met --test-messages",
        ),
    ),
    "told_otherwise": said(
        ("what an earlier line of this employment says", "wat een eerdere regel van deze dienstbetrekking zegt"),
        (
            "correct the line that is wrong; two employments have a number each",
            "corrigeer de regel die niet klopt; twee dienstbetrekkingen hebben elk een nummer",
        ),
    ),
    "two_percentages": said(
        ("100 less the part that is not worked", "100 min het deel dat niet wordt gewerkt"),
        ("find out which of the two is meant", "ga na welke van de twee bedoeld is"),
    ),
    "unknown_code": said(
        ("a code of the table: {names}", "een code uit de tabel: {names}"),
        (
            "give the table with this code, as whoever runs the system explains it",
            "geef de tabel met deze code, zoals wie het systeem beheert haar uitlegt",
        ),
    ),
    "unknown_code.kind_of_absence": said(
        ("a kind of absence that {system} publishes", "een soort verzuim die {system} publiceert"),
        (
            "ask whoever runs the system what this kind means, and correct it there",
            "vraag wie het systeem beheert wat deze soort betekent, en corrigeer het daar",
        ),
    ),
    "unknown_column": said(("one of {names}", "een van {names}"), ("use one of these names", "gebruik een van deze")),
    "unknown_column.near": said(
        ("one of {names}", "een van {names}"), ("did you mean {near!r}?", "bedoelde u {near!r}?")),
    "xml": said(
        (
            "well-formed XML; line {line}, column {column} is not",
            "welgevormde XML; regel {line}, kolom {column} is dat niet",
        ),
        _AGAIN,
    ),
    "xml.deep": said(
        ("XML that is nested at most {most} deep", "XML die hoogstens {most} diep genest is"), _AGAIN
    ),
    "xml.long": said(("a value of at most {most} characters", "een waarde van hoogstens {most} tekens"), _AGAIN),
    "xsd": said(
        ("what the schema asks there", "wat het schema daar vraagt"),
        ("ask the sender to correct it", "vraag de afzender het te corrigeren"),
    ),
}  # fmt: skip
"""What another system gives, and how the caller says it is to be read."""
