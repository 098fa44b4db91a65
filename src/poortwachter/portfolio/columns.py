"""What a column holds, as data: the one description from which schemas, screens, pages and tests are made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeAlias

from .._extras import missing

if TYPE_CHECKING:
    import pyarrow

__all__ = ["Column", "Kind", "arrow", "arrow_schema", "arrow_type", "as_data"]

Kind: TypeAlias = Literal["text", "day", "number", "decimal", "euros", "yes_no", "texts", "rows"]
"""``texts`` is a list of texts, ``rows`` a list of rows with columns of their own."""


class Column(NamedTuple):
    """A column; any of them can hold nothing.

    Attributes:
        name: its name.
        kind: what it holds.
        about: what that means.
        of: the columns of its rows, where it holds rows.
    """

    name: str
    kind: Kind
    about: str
    of: tuple[Column, ...] = ()


def arrow() -> Any:
    """The library ``pyarrow``, loaded on first use.

    Raises:
        MissingExtraError: it is not installed.
    """
    try:
        import pyarrow
    except ImportError:
        raise missing("pyarrow", "portfolio") from None
    return pyarrow


def arrow_type(column: Column) -> pyarrow.DataType:
    """The Arrow type of a column."""
    pa = arrow()
    if column.kind == "rows":
        return pa.list_(pa.struct([pa.field(inner.name, arrow_type(inner)) for inner in column.of]))
    if column.kind == "texts":
        return pa.list_(pa.string())
    return pa.decimal128(14, 2) if column.kind == "euros" else getattr(pa, _TYPES[column.kind])()


_TYPES: Final = {"text": "string", "day": "date32", "number": "int64", "decimal": "float64", "yes_no": "bool_"}
"""The name in Arrow of the plain kinds."""


def arrow_schema(columns: tuple[Column, ...], name: str) -> pyarrow.Schema:
    """The Arrow schema of these columns; ``name`` is its version, under ``schema`` in the metadata."""
    pa = arrow()
    return pa.schema([pa.field(column.name, arrow_type(column)) for column in columns], metadata={"schema": name})


def as_data(columns: tuple[Column, ...]) -> list[dict[str, Any]]:
    """The columns as plain data, to publish."""
    return [
        {"name": column.name, "kind": column.kind, "about": column.about}
        | ({"of": as_data(column.of)} if column.of else {})
        for column in columns
    ]
