"""What the law asks in a case, whatever the day of assessment: every term, and the record that shows each act.

The day of assessment decides only where things stand; that is :mod:`poortwachter.engine`. A schedule is worked out
once for a case and
remembered with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from . import periods
from .answers import Period, WiaStart
from .case import Case
from .casefile import CaseFile
from .conditions import TESTS, ConditionTest
from .history import SicknessCase, history
from .law.catalogue import MILESTONES
from .law.citation import Citation
from .law.instruments import RPEZ
from .law.rule import MilestoneRule, Occasion, Transition, Version
from .readings import TERMS_OF_2013, Readings
from .records import Filed
from .scalar import prepared
from .values import Answer, NotApplicable

__all__ = ["FIRST_LAW", "Asked", "Prepared", "Schedule", "cases_of", "schedule"]

FIRST_LAW: Final = date(2004, 1, 1)
"""104 weeks of wage hold for first sick days from this day on (Stb. 2003, 555); earlier cases fall under other law."""

_WEEK: Final = timedelta(days=7)


class Asked(NamedTuple):
    """One milestone in one case: when it is due, and the record that shows it.

    Attributes:
        occasion: the day that brought it up again.
        shown: the record that shows the act, ``None`` where none does.
        in_time: whether that record is in time.
    """

    ready: Prepared
    number: int
    occasion: date | None
    due: Answer
    basis: tuple[Citation, ...]
    shown: Filed | None
    in_time: bool


class Schedule(NamedTuple):
    """All that the law asks in one joined case."""

    file: CaseFile
    asked: tuple[Asked, ...]
    waiting_period: Period
    wia: WiaStart
    wage_continuation: Period
    dismissal_ban: Period


def cases_of(case: Case, readings: Readings) -> tuple[SicknessCase, ...]:
    """The joined cases in ``case``, oldest first."""
    key = ("history", readings.key)
    if key not in case.remembered:
        case.remembered[key] = history(case, readings)
    found: tuple[SicknessCase, ...] = case.remembered[key]
    return found


def schedule(case: Case, place: int, readings: Readings) -> Schedule:
    """The schedule of the joined case at ``place`` in its history."""
    key = ("schedule", place, readings.key)
    if key not in case.remembered:
        case.remembered[key] = _worked_out(case, place, readings)
    found: Schedule = case.remembered[key]
    return found


def _worked_out(case: Case, place: int, readings: Readings) -> Schedule:
    sickness = cases_of(case, readings)[place]
    filed = case.filed if place == 0 else [entry for entry in case.filed if entry.on >= sickness.first_sick_day]
    file = CaseFile(case, sickness, filed, end_of_wait=periods.end_of_wait(sickness), readings=readings)
    asked = tuple(_asked(file))
    wait = periods.waiting_period(file)
    moving = periods.moves_the_wage(file)
    return Schedule(
        file,
        asked,
        wait,
        periods.wia_start(wait, moving),
        periods.wage_continuation(file, moving),
        periods.dismissal_ban(file, moving),
    )


class Prepared:
    """A rule made ready to answer many cases: its terms and conditions looked up once."""

    __slots__ = ("basis", "conditions", "due", "kinds", "newest_from", "rule", "window")

    def __init__(self, rule: MilestoneRule) -> None:
        newest = rule.versions[-1]
        assert newest.due is not None
        self.rule = rule
        self.due = prepared(newest.due)
        self.basis = newest.basis
        self.newest_from = newest.in_force_from or FIRST_LAW
        self.window = None if rule.window_opens is None else prepared(rule.window_opens)
        self.kinds = (*rule.met_by, *rule.also_met_by)
        self.conditions: tuple[ConditionTest, ...] = tuple(TESTS[condition] for condition in rule.applies_when)

    def window_opens(self, file: CaseFile, occasion: date | None) -> date | None:
        """The first day of the window; ``None`` where there is none, or none known."""
        day = None if self.window is None else self.window(file, occasion)
        return day if isinstance(day, date) else None


_PREPARED: Final = tuple(Prepared(rule) for rule in MILESTONES)


def _asked(file: CaseFile) -> Iterator[Asked]:
    for ready in _PREPARED:
        occasions = _OCCASIONS[ready.rule.occasion](ready, file)
        for number, (occasion, shown) in enumerate(occasions, 1):
            due, basis = _term(ready, file, occasion)
            if number == 1:
                file.due_days[ready.rule.id] = due
            if shown is not None and ready.rule.only_within_window:
                shown = _first_shown(file, ready.kinds, since=ready.window_opens(file, occasion))
            in_time = shown is not None and (not isinstance(due, date) or _in_time(shown, due))
            yield Asked(ready, number, occasion, due, basis, shown, in_time)


def _once(ready: Prepared, file: CaseFile) -> Iterator[tuple[date | None, Filed | None]]:
    yield None, _first_shown(file, ready.kinds)


def _capacity_changes(ready: Prepared, file: CaseFile) -> Iterator[tuple[date | None, Filed | None]]:
    """Once, and again after each opinion by which capacity returned or changed."""
    changes: list[date] = []
    current = None
    for opinion in file.opinions:
        if opinion.capacity != "none" and current is not None and opinion.capacity != current:
            changes.append(opinion.dated)
        current = opinion.capacity
    if not changes or file.opinions[0].capacity != "none":
        yield None, _first_shown(file, ready.kinds)
    for day in changes:
        yield day, _first_shown(file, ready.rule.renewed_by, since=day)


def _evaluations(ready: Prepared, file: CaseFile) -> Iterator[tuple[date | None, Filed | None]]:
    """Each evaluation held, counted from the plan or the one before, and the next one while the wait runs."""
    plan, due = _first_shown(file, ("action_plan",)), file.due_days["action_plan"]
    previous = plan.done_on if plan is not None else due if isinstance(due, date) else None
    held = [entry for kind in ready.kinds if kind in file.by_kind for entry in file.by_kind[kind]]
    held.sort(key=_act)
    for entry in held:
        yield previous, entry
        previous = entry.done_on
    if not held or (held[-1].kind != "final_evaluation" and _within_the_wait(ready.due(file, previous), file)):
        yield previous, None


def _within_the_wait(due: Answer, file: CaseFile) -> bool:
    return isinstance(due, date) and due <= file.end_of_wait


_OCCASIONS: Final = {
    Occasion.ONCE: _once,
    Occasion.EACH_CAPACITY_CHANGE: _capacity_changes,
    Occasion.EACH_EVALUATION: _evaluations,
}


def _first_shown(file: CaseFile, kinds: Iterable[str], since: date | None = None) -> Filed | None:
    """The earliest record of ``kinds`` that shows the act, on or after ``since``."""
    first: Filed | None = None
    for kind in kinds:
        for entry in file.by_kind.get(kind, ()):
            if (since is None or entry.done_on >= since) and entry.record.shows_act:
                if first is None or entry.done_on < first.done_on:
                    first = entry
                break
    return first


def _term(ready: Prepared, file: CaseFile, occasion: date | None) -> tuple[Answer, tuple[Citation, ...]]:
    """The last day under the version that governs, or as both parties varied it with reasons (RPEZ 5)."""
    rule = ready.rule
    if rule.variable and "term_deviation" in file.by_kind:
        agreed = file.agreed_term(rule.id)
        if agreed is not None:
            return agreed, (*ready.basis, RPEZ.article(5))
    if file.first_sick_day >= ready.newest_from:
        return ready.due(file, occasion), ready.basis
    version = _older_version(rule, file, occasion)
    if version.due is None:
        return NotApplicable("older_law"), version.basis
    return prepared(version.due)(file, occasion), version.basis


def _older_version(rule: MilestoneRule, file: CaseFile, occasion: date | None) -> Version:
    for version in rule.versions:
        if version.in_force_until is None:
            return version
        decides: Answer = file.first_sick_day
        if rule.transition is Transition.UNLESS_EXPIRED:
            by_end = file.readings[TERMS_OF_2013] == "by_end_of_wait" or version.due is None
            decides = file.end_of_wait if by_end else prepared(version.due)(file, occasion)
        if isinstance(decides, date) and decides <= version.in_force_until:
            return version
    return rule.versions[-1]


def _in_time(shown: Filed, due: date) -> bool:
    """Done on or before ``due``; or posted by then and received within a week."""
    if shown.done_on <= due:
        return True
    posted: date | None = getattr(shown.record, "posted_on", None)
    return posted is not None and posted <= due and shown.done_on <= due + _WEEK


def _act(entry: Filed) -> date:
    return entry.done_on
