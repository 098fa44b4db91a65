"""Facts about work with the own employer that was taken up and broke off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

from ..counting.days import ONE_DAY
from ..facts._filing import Filed
from ..facts.records import WorkResumption
from ..rules.patterns import EXPLAINED_BY, LOOKED_AGAIN, WORK_EXAMINED, Fact, Parameter
from .dossier import Dossier
from .showing import Shows, days_of_sickness_after, shown_by
from .verdict import NO, Verdict, longest_late

__all__ = ["ATTEMPT_FACTS"]

_ELSEWHERE: Final = ("other_employer", "secondment")


class _Break(NamedTuple):
    """Work that ended and did not go on.

    Attributes:
        last_day: its last day.
        until: the last day of the six weeks after it.
    """

    id: str
    last_day: date
    until: date


def _breaks(dossier: Dossier) -> list[_Break]:
    """Work with the own employer, not for good, after which for more than six weeks none ran and nothing says why."""
    works = [one for one in dossier.of(WorkResumption) if one.record.work not in _ELSEWHERE]
    found = []
    for entry in works:
        ended = entry.record.last_day
        if ended is None or entry.record.structural:
            continue
        until = days_of_sickness_after(dossier, ended, dossier.number(Parameter.ADVICE_DAYS))
        if min(dossier.as_of, dossier.run.end_of_wait) > until and not _goes_on(dossier, works, ended, until):
            found.append(_Break(entry.id, ended, until))
    return sorted(found, key=lambda one: one.last_day)


def _goes_on(dossier: Dossier, works: Sequence[Filed[WorkResumption]], ended: date, until: date) -> bool:
    ran = any(one.done_on <= until and (one.record.last_day is None or one.record.last_day > ended) for one in works)
    return ran or any(ended <= one.on <= until for one in dossier.entries(EXPLAINED_BY))


class _Attempts(NamedTuple):
    """Attempts of which the first had broken off, and the day by which somebody should have looked again."""

    ids: tuple[str, ...]
    first_over: date
    until: date


def _failed(dossier: Dossier) -> list[_Attempts]:
    """Work that broke off once more, until six weeks after it; and work that ended for the third time, with more than a
    week without it between one time and the next, until that day: work and absence alternate (Beoordelingskader §5).
    """
    twice = [_Attempts((a.id, b.id), a.last_day, b.until) for a, b in pairwise(_breaks(dossier))]
    spells = _spells(dossier)
    alternating = [
        _Attempts((first.id, second.id, third.id), _over(first), _over(third))
        for first, second, third in zip(spells, spells[1:], spells[2:], strict=False)
        if _over(third) < dossier.as_of
        and _stopped_between(dossier, spells, first, second)
        and _stopped_between(dossier, spells, second, third)
    ]
    return sorted([*twice, *alternating], key=lambda one: one.until)


def _spells(dossier: Dossier) -> list[Filed[WorkResumption]]:
    """Work with the own employer, not for good, or on trial."""
    works = [one for one in dossier.of(WorkResumption) if one.record.work not in _ELSEWHERE]
    return [one for one in works if not one.record.structural]


def _over(spell: Filed[WorkResumption]) -> date:
    return spell.record.last_day or date.max


def _stopped_between(
    dossier: Dossier,
    spells: Sequence[Filed[WorkResumption]],
    spell: Filed[WorkResumption],
    next_one: Filed[WorkResumption],
) -> bool:
    """Whether more than a week in which no work ran lies between them, and no record says why."""
    over, begins = _over(spell), next_one.done_on
    if any(one.done_on < begins and _over(one) > over for one in spells):
        return False
    explained = any(over <= one.on <= begins for one in dossier.entries(EXPLAINED_BY))
    pause = days_of_sickness_after(dossier, over, dossier.number(Parameter.WORK_PAUSE_DAYS))
    return begins > pause + ONE_DAY and not explained


def _broke_off(dossier: Dossier, looked: tuple[str, ...]) -> Verdict:
    """Work broke off more than once, and from the first time until it should have been nobody looked again."""
    looks, late = sorted(one.on for one in dossier.entries(looked)), []
    for tried in _failed(dossier):
        again = next((day for day in looks if day >= tried.first_over), None)
        found = Verdict(True, tried.until + ONE_DAY, tried.ids, None, again)
        if again is None:
            return found
        if again > tried.until:
            late.append(found)
    return longest_late(late)


@shown_by(WorkResumption)
def _nothing_examined(dossier: Dossier) -> Verdict:
    """What work fits was not examined again, and still is not."""
    found = _broke_off(dossier, WORK_EXAMINED)
    return NO if found.late else found


@shown_by(WorkResumption)
def _nobody_looked(dossier: Dossier) -> Verdict:
    """Nobody looked again at all, or only later."""
    return _broke_off(dossier, LOOKED_AGAIN)


ATTEMPT_FACTS: Final[Mapping[Fact, Shows]] = {
    Fact.WORK_BROKE_OFF: _nothing_examined,
    Fact.WORK_BROKE_OFF_UNSEEN: _nobody_looked,
}
"""When each fact about work that broke off holds."""
