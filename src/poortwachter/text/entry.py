"""Facts as people write them: a day, a record on one line, and the text of a case file."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from ..facts.names import KIND_NAMES
from ..facts.records import act_field, record_models
from ..law.catalogue import DUTCH_LAW
from . import LANGUAGES
from .dates import printed_day
from .mistakes import MistakeError

__all__ = ["as_file", "read_day", "record_of", "with_record"]

_DAY_LAST: Final = re.compile(
    r"(?P<what>[^=]*[^=\s])\s+(?P<day>[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})"
)


def as_file(facts: Mapping[str, Any]) -> bytes:
    """The text of a case file."""
    return (json.dumps(facts, indent=2, ensure_ascii=False) + "\n").encode()


def read_day(text: str) -> date | None:
    """A day as it is printed, in either language, or as ``YYYY-MM-DD``; ``None`` where it is neither."""
    try:
        return printed_day(text) or date.fromisoformat(text.strip())
    except ValueError:
        return None


def record_of(text: str) -> dict[str, Any]:
    """A record from what it is and its day, in either order: ``plan van aanpak, 12-02-2026``.

    The comma may be left out where the day comes last.

    More facts of the record may follow as ``name=value``: ``capaciteit`` is not guessed, ``capacity=present`` is read.

    Raises:
        MistakeError: there is no day, or what it is has no kind here.
    """
    parts = [part for given in text.split(",") for part in _apart(given.strip()) if part]
    days = [found for part in parts if (found := read_day(part)) is not None]
    named = [part for part in parts if "=" not in part and read_day(part) is None]
    if len(days) != 1 or len(named) != 1:
        raise MistakeError("fact_form")
    kind = _kinds().get(_plain(named[0]))
    if kind is None:
        raise MistakeError("unknown_record", names=", ".join(sorted(record_models())))
    record: dict[str, Any] = {"kind": kind, act_field(kind): days[0].isoformat()}
    for name, _, value in (part.partition("=") for part in parts if "=" in part):
        record[name.strip()] = _value(value.strip())
    return record


def _apart(text: str) -> tuple[str, ...]:
    """What it is and its day as two parts, where nothing but a space stands between them."""
    found = None if read_day(text) else _DAY_LAST.fullmatch(text)
    return (text,) if found is None else (found["what"], found["day"])


def _value(text: str) -> str | bool | list[str]:
    """``true`` and ``false``, several values joined by ``+``, a day as it is printed, or the text itself."""
    if text in ("true", "false"):
        return text == "true"
    if "+" in text:
        return [part.strip() for part in text.split("+")]
    found = printed_day(text)
    return text if found is None else found.isoformat()


def _kinds() -> dict[str, str]:
    """Record kinds by what people call them: our code, its words, the milestone that it meets, and names elsewhere.

    A name that means more than one kind, or not quite the same, is left out: it is refused and explained.
    """
    found = {
        _plain(name): named.names[0]
        for name, named in KIND_NAMES.items()
        if len(named.names) == 1 and named.note is None
    }
    for rule in DUTCH_LAW.milestones:
        for kind in rule.met_by[:1]:
            found.setdefault(_plain(rule.nl), kind)
            found.setdefault(_plain(rule.en), kind)
    for kind in record_models():
        found[_plain(kind)] = kind
        for spoken in LANGUAGES.values():
            if f"fact.records.{kind}" in spoken:
                found[_plain(spoken[f"fact.records.{kind}"])] = kind
    return found


def _plain(name: str) -> str:
    """A name without capitals, hyphens and spaces: *42e-weeksmelding* and *42e weeksmelding* are one."""
    return "".join(sign for sign in name.casefold() if sign.isalnum())


def with_record(facts: Mapping[str, Any], record: Mapping[str, Any]) -> dict[str, Any]:
    """The facts with one record more, at the end."""
    return {**facts, "records": [*(facts.get("records") or ()), record]}
