"""The proof of an answer, worked out when it is asked for: from facts to a day, step by step."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, Final

from .answers import Asked, Milestone, Status
from .calendar import extend
from .casefile import CaseFile
from .conditions import TESTS
from .history import Run
from .law.bw7 import DISMISSAL_BAN, DOMESTIC_WEEKS
from .law.catalogue import RULES, catalogue_sha256
from .law.citation import Citation
from .law.instruments import RPEZ, WIA
from .law.rule import MilestoneRule
from .law.wia import (
    EARLY_IVA_DAYS,
    EARLY_IVA_FIRST_COUNTED_DAY,
    RUN_OUT_WEEKS,
    SANCTION_ORDER_WEEKS,
    SANCTION_WEEKS,
    WAITING_PERIOD,
)
from .periods import ban_counting, days_beyond_the_wait
from .proof import Explanation, Operation, ProofStep, RuledOut
from .readings import EARLY_IVA_START, LATE_DAYS, RUN_OUT
from .records import Filed
from .scalar import prepared
from .stages import Repairs, Stages, Step, repair_due, repairs, stated
from .terms import (
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
from .values import Answer, Unknown
from .versions import governing

__all__ = ["PERIODS", "explain_milestone", "explain_period"]


def _between(runs: Iterable[Run]) -> list[tuple[date, date]]:
    """The days between runs of counted days, first and last."""
    day = timedelta(days=1)
    spans = [(earlier.last_day + day, later.first_day - day) for earlier, later in pairwise(runs) if earlier.last_day]
    return [(first, last) for first, last in spans if first <= last]


class _Proof:
    """The steps so far. Each verb adds one and returns its number."""

    def __init__(self, file: CaseFile, stages: Stages) -> None:
        self.file = file
        self.stages = stages
        self.steps: list[ProofStep] = []
        self.ruled_out: list[RuledOut] = []
        self.readings: dict[str, str] = {}
        self._first: int | None = None

    def add(
        self,
        operation: Operation,
        what: str,
        day: date | None,
        of: Iterable[int] = (),
        *,
        amount: int | None = None,
        unit: str | None = None,
        left_out: Iterable[tuple[date, date]] = (),
        moved_by: Iterable[tuple[date, str]] = (),
        basis: Iterable[Citation] = (),
        evidence: Iterable[str] = (),
        reading: str | None = None,
    ) -> int:
        number = len(self.steps) + 1
        self.steps.append(
            ProofStep(
                number, operation, what, day, tuple(of), amount, unit, tuple(left_out), tuple(moved_by), tuple(basis),
                tuple(evidence), reading,
            )
        )  # fmt: skip
        return number

    def day(self, number: int) -> date | None:
        return self.steps[number - 1].day

    def first_sick_day(self) -> int:
        if self._first is None:
            place = next(
                (n for n, item in enumerate(self.file.case.absences) if item.first_day <= self.file.first_sick_day), 0
            )
            evidence = (f"absences[{place}].first_day",)
            basis = (WIA.article(23, 2),)
            self._first = self.add("given", "first_sick_day", self.file.first_sick_day, basis=basis, evidence=evidence)
        return self._first

    def left_out(self, last: date | None) -> list[tuple[date, date]]:
        """The days of the case that do not count, up to ``last``."""
        runs = self.file.sickness.runs
        return [gap for gap in _between(runs) if last is None or gap[0] <= last]

    def counted(self, what: str, number: int, basis: Iterable[Citation] = ()) -> int:
        day = self.file.sickness.date_of(number)
        of = (self.first_sick_day(),)
        return self.add("counted", what, day, of, amount=number, left_out=self.left_out(day), basis=basis)

    def after(
        self, what: str, start: int, days: int, basis: Iterable[Citation] = (), evidence: Iterable[str] = ()
    ) -> int:
        day = self.day(start)
        moved = None if day is None else day + timedelta(days=days)
        operation: Operation = "after" if days >= 0 else "before"
        return self.add(operation, what, moved, (start,), amount=abs(days), unit="day", basis=basis, evidence=evidence)

    def pick(self, operation: Operation, what: str, of: Iterable[int], basis: Iterable[Citation] = ()) -> int:
        numbers = tuple(of)
        days = [day for number in numbers if (day := self.day(number)) is not None]
        chosen = days[0] if operation == "first_known" else (min if operation == "earliest" else max)(days)
        return self.add(operation, what, chosen, numbers, basis=basis)


# --- terms -----------------------------------------------------------------------------------------------------------


def _term(proof: _Proof, term: Term, what: str, occasion: date | None, basis: Iterable[Citation]) -> int:
    """Prove a term; the number of the step that gives it."""
    day = prepared(term)(proof.file, occasion)
    if isinstance(term, Anchor):
        return _anchor(proof, term, day, occasion)
    return _NODES[type(term)](proof, term, what, occasion, tuple(basis))


def _anchor(proof: _Proof, anchor: Anchor, day: Answer, occasion: date | None) -> int:
    if anchor is Anchor.FIRST_SICK_DAY:
        return proof.first_sick_day()
    if anchor in _STAGES:
        return _STAGES[anchor](proof)
    if anchor in _DUE_OF:
        rule = RULES[_DUE_OF[anchor]]
        return _rule(proof, rule, rule.id, None)
    if not isinstance(day, date):
        return _no_day(proof, anchor.value, day)
    kinds = _RECORDS.get(anchor, ())
    evidence = [
        proof.file.id_of(entry)
        for kind in kinds
        for entry in proof.file.by_kind.get(kind, ())
        if day in (entry.done_on, entry.on)
    ]
    if anchor is Anchor.EVENT:
        entries = (entry for entries in proof.file.by_kind.values() for entry in entries if entry.done_on == day)
        evidence = [proof.file.id_of(entry) for entry in entries]
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


def _no_day(proof: _Proof, what: str, answer: Answer) -> int:
    if isinstance(answer, Unknown):
        return proof.add("unknown", what, None, evidence=(answer.fact,))
    return proof.add("excluded", what, None, evidence=(getattr(answer, "reason", ""),))


def _calendar(
    proof: _Proof, term: After | Before, what: str, occasion: date | None, basis: tuple[Citation, ...]
) -> int:
    operation: Operation = "after" if isinstance(term, After) else "before"
    start = _term(proof, term.start if isinstance(term, After) else term.end, what, occasion, ())
    day = prepared(term)(proof.file, occasion)
    known = day if isinstance(day, date) else None
    length = term.length
    return proof.add(operation, what, known, (start,), amount=length.number, unit=length.unit, basis=basis)


def _counted_day(proof: _Proof, term: CountedDay, what: str, occasion: date | None, basis: tuple[Citation, ...]) -> int:
    return proof.counted(what, term.number, basis)


def _counted_after(
    proof: _Proof, term: CountedAfter, what: str, occasion: date | None, basis: tuple[Citation, ...]
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
    proof: _Proof, term: FirstKnown | Earliest | Latest, what: str, occasion: date | None, basis: tuple[Citation, ...]
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


def _on_sick_day(proof: _Proof, term: OnSickDay, what: str, occasion: date | None, basis: tuple[Citation, ...]) -> int:
    inner = _term(proof, term.term, what, occasion, basis)
    day = prepared(term)(proof.file, occasion)
    if not isinstance(day, date) or day == proof.day(inner):
        return inner
    return proof.add("sick_again", what, day, (inner,), left_out=proof.left_out(day), reading="problem_analysis_in_gap")


def _without_delay(
    proof: _Proof, term: WithoutDelay, what: str, occasion: date | None, basis: tuple[Citation, ...]
) -> int:
    answer = prepared(term)(proof.file, occasion)
    if isinstance(prepared(term.after)(proof.file, occasion), date):
        return _no_day(proof, what, answer)
    return _term(proof, term.otherwise, what, occasion, basis)


def _next_working_day(
    proof: _Proof, term: NextWorkingDay, what: str, occasion: date | None, basis: tuple[Citation, ...]
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
    proof: _Proof, term: LastWorkingDay, what: str, occasion: date | None, basis: tuple[Citation, ...]
) -> int:
    inner = _term(proof, term.term, what, occasion, basis)
    day = prepared(term)(proof.file, occasion)
    return proof.add("last_working_day", what, day if isinstance(day, date) else None, (inner,), basis=basis)


def _working_days(
    proof: _Proof, term: WorkingDaysAfter, what: str, occasion: date | None, basis: tuple[Citation, ...]
) -> int:
    start = _term(proof, term.start, what, occasion, ())
    day = prepared(term)(proof.file, occasion)
    known = day if isinstance(day, date) else None
    return proof.add("working_days", what, known, (start,), amount=term.number, basis=basis)


def _by_fact(proof: _Proof, term: ByFact, what: str, occasion: date | None, basis: tuple[Citation, ...]) -> int:
    value = getattr(proof.file.case.employment, term.fact)
    chosen = dict(term.terms).get(value, term.otherwise)
    if chosen is None:
        return _no_day(proof, what, Unknown(f"employment.{term.fact}"))
    return _term(proof, chosen, what, occasion, basis)


def _by_reading(proof: _Proof, term: ByReading, what: str, occasion: date | None, basis: tuple[Citation, ...]) -> int:
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


def _rule(proof: _Proof, rule: MilestoneRule, what: str, occasion: date | None) -> int:
    """Prove the last day of a rule: as agreed, as stated by UWV, or by the version that governs."""
    file = proof.file
    agreed = file.agreed_term(rule.id) if rule.variable else None
    if agreed is not None:
        ids = [
            file.id_of(entry)
            for entry in file.by_kind["term_deviation"]
            if getattr(entry.record, "due", None) == agreed
        ]
        return proof.add("given", what, agreed, basis=(RPEZ.article(5),), evidence=ids[-1:])
    said = None if rule.stated_as is None else stated(file, rule.stated_as)
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


# --- stages ----------------------------------------------------------------------------------------------------------


def _stated_or(proof: _Proof, number: int, step: Step) -> int:
    """The step, or the day that UWV states instead of it."""
    if step.day == proof.day(number) or not step.evidence:
        return number
    return proof.add("given", f"{step.stage}_stated", step.day, evidence=step.evidence[-1:])


def _end_of_wait(proof: _Proof) -> int:
    step = proof.stages.end_of_wait
    number = proof.counted("end_of_wait", WAITING_PERIOD.last_day.number, step.basis)  # type: ignore[union-attr]
    return _stated_or(proof, number, step)


def _end_of_extension(proof: _Proof) -> int:
    step = proof.stages.extension
    if step.day is None:
        return _end_of_wait(proof)
    return proof.add("given", "extension", step.day, basis=step.basis, evidence=step.evidence)


def _end_of_wage_period(proof: _Proof, *, decided: bool) -> int:
    end, step = _end_of_extension(proof), proof.stages.late_extension
    if step.day is None or (decided and step.pending):
        return end
    day = proof.day(end)
    assert day is not None
    return proof.after("late_extension", end, (step.day - day).days, step.basis, step.evidence)


def _sanction_bar(proof: _Proof) -> int:
    return _end_of_wage_period(proof, decided=True)


def _sanction_target(proof: _Proof) -> int:
    basis = proof.stages.sanction_target.basis
    return proof.after("sanction_target", _sanction_bar(proof), -7 * SANCTION_ORDER_WEEKS, basis)


_STAGES: Final = {
    Anchor.END_OF_WAIT: _end_of_wait,
    Anchor.END_OF_EXTENSION: _end_of_extension,
    Anchor.SANCTION_BAR: _sanction_bar,
    Anchor.SANCTION_END: lambda proof: _sanction(proof),
    Anchor.SANCTION_TARGET: _sanction_target,
}


def _leave_left_out(proof: _Proof) -> list[tuple[date, date]]:
    leaves = [leave for leave in proof.file.case.leaves if leave.kind == "pregnancy_maternity"]
    return sorted((leave.first_day, leave.last_day) for leave in leaves)


def _through_leave(proof: _Proof, what: str, start: int, days: int, basis: Iterable[Citation]) -> int:
    """``days`` days after ``start``, maternity leave not counted."""
    day = proof.day(start)
    assert day is not None
    left_out = [span for span in _leave_left_out(proof) if span[0] > day]
    end = day + timedelta(days=days)
    for first, last in left_out:
        if first <= end:
            end += last - first + timedelta(days=1)
    left_out = [span for span in left_out if span[0] <= end]
    return proof.add("without_leave", what, end, (start,), amount=days, unit="day", left_out=left_out, basis=basis)


def _sanction_start(proof: _Proof) -> int:
    step = proof.stages.sanction_start
    number = proof.after("sanction_start", _end_of_wage_period(proof, decided=False), 1, step.basis, step.evidence)
    for _, last in (span for span in _leave_left_out(proof) if span[0] <= (proof.day(number) or span[0]) <= span[1]):
        leave = proof.add("given", "end_of_leave", last, evidence=("leaves",))
        number = proof.after("sanction_start", leave, 1, step.basis)
    return _stated_or(proof, number, step)


def _sanction(proof: _Proof) -> int:
    stages, file = proof.stages, proof.file
    if stages.sanction_start.day is None:
        return _none(proof, stages.sanction_start)
    start = _sanction_start(proof)
    maximum = _through_leave(proof, "sanction_maximum", start, 7 * SANCTION_WEEKS - 1, stages.sanction_maximum.basis)
    found, reading = repairs(file, stages.sanction_target), file.readings[LATE_DAYS]
    basis = (WIA.article(25, 14),)
    if found.granted is None:
        number = maximum if reading != "every_late_sanction" else _less_late_days(proof, maximum, found)
    else:
        proof.readings |= {LATE_DAYS: reading, RUN_OUT: file.readings[RUN_OUT]}
        decided = proof.add("given", "repair_established", found.granted, evidence=found.evidence[-1:])
        days = 7 * RUN_OUT_WEEKS - (file.readings[RUN_OUT] == "decision_is_day_one")
        run_out = _through_leave(proof, "run_out", decided, days, basis)
        if reading == "from_the_run_out":
            number = proof.pick("earliest", "sanction", (_less_late_days(proof, run_out, found), maximum), basis)
        else:
            number = _less_late_days(proof, proof.pick("earliest", "sanction", (run_out, maximum), basis), found)
    if stages.sanction.day is None:
        return _none(proof, stages.sanction)
    limit = stages.aow_limit
    if limit.day is not None and limit.day == stages.sanction.day != proof.day(number):
        number = proof.pick("earliest", "sanction", (number, _aow_limit(proof)), limit.basis)
    return _cut(proof, number, stages.sanction)


def _less_late_days(proof: _Proof, end: int, found: Repairs) -> int:
    """``end`` less the days that UWV was late, with the days from which they are counted."""
    if not found.late_days:
        return end
    sent = proof.file.by_kind["sanction_decision"][-1]
    given = [_sanction_target(proof), _given(proof, "sanction_decision", sent)]
    for report, decision in found.pairs:
        if report is not None and decision is not None:
            received = _given(proof, "repair_report", report)
            days = (repair_due(proof.file, report.done_on) - report.done_on).days
            given.append(proof.after("repair_decision_due", received, days, (WIA.article(25, 13),)))
            given.append(_given(proof, "repair_decision", decision))
    day = proof.day(end)
    assert day is not None
    return proof.add(
        "before", "late_days", day - timedelta(days=found.late_days), (end, *given), amount=found.late_days, unit="day",
        basis=(WIA.article(25, 10), WIA.article(25, 14)), evidence=found.evidence,
    )  # fmt: skip


def _given(proof: _Proof, what: str, entry: Filed) -> int:
    return proof.add("given", what, entry.done_on, evidence=(proof.file.id_of(entry),))


def _none(proof: _Proof, step: Step) -> int:
    evidence = (step.reason or "", *step.evidence)
    return proof.add("excluded", step.stage, None, basis=step.basis, evidence=evidence)


def _cut(proof: _Proof, number: int, step: Step) -> int:
    """Where the end of employment, recovery or a letter of UWV gives another day."""
    if step.day == proof.day(number):
        return number
    evidence: tuple[str, ...] = step.evidence[-1:]
    if step.day == proof.file.last_day_of_employment:
        evidence = ("employment.last_day",)
    elif step.day == proof.file.sickness.last_sick_day:
        evidence = ("absences.last_day",)
    return proof.add("given", f"{step.stage}_ends_by", step.day, basis=step.basis, evidence=evidence)


def _wage(proof: _Proof) -> int:
    stages = proof.stages
    if stages.wage.day is None:
        return _none(proof, stages.wage)
    if proof.file.case.employment.domestic_worker == "yes":
        number = proof.counted("wage", 7 * DOMESTIC_WEEKS, stages.wage.basis)
    else:
        number = _sanction(proof) if stages.sanction.day is not None else _end_of_wage_period(proof, decided=False)
    limit = stages.aow_limit
    if limit.day is not None and limit.day == stages.wage.day != proof.day(number):
        number = proof.pick("earliest", "wage", (number, _aow_limit(proof)), limit.basis)
    return _cut(proof, number, stages.wage)


def _aow_limit(proof: _Proof) -> int:
    limit, aow_date = proof.stages.aow_limit, proof.file.aow_date
    assert limit.day is not None
    assert aow_date is not None
    if proof.file.first_sick_day >= aow_date:
        return proof.counted("aow_limit", proof.file.sickness.counted_through(limit.day), limit.basis)
    start = proof.add(
        "given", "aow_date", aow_date, evidence=("aow_date" if proof.file.case.aow_date else "birth_date",)
    )
    return proof.after("aow_limit", start, (limit.day - aow_date).days, limit.basis)


def _dismissal_ban(proof: _Proof) -> int:
    step = proof.stages.dismissal_ban
    if step.day is None:
        return _none(proof, step)
    counted, length = ban_counting(proof.file)
    first, last = counted.first_sick_day, counted.date_of(length)
    start = (
        proof.first_sick_day()
        if first == proof.file.first_sick_day
        else proof.add("given", "first_day_for_the_ban", first)
    )
    gaps = _between(counted.runs)
    left_out = [gap for gap in gaps if gap[0] <= last]
    basis = DISMISSAL_BAN.basis
    number = proof.add("counted", "two_years", last, (start,), amount=length, left_out=left_out, basis=basis)
    stages = proof.stages
    moved = stages.late_extension.day or proof.file.end_of_extension
    beyond = days_beyond_the_wait(proof.file, moved, stages.sanction_start.day, stages.sanction.day)
    if beyond:
        day = counted.date_of(length + beyond)
        left_out = [gap for gap in gaps if last < gap[0] <= day]
        what, of = "ban_moved_with_the_wage", (number,)
        number = proof.add("counted_after", what, day, of, amount=beyond, left_out=left_out, basis=step.basis)
    limit = proof.stages.aow_limit
    if limit.day is not None and limit.day == step.day != proof.day(number):
        number = proof.pick("earliest", "dismissal_ban", (number, _aow_limit(proof)), limit.basis)
    return _cut(proof, number, step)


def _waiting_period(proof: _Proof) -> int:
    iva = proof.stages.early_iva
    if iva.day is None:
        return _end_of_wait(proof)
    return proof.after("waiting_period", _early_iva(proof), -1, iva.basis)


def _early_iva(proof: _Proof) -> int:
    iva, file = proof.stages.early_iva, proof.file
    proof.readings[EARLY_IVA_START] = file.readings[EARLY_IVA_START]
    received = proof.add(
        "given", "early_iva_application", file.by_kind["early_iva_application"][0].done_on, evidence=iva.evidence
    )
    days = EARLY_IVA_DAYS + (file.readings[EARLY_IVA_START] == "receipt_plus_71")
    ten_weeks = proof.after("early_iva", received, days, iva.basis)
    floor = proof.counted("thirteen_weeks", EARLY_IVA_FIRST_COUNTED_DAY, iva.basis)
    return proof.pick("latest", "early_iva", (ten_weeks, floor), iva.basis)


def _wia(proof: _Proof) -> int:
    stages = proof.stages
    if stages.early_iva.day is not None:
        number = _early_iva(proof)
    else:
        last = _sanction(proof) if stages.sanction.day is not None else _end_of_wage_period(proof, decided=False)
        number = proof.after("wia", proof.pick("latest", "wia", (_end_of_wait(proof), last)), 1, stages.wia.basis)
    if stages.wia.day is None:
        return _none(proof, stages.wia)
    before = stages.wia.day - timedelta(days=1)
    if stages.wia.day != proof.day(number) and before in [last for _, last in _leave_left_out(proof)]:
        number = proof.after(
            "wia", proof.add("given", "end_of_leave", before, evidence=("leaves",)), 1, stages.wia.basis
        )
    return _cut(proof, number, stages.wia)


PERIODS: Final[dict[str, Callable[[_Proof], int]]] = {
    "waiting_period": _waiting_period,
    "wia": _wia,
    "wage_continuation": _wage,
    "dismissal_ban": _dismissal_ban,
    "sanction": _sanction,
}
"""The periods that can be explained."""


# --- whole proofs ----------------------------------------------------------------------------------------------------


def explain_period(name: str, file: CaseFile, stages: Stages, shown: Any, as_of: date) -> Explanation:
    """Prove a period as it is ``shown`` in the answer."""
    proof = _Proof(file, stages)
    PERIODS[name](proof)
    conclusion = shown.first_day if name == "wia" else shown.last_day
    if conclusion is None and proof.steps[-1].day is not None:
        proof.add("excluded", name, None, basis=shown.basis, evidence=(shown.reason or "",))
    return _whole(proof, name, conclusion, shown.reason, as_of)


def explain_milestone(milestone: Milestone, stages: Stages, as_of: date) -> Explanation:
    """Prove the last day of a milestone, or why there is none."""
    asked: Asked = milestone.asked
    proof = _Proof(asked.file, stages)
    _rule(proof, asked.rule, asked.rule.id, asked.occasion)
    if milestone.status is Status.NOT_APPLICABLE and proof.steps[-1].day is not None:
        facts = [TESTS[item].fact for item in asked.rule.applies_when if TESTS[item].otherwise == milestone.reason]
        proof.add("excluded", asked.rule.id, None, evidence=(milestone.reason or "", *facts), basis=asked.basis)
    return _whole(proof, milestone.key, milestone.due, milestone.reason, as_of)


def _whole(proof: _Proof, subject: str, conclusion: date | None, reason: str | None, as_of: date) -> Explanation:
    return Explanation(
        subject,
        conclusion,
        reason,
        tuple(proof.steps),
        tuple(f"{reading}={alternative}" for reading, alternative in sorted(proof.readings.items())),
        tuple(dict.fromkeys(proof.ruled_out)),
        as_of,
        catalogue_sha256(),
    )
