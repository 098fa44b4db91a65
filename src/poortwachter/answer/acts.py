"""From an act to the record that shows that it was done: what a screen needs for "mark as done"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..facts.records import act_field
from ..law.catalogue import DUTCH_LAW
from ..law.remedies import REMEDIES
from .data import Code

__all__ = ["ActCode", "FulfilledBy"]


class FulfilledBy(NamedTuple):
    """A record that shows an act.

    Attributes:
        kind: the kind of the record.
        day: the name of the field that holds the day on which it was done.
        fields: other fields that the record must hold, each with its value.
    """

    kind: str
    day: str
    fields: tuple[tuple[str, str], ...] = ()


class ActCode(Code):
    """Something that a person can do."""

    @property
    def fulfilled_by(self) -> tuple[FulfilledBy, ...]:
        """The records that show it, the usual one first; none where no record can.

        >>> from poortwachter import Act
        >>> Act.WIA_APPLICATION.fulfilled_by
        (FulfilledBy(kind='wia_application', day='received_on', fields=()),)
        """
        return tuple(dict.fromkeys(_fulfilled_by(self.value)))


def _fulfilled_by(act: str) -> Iterator[FulfilledBy]:
    rule = DUTCH_LAW.rules.get(act)
    if rule is not None:
        for kind in (*rule.met_by, *rule.renewed_by, *rule.also_met_by):
            yield FulfilledBy(kind, act_field(kind))
        return
    remedy = REMEDIES[act]
    for kind, day, fields in remedy.recorded_as:
        yield FulfilledBy(kind, day, fields)
    if remedy.milestone is not None:
        yield from _fulfilled_by(remedy.milestone)
