"""Four plain tables as one: cases, and beside it absences, leaves and records, each row with its ``case_id``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from ..errors import MISSING, NOT_SHOWN, CaseError, Problem, refused
from .columns import arrow, unnamed_indexes, workable
from .schemas import LISTS

__all__ = ["Orphan", "joined"]


class Orphan(NamedTuple):
    """A row of one of the tables whose case is in none of the rows of the table of cases."""

    table: str
    row: int
    problem: Problem


def joined(tables: Mapping[Any, Any]) -> tuple[Any, tuple[Orphan, ...]]:
    """The one table, and the rows that belong to no case in it. The rows of a case keep their order.

    Raises:
        CaseError: a table is missing or is none, or has no column ``case_id``.
    """
    known = ("cases", *LISTS)
    problems = [refused("table_unknown", (str(name),), NOT_SHOWN, names=known) for name in tables if name not in known]
    if "cases" not in tables:
        problems.append(refused("no_table_of_cases", ("cases",), MISSING))
    if problems:
        raise CaseError(problems)
    read = {name: _table(name, tables[name]) for name in known if name in tables}
    whole, orphans = read.pop("cases"), []
    ids = whole.column("case_id").combine_chunks().cast("string")
    for name, table in read.items():
        lists, apart = _lists(name, table, ids)
        whole = whole.append_column(name, lists)
        orphans += apart
    return whole, tuple(orphans)


def _table(name: str, source: Any) -> Any:
    pa = arrow()
    try:
        table = workable(pa.table(source)) if hasattr(source, "__arrow_c_stream__") else None
    except pa.ArrowInvalid:  # a column that is no table
        table = None
    if table is None:
        raise CaseError([refused("not_a_portfolio", (name,), NOT_SHOWN)])
    table = table.drop_columns(unnamed_indexes(table.column_names))
    if (times := table.column_names.count("case_id")) != 1:
        key = "column_twice" if times else "column_missing"
        raise CaseError([refused(key, (name, "case_id"), NOT_SHOWN, names=["case_id"])])
    if pa.types.is_nested(table.schema.field("case_id").type):
        raise CaseError([refused("string_type", (name, "case_id"), NOT_SHOWN)])
    return table


def _lists(name: str, table: Any, ids: Any) -> tuple[Any, list[Orphan]]:
    """The rows of a table as one list for each case."""
    import numpy as np
    import pyarrow.compute as pc

    pa = arrow()
    case = pc.index_in(table.column("case_id").combine_chunks().cast("string"), value_set=ids, skip_nulls=True)
    orphans = [
        Orphan(name, row, refused("no_such_case", (name, row, "case_id"), NOT_SHOWN))
        for row in np.flatnonzero(case.is_null().to_numpy(zero_copy_only=False)).tolist()
    ]
    order = pc.array_sort_indices(case).slice(0, len(case) - len(orphans))
    counts = np.bincount(case.drop_null().to_numpy(), minlength=len(ids))
    ends = pa.array(np.concatenate([[0], np.cumsum(counts)]).astype("int32"))
    rows = table.drop_columns(["case_id"]).take(order).combine_chunks()
    structs = pa.array([{}] * len(order), pa.struct([]))
    if rows.num_columns:
        structs = pa.StructArray.from_arrays([column.combine_chunks() for column in rows.columns], rows.column_names)
    return pa.ListArray.from_arrays(ends, structs), orphans
