"""A portfolio in a file: Parquet, Arrow, or a sheet (CSV, Excel) with a map of its columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path
from typing import Any, Final, NamedTuple

from pydantic import ValidationError

from ..adapters.rows import from_rows
from ..errors import NOT_SHOWN, CaseError, PoortwachterError, problems_in, refused
from ..export._extras import missing
from .columns import arrow
from .reading import AT_A_TIME, Part, Unread, parts

__all__ = ["Opened", "SheetMap", "opened", "unreadable"]


class SheetMap(NamedTuple):
    """How a sheet is read: see :func:`poortwachter.adapters.from_rows`.

    Attributes:
        options: what ``from_rows`` takes: ``columns``, ``end_is``, ``days``, ``sickness_types`` and the like.
        sheet: which sheet of a workbook, the first where none is named.
    """

    options: Mapping[str, Any]
    sheet: str | None = None


class Opened(NamedTuple):
    """A file that can be read.

    Attributes:
        parts: its rows in order; reading on can still find that the file is broken.
        rows: how many there are, where that is known.
        passed_over: lines of a sheet that bring no fact, such as another absence.
    """

    parts: Iterator[Part]
    rows: int | None
    passed_over: int = 0


def opened(
    path: Path, *, keep: Sequence[str] = (), sheet: SheetMap | None = None, at_a_time: int = AT_A_TIME
) -> Opened:
    """Open a file by the end of its name: Parquet or Arrow, or with a map CSV or Excel.

    Raises:
        CaseError: it is no such file, is broken, or its columns or the map are not as they should be.
        MissingExtraError: what reads it is not installed.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise CaseError([refused("file_of_another_kind", (path.name,), NOT_SHOWN, names=[*_READERS])])
    try:
        return reader(path, tuple(keep), sheet, at_a_time)
    except (arrow().ArrowException, OSError, UnicodeError) as error:
        raise unreadable(path, error) from None


def unreadable(path: Path, error: Exception) -> CaseError:
    """The refusal of a file that cannot be read whole; what it holds is not repeated."""
    why = error.strerror if isinstance(error, OSError) and error.strerror else type(error).__name__
    return CaseError([refused("portfolio_unreadable", (path.name,), NOT_SHOWN, why=why)])


def _parquet(path: Path, keep: tuple[str, ...], sheet: SheetMap | None, at_a_time: int) -> Opened:
    import pyarrow.parquet as pq

    file = pq.ParquetFile(path)
    reader = arrow().RecordBatchReader.from_batches(file.schema_arrow, file.iter_batches(batch_size=at_a_time))
    return Opened(_whole(path, parts(reader, keep=keep, at_a_time=at_a_time)), file.metadata.num_rows)


def _arrow(path: Path, keep: tuple[str, ...], sheet: SheetMap | None, at_a_time: int) -> Opened:
    import pyarrow.ipc as ipc

    file = ipc.open_file(arrow().memory_map(str(path)))
    batches = (file.get_batch(place) for place in range(file.num_record_batches))
    reader = arrow().RecordBatchReader.from_batches(file.schema, batches)
    return Opened(_whole(path, parts(reader, keep=keep, at_a_time=at_a_time)), None)


def _whole(path: Path, found: Iterator[Part]) -> Iterator[Part]:
    """The parts; a file that breaks off among them is refused in our words."""
    try:
        yield from found
    except (arrow().ArrowException, OSError) as error:
        raise unreadable(path, error) from None


# --- sheets -------------------------------------------------------------------------------------------------------


def _csv(path: Path, keep: tuple[str, ...], sheet: SheetMap | None, at_a_time: int) -> Opened:
    text = path.read_text(encoding="utf-8-sig")
    try:
        dialect = csv.Sniffer().sniff(text[:4096], delimiters=",;\t")
    except csv.Error:
        dialect = csv.excel
    rows = [row for row in csv.reader(io.StringIO(text, newline=""), dialect) if any(row)]
    return _of_sheet(path, rows, keep, sheet, at_a_time)


