"""A table as rows, and what it becomes in CSV, Arrow, polars and pandas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TextIO, TypeAlias

from .._extras import missing
from .._frozen import frozen
from .._shown import Shown
from ..errors import unknown_subject
from ._markup import clean

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

__all__ = ["Column", "Kind", "Rows", "Value", "write_csv"]

Kind: TypeAlias = Literal["text", "day", "number", "decimal", "yes_no"]
Value: TypeAlias = str | date | int | Decimal | bool | None

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


class Column(NamedTuple):
    """A column and what it holds; any of them can hold nothing."""

    name: str
    kind: Kind


@frozen
class Rows(Shown):
    """A table: columns with their kinds, and rows in order."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]

    def __repr__(self) -> str:
        return f"Rows({self.name}: {len(self.rows)} x {len(self.columns)})"

    def records(self) -> list[dict[str, Value]]:
        """Each row as a dictionary; days are dates."""
        names = [column.name for column in self.columns]
        return [dict(zip(names, row, strict=True)) for row in self.rows]

    def column(self, name: str) -> tuple[Value, ...]:
        """The values of one column.

        Raises:
            UnknownIdError: there is no such column; the message lists those that there are.
        """
        names = [column.name for column in self.columns]
        if name not in names:
            raise unknown_subject(name, names)
        place = names.index(name)
        return tuple(row[place] for row in self.rows)

    def to_csv(self) -> str:
        """The table as CSV. A text that a spreadsheet would take for a formula gets an apostrophe before it."""
        text = io.StringIO(newline="")
        write_csv(text, [[column.name for column in self.columns], *self.rows])
        return text.getvalue()

    def to_arrow(self) -> pyarrow.Table:
        """The table in Arrow: days as ``date32``.

        Raises:
            MissingExtraError: ``pyarrow`` is not installed.
        """
        try:
            import pyarrow
        except ImportError:
            raise missing("pyarrow", "frames") from None
        kinds = {
            "text": pyarrow.string(),
            "day": pyarrow.date32(),
            "number": pyarrow.int64(),
            "decimal": pyarrow.decimal128(12, 4),
            "yes_no": pyarrow.bool_(),
        }
        fields = [pyarrow.field(column.name, kinds[column.kind]) for column in self.columns]
        columns = [list(self.column(column.name)) for column in self.columns]
        return pyarrow.table(
            [pyarrow.array(values, field.type) for values, field in zip(columns, fields, strict=True)],
            schema=pyarrow.schema(fields),
        )

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """For any library that takes Arrow streams, such as DuckDB."""
        stream: object = self.to_arrow().__arrow_c_stream__(requested_schema)
        return stream

    def to_polars(self) -> polars.DataFrame:
        """The table in polars: days as ``Date``.

        Raises:
            MissingExtraError: ``polars`` is not installed.
        """
        try:
            import polars
        except ImportError:
            raise missing("polars", "frames") from None
        kinds: dict[str, Any] = {
            "text": polars.String,
            "day": polars.Date,
            "number": polars.Int64,
            "decimal": polars.Decimal(12, 4),
            "yes_no": polars.Boolean,
        }
        schema = {column.name: kinds[column.kind] for column in self.columns}
        return polars.DataFrame(list(self.rows), schema=schema, orient="row")

    def to_pandas(self) -> pandas.DataFrame:
        """The table in pandas: days as ``datetime64``, numbers as nullable ``Int64``.

        Raises:
            MissingExtraError: ``pandas`` is not installed.
        """
        try:
            import pandas
        except ImportError:
            raise missing("pandas", "frames") from None
        frame = pandas.DataFrame({column.name: list(self.column(column.name)) for column in self.columns})
        kinds = {"text": "string", "number": "Int64", "yes_no": "boolean"}
        for column in self.columns:
            if column.kind == "day":
                frame[column.name] = pandas.to_datetime(frame[column.name])
            elif column.kind != "decimal":
                frame[column.name] = frame[column.name].astype(kinds[column.kind])
        return frame


def write_csv(file: TextIO, rows: Iterable[Sequence[Value]]) -> None:
    """Write rows as CSV; a text that a spreadsheet would take for a formula gets an apostrophe before it."""
    csv.writer(file, lineterminator="\r\n").writerows([_csv(value) for value in row] for row in rows)


def _csv(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    text = clean(str(value))
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA) else text
