"""What was given, in pieces: a table of any library that speaks Arrow, four plain tables, or cases one by one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, time
from decimal import Decimal
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ..errors import NOT_SHOWN, CaseError, Instead, Problem, refused, without_content
from ..facts.case import Case
from ..facts.records import record_models
from .absent import absent, likely
from .columns import Column, arrow, check_types, unnamed_indexes, workable
from .joining import Orphan, joined
from .schemas import EMPLOYMENT, LISTS, STATES, WAGE, inputs, results

if TYPE_CHECKING:
    import pyarrow

__all__ = [
    "AT_A_TIME",
    "UNREADABLE",
    "Part",
    "Piece",
    "Unread",
    "check_columns",
    "id_of",
    "in_python",
    "parts",
    "plain",
    "read",
    "said_in_words",
    "wages_of",
    "wrong_to_keep",
]

AT_A_TIME: Final = 11_000
"""Rows that are read, answered and written together: what memory is needed hangs on this, and not on the whole."""


class Unread(NamedTuple):
    """A row that could not be made a case: its number, where it has one, and what is wrong."""

    case_id: str | None
    problems: tuple[Problem, ...]


class Part(NamedTuple):
    """Some rows in a row, as they came.

    Attributes:
        first_row: the number of the first of them.
        rows: a table, or cases, their facts, or what could not be made a case.
        orphans: rows of the plain tables that belong to no case.
        beside: of rows that are no table, the values that are carried along unread.
        numbers: the number of each, where they are not in a row.
    """

    first_row: int
    rows: Any
    orphans: tuple[Orphan, ...] = ()
    beside: Sequence[tuple[Any, ...]] | None = None
    numbers: Sequence[int] | None = None

    def number(self, place: int) -> int:
        """The number of the row in this place."""
        return self.first_row + place if self.numbers is None else self.numbers[place]

    @property
    def of_table(self) -> bool:
        """Whether the rows came as a table."""
        return hasattr(self.rows, "column_names")

    @property
    def size(self) -> int:
        """How many rows."""
        return int(self.rows.num_rows) if self.of_table else len(self.rows)

    def pieces(self, at_a_time: int) -> Iterator[Part]:
        """The same in pieces of at most so many rows, at least one."""
        for start in range(0, max(1, self.size), at_a_time):
            some = slice(start, start + at_a_time)
            yield Part(
                self.first_row + start,
                self.rows.slice(start, at_a_time) if self.of_table else self.rows[some],
                () if start else self.orphans,
                None if self.beside is None else self.beside[some],
                None if self.numbers is None else self.numbers[some],
            )

    def those(self, places: Sequence[int]) -> Part:
        """The rows at these places, with their numbers."""
        rows = (
            self.rows.take(arrow().array(places, arrow().int64())) if self.of_table else [self.rows[n] for n in places]
        )
        beside = None if self.beside is None else [self.beside[place] for place in places]
        return Part(self.first_row, rows, self.orphans, beside, [self.number(place) for place in places])

    def kept(self, keep: Sequence[str]) -> pyarrow.Table | None:
        """What is carried along unread, where anything is."""
        if not keep or self.of_table:
            return self.rows.select(list(keep)) if keep else None
        pa = arrow()
        values = [*zip(*(self.beside or ()), strict=True)] or [()] * len(keep)
        return pa.table([pa.array(column, pa.string()) for column in values], names=list(keep))

    def ids(self) -> list[str | None]:
        """The number of each case, where it has one."""
        if not self.of_table:
            return [id_of(given) for given in self.rows]
        if "case_id" not in self.rows.column_names:
            return [None] * self.rows.num_rows
        return [id if isinstance(id, str) else None for id in in_python(self.rows["case_id"])]


class Piece(NamedTuple):
    """The same rows, read.

    Attributes:
        cases: each as a case or its facts.
        wages: the facts of the wage of each, where a table gives them.
        kept: the columns that are carried along unread, where there are any.
    """

    cases: Sequence[Any]
    wages: Sequence[dict[str, Any]] = ()
    kept: pyarrow.Table | None = None


def parts(
    source: object, *, keep: Sequence[str] = (), at_a_time: int = AT_A_TIME, of_a_table: int | None = None
) -> Iterator[Part]:
    """The rows of ``source`` in order, so many at a time, of a table perhaps more; of nothing one part, which is empty.

    Raises:
        CaseError: it is no table and no cases, or its columns are not those of the schema.
    """
    if isinstance(source, Mapping) or hasattr(source, "__arrow_c_stream__") or hasattr(source, "__arrow_c_array__"):
        return _of_table(source, keep, of_a_table or at_a_time)
    if isinstance(source, Case) or not isinstance(source, Iterable) or isinstance(source, str | bytes):
        raise CaseError([refused("not_a_portfolio", ("cases",), without_content(source))])
    if keep:
        raise CaseError([absent(name, (), given_as="keep") for name in keep])
    return _of_cases(source, at_a_time)


def read(part: Part, keep: Sequence[str]) -> Piece:
    """The rows of a part, read."""
    if not part.of_table:
        return Piece(part.rows, kept=part.kept(keep))
    return Piece(_facts(part.rows), wages_of(part.rows), part.kept(keep))


def id_of(given: Any) -> str | None:
    """The number of a case, or of its facts, where it has one."""
    id = given.get("case_id") if isinstance(given, Mapping) else getattr(given, "case_id", None)
    return id if isinstance(id, str) else None


def _of_cases(cases: Iterable[Any], at_a_time: int) -> Iterator[Part]:
    todo, row = iter(cases), 0
    while (found := list(islice(todo, at_a_time))) or row == 0:
        yield Part(row, found)
        row += len(found)
        if not found:
            return


def _of_table(source: Any, keep: Sequence[str], at_a_time: int) -> Iterator[Part]:
    """The rows of a table; of four plain tables, those of the one that is made of them."""
    pa = arrow()
    orphans: tuple[Orphan, ...] = ()
    if isinstance(source, Mapping):
        source, orphans = joined(source)
    try:
        if not hasattr(source, "__arrow_c_stream__"):
            source = pa.table(pa.record_batch(source))
        reader = _without_indexes(pa.RecordBatchReader.from_stream(source), keep)
        names = reader.schema.names
        check_types(reader.schema)
    except (UnicodeDecodeError, pa.ArrowInvalid):  # names that are no text, or a column that is no table
        raise CaseError([refused("not_a_portfolio", ("cases",), without_content(source))]) from None
    check_columns(names, keep)
    return _in_parts(reader, at_a_time, orphans)


def _without_indexes(reader: Any, keep: Sequence[str]) -> Any:
    """The same without the indexes of a frame that have no name, unless they are carried along."""
    left_out = {name for name in unnamed_indexes(reader.schema.names) if name not in keep}
    if not left_out:
        return reader
    places = [place for place, name in enumerate(reader.schema.names) if name not in left_out]
    schema = arrow().schema([reader.schema.field(place) for place in places])
    return arrow().RecordBatchReader.from_batches(schema, (batch.select(places) for batch in reader))


def _in_parts(reader: Any, at_a_time: int, orphans: tuple[Orphan, ...]) -> Iterator[Part]:
    """Parts of so many rows, whatever batches they come in, the last of what is left; of an empty table one part, which
    is empty.
    """
    row, held, size = 0, list[Any](), 0
    for batch in reader:
        for start in range(0, batch.num_rows, at_a_time):
            left = batch.slice(start, at_a_time)
            while size + left.num_rows >= at_a_time:
                yield _part(row, [*held, left.slice(0, at_a_time - size)], orphans)
                left = left.slice(at_a_time - size)
                row, orphans, held, size = row + at_a_time, (), [], 0
            if left.num_rows:
                held, size = [*held, left], size + left.num_rows
    if held or not row:
        yield _part(row, held or [*_nothing(reader.schema)], orphans)


def _part(row: int, batches: Sequence[Any], orphans: tuple[Orphan, ...]) -> Part:
    return Part(row, workable(arrow().Table.from_batches(batches)).combine_chunks(), orphans)


def _nothing(schema: Any) -> Iterator[Any]:
    yield from schema.empty_table().to_batches() or [arrow().RecordBatch.from_pylist([], schema)]


def check_columns(names: Sequence[str], keep: Sequence[str]) -> None:
    """Whether these columns can be read.

    Raises:
        CaseError: one is not of the schema and not carried along, one is missing, or one stands there twice.
    """
    known = [column.name for column in inputs()]
    problems = [
        refused("column_unknown", ("columns", name), NOT_SHOWN, near=likely(name, known))
        for name in names
        if name not in known and name not in keep
    ]
    problems += [
        refused("column_twice", ("columns", name), NOT_SHOWN) for name in dict.fromkeys(names) if names.count(name) > 1
    ]
    problems += wrong_to_keep(keep, names)
    if "absences" not in names and "first_sick_day" not in names:
        problems.append(refused("column_missing.sickness", ("columns",), NOT_SHOWN))
    if problems:
        raise CaseError(problems)


def wrong_to_keep(keep: Sequence[str], names: Collection[str]) -> Iterator[Problem]:
    """Why these columns cannot be carried along: one is not there, is named twice, or has the name of an answer."""
    taken = {column.name for column in results()}
    for name in dict.fromkeys(keep):
        if name not in names:
            yield absent(name, names, given_as="keep")
        if keep.count(name) > 1:
            yield refused("column_twice", ("keep", name), NOT_SHOWN)
        if name in taken:
            yield refused("column_taken", ("keep", name), Instead(name))


# --- columns as facts ---------------------------------------------------------------------------------------------


def _facts(part: pyarrow.Table) -> list[dict[str, Any]]:
    """The facts of each row; what is null is not known, and left out."""
    rows: list[dict[str, Any]] = [{} for _ in range(part.num_rows)]
    for column in inputs():
        if column.name not in part.column_names or column.name.startswith(WAGE):
            continue
        values = part.column(column.name).combine_chunks()
        if column.name in LISTS:
            _put(rows, (column.name,), _lists(values, column))
        elif column.name.startswith(EMPLOYMENT):
            _put(rows, ("employment", column.name.removeprefix(EMPLOYMENT)), plain(values, column))
        else:
            _put(rows, (column.name,), plain(values, column))
    return rows


def wages_of(part: pyarrow.Table) -> list[dict[str, Any]]:
    """The facts of the wage of each row; none where the table has no column for them."""
    columns = [column for column in inputs() if column.name.startswith(WAGE) and column.name in part.column_names]
    rows: list[dict[str, Any]] = [{} for _ in range(part.num_rows if columns else 0)]
    for column in columns:
        values = plain(part.column(column.name).combine_chunks(), column)
        exact = [Decimal(repr(value)) if isinstance(value, float) else value for value in values]
        _put(rows, (column.name.removeprefix(WAGE),), exact)
    return rows


def _put(rows: Sequence[dict[str, Any]], path: tuple[str, ...], values: Iterable[Any]) -> None:
    *before, name = path
    for row, value in zip(rows, values, strict=True):
        if value is not None:
            for step in before:
                row = row.setdefault(step, {})
            row[name] = value


def plain(values: Any, column: Column) -> list[Any]:
    """The values of a column; days as dates, and a number that has no value as nothing."""
    pa = arrow()
    if pa.types.is_timestamp(values.type) and values.type.tz is None:
        return [_midnight(value) for value in in_python(values)]
    found = in_python(values)
    if pa.types.is_floating(values.type):
        return [_number(value, column) for value in found]
    return found


def in_python(values: Any) -> list[Any]:
    """The values; one that no value of Python can be stands as ``UNREADABLE``, and is refused in its row."""
    try:
        return list(values.to_pylist())
    except (OverflowError, ValueError):
        return [_told_alone(value) for value in values]


def _told_alone(value: Any) -> Any:
    try:
        return value.as_py()
    except (OverflowError, ValueError):
        return UNREADABLE


UNREADABLE: Final[dict[str, object]] = {}
"""Stands for a value that Python cannot hold; no column takes such a thing."""


def _midnight(value: Any) -> object:
    """A day as tables of moments have it; any other moment stays, and is refused."""
    moment = value.to_pydatetime() if hasattr(value, "to_pydatetime") else value
    return moment.date() if isinstance(moment, datetime) and moment.time() == time() else moment


def _number(value: float | None, column: Column) -> float | int | None:
    if value is None or value != value:
        return None
    return int(value) if column.kind == "number" and value.is_integer() else value


def _lists(values: Any, column: Column) -> list[Any]:
    """Each list of rows as a list of facts; what is no list of rows comes as it is, and is refused."""
    pa = arrow()
    if pa.types.is_null(values.type):
        return [None] * len(values)
    if not (pa.types.is_list(values.type) or pa.types.is_large_list(values.type)) or not pa.types.is_struct(
        values.type.value_type
    ):
        return in_python(values)
    inner = _items(values.flatten(), column)
    found: list[Any] = []
    start = 0
    for length in values.value_lengths().to_pylist():
        found.append(None if length is None else inner[start : start + length])
        start += length or 0
    return found


def _items(rows: Any, column: Column) -> list[Any]:
    """Each row of a list as facts; only the columns in which anything stands are read."""
    known = {inner.name: inner for inner in column.of}
    found: list[Any] = [{} for _ in range(len(rows))]
    for name, values in zip(rows.type.names, rows.flatten(), strict=True):
        if values.null_count < len(values):
            inner = known.get(name, Column(name, "text", ""))
            path = ("states", name.removeprefix(STATES)) if name.startswith(STATES) else (name,)
            _put(found, path, plain(values, inner))
    for place, valid in enumerate(rows.is_valid().to_pylist()) if rows.null_count else ():
        if not valid:
            found[place] = None
    if column.name == "records":
        for record in found:
            kind = record.get("kind") if isinstance(record, dict) else None
            for name in _yes_no_in_text().get(kind, ()) if isinstance(kind, str) else ():
                if name in record:
                    record[name] = said_in_words(str(kind), name, record[name])
    return found


def said_in_words(kind: str, name: str, value: Any) -> Any:
    """True or false, where the column is a text because another kind of record has a text of that name."""
    if name not in _yes_no_in_text().get(kind, ()) or not isinstance(value, str):
        return value
    return {"true": True, "false": False}.get(value, value)


@cache
def _yes_no_in_text() -> Mapping[str, tuple[str, ...]]:
    texts = {
        column.name for listed in inputs() if listed.name == "records" for column in listed.of if column.kind == "text"
    }
    return {
        kind: found
        for kind, model in record_models().items()
        if (found := tuple(name for name, field in model.model_fields.items() if name in texts and _is_yes_no(field)))
    }


def _is_yes_no(field: Any) -> bool:
    return "bool" in repr(field.annotation)
