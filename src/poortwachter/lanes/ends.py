"""What ended the duties of many rows: found once for all milestones that end alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..engine.schedule import Asked
from .columns import DayColumn, View, WordColumn, read
from .rows import Days, Numbers, Way

__all__ = ["EndColumn", "Found"]


class Found(View):
    """The outcomes of the stages, and what ended the duties that rest on them."""

    __slots__ = ("_ended",)

    def __init__(self, way: Way, found: Mapping[str, Any], ended: Callable[[Asked], EndColumn]) -> None:
        super().__init__(way, found)
        self._ended = ended

    def ended(self, asked: Asked) -> _End | None:
        """What ended a duty that no event brought up."""
        return read(self.way, self._ended(asked))  # type: ignore[no-any-return]


class EndColumn:
    """The last day of what is asked, and the code of what ends it; no day where no end is known."""

    def __init__(self, days: DayColumn, codes: WordColumn) -> None:
        self._days, self.codes = days, codes

    def at(self, way: Way, places: Callable[[], Numbers]) -> _End | None:
        """The end, or ``None``; rows part by its code where the text asks for it."""
        day = self._days.at(way, places)
        return None if day is None else _End(day, self.codes)


class _End:
    """The last day of what is asked, and what ends it."""

    __slots__ = ("_codes", "day")

    def __init__(self, day: Days, codes: WordColumn) -> None:
        self.day, self._codes = day, codes

    @property
    def code(self) -> Any:
        """The code of what ends it."""
        return read(self.day.way, self._codes)
