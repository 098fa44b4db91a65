"""The proof of a finding: what its tests read when they were asked once more, as numbered steps."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from ..answer.answered import Answered
from ..answer.explanation import Explanation, Found, Ground, Operation, ProofStep
from ..answer.proof import chosen_readings, ground, grounds_of, other_alternatives, version_grounds
from ..answer.risk import Finding, Risk
from ..facts._filing import Filed
from ..facts.records import Answer
from ..law.regimes import governing
from ..law.signals import SIGNALS
from ..rules.citation import Citation
from ..rules.patterns import (
    AllOf,
    AnswerIs,
    AnyOf,
    FieldIs,
    FromWeek,
    GapOver,
    Holds,
    LaterThan,
    Missing,
    Negated,
    NotWithin,
    OlderThan,
    Parameter,
    Standing,
    Template,
    needs,
)
from ..rules.rule import Figure
from ..rules.signal import Role, Signal, Track
from .dossier import Seen
from .findings import matters_beside, not_tested
from .judge import by_answer
from .noted import Note, NotingDossier, noted
from .parameters import PARAMETERS
from .verdict import NO, YES, Verdict

__all__ = ["prove"]

_OPERATION: Final[dict[type[Template], Operation]] = {
    Missing: "missing",
    LaterThan: "later_than",
    GapOver: "gap_over",
    OlderThan: "older_than",
    NotWithin: "not_within",
    FieldIs: "field_is",
    Holds: "holds",
    AllOf: "all_of",
    AnyOf: "any_of",
    Negated: "negated",
    AnswerIs: "answer_is",
    FromWeek: "from_week",
    Standing: "standing",
}
_OUTCOME: Final[dict[bool | None, Found]] = {True: "yes", False: "no", None: "unknown"}


def prove(found: Answered, risk: Risk, id: str) -> Explanation:
    """Prove that the signal ``id`` is found, or why it is not."""
    signal, dossier = SIGNALS[id], NotingDossier(found, PARAMETERS)
    proof = _Proof(found)
    over = not_tested(dossier)
    if over is not None and signal.track is not Track.PROCEDURAL:
        proof.add("excluded", id, None, reason=over, outcome="no", grounds=proof.cited(signal.basis))
        return proof.whole(id, None, over, set())
    gate = YES if signal.when is None else noted.prepared(signal.when)(dossier)
    gates = [proof.tested(note, "when") for note in dossier.notes]
    if gate.holds and not matters_beside(signal, risk.findings):
        gate = NO
    answer = dossier.answers.get(id) if gate.holds else None
    verdict = _looked(signal, answer, dossier) if gate.holds else gate
    tests = [proof.tested(note, "test") for note in dossier.notes[len(gates) :]]
    tests += proof.answered(signal, answer, shows=signal.test is None) if gate.holds and signal.asks is not None else []
    if verdict.late and signal.weight_when_long_late is not None:
        tests.append(proof.how_late())
    finding = next((one for one in risk.findings if one.id == id), None)
    reason = None if verdict.holds else _why_not(signal, gate, answer, verdict)
    proof.concluding(signal, verdict, reason, [*tests, *gates], finding, risk)
    return proof.whole(id, verdict.since if verdict.holds else None, reason, dossier.readings_read)


def _looked(signal: Signal, answer: Filed[Answer] | None, dossier: NotingDossier) -> Verdict:
    """By its test, unless an answer clears it, or by the answer alone; once its gate holds."""
    said = None
    if answer is not None and signal.asks is not None:
        said = answer.record.value == signal.asks.holds_on
    if signal.test is not None:
        return NO if said is False else noted.prepared(signal.test)(dossier)
    return by_answer(answer) if said and answer is not None else NO


def _why_not(signal: Signal, gate: Verdict, answer: Filed[Answer] | None, verdict: Verdict) -> str:
    """The code of why a signal is not found."""
    if verdict.holds is None:
        return "fact_missing"
    if not gate.holds:
        return "not_looked_at"
    if answer is not None and signal.asks is not None and answer.record.value != signal.asks.holds_on:
        return "cleared_by_answer"
    asks = signal.asks
    return "not_answered" if asks is not None and asks.role is Role.SHOWS and answer is None else "not_found"


class _Proof:
    """The steps so far."""

    def __init__(self, found: Answered) -> None:
        self._found = found
        self._steps: list[ProofStep] = []
        self._made_already: dict[str, int] = {}

    def add(self, operation: Operation, what: str, day: date | None, **more: Any) -> int:
        """One more step; its number."""
        self._steps.append(ProofStep(len(self._steps) + 1, operation, what, day, **more))
        return len(self._steps)

    def _once(self, operation: Operation, what: str, day: date | None, **more: Any) -> int:
        """A step that others can start from too."""
        key = f"{what} {more.get('evidence')}"
        if key not in self._made_already:
            self._made_already[key] = self.add(operation, what, day, **more)
        return self._made_already[key]

    def cited(self, basis: tuple[Citation, ...]) -> tuple[Ground, ...]:
        """The places that a signal cites for this kind of employment, as they stand on the day of assessment."""
        regime = self._found.question.case.employment.regime
        return tuple(ground(citation, self._found) for citation in governing(regime, basis))

    def tested(self, note: Note, what: str) -> int:
        """The step of one test, after all that it read."""
        of = [self.tested(part, "part") for part in note.parts]
        of += [self._milestone(seen) for seen in note.milestones.values()]
        of += [self._once("answered", name, day) for name, day in note.days.items()]
        of += [self._number(code, *number) for code, number in note.numbers.items()]
        of += [
            self._once("given", f"records.{one.kind}", one.done_on, evidence=(id,)) for id, one in note.records.items()
        ]
        verdict = note.verdict
        facts = (*note.facts, *verdict.evidence, *(() if verdict.missing is None else (verdict.missing,)))
        return self.add(
            _OPERATION[type(note.template)],
            f"fact_of_case.{note.template.fact.value}" if isinstance(note.template, Holds) else f"test.{what}",
            verdict.since if verdict.holds else None,
            of=tuple(dict.fromkeys(of)),
            evidence=tuple(dict.fromkeys(facts)),
            readings=chosen_readings(self._found.run.file.readings, note.readings),
            outcome=_OUTCOME[verdict.holds],
            looks_at=() if note.parts else needs(note.template),
        )

    def _milestone(self, seen: Seen) -> int:
        item = seen.item
        grounds = tuple(version_grounds(item.basis, item.asked.version, self._found))
        evidence = () if item.evidence is None else (item.evidence,)
        return self._once("answered", item.key, seen.due, evidence=evidence, grounds=grounds, reason=item.reason)

    def how_late(self) -> int:
        """The step of our number of days after which lateness is long."""
        late = Parameter.EFFORT_LATE_DAYS
        return self._number(f"parameter.{late.value}", late, PARAMETERS[late])

    def _number(self, code: str, number: object, value: int) -> int:
        grounds = tuple(grounds_of(number, self._found)) if isinstance(number, Figure) else ()
        return self._once("compared", code, None, amount=value, grounds=grounds)

    def answered(self, signal: Signal, answer: Filed[Answer] | None, *, shows: bool) -> list[int]:
        """The step of the answer to the question of a signal."""
        if answer is None:
            return [self.add("unknown", "answer", None, reason="not_answered", evidence=(f"answer.{signal.id}",))]
        said = signal.asks is not None and answer.record.value == signal.asks.holds_on
        outcome = _OUTCOME[said] if shows or not said else None
        return [self.add("given", "answer", answer.done_on, evidence=(answer.id,), outcome=outcome)]

    def concluding(
        self, signal: Signal, verdict: Verdict, reason: str | None, of: list[int], finding: Finding | None, risk: Risk
    ) -> None:
        """The last step: the finding, or that there is none."""
        if finding is not None and finding.switched_off_by is not None:
            by = next(one for one in risk.findings if one.id == finding.switched_off_by)
            of.append(self._once("answered", by.id, by.since, evidence=by.evidence, grounds=self.cited(by.basis)))
            reason = "switched_off"
        missing = () if verdict.missing is None or verdict.holds else (verdict.missing,)
        self.add(
            "finding",
            signal.id,
            verdict.since if verdict.holds else None,
            of=tuple(of),
            evidence=(*verdict.evidence, *missing),
            grounds=self.cited(signal.basis),
            reason=reason,
            outcome=_OUTCOME[verdict.holds],
        )

    def whole(self, signal: str, conclusion: date | None, reason: str | None, readings: Iterable[str]) -> Explanation:
        """The whole proof."""
        catalogue, picked, read = self._found.question.catalogue, self._found.run.file.readings, tuple(readings)
        return Explanation(
            signal,
            conclusion,
            reason,
            tuple(self._steps),
            chosen_readings(picked, read),
            tuple(other_alternatives(catalogue, picked, read)),
            self._found.as_of,
            catalogue.sha256,
        )
