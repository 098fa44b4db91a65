"""The proof of a milestone of a pack: the same terms, run on numbers that remember how they were made."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from ..answer.explanation import Explanation, Ground, Operation, ProofPart, ProofStep, RuledOut
from ..lanes.traced import Traced, given
from .checks import readings_named
from .days import term_of, traced_terms
from .file import Day, PackFile
from .language import Milestone, Sourced, TermData, Trigger
from .run import Asked, Stood
from .view import View

__all__ = ["prove"]


def prove(stood: Stood, file: PackFile) -> Explanation:
    """The steps to the last day of a milestone, or to its earliest where it has no last day; or why it has none."""
    asked = stood.asked
    data, what = asked.term, "due"
    if asked.due is None and asked.not_before is not None:
        data, what = asked.rule.not_before, "not_before"
    steps = _Steps(asked.rule, file)
    number = None if data is None else _traced(data, asked, file)
    if isinstance(number, Traced):
        steps.concluding(f"{file.pack.id}.{asked.rule.id}:{what}", number)
        day: date | None = date.fromordinal(number)
        reason = None
    else:
        day, reason = None, stood.reason or "no_last_day"
        steps.excluded(f"{file.pack.id}.{asked.rule.id}", reason, asked.view.brought.evidence)
    named = readings_named(asked.rule, file.pack)
    readings = tuple(f"{name}={file.readings[name]}" for name in sorted(named))
    ruled_out = tuple(
        RuledOut(f"{reading.id}={one.id}", "another_reading_was_chosen")
        for reading in file.pack.readings
        for one in reading.alternatives
        if reading.id in named and one.id != file.readings[reading.id]
    )
    key = f"{file.pack.id}.{asked.key}"
    as_of = date.fromordinal(file.as_of)
    return Explanation(key, day, reason, tuple(steps.made), readings, ruled_out, as_of, file.pack.sha256)


def _traced(data: TermData, asked: Asked, file: PackFile) -> int | None:
    """The day of a term, as a number that remembers how it was made."""
    view = asked.view
    occasion = view.occasion
    brought = view.brought
    if occasion is not None:
        day = Day(occasion, (brought.evidence,) if brought.evidence else ())
        brought = brought._replace(day=_given(asked.rule.trigger, day))
    here = View(file, brought, view.clock, traced=_given)
    return traced_terms().prepared(term_of(data, file.pack))(here.known)


def _given(trigger: Trigger, found: Day) -> Traced:
    """The day of a trigger as it stands on file."""
    return given(found.day, trigger.code, found.evidence)


def _grounds(part: Sourced, file: PackFile) -> tuple[Ground, ...]:
    titles = {item.id: item for item in file.pack.sources}
    source = "; ".join(titles[name].title for name in part.source)
    address = next((titles[name].address for name in part.source if titles[name].address), "")
    valid = getattr(part, "in_force", None)
    since, until = (None, None) if valid is None else (valid.from_, valid.until)
    return tuple(Ground(place.citation, since, until, source, part.mark, address) for place in part.basis)


class _Steps:
    """The steps of a proof, made from the number that it ends on."""

    def __init__(self, rule: Milestone, file: PackFile) -> None:
        self.made: list[ProofStep] = []
        self._rule, self._file = rule, file
        self._places: list[tuple[Traced, int]] = []

    def concluding(self, what: str, number: Traced) -> None:
        """The last step gives ``number`` under the name of what is proved, with its articles."""
        self._step(number, what, _grounds(self._rule, self._file))

    def excluded(self, what: str, reason: str, evidence: str) -> None:
        """No day, and why."""
        facts = (evidence,) if evidence else ()
        grounds = _grounds(self._rule, self._file)
        self._add("excluded", what, None, reason=reason, grounds=grounds, evidence=facts)

    def _place(self, number: Traced) -> int:
        for other, place in self._places:
            if other is number:
                return place
        return self._step(number, number.step or f"term.{number.made.operation}", ())

    def _step(self, number: Traced, what: str, grounds: tuple[Ground, ...]) -> int:
        made = number.made
        of = [self._place(inner) for inner in made.of]
        parts = [ProofPart(part.times, self._place(part.of), None) for part in made.parts]
        if made.operation == "sum":
            of = [part.step for part in parts if part.step is not None]
            parts += [ProofPart(made.amount, None, None)] if made.amount else []
        place = self._add(
            cast("Operation", made.operation),
            what,
            date.fromordinal(number) if number.is_day else None,
            days=None if number.is_day else int(number),
            of=tuple(of),
            amount=None if made.operation in ("given", "sum") else made.amount or None,
            parts=tuple(parts),
            left_out=tuple((date.fromordinal(first), date.fromordinal(last)) for first, last in made.left_out),
            grounds=grounds,
            evidence=made.evidence,
        )
        self._places.append((number, place))
        return place

    def _add(self, operation: Operation, what: str, day: date | None, **more: Any) -> int:
        self.made.append(ProofStep(len(self.made) + 1, operation, what, day, **more))
        return len(self.made)
