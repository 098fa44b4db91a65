"""Whether the conditions of a pack hold in the file of a case, and what decides it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias, cast

from ..engine.terms import BY_ITSELF
from ..facts.records import Answer
from .language import Condition, TermData, Trigger
from .view import View

if TYPE_CHECKING:
    from .file import PackFile

__all__ = ["Decided", "first_trigger", "holds"]

Decided: TypeAlias = tuple[bool | None, str]
"""Whether something holds, ``None`` where a fact is missing; and the code of what decides it."""


def holds(condition: Condition, file: PackFile, view: View | None) -> Decided:
    """Whether a condition holds."""
    match condition.asks:
        case "not_":
            assert condition.not_ is not None
            met, code = holds(condition.not_, file, view)
            return None if met is None else not met, code
        case "all_of" | "any_of" as kind:
            return _together([holds(one, file, view) for one in condition.parts], all_of=kind == "all_of")
        case "fact":
            return _fact(condition, file)
        case "answer":
            return _answer(condition, file)
        case "reading":
            name = cast("str", condition.reading)
            return file.readings[name] in condition.is_, f"readings.{name}"
        case "earlier":
            return _earlier(condition, file, view)
        case _:
            return _happened(condition, file, view)


def _fact(condition: Condition, file: PackFile) -> Decided:
    name = cast("str", condition.fact)
    value, code = file.facts.get(name), f"pack_facts.{name}"
    if value is None:
        return None, code
    if condition.at_least is None and condition.below is None:
        return (value in condition.is_ if condition.is_ else value is True), code
    assert isinstance(value, int)
    low, high = condition.at_least, condition.below
    return (low is None or value >= low) and (high is None or value < high), code


def _answer(condition: Condition, file: PackFile) -> Decided:
    given = [entry.record for entry in file.filed if isinstance(entry.record, Answer)]
    said = [one.value for one in given if one.question == condition.answer]
    return (said[-1] in condition.is_ if said else None), f"answers.{condition.answer}"


def _happened(condition: Condition, file: PackFile, view: View | None) -> Decided:
    clock = file.clocks[file.main] if view is None else view.clock
    if condition.running is not None:
        return file.running(condition.running, file.as_of, clock), f"procedures.{condition.running}"
    if condition.clock_runs is not None:
        return file.clocks[condition.clock_runs].runs_on(file.as_of), f"clocks.{condition.clock_runs}"
    trigger = Trigger(event=condition.event, outcome=condition.outcome, record=condition.record)
    since = view.occasion if condition.since_trigger and view is not None else None
    found = [day for day in file.days_of(trigger, clock) if since is None or day.day >= since]
    return bool(found), f"{trigger.kind}s.{trigger.name}"


def _earlier(condition: Condition, file: PackFile, view: View | None) -> Decided:
    assert condition.earlier is not None
    assert condition.than is not None
    here = view or View(file, BY_ITSELF, file.clocks[file.main])
    days = [here.day(one) for one in (condition.earlier, condition.than)]
    for day, data in zip(days, (condition.earlier, condition.than), strict=True):
        if day is None:
            return None, first_trigger(data)
    codes = (first_trigger(condition.earlier), first_trigger(condition.than))
    decides = next((code for code in codes if code != "occasion"), "occasion")
    return cast("int", days[0]) < cast("int", days[1]), decides


def first_trigger(data: TermData) -> str:
    """The code of the first trigger that a day is counted from."""
    if data.from_ is not None:
        return data.from_.as_fact
    return next((first_trigger(part) for part in data.parts), "occasion")


def _together(found: Sequence[Decided], *, all_of: bool) -> Decided:
    """Conditions together: one that decides wins over one that is not known."""
    decides = not all_of
    for wanted in (decides, None):
        for met, code in found:
            if met is wanted:
                return met, code
    return all_of, found[0][1]
