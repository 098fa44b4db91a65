"""Proofs of terms: the rule that governs, and the nodes of its term one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Final

from ...answer.explanation import Operation, RuledOut
from ...counting.calendar import extend
from ...counting.days import ONE_DAY
from ...engine.terms import prepared
from ...engine.versions import governing
from ...law.catalogue import RULES
from ...law.instruments import RPEZ
from ...rules.citation import Citation
from ...rules.rule import MilestoneRule
from ...rules.terms import (
    After,
    Anchor,
    Before,
    ByFact,
    ByReading,
    CountedAfter,
    CountedDay,
    Earliest,
    FirstKnown,
    LastWorkingDay,
    Latest,
    NextWorkingDay,
    OnSickDay,
    Term,
    WithoutDelay,
    WorkingDaysAfter,
)
from ...rules.values import Answer, Unknown
from .ends import ANCHORS_OF_STAGES
from .trace import Trace

__all__ = ["prove_rule"]


def _term(proof: Trace, term: Term, what: str, occasion: date | None, basis: Iterable[Citation]) -> int:
    """Prove a term; the number of the step that gives it."""
    day = prepared(term)(proof.file, occasion)
    if isinstance(term, Anchor):
        return _anchor(proof, term, day, occasion)
    return _NODES[type(term)](proof, term, what, occasion, tuple(basis))


def _anchor(proof: Trace, anchor: Anchor, day: Answer, occasion: date | None) -> int:
    if anchor is Anchor.FIRST_SICK_DAY:
        return proof.first_sick_day()
    if anchor in ANCHORS_OF_STAGES:
        return ANCHORS_OF_STAGES[anchor](proof)
    if anchor in _DUE_OF:
        rule = RULES[_DUE_OF[anchor]]
        return prove_rule(proof, rule, rule.id, None)
    if not isinstance(day, date):
        return _no_day(proof, anchor.value, day)
    kinds = _RECORDS.get(anchor, ())
    evidence = [
        entry.id for kind in kinds for entry in proof.file.by_kind.get(kind, ()) if day in (entry.done_on, entry.on)
    ]
    if anchor is Anchor.EVENT:
        entries = (entry for entries in proof.file.by_kind.values() for entry in entries if entry.done_on == day)
        evidence = [entry.id for entry in entries]
    return proof.add("given", anchor.value, day, evidence=evidence[:1])


_DUE_OF: Final = {Anchor.PROBLEM_ANALYSIS_DUE: "problem_analysis", Anchor.APPLICATION_DUE: "wia_application"}

_RECORDS: Final = {
    Anchor.PROBLEM_ANALYSIS: ("problem_analysis", "problem_analysis_update", "current_opinion", "capacity"),
    Anchor.FIRST_YEAR_EVALUATION: ("first_year_evaluation",),
    Anchor.PREVIOUS_EVALUATION: ("action_plan", "evaluation", "first_year_evaluation", "final_evaluation"),
    Anchor.CAPACITY_FOUND_LATER: ("capacity", "problem_analysis_update", "current_opinion", "problem_analysis"),
    Anchor.RETURN_EXPECTED_BY: ("return_perspective",),
    Anchor.EXCUSED_UNTIL: ("uwv_wia_letter", "wia_application"),
    Anchor.LONG_ABSENCE_SHOWED_LATE: ("long_absence_expected",),
}


def _no_day(proof: Trace, what: str, answer: Answer) -> int:
    if isinstance(answer, Unknown):
        return proof.add("unknown", what, None, evidence=(answer.fact,))
    return proof.add("excluded", what, None, evidence=(getattr(answer, "reason", ""),))


def _calendar(proof: Trace, term: After | Before, what: str, occasion: date | None, basis: tuple[Citation, ...]) -> int:
    operation: Operation = "after" if isinstance(term, After) else "before"
    start = _term(proof, term.start if isinstance(term, After) else term.end, what, occasion, ())
    day = prepared(term)(proof.file, occasion)
    known = day if isinstance(day, date) else None
    length = term.length
    return proof.add(operation, what, known, (start,), amount=length.number, unit=length.unit, basis=basis)


def _counted_day(proof: Trace, term: CountedDay, what: str, occasion: date | None, basis: tuple[Citation, ...]) -> int:
    return proof.counted(what, term.number, basis)


def _counted_after(
    proof: Trace, term: CountedAfter, what: str, occasion: date | None, basis: tuple[Citation, ...]
) -> int:
    start = _term(proof, term.start, what, occasion, ())
    day, from_day = prepared(term)(proof.file, occasion), proof.day(start)
    if not isinstance(day, date) or from_day is None:
        return _no_day(proof, what, day)
    if proof.file.sickness.counted_day(from_day) is None:
        counted = proof.file.sickness.counted_through(from_day)
        return proof.counted(what, counted + term.number, basis)
    left_out = proof.left_out(day)
    return proof.add("counted_after", what, day, (start,), amount=term.number, left_out=left_out, basis=basis)


def _choice(
    proof: Trace, term: FirstKnown | Earliest | Latest, what: str, occasion: date | None, basis: tuple[Citation, ...]
) -> int:
    operation: Operation = (
        "first_known" if isinstance(term, FirstKnown) else "earliest" if isinstance(term, Earliest) else "latest"
    )
    answers = [prepared(part)(proof.file, occasion) for part in term.terms]
    known = [(part, answer) for part, answer in zip(term.terms, answers, strict=True) if isinstance(answer, date)]
    for answer in answers:
        if isinstance(answer, Unknown):
            proof.ruled_out.append(RuledOut(answer.fact, "unknown"))
    if not known:
        return _no_day(proof, what, prepared(term)(proof.file, occasion))
    if operation == "first_known" or len(known) == 1:
        return _term(proof, known[0][0], what, occasion, basis)
    return proof.pick(operation, what, [_term(proof, part, what, occasion, ()) for part, _ in known], basis)


def _on_sick_day(proof: Trace, term: OnSickDay, what: str, occasion: date | None, basis: tuple[Citation, ...]) -> int:
    inner = _term(proof, term.term, what, occasion, basis)
    day = prepared(term)(proof.file, occasion)
    if not isinstance(day, date) or day == proof.day(inner):
        return inner
    left_out, first = proof.left_out(day), proof.file.first_sick_day
    before = proof.day(inner)
    if before is not None and before < first:
        left_out = [(before, first - ONE_DAY), *left_out]
    return proof.add("sick_again", what, day, (inner,), left_out=left_out, reading="problem_analysis_in_gap")


def _without_delay(
    proof: Trace, term: WithoutDelay, what: str, occasion: date | None, basis: tuple[Citation, ...]
) -> int:
    answer = prepared(term)(proof.file, occasion)
    if isinstance(prepared(term.after)(proof.file, occasion), date):
        return _no_day(proof, what, answer)
    return _term(proof, term.otherwise, what, occasion, basis)


def _next_working_day(
    proof: Trace, term: NextWorkingDay, what: str, occasion: date | None, basis: tuple[Citation, ...]
) -> int:
    inner = _term(proof, term.term, what, occasion, basis)
    day = proof.day(inner)
    if day is None:
        return inner
    since = None if term.since is None else _term(proof, term.since, what, occasion, ())
    moved = extend(day, first_day=None if since is None else proof.day(since))
    if not moved.moved_by:
        return inner
    of = (inner,) if since is None else (inner, since)
    return proof.add("next_working_day", what, moved.last_day, of, moved_by=moved.moved_by, basis=basis)


def _last_working_day(
    proof: Trace, term: LastWorkingDay, what: str, occasion: date | None, basis: tuple[Citation, ...]
) -> int:
    inner = _term(proof, term.term, what, occasion, basis)
    day = prepared(term)(proof.file, occasion)
    return proof.add("last_working_day", what, day if isinstance(day, date) else None, (inner,), basis=basis)


def _working_days(
    proof: Trace, term: WorkingDaysAfter, what: str, occasion: date | None, basis: tuple[Citation, ...]
) -> int:
    start = _term(proof, term.start, what, occasion, ())
    day = prepared(term)(proof.file, occasion)
    known = day if isinstance(day, date) else None
    return proof.add("working_days", what, known, (start,), amount=term.number, basis=basis)


def _by_fact(proof: Trace, term: ByFact, what: str, occasion: date | None, basis: tuple[Citation, ...]) -> int:
    value = getattr(proof.file.case.employment, term.fact)
    chosen = dict(term.terms).get(value, term.otherwise)
    if chosen is None:
        return _no_day(proof, what, Unknown(f"employment.{term.fact}"))
    return _term(proof, chosen, what, occasion, basis)


def _by_reading(proof: Trace, term: ByReading, what: str, occasion: date | None, basis: tuple[Citation, ...]) -> int:
    chosen = proof.file.readings[term.reading]
    proof.readings[term.reading] = chosen
    for alternative, _ in term.terms:
        if alternative != chosen:
            proof.ruled_out.append(RuledOut(f"{term.reading}={alternative}", "another_reading_was_chosen"))
    return _term(proof, dict(term.terms)[chosen], what, occasion, basis)


_NODES: Final[dict[type, Callable[..., int]]] = {
    After: _calendar,
    Before: _calendar,
    CountedDay: _counted_day,
    CountedAfter: _counted_after,
    FirstKnown: _choice,
    Earliest: _choice,
    Latest: _choice,
    OnSickDay: _on_sick_day,
    WithoutDelay: _without_delay,
    NextWorkingDay: _next_working_day,
    LastWorkingDay: _last_working_day,
    WorkingDaysAfter: _working_days,
    ByFact: _by_fact,
    ByReading: _by_reading,
}


def prove_rule(proof: Trace, rule: MilestoneRule, what: str, occasion: date | None) -> int:
    """Prove the last day of a rule: as agreed, as stated by UWV, or by the version that governs."""
    file = proof.file
    agreed = file.agreed_term(rule.id) if rule.variable else None
    if agreed is not None:
        ids = [entry.id for entry in file.by_kind["term_deviation"] if getattr(entry.record, "due", None) == agreed]
        return proof.add("given", what, agreed, basis=(RPEZ.article(5),), evidence=ids[-1:])
    said = None if rule.stated_as is None else file.stated.get(rule.stated_as)
    if said is not None:
        return proof.add("given", what, said[0], evidence=(said[1],))
    version = governing(rule, file, occasion)
    for other in rule.versions:
        if other is not version:
            since = "" if other.in_force_from is None else f" from {other.in_force_from.isoformat()}"
            until = "" if other.in_force_until is None else f" until {other.in_force_until.isoformat()}"
            proof.ruled_out.append(RuledOut(f"{rule.id}{since}{until}", "another_version_governs"))
    if version.due is None:
        return proof.add("excluded", what, None, basis=version.basis, evidence=("older_law",))
    return _term(proof, version.due, what, occasion, version.basis)
