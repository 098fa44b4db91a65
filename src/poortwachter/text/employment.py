"""What is said of the employment on a line, without a day: ``vangnet=nee``, or *of een vangnetbepaling geldt, nee*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any, Final

from ..counting.work_week import WEEKDAYS
from ..facts.absences import Employment
from ..facts.names import FIELD_NAMES, yes_or_no
from . import LANGUAGES, words
from .dates import NoDay, week_in_short, written_day
from .entry_values import codes_of, plain, spelt
from .intake import VALUES
from .mistakes import MistakeError

__all__ = ["employment_told"]

_ASKS: Final = re.compile(r"^(?:of|whether)\s+", re.IGNORECASE)
"""How the name of a fact begins that is a question."""


def employment_told(facts: Mapping[str, Any], text: str) -> dict[str, Any] | None:
    """What is told of the employment, by our names; ``None`` where the text tells none of it.

    Days of the week stand together: ``werkdagen=ma+di+wo``, or ``werkdagen, maandag, dinsdag en woensdag``.

    A value that no field can hold stays as it is, so that the case refuses and explains it.

    Raises:
        MistakeError: something else is said of it already.
    """
    pairs = list(_pairs(text))
    if not pairs or any(plain(name) not in _fields() for name, _ in pairs):
        return None
    found = {field: _value(value, field) for name, value in pairs for field in [_fields()[plain(name)]]}
    held = facts.get("employment") or {}
    there = {name: held[name] for name in found if held.get(name) not in (None, "unknown")}
    if there and all(there.get(name) == value for name, value in found.items()):
        raise MistakeError("told_already")
    if any(found[name] != value for name, value in there.items()):
        raise MistakeError("told_otherwise")
    return found


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """Each name with its value: joined by ``=``, or one name and one value with a comma between them."""
    parts = [part.strip() for part in _between_days().sub(r"\1+", text).split(",")]
    if all("=" in part for part in parts):
        for part in parts:
            name, _, value = part.partition("=")
            yield _named(name), value.strip()
    elif len(parts) == len(("name", "value")) and "=" not in text and isinstance(written_day(parts[1]), NoDay):
        yield _named(parts[0]), parts[1]


def _named(name: str) -> str:
    return _ASKS.sub("", name.strip())


@cache
def _fields() -> Mapping[str, str]:
    """The fields of the employment, by their names in both languages and elsewhere; its first and last day are told
    with their day last, as those of a spell are.
    """
    ours = [name for name in Employment.model_fields if name not in ("first_day", "last_day")]
    elsewhere = {plain(name): named.names[0] for name, named in FIELD_NAMES.items() if named.names[0] in ours}
    said = {
        plain(_named(words(spoken)[key])): name
        for name in ours
        for spoken in LANGUAGES
        for key in (f"fact.employment.{name}", f"evidence.employment.{name}")
        if key in words(spoken)
    }
    return {**elsewhere, **said, **{plain(name): name for name in ours}}


def _codes(field: str) -> tuple[str, ...]:
    """The codes that a field can hold."""
    return tuple(codes_of(Employment.model_fields[field].annotation))


def _is_number(field: str) -> bool:
    return "int" in str(Employment.model_fields[field].annotation)


def _value(text: str, field: str) -> str | int | list[str]:
    if field == _OF_DAYS:
        return [_week().get(part.strip().casefold(), part.strip()) for part in text.split("+")]
    if _is_number(field):
        return int(text) if re.fullmatch(r"[0-9]{1,7}", text) else text
    codes = _codes(field)
    day = None if codes else written_day(text)
    if isinstance(day, date):
        return day.isoformat()
    called = {plain(VALUES[code].in_(spoken)): code for code in codes if code in VALUES for spoken in LANGUAGES}
    yes = yes_or_no(text)
    return yes if yes in codes else called.get(plain(text)) or spelt(text)


_OF_DAYS: Final = "working_days"


@cache
def _week() -> Mapping[str, str]:
    """The days of the week by their names, in short and in full."""
    in_short = {name: day for spoken in LANGUAGES for name, day in zip(week_in_short(spoken), WEEKDAYS, strict=True)}
    in_full = {VALUES[day].in_(spoken): day for spoken in LANGUAGES for day in WEEKDAYS}
    return {name.casefold(): day for name, day in (in_short | in_full).items()}


@cache
def _between_days() -> re.Pattern[str]:
    """A day of the week, and what stands between it and the next one."""
    name = "|".join(sorted(_week(), key=len, reverse=True))
    return re.compile(rf"\b({name})\s*(?:,|\+|\b(?:en|and)\b|\s)\s*(?=(?:{name})\b)", re.IGNORECASE)
