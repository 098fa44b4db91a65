"""How much work a call is, counted in lines of Python that ran: the same on every machine, whatever else it does."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

__all__ = ["growth", "lines_run"]


def lines_run(call: Callable[[], object]) -> int:
    """The lines that ``call`` runs: each pass of a loop counts, in a comprehension too."""
    ran = 0

    def traced(frame: FrameType, event: str, arg: Any) -> Any:
        nonlocal ran
        ran += 1
        return traced

    before = sys.gettrace()
    sys.settrace(traced)
    try:
        call()
    finally:
        sys.settrace(before)
    return ran


def growth(made: Callable[[int], Callable[[], object]], size: int) -> float:
    """How the work grows where its input doubles: 2 is linear, 4 is quadratic; what is the same for all sizes is out.

    Args:
        made: the call for an input of a size; what it makes of the input itself is not counted.
        size: the smallest of the three sizes.
    """
    made(2)()  # what is loaded or built on first use
    one, two, four = (lines_run(made(size * times)) for times in (1, 2, 4))
    return 2.0 if two - one < size else (four - two) / (two - one)
