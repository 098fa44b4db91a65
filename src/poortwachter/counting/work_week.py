"""Working days of an organisation: its working week, the public holidays of its country, and its own closed days.

The holidays come from the package ``holidays``, which is loaded on first use. Only its days are used: its names follow
the language of the process. It never decides a statutory day of Dutch law; :mod:`poortwachter.counting.calendar` does.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final, Literal, NamedTuple, get_args

__all__ = ["WEEKDAYS", "Weekday", "WorkWeek"]

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: Final[tuple[Weekday, ...]] = get_args(Weekday)
_LONGEST_CLOSED: Final = 3_660


class WorkWeek(NamedTuple):
    """On which days is worked.

    Attributes:
        country: two capital letters of ISO 3166. ``subdivision``: a part of it with holidays of its own.
        working_week: the days of the week, as in ``WEEKDAYS``.
        closed: days on which the organisation is closed. ``closed_every_year``: the same as (month, day).
    """

    country: str
    subdivision: str | None
    working_week: tuple[str, ...]
    closed: frozenset[date] = frozenset()
    closed_every_year: frozenset[tuple[int, int]] = frozenset()

    def works(self, day: int) -> bool:
        """Whether is worked on ``day``."""
        found = date.fromordinal(day)
        if WEEKDAYS[found.weekday()] not in self.working_week or found in self.closed:
            return False
        if (found.month, found.day) in self.closed_every_year:
            return False
        return found not in _holidays(self.country, self.subdivision, found.year)

    def later(self, day: int, number: int) -> int:
        """The ``number``-th working day after ``day``, which itself is day zero; before it where negative."""
        step = 1 if number > 0 else -1
        for _ in range(abs(number)):
            day = self._next(day + step, step)
        return day

    def on_or_after(self, day: int) -> int:
        """``day``, or the first working day after it."""
        return self._next(day, 1)

    def on_or_before(self, day: int) -> int:
        """``day``, or the last working day before it."""
        return self._next(day, -1)

    def _next(self, day: int, step: int) -> int:
        for _ in range(_LONGEST_CLOSED):
            if self.works(day):
                return day
            day += step
        raise ValueError("this calendar has no working day within ten years")

    def off(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The days in this span on which is not worked, as runs, both ends inclusive."""
        begun: int | None = None
        for day in range(first, last + 1):
            works = self.works(day)
            if not works and begun is None:
                begun = day
            elif works and begun is not None:
                yield begun, day - 1
                begun = None
        if begun is not None:
            yield begun, last


@lru_cache(maxsize=1_024)
def _holidays(country: str, subdivision: str | None, year: int) -> frozenset[date]:
    # Loaded here: it takes longer to import than everything else together.
    import holidays

    return frozenset(holidays.country_holidays(country, subdiv=subdivision, years=year))
