"""The steps of a proof, from the numbers that the traced lane made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final

from ..engine.schedule import Asked
from ..engine.standing import duty_ended
from ..lanes.trace import Notes, Trace, closure, decided_by, lines_read, nodes_of, trace
from ..lanes.traced import Traced
from ..law.readings import Chosen
from ..law.stages.clauses import clauses_in
from ..law.stages.file import Dated, Outcome
from ..rules.catalogue import Catalogue
from ..rules.citation import Citation
from ..rules.clause import Clause, ClauseKind
from ..rules.rule import Figure, Mark, Version
from .answered import Answered
from .explanation import Explanation, Ground, Operation, ProofPart, ProofStep, RuledOut
from .parts import PERIODS

__all__ = ["STAGE_OF", "Proof", "chosen_readings", "ground", "grounds_of", "other_alternatives", "version_grounds"]

_OF_ANOTHER_NAME: Final = {"wage_continuation": "wage"}
STAGE_OF: Final = {name: _OF_ANOTHER_NAME.get(name, name) for name in PERIODS}
"""The stage that closes each period."""


def ground(
    citation: Citation,
    found: Answered,
    source: str = "",
    mark: Mark | None = None,
    span: tuple[date | None, date | None] = (None, None),
) -> Ground:
    """An article in the version of ``span``, with the text in which it was read."""
    ends = (found.as_of, span[1])
    catalogue = found.run.catalogue
    link, text_of = catalogue.link(citation, *ends), catalogue.text_read(citation, *ends)
    return Ground(citation, *span, source, mark, link, text_of)


def version_grounds(basis: Iterable[Citation], version: Version, found: Answered) -> list[Ground]:
    """The articles of one version of a rule."""
    span = (version.in_force_from, version.in_force_until)
    return [ground(citation, found, version.source, version.mark, span) for citation in basis]


def grounds_of(source: Figure | Clause, found: Answered) -> list[Ground]:
    """The articles of a figure or a clause."""
    if isinstance(source, Clause):
        return [ground(citation, found, source.source, source.mark) for citation in source.basis]
    span = (source.in_force_from, source.in_force_until)
    return [ground(citation, found, source.source, source.mark, span) for citation in source.basis]


def _each_once(grounds: Iterable[Ground]) -> tuple[Ground, ...]:
    """Each article once, as its figure has it where a figure of the law stands in it: that can name the version."""
    return tuple({ground.citation: ground for ground in grounds}.values())


class Proof:
    """The steps so far."""

    def __init__(self, found: Answered) -> None:
        self.found = found
        self.trace: Trace = trace(found.run)
        self.steps: list[ProofStep] = []
        self.ruled_out: list[RuledOut] = []
        self._made_already: list[tuple[Traced, int]] = []

    def follow(self, number: Traced) -> int:
        """The step that gives ``number``, after the outcomes that it rests on, in the order in which the stages ran."""
        behind = list(nodes_of(number))
        for outcome in self.trace.found:
            day = outcome.day if isinstance(outcome, Outcome | Dated) else outcome
            if isinstance(day, Traced) and any(day is node for node in behind):
                self.step(day)
        return self.step(number)

    def step(self, number: Traced) -> int:
        """The number of the step that gives ``number``; made when it is first needed."""
        for other, place in self._made_already:
            if other is number:
                return place
        place = self._made(number, number.step or f"term.{number.made.operation}", [])
        self._made_already.append((number, place))
        return place

    def concluding(self, what: str, number: Traced, grounds: list[Ground]) -> None:
        """The last step, which gives ``number`` under the name of what is proved."""
        if number.step and not number.step.startswith("term."):
            place = self.follow(number)
            if number.made.operation == "given":
                parts = (ProofPart(1, place, None),)
                day = date.fromordinal(number)
                self._add("sum", what, day, of=(place,), parts=parts, grounds=_each_once(grounds))
            return
        for inner in (*number.made.of, *(part.of for part in number.made.parts)):
            if _is_step(inner):
                self.follow(inner)
        self._made(number, what, grounds)

    def _made(self, number: Traced, what: str, grounds: list[Ground]) -> int:
        made = number.made
        figures = list(_figures_in(number))
        of = [self.step(inner) for inner in made.of if _is_step(inner)]
        parts = [self._part(part.times, part.of) for part in made.parts]
        if made.operation == "sum":
            of = [part.step for part in parts if part.step is not None]
            parts += [ProofPart(made.amount, None, None)] if made.amount else []
        grounds = [
            *grounds,
            *self._stage_grounds(number),
            *(item for one in figures for item in grounds_of(one, self.found)),
        ]
        operation: Operation = made.operation  # type: ignore[assignment]
        return self._add(
            operation,
            what,
            date.fromordinal(number) if number.is_day else None,
            days=None if number.is_day else int(number),
            of=tuple(of),
            amount=None if made.operation in ("given", "sum") else made.amount or None,
            parts=tuple(parts),
            left_out=tuple((date.fromordinal(first), date.fromordinal(last)) for first, last in made.left_out),
            moved_by=made.moved_by,
            grounds=_each_once(grounds),
            evidence=(*made.evidence, *decided_by(self.found.run, number)),
            readings=self._readings(number),
        )

    def _part(self, times: int, inner: Traced) -> ProofPart:
        if _is_step(inner):
            step = self.step(inner)
            return ProofPart(times if inner.is_day else times * int(inner), step, None)
        figure = inner.made.figure
        return ProofPart(times * int(inner), None, None if figure is None else figure.id)

    def _stage_grounds(self, number: Traced) -> list[Ground]:
        """The articles of the clauses by which the stage that gave this number gave it."""
        outcome = None if number.owner is None else getattr(self.trace.found, number.owner)
        if not isinstance(outcome, Outcome | Dated):
            return []
        return [
            ground for clause in clauses_in(outcome.why, ClauseKind.GROUND) for ground in grounds_of(clause, self.found)
        ]

    def _readings(self, number: Traced) -> tuple[str, ...]:
        """The readings that the stage that gave this number read for it."""
        if number.owner is None:
            return ()
        return chosen_readings(self.found.run.file.readings, self.trace.notes[number.owner].readings)

    def _add(self, operation: Operation, what: str, day: date | None, **more: Any) -> int:
        self.steps.append(ProofStep(len(self.steps) + 1, operation, what, day, **more))
        return len(self.steps)

    def closed_by(self, stage: str, place: int) -> None:
        """A last step for the day that ``stage`` took over from step ``place``, where it has articles of its own."""
        outcome, number = getattr(self.trace.found, stage), self.steps[place - 1]
        grounds = [
            item for clause in clauses_in(outcome.why, ClauseKind.GROUND) for item in grounds_of(clause, self.found)
        ]
        grounds = [item for item in grounds if item.citation not in number.basis]
        if outcome.day.owner != stage and grounds:
            seen = {id for node in nodes_of(outcome.day) for id in node.made.evidence}
            read = lines_read(self.found.run, self.trace.notes[stage])
            parts, evidence = (ProofPart(1, place, None),), tuple(id for id in read if id not in seen)
            self._add(
                "sum", stage, number.day, of=(place,), parts=parts, grounds=_each_once(grounds), evidence=evidence
            )

    def facts_behind(self, notes: Notes) -> tuple[str, ...]:
        """What was read, also by outcomes that are no day and so are no step."""
        undated = [name for name in notes.outcomes if isinstance(getattr(self.trace.found, name), bool)]
        lines = notes.lines.union(*(self.trace.notes[name].lines for name in undated))
        return lines_read(self.found.run, Notes(lines - {"first_sick_day"}, set(), set()))

    def ended(self, item: Asked, as_of: int) -> None:
        """The day on which what is asked ended."""
        ended = duty_ended(item, self.trace.found, as_of)
        if ended is not None and isinstance(ended.day, Traced):
            self.follow(ended.day)

    def given(self, what: str, day: int, evidence: tuple[str, ...], grounds: list[Ground]) -> None:
        """A day that both parties agreed on, or that UWV states."""
        self._add("given", what, date.fromordinal(day), evidence=evidence, grounds=tuple(grounds))

    def unknown(self, what: str, fact: str) -> None:
        """A fact is missing."""
        self._add("unknown", what, None, evidence=(fact,))

    def excluded(
        self, what: str, reason: str | None, notes: Notes, grounds: list[Ground], facts: Iterable[str] = ()
    ) -> None:
        """Nothing is asked, or nothing comes of it: with the days that were looked at for it."""
        looked_at = [*self._days_of(notes)]
        of = tuple(dict.fromkeys(self.follow(number) for number in looked_at))
        self._add("excluded", what, None, of=of, reason=reason, grounds=tuple(grounds), evidence=tuple(facts))

    def _days_of(self, notes: Notes) -> Iterator[Traced]:
        for name in self.trace.file._fields:
            value = getattr(self.trace.file, name) if name in notes.lines else None
            if isinstance(value, Traced) and name != "first_sick_day":
                yield value
        for name in self.trace.found._fields:
            value = getattr(self.trace.found, name) if name in notes.outcomes else None
            day = value.day if isinstance(value, Outcome | Dated) else value
            if isinstance(day, Traced):
                yield day

    def whole(
        self, subject: str, conclusion: date | None, reason: str | None, readings: set[str], notes: Notes
    ) -> Explanation:
        """The whole proof."""
        self._rule_out(subject, readings, notes)
        chosen = chosen_readings(self.found.run.file.readings, readings)
        sha, as_of = self.found.question.catalogue.sha256, self.found.as_of
        ruled_out = tuple(dict.fromkeys(self.ruled_out))
        return Explanation(subject, conclusion, reason, tuple(self.steps), chosen, ruled_out, as_of, sha)

    def _rule_out(self, subject: str, readings: set[str], notes: Notes) -> None:
        """The other alternatives, and the outcomes that were looked at and gave no day; not what is the answer itself,
        nor what a stage only passed on.
        """
        catalogue, picked = self.found.question.catalogue, self.found.run.file.readings
        own = getattr(self.trace.found, STAGE_OF[subject]) if subject in STAGE_OF else None
        for name in closure(notes.outcomes, self.trace.notes):
            value = getattr(self.trace.found, name)
            if isinstance(value, Outcome) and value.why and (value == own or value in self._given_to(name)):
                continue
            if isinstance(value, Outcome) and value.day is None:
                reason = next((clause.id for clause in clauses_in(value.why, ClauseKind.NO_DAY)), "none_found")
                self.ruled_out.append(RuledOut(name, reason))
            elif value is None:
                self.ruled_out.append(RuledOut(name, "none_found"))
        self.ruled_out += other_alternatives(catalogue, picked, readings)

    def _given_to(self, stage: str) -> list[object]:
        """What the stages before this one gave it."""
        return [getattr(self.trace.found, name) for name in self.trace.notes[stage].outcomes]


def other_alternatives(catalogue: Catalogue, picked: Chosen, ids: Iterable[str]) -> Iterator[RuledOut]:
    """The alternatives of these readings that were not chosen."""
    for reading in catalogue.readings.values():
        for one in reading.alternatives if reading.id in ids else ():
            if one is not getattr(picked, reading.id):
                yield RuledOut(f"{reading.id}={one.value}", "another_reading_was_chosen")


def _is_step(number: Traced) -> bool:
    """Whether a reader sees this number as a step: not a figure of the law, nor a sum of these alone."""
    if number.made.operation == "figure":
        return False
    return number.made.operation != "sum" or any(_is_step(part.of) for part in number.made.parts)


def _figures_in(number: Traced) -> Iterator[Figure]:
    """The figures of the law that were used in this step itself."""
    for inner in (*number.made.of, *(part.of for part in number.made.parts)):
        if inner.made.figure is not None:
            yield inner.made.figure
        elif not _is_step(inner):
            yield from _figures_in(inner)


def chosen_readings(readings: Chosen, ids: Iterable[str]) -> tuple[str, ...]:
    """These readings, each with the alternative that was chosen."""
    return tuple(f"{id}={getattr(readings, id).value}" for id in sorted(ids))
