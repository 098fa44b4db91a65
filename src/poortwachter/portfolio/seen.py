"""Which numbers of cases came before, in eight bytes a case, so that ten million of them fit."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import Any

__all__ = ["Seen"]


class Seen:
    """Numbers that came before, as sorted lists of their hashes, each at least twice as long as the next.

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
        while len(self._sorted) > 1 and len(self._sorted[-2]) < 2 * len(self._sorted[-1]):
            last, before = self._sorted.pop(), self._sorted.pop()
            merged = np.concatenate([before, last])
            merged.sort(kind="stable")
            self._sorted.append(merged)


def _hash(id: str) -> int:
    return int.from_bytes(blake2b(id.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")
