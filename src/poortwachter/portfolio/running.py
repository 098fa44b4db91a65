"""A whole file answered into a whole file: in parts, by one or more workers, and taken up again where it stopped.

Each part is written under another name and renamed once it is whole, and so is the result: a file that is there is
whole. Until then the parts stand in a directory beside it.
"""

from __future__ import annotations

import json
import shutil
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from hashlib import sha256
from itertools import chain
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from .._whole import in_place_of
from ..errors import NOT_SHOWN, CaseError, refused
from ..law.catalogue import DUTCH_LAW
from ..packs.language import Pack
from ..version import __version__
from .batch import answer_part, distinct_rows
from .columns import arrow
from .files import opened
from .question import Question, checked
from .reading import AT_A_TIME, Part
from .seen import Seen
from .sheets import Sheet

if TYPE_CHECKING:
    import pyarrow

__all__ = ["Done", "Run", "refusals_beside", "run"]

Progress = Callable[[int, int | None, int], None]
"""Is told of rows that are done, of how many, and how many of them were refused."""


class Run(NamedTuple):
    """What is to be done.

    Attributes:
        source: the file to read.
        out: the file to write, Parquet.
        question: what is asked of each case.
        keep: columns that are carried along unread.
        sheet: the lines of the file and how they are read, where it is a sheet.
        cases: the facts of each case in the file, or why they cannot be read, where it holds them as JSON.
        workers: how many processes answer.
        at_a_time: rows of a part.
        force: whether a result and parts of another question may be replaced.
    """

    source: Path
    out: Path
    question: Question
    keep: tuple[str, ...] = ()
    sheet: Sheet | None = None
    cases: Iterable[object] | None = None
    workers: int = 1
    at_a_time: int = AT_A_TIME
    force: bool = False


class Done(NamedTuple):
    """What was done.

    Attributes:
        rows: how many cases were given.
        refused: how many of them were refused.
        passed_over: lines of a sheet that brought no fact.
        taken_up: parts that were there from an earlier run.
        refusals: the file with the refusals, ``None`` where there were none.
    """

    rows: int
    refused: int
    passed_over: int
    taken_up: int
    refusals: Path | None


def refusals_beside(out: Path) -> Path:
    """The file for the refusals of a result."""
    return out.with_name(f"{out.stem}.refusals.parquet")


def run(asked: Run, progress: Progress = lambda done, rows, refused: None) -> Done:
    """Answer a whole file.

    Raises:
        CaseError: the file cannot be read, the question not be asked, or parts of another question stand there.
        FileExistsError: the result is there already.
        OSError: it cannot be written; what was done stands in the parts, and the same run goes on from there.
    """
    asked = asked._replace(question=checked(asked.question))
    if asked.out.exists() and not asked.force:
        raise FileExistsError(asked.out)
    workers = _Workers(asked.workers)
    with _pool_of_the_system():
        return _run(asked, workers, progress)


@contextmanager
def _pool_of_the_system() -> Iterator[None]:
    """The pool that Arrow takes by default holds back a quarter of all memory that is taken here."""
    before = arrow().default_memory_pool()
    arrow().set_memory_pool(arrow().system_memory_pool())
    try:
        yield
    finally:
        arrow().set_memory_pool(before)


def _run(asked: Run, workers: _Workers, progress: Progress) -> Done:
    source = opened(asked.source, keep=asked.keep, sheet=asked.sheet, cases=asked.cases, at_a_time=asked.at_a_time)
    folder = asked.out.with_name(f".{asked.out.name}.parts")
    _take_up(folder, asked)
    rows = refusals = taken_up = count = 0
    for number, told in _told(source.parts, asked, folder, workers):
        rows, refusals = rows + told.rows, refusals + told.refused
        taken_up, count = taken_up + told.was_there, max(count, number + 1)
        progress(rows, source.rows, refusals)
    _put_together(folder, count, "answers", asked.out)
    beside = refusals_beside(asked.out)
    beside.unlink(missing_ok=True)
    problems = sum(_rows_in(_part(folder, number, "refusals")) for number in range(count))
    if problems:
        _put_together(folder, count, "refusals", beside)
    shutil.rmtree(folder)
    return Done(rows, refusals, source.passed_over, taken_up, beside if problems else None)


