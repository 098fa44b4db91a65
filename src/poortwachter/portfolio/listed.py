"""What a caller gives in a list: names of columns, packs, days, changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..errors import CaseError, refused, without_content

__all__ = ["listed"]


def listed(name: str, given: object, code: str = "list_expected") -> tuple[Any, ...]:
    """What was given under this name, one after the other.

    Raises:
        CaseError: it is no list; a text is none, though Python reads its letters one by one.
    """
    if isinstance(given, str | bytes | Mapping) or not isinstance(given, Iterable):
        raise CaseError([refused(code, (name,), without_content(given))])
    return tuple(given)
