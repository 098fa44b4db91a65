"""A portfolio with DuckDB: a query gives the cases, and the answers are a table of the next query.

``python examples/portfolio/duckdb_query.py CASES.parquet 2026-11-26``
"""

from __future__ import annotations

import sys
from datetime import date
from typing import Any

import duckdb

from poortwachter import assess_batch


def overdue_by_unit(source: str, as_of: date) -> list[tuple[Any, ...]]:
    """Cases and duties overdue of each unit, of the cases that a query picks."""
    session: Any = duckdb.connect()
    cases = session.sql("select * exclude (manager) from read_parquet(?)", params=[source])
    answers = assess_batch(cases, as_of=as_of, columns=["overdue"], keep=["unit"])
    session.register("answers", answers.answers)
    query = "select unit, count(*), sum(len(overdue)) from answers group by unit order by unit"
    found: list[tuple[Any, ...]] = session.sql(query).fetchall()
    return found


if __name__ == "__main__":
    for unit in overdue_by_unit(sys.argv[1], date.fromisoformat(sys.argv[2])):
        print(*unit)
