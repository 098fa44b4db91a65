"""The one reader of sheets: CSV, or a workbook; each row under the heads, with the line on which it stands."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import chain, islice
from pathlib import PurePath
from typing import Any, Final, NamedTuple
from zipfile import ZipFile

from .._extras import missing
from .._limits import LIMITS
from ..errors import HEAD_ROWS, NOT_SHOWN, CaseError, Problem, Row, clean_key, nearest, refused

__all__ = ["Sheet", "on_its_line", "read_sheet", "seen"]

_DELIMITERS: Final = ";,\t|"
_TOLD: Final = re.compile(rf'"?sep=(?P<delimiter>[{_DELIMITERS}])"?\r?\n', re.IGNORECASE)
"""The line above the heads in which a sheet for Excel says what separates its cells."""
_QUOTED: Final = re.compile(r'"[^"]*"')
_LONGEST_HEAD: Final = 20_000
_MOST_ROWS: Final = LIMITS["sheet.rows"]
_MOST_ABOVE: Final = 20
"""Among so many filled lines the heads are looked for, where columns are known by name."""
_WORKBOOKS: Final = frozenset({".xlsx", ".xlsm"})

Numbered = tuple[int, Sequence[Any]]
"""A line and what stands on it, cell by cell."""


class Sheet(NamedTuple):
    """Rows, and the line of each by its place.

    Attributes:
        heads: the columns as they are seen, in the order of the sheet.
        rows: the rows that hold something, by head; text of CSV as it is written, of a workbook numbers and days too.
            A row that ends early has no more heads.
        lines: the line on which each row stands, from 1; of a workbook the number of its row.
        other_pages: of a workbook, the pages that were not read.
    """

    heads: Sequence[str]
    rows: Sequence[Mapping[str, Any]]
    lines: Sequence[int]
    other_pages: Sequence[str] = ()

    def absent(self, columns: Mapping[str, str]) -> list[Problem]:
        """A problem for each column of a map that the sheet does not have."""
        return [self._absent(name, str(column)) for name, column in columns.items() if column not in self.heads]

    def _absent(self, name: str, column: str) -> Problem:
        heads = [clean_key(head) for head in self.heads]
        near = nearest(column, heads)
        pages = [*map(seen, self.other_pages)]
        key = "column_absent.near" if near is not None else "column_absent.pages" if pages else "column_absent"
        return refused(key, ("columns", name), NOT_SHOWN, names=heads, near=near, pages=pages)


def seen(head: str) -> str:
    """A head as it is seen: spaces of every kind, and new lines, are one space, and none stands at its ends."""
    return " ".join(head.split())


def on_its_line(problem: Problem, lines: Mapping[int, int]) -> Problem:
    """A problem with a row of a sheet, at the line on which the row stands: empty lines are no rows.

    Args:
        problem: the problem, with the place of the row among the rows first in its path.
        lines: the line of each row by its place; where a row has none, the problem stays as it is.
    """
    place, *rest = problem.path or (None,)
    if not isinstance(place, int) or place not in lines:
        return problem
    return replace(problem, path=(Row(lines[place] - HEAD_ROWS), *rest))


def read_sheet(
    name: str, data: bytes, at: tuple[str, ...] = (), columns: Collection[str] = (), page: str | None = None
) -> Sheet:
    """The sheet in a file: a page of a workbook by the ending of its name; else text with separators.

    The first line that holds something names the columns, each by a name of its own. A column without a name is left
    out, and so are empty rows. Where columns are known by name, the line is taken that names most of them, and what
    stands above it, such as the title of the sheet, is left out.

    Args:
        name: the name of the file.
        data: what it holds.
        at: the path that a problem stands at.
        columns: the names of columns that a caller will ask for.
        page: the page of the workbook; without one its first.

    Raises:
        CaseError: it cannot be read, has no such page, has no heads, or a row is longer than they are.
        MissingExtraError: it is a workbook, and ``openpyxl`` is not installed.
    """
    if PurePath(name).suffix.lower() in _WORKBOOKS:
        lines, others = _workbook(data, at, page)
        return _under_heads(lines, at, columns)._replace(other_pages=others)
    if page is not None:
        raise _refused("no_pages", ("page",))
    return _under_heads(_text(data, at), at, columns)


def _text(data: bytes, at: tuple[str, ...]) -> Iterator[Numbered]:
    """Text in UTF-8 or, as older spreadsheets save it, Windows-1252."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    if "\0" in text:
        raise _refused("not_csv", at, line=text[: text.index("\0")].count("\n") + 1)
    told = _TOLD.match(text)
    text, above = (text, 0) if told is None else (text[told.end() :], 1)
    delimiter = _separator(text) if told is None else told["delimiter"]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        yield from ((reader.line_num + above, row) for row in reader)
    except csv.Error:
        raise _refused("not_csv", at, line=reader.line_num + above) from None


