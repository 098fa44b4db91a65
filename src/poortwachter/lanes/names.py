"""What stands in the place of what where the text runs on many rows, and the engine made of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, cached_property
from types import ModuleType, SimpleNamespace
from typing import Any, Final

from ..counting import ordinals
from ..engine import against, letters, occasions, recorded, refusals, run, schedule, sickness, standing, stated, view
from ..engine import file as engine_file
from ..engine import question as engine_question
from ..engine.lane import Lane
from ..engine.ready import Ready
from ..engine.run import Engine
from ..engine.schedule import Asked
from ..engine.terms import Terms, Verbs
from ..errors import refused as in_words
from ..facts import _as_at, _contradictions, _impossible
from ..facts._base import days_happened as days_happened_in
from ..facts._base import said as said_in
from ..facts.records import _record
from ..law import aow
from ..law.catalogue import DUTCH_LAW
from ..law.stages import TEXT, joining
from ..rules import verbs
from ..rules.rule import MilestoneRule
from . import counted, day_verbs, opinions
from .bound import Bound
from .records import days_happened, kind_of, said
from .rows import Days, Yes
from .together import in_order

__all__ = ["asked", "bound", "engine"]


class _Door:
    """Stands for ``date`` where days become dates: here they stay numbers."""

    max: Final = date.max

    @staticmethod
    def fromordinal(day: Any) -> Any:
        """The day; a number that is the same in every row is a date."""
        return day if isinstance(day, Days) else date.fromordinal(day)


_MODULES: Final[tuple[ModuleType, ...]] = (
    *TEXT, joining, ordinals, _as_at, _contradictions, _impossible, _record, against, sickness, engine_question,
    engine_file, letters, recorded, view, refusals, occasions, schedule, standing, run,
)  # fmt: skip

_NAMES: Final[Mapping[Any, Any]] = {
    **day_verbs.NAMES,
    **counted.NAMES,
    **opinions.NAMES,
    date: _Door,
    said_in: said,
    days_happened_in: days_happened,
    engine_file.in_order_of_acts: in_order,
    in_words: lambda *about, **details: True,
    aow.aow_date: day_verbs.Once(lambda day: aow.aow_date(date.fromordinal(day)).toordinal()),
    _impossible.once_a_day: lambda *about: (),
    _impossible.each_day_stated: lambda *about: (),
    _contradictions.between_opinions: lambda case: (),
    refusals.two_on_one_day: lambda file: (),
    stated.differing: lambda *about: (),
    standing.reason_of: lambda why: standing.reason_of(int(why)),
    standing.duty_ended: lambda asked, found, as_of: _ended(asked, found, as_of),
}
"""What stands in the place of what. What two records of one day say is not compared: such a case is odd. That a day of
UWV is not ours is a caveat, which no column tells.
"""


@cache
def bound() -> Bound:
    """The text with the names of this lane bound."""
    return Bound(_MODULES, _NAMES, more={"type": kind_of})


@cache
def engine() -> Engine:
    """The law made ready to run in this lane, once."""
    mine = bound().of
    by_name = {name: mine(getattr(verbs, name)) for name in Verbs.__dict__ if not name.startswith("_")}
    stages = {name: mine(stage) for name, stage in DUTCH_LAW.stages.items()}
    holds = {name: _decided(mine(test)) for name, test in DUTCH_LAW.holds.items()}
    return _EngineOfRows(Lane(DUTCH_LAW, stages, holds, Terms(SimpleNamespace(**by_name))))


def _ended(asked: Any, found: Any, as_of: int) -> Any:
    """What ended a duty: found once for all that have the same ends, unless an event after an end can bring it up."""
    if asked.rule.occasion in standing.EVENTS:
        return bound().bind(standing.duty_ended)(asked, found, as_of)
    return found.ended(asked)


class _EngineOfRows(Engine):
    """The law made ready to run in this lane."""

    @cached_property
    def rules(self) -> tuple[Ready, ...]:
        """The milestones, ready to answer."""
        return tuple(_ReadyOfRows(rule, self.lane) for rule in self.lane.catalogue.milestones)


class _ReadyOfRows(Ready):
    """A rule made ready to answer in this lane: when it comes up is found by its names."""

    __slots__ = ()

    def __init__(self, rule: MilestoneRule, lane: Lane) -> None:
        super().__init__(rule, lane)
        self.occasions = bound().of(self.occasions)
        self.after_exit = ()


def _decided(test: Callable[..., Any]) -> Callable[..., Any]:
    """A condition of which the rows part by its answer: who asks it asks whether that *is* no."""

    def decided(*given: Any) -> Any:
        found = test(*given)
        return bool(found) if isinstance(found, Yes) else found

    return decided


@cache
def asked() -> Any:
    """What the law asks once, as it is named in this lane."""
    return bound().of_class(Asked)
