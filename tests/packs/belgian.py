"""Belgian cases in few words, for the tests of the Belgian pack."""

from __future__ import annotations

from datetime import date
from typing import Any

from poortwachter import Abroad, Case, PackMilestone, assess_abroad

__all__ = ["Event", "answer", "earliest", "event", "found", "last_day"]

Event = dict[str, str]


def event(name: str, on: str, outcome: str | None = None) -> Event:
    """An event of the Belgian pack."""
    made = {"kind": "event", "name": f"belgium.{name}", "on": on}
    return made if outcome is None else {**made, "outcome": outcome}


def answer(
    first_day: str,
    *records: Event,
    as_of: str,
    absences: list[dict[str, Any]] | None = None,
    readings: dict[str, str] | None = None,
    **facts: Any,
) -> Abroad:
    """The answer of the Belgian pack; ``facts`` are its own, without its name."""
    case = {
        "absences": absences or [{"first_day": first_day}],
        "jurisdiction": "be",
        "records": list(records),
        "pack_facts": {f"belgium.{name}": value for name, value in facts.items() if name not in _OF_THE_CASE},
        **{name: value for name, value in facts.items() if name in _OF_THE_CASE},
    }
    chosen = {f"belgium.{name}": value for name, value in (readings or {}).items()}
    read = Case.model_validate(case)
    return assess_abroad(read, as_of=date.fromisoformat(as_of), packs=["belgium"], readings=chosen)


_OF_THE_CASE = ("birth_date", "employment", "leaves")


def found(answered: Abroad, id: str) -> PackMilestone:
    """A milestone of the Belgian pack."""
    return answered.packs[0].milestone(id)


def last_day(answered: Abroad, id: str) -> str:
    """The last day of a milestone."""
    due = found(answered, id).due
    assert due is not None
    return due.isoformat()


def earliest(answered: Abroad, id: str) -> str:
    """The earliest day of a milestone."""
    day = found(answered, id).not_before
    assert day is not None
    return day.isoformat()
