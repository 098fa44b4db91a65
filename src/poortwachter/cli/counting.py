"""``poortwachter indicators``: figures over many cases, with groups and workforce from sheets."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any, Final

from ..counting.days import read_day
from ..engine.question import asked
from ..errors import HEAD_ROWS, MISSING, NOT_SHOWN, CaseError, Problem, Row, refused
from ..export.figures import absence_rows, figures_html, file_rows
from ..facts.case import Case
from ..figures import Degree, Person, Staff, indicators
from ..text.figures import figures_page
from .cases import as_json
from .files import each
from .given import BadInputError
from .options import as_of_option, cases_option, form_option, future_option, output_options, span_options
from .parser import number
from .sheets import rows_in
from .views import form_of
from .writing import screen_width

__all__ = ["add_indicators"]

_FORMS: Final = ("text", "json", "csv", "html")
_PEOPLE: Final = ("group", "part_time_factor", "contract_hours", "outflow", "outflow_on")
_STAFF: Final = ("group", "first_day", "last_day", "part_time_factor", "number")
_DEGREES: Final = ("first_day", "last_day", "percent_absent", "percent_present")
_DAYS: Final = frozenset({"first_day", "last_day", "outflow_on"})
_NUMBERS: Final = frozenset({"part_time_factor", "contract_hours", "percent_absent", "percent_present"})
"""What a Dutch sheet writes with a comma."""


def add_indicators(commands: Any) -> None:
    """Add the command to those of the parser."""
    made = commands.add_parser("indicators", help="absence, files, sanctions and outflow, by month and group")
    cases_option(made)
    span_options(made, "first day of the period", "last day of the period")
    as_of_option(made)
    future_option(made)
    made.add_argument("--people", metavar="PEOPLE.csv", help="group and hours of each case, by its number")
    made.add_argument("--staff", metavar="STAFF.csv", help="the workforce, sick or not: without it no percentages")
    made.add_argument(
        "--degrees", metavar="DEGREES.csv", help="which part was worked on which days, by number of the case"
    )
    made.add_argument("--least", type=number, default=10, metavar="N", help="from how many people on a number is shown")
    made.add_argument("--target", type=number, metavar="PERCENT", help="the share of outflow to work that is aimed at")
    form_option(made, _FORMS)
    made.add_argument("--table", choices=("absence", "files"), help="of which table, with --format csv")
    output_options(made)
    made.set_defaults(run=_indicators)


def _indicators(options: argparse.Namespace) -> str | bytes:
    form = form_of(options, _FORMS)
    people, degrees = _by_case(options.people, _PEOPLE), _by_case(options.degrees, _DEGREES)
    again = [lines[1][0] for lines in people.values() if len(lines) > 1]
    if again:
        raise BadInputError(options.people, [refused("case_id_twice", (line, "case_id"), NOT_SHOWN) for line in again])
    staff = [] if options.staff is None else [_staff(options.staff, *row) for row in _rows(options.staff, _STAFF)]
    persons = each(options, lambda case: _person(options, case, people, degrees))
    span = {"first_day": options.first_day, "last_day": options.last_day, "as_of": options.as_of}
    found = indicators(persons, staff=staff, least=options.least, target=options.target, **span)
    if form == "json":
        return as_json(found)
    if form == "csv":
        table = file_rows if options.table == "files" else absence_rows
        return table(found).to_csv().encode()
    if form == "html":
        return figures_html(found, language=options.lang)
    return figures_page(found, options.lang, screen_width())


Numbered = tuple[int, Mapping[str, Any]]
"""A line of a sheet, and what stands on it under our names."""


def _rows(source: str, names: tuple[str, ...], *also: str) -> list[Numbered]:
    """The lines of a sheet whose columns have our names.

    Raises:
        BadInputError: a column is of no such name, or a day cannot be read.
    """
    sheet, known = rows_in(source), (*also, *names)
    for head in () if sheet.sheet is None else sheet.sheet.heads:
        if head not in known:
            raise BadInputError(source, [refused("unknown_column", (head,), NOT_SHOWN, names=known)])
    found: list[Numbered] = []
    for place, row in enumerate(sheet.rows):
        line = Row(sheet.lines[place] - HEAD_ROWS) if place in sheet.lines else place
        values = {name: value for name, value in row.items() if value not in (None, "")}
        found.append((line, {name: _value(source, line, name, value) for name, value in values.items()}))
    return found


def _value(source: str, line: int, name: str, value: object) -> object:
    if name not in _DAYS:
        plain = value.strip() if isinstance(value, str) else value
        return plain.replace(",", ".") if isinstance(plain, str) and name in _NUMBERS else plain
    problems: list[Problem] = []
    moment = value.date() if isinstance(value, datetime) else value
    found: date | None = read_day((line, name), moment, problems)
    if found is None:
        raise BadInputError(source, problems)
    return found


def _by_case(source: str | None, names: tuple[str, ...]) -> dict[str, list[Numbered]]:
    found: dict[str, list[Numbered]] = {}
    for line, row in () if source is None else _rows(source, names, "case_id"):
        if "case_id" not in row:
            raise BadInputError(str(source), [refused("missing.code", (line, "case_id"), MISSING)])
        found.setdefault(str(row["case_id"]), []).append((line, {name: row[name] for name in names if name in row}))
    return found


def _staff(source: str, line: int, row: Mapping[str, Any]) -> Staff:
    with _on_line(source, line):
        return Staff(**row)


def _person(
    options: argparse.Namespace, case: Case, people: Mapping[str, list[Numbered]], degrees: Mapping[str, list[Numbered]]
) -> Person:
    if min(spell.first_day for spell in case.absences) <= options.as_of:
        asked(case, options.as_of)  # a case with facts after that day is refused by itself, and the others go on
    line, row = next(iter(people.get(case.case_id or "", ())), (0, {}))
    worked = tuple(_degree(options.degrees, *degree) for degree in degrees.get(case.case_id or "", ()))
    with _on_line(options.people, line):
        return Person(case, degrees=worked, **row)


def _degree(source: str, line: int, row: Mapping[str, Any]) -> Degree:
    if "first_day" not in row:
        raise BadInputError(_at(source, line), [refused("missing.day", ("first_day",), MISSING)])
    with _on_line(source, line):
        return Degree(**row)


@contextmanager
def _on_line(source: str, line: int) -> Iterator[None]:
    """What is wrong inside is told of the line of the sheet on which it stands."""
    try:
        yield
    except CaseError as error:
        raise BadInputError(_at(source, line), error.problems) from None


def _at(source: str, line: int) -> str:
    """The file and the line of it, as the sheet numbers its rows."""
    return f"{source}:{line.number if isinstance(line, Row) else line}"
