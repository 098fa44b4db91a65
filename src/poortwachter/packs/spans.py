"""The ladders, counts and figures of a pack in one case."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..answer.packs import PackCount, PackFigure, PackSpan
from ..counting.counted import day_of_count
from ..counting.ladder import Ladder as CountedLadder
from ..counting.ladder import LadderStep
from ..engine.terms import Brought
from ..rules.citation import Citation
from .conditions import Decided, first_trigger, holds
from .file import PackFile
from .language import Counter, Figure, InForce, Ladder, Sourced, Step, TermData
from .language._part import holds_on
from .view import View

__all__ = ["cited", "counts", "figures", "spans", "unknown_spans"]


def cited(part: Sourced) -> tuple[Citation, ...]:
    """The places that a part of a pack names."""
    return tuple(place.citation for place in part.basis)


def spans(file: PackFile) -> tuple[PackSpan, ...]:
    """The steps of every ladder that applies: sick days only, through the last sick day where it is known."""
    return tuple(span for ladder in file.pack.ladders if _applies(ladder, file)[0] for span in _of(ladder, file))


def unknown_spans(file: PackFile) -> Iterator[tuple[str, str]]:
    """Each fact without which it is not known whether a ladder applies, with the ladder."""
    for ladder in file.pack.ladders:
        applies, fact = _applies(ladder, file)
        if applies is None:
            yield fact, f"{file.pack.id}.{ladder.id}"


def _applies(ladder: Ladder, file: PackFile) -> Decided:
    """Whether a ladder applies; ``None`` where a fact is missing, with its code."""
    clock = file.clocks[ladder.clock]
    view = View(file, Brought(clock.first), clock)
    if not _in_force(ladder.in_force, view):
        return False, ""
    asked = [holds(condition, file, view) for condition in ladder.applies_when]
    if any(met is False for met, _ in asked):
        return False, ""
    missing = next((code for met, code in asked if met is None), None)
    if missing is None and ladder.not_before is not None and view.day(ladder.not_before) is None:
        missing = first_trigger(ladder.not_before)
    return (True, "") if missing is None else (None, missing)


def _in_force(valid: InForce | None, view: View) -> bool:
    if valid is None:
        return True
    day = view.occasion if valid.by is None else view.day(valid.by)
    return day is not None and holds_on(valid, day)


def _of(ladder: Ladder, file: PackFile) -> Iterator[PackSpan]:
    clock = file.clocks[ladder.clock]
    view = View(file, Brought(clock.first), clock)
    counted = _in_days(ladder, view)
    for span in counted.spans(clock.runs, not_before=view.day(ladder.not_before), until=clock.last):
        yield _span(ladder, ladder.steps[span.place], span.first, span.last)


def _in_days(ladder: Ladder, view: View) -> CountedLadder:
    """The ladder in days of its clock, whatever the unit of its steps."""
    steps: list[LadderStep] = []
    counted = 0
    for step in ladder.steps:
        after = _counted_after(step, counted, view)
        steps.append(LadderStep(after - counted, step.percent))
        counted = after
    return CountedLadder(tuple(steps))


def _counted_after(step: Step, counted: int, view: View) -> int:
    """How many days of the clock have gone by at the end of a step that begins after ``counted`` of them."""
    if step.days is not None:
        return counted + step.days
    first = day_of_count(view.runs, counted + 1)
    data = TermData(after=(step.length,))
    end = View(view.file, Brought(first), view.clock).day(data)
    assert end is not None
    return max(counted + 1, counted + end - first)


def _span(ladder: Ladder, step: Step, first: int, last: int) -> PackSpan:
    basis = cited(step) or cited(ladder)
    source = step.source or ladder.source
    mark = step.mark if step.model_fields_set & {"mark"} else ladder.mark
    days = (date.fromordinal(first), date.fromordinal(last))
    caveats = _caveats(step if step.caveat is not None else ladder)
    return PackSpan(ladder.id, step.nl, step.en, *days, step.percent, basis, source, mark, *caveats)


def _caveats(part: Sourced) -> tuple[str | None, str | None]:
    """What a reader must know, in English and in Dutch."""
    return part.caveat, part.caveat_nl or part.caveat


def counts(file: PackFile) -> Iterator[PackCount]:
    """How often each counted thing happened in the calendar year of the day of assessment."""
    return (_count(item, file) for item in file.pack.counters)


def _count(item: Counter, file: PackFile) -> PackCount:
    on = date.fromordinal(file.as_of)
    happened = sum(entry.done_on.year == on.year and entry.done_on <= on for entry in file.acts(item.counts))
    allowed = next((one.number for one in item.allowed if holds_on(one, file.as_of)), None)
    return PackCount(
        item.id, item.nl, item.en, on.year, happened, allowed, cited(item), item.source, item.mark, *_caveats(item)
    )


def figures(file: PackFile) -> Iterator[PackFigure]:
    """The other numbers of the pack, as they hold on the day of assessment."""
    return map(_figure, (item for item in file.pack.figures if holds_on(item, file.as_of)))


def _figure(item: Figure) -> PackFigure:
    return PackFigure(
        item.id, item.nl, item.en, item.value, item.unit, cited(item), item.source, item.mark, *_caveats(item)
    )
