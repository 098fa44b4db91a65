"""Every signal looked at once: its gate and its test, written out as one function for all.

A group whose gate does not hold is passed over whole, and a test that several ask is worked out once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from typing import Final

from .._frozen import maker
from .._written import written_out
from ..answer.codes import Fact
from ..answer.risk import Finding, FindingState, OpenQuestion, UnknownSignal
from ..counting.days import ONE_DAY
from ..rules.patterns import Parameter, Template
from ..rules.signal import Effect, Track, Weight
from .dossier import Dossier
from .judge import by_answer
from .ready import ALONE, BESIDE, PROCEDURAL, READY, Group, Ready, late
from .showing import days_of_sickness_after, sickness_over
from .verdict import Verdict
from .written import Tests

__all__ = ["Looked", "clears", "every_signal", "late_for_long", "looking", "terms_alone", "weighs"]


class Looked:
    """What was found so far.

    Attributes:
        dossier: the file that is looked at.
        findings: what was found, each with the place of its signal in the list.
        questions: what only a person can answer, each with its turn.
        unknown: what cannot be told, each with the place of its signal.
        cleared: ids of the signals that an answer clears.
        weighing: ids of the findings that weigh against the employer, and again as late of those late for long.
    """

    __slots__ = ("_over", "_sanctioned", "cleared", "dossier", "findings", "questions", "unknown", "weighing")

    def __init__(self, dossier: Dossier) -> None:
        self.dossier, self._sanctioned, self._over = dossier, dossier.run.sanctioned, sickness_over(dossier)
        self.findings: list[tuple[int, Finding]] = []
        self.questions: list[tuple[int, OpenQuestion]] = []
        self.unknown: list[tuple[int, UnknownSignal]] = []
        self.cleared = frozenset(id for id, value in dossier.said.items() if clears(id, value))
        self.weighing: set[str] = set()

    def see(self, ready: Ready, verdict: Verdict) -> None:
        """A signal of which the test does not say no."""
        holds, since, evidence, missing, done_on = verdict
        if holds:
            weight, remedy, repair_by = ready.weight, ready.remedy, None
            if done_on is not None:
                weight, remedy = _late_weight(ready, verdict, self.dossier), None
            elif ready.repairable and (ready.track is Track.PROCEDURAL or not self._sanctioned):
                repair_by = _repair_by(ready, self.dossier)
            if ready.of_sickness and self._over:
                remedy, repair_by = None, None
            state = _OPEN if done_on is None else _MET_LATE
            finding = _make_finding(
                ready.id, ready.effect, ready.track, weight, state, ready.basis, since, evidence, remedy, repair_by,
                None, ready.step,
            )  # fmt: skip
            self.findings.append((ready.place, finding))
            if weighs(finding):
                self.weighing.add(ready.id)
                if late_for_long(finding):
                    self.weighing.add(late(ready.id))
        elif missing is not None:
            self.unknown.append((ready.place, UnknownSignal(ready.id, Fact.of(missing))))
        question = ready.question
        if question is not None and bool(holds) is ready.clears and ready.id not in self.dossier.answers:
            self.questions.append((ready.turn, question))

    def by_answers(self, group: Iterable[Ready]) -> None:
        """Signals that only an answer shows, where some question was answered."""
        for ready in group:
            answer = self.dossier.answers.get(ready.id)
            if ready.question is None:
                continue
            if answer is None:
                self.questions.append((ready.turn, ready.question))
            elif answer.record.value == ready.question.holds_on:
                self.see(ready, by_answer(answer))

    def cannot_tell(self, group: Iterable[Ready], missing: str | None) -> None:
        """Signals whose gate cannot be told for want of this fact."""
        if missing is not None:
            fact = Fact.of(missing)
            self.unknown.extend((ready.place, UnknownSignal(ready.id, fact)) for ready in group)


def clears(id: str, value: str) -> bool:
    """Whether this answer to the question of a signal clears it."""
    ready = READY.get(id)
    return ready is not None and ready.question is not None and value != ready.question.holds_on


def weighs(finding: Finding) -> bool:
    """Whether it weighs against the employer."""
    return finding.effect is not _PROTECTION and finding.weight is not _INFO


def late_for_long(finding: Finding) -> bool:
    """Whether what it asks was done after all, but so late that it weighs more than lateness does."""
    return finding.state is _MET_LATE and finding.weight in _HEAVY


_make_finding: Final = maker(Finding)
_OPEN, _MET_LATE = FindingState.OPEN, FindingState.MET_LATE
_PROTECTION, _INFO = Effect.PROTECTION, Weight.INFO
_HEAVY: Final = (Weight.MEDIUM, Weight.HIGH)


def _late_weight(ready: Ready, verdict: Verdict, dossier: Dossier) -> Weight:
    """How heavy it weighs, done after all: more where it was late for long, Beoordelingskader §4."""
    if ready.long_late_weight is ready.late_weight or verdict.done_on is None or verdict.since is None:
        return ready.late_weight
    in_time, length = verdict.since - ONE_DAY, dossier.number(Parameter.EFFORT_LATE_DAYS)
    long = verdict.done_on > days_of_sickness_after(dossier, in_time, length)
    return ready.long_late_weight if long else ready.late_weight


def _repair_by(ready: Ready, dossier: Dossier) -> date | None:
    if ready.track is Track.ADMINISTRATIVE:
        requests = dossier.each("report_completion")
        if requests and requests[-1].due is not None:
            return requests[-1].due
    term = ready.signal.repair_by
    return None if term is None else dossier.day_of(ready.repair_place, term)


# --- written out --------------------------------------------------------------------------------------------------


@cache
def every_signal() -> Callable[[Dossier, Looked], None]:
    """The function that looks at every signal; written when the first risk is asked for."""
    return looking((*ALONE, *BESIDE))


@cache
def terms_alone() -> Callable[[Dossier, Looked], None]:
    """The same for the terms with a consequence of their own."""
    return looking(PROCEDURAL)


def looking(groups: tuple[Group, ...], written: type[Tests] = Tests) -> Callable[[Dossier, Looked], None]:
    """The function that looks at these groups, in their order; ``written`` says how their tests are written out."""
    tests = written(template for group in groups for template in _asked(group))
    lines = [line for group in groups for line in _group(group, tests)]
    opening = ["questions, cleared, weighing = looked.questions, looked.cleared, looked.weighing", *tests.opening]
    return written_out("dossier, looked", [*opening, *lines], tests.scope)


def _asked(group: Group) -> Iterator[Template]:
    for template in (group.gate, *(ready.signal.test for ready in group.tested)):
        if template is not None:
            yield template


_STEP: Final = "    "


def _group(group: Group, tests: Tests) -> Iterator[str]:
    """The lines that look at a group: where what it wants is there, and its gate holds."""
    depth = ""
    if group.beside is not None:
        yield f"if not weighing.isdisjoint({tests.bound(group.beside)}):"
        depth += _STEP
    if group.wants is not None:
        yield f"{depth}if {tests.on_file(group.wants)}:"
        depth += _STEP
    if group.gate is not None:
        gate = tests.of(group.gate)
        yield f"{depth}if not ({gate.no}):"
        depth += _STEP
        for place, unsure in enumerate(gate.unsure):
            yield f"{depth}{'el' if place else ''}if {unsure}.holds is None:"
            yield f"{depth}{_STEP}looked.cannot_tell({tests.bound(group.members)}, {unsure}.missing)"
        if gate.unsure:
            yield f"{depth}else:"
            depth += _STEP
    yield from (depth + line for line in _members(group, tests))


def _members(group: Group, tests: Tests) -> Iterator[str]:
    """The lines that look at each signal of a group whose gate holds."""
    for ready in group.tested:
        assert ready.signal.test is not None
        test, id = tests.of(ready.signal.test), ready.id.value
        cleared = "" if ready.question is None else f"{id!r} not in cleared and "
        yield f"if {cleared}not ({test.no}): looked.see({tests.bound(ready)}, {test.found})"
        if ready.question is not None and not ready.clears:
            yield f"elif {id!r} not in {tests.read('answers')}: questions.append({tests.bound(ready.turned)})"
    if group.asked:
        put = tuple(ready.turned for ready in group.asked if ready.question is not None)
        yield f"if {tests.read('answers')}: looked.by_answers({tests.bound(group.asked)})"
        yield f"else: questions.extend({tests.bound(put)})"
