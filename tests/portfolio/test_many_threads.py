"""Portfolios in several threads at once: what one thread learns of days, ages and clauses is no other's answer."""

from __future__ import annotations

import subprocess
import sys
from typing import Final

IN_THREADS: Final = """
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pyarrow as pa

from poortwachter import assess_batch
from poortwachter.portfolio.made import made

TABLES = [pa.Table.from_batches([*made(450, as_of=date(2026, 11, 26), seed=seed)]) for seed in range(6)]
ALL_THERE = Barrier(len(TABLES))


def answered(table):
    return assess_batch(table, as_of=date(2026, 11, 26), keep=("unit", "manager")).answers


def together(table):
    ALL_THERE.wait()
    return answered(table)


sys.setswitchinterval(1e-6)
with ThreadPoolExecutor(len(TABLES)) as threads:
    found = [*threads.map(together, TABLES)]
assert [one.equals(answered(table)) for one, table in zip(found, TABLES)] == [True] * len(TABLES)
"""
"""Six threads in a process in which nothing was answered before; then the same one after the other."""


def test_threads_answer_what_one_thread_answers() -> None:
    """Each row of each portfolio."""
    done = subprocess.run([sys.executable, "-c", IN_THREADS], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
