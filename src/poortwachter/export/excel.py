"""Answers as a workbook (Excel), a sheet for each kind of row; no text in it is ever a formula or a link."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from .._extras import missing
from ..answer.assessment import Assessment
from ..errors.handed import each_handed
from ..text import Language, words
from ._markup import clean
from ._rows import Kind, Rows, Value
from .rows import case_rows, finding_rows, milestone_rows, pack_rows, step_rows

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

__all__ = ["workbook", "workbook_of"]

_WIDTHS: Final[dict[Kind, int]] = {"text": 22, "day": 12, "number": 9, "decimal": 11, "yes_no": 9}
_LONGEST_TEXT: Final = 32_767
"""Signs in a cell, by the limits of Excel."""
_MADE: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""What the file says of when it was made: always the same, so that the same answers give the same bytes."""


def workbook(answers: Assessment | Iterable[Assessment], *, language: Language = "en") -> bytes:
    """A workbook of cases, milestones, findings and steps, and of what packs ask where a pack is in use.

    Raises:
        MissingExtraError: ``XlsxWriter`` is not installed.
    """
    several = tuple(each_handed("answers", answers, Assessment))
    makers = (case_rows, milestone_rows, finding_rows, step_rows)
    tables = [make(several, language=language) for make in makers]
    of_packs = pack_rows(several, language=language)
    return workbook_of([*tables, of_packs] if of_packs.rows else tables, language=language)


def workbook_of(tables: Iterable[Rows], *, language: Language = "en") -> bytes:
    """A workbook with a sheet for each table.

    Raises:
        MissingExtraError: ``XlsxWriter`` is not installed.
    """
    try:
        from xlsxwriter import Workbook
    except ImportError:
        raise missing("XlsxWriter", "excel") from None
    held = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Workbook(held, options)
    book.set_properties({"created": _MADE, "author": "poortwachter"})
    for table in tables:
        _sheet(book, table, language)
    book.close()
    return held.getvalue()


def _sheet(book: Workbook, table: Rows, language: Language) -> None:
    w = words(language)
    sheet = book.add_worksheet(w[f"sheet.{table.name}"])
    head, day = book.add_format({"bold": True, "bottom": 1}), book.add_format({"num_format": "dd-mm-yyyy"})
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, _WIDTHS[column.kind])
        sheet.write_string(0, place, column.name, head)
    for number, row in enumerate(table.rows, start=1):
        for place, value in enumerate(row):
            _write(sheet, number, place, value, day)
    sheet.freeze_panes(1, 0)
    if table.rows:
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _write(sheet: Any, row: int, place: int, value: Value, day: Any) -> None:
    """Each kind of value by its own name: nothing is guessed from what a text looks like."""
    match value:
        case None:
            return
        case bool():
            sheet.write_boolean(row, place, value)
        case date():
            sheet.write_datetime(row, place, value, day)
        case int() | Decimal():
            sheet.write_number(row, place, value)
        case str():
            sheet.write_string(row, place, clean(value)[:_LONGEST_TEXT])
