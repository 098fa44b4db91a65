"""What a closed set of words is: an enumeration whose members are their own text."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

__all__ = ["Word"]


class Word(StrEnum):
    """A closed set of words. A word is its own text: ``Effect.SIGNAL == "signal"``."""

    __hash__ = str.__hash__

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: Callable[[object], dict[str, Any]]) -> Any:
        """Written as the text that it is, which costs pydantic less than asking for its value."""
        return {**handler(source), "serialization": {"type": "str"}}
