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


def _broke_off(dossier: Dossier, looked: tuple[str, ...]) -> Verdict:
    """Work broke off once more, and from the first time until six weeks after the second nobody looked again."""
    looks, late = sorted(one.on for one in dossier.entries(looked)), []
    for first, second in pairwise(_breaks(dossier)):
        again = next((day for day in looks if day >= first.last_day), None)
        found = Verdict(True, second.until + ONE_DAY, (first.id, second.id), None, again)
        if again is None:
            return found
        if again > second.until:
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
