"""The days that UWV states in its letters, and the decisions that set them aside."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final, NamedTuple

from ..facts._base import said
from ..facts._filing import Filed, kinds_of
from ..facts.records import EarlyIvaDecision, ExtensionDecision, Record, RepairDecision, States, Stating

__all__ = ["Stated", "stated"]

_MOVES_THE_PERIOD: Final = ("wage_extension_decision", "extension_decision", "early_iva_decision")
_MOVES_THE_END: Final = (*_MOVES_THE_PERIOD, "sanction_decision", "repair_decision")
_SET_ASIDE_BY: Final = {
    "first_day_of_wia": _MOVES_THE_END,
    "last_day_of_wage_continuation": _MOVES_THE_END,
    "last_day_of_sanction": ("sanction_decision", "repair_decision"),
    "first_day_of_sanction": ("sanction_decision", "wage_extension_decision", "extension_decision"),
    "application_due": ("extension_decision",),
    "report_due": ("extension_decision",),
}
"""The decisions that set aside a day that an earlier letter stated."""


class Stated(NamedTuple):
    """A day that UWV states, and the id of the letter that states it."""

    day: date
    letter: str


def _moves(decision: Record) -> bool:
    """Whether a decision of UWV changes anything: not a refusal, nor a repair that was not established."""
    if isinstance(decision, RepairDecision):
        return decision.repaired is True
    if isinstance(decision, (ExtensionDecision, EarlyIvaDecision)):
        return decision.granted is True
    return True


_NOTHING_STATED: Final[Mapping[str, Stated]] = MappingProxyType({})


def stated(by_kind: Mapping[str, list[Filed]]) -> Mapping[str, Stated]:
    """What UWV states. A later decision that moves the day sets the letter aside: the day is then worked out again."""
    letters = [
        (entry, states)
        for kind in kinds_of(Stating)
        if kind in by_kind
        for entry in by_kind[kind]
        if (states := said(entry.record, "states")) is not None
    ]
    if not letters:
        return _NOTHING_STATED
    letters.sort(key=_act_and_kind)
    said_last = {name: (day, entry) for entry, states in letters for name, day in states if day is not None}
    return {
        name: Stated(day, entry.id)
        for name, (day, entry) in said_last.items()
        if not _set_aside(by_kind, name, entry.done_on)
    }


def _set_aside(by_kind: Mapping[str, list[Filed]], name: str, stated_on: date) -> bool:
    """Whether UWV decided, after the letter of ``stated_on``, what moves the day that it states."""
    return any(
        entry.done_on > stated_on and _moves(entry.record)
        for kind in _SET_ASIDE_BY.get(name, ())
        for entry in by_kind.get(kind, ())
    )


def _act_and_kind(letter: tuple[Filed, States]) -> tuple[date, str]:
    entry, _ = letter
    return entry.done_on, entry.kind
