"""Names of columns that a caller gives and that are not there."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final, Literal

from ..errors import NOT_SHOWN, Problem, clean_key, nearest, refused

__all__ = ["absent", "likely"]

_FEW: Final = 8
"""So many names are told where one is not known: more would hide what is wrong."""


def likely(name: str, known: Sequence[str]) -> list[str]:
    """The column that was probably meant, or else the first few."""
    near = nearest(name, known)
    return [*known[:_FEW]] if near is None else [near]


def absent(name: str, names: Collection[str], *, given_as: Literal["columns", "keep"] = "columns") -> Problem:
    """A column that is not there, and the one that was probably meant.

    Of one that is to be carried along (``keep``) else those that there are: no other can be.
    """
    there = [clean_key(one) for one in names]
    near = nearest(name, there)
    variant = ".near" if near is not None else "" if given_as == "columns" else ".among" if there else ".none"
    path = (given_as, name)
    return refused(
        f"column_missing{variant}", path, NOT_SHOWN, names=there if variant == ".among" else [name], near=near
    )
