"""Items of an answer in their order, which go by a name too."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING, Annotated, TypeAlias, TypeVar

from pydantic import AfterValidator

from .data import Written, goes_by

__all__ = ["ByName", "Named"]

T = TypeVar("T", bound=Written)

if TYPE_CHECKING:

    class _AskedByName(Container[object]):
        """What ``in`` takes: a name as well as an item, so that a type checker lets both."""
else:

    class _AskedByName:
        """Says nothing when it runs."""

        __slots__ = ()


class Named(_AskedByName, tuple[T, ...]):
    """A tuple of which ``in`` takes an item, or the name it goes by: ``"wia_application" in answer.milestones``."""

    __slots__ = ()

    def __contains__(self, item: object) -> bool:
        if not isinstance(item, str):
            return super().__contains__(item)
        return any(goes_by(one, item) for one in self)


if TYPE_CHECKING:
    ByName: TypeAlias = Named[T]
else:
    ByName = Annotated[tuple[T, ...], AfterValidator(Named)]
    """The type of a field that holds such items: a tuple, as it is written."""
