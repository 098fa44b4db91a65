"""What a column holds, as data: the one description from which schemas, screens, pages and tests are made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeAlias

from .._extras import missing
from ..errors import NOT_SHOWN, CaseError, Problem, refused

if TYPE_CHECKING:
    import pyarrow

__all__ = [
    "Column",
    "Kind",
    "arrow",
    "arrow_schema",
    "arrow_type",
    "as_data",
    "check_types",
    "unnamed_indexes",
    "workable",
]

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


def workable(table: pyarrow.Table) -> pyarrow.Table:
    """The same, with each column in a type with which all of Arrow can work: some libraries give views of texts, runs,
    short numbers or types of their own. A number of a case, or the id of a record, that is a whole number is the text
    of its digits.
    """
    for place, field in enumerate(table.schema):
        kind = _workable_type(field.type)
        if field.name == "case_id" and arrow().types.is_integer(kind):
            kind = arrow().string()
        if field.name == "records":
            kind = _with_ids_as_text(kind)
        if kind != field.type:
            column = table.column(place)
            if arrow().types.is_run_end_encoded(field.type):
                column = _without_runs(column)
            table = table.set_column(place, field.name, column.cast(kind))
    return table


def _with_ids_as_text(kind: Any) -> Any:
    """The type of a list of records in which an id is text, where it was a whole number."""
    pa = arrow()
    types = pa.types
    if not types.is_list(kind) or not types.is_struct(kind.value_type):
        return kind
    fields = [field.with_type(pa.string()) if field.name == "id" and types.is_integer(field.type) else field
              for field in kind.value_type]  # fmt: skip
    return pa.list_(kind.value_field.with_type(pa.struct(fields)))


def check_types(schema: pyarrow.Schema) -> None:
    """Whether Arrow can work with each column; the names within a column are only read here.

    Raises:
        CaseError: a column is of a type of which Arrow can make nothing, such as a union.
        UnicodeDecodeError, pyarrow.ArrowInvalid: a name is no text.
    """
    pa = arrow()
    problems: list[Problem] = []
    for field in schema:
        try:
            pa.schema([field]).empty_table()
        except pa.ArrowNotImplementedError:
            problems.append(refused("column_type", ("columns", field.name), NOT_SHOWN))
    if problems:
        raise CaseError(problems)


def _without_runs(column: Any) -> Any:
    import pyarrow.compute as pc

    parts = [pc.run_end_decode(part) for part in column.chunks]
    return arrow().chunked_array(parts, column.type.value_type)


def _workable_type(kind: Any) -> Any:
    pa = arrow()
    types = pa.types
    if isinstance(kind, pa.BaseExtensionType):
        return pa.bool_() if kind.extension_name == "arrow.bool8" else _workable_type(kind.storage_type)
    if types.is_struct(kind):
        return pa.struct([field.with_type(_workable_type(field.type)) for field in kind])
    if types.is_dictionary(kind):
        return pa.dictionary(kind.index_type, _workable_type(kind.value_type), kind.ordered)
    if types.is_run_end_encoded(kind):
        return _workable_type(kind.value_type)
    if types.is_decimal(kind):
        return kind if kind.bit_width >= 128 else pa.decimal128(kind.precision, kind.scale)
    for is_list, make in ((types.is_list, pa.list_), (types.is_large_list, pa.large_list)):
        if is_list(kind):
            return make(kind.value_field.with_type(_workable_type(kind.value_type)))
    for is_kind, plain in (
        (types.is_string_view, pa.string),
        (types.is_binary_view, pa.binary),
        (types.is_float16, pa.float32),
    ):
        if is_kind(kind):
            return plain()
    return kind


def unnamed_indexes(names: Sequence[str]) -> list[str]:
    """The columns that are the index of a frame of pandas, without a name: they say where a row stood, and no fact."""
    return [name for name in names if name.startswith("__index_level_")]


def as_data(columns: tuple[Column, ...]) -> list[dict[str, Any]]:
    """The columns as plain data, to publish."""
    return [
        {"name": column.name, "kind": column.kind, "about": column.about}
        | ({"of": as_data(column.of)} if column.of else {})
        for column in columns
    ]
