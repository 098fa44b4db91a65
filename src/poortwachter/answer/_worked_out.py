"""The parts of an answer that are worked out when they are first read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Final, Protocol

from ..counting import calendar
from ..law.aow import age_is_set
from ..rules.citation import Citation
from ..version import __version__
from . import silence
from .answered import Answered
from .codes import StatedDay
from .parts import Difference, NotCounted, PeriodState, Provenance, Status

if TYPE_CHECKING:
    from .explanation import Explanation
    from .risk import NextStep, ReportItem, Risk

__all__ = ["WORK", "Later"]


class Later(Protocol):
    """What rooms above this one work out of an answer when it is first asked for; the answer keeps it."""

    @property
    def found(self) -> Answered:
        """What the law answers."""

    def risk(self, parameters: Mapping[str, int]) -> Risk:
        """The wage sanction risk."""

    def readings_read(self) -> frozenset[str]:
        """The contested readings that the risk rests on."""

    def report(self) -> tuple[ReportItem, ...]:
        """The documents of the re-integration report."""

    def next_steps(self) -> tuple[NextStep, ...]:
        """What to do next."""

    def explain(self, signal: str) -> Explanation:
        """Prove what the risk says of one signal."""


def _sickness_week(later: Later) -> int:
    sickness, as_of = later.found.run.file.sickness, later.found.as_of
    last = sickness.last_sick_day
    return (sickness.counted_through(as_of if last is None else min(as_of, last)) - 1) // 7 + 1


def _days_not_counted(later: Later) -> tuple[NotCounted, ...]:
    parts = later.found.run.file.sickness.not_counted
    return tuple(NotCounted(date.fromordinal(part.first), date.fromordinal(part.last), part.reason) for part in parts)


def _aow_age_is_set(later: Later) -> bool | None:
    birth_date = later.found.question.case.birth_date
    return None if birth_date is None else age_is_set(birth_date)


_NO_PERIOD, _NOT_APPLICABLE = PeriodState.NOT_APPLICABLE, Status.NOT_APPLICABLE


def _rests_on(found: Answered) -> Iterator[Citation]:
    """The articles of all that is answered: what does not apply rests on none."""
    periods = (found.waiting_period, found.wage_continuation, found.dismissal_ban, found.sanction)
    of_periods = [period.basis for period in periods if period.state is not _NO_PERIOD]
    of_milestones = [item.asked.basis for item in found.milestones if item.status is not _NOT_APPLICABLE]
    return chain(found.wia.basis, *of_periods, *of_milestones)


def _provenance(later: Later) -> Provenance:
    question = later.found.question
    return Provenance(
        library=__version__,
        catalogue_version=question.catalogue.version,
        catalogue_sha256=question.catalogue.sha256,
        case_sha256=question.case.facts_sha256(),
        as_of=question.as_of,
        due_soon_days=question.due_soon_days,
        verified_through=question.catalogue.verified(_rests_on(later.found)),
        calendar_published_through=calendar.PUBLISHED_THROUGH,
    )


def _differences(later: Later) -> Iterator[Difference]:
    found = later.found
    for item in found.run.differing:
        yield Difference(StatedDay.of(item.name), item.uwv, item.ours, item.letter)
    file = found.run.file
    if file.sickness.ours is not None:
        letter = file.stated["first_sick_day"].letter
        yield Difference(StatedDay.FIRST_SICK_DAY, file.first_sick_day, file.sickness.ours, letter)
    for milestone in found.milestones if file.stated else ():
        name = milestone.rule.stated_as
        said = None if name is None else file.stated.get(name)
        if said is not None and name is not None:
            reckoned = found.run.reckoned(milestone.rule.id)
            if reckoned is not None and reckoned != said.day:
                yield Difference(StatedDay.of(name), said.day, reckoned, said.letter)


WORK: Final[Mapping[str, Callable[[Later], object]]] = {
    "last_sick_day": lambda later: later.found.run.file.sickness.last_sick_day,
    "case_state": lambda later: later.found.case_state,
    "earlier_cases": lambda later: later.found.earlier_cases,
    "waiting_period": lambda later: later.found.waiting_period,
    "wia": lambda later: later.found.wia,
    "wage_continuation": lambda later: later.found.wage_continuation,
    "dismissal_ban": lambda later: later.found.dismissal_ban,
    "sanction": lambda later: later.found.sanction,
    "sickness_week": _sickness_week,
    "days_not_counted": _days_not_counted,
    "aow_date": lambda later: later.found.run.file.aow_date,
    "aow_age_is_set": _aow_age_is_set,
    "milestones": lambda later: tuple([standing.said() for standing in later.found.milestones]),
    "risk": lambda later: later.risk({}),
    "report_completeness": lambda later: later.report(),
    "next_steps": lambda later: later.next_steps(),
    "missing_facts": lambda later: silence.missing_facts(later.found.milestones),
    "could_change": lambda later: silence.could_change(later.found),
    "differences": lambda later: tuple(_differences(later)),
    "readings": lambda later: silence.readings_used(later.found.run, later.readings_read()),
    "caveats": lambda later: silence.caveats(later.found.run),
    "notices": lambda later: silence.notices(later.found),
    "provenance": _provenance,
}
"""The fields that are worked out when they are first read."""
