"""The command for many cases: a file in, a file out, and how far it is."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from errno import ENOENT
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from ..adapters._sheet import seen
from ..errors import NOT_SHOWN, CaseError, problems_in, refused, why_of
from ..export.excel import workbook_of
from ..figures import Indicators
from ..portfolio.as_sheet import SHEETS, refused_beside, write_sheet
from ..portfolio.files import AS_JSON, result
from ..portfolio.overview import OVERVIEW_COLUMNS, overview
from ..portfolio.page import overview_html
from ..portfolio.question import Question
from ..portfolio.reading import Unread
from ..portfolio.refusing import refusal_table
from ..portfolio.running import Done, Run, refusals_beside, run
from ..portfolio.sheets import Sheet
from ..rules.values import DUE_SOON_DAYS
from ..text import Language, words
from ..text.mistakes import MistakeError
from .given import BadInputError, facts_in, pack, read_bytes, readings_chosen, unreadable
from .options import force_option, language_option, pack_option, question_options
from .parser import one_or_more
from .saying import sentence
from .sheets import map_in, rows_in
from .statuses import SOME_REFUSED
from .writing import write_file

__all__ = ["add_portfolio"]


def add_portfolio(commands: Any) -> None:
    """Add the command to those of the parser."""
    many = commands.add_parser(
        "portfolio",
        help="where many cases stand on a day: a file in, a file out",
        epilog="A sheet (CSV, Excel) needs --map: a TOML file that says which column is what. What is refused stands "
        "in a file beside the result, with the reason; the exit status is then 3.",
    )
    many.add_argument("file", metavar="CASES.parquet", help="the cases: Parquet, Arrow, JSON, CSV or Excel")
    many.add_argument("--out", "--output", "--naar", "-o", dest="out", required=True, metavar="OUT.parquet",
                      help="the result, one row a case")  # fmt: skip
    many.add_argument("--map", metavar="MAP.toml", help="with CSV and Excel: which column is what")
    many.add_argument("--keep", default="", metavar="NAMES", help="columns to carry along, such as unit,manager")
    many.add_argument("--columns", metavar="NAMES",
                      help="only these columns of the result; the rest is not worked out")  # fmt: skip
    many.add_argument("--workers", type=one_or_more, default=1, metavar="N", help="how many processes answer")
    many.add_argument("--sheet", metavar="SHEET.xlsx", help="also the answers as a sheet for people: Excel or CSV")
    many.add_argument("--overview", metavar="PAGE.html", help="also a page with all of it counted")
    many.add_argument("--group", metavar="NAME", help="with --overview: by this column, such as unit")
    many.add_argument("--figures", metavar="FIGURES.json", help="with --overview: figures that indicators wrote")
    force_option(many)
    question_options(many)
    pack_option(many)
    language_option(many)
    many.set_defaults(run=_portfolio)


def _portfolio(options: argparse.Namespace) -> str:
    """Answer the file; ``options.status`` becomes the exit status."""
    keep = _names(options.keep) or ()
    if options.map is not None:
        keep, options.group = tuple(map(seen, keep)), options.group and seen(options.group)
    if options.group is not None and options.group not in keep:
        keep = (*keep, options.group)
    if not Path(options.file).exists():
        raise unreadable(options.file, FileNotFoundError())
    columns, figures = _columns(options), _figures(options.figures)
    readings, packs = readings_chosen(options.reading), tuple(pack(name) for name in options.pack)
    job = Run(
        source=Path(options.file),
        out=_parquet(options.out),
        question=Question(options.as_of, readings, packs, DUE_SOON_DAYS, columns, options.lang),
        keep=keep,
        sheet=None if options.map is None else _sheet(options.map, options.file),
        cases=_cases(options.file) if options.map is None and options.file.lower().endswith(AS_JSON) else None,
        workers=options.workers,
        force=options.force,
    )
    _can_be_written(options)
    progress = _Progress(options.lang)
    try:
        done = run(job, progress)
    except CaseError as error:
        raise _of_option(error, options) from None
    except FileExistsError:
        raise MistakeError("file_exists", name=options.out) from None
    except OSError as error:
        raise MistakeError("portfolio_stopped", name=options.out, why=why_of(error)) from None
    except BrokenProcessPool:
        raise MistakeError("worker_lost", name=options.out) from None
    except KeyboardInterrupt:
        raise MistakeError("stopped", name=options.out) from None
    finally:
        progress.end()
    options.status = SOME_REFUSED if done.refused or done.refusals is not None else 0
    return _report(done, job.out, options.lang) + _sheet_out(options, done) + _overview(options, figures)


def _of_option(error: CaseError, options: argparse.Namespace) -> CaseError | BadInputError:
    """A refusal of a column that is carried along names the option in which it was named."""
    if any(problem.path[:1] != ("keep",) for problem in error.problems):
        return error
    named = {problem.path[-1] for problem in error.problems}
    by_group = named == {options.group} and options.group not in map(seen, _names(options.keep) or ())
    return BadInputError("--group" if by_group else "--keep", error.problems)


def _can_be_written(options: argparse.Namespace) -> None:
    """Whether each file that is written is another one than the rest, and what comes beside the result can be there.

    Raises:
        MistakeError: it is not so.
    """
    out, beside = Path(options.out), [*map(Path, filter(None, (options.sheet, options.overview)))]
    if options.sheet is not None:
        beside += _sheets(Path(options.sheet))
    taken = {Path(name).resolve() for name in (options.file, options.map, options.figures) if name is not None}
    for path in (out, refusals_beside(out), *beside):
        if path.resolve() in taken:
            raise MistakeError("same_file", name=path)
        taken.add(path.resolve())
    for path in beside:
        if path.exists() and not options.force:
            raise MistakeError("file_exists", name=path)
        if not path.parent.is_dir():
            raise MistakeError("file_unwritable", name=path, why=why_of(FileNotFoundError(ENOENT, "")))


def _sheets(path: Path) -> list[Path]:
    """The files that come of a sheet beside itself.

    Raises:
        MistakeError: no sheet is so called.
        MissingExtraError: what writes it is not installed.
    """
    ending = path.suffix.lower()
    if ending not in SHEETS:
        raise MistakeError("no_such_ending", ending=ending.removeprefix("."), names=", ".join(SHEETS))
    if ending == ".csv":
        return [refused_beside(path)]
    # An empty one tells whether the library is there, before all is answered.
    workbook_of([])
    return []


def _columns(options: argparse.Namespace) -> tuple[str, ...] | None:
    """The columns that were named, and those that the overview needs."""
    named = _names(options.columns)
    if named is None or options.overview is None:
        return named

    return tuple(dict.fromkeys((*named, *OVERVIEW_COLUMNS)))


def _sheet_out(options: argparse.Namespace, done: Done) -> str:
    """Write the result as a sheet, where it is asked for."""
    if options.sheet is None:
        return ""

    why = refusal_table([]) if done.refusals is None else result(done.refusals).read_all()
    try:
        of_sheet = options.map is not None
        write_sheet(Path(options.sheet), result(Path(options.out)), why, options.lang, of_sheet=of_sheet)
    except OSError as error:
        raise MistakeError("file_unwritable", name=options.sheet, why=why_of(error)) from None
    return sentence("portfolio.sheet", options.lang, out=options.sheet)


def _overview(options: argparse.Namespace, figures: Indicators | None) -> str:
    """Write the overview of the result, where it is asked for."""
    if options.overview is None:
        return ""

    found = overview(result(Path(options.out)), group_by=options.group)
    page = overview_html(found, figures=figures, language=options.lang, of_sheet=options.map is not None)
    write_file(Path(options.overview), page.encode(), force=options.force)
    return sentence("portfolio.overview", options.lang, out=options.overview)


def _figures(name: str | None) -> Indicators | None:
    """The figures in a file that ``poortwachter indicators --format json`` wrote."""
    if name is None:
        return None
    try:
        return Indicators.from_json(read_bytes(name))
    except ValidationError as error:
        raise BadInputError(name, problems_in(error)) from None


def _names(text: str | None) -> tuple[str, ...] | None:
    return None if text is None else tuple(name.strip() for name in text.split(",") if name.strip())


def _parquet(name: str) -> Path:
    if not name.endswith(".parquet"):
        raise MistakeError("not_parquet", name=name)
    return Path(name)


def _sheet(name: str, file: str) -> Sheet:
    """The lines of a sheet, and the map by which they are read."""
    found = map_in(name)
    columns = found.get("columns")
    if not isinstance(columns, dict) or "end_is" not in found or not found.keys() <= _OF_A_MAP:
        raise BadInputError(name, [refused("map_form", (), NOT_SHOWN)])
    sheet = rows_in(file, columns.values(), found.pop("page", None))
    return Sheet(sheet.rows, found | {"columns": sheet.under_heads(file, columns)}, sheet.lines)


_OF_A_MAP: Final = frozenset(
    {"columns", "end_is", "days", "page", "sickness_types", "leave_types", "states", "records_complete_from"}
)


def _cases(file: str) -> Iterator[object]:
    """The facts of each case of a file, or why they cannot be read."""
    for _, facts in facts_in(file):
        yield Unread(None, facts.problems) if isinstance(facts, BadInputError) else facts


def _report(done: Done, out: Path, language: Language) -> str:
    w = words(language)
    lines = [w["portfolio.done"].format(rows=done.rows, good=done.rows - done.refused, refused=done.refused, out=out)]
    if done.refusals is not None:
        lines.append(w["portfolio.refusals"].format(out=done.refusals))
    if done.passed_over:
        lines.append(w["portfolio.passed_over"].format(lines=done.passed_over))
    if done.taken_up:
        lines.append(w["portfolio.taken_up"].format(parts=done.taken_up))
    return "".join(f"{line}\n" for line in lines)


class _Progress:
    """How far it is, on one line of a terminal that is written over; nothing where there is no terminal."""

    def __init__(self, language: Language) -> None:
        self._w = words(language)
        self._begun = time.monotonic()
        self._shows = sys.stderr is not None and sys.stderr.isatty()

    def __call__(self, done: int, rows: int | None, refused: int) -> None:
        if self._shows:
            sys.stderr.write(f"\r{self.line(done, rows, refused, time.monotonic() - self._begun)}\x1b[K")
            sys.stderr.flush()

    def line(self, done: int, rows: int | None, refused: int, seconds: float) -> str:
        """Rows done, how many a second, and how long it takes yet."""
        rate = done / seconds if seconds > 0 else 0.0
        left = "?" if rows is None or not rate else _clock((rows - done) / rate)
        of = "?" if rows is None else str(rows)
        return self._w["portfolio.progress"].format(done=done, rows=of, rate=round(rate), left=left, refused=refused)

    def end(self) -> None:
        """Leave the line."""
        if self._shows:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def _clock(seconds: float) -> str:
    """Hours, minutes and seconds.

    >>> _clock(3725.4)
    '1:02:05'
    """
    whole = int(seconds)
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"
