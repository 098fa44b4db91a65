"""The same function on engines of others gives the same rows. A group of its own: ``make cluster``."""

from __future__ import annotations

import os
import shutil
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from poortwachter import assess_batch
from poortwachter.portfolio.made import GROUPS, made

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")
sys.path.insert(0, str(Path(__file__).parent.parent.parent / "examples" / "portfolio"))

DAY = date(2026, 11, 26)
CLUSTER = pytest.mark.skipif(
    "POORTWACHTER_CLUSTER" not in os.environ or shutil.which("java") is None,
    reason="make cluster runs it, with Java",
)


@pytest.fixture(scope="module")
def portfolio(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "cases.parquet"
    pq.write_table(made(120, as_of=DAY).read_all(), path)
    return path


def alone(path: Path, columns: Any, keep: Any) -> Any:
    table = pq.read_table(path)
    kept = table.drop_columns([name for name in GROUPS if name not in keep])
    return assess_batch(kept, as_of=DAY, columns=columns, keep=keep).answers


@CLUSTER
@pytest.mark.filterwarnings("ignore")
def test_spark_gives_the_same_rows(portfolio: Path) -> None:
    """A local session, over two partitions; the number of the row is that in its partition."""
    pytest.importorskip("pyspark")
    from spark_job import COLUMNS, answers, session

    spark = session()
    try:
        frame = spark.read.parquet(str(portfolio)).repartition(2)
        found = answers(frame, as_of=DAY, keep=GROUPS, arrow=pq.read_schema(portfolio)).toArrow()
    finally:
        spark.stop()
    expected = alone(portfolio, COLUMNS, GROUPS).drop_columns(["row"]).sort_by("case_id")
    assert found.drop_columns(["row"]).sort_by("case_id").to_pylist() == expected.to_pylist()


@CLUSTER
def test_duckdb_gives_the_same_rows(portfolio: Path) -> None:
    """A query in, a query out."""
    pytest.importorskip("duckdb")
    from duckdb_query import overdue_by_unit

    rows = alone(portfolio, ["overdue"], ["unit"]).to_pylist()
    expected = {
        unit: (
            sum(row["unit"] == unit for row in rows),
            sum(len(row["overdue"]) for row in rows if row["unit"] == unit),
        )
        for unit in {row["unit"] for row in rows}
    }
    assert {unit: (count, overdue) for unit, count, overdue in overdue_by_unit(str(portfolio), DAY)} == expected


def test_polars_gives_the_same_rows_in_pieces(portfolio: Path) -> None:
    """Whatever the pieces; the number of the row is that in its piece."""
    polars = pytest.importorskip("polars")
    from polars_stream import answered

    found = polars.concat(answered(str(portfolio), DAY, at_a_time=50)).drop("row").to_arrow()
    expected = alone(portfolio, ["wia_first_day", "overdue"], ["unit"]).drop_columns(["row"])
    assert found.to_pylist() == expected.to_pylist()
