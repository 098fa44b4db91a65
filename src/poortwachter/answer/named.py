"""Items of an answer in their order, which go by a name too."""

from __future__ import annotations

from typing import Annotated, TypeVar

from pydantic import AfterValidator

from .data import Written, goes_by

__all__ = ["ByName", "Named"]

T = TypeVar("T", bound=Written)


class Named(tuple[T, ...]):
    """A tuple of which ``in`` takes an item, or the name it goes by: ``"wia_application" in answer.milestones``."""

    __slots__ = ()

    def __contains__(self, item: object) -> bool:
        if not isinstance(item, str):
            return super().__contains__(item)
        return any(goes_by(one, item) for one in self)


ByName = Annotated[tuple[T, ...], AfterValidator(Named)]
"""The type of a field that holds such items: a tuple, as it is written."""