# --- the parts ----------------------------------------------------------------------------------------------------


class _Told(NamedTuple):
    """What is told of a part that is done."""

    rows: int
    refused: int
    was_there: bool = False


_PLAN: Final = "plan.json"


def _take_up(folder: Path, asked: Run) -> None:
    """Make the directory of the parts, or find one of the same question.

    Raises:
        CaseError: it holds parts of another question.
    """
    plan = _plan(asked)
    written = folder / _PLAN
    if asked.force and folder.exists() and (not written.exists() or written.read_text(encoding="utf-8") != plan):
        shutil.rmtree(folder)
    folder.mkdir(exist_ok=True)
    if not written.exists():
        _write_whole(written, plan.encode())
    elif written.read_text(encoding="utf-8") != plan:
        raise CaseError([refused("another_run", (asked.out.name,), NOT_SHOWN, folder=folder.name)])


def _plan(asked: Run) -> str:
    """All on which an answer hangs, as text: the file, the question, and what answers it."""
    question, stat = asked.question, asked.source.stat()
    packs = [pack.sha256 if isinstance(pack, Pack) else pack for pack in question.packs]
    plan = {
        "source": [str(asked.source.resolve()), stat.st_size, stat.st_mtime_ns],
        "as_of": question.as_of.isoformat(),
        "readings": dict(sorted((question.readings or {}).items())),
        "packs": packs,
        "due_soon_days": question.due_soon_days,
        "columns": question.columns,
        "language": question.language,
        "keep": asked.keep,
        "sheet": None if asked.sheet is None else sha256(repr(asked.sheet.options).encode()).hexdigest(),
        "at_a_time": asked.at_a_time,
        "catalogue": DUTCH_LAW.sha256,
        "library": __version__,
    }
    return json.dumps(plan, indent=1)


def _part(folder: Path, number: int, what: str) -> Path:
    """A file of Arrow: a part is written once and read once, and Parquet takes five times as long to do both."""
    return folder / f"{number:06}.{what}.arrow"


def _told(parts: Iterator[Part], asked: Run, folder: Path, workers: _Workers) -> Iterator[tuple[int, _Told]]:
    """What is told of each part as it is done; those that are there are not made again."""
    seen = Seen()
    with workers:
        for number, part in enumerate(parts):
            twice = seen.again(part.ids())
            if _part(folder, number, "answers").exists():
                refused = _distinct_rows(_part(folder, number, "refusals"))
                yield number, _Told(part.size, refused, was_there=True)
            else:
                yield from workers.give(number, part, asked.keep, asked.question, twice, folder)
        yield from workers.rest()


def _distinct_rows(path: Path) -> int:
    """How many cases the refusals of a part are of."""
    table = _read_table(path).select(["row", "table"])
    return len({row for row, name in zip(*table.to_pydict().values(), strict=True) if name == "cases"})


def _rows_in(path: Path) -> int:
    return int(_read_table(path).num_rows)


def _read_table(path: Path) -> pyarrow.Table:
    with arrow().OSFile(str(path)) as file:
        return arrow().ipc.open_file(file).read_all()


