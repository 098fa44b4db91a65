"""Names of columns that a caller gives and that are not there."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from ..errors import NOT_SHOWN, Problem, clean_key, nearest, refused

__all__ = ["absent", "likely"]

_FEW: Final = 8
"""So many names are told where one is not known: more would hide what is wrong."""


def likely(name: str, known: Sequence[str]) -> list[str]:
    """The column that was probably meant, or else the first few."""
    near = nearest(name, known)
    return [*known[:_FEW]] if near is None else [near]


def absent(name: str, names: Collection[str]) -> Problem:
    """A column that is not there, and the one that was probably meant."""
    near = nearest(name, map(clean_key, names))
    key = "column_missing" if near is None else "column_missing.near"
    return refused(key, ("columns", name), NOT_SHOWN, names=[name], near=near)
