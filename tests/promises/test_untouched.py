"""The core is pure: it runs with file, network, clock, chance and locale blocked, and gives the same bytes anywhere."""

from __future__ import annotations

import json
import multiprocessing
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import poortwachter
from poortwachter import Case, assess, wage_periods

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CASES = sorted((ROOT / "examples" / "cases").glob("*.json"))
DAY = date(2026, 11, 21)


def run(*arguments: str) -> Any:
    """What the blocked program says."""
    done = subprocess.run([sys.executable, str(HERE / "untouched.py"), *arguments], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def test_the_core_touches_nothing() -> None:
    """Every question, answered with everything around it blocked, is answered as it is without."""
    said = run(
        str(Path(poortwachter.__file__).parent / "packs" / "data" / "employer.toml"),
        str(ROOT / "examples" / "cases" / "shortened-sanction.json"),
    )
    assert said["free"] == said["blocked"]


def test_what_touches_is_seen() -> None:
    """A file, the network, clocks and chance would each have ended that run."""
    assert run("touches") == ["open", "socket", "time", "today", "now", "random", "urandom", "listdir"]


def answered(name: str) -> bytes:
    """One case from its file, as bytes: its answer and its wage."""
    case = Case.model_validate_json(Path(name).read_bytes())
    wage = wage_periods(case, as_of=DAY, first_day=date(2012, 1, 1), last_day=date(2030, 1, 1))
    return (assess(case, as_of=DAY).to_json() + repr(wage)).encode()


def test_threads_and_processes_give_the_same_bytes() -> None:
    """In one thread, in eight that take turns all the time, and in processes of their own."""
    names = [str(path) for path in CASES] * 2
    alone = [answered(name) for name in names]
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(8) as threads:
            assert list(threads.map(answered, names)) == alone
    finally:
        sys.setswitchinterval(before)
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as processes:
        assert list(processes.map(answered, names[: len(CASES)])) == alone[: len(CASES)]
