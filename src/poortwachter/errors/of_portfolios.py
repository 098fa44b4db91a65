"""The words of what is refused of many cases together, in English and in Dutch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .wording import Refusal, said

__all__ = ["PORTFOLIOS"]

PORTFOLIOS: Final[Mapping[str, Refusal]] = {
    "not_a_portfolio": said(
        (
            "a table that speaks Arrow, plain tables by name, or cases one by one",
            "een tabel die Arrow spreekt, platte tabellen op naam, of dossiers een voor een",
        ),
        ("give a table or a list of cases", "geef een tabel of een lijst van dossiers"),
    ),
    "column_unknown": said(
        ("a column of the schema, such as {near}", "een kolom van het schema, zoals {near}"),
        (
            "rename it, or name it in keep, which carries it along unread",
            "hernoem haar, of noem haar in keep, dat haar ongelezen meeneemt",
        ),
    ),
    "column_missing": said(
        ("a column {names}", "een kolom {names}"),
        ("add the column", "voeg de kolom toe"),
    ),
    "column_twice": said(
        ("each column once", "elke kolom één keer"),
        ("rename the one that is something else", "hernoem de kolom die iets anders is"),
    ),
    "column_taken": said(
        ("a name that no column of the answer has", "een naam die geen kolom van het antwoord heeft"),
        ("rename the column", "hernoem de kolom"),
    ),
    "table_unknown": said(
        ("one of {names}", "een van {names}"), ("correct the name of the table", "corrigeer de naam van de tabel")
    ),
    "table_missing": said(
        ("a table of cases", "een tabel met dossiers"),
        ("give it under the name cases", "geef haar onder de naam cases"),
    ),
    "no_such_case": said(
        ("the case_id of a row of the table of cases", "het case_id van een rij in de tabel met dossiers"),
        ("add the case, or correct the case_id", "voeg het dossier toe, of corrigeer het case_id"),
    ),
    "case_id_twice": said(
        ("a case_id that no row before this one has", "een case_id dat geen eerdere rij heeft"),
        (
            "give each case a number of its own; two employments of one person are two cases",
            "geef elk dossier een eigen nummer; twee dienstbetrekkingen van een persoon zijn twee dossiers",
        ),
    ),
}
"""What is refused of many cases together."""
