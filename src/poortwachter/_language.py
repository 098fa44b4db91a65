"""The two languages, and the words of what carries its words in both."""

from __future__ import annotations

from typing import Literal, Protocol, TypeAlias, runtime_checkable

__all__ = ["InBoth", "Language", "in_language"]

Language: TypeAlias = Literal["nl", "en"]


@runtime_checkable
class InBoth(Protocol):
    """What has its words in Dutch and in English: a rule, a signal, a figure, a milestone of a pack."""

    @property
    def nl(self) -> str:
        """The words in Dutch."""

    @property
    def en(self) -> str:
        """The words in English."""


def in_language(item: InBoth, language: Language) -> str:
    """The words of ``item`` in Dutch or English."""
    return item.nl if language == "nl" else item.en
