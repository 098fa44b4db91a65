"""``poortwachter convert``: what another system gives becomes cases, one on each line."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import IO, Any, Final, NamedTuple

from ..adapters import Conversion, afas, from_rows, nmbrs, sivi, visma
from ..errors import NOT_SHOWN, CaseError, refused
from ..export._rows import Column, Rows
from ..text.mistakes import MistakeError
from ..text.systems import conversion_page
from ..text.tables import folded
from .given import BadInputError, parsed, read_bytes, unreadable
from .options import output_options
from .parser import day
from .saying import beside_answer, sentence
from .sheets import map_in, rows_in
from .statuses import SOME_REFUSED
from .views import CASES, form_by_name
from .writing import screen_width, write_file

__all__ = ["add_convert"]


class _Read(NamedTuple):
    """What was read: the conversion, of a sheet the line of each row by its place, and the pages that were left."""

    found: Conversion
    lines: Mapping[int, int] = {}
    other_pages: Sequence[str] = ()


class _System(NamedTuple):
    """A system: how its files are read, the options that say how, and those that must be given."""

    read: Callable[[Sequence[str], dict[str, Any]], _Read]
    options: tuple[str, ...]
    needed: tuple[str, ...] = ()


def _from_json(reader: Callable[..., Conversion]) -> Callable[..., _Read]:
    def read(names: Sequence[str], options: dict[str, Any]) -> _Read:
        (name,) = _one(names)
        return _Read(reader(parsed(name, read_bytes(name, "input")), **options))

    return read


def _one(names: Sequence[str]) -> Sequence[str]:
    if len(names) > 1:
        raise MistakeError("one_file")
    return names


def _messages(names: Sequence[str], options: dict[str, Any]) -> _Read:
    """Messages are read from their files in pieces."""
    if "schema" in options:
        options["schema"] = read_bytes(options["schema"]).decode("utf-8", "replace")
    with contextlib.ExitStack() as opened:
        files = [read_bytes(name) if name == "-" else opened.enter_context(_open(name)) for name in names]
        return _Read(sivi.read(files, **options))


def _open(name: str) -> IO[bytes]:
    try:
        return Path(name).open("rb")
    except (OSError, ValueError) as error:
        raise unreadable(name, error, "input") from None


def _rows(names: Sequence[str], options: dict[str, Any]) -> _Read:
    (name,) = _one(names)
    columns = options["columns"]
    if not isinstance(columns, Mapping):
        raise BadInputError("columns", [refused("model_type", ("columns",), NOT_SHOWN)])
    sheet = rows_in(name, columns.values(), options.pop("page", None))
    found = from_rows(sheet.rows, **options | {"columns": sheet.under_heads(name, columns)})
    return _Read(found, sheet.lines, () if sheet.sheet is None else sheet.sheet.other_pages)


_SYSTEMS: Final[Mapping[str, _System]] = {
    "afas": _System(_from_json(afas.read), ("end_is", "hours", "safety_net_no"), ("end_is",)),
    "nmbrs": _System(_from_json(nmbrs.read), ("percentage_is",)),
    "visma": _System(_from_json(visma.read), ("tasks", "wage_value_is")),
    "sivi": _System(
        _messages, ("end_is", "processing", "leave_codes", "test_messages", "schema"), ("end_is", "processing")
    ),
    "rows": _System(
        _rows, ("columns", "end_is", "days", "page", "sickness_types", "leave_types", "states"), ("columns", "end_is")
    ),
}
_TABLES: Final = ("columns", "sickness_types", "leave_types", "states", "processing", "leave_codes", "tasks")
"""What stands in the file of ``--map``; every option may stand there."""


def add_convert(commands: Any) -> None:
    """Add the command to those of the parser."""
    made = commands.add_parser("convert", help="make cases of what another system gives, one on each line")
    made.add_argument("files", metavar="FILE", nargs="+", help="what the system gives; - reads standard input")
    made.add_argument(
        "--from",
        dest="system",
        choices=tuple(_SYSTEMS),
        required=True,
        help="which system; rows is a sheet, or any other system",
    )
    made.add_argument("--map", metavar="MAP.toml", help="columns, codes and other tables, as TOML or JSON")
    made.add_argument("--end-is", choices=("last_sick_day", "first_day_recovered"),
                      help="which day the end of a sickness names")  # fmt: skip
    made.add_argument("--days", action="append", choices=("yyyy-mm-dd", "dd-mm-yyyy", "mm/dd/yyyy"),
                      help="how days are written; more than once where that differs")  # fmt: skip
    made.add_argument("--page", metavar="NAME", help="which page of a workbook; without it the first")
    made.add_argument("--percentage-is", choices=("absent", "present"), help="which way a percentage counts")
    made.add_argument("--wage-value-is", choices=("percent",), help="what a wage value holds")
    made.add_argument("--hours", choices=("hours", "minutes"), help="in which unit hours are written")
    made.add_argument("--safety-net-no", action="store_const", const=True,
                      help="an unticked safety net is ticked on purpose: it means no")  # fmt: skip
    made.add_argument("--test-messages", action="store_const", const=True, help="messages marked as a test count")
    made.add_argument("--schema", metavar="FILE.xsd", help="the schema to validate messages with")
    made.add_argument("--records-complete-from", type=day, metavar="DAY",
                      help="from which day all documents are there")  # fmt: skip
    made.add_argument("--keys", metavar="KEYS.csv",
                      help="number the cases, and write which number is whose into this file")  # fmt: skip
    output_options(made)
    made.set_defaults(run=_convert)


def _convert(options: argparse.Namespace) -> str:
    form_by_name(options.output, CASES)
    form_by_name(options.keys, ("csv",))
    for name in (options.output, options.keys):
        if name is not None and Path(name).exists() and not options.force:
            raise MistakeError("file_exists", name=name)
    system = _SYSTEMS[options.system]
    how = _reader_options(options, system)
    for name in system.needed:
        if name not in how:
            code = "convert_needs_table" if name in _TABLES else "convert_needs"
            raise MistakeError(code, name=_as_written(name), system=options.system)
    try:
        found, lines, other_pages = system.read(options.files, how)
    except CaseError as error:
        raise BadInputError(", ".join(options.files), error.problems) from None
    report = folded(conversion_page(found, options.lang, lines, other_pages), screen_width())
    if options.keys is not None:
        found = _numbered(found, options)
        report += folded("\n" + sentence("conversion.keys", options.lang, file=options.keys), screen_width())
    elif len(found.converted) > 1:
        report += folded("\n" + sentence("conversion.no_keys", options.lang), screen_width())
    options.status = SOME_REFUSED if found.refused else 0
    cases = "".join(case.to_json() + "\n" for case in found.cases)
    if options.output is None:
        beside_answer(report)
        return cases
    write_file(Path(options.output), cases.encode(), force=options.force)
    options.output = None
    return report


def _reader_options(options: argparse.Namespace, system: _System) -> dict[str, Any]:
    """The options of the reader, from the map and then from the command."""
    given = {} if options.map is None else map_in(options.map)
    said = {name: getattr(options, name, None) for name in system.options}
    given |= {name: value for name, value in said.items() if value is not None}
    every = {name for one in _SYSTEMS.values() for name in one.options}
    foreign = [
        name for name in sorted(every) if name not in system.options and getattr(options, name, None) is not None
    ]
    wrong = [*foreign, *(name for name in given if name not in system.options)]
    if wrong:
        known = ", ".join(map(_as_written, system.options))
        raise MistakeError("convert_option", name=_as_written(wrong[0]), system=options.system, names=known)
    if options.records_complete_from is not None:
        given["records_complete_from"] = options.records_complete_from
    return given


def _as_written(name: str) -> str:
    """An option as it is written on the command, or in the map."""
    return name if name in _TABLES else "--" + name.replace("_", "-")


def _numbered(found: Conversion, options: argparse.Namespace) -> Conversion:
    """The cases with numbers; which is whose goes into a file of its own, because a key can point at a person."""
    numbers = [f"case-{place:06}" for place in range(1, len(found.converted) + 1)]
    whose = tuple(("/".join(item.key), number) for item, number in zip(found.converted, numbers, strict=True))
    table = Rows("keys", (Column("key", "text"), Column("case_id", "text")), whose)
    write_file(Path(options.keys), table.to_csv().encode(), force=options.force)
    done = [
        replace(item, case=item.case.model_copy(update={"case_id": number}))
        for item, number in zip(found.converted, numbers, strict=True)
    ]
    return replace(found, converted=tuple(done))
