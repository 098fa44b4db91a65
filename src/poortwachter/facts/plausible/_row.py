"""What a row of the table says, and short words for the facts that show it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple

from ..records import act_field

__all__ = [
    "APPLIED",
    "SANCTION",
    "Facts",
    "Outcome",
    "Row",
    "case",
    "caveat",
    "fine",
    "leave",
    "on",
    "refusal",
    "spell",
]

Facts = Mapping[str, Any]


class Outcome(StrEnum):
    """What becomes of facts that stand at odds."""

    REFUSED = "refused"
    CAVEAT = "caveat"
    FINE = "fine"


class Row(NamedTuple):
    """One thing that may be at odds.

    Attributes:
        about: what it is about: a part of a case, or the kind of a record.
        what: what stands at odds.
        outcome: what becomes of it.
        code: the code of the refusal or of the caveat; ``None`` where it is fine.
        why: the reason.
        facts: the smallest facts that show it.
        as_of: the day of assessment.
    """

    about: str
    what: str
    outcome: Outcome
    code: str | None
    why: str
    facts: Facts
    as_of: date = date(2030, 12, 31)


def on(kind: str, day: str, **more: object) -> Facts:
    """A record of this kind, of which the act was done on this day."""
    return {"kind": kind, act_field(kind): day, **more}


def case(*records: Facts, **facts: object) -> Facts:
    """A case since Monday 5 January 2026; the wait ends on 2 January 2028."""
    given = {"records": list(records)} if records else {}
    return {**({} if "absences" in facts else {"first_sick_day": "2026-01-05"}), **facts, **given}


def spell(first: str, last: str | None = None, **more: object) -> Facts:
    """A spell of sickness; without a last day it runs."""
    return {"first_day": first, **({} if last is None else {"last_day": last}), **more}


def leave(first: str, last: str, **more: object) -> Facts:
    """A maternity leave."""
    return {"kind": "pregnancy_maternity", "first_day": first, "last_day": last, **more}


def refusal(about: str, what: str, code: str, why: str, facts: Facts) -> Row:
    """A row of what cannot be."""
    return Row(about, what, Outcome.REFUSED, code, why, facts)


def caveat(about: str, what: str, code: str, why: str, facts: Facts) -> Row:
    """A row of what is odd."""
    return Row(about, what, Outcome.CAVEAT, code, why, facts)


def fine(about: str, what: str, why: str, facts: Facts) -> Row:
    """A row of what can be so."""
    return Row(about, what, Outcome.FINE, None, why, facts)


SANCTION: Final = on("sanction_decision", "2027-11-01")

APPLIED: Final = on("wia_application", "2027-10-01")
