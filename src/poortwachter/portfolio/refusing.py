"""What is refused of a portfolio, as a table: a row for each problem, with what to do and no value that is private."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from pydantic import TypeAdapter, ValidationError

from ..errors import Language, Path, Problem, Row, path_text, refused
from ..facts._codes import CaseCode
from ..text.refusals import place_named, row_text
from .columns import arrow, arrow_schema
from .reading import in_python
from .schemas import REFUSALS, REFUSALS_SCHEMA

if TYPE_CHECKING:
    import pyarrow

__all__ = ["codes", "numbers_at", "refusal_table", "refusals_of"]


def refusal_table(rows: Sequence[tuple[Any, ...]]) -> pyarrow.Table:
    """Refusals as a table."""
    schema = arrow_schema(REFUSALS, REFUSALS_SCHEMA)
    values = list(zip(*rows, strict=True)) if rows else [()] * len(schema)
    return arrow().table([arrow().array(part, field.type) for part, field in zip(values, schema, strict=True)], schema)


def refusals_of(
    row: int, table: str, id: str | None, problems: Iterable[Problem], language: Language
) -> Iterator[tuple[Any, ...]]:
    """One row for each problem; a number that is no code is not repeated."""
    for problem in map(_of_many, problems):
        said, path = problem.to_dict(language), path_text(_counted(problem.path), language)
        yield (
            row, table, id if _is_code(id) else None, path, problem.code, said["value"], said["expected"],
            said["remedy"], _place(row, table, problem.path, language),
        )  # fmt: skip


def _of_many(problem: Problem) -> Problem:
    """The same with a remedy for who asks of many cases, where it is another one."""
    if problem.code != "after_as_of":
        return problem
    remedy = refused("after_as_of.portfolio", problem.path, problem.value)
    return replace(problem, remedy=remedy.remedy, remedy_nl=remedy.remedy_nl)


def _place(row: int, table: str, path: Path, language: Language) -> str:
    """Where it stands as a person counts: of a sheet by the row that it shows."""
    of_cell = bool(path) and isinstance(path[0], Row)
    at = path_text(path, language) if of_cell else place_named(path, language)
    if of_cell or table != "cases":
        return at
    return ", ".join(filter(None, (row_text(row, language), at)))


_CODE: Final[TypeAdapter[str]] = TypeAdapter(CaseCode)


_SURE: Final = r"^([A-Za-z]{1,12}[-_:#+]?[0-9]{1,8}|[0-9]{1,7}|[0-9]{4}-[0-9]{1,4})$"
"""Codes at a glance; any other is looked at one by one."""


def codes(ids: pyarrow.Array) -> Any:
    """Which of these numbers of cases are codes, or none."""
    import numpy as np
    import pyarrow.compute as pc

    types = arrow().types
    if not (types.is_string(ids.type) or types.is_large_string(ids.type)):
        return ids.is_null().to_numpy(zero_copy_only=False)
    sure = pc.fill_null(pc.match_substring_regex(ids, _SURE), True).to_numpy(zero_copy_only=False).copy()
    others = np.flatnonzero(~sure)
    sure[others] = [_is_code(id) for id in in_python(ids.take(arrow().array(others)))]
    return sure


def numbers_at(rows: pyarrow.Table, places: Any) -> pyarrow.Array:
    """The numbers of the cases at these places, which are codes or none."""
    pa = arrow()
    if "case_id" in rows.column_names:
        ids = rows.column("case_id").combine_chunks()
        if pa.types.is_string(ids.type) or pa.types.is_large_string(ids.type):
            return ids.take(pa.array(places)).cast(pa.string())
    return pa.nulls(len(places), pa.string())


def _is_code(id: object) -> bool:
    """Whether a text can be the number of a case."""
    try:
        _CODE.validate_python(id)
    except ValidationError:
        return False
    return True


def _counted(path: Path) -> Path:
    """The path as a program counts it, a row of a sheet from 0 too; the message says the row as the sheet does."""
    return tuple(int(step) if isinstance(step, int) else step for step in path)
