"""Lines of a sheet as a portfolio: several lines can be one case, by a map of the columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Any, NamedTuple

from pydantic import ValidationError

from ..adapters._reading import as_code
from ..adapters._sheet import on_its_line
from ..adapters.conversion import Conversion, Converted
from ..adapters.rows import from_rows
from ..errors import CaseError, problems_in
from .reading import Part, Unread, wrong_to_keep

__all__ = ["Sheet", "parts_of"]


class Sheet(NamedTuple):
    """A sheet and how it is read.

    Attributes:
        lines: its lines, each by the heads of the columns.
        options: what :func:`poortwachter.adapters.from_rows` takes: ``columns``, ``end_is`` and the like.
        numbers: the number of each line in the file by its place here, where empty lines were left out.
    """

    lines: Sequence[Mapping[str, Any]]
    options: Mapping[str, Any]
    numbers: Mapping[int, int] = {}


def parts_of(sheet: Sheet, keep: Sequence[str], at_a_time: int) -> tuple[Iterator[Part], int, int]:
    """The cases that a sheet tells of, how many there are, and how many lines brought no fact.

    The number of the employment becomes that of the case.

    Raises:
        CaseError: the map is wrong, or a column cannot be carried along.
    """
    names = {name for line in sheet.lines for name in line} if sheet.lines else keep
    if problems := [*wrong_to_keep(keep, names)]:
        raise CaseError(problems)
    number = sheet.options["columns"].get("employment")
    found = from_rows(sheet.lines, **sheet.options)
    cases, keys = _cases(found, number, sheet.numbers)
    kept = _kept(sheet.lines, number, keep)
    beside = [kept.get(key or "", (None,) * len(keep)) for key in keys]
    return _in_parts(cases, beside, at_a_time), len(cases), len(found.passed_over)


def _cases(found: Conversion, number: str | None, numbers: Mapping[int, int]) -> tuple[list[Any], list[str | None]]:
    """Each case, or what is wrong with it, and its key: first what was read, then what was not."""
    cases: list[Any] = [item.case if number is None else _numbered(item) for item in found.converted]
    refused_ = [
        (item.key[0] if item.key else None, tuple(on_its_line(problem, numbers) for problem in item.problems))
        for item in found.refused
    ]
    cases += [Unread(None if number is None else key, problems) for key, problems in refused_]
    return cases, [*(item.key[0] for item in found.converted), *(key for key, _ in refused_)]


def _numbered(item: Converted) -> Any:
    """The case with the number of the employment, which must be a code."""
    try:
        return item.case.model_copy(update={"case_id": item.key[0]})
    except ValidationError as error:
        return Unread(None, tuple(problems_in(error)))


Kept = tuple[str | None, ...]
"""What is carried along of one case."""


def _kept(lines: Sequence[Mapping[str, Any]], number: str | None, keep: Sequence[str]) -> Mapping[str, Kept]:
    """What is carried along is that of the first line of a case."""
    found: dict[str, Kept] = {}
    for place, line in enumerate(lines) if keep else ():
        key = str(place).zfill(9) if number is None else as_code(line.get(number))
        found.setdefault(key, tuple(_as_text(line.get(name)) for name in keep))
    return found


def _as_text(value: object) -> str | None:
    if value is None or value == "":
        return None
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, str) else as_code(value)


def _in_parts(cases: Sequence[Any], beside: Sequence[Kept], at_a_time: int) -> Iterator[Part]:
    todo, row = iter(zip(cases, beside, strict=True)), 0
    while (found := list(islice(todo, at_a_time))) or row == 0:
        yield Part(row, [case for case, _ in found], beside=[kept for _, kept in found])
        row += len(found)
        if not found:
            return
