"""The words of what is refused of many cases together, in English and in Dutch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .wording import Refusal, said

__all__ = ["PORTFOLIOS"]

_PLAIN_TYPE: Final = ("make it text, a number or a day", "maak er tekst, een getal of een dag van")

PORTFOLIOS: Final[Mapping[str, Refusal]] = {
    "not_a_portfolio": said(
        (
            "a table that speaks Arrow, plain tables by name, or cases one by one",
            "een tabel die Arrow spreekt, platte tabellen op naam, of dossiers een voor een",
        ),
        (
            "give a table or a list of cases; a frame that is lazy is collected first",
            "geef een tabel of een lijst van dossiers; voer een uitgestelde tabel eerst uit",
        ),
    ),
    "column_unknown": said(
        ("a column of the schema, such as {near}", "een kolom van het schema, zoals {near}"),
        (
            "rename it, or name it in keep, which carries it along unread",
            "hernoem haar, of noem haar bij --keep: dan gaat zij ongelezen mee",
        ),
    ),
    "column_unknown.result": said(
        ("a column of the result, such as {near}", "een kolom van de uitvoer, zoals {near}"),
        ("correct the name", "corrigeer de naam"),
    ),
    "column_missing": said(
        ("a column {names}", "een kolom {names}"),
        ("add the column", "voeg de kolom toe"),
    ),
    "column_missing.sickness": said(
        ("a column absences, or first_sick_day", 'een kolom "absences", of "first_sick_day"'),
        ("add the column", "voeg de kolom toe"),
    ),
    "column_missing.among": said(
        ("one of the columns {names}", "een van de kolommen {names}"),
        ("name the column as it is written there", "noem de kolom zoals zij daar staat"),
    ),
    "column_missing.none": said(
        ("no column: only those of a table are carried along", "geen kolom: alleen die van een tabel gaan mee"),
        ("give the cases as a table that has it", "geef de dossiers als een tabel die haar heeft"),
    ),
    "column_missing.near": said(
        ("a column {names}", "een kolom {names}"),
        ("did you mean {near!r}?", "bedoelde u {near!r}?"),
    ),
    "column_twice": said(
        ("each column once", "elke kolom één keer"),
        ("rename the one that is something else", "hernoem de kolom die iets anders is"),
    ),
    "column_taken": said(
        ("a name that no column of the answer has", "een naam die geen kolom van het antwoord heeft"),
        ("rename the column", "hernoem de kolom"),
    ),
    "column_type": said(
        ("a column of a type that can be worked with", "een kolom van een soort waarmee te werken is"),
        _PLAIN_TYPE,
    ),
    "column_type.parquet": said(
        ("a column of a type that a file of Parquet can hold", "een kolom van een soort die in Parquet past"),
        _PLAIN_TYPE,
    ),
    "table_unknown": said(
        ("one of {names}", "een van {names}"), ("correct the name of the table", "corrigeer de naam van de tabel")
    ),
    "no_table_of_cases": said(
        ("a table of cases", "een tabel met dossiers"),
        ("give it under the name cases", "geef haar onder de naam cases"),
    ),
    "no_such_case": said(
        ("the case_id of a row of the table of cases", "het dossiernummer van een rij in de tabel met dossiers"),
        ("add the case, or correct the case_id", "voeg het dossier toe, of corrigeer het dossiernummer"),
    ),
    "file_of_another_kind": said(
        ("a file that ends in one of {names}", "een bestand dat eindigt op een van {names}"),
        (
            "write it so; a sheet (CSV, Excel) needs a map of its columns, --map",
            "schrijf het zo; een blad (CSV, Excel) vraagt een kaart van zijn kolommen, --map",
        ),
    ),
    "portfolio_unreadable": said(
        ("a whole file that can be read ({why})", "een heel bestand dat gelezen kan worden ({why})"),
        ("write it anew from its source", "schrijf het opnieuw vanuit de bron"),
    ),
    "map_form": said(
        (
            "a map with end_is, a table columns, and what from_rows takes besides",
            'een kaart van kolommen met "end_is", een tabel "columns", en wat "from_rows" verder kent',
        ),
        ("correct it; docs/portfolio.md has one", "corrigeer de tekst van dat bestand"),
    ),
    "another_run": said(
        (
            "the same question as of the parts that are there in {folder}",
            "dezelfde vraag als van de delen die er zijn in {folder}",
        ),
        ("ask the same again, or begin anew with --force", "vraag hetzelfde opnieuw, of begin opnieuw met --force"),
    ),
    "sheet_too_long": said(
        ("at most {most} rows on a page of a workbook", "ten hoogste {most} rijen op een blad van een werkmap"),
        (
            "write CSV, or take Parquet for so many; the result itself is whole",
            "schrijf CSV, of neem Parquet voor zo veel; de uitvoer zelf is heel",
        ),
    ),
    "case_id_twice": said(
        ("a case_id that no row before this one has", "een dossiernummer dat geen eerdere rij heeft"),
        (
            "give each case a number of its own; two employments of one person are two cases",
            "geef elk dossier een eigen nummer; twee dienstbetrekkingen van een persoon zijn twee dossiers",
        ),
    ),
}
"""What is refused of many cases together."""
