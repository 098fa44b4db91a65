"""A rule of the catalogue made ready to answer many cases."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Final, NamedTuple

from ..law.stages.file import File
from ..law.stages.timeline import Timeline
from ..rules.catalogue import Catalogue
from ..rules.citation import Citation
from ..rules.condition import Condition
from ..rules.duty import End
from ..rules.rule import MilestoneRule, Occasion, Transition
from ..rules.terms import readings_in
from .lane import Lane, plain
from .occasions import OCCASIONS
from .terms import Evaluate
from .versions import Governed

__all__ = ["Ready", "Test", "ready"]

_BY_RECORD: Final = (Occasion.EACH_EVENT, Occasion.EACH_REQUEST)


class Test(NamedTuple):
    """A condition with the function that says when it holds."""

    condition: Condition
    holds: Callable[[File, Timeline, int, int], bool | None]


class Ready:
    """A rule made ready to answer many cases: its terms and conditions looked up once."""

    __slots__ = (
        "_catalogue", "act_tests", "advised", "after_exit", "also", "asks", "brought_by", "by_a_reading", "concerns",
        "ends", "event_tests", "follows", "governed", "has_caveats", "id", "kinds", "last_valid", "occasions", "rule",
        "tests", "window",
    )  # fmt: skip

    def __init__(self, rule: MilestoneRule, lane: Lane) -> None:
        def prepared(term: object) -> Evaluate | None:
            return None if term is None else lane.terms.prepared(term)  # type: ignore[arg-type]

        self.rule, self.id, self._catalogue = rule, rule.id, lane.catalogue
        self.governed = Governed(rule, lane.terms)
        self.window, self.advised = prepared(rule.window_opens), prepared(rule.advised)
        self.last_valid = prepared(rule.last_valid)
        self.kinds = (*rule.met_by, *rule.also_met_by)
        self.also = tuple((kind, lane.terms.prepared(day)) for kind, day in rule.also_met_where)
        self.occasions = OCCASIONS[rule.occasion]
        self.brought_by = rule.brought_up_by if rule.occasion in _BY_RECORD else ()
        self.asks = _tests(rule.conditions, lane)
        self.tests = tuple(sorted(self.asks, key=_hangs_on_the_day))
        self.event_tests = _tests(rule.caveats_of_event, lane)
        self.act_tests = _tests(rule.caveats_of_act, lane)
        self.has_caveats = bool(self.event_tests or self.act_tests or rule.requirements or rule.stands_still_by)
        where = _tests((one.where for one in rule.all_consequences if one.where is not None), lane)
        self.follows = {test.condition.id: test.holds for test in where}
        self.ends: tuple[End, ...] = () if rule.group is None else rule.group.ends_with
        self.after_exit: tuple[Citation, ...] = () if rule.group is None else rule.group.after_exit
        self.concerns = () if rule.group is None else _tests(rule.group.only_where, lane)
        self.by_a_reading = _by_a_reading(rule)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Ready) and self._catalogue is other._catalogue and self.rule.id == other.rule.id

    def __hash__(self) -> int:
        return hash(self.rule.id)

    def __reduce__(self) -> tuple[Callable[[Catalogue, str], Ready], tuple[Catalogue, str]]:
        return _again, (self._catalogue, self.rule.id)


def _by_a_reading(rule: MilestoneRule) -> bool:
    """Whether a contested reading can decide a day of this rule, or which of its versions governs."""
    governing = rule.all_versions
    terms = (*(version.due for version in governing), rule.window_opens, rule.advised, rule.last_valid)
    by_term = any(readings_in(term) for term in terms if term is not None)
    by_version = any(version.under is not None for version in governing)
    return by_term or by_version or rule.transition is Transition.UNLESS_EXPIRED


def _tests(conditions: Iterable[Condition], lane: Lane) -> tuple[Test, ...]:
    return tuple(Test(condition, lane.holds[condition.id]) for condition in conditions)


@cache
def _again(catalogue: Catalogue, rule: str) -> Ready:
    """A rule ready to answer, read back from a pickle."""
    return Ready(catalogue.rules[rule], plain(catalogue))


def _hangs_on_the_day(test: Test) -> bool:
    """What is the same on every day of assessment is asked first."""
    return test.condition.hangs_on_the_day


def ready(lane: Lane) -> tuple[Ready, ...]:
    """The milestones of the catalogue, ready to answer in this lane."""
    return tuple(Ready(rule, lane) for rule in lane.catalogue.milestones)
