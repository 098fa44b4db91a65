"""A line of an answer in euros, by its id."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from ..errors import Instead, UnknownIdError, refused, unknown_subject
from ._spans import NotGiven

__all__ = ["line_of"]


class _Line(Protocol):
    @property
    def id(self) -> str: ...


L = TypeVar("L", bound=_Line)


def line_of(lines: Iterable[L], not_given: Iterable[NotGiven], id: str) -> L:
    """The line with this id.

    Raises:
        UnknownIdError: there is none; the message lists the lines there are, or says why it is not given.
    """
    there = {line.id: line for line in lines}
    if id in list(there):
        return there[id]
    for missing in not_given:
        if missing.id == id:
            raise UnknownIdError([refused("line_not_given", (id,), Instead(missing.reason, missing.reason))])
    raise unknown_subject(id, list(there))
