"""Cases as the table of the schema: what was given one by one can then be answered together."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from ..errors import CaseError
from ..facts._base import Facts
from ..facts.case import Case
from ..facts.records import States
from .columns import Column, arrow, arrow_type
from .gathered import case_of
from .reading import Part
from .schemas import EMPLOYMENT, LISTS, STATES, WAGE, inputs

if TYPE_CHECKING:
    import pyarrow

__all__ = ["as_columns", "as_table"]


def as_columns(part: Part) -> Part:
    """The same rows as a table, in which one that is no case is empty."""
    return part if part.of_table else part._replace(rows=as_table([*map(_case_or_none, part.rows)]), beside=None)


def _case_or_none(given: Any) -> Case | None:
    try:
        return case_of(given, again=False)
    except (ValidationError, CaseError):
        return None


def as_table(cases: Sequence[Case | None]) -> pyarrow.Table:
    """One row for each; an empty one where there is no case, or one that says what no column holds."""
    pa = arrow()
    rows = [case if case is not None and _has_columns(case) else None for case in cases]
    arrays = dict[str, Any]()
    for column in inputs():
        if column.name in LISTS:
            arrays[column.name] = _lists(column, [() if case is None else getattr(case, column.name) for case in rows])
        elif not column.name.startswith(WAGE):
            values = [None if case is None else _said(case, column) for case in rows]
            if values.count(None) < len(values):
                arrays[column.name] = pa.array(values, arrow_type(column))
    return pa.table(arrays)


def _has_columns(case: Case) -> bool:
    """Whether a column holds all that a case says: not what a pack asks, a letter that states nothing, or endless
    decimals.
    """
    return case.pack_facts is None and not any(
        (isinstance(said, States) and all(day is None for _, day in said))
        or (isinstance(said, Decimal) and Decimal(repr(float(said))) != said)
        for record in case.records
        for name, said in vars(record).items()
    )


def _said(case: Case, column: Column) -> Any:
    """What a case says under the name of a column."""
    if column.name.startswith(EMPLOYMENT):
        return _value(getattr(case.employment, column.name.removeprefix(EMPLOYMENT)), column)
    return _value(getattr(case, column.name), column) if column.name in Case.model_fields else None


def _lists(column: Column, listed: Sequence[Sequence[Facts]]) -> pyarrow.Array:
    """Facts as lists of rows, with the columns in which anything stands."""
    pa, facts = arrow(), [fact for some in listed for fact in some]
    known: Mapping[str, Column] = {inner.name: inner for inner in column.of}
    values: dict[str, list[Any]] = {}
    for place, fact in enumerate(facts):
        for name, given in _given(fact, known):
            said = _value(given, known[name])
            if said is not None:
                if name not in values:
                    values[name] = [None] * len(facts)
                values[name][place] = said
    arrays = [pa.array(of_each, arrow_type(known[name])) for name, of_each in values.items()]
    rows = pa.StructArray.from_arrays(arrays, [*values]) if values else pa.nulls(len(facts), pa.struct([]))
    ends = [0, *accumulate(len(some) for some in listed)]
    return pa.ListArray.from_arrays(pa.array(ends, pa.int32()), rows)


def _given(fact: Facts, known: Collection[str]) -> Iterator[tuple[str, Any]]:
    """What a fact says, by the names of its columns."""
    for name in fact.model_fields_set | ({"kind"} & set(known)):
        said = getattr(fact, name)
        if isinstance(said, States):
            yield from ((f"{STATES}{of}", day) for of, day in said)
        elif name in known:
            yield name, said


def _value(value: Any, column: Column) -> Any:
    """A value as the column holds it; of a text that is true or false in one kind of record, the word."""
    if value is None or column.kind in ("day", "number", "yes_no"):
        return value
    if column.kind == "texts":
        return [str(one) for one in value]
    if isinstance(value, Decimal):
        return float(value)
    return str(value).lower() if isinstance(value, bool) else str(value)