def _separator(text: str) -> str:
    """The separator that the first line with one has most of; what stands between quotes separates nothing."""
    lines = _QUOTED.sub("", text.lstrip("\r\n")[:_LONGEST_HEAD]).split("\n")
    head = next((line for line in lines if any(sign in line for sign in _DELIMITERS)), "")
    return max(_DELIMITERS, key=head.count)


def _workbook(data: bytes, at: tuple[str, ...], page: str | None) -> tuple[Iterable[Numbered], tuple[str, ...]]:
    """The lines of a page, and the names of the others."""
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise missing("openpyxl", "excel") from None
    try:
        if _unpacked(data) > LIMITS["workbook.unpacked"]:
            raise ValueError
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        pages = {str(one.title): one for one in book.worksheets}
        name = next((name for name in pages if page is None or seen(name) == seen(page)), None)
        rows = () if name is None else pages[name].iter_rows()
        lines = [(number, [_value(cell) for cell in row]) for number, row in enumerate(rows, 1)]
    except Exception:  # a broken workbook raises whatever its zip, its XML and its dates do
        raise _refused("not_a_workbook", at) from None
    if page is not None and name is None:
        raise _refused("page_absent", ("page",), names=[*map(seen, pages)])
    return lines, tuple(other for other in pages if other != name)


def _value(cell: Any) -> Any:
    """What a cell holds; of one that shows a percentage that number: a half shown as 50% is 50."""
    value = cell.value
    if isinstance(value, int | float) and not isinstance(value, bool) and "%" in cell.number_format:
        return Decimal(str(value)) * 100
    return value


def _unpacked(data: bytes) -> int:
    """The bytes that a workbook holds when it is unpacked: no more than that are ever read of it."""
    with ZipFile(io.BytesIO(data)) as packed:
        return sum(part.file_size for part in packed.infolist())


def _under_heads(lines: Iterable[Numbered], at: tuple[str, ...], columns: Collection[str]) -> Sheet:
    """The rows under their heads; an empty row is none."""
    filled = ((line, row) for line, row in lines if not all(map(_empty, row)))
    first = list(islice(filled, _MOST_ABOVE)) or [(0, ())]
    named_here = [len({*columns}.intersection(_heads(row))) for _, row in first]
    place = named_here.index(max(named_here))
    heads = _heads(first[place][1])
    named = [head for head in heads if head]
    if not named or len(set(named)) < len(named):
        raise _refused("no_heads", at)
    rows: list[Mapping[str, Any]] = []
    numbers: list[int] = []
    for line, row in chain(first[place + 1 :], filled):
        if len(rows) == _MOST_ROWS:
            raise _refused("too_many_rows", at, most=_MOST_ROWS)
        if not all(map(_empty, row[len(heads) :])):
            raise _refused("row_too_long", at, line=line, count=len(heads))
        rows.append({head: value for head, value in zip(heads, row, strict=False) if head})
        numbers.append(line)
    return Sheet(named, rows, numbers)


def _heads(row: Sequence[Any]) -> list[str]:
    return ["" if value is None else seen(str(value)) for value in row]


def _empty(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _refused(key: str, at: tuple[str, ...], **parts: object) -> CaseError:
    return CaseError([refused(key, at, NOT_SHOWN, **parts)])
