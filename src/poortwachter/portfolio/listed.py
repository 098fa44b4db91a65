"""What a caller gives in a list: names of columns, packs, days, changes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final

from ..errors import NOT_SHOWN, CaseError, Problem, clean_key, nearest, refused, without_content

__all__ = ["FEW", "absent", "listed"]

FEW: Final = 8
"""So many names are told where one is not known: more would hide what is wrong."""


def listed(name: str, given: object, code: str = "list_expected") -> tuple[Any, ...]:
    """What was given under this name, one after the other.

    Raises:
        CaseError: it is no list; a text is none, though Python reads its letters one by one.
    """
    if isinstance(given, str | bytes | Mapping) or not isinstance(given, Iterable):
        raise CaseError([refused(code, (name,), without_content(given))])
    return tuple(given)


def absent(name: str, names: Collection[str]) -> Problem:
    """A column that is not there, and the one that was probably meant."""
    near = nearest(name, map(clean_key, names))
    key = "column_missing" if near is None else "column_missing.near"
    return refused(key, ("columns", name), NOT_SHOWN, names=name, near=near)
