"""Prints what long input costs: processor time and memory for each step, from ten items to the most that is read.

``python tests/limits/measure.py`` prints all, and with the names of shapes those alone; the tests beside it hold the
growth, counted in lines and not in time.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from poortwachter import Case, assess, wage_periods
from shapes import SHAPES, case_of

HUNDRED_MEGABYTES: Final = 100_000_000
CASE: Final = Path(__file__).parents[2] / "examples" / "cases" / "running-2026.json"
PAIRS: Final = frozenset({"documents", "letters", "work and benefits", "repair", "spells and letters"})
"""Shapes with two of each item: they reach the most records at half the size."""
MOST: Final = {
    "spells": 3900, "spells and letters": 3900, "spells left out of the ban": 3900, "spells in new work": 3900,
    "cases": 260, "leaves": 1000, "spells and leaves": 1000, "flexible periods": 1000, "measures": 2667,
    "work and benefits": 3900, "letters": 5000, "documents": 5000, "repair": 4999, "opinions": 8000,
}  # fmt: skip
"""Items with which a shape reaches the end of what is read, or the day for which it is asked."""


def took(call: Callable[[], object]) -> float:
    """Seconds of processor time."""
    begun = time.process_time()
    call()
    return time.process_time() - begun


def too_long() -> None:
    """A case of a hundred megabytes is refused."""
    record = '{"kind": "evaluation", "dated": "2026-05-01"},'
    text = '{"first_sick_day": "2026-01-05", "records": [' + record * (HUNDRED_MEGABYTES // len(record) + 1)

    def refused() -> None:
        try:
            Case.model_validate_json(text)
        except ValidationError:
            return
        raise AssertionError("it was read")

    print(f"refused: {len(text)} characters, {took(refused):.2f} s, {_most(resource.RUSAGE_SELF)} MB", flush=True)


def sizes(shape: str) -> list[int]:
    """Ten items, ten times as many, and so on to the most."""
    most, least = MOST.get(shape, 10_000), 5 if shape in PAIRS else 10
    return [*(least * 10**power for power in range(4) if least * 10**power < most), most]


def steps_of(shape: str, size: int) -> dict[str, float]:
    """The seconds of each step for a case of this shape and size."""
    case, as_of = case_of(shape, size)
    text, answer, first = case.to_json(), assess(case, as_of=as_of), case.absences[0].first_day
    return {
        "read": took(partial(Case.model_validate_json, text)),
        "assess": took(partial(assess, case, as_of=as_of)),
        "write": took(answer.to_json),
        "wage": took(partial(wage_periods, case, as_of=as_of, first_day=first, last_day=as_of)),
    }


def growth(shape: str) -> None:
    """Print the seconds of each step at each size, and how much dearer an item is than in the file before."""
    before: tuple[int, dict[str, float]] | None = None
    for size in sizes(shape):
        steps = steps_of(shape, size)
        said = [f"{step} {seconds:.2f} s{_dearer(step, size, seconds, before)}" for step, seconds in steps.items()]
        print(f"{shape}: {size}, {', '.join(said)}", flush=True)
        before = size, steps


def _dearer(step: str, size: int, seconds: float, before: tuple[int, dict[str, float]] | None) -> str:
    """How many times dearer each item is, where there is enough to measure: 1 is linear."""
    if before is None or before[1][step] < 0.02:
        return ""
    return f" (x {seconds / size / (before[1][step] / before[0]):.1f})"


def many_cases() -> None:
    """Give the command a list of a hundred megabytes of cases, and print its time and memory."""
    one = CASE.read_text(encoding="utf-8")
    number = HUNDRED_MEGABYTES // len(one.encode()) + 1
    with tempfile.TemporaryDirectory() as place:
        given, out = Path(place) / "cases.json", Path(place) / "audit.csv"
        cases = (one.replace("2026-0017", f"2026-{place:06}") for place in range(number))
        with given.open("w", encoding="utf-8") as file:
            file.write("[" + next(cases))
            file.writelines(f",\n{case}" for case in cases)
            file.write("]")
        command = ["audit", str(given), "--as-of", "2026-11-21", "--format", "csv", "--output", str(out)]
        subprocess.run([sys.executable, "-m", "poortwachter", *command], check=False, capture_output=True)
        rows = len(out.read_text(encoding="utf-8").splitlines()) if out.exists() else 0
        size, spent = given.stat().st_size, resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds, memory = spent.ru_utime + spent.ru_stime, _most(resource.RUSAGE_CHILDREN)
    print(f"audit of {number} cases, {size} bytes: {seconds:.0f} s, {rows} rows, {memory} MB", flush=True)


def _most(who: int) -> int:
    """The most memory of this process, or of those that it started, in megabytes."""
    scale = 1024 if sys.platform == "linux" else 1024 * 1024
    return resource.getrusage(who).ru_maxrss // scale


def main() -> None:
    """Print a line for each shape and size; unless some are named, for what is refused and a list of cases too."""
    named = sys.argv[1:]
    if not named:
        too_long()
        many_cases()
    steps_of("documents", 2)  # what is loaded on first use
    for shape in named or SHAPES:
        growth(shape)
    print(f"at most {_most(resource.RUSAGE_SELF)} MB")


if __name__ == "__main__":
    main()