class _Workers:
    """Processes that answer parts, never more waiting than they can take; with one worker, this process."""

    def __init__(self, number: int) -> None:
        self._number, self._alone = number, _is_alone()
        self._pool: ProcessPoolExecutor | None = None
        self._waiting: dict[Future[_Told], int] = {}

    def __enter__(self) -> _Workers:
        if self._number > 1:
            self._pool = _copies_of_this(self._number) if self._alone else _copies_of_another(self._number)
        return self

    def __exit__(self, *error: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=error[0] is None, cancel_futures=True)

    def give(self, number: int, part: Part, *what: Any) -> Iterator[tuple[int, _Told]]:
        """Give a part to a worker; what is done meanwhile comes back."""
        if self._pool is None:
            yield number, _answer(number, part, *what)
            return
        self._waiting[self._pool.submit(_answer, number, _sent(part), *what)] = number
        if len(self._waiting) >= 2 * self._number:
            yield from self._done(wait(self._waiting, return_when=FIRST_COMPLETED).done)

    def rest(self) -> Iterator[tuple[int, _Told]]:
        """What is left."""
        yield from self._done(wait(self._waiting).done)

    def _done(self, futures: Sequence[Future[_Told]] | set[Future[_Told]]) -> Iterator[tuple[int, _Told]]:
        for future in futures:
            yield self._waiting.pop(future), future.result()


def _is_alone() -> bool:
    """Whether this process can be copied: a copy could wait for ever for a thread that was not copied with it, and
    columns, once they are read, have threads of their own.
    """
    return sys.platform == "linux" and threading.active_count() == 1 and "pyarrow" not in sys.modules


def _copies_of_this(number: int) -> ProcessPoolExecutor:
    """Workers that have what this process made ready: nothing is loaded twice."""
    from . import warm  # noqa: F401

    pool = ProcessPoolExecutor(number, get_context("fork"))
    # The first call copies them all: now, before columns are read.
    pool.submit(int).result()
    return pool


def _copies_of_another(number: int) -> ProcessPoolExecutor:
    """Workers that have what a process of their own made ready once, where the system can copy processes."""
    if "forkserver" not in get_all_start_methods():
        return ProcessPoolExecutor(number, get_context("spawn"))
    context = get_context("forkserver")
    context.set_forkserver_preload(["poortwachter.portfolio.warm"])
    return ProcessPoolExecutor(number, context)


def _sent(part: Part) -> Part:
    """The part as it goes to another process: a table as the bytes of its own rows alone."""
    if not part.of_table:
        return part
    sink = arrow().BufferOutputStream()
    with arrow().ipc.new_stream(sink, part.rows.schema) as stream:
        stream.write_table(part.rows)
    return part._replace(rows=sink.getvalue().to_pybytes())


def _received(part: Part) -> Part:
    if not isinstance(part.rows, bytes):
        return part
    return part._replace(rows=arrow().ipc.open_stream(part.rows).read_all())


def _answer(
    number: int, part: Part, keep: tuple[str, ...], question: Question, twice: Sequence[bool], folder: Path
) -> _Told:
    """Answer a part and write it: the refusals first, so that a part that is there has them beside it."""
    found = answer_part(_received(part), keep, question, twice, distinct_rows(question))
    _write_table(_part(folder, number, "refusals"), found.refusals)
    _write_table(_part(folder, number, "answers"), found.answers)
    return _Told(found.rows, found.refused)


# --- whole or not at all ------------------------------------------------------------------------------------------


def _write_whole(path: Path, content: bytes) -> None:
    with in_place_of(path) as beside:
        beside.write_bytes(content)


def _write_table(path: Path, table: pyarrow.Table) -> None:
    """A part, in little room and less time."""
    options = arrow().ipc.IpcWriteOptions(compression="lz4")
    with in_place_of(path) as beside, arrow().ipc.new_file(str(beside), table.schema, options=options) as writer:
        writer.write_table(table)


def _put_together(folder: Path, count: int, what: str, path: Path) -> None:
    """One Parquet file of all parts."""
    import pyarrow.parquet as pq

    tables = (_read_table(_part(folder, number, what)) for number in range(count))
    first = next(tables)
    with in_place_of(path) as beside, pq.ParquetWriter(beside, first.schema) as writer:
        for table in chain([first], tables):
            writer.write_table(table)
