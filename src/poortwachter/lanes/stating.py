"""The days that UWV states in its letters, of many rows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cached_property
from typing import Any

import numpy as np

from ..facts.records import States
from .columns import DayColumn
from .rows import NO_DAY, Days, Numbers, Way

__all__ = ["StatesColumn"]


class StatesColumn:
    """What letters state: for each name the days, ``NO_DAY`` where a letter does not state that one.

    Attributes:
        days: the days that any letter states, by name.
    """

    def __init__(self, days: Mapping[str, DayColumn]) -> None:
        self.days = days

    @cached_property
    def any(self) -> Any:
        """Which letters state any day."""
        return np.logical_or.reduce([column.days != NO_DAY for column in self.days.values()])

    def at(self, way: Way, places: Callable[[], Numbers]) -> _States | None:
        """What the letters of the rows on a way state, ``None`` where they state nothing."""
        return _States(way, self, places) if way.ask(self.any[places()]) else None

    def taken(self, places: Any) -> StatesColumn:
        """Those of some letters."""
        return StatesColumn({name: DayColumn(column.days[places]) for name, column in self.days.items()})

    def without(self, names: Collection[str]) -> StatesColumn | None:
        """The same without the days of these names; ``None`` where no other is left."""
        left = {name: column for name, column in self.days.items() if name not in names}
        return StatesColumn(left) if left else None


class _States:
    """What one letter of each row on a way states, by the attributes of its model."""

    __slots__ = ("_column", "_places", "_way")

    def __init__(self, way: Way, column: StatesColumn, places: Callable[[], Numbers]) -> None:
        self._way, self._column, self._places = way, column, places

    @property  # type: ignore[misc]
    def __class__(self) -> Any:
        """What it says it is, where the text asks."""
        return States

    @property
    def __dict__(self) -> Any:  # type: ignore[override]
        """What it says under each name."""
        return dict(self)

    def __getattr__(self, name: str) -> Days | None:
        if name not in States.model_fields:
            raise AttributeError(name)
        column = self._column.days.get(name)
        if column is None:
            return None
        key = self, name
        if key not in self._way.seen:
            self._way.seen[key] = column.at(self._way, self._places)
        return self._way.seen[key]  # type: ignore[no-any-return]

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        return ((name, getattr(self, name)) for name in States.model_fields)
