"""Rows from a file of the command: a sheet, or a JSON list of objects; each with the line on which it stands."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from ..adapters._sheet import Sheet, read_sheet, seen
from ..errors import NOT_SHOWN, CaseError, refused
from .given import BadInputError, object_in, parsed, read_bytes, read_text

__all__ = ["Lines", "map_in", "rows_in"]


class Lines(NamedTuple):
    """Rows, and the line of each by its place.

    Attributes:
        rows: the rows.
        lines: the line on which each row of a sheet stands, by its place from 0; of JSON there are none.
        sheet: the sheet; ``None`` where each row names its own columns.
    """

    rows: Sequence[Mapping[str, Any]]
    lines: Mapping[int, int]
    sheet: Sheet | None

    def under_heads(self, source: str, columns: Mapping[str, Any]) -> Mapping[str, Any]:
        """A map of columns with the heads of the sheet, as they are seen.

        Raises:
            BadInputError: with each column that the sheet does not have.
        """
        if self.sheet is None:
            return columns
        heads = {name: seen(head) if isinstance(head, str) else head for name, head in columns.items()}
        problems = self.sheet.absent(heads)
        if problems:
            raise BadInputError(source, problems)
        return heads


def rows_in(name: str, columns: Iterable[object] = (), page: object = None) -> Lines:
    """The rows of a file, by the ending of its name: JSON, or else a sheet, whose heads name these columns; of a
    workbook the page that is named, or its first.

    Raises:
        BadInputError: it cannot be read, or holds no rows.
        MissingExtraError: a workbook, and no library to read one.
    """
    data = read_bytes(name)
    heads = {seen(column) for column in columns if isinstance(column, str)}
    if page is not None and not isinstance(page, str):
        raise BadInputError(name, [refused("string_type", ("page",), NOT_SHOWN)])
    if Path(name).suffix.lower() == ".json":
        if page is not None:
            raise BadInputError(name, [refused("no_pages", ("page",), NOT_SHOWN)])
        return Lines(_json(name, data), {}, None)
    try:
        sheet = read_sheet(name, data, columns=heads, page=page)
    except CaseError as error:
        raise BadInputError(name, error.problems) from None
    return Lines(sheet.rows, dict(enumerate(sheet.lines)), sheet)


def map_in(name: str) -> dict[str, Any]:
    """The map of columns in a file, as TOML or JSON.

    Raises:
        BadInputError: it cannot be read, or is neither.
    """
    if Path(name).suffix.lower() == ".json":
        return object_in(name, read_bytes(name))
    text = read_text(name)
    try:
        return tomllib.loads(text)
    except ValueError:
        raise BadInputError(name, [refused("not_a_map", (), NOT_SHOWN)]) from None


def _json(name: str, data: bytes) -> list[Any]:
    """A list of objects; of an answer of a system the one list in it, or the object itself."""
    found = parsed(name, data)
    if isinstance(found, dict):
        lists = [value for value in found.values() if isinstance(value, list)]
        found = lists[0] if len(lists) == 1 else [found]
    if not isinstance(found, list):
        raise BadInputError(name, [refused("list_expected.field", (), NOT_SHOWN)])
    return found
