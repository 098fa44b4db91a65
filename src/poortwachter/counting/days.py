"""The one way a calendar day enters the library: ``YYYY-MM-DD`` or a ``datetime.date``, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING, Annotated, Final, get_args

from pydantic_core import PydanticCustomError, core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

    from ..errors import Path, Problem

__all__ = [
    "EARLIEST_DAY",
    "LATEST_DAY",
    "ONE_DAY",
    "Day",
    "DayKind",
    "PlannedDay",
    "day_kind",
    "given_day",
    "read_day",
    "strict_day",
]

EARLIEST_DAY: Final = date(1900, 1, 1)
LATEST_DAY: Final = date(2199, 12, 31)
ONE_DAY: Final = timedelta(days=1)

_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def strict_day(value: object) -> date:
    """Return the calendar day that ``value`` names.

    Accepts ``YYYY-MM-DD`` and ``datetime.date``. A ``datetime``, a number or any other text is refused, because turning
    those into a day needs a time zone or a guess.

    Raises:
        PydanticCustomError: a ``ValueError`` that says what was expected and what to do.
    """
    if isinstance(value, str):
        day = _from_text(value)
    elif type(value) is date:
        day = value
    elif isinstance(value, datetime):
        raise _moment(value)
    elif isinstance(value, date):
        day = date(value.year, value.month, value.day)
    else:
        raise _refusal("day_type")
    if not EARLIEST_DAY <= day <= LATEST_DAY:
        raise _refusal("day_out_of_range", first=EARLIEST_DAY.isoformat(), last=LATEST_DAY.isoformat())
    return day


def _from_text(text: str) -> date:
    if len(text) == 10 and text[4] == text[7] == "-":
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    raise _refusal("day_format" if _ISO.fullmatch(text) is None else "day_format.calendar")


def _moment(value: datetime) -> PydanticCustomError:
    """A moment in time, or a table's missing one, which is of the same type."""
    if type(value).__name__ == "NaTType":
        return _refusal("day_type")
    plain = type(value) is datetime
    return _refusal("day_is_datetime") if plain else _refusal("day_is_datetime.table", type=type(value).__name__)


def _refusal(key: str, **details: str) -> PydanticCustomError:
    """A refusal by its key in the catalogue of errors, which has the words."""
    return PydanticCustomError(key.partition(".")[0], "not a calendar day", {"key": key, **details})


def read_day(path: Path, value: object, problems: list[Problem]) -> date | None:
    """``value`` as a day; ``None`` where it is none, and ``problems`` gets why.

    >>> problems = []
    >>> read_day(("day",), "5 January", problems)
    >>> print(problems[0].remedy)
    write it as YYYY-MM-DD, for example 2026-01-05
    """
    # Few days are refused.
    from ..errors import refused_value

    try:
        return strict_day(value)
    except PydanticCustomError as error:
        problems.append(refused_value(error.type, path, value, error.context or {}))
        return None


def given_day(path: Path, value: object) -> date:
    """``value`` as a day.

    Raises:
        CaseError: it is none.
    """
    # Few days are refused.
    from ..errors import CaseError

    problems: list[Problem] = []
    day = read_day(path, value, problems)
    if day is None:
        raise CaseError(problems)
    return day


_READ_SO: Final = core_schema.no_info_before_validator_function(strict_day, core_schema.date_schema())
"""How pydantic reads a day; made once, because hundreds of fields hold one."""


class DayKind(Enum):
    """Whether a day must have come by the day of assessment."""

    HAPPENED = "happened"
    PLANNED = "planned"

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Asked by pydantic: a day of either kind is read by :func:`strict_day`."""
        return _READ_SO


Day = Annotated[date, DayKind.HAPPENED]
"""A day on which something happened: never after the day of assessment."""

PlannedDay = Annotated[date, DayKind.PLANNED]
"""A day that may lie ahead: planned leave, the last day of employment, an agreed extension."""


def day_kind(annotation: object, metadata: Iterable[object] = ()) -> DayKind | None:
    """Tell which kind of day a pydantic field holds; ``None`` for a field that holds no day."""
    own = (*metadata, *getattr(annotation, "__metadata__", ()))
    found = next((item for item in own if isinstance(item, DayKind)), None)
    if found is not None:
        return found
    return next((kind for part in get_args(annotation) if (kind := day_kind(part))), None)
