"""Which sickness is one case: joined spells, and the days in it that do not count.

WIA 23(3) and (5), BW 7:629(10) and ZW 38(1): an interruption of less than four weeks joins, whatever the cause; spells
directly before and directly after maternity leave join unless the cause is another; days of leave, and sick days in the
flexible period before it, are not counted; nor are the days of a gap.

Sickness is measured by the agreed work (bedongen arbeid). Where suitable work became the agreed work, the sickness is
over, and who falls ill in the new work is sick anew (HR 30 September 2011, ECLI:NL:HR:2011:BQ8134).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from ...counting.apart import inside, reaching
from ...counting.counted import Runs, runs_of
from ..readings import Chosen, FlexiblePeriod, LeaveAdjacency, NewAgreedWork
from ..wia import LONGEST_GAP

__all__ = ["Absent", "Away", "EndedBy", "Joined", "NotCounted", "joined", "with_first_day"]

EndedBy = Literal["recovery", "employment_end", "death"]


class Absent(NamedTuple):
    """A spell of sickness as it was reported, both days inclusive."""

    first: int
    last: int | None
    ended_by: EndedBy | None = None


class Away(NamedTuple):
    """A maternity leave; ``flexible`` is the first sick day in the flexible period before it."""

    first: int
    last: int
    flexible: int | None
    same_cause: bool | None


class NotCounted(NamedTuple):
    """Days inside a case that do not count."""

    first: int
    last: int
    reason: Literal["gap", "leave", "flexible_period"]


class Joined(NamedTuple):
    """One joined case.

    Attributes:
        runs: the counted days. The last run is open: beyond ``last_sick_day`` it counts as if sickness went on, so that
            a day which recovery overtook can still be named.
        last_sick_day: the last known sick day, ``None`` while sickness runs.
        ended_by: what ended it, ``None`` while it runs.
        not_counted: gaps and leave between the counted days.
        cause_open: whether maternity leave joins two runs while nobody said that the cause is the same.
        ours: the first sick day by the absences, where a letter of UWV states another, which wins.
    """

    runs: Runs
    last_sick_day: int | None
    ended_by: EndedBy | None
    not_counted: tuple[NotCounted, ...] = ()
    cause_open: bool = False
    ours: int | None = None


def joined(
    absences: Sequence[Absent], leaves: Sequence[Away], readings: Chosen, agreed: Sequence[int] = ()
) -> tuple[Joined, ...]:
    """The joined cases, oldest first; absences and leaves come in order and apart.

    ``agreed`` are the days, in order, from which other work is the agreed work.
    """
    absences = [_until_agreed(absence, agreed) for absence in absences] if agreed else absences
    cuts = list(_cuts(leaves, absences, readings))
    spells = [part for absence in absences for part in _without(cuts, absence)] if cuts else list(absences)
    groups: list[list[Absent]] = [[spells[0]]] if spells else []
    for earlier, later in pairwise(spells):
        anew = _in_new_work(earlier, later, agreed, readings)
        if not anew and _joins(earlier, later, leaves, cuts, readings):
            groups[-1].append(later)
        else:
            groups.append([later])
    return _ended_as_told(tuple(_one_case(group, cuts, leaves) for group in groups), absences)


def _until_agreed(spell: Absent, agreed: Sequence[int]) -> Absent:
    """The spell, until other work became the agreed work: from that day nobody is sick for the work of before."""
    place = bisect_right(agreed, spell.first)
    if place < len(agreed) and (spell.last is None or agreed[place] <= spell.last):
        return Absent(spell.first, agreed[place] - 1, "recovery")
    return spell


def _in_new_work(earlier: Absent, later: Absent, agreed: Sequence[int], readings: Chosen) -> bool:
    """Whether the later spell began in other agreed work than the earlier one; a contested reading says what of it."""
    between = bisect_right(agreed, earlier.first) < bisect_right(agreed, later.first)
    return between and readings.new_agreed_work == NewAgreedWork.NEW_PERIOD


def _ended_as_told(cases: tuple[Joined, ...], absences: Sequence[Absent]) -> tuple[Joined, ...]:
    """The cases, the last of them ended by death or the end of the employment where that ended the last absence.

    Days of leave are not counted, but what happened in them did.
    """
    end = absences[-1] if absences else None
    if not cases or end is None or end.ended_by not in ("employment_end", "death"):
        return cases
    return (*cases[:-1], cases[-1]._replace(last_sick_day=end.last, ended_by=end.ended_by))


def _cuts(leaves: Sequence[Away], absences: Sequence[Absent], readings: Chosen) -> Iterator[NotCounted]:
    for leave in leaves:
        if leave.flexible is not None and readings.flexible_period_sick_days == FlexiblePeriod.NOT_COUNTED:
            yield from _sick_days_within(leave.flexible, leave.first - 1, absences)
        yield NotCounted(leave.first, leave.last, "leave")


def _sick_days_within(first: int, last: int, absences: Sequence[Absent]) -> Iterator[NotCounted]:
    for absence in reaching(absences, first, last):
        start = max(first, absence.first)
        end = last if absence.last is None else min(last, absence.last)
        if start <= end:
            yield NotCounted(start, end, "flexible_period")


def _without(cuts: Sequence[NotCounted], spell: Absent) -> Iterator[Absent]:
    """The parts of ``spell`` outside the ``cuts``, which are in order and apart."""
    start = spell.first
    for cut in reaching(cuts, spell.first, spell.last):
        if cut.first > start:
            yield Absent(start, cut.first - 1)
        start = cut.last + 1
    if spell.last is None or start <= spell.last:
        yield Absent(start, spell.last, spell.ended_by)


def _joins(
    earlier: Absent, later: Absent, leaves: Sequence[Away], cuts: Sequence[NotCounted], readings: Chosen
) -> bool:
    assert earlier.last is not None
    between = later.first - earlier.last - 1
    if between <= LONGEST_GAP:
        return True
    within = inside(leaves, earlier.last, later.first)
    if not within or any(leave.same_cause is False for leave in within):
        return False
    fit_days = between - sum(cut.last - cut.first + 1 for cut in inside(cuts, earlier.last, later.first))
    if fit_days == 0:
        return True
    return fit_days <= LONGEST_GAP and readings.leave_adjacency == LeaveAdjacency.GAP_UP_TO_27_DAYS


def _one_case(group: Sequence[Absent], cuts: Sequence[NotCounted], leaves: Sequence[Away]) -> Joined:
    last = group[-1]
    beyond = _without(cuts, Absent(last.first, None)) if cuts else (Absent(last.first, None),)
    not_counted = tuple(
        part
        for earlier, later in pairwise(group)
        if earlier.last is not None
        for part in _between(earlier.last, later.first, cuts)
    )
    return Joined(
        runs=runs_of([(spell.first, spell.last) for spell in (*group[:-1], *beyond)]),
        last_sick_day=last.last,
        ended_by=None if last.last is None else last.ended_by or "recovery",
        not_counted=not_counted,
        cause_open=any(leave.same_cause is None for leave in inside(leaves, group[0].first, last.first)),
    )


def _between(last: int, first: int, cuts: Sequence[NotCounted]) -> Iterator[NotCounted]:
    """What does not count between two spells of one case."""
    start = last + 1
    for cut in inside(cuts, last, first):
        if cut.first > start:
            yield NotCounted(start, cut.first - 1, "gap")
        yield cut
        start = cut.last + 1
    if start < first:
        yield NotCounted(start, first - 1, "gap")


def with_first_day(cases: Sequence[Joined], day: int) -> tuple[Joined, ...]:
    """``cases`` with ``day``, which UWV states, as the first sick day of the last: what came before goes, or joins."""
    last = cases[-1]
    if day == last.runs[0].first:
        return tuple(cases)
    spans = [span for case in cases[:-1] for span in _known_spans(case)]
    spans += [(run.first, run.last) for run in last.runs]
    spans = [span for span in spans if span[1] is None or span[1] >= day]
    spans[0] = (day, spans[0][1])
    gaps = {
        earlier[1] + 1: NotCounted(earlier[1] + 1, later[0] - 1, "gap")
        for earlier, later in pairwise(spans)
        if earlier[1] is not None and later[0] - earlier[1] > 1
    }
    known = {part.first: part for case in cases for part in case.not_counted if part.first > day}
    not_counted = tuple(sorted({**gaps, **known}.values()))
    stated = Joined(runs_of(spans), last.last_sick_day, last.ended_by, not_counted, last.cause_open, last.runs[0].first)
    return (*(case for case in cases[:-1] if case.last_sick_day is not None and case.last_sick_day < day), stated)


def _known_spans(case: Joined) -> Iterator[tuple[int, int | None]]:
    """The counted days of a case that is over, without the days beyond it that count as if sickness went on."""
    end = case.last_sick_day
    for run in case.runs:
        if end is None or run.first <= end:
            known = [day for day in (run.last, end) if day is not None]
            yield run.first, min(known, default=None)