def _excel(path: Path, keep: tuple[str, ...], sheet: SheetMap | None, at_a_time: int) -> Opened:
    try:
        import python_calamine as calamine
    except ImportError:
        raise missing("python-calamine", "excel") from None
    try:
        book = calamine.CalamineWorkbook.from_path(str(path))
        name = book.sheet_names[0] if sheet is None or sheet.sheet is None else sheet.sheet
        rows = book.get_sheet_by_name(name).to_python()
    except (calamine.CalamineError, IndexError) as error:
        raise unreadable(path, error) from None
    return _of_sheet(path, [[_cell(value) for value in row] for row in rows], keep, sheet, at_a_time)


def _cell(value: object) -> object:
    """A value of a cell: a day as a day, a whole number as one, and nothing for an empty text."""
    if isinstance(value, datetime) and value.time() == time():
        return value.date()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return None if value == "" else value


def _of_sheet(
    path: Path, rows: Sequence[Sequence[Any]], keep: tuple[str, ...], sheet: SheetMap | None, at_a_time: int
) -> Opened:
    """The cases that the rows tell of, in the order of their numbers, each with the columns that are carried along."""
    if sheet is None:
        raise CaseError([refused("map_missing", (path.name,), NOT_SHOWN)])
    head = [str(name).strip() for name in rows[0]] if rows else []
    options = dict(sheet.options)
    columns: Mapping[str, str] = options.get("columns", {})
    wanted = (*columns.values(), *keep)
    problems = [
        refused("column_missing", (path.name, name), NOT_SHOWN, names=name) for name in wanted if name not in head
    ]
    if problems:
        raise CaseError(problems)
    lines = [dict(zip(head, row, strict=False)) for row in rows[1:]]
    found = from_rows(lines, **options)
    number = columns.get("employment")
    kept = _kept(lines, number, keep)
    several: list[Any] = [_numbered(item.key[0], item.case, number) for item in found.converted]
    several += [Unread(item.key[0] if number else None, item.problems) for item in found.refused]
    keys = [*(item.key[0] for item in found.converted), *(item.key[0] for item in found.refused)]
    return Opened(_in_parts(several, keys, kept, at_a_time), len(several), len(found.passed_over))


def _numbered(key: str, case: Any, number: str | None) -> Any:
    """The case with the number that the sheet gives it."""
    if number is None:
        return case
    try:
        return case.model_copy(update={"case_id": key})
    except (ValidationError, PoortwachterError) as error:
        return Unread(None, tuple(problems_in(error)))


Kept = Mapping[str, tuple[Any, ...]]
"""What is carried along of each case."""


def _kept(lines: Sequence[Mapping[str, Any]], number: str | None, keep: tuple[str, ...]) -> Kept:
    """What is carried along is that of the first line of a case."""
    found: dict[str, tuple[Any, ...]] = {}
    for place, line in enumerate(lines) if keep else ():
        key = str(place).zfill(9) if number is None else str(line.get(number)).strip()
        found.setdefault(key, tuple(_as_text(line.get(name)) for name in keep))
    return found


def _as_text(value: object) -> str | None:
    if value is None or value == "":
        return None
    return value.isoformat() if isinstance(value, date) else str(value)


def _in_parts(several: list[Any], keys: list[str], kept: Kept, at_a_time: int) -> Iterator[Part]:
    row, todo = 0, iter(several)
    while (found := list(islice(todo, at_a_time))) or row == 0:
        beside = [kept.get(key, ()) for key in keys[row : row + len(found)]] if kept else None
        yield Part(row, found, beside=beside)
        row += len(found)
        if not found:
            return


_READERS: Final = {
    ".parquet": _parquet,
    ".arrow": _arrow,
    ".feather": _arrow,
    ".csv": _csv,
    ".xlsx": _excel,
    ".xls": _excel,
    ".ods": _excel,
}
