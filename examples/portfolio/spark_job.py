"""A portfolio on Spark: each partition is answered by the library, as it stands.

``python examples/portfolio/spark_job.py CASES.parquet RESULT.parquet 2026-11-26`` with a local session.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

from poortwachter import assess_batch

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

COLUMNS = ("case_state", "wia_first_day", "level", "overdue")


def answers(frame: DataFrame, *, as_of: date, keep: tuple[str, ...], arrow: pa.Schema) -> DataFrame:
    """The answers for every case of a frame; ``arrow`` is the schema of the frame.

    A number that comes twice is seen within a partition only: make numbers unique before.
    """
    from pyspark.sql.pandas.types import from_arrow_schema

    def answered(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            found = assess_batch(batch, as_of=as_of, columns=COLUMNS, keep=keep)
            yield from found.answers.to_batches()

    empty = assess_batch(arrow.empty_table(), as_of=as_of, columns=COLUMNS, keep=keep)
    return frame.mapInArrow(answered, from_arrow_schema(empty.answers.schema))


def session() -> SparkSession:
    """A session on this machine alone; its workers are the Python that runs this."""
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder: Any = SparkSession.builder.master("local[2]").appName("poortwachter")
    options = {"spark.ui.enabled": "false", "spark.driver.bindAddress": "127.0.0.1", "spark.driver.host": "127.0.0.1"}
    for name, value in options.items():
        builder = builder.config(name, value)
    made: SparkSession = builder.getOrCreate()
    return made


def main() -> None:
    """Answer one file into another."""
    source, out, day = sys.argv[1:4]
    spark = session()
    keep = ("unit", "manager")
    found = answers(spark.read.parquet(source), as_of=date.fromisoformat(day), keep=keep, arrow=pq.read_schema(source))
    found.write.parquet(out)
    spark.stop()


if __name__ == "__main__":
    main()
