"""Lines of a sheet as a portfolio: several lines can be one case, by a map of the columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from pydantic import ValidationError

from ..adapters._reading import as_code
from ..adapters._sheet import on_its_line
from ..adapters.conversion import Conversion, Converted
from ..adapters.rows import from_rows
from ..errors import HEAD_ROWS, CaseError, Row, problems_in
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
    first = _first_lines(sheet.lines, number)
    told = sorted(_told(found, number, sheet.numbers, first), key=lambda told: told.line)
    beside = [tuple(_as_text(sheet.lines[one.line].get(name)) for name in keep) for one in told]
    rows = [_as_row(one.line, sheet.numbers) for one in told]
    return _in_parts([one.case for one in told], beside, rows, at_a_time), len(told), len(found.passed_over)


class _Told(NamedTuple):
    """A case, or what is wrong with it, and the place of its first line."""

    line: int
    case: Any


def _first_lines(lines: Sequence[Mapping[str, Any]], number: str | None) -> Mapping[str, int]:
    """The place of the first line of each employment, by its key."""
    found: dict[str, int] = {}
    for place, line in enumerate(lines):
        found.setdefault(str(place).zfill(9) if number is None else as_code(line.get(number)), place)
    return found


def _told(
    found: Conversion, number: str | None, numbers: Mapping[int, int], first: Mapping[str, int]
) -> Iterator[_Told]:
    """Each case, and each that could not be made one, at its first line."""
    for item in found.converted:
        yield _Told(first[item.key[0]], item.case if number is None else _numbered(item))
    for refused in found.refused:
        key = next(iter(refused.key), None)
        problems = tuple(on_its_line(problem, numbers) for problem in refused.problems)
        line = refused.problems[0].path[0] if key is None else first[key]
        yield _Told(int(line), Unread(None if number is None else key, problems))


def _as_row(line: int, numbers: Mapping[int, int]) -> int:
    """The row of a sheet on which a line stands; rows of JSON are counted as if heads stood above them."""
    return Row(numbers[line] - HEAD_ROWS if line in numbers else line)


def _numbered(item: Converted) -> Any:
    """The case with the number of the employment, which must be a code."""
    try:
        return item.case.model_copy(update={"case_id": item.key[0]})
    except ValidationError as error:
        return Unread(None, tuple(problems_in(error)))


Kept = tuple[str | None, ...]
"""What is carried along of one case: that of its first line."""


def _as_text(value: object) -> str | None:
    if value is None or value == "":
        return None
    if isinstance(value, date):
        return value.isoformat()
    return value.strip() or None if isinstance(value, str) else as_code(value)


def _in_parts(cases: Sequence[Any], beside: Sequence[Kept], rows: Sequence[int], at_a_time: int) -> Iterator[Part]:
    for start in range(0, max(1, len(cases)), at_a_time):
        some = slice(start, start + at_a_time)
        yield Part(start, cases[some], beside=beside[some], numbers=rows[some])
