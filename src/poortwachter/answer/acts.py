"""From an act to the record that shows that it was done: what a screen needs for "mark as done"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..facts.records import act_field
from ..law.catalogue import DUTCH_LAW
from ..law.remedies import REMEDIES, FieldValue, NotRecorded
from ..law.signals import SIGNALS
from .data import Code

__all__ = ["ActCode", "FulfilledBy"]


class FulfilledBy(NamedTuple):
    """A record that shows an act.

    Attributes:
        kind: the kind of the record; ``answer`` answers the question of a finding.
        day: the name of the field that holds the day on which it was done.
        fields: other fields that the record must hold, each with its value.
        wants: fields of which a person must give the value, because it says what came of it.
        amends: whether they are fields of the record on file, and no record of its own.
    """

    kind: str
    day: str
    fields: tuple[tuple[str, FieldValue], ...] = ()
    wants: tuple[str, ...] = ()
    amends: bool = False


class ActCode(Code):
    """Something that a person can do."""

    @property
    def fulfilled_by(self) -> tuple[FulfilledBy, ...]:
        """The records that show it, the usual one first; answers to the questions of its findings come last.

        >>> from poortwachter import Act
        >>> Act.WIA_APPLICATION.fulfilled_by
        (FulfilledBy(kind='wia_application', day='received_on', fields=(), wants=(), amends=False),)
        """
        return tuple(dict.fromkeys(_fulfilled_by(self.value)))

    @property
    def not_recorded(self) -> NotRecorded | None:
        """Why no record shows it; ``None`` where ``fulfilled_by`` names one."""
        remedy = REMEDIES.get(self.value)
        return None if remedy is None else remedy.not_recorded


def _fulfilled_by(act: str) -> Iterator[FulfilledBy]:
    rule = DUTCH_LAW.rules.get(act)
    if rule is not None:
        for kind in (*rule.met_by, *rule.renewed_by, *rule.also_met_by):
            yield FulfilledBy(kind, act_field(kind))
        return
    remedy = REMEDIES[act]
    for shows in remedy.recorded_as:
        yield FulfilledBy(shows.kind, shows.day, shows.fields, shows.wants, shows.amends)
    if remedy.milestone is not None:
        against = () if remedy.brought_up_by is None else (("against", remedy.brought_up_by),)
        yield from (shows._replace(fields=against) for shows in _fulfilled_by(remedy.milestone))
    yield from _answers(act)


def _answers(act: str) -> Iterator[FulfilledBy]:
    """The answers that clear the findings about which the act is done."""
    for signal in SIGNALS.values():
        if signal.remedy == act and signal.asks is not None:
            clears = "no" if signal.asks.holds_on == "yes" else "yes"
            yield FulfilledBy("answer", act_field("answer"), (("question", signal.id), ("value", clears)))
