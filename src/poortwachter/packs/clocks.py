"""Clocks: which spells of sickness are one, for each purpose, and which of their days count."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from ..counting.counted import Runs, counted_day, counted_through, runs_of
from ..counting.months import months_later
from ..counting.ordinals import ordinal
from ..facts._filing import Filed
from ..facts.case import Case
from ..facts.records import Event, WorkResumption
from .language import Clock, Condition, Window
from .language._part import holds_on

__all__ = ["Ran", "Spell", "clocks_of"]

_WORKING = ("own", "adapted", "other", "other_employer", None)
"""Work that is taken up; therapy is not."""


class Spell(NamedTuple):
    """Sick days in a row, both ends inclusive; ``last`` is ``None`` while it runs. ``by_work``: work ended it."""

    first: int
    last: int | None
    recovered: bool = False
    by_work: bool = False


class Ran(NamedTuple):
    """One sickness on a clock.

    Attributes:
        clock: the id of the clock.
        spells: what was joined, oldest first.
        runs: the days that count; the last run goes on as if sickness did.
        earlier: the first days of earlier sicknesses on this clock.
        evidence: the paths of the absences.
    """

    clock: str
    spells: tuple[Spell, ...]
    runs: Runs
    earlier: tuple[int, ...]
    evidence: tuple[str, ...]

    @property
    def first(self) -> int:
        """The first sick day."""
        return self.spells[0].first

    @property
    def last(self) -> int | None:
        """The last sick day, ``None`` while sickness runs."""
        return self.spells[-1].last

    def runs_on(self, day: int) -> bool:
        """Whether the sickness runs on ``day``."""
        return self.first <= day and (self.last is None or day <= self.last)


def spells_of(case: Case, as_of: date) -> list[tuple[Spell, str]]:
    """The absences that had begun, in order, each with its path."""
    found = []
    for place, item in sorted(enumerate(case.absences), key=lambda pair: pair[1].first_day):
        if item.first_day <= as_of:
            last = ordinal(item.last_day)
            recovered = last is not None and item.ended_by in (None, "recovery")
            found.append((Spell(item.first_day.toordinal(), last, recovered), f"absences[{place}]"))
    return found


def _cut_by_work(spells: Sequence[tuple[Spell, str]], work: Sequence[Filed]) -> Iterator[tuple[Spell, str]]:
    """The spells without the days on which work was taken up, in part or in full."""
    for spell, path in spells:
        left: Spell | None = spell
        for entry in work:
            record = entry.record
            assert isinstance(record, WorkResumption)
            begun = record.started_on.toordinal()
            if left is None or record.work not in _WORKING or begun <= left.first:
                continue
            if left.last is not None and begun > left.last:
                continue
            yield Spell(left.first, begun - 1, by_work=True), path
            ended = None if record.last_day is None else record.last_day.toordinal() + 1
            goes_on = ended is not None and (left.last is None or ended <= left.last)
            left = Spell(ended, left.last, left.recovered) if goes_on and ended is not None else None
        if left is not None:
            yield left, path


class ClockAsRead(NamedTuple):
    """A clock under the chosen readings."""

    clock: Clock
    gap_days: str
    partial_work: str
    leave: str
    selected_by: str


def _chosen(clock: Clock, readings: Mapping[str, str]) -> ClockAsRead:
    values = {name: getattr(clock, name) for name in ("gap_days", "partial_work", "leave", "selected_by")}
    for other in clock.alternatives:
        if readings[other.reading] == other.is_:
            values |= {name: value for name in values if (value := getattr(other, name)) is not None}
    return ClockAsRead(clock, **values)


def clocks_of(
    clocks: Sequence[Clock],
    case: Case,
    as_of: date,
    readings: Mapping[str, str],
    holds: Callable[[Condition], bool | None],
) -> dict[str, Ran]:
    """The latest sickness on each clock, as it stood on ``as_of``."""
    whole = spells_of(case, as_of)
    work = [entry for entry in case.filed if isinstance(entry.record, WorkResumption) and entry.done_on <= as_of]
    away = [(leave.first_day.toordinal(), leave.last_day.toordinal()) for leave in case.leaves]
    happened = [(entry.record.name, entry.done_on) for entry in case.filed if isinstance(entry.record, Event)]
    found = {}
    for clock in clocks:
        rules = _chosen(clock, readings)
        spells = list(_cut_by_work(whole, work)) if rules.partial_work == "ends" else whole
        through = _paid_through(clock, holds)
        separated = {day.toordinal() for name, day in happened if name == clock.separated_by}
        groups = _joined(rules, spells, away, separated, through)
        found[clock.id] = _ran(rules, groups)
    return found


def _paid_through(clock: Clock, holds: Callable[[Condition], bool | None]) -> int | None:
    """Up to which clock day a spell opens a window; ``None`` where every spell does."""
    if not clock.window_opens_through:
        return None
    return next((item.clock_day for item in clock.window_opens_through if holds(item.when)), 0)


def _joined(
    rules: ClockAsRead,
    spells: Sequence[tuple[Spell, str]],
    away: Sequence[tuple[int, int]],
    separated: set[int],
    through: int | None,
) -> list[list[tuple[Spell, str]]]:
    groups: list[list[tuple[Spell, str]]] = []
    window_from: int | None = None
    for spell, path in spells:
        bridged = window_from is not None and _bridged(rules, window_from, spell.first, away)
        joins = bridged or (window_from is not None and spell.first <= _joins_until(rules, groups, spell, window_from))
        if groups and joins and spell.first not in separated:
            groups[-1].append((spell, path))
        else:
            groups.append([(spell, path)])
            window_from = None
        if through is None or window_from is None or _day_on(rules, groups[-1], spell) <= through:
            window_from = spell.last
    return groups


def _bridged(rules: ClockAsRead, window_from: int, first: int, away: Sequence[tuple[int, int]]) -> bool:
    """Whether leave fills the days between two spells, and bridges them."""
    if rules.leave != "bridges":
        return False
    return all(any(start <= day <= end for start, end in away) for day in range(window_from + 1, first))


def _joins_until(rules: ClockAsRead, groups: Sequence[Sequence[tuple[Spell, str]]], spell: Spell, last: int) -> int:
    """The last day on which a spell after ``last`` still joins, by the window that the selecting day falls in."""
    chosen_on = groups[-1][0][0].first if groups and rules.selected_by == "first_day" else spell.first
    counted = counted_through(_runs(rules, [one for one, _ in groups[-1]]), last) if groups else 0
    window = next((item for item in rules.clock.windows if _holds_on(item, chosen_on, counted)), None)
    if window is None:
        return last
    if window.joins_gap_months is not None:
        return months_later(last, window.joins_gap_months)
    return last + 1 + (window.joins_gap_days or 0)


def _holds_on(window: Window, day: int, counted: int) -> bool:
    return holds_on(window, day) and (window.from_clock_day is None or counted >= window.from_clock_day)


def _day_on(rules: ClockAsRead, group: Sequence[tuple[Spell, str]], spell: Spell) -> int:
    """The number of the first day of ``spell`` on the clock."""
    return counted_day(_runs(rules, [one for one, _ in group]), spell.first) or 0


def _runs(rules: ClockAsRead, spells: Sequence[Spell]) -> Runs:
    if rules.gap_days == "count":
        return runs_of([(spells[0].first, None)])
    return runs_of([*((spell.first, spell.last) for spell in spells[:-1]), (spells[-1].first, None)])


def _ran(rules: ClockAsRead, groups: Sequence[Sequence[tuple[Spell, str]]]) -> Ran:
    latest = groups[-1]
    spells = tuple(spell for spell, _ in latest)
    earlier = tuple(group[0][0].first for group in groups[:-1])
    evidence = tuple(dict.fromkeys(path for _, path in latest))
    return Ran(rules.clock.id, spells, _runs(rules, spells), earlier, evidence)
