"""Prints what long input costs: processor time and memory for each step, from ten items to the most that is read.

``python tests/limits/measure.py``; the tests beside it hold the growth, counted in lines and not in time.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Final

from pydantic import ValidationError

from poortwachter import Case, assess, wage_periods
from shapes import case_of

HUNDRED_MEGABYTES: Final = 100_000_000
SIZES: Final = {
    "documents": (5, 50, 500, 5_000),
    "letters": (5, 50, 500, 5_000),
    "spells": (10, 100, 1_000, 3_900),
    "leaves": (10, 100, 1_000),
}
"""Items of a shape; documents and letters have two of each, and spells every other day end where days end."""


def took(call: Callable[[], object]) -> float:
    """Seconds of processor time."""
    begun = time.process_time()
    call()
    return time.process_time() - begun


def refused(text: str) -> None:
    """A case that is too long is refused."""
    try:
        Case.model_validate_json(text)
    except ValidationError:
        return
    raise AssertionError("it was read")


def main() -> None:
    """Print a line for the text that is refused, and one for each shape and size."""
    record = '{"kind": "evaluation", "dated": "2026-05-01"},'
    text = '{"first_sick_day": "2026-01-05", "records": [' + record * (HUNDRED_MEGABYTES // len(record) + 1)
    print(f"refused: {len(text)} characters, {took(lambda: refused(text)):.2f} s")
    case_of("documents", 2)
    for shape, sizes in SIZES.items():
        for size in sizes:
            case, as_of = case_of(shape, size)
            text = case.to_json()
            answer = assess(case, as_of=as_of)
            first = case.absences[0].first_day
            steps = {
                "read": took(partial(Case.model_validate_json, text)),
                "assess": took(partial(assess, case, as_of=as_of)),
                "write": took(answer.to_json),
                "wage": took(partial(wage_periods, case, as_of=as_of, first_day=first, last_day=as_of)),
            }
            print(f"{shape}: {size}, " + ", ".join(f"{step} {seconds:.2f} s" for step, seconds in steps.items()))
    scale = 1024 if sys.platform == "linux" else 1024 * 1024
    print(f"at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // scale} MB")


if __name__ == "__main__":
    main()
