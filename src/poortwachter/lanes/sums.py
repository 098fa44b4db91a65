"""Sums of clauses on many rows at once: each row has the number of one."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any, Final

import numpy as np

from .rows import Numbers, OfRows
from .sorting import numbered

__all__ = ["SUMS", "Sums", "Whys"]


class Sums:
    """Sums of clauses, each with a number of its own, so that a column can hold them.

    A number is handed out once, and its sum is known before anyone can find it: threads can ask at the same time.
    """

    def __init__(self) -> None:
        self.known: dict[int, int] = {}
        self._free = count()
        self._numbers: dict[int, int] = {}
        self._done: dict[tuple[str, int], dict[int, int]] = {}

    def number(self, why: int) -> int:
        """The number of a sum."""
        found = self._numbers.get(why)
        if found is None:
            free = next(self._free)
            self.known[free] = int(why)
            found = self._numbers.setdefault(int(why), free)
        return found

    def each(self, numbers: Numbers, name: str, act: Callable[[int], int], other: int) -> Numbers:
        """What ``act`` makes of each of these sums; ``name`` and ``other`` tell this act from others."""
        done = self._done.setdefault((name, other), {})
        most = int(numbers.max(initial=-1)) + 1
        made, here = np.zeros(most, np.int64), np.zeros(most, np.bool_)
        here[numbers] = True
        for number in np.flatnonzero(here).tolist():
            if number not in done:
                done[number] = act(self.known[number])
            made[number] = done[number]
        found: Numbers = made[numbers]
        return found


SUMS: Final = Sums()
"""All sums that came by; there are some hundreds."""


class Whys(OfRows):
    """Sums of clauses, by their numbers."""

    __slots__ = ()
    __hash__ = OfRows.__hash__

    def one(self) -> int:
        """The one sum that the rows on the way have from now on."""
        return SUMS.known[super().one()]

    __int__ = __index__ = one

    def __and__(self, other: Any) -> Whys:
        return self._with("and", lambda why, also: why & also, other)

    def __or__(self, other: Any) -> Whys:
        return self._with("or", lambda why, also: why | also, other)

    __rand__, __ror__ = __and__, __or__

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, int):
            return self is other
        return self.way.ask(SUMS.each(self.numbers(), "eq", lambda why: int(why == other), other) != 0)

    def __bool__(self) -> bool:
        return self.way.ask(SUMS.each(self.numbers(), "any", lambda why: int(why != 0), 0) != 0)

    def _with(self, name: str, act: Callable[[int, int], int], other: Any) -> Whys:
        if isinstance(other, Whys):
            others = other.numbers()
            most = int(others.max(initial=0)) + 1
            pairs, places = numbered(self.numbers() * most + others)
            each = [divmod(pair, most) for pair in pairs.tolist()]
            numbers = [SUMS.number(act(SUMS.known[one], SUMS.known[two])) for one, two in each]
            return Whys(self.way, np.array(numbers)[places])
        # Rows can part here, so what they have is asked for after it.
        one = int(other)
        return Whys(self.way, SUMS.each(self.numbers(), name, lambda why: SUMS.number(act(why, one)), one))
