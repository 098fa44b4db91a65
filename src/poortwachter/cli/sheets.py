"""Rows from a file: CSV, a workbook, or a JSON list of objects; each with the line on which it stands."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from ..errors import NOT_SHOWN, clean_key, nearest, refused
from ..export._extras import missing
from .given import BadInputError, parsed, read_bytes

__all__ = ["Sheet", "rows_in"]

_DELIMITERS: Final = ";,\t|"


class Sheet(NamedTuple):
    """Rows, and the line of each by its place.

    Attributes:
        rows: the rows.
        lines: the line on which each row stands, by its place from 0.
        heads: the columns of a sheet; ``None`` where each row names its own.
    """

    rows: Sequence[Mapping[str, Any]]
    lines: Mapping[int, int]
    heads: Sequence[str] | None

    def refuse_absent(self, source: str, columns: Mapping[str, str]) -> None:
        """Refuse a map that names a column which the sheet does not have.

        Raises:
            BadInputError: with each such column.
        """
        if self.heads is None:
            return
        heads = [clean_key(head) for head in self.heads]
        problems = []
        for name, column in columns.items():
            if column not in self.heads:
                near = nearest(str(column), heads)
                key = "column_absent" if near is None else "column_absent.near"
                problems.append(refused(key, ("columns", name), NOT_SHOWN, names=heads, near=near))
        if problems:
            raise BadInputError(source, problems)


def rows_in(name: str) -> Sheet:
    """The rows of a file, by the ending of its name: ``.xlsx``, ``.json``, and else CSV.

    Raises:
        BadInputError: it cannot be read, or holds no rows.
        MissingExtraError: a workbook, and no library to read one.
    """
    ending = Path(name).suffix.lower()
    if ending == ".xlsx":
        return _workbook(name)
    return _json(name) if ending == ".json" else _csv(name)


def _json(name: str) -> Sheet:
    """A list of objects; of an answer of a system the one list in it, or the object itself."""
    found = parsed(name, read_bytes(name))
    if isinstance(found, dict):
        lists = [value for value in found.values() if isinstance(value, list)]
        found = lists[0] if len(lists) == 1 else [found]
    if not isinstance(found, list):
        raise BadInputError(name, [refused("list_expected.field", (), NOT_SHOWN)])
    return Sheet(found, {}, None)


def _csv(name: str) -> Sheet:
    """Text in UTF-8 or, as older spreadsheets save it, Windows-1252; the first line names the columns."""
    data = read_bytes(name)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    head = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        return _with_heads(name, ((reader.line_num, row) for row in reader))
    except csv.Error:
        raise BadInputError(name, [refused("not_csv", (), NOT_SHOWN, line=reader.line_num)]) from None


def _workbook(name: str) -> Sheet:
    try:
        from openpyxl import load_workbook
        from openpyxl.utils.exceptions import InvalidFileException
    except ImportError:
        raise missing("openpyxl", "excel") from None
    from zipfile import BadZipFile

    try:
        book = load_workbook(io.BytesIO(read_bytes(name)), read_only=True, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, ValueError, OSError):
        raise BadInputError(name, [refused("not_a_workbook", (), NOT_SHOWN)]) from None
    return _with_heads(name, enumerate(book.worksheets[0].iter_rows(values_only=True), 1))


def _with_heads(name: str, lines: Iterator[tuple[int, Sequence[Any]]]) -> Sheet:
    """The rows under their heads; an empty row is none."""
    head = [str(value).strip() if value is not None else "" for value in next(lines, (0, ()))[1]]
    named = [title for title in head if title]
    if not named or len(set(named)) < len(named):
        raise BadInputError(name, [refused("no_heads", (), NOT_SHOWN)])
    rows: list[Mapping[str, Any]] = []
    at: dict[int, int] = {}
    for line, values in lines:
        if all(value in (None, "") for value in values):
            continue
        if any(value not in (None, "") for value in values[len(head) :]):
            raise BadInputError(name, [refused("row_too_long", (), NOT_SHOWN, line=line, count=len(head))])
        at[len(rows)] = line
        rows.append({title: value for title, value in zip(head, values, strict=False) if title})
    return Sheet(rows, at, named)
