"""The answers of a portfolio as a sheet for people: what fits in a cell, with words beside the codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from .._limits import LIMITS
from .._whole import in_place_of
from ..errors import HEAD_ROWS, NOT_SHOWN, CaseError, refused
from ..export._rows import Column, Kind, Rows, Value, write_csv
from ..export.excel import workbook_of
from ..text import Language, words
from ..text.names import act_name, milestone_name
from ..text.refusals import plainly
from .columns import arrow, workable

if TYPE_CHECKING:
    import pyarrow

__all__ = ["SHEETS", "refused_beside", "sheet_rows", "write_sheet"]

SHEETS: Final = (".xlsx", ".csv")
"""How the name of a sheet ends."""

_MOST: Final = LIMITS["sheet.rows"] - 1
"""Rows under the heads of a page."""


def write_sheet(
    path: Path,
    answers: pyarrow.RecordBatchReader,
    refusals: pyarrow.Table,
    language: Language,
    *,
    of_sheet: bool = False,
) -> None:
    """Write the answers as a sheet. What was refused is a page of its own in a workbook, and a file beside one of CSV.

    Rows are counted as people do: the first as 1, and where the cases came ``of_sheet`` as it shows them.

    Raises:
        CaseError: there are more rows than a page of a workbook holds.
        MissingExtraError: ``XlsxWriter`` is not installed.
        OSError: it cannot be written.
    """
    pieces = (
        sheet_rows("cases", _counted(piece, HEAD_ROWS if of_sheet else 1), language) for piece in _pieces(answers)
    )
    why = sheet_rows("refused", _for_people(refusals, language), language)
    if path.suffix.lower() == ".csv":
        _write_csv(path, pieces)
        refused_beside(path).unlink(missing_ok=True)
        if why.rows:
            _write_csv(refused_beside(path), iter([why]))
        return
    book = workbook_of([_as_one(pieces, path), *([why] if why.rows else [])], language=language)
    with in_place_of(path) as beside:
        beside.write_bytes(book)


def refused_beside(path: Path) -> Path:
    """The file for the refusals beside a sheet of CSV."""
    return path.with_name(f"{path.stem}.refusals{path.suffix}")


def sheet_rows(name: str, table: pyarrow.Table, language: Language) -> Rows:
    """A table as rows of plain values: texts of a list with a comma between them, and no list of rows."""
    held = [one for field in table.schema for one in _held(field.name, table[field.name], language)]
    rows = zip(*(one.values for one in held), strict=True)
    return Rows(name, tuple(one.column for one in held), tuple(rows))


def _counted(piece: pyarrow.Table, first_row: int) -> pyarrow.Table:
    """The same with the first row called so."""
    if "row" not in piece.column_names:
        return piece
    rows = [row + first_row for row in piece["row"].to_pylist()]
    place = piece.column_names.index("row")
    return piece.set_column(place, "row", arrow().array(rows, piece["row"].type))


def _for_people(refusals: pyarrow.Table, language: Language) -> pyarrow.Table:
    """The refusals without what a program counts, and with words for names in the code."""
    found = refusals.select(["place", *(name for name in refusals.column_names if name not in _OF_PROGRAMS)])
    for name in ("expected", "remedy"):
        said = [plainly(text, "", language) for text in found[name].to_pylist()]
        place = found.column_names.index(name)
        found = found.set_column(place, name, arrow().array(said, found[name].type))
    return found


_OF_PROGRAMS: Final = frozenset({"row", "table", "path", "place"})


def _pieces(answers: pyarrow.RecordBatchReader) -> Iterator[pyarrow.Table]:
    """The answers in tables, the first of them without rows: it has the heads where there are no answers at all."""
    yield workable(answers.schema.empty_table())
    for batch in answers:
        yield workable(arrow().Table.from_batches([batch]))


def _write_csv(path: Path, pieces: Iterator[Rows]) -> None:
    with in_place_of(path) as beside, beside.open("w", encoding="utf-8", newline="") as file:
        file.write(next(pieces).to_csv())
        for piece in pieces:
            write_csv(file, piece.rows)


def _as_one(pieces: Iterator[Rows], path: Path) -> Rows:
    """The pieces together, where they fit."""
    first = next(pieces)
    rows: list[tuple[Value, ...]] = []
    for piece in pieces:
        rows += piece.rows
        if len(rows) > _MOST:
            raise CaseError([refused("sheet_too_long", (path.name,), NOT_SHOWN, most=_MOST)])
    return Rows(first.name, first.columns, tuple(rows))


# --- what stands in a column --------------------------------------------------------------------------------------


class _Held(NamedTuple):
    """A column, and what each row has in it."""

    column: Column
    values: Sequence[Value]


def _held(name: str, column: pyarrow.ChunkedArray, language: Language) -> Iterator[_Held]:
    """A column of Arrow as one of a sheet, and beside codes one with their words."""
    found = _cell(column.type)
    if found is None:
        return
    kind, as_cell = found
    values = column.to_pylist()
    yield _Held(Column(name, kind), [None if value is None else as_cell(value) for value in values])
    if name in _NAMED:
        yield _Held(Column(f"{name}_label", "text"), [_said(value, _NAMED[name], language) for value in values])


def _cell(kind: pyarrow.DataType) -> tuple[Kind, Callable[[Any], Value]] | None:
    """What a cell holds of a value of this type; ``None`` where it fits in none."""
    types = arrow().types
    if types.is_dictionary(kind):
        return _cell(kind.value_type)
    if types.is_list(kind) and types.is_string(kind.value_type):
        return "text", _joined
    return next(((held, as_cell) for is_kind, held, as_cell in _CELLS if getattr(types, is_kind)(kind)), None)


def _as_text(value: object) -> str:
    return str(value)


def _joined(values: Sequence[str | None]) -> str:
    return ", ".join(filter(None, values))


def _as_it_is(value: Any) -> Value:
    found: Value = value
    return found


def _as_decimal(value: object) -> Value:
    """A number with a point; what is no number, or has no end, as its text."""
    found = Decimal(str(value))
    return found if found.is_finite() else str(value)


_CELLS: Final[Sequence[tuple[str, Kind, Callable[[Any], Value]]]] = (
    ("is_string", "text", _as_it_is),
    ("is_large_string", "text", _as_it_is),
    ("is_date", "day", _as_it_is),
    ("is_integer", "number", _as_it_is),
    ("is_boolean", "yes_no", _as_it_is),
    ("is_decimal", "decimal", _as_decimal),
    ("is_floating", "decimal", _as_decimal),
    ("is_temporal", "text", _as_text),
)
"""What a cell holds of each type, by the question that Arrow has for it; the first that holds."""


# --- words beside the codes ---------------------------------------------------------------------------------------

Name: TypeAlias = Callable[[str, Language], str]


def _word(of: str) -> Name:
    """The words of a code of this kind."""
    return lambda code, language: words(language)[f"{of}.{code}"]


def _of_key(key: str, language: Language) -> str:
    """The name of the milestone that a key names."""
    return milestone_name(key.partition(":")[0], language)


_NAMED: Final[Mapping[str, Name]] = {
    "case_state": _word("case_state"),
    "level": _word("risk_level"),
    "overdue": _of_key,
    "report_missing": _word("document"),
    "report_to_come": _word("document"),
    "next_step": act_name,
    "next_step_by_whom": _word("bearer"),
}
"""The columns that have their words beside them."""


def _said(value: str | Sequence[str] | None, name: Name, language: Language) -> str | None:
    if value is None or isinstance(value, str):
        return value and name(value, language)
    return ", ".join(dict.fromkeys(name(code, language) for code in value))
