"""The chosen readings, noting which of them a run reads."""

from __future__ import annotations

from typing import Any, cast

from ..law.readings import Chosen

__all__ = ["noting"]


class _Noting:
    """Gives each reading as it was chosen, and keeps its name."""

    __slots__ = ("_chosen", "_read")

    def __init__(self, chosen: Chosen, read: set[str]) -> None:
        self._chosen, self._read = chosen, read

    def __getattr__(self, name: str) -> Any:
        self._read.add(name)
        return getattr(self._chosen, name)


def noting(chosen: Chosen, read: set[str]) -> Chosen:
    """``chosen``, adding the id of every reading that is read to ``read``."""
    return cast(Chosen, _Noting(chosen, read))
