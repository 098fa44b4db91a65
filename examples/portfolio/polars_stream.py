"""A portfolio with polars, in pieces: what is read, answered and written at a time fits in memory, whatever the whole.

``python examples/portfolio/polars_stream.py CASES.parquet RESULT.parquet 2026-11-26``
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date

import polars as pl
import pyarrow.parquet as pq

from poortwachter import assess_batch


def answered(source: str, as_of: date, *, at_a_time: int = 10_000) -> Iterator[pl.DataFrame]:
    """The answers, one frame for each piece of the file."""
    lazy = pl.scan_parquet(source)
    rows = lazy.select(pl.len()).collect().item()
    for start in range(0, rows, at_a_time):
        piece = lazy.slice(start, at_a_time).drop("manager").collect()
        yield pl.DataFrame(assess_batch(piece, as_of=as_of, columns=["wia_first_day", "overdue"], keep=["unit"]))


def main() -> None:
    """Answer one file into another."""
    source, out, day = sys.argv[1:4]
    writer: pq.ParquetWriter | None = None
    for frame in answered(source, date.fromisoformat(day)):
        table = frame.to_arrow()
        writer = writer or pq.ParquetWriter(out, table.schema)
        writer.write_table(table)
    if writer is not None:
        writer.close()


if __name__ == "__main__":
    main()
