"""What each other reading of a contested point would move: where an answer is sensitive, and by how much."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from .._frozen import frozen
from ..answer.assessment import Assessment
from ..answer.data import ANSWER, Written
from ..engine.question import asked
from ..errors import CaseError
from ..facts.case import Case
from ..law.readings import READINGS
from .what_if import WhatIf, differing
from .whole import whole

__all__ = ["OtherReading", "other_readings"]


@frozen
class OtherReading(Written):
    """One alternative, and where its answer differs from the one that was given.

    Attributes:
        reading: the id of the contested reading.
        chosen: the alternative that the answer used.
        alternative: the one that is tried instead.
        found: both answers, and where they differ.
    """

    __pydantic_config__ = ANSWER

    reading: str
    chosen: str
    alternative: str
    found: WhatIf

    def moves(self, subject: str) -> bool:
        """Whether this reading moves a period or milestone of this name; of a milestone the id will do."""
        names = [str(item.name) for item in self.found.periods]
        keys = [item.key for item in self.found.milestones]
        return subject in (*names, *keys, *(key.partition(":")[0] for key in keys))


def other_readings(
    case: Case, *, as_of: date, readings: Mapping[str, str] | None = None, among: Collection[str] = READINGS
) -> tuple[OtherReading, ...]:
    """Every other reading that moves a period or a milestone of this case, one at a time.

    Args:
        case: the facts.
        as_of: the day of assessment, inclusive.
        readings: the readings of the answer that is compared; their default where none is named.
        among: the ids of the readings to try; all of the register unless said otherwise.

    Raises:
        CaseError: the case cannot be assessed as asked.
    """
    given = dict(readings or {})
    before = whole(asked(case, as_of, given))
    return tuple(_moving(case, as_of, given, before, among))


def _moving(
    case: Case, as_of: date, given: dict[str, str], before: Assessment, among: Collection[str]
) -> Iterator[OtherReading]:
    for reading in (READINGS[name] for name in READINGS if name in among):
        chosen = given.get(reading.id, reading.default)
        for alternative in reading.alternatives:
            if alternative == chosen:
                continue
            try:
                after = whole(asked(case, as_of, {**given, reading.id: alternative}))
            except CaseError:  # a reading under which the facts contradict each other moves no day
                continue
            found = differing(before, after)
            if found.periods or found.milestones:
                yield OtherReading(reading.id, str(chosen), str(alternative), found)
