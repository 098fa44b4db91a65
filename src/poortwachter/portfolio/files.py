"""A portfolio in a file: Parquet or Arrow; the lines of a sheet are read by the caller."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from ..errors import NOT_SHOWN, CaseError, Instead, Problem, refused, why_of
from .columns import arrow, workable
from .reading import AT_A_TIME, Part, parts, wrong_to_keep
from .sheets import Sheet, parts_of

if TYPE_CHECKING:
    import pyarrow

__all__ = ["AS_JSON", "Opened", "opened", "result"]


class Opened(NamedTuple):
    """What can be read.

    Attributes:
        parts: the rows in order; reading on can still find that the file is broken.
        rows: how many there are, where that is known.
        passed_over: lines of a sheet that bring no fact, such as another absence.
    """

    parts: Iterator[Part]
    rows: int | None
    passed_over: int = 0


def opened(
    path: Path,
    *,
    keep: Sequence[str] = (),
    sheet: Sheet | None = None,
    cases: Iterable[object] | None = None,
    at_a_time: int = AT_A_TIME,
) -> Opened:
    """Open a file by the end of its name, or the lines of a sheet or the cases that were read from it.

    Raises:
        CaseError: it is no such file, is broken, or its columns or the map are not as they should be.
    """
    if sheet is not None:
        return Opened(*parts_of(sheet, keep, at_a_time))
    if cases is not None:
        if problems := [*wrong_to_keep(keep, ())]:
            raise CaseError(problems)
        return Opened(parts(cases, at_a_time=at_a_time), None)
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise CaseError([refused("file_of_another_kind", (path.name,), NOT_SHOWN, names=[*_READERS, *AS_JSON])])
    try:
        return reader(path, tuple(keep), at_a_time)
    except (arrow().ArrowException, OSError, UnicodeDecodeError) as error:
        raise _unreadable(path, error) from None


def result(path: Path) -> pyarrow.RecordBatchReader:
    """The answers of a result that was written, in pieces."""
    import pyarrow.parquet as pq

    file = pq.ParquetFile(path, pre_buffer=False)
    return arrow().RecordBatchReader.from_batches(file.schema_arrow, file.iter_batches(batch_size=AT_A_TIME))


def _unreadable(path: Path, error: Exception) -> CaseError:
    """The refusal of a file that cannot be read whole; what it holds is not repeated."""
    why = why_of(error) if isinstance(error, OSError) else _BROKEN
    return CaseError([refused("portfolio_unreadable", (path.name,), NOT_SHOWN, why=why)])


_BROKEN: Final = Instead("it is broken", "het is stuk")


def _parquet(path: Path, keep: tuple[str, ...], at_a_time: int) -> Opened:
    import pyarrow.parquet as pq

    # What is read ahead is kept until the end: the whole file.
    file = pq.ParquetFile(path, pre_buffer=False)
    reader = arrow().RecordBatchReader.from_batches(file.schema_arrow, file.iter_batches(batch_size=at_a_time))
    return Opened(_whole(path, parts(reader, keep=keep, at_a_time=at_a_time)), file.metadata.num_rows)


def _arrow(path: Path, keep: tuple[str, ...], at_a_time: int) -> Opened:
    import pyarrow.ipc as ipc

    pa, source = arrow(), arrow().memory_map(str(path))
    if source.read(len(_MAGIC)) == _MAGIC:
        file = ipc.open_file(source)
        batches = (file.get_batch(place) for place in range(file.num_record_batches))
        reader = pa.RecordBatchReader.from_batches(file.schema, batches)
    else:
        source.seek(max(0, source.size() - len(_END)))
        if source.read() != _END:
            raise _unreadable(path, pa.ArrowInvalid())
        source.seek(0)
        reader = ipc.open_stream(source)
    first = next(iter(reader), None)
    rest = reader if first is None else chain([first], reader)
    rows = pa.RecordBatchReader.from_batches(reader.schema, rest)
    found = parts(rows, keep=keep, at_a_time=at_a_time)
    if first is not None and (problems := [*_not_held(first.slice(0, 1), keep)]):
        raise CaseError(problems)
    return Opened(_whole(path, found), None)


_MAGIC: Final = b"ARROW1"
"""With which a file of Arrow begins; a stream in a file does not."""

_END: Final = b"\xff\xff\xff\xff\0\0\0\0"
"""With which a stream ends; without it cases could have been lost."""


def _not_held(row: pyarrow.RecordBatch, keep: tuple[str, ...]) -> Iterator[Problem]:
    """The columns to be carried along that the result, which is Parquet, cannot hold."""
    import pyarrow.parquet as pq

    for name in keep:
        try:
            column = workable(arrow().Table.from_batches([row.select([name])]))
            pq.write_table(column, arrow().BufferOutputStream())
        except arrow().ArrowNotImplementedError:
            yield refused("column_type.parquet", ("keep", name), NOT_SHOWN)


def _whole(path: Path, found: Iterator[Part]) -> Iterator[Part]:
    """The parts; a file that breaks off among them is refused in our words."""
    try:
        yield from found
    except (arrow().ArrowException, OSError, UnicodeDecodeError) as error:
        raise _unreadable(path, error) from None


AS_JSON: Final = (".json", ".jsonl")
"""How the name of a file of cases ends: one, a list, or one on each line; the caller reads it."""

_READERS: Final = {".parquet": _parquet, ".arrow": _arrow, ".feather": _arrow}
