"""A contested reading: a point on which text and practice leave room, with a default and its alternatives."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Generic

from typing_extensions import TypeVar

from .._frozen import frozen

__all__ = ["Reading"]

Alternative = TypeVar("Alternative", bound=StrEnum, default=StrEnum)


@frozen(kw_only=True)
class Reading(Generic[Alternative]):
    """One contested point.

    Attributes:
        id: stable name, used to choose.
        question: what is contested.
        alternatives: every alternative, the default first, each with what it says.
        why: why the default is the default, with its source.
        register: the number in the law dossier, where it has one.
    """

    id: str
    question: str
    alternatives: Mapping[Alternative, str]
    why: str
    register: str = ""

    @property
    def default(self) -> Alternative:
        """The alternative used unless the caller chooses another."""
        return next(iter(self.alternatives))
