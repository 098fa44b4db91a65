"""Which numbers of cases came before, in eight bytes a case, so that ten million of them fit."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import Any, Final

__all__ = ["Seen"]


class Seen:
    """Numbers that came before, as sorted lists of their hashes: each at least twice as long as the next, until it is
    long; so that putting two together takes little memory beside them.

    Two numbers of ten million have the same hash once in a million portfolios; the second is then refused as a number
    that came before.
    """

    def __init__(self) -> None:
        self._sorted: list[Any] = []

    def again(self, ids: Sequence[str | None]) -> list[bool]:
        """For each number whether it came before, here or earlier; none is never the same as none."""
        if ids.count(None) == len(ids):
            return [False] * len(ids)
        import numpy as np

        known = [place for place, id in enumerate(ids) if id is not None]
        hashes = np.fromiter((_hash(str(ids[place])) for place in known), dtype=np.uint64, count=len(known))
        _, first = np.unique(hashes, return_index=True)
        twice = np.ones(len(known), dtype=bool)
        twice[first] = False
        for earlier in self._sorted:
            at = np.minimum(np.searchsorted(earlier, hashes), len(earlier) - 1)
            twice |= earlier[at] == hashes
        self._add(np.sort(hashes[~twice]))
        found = [False] * len(ids)
        for place, is_twice in zip(known, twice.tolist(), strict=True):
            found[place] = is_twice
        return found

    def _add(self, hashes: Any) -> None:
        import numpy as np

        if len(hashes):
            self._sorted.append(hashes)
        while len(self._sorted) > 1 and self._one_of_two():
            last, before = self._sorted.pop(), self._sorted.pop()
            merged = np.concatenate([before, last])
            merged.sort(kind="stable")
            self._sorted.append(merged)

    def _one_of_two(self) -> bool:
        """Whether the last two lists become one."""
        before, last = (len(hashes) for hashes in self._sorted[-2:])
        return before < 2 * last and before + last <= _LONG


_LONG: Final = 1_000_000
"""A list of so many hashes is eight megabytes."""


def _hash(id: str) -> int:
    return int.from_bytes(blake2b(id.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")
