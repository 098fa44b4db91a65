"""Proofs of the stages: what moves the end, step by step, to the last day of each period."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Final

from ...counting.days import ONE_DAY
from ...engine.periods import Repairs, Step, ban_counting, days_beyond_the_wait, repair_due, repairs
from ...engine.periods.step import day_of, last_of
from ...law.bw7 import DISMISSAL_BAN, DOMESTIC_WEEKS
from ...law.instruments import WIA
from ...law.wia import (
    EARLY_IVA_DAYS,
    EARLY_IVA_FIRST_COUNTED_DAY,
    RUN_OUT_WEEKS,
    SANCTION_ORDER_WEEKS,
    SANCTION_WEEKS,
    WAITING_PERIOD,
)
from ...rules.citation import Citation
from ...rules.readings import EARLY_IVA_START, LATE_DAYS, RUN_OUT
from ...rules.terms import Anchor
from .trace import Trace, between

__all__ = ["ANCHORS_OF_STAGES", "PERIODS"]


def _stated(proof: Trace, number: int, stage: str, name: str, basis: tuple[Citation, ...] = ()) -> int:
    """The step, or the day that UWV states instead of it."""
    said = proof.file.stated.get(name)
    if said is None or said[0] == proof.day(number):
        return number
    return proof.add("given", f"{stage}_stated", said[0], basis=basis, evidence=(said[1],))


def _cut(proof: Trace, number: int, step: Step) -> int:
    """The step, ended sooner by what cut it."""
    if step.cut_by is None:
        return number
    return proof.pick("earliest", step.stage, (number, _LIMITS[step.cut_by](proof, step)), step.basis)


def _end_of_employment(proof: Trace, step: Step) -> int:
    limit = proof.stages.limits.employment
    return proof.add("given", limit.stage, limit.day, evidence=limit.evidence)


def _last_sick_day(proof: Trace, step: Step) -> int:
    limit = proof.stages.limits.sickness
    return proof.add("given", limit.stage, limit.day, evidence=limit.evidence)


def _aow_limit(proof: Trace, step: Step) -> int:
    limit, file = proof.stages.limits.aow, proof.file
    if limit.day is None:
        return _end_of_wait(proof)
    assert file.aow_date is not None
    if file.first_sick_day >= file.aow_date:
        number = proof.counted("aow_limit", file.sickness.counted_through(limit.day), limit.basis)
    else:
        start = proof.add("given", "aow_date", file.aow_date, evidence=limit.evidence)
        number = proof.after("aow_limit", start, (limit.day - file.aow_date).days, limit.basis)
    if limit.day == step.day:
        return number
    return proof.pick("earliest", "aow_limit", (number, _end_of_wait(proof)), limit.basis)


_LIMITS: Final[dict[str, Callable[[Trace, Step], int]]] = {
    "end_of_employment": _end_of_employment,
    "last_sick_day": _last_sick_day,
    "aow_limit": _aow_limit,
}


# --- the wait and the wage period ------------------------------------------------------------------------------------


def _end_of_wait(proof: Trace) -> int:
    return proof.once("end_of_wait", lambda: _counted_end_of_wait(proof))


def _counted_end_of_wait(proof: Trace) -> int:
    basis = WAITING_PERIOD.basis
    number = proof.counted("end_of_wait", WAITING_PERIOD.last_day.number, basis)  # type: ignore[union-attr]
    return _stated(proof, number, "end_of_wait", "last_day_of_waiting_period", basis)


def _end_of_extension(proof: Trace) -> int:
    step = proof.stages.extension
    if step.day is None:
        return _end_of_wait(proof)
    return proof.add("given", "extension", step.day, basis=step.basis, evidence=step.evidence)


def _end_of_wage_period(proof: Trace) -> int:
    return proof.once("wage_period", lambda: _moved_by_lateness(proof, decided=False))


def _moved_by_lateness(proof: Trace, *, decided: bool) -> int:
    end, step = _end_of_extension(proof), proof.stages.late_extension
    if step.day is None or (decided and step.pending):
        return end
    day = proof.day(end)
    assert day is not None
    return proof.after("late_extension", end, (step.day - day).days, step.basis, step.evidence)


def _sanction_bar(proof: Trace) -> int:
    return _moved_by_lateness(proof, decided=True)


def _sanction_target(proof: Trace) -> int:
    basis = proof.stages.sanction_target.basis
    return proof.after("sanction_target", _sanction_bar(proof), -7 * SANCTION_ORDER_WEEKS.value, basis)


ANCHORS_OF_STAGES: Final[dict[Anchor, Callable[[Trace], int]]] = {
    Anchor.END_OF_WAIT: _end_of_wait,
    Anchor.END_OF_EXTENSION: _end_of_extension,
    Anchor.SANCTION_BAR: _sanction_bar,
    Anchor.SANCTION_END: lambda proof: _sanction(proof),
    Anchor.SANCTION_TARGET: _sanction_target,
}


def _through_leave(proof: Trace, what: str, start: int, days: int, basis: Iterable[Citation]) -> int:
    """``days`` days after ``start``, or after the leave that then runs; maternity leave not counted."""
    day = proof.day(start)
    assert day is not None
    end = last_of(proof.file, day, days + 1)
    spans = [(leave.first_day, leave.last_day) for leave in proof.file.case.maternity_leaves]
    left_out = [span for span in spans if day <= span[1] and span[0] <= end]
    return proof.add("without_leave", what, end, (start,), amount=days, unit="day", left_out=left_out, basis=basis)


def _after_leave(proof: Trace, number: int, what: str, basis: tuple[Citation, ...]) -> int:
    """The step, or the day after each maternity leave that runs on it."""
    for leave in proof.file.case.maternity_leaves:
        day = proof.day(number)
        if day is not None and leave.first_day <= day <= leave.last_day:
            last = proof.add("given", "end_of_leave", leave.last_day, evidence=("leaves",))
            number = proof.after(what, last, 1, basis)
    return number


def _sanction_start(proof: Trace) -> int:
    step = proof.stages.sanction_start
    number = proof.after("sanction_start", _end_of_wage_period(proof), 1, step.basis, step.evidence[:1])
    number = _after_leave(proof, number, "sanction_start", step.basis)
    return _stated(proof, number, "sanction_start", "first_day_of_sanction", step.basis)


def _sanction(proof: Trace) -> int:
    return proof.once("sanction", lambda: _whole_sanction(proof))


def _whole_sanction(proof: Trace) -> int:
    stages, file = proof.stages, proof.file
    if stages.sanction_start.day is None:
        return proof.none(stages.sanction_start)
    start = _sanction_start(proof)
    maximum = _through_leave(
        proof, "sanction_maximum", start, 7 * SANCTION_WEEKS.value - 1, stages.sanction_maximum.basis
    )
    found, reading = repairs(file, stages.sanction_target), file.readings[LATE_DAYS]
    basis = (WIA.article(25, 14),)
    if found.granted is None:
        number = maximum if reading != "every_late_sanction" else _less_late_days(proof, maximum, found)
    else:
        proof.readings |= {LATE_DAYS: reading, RUN_OUT: file.readings[RUN_OUT]}
        decided = proof.add("given", "repair_established", found.granted, evidence=found.evidence[-1:])
        if file.readings[RUN_OUT] != "decision_is_day_one":
            decided = proof.after("run_out_begins", decided, 1, basis)
        run_out = _through_leave(proof, "run_out", decided, 7 * RUN_OUT_WEEKS.value - 1, basis)
        if reading == "from_the_run_out":
            number = proof.pick("earliest", "sanction", (_less_late_days(proof, run_out, found), maximum), basis)
        else:
            number = _less_late_days(proof, proof.pick("earliest", "sanction", (run_out, maximum), basis), found)
    if stages.sanction.day is None:
        return proof.none(stages.sanction)
    number = _stated(proof, number, "sanction", "last_day_of_sanction", stages.sanction.basis)
    return _cut(proof, number, stages.sanction)


def _less_late_days(proof: Trace, end: int, found: Repairs) -> int:
    """``end`` less the days that UWV was late, with the days from which they are counted."""
    if not found.late_days:
        return end
    sent = proof.file.by_kind["sanction_decision"][-1]
    given = [_sanction_target(proof), proof.given("sanction_decision", sent)]
    for report, decision in found.pairs:
        if report is not None and decision is not None:
            received = proof.given("repair_report", report)
            days = (repair_due(proof.file, report.done_on) - report.done_on).days
            given.append(proof.after("repair_decision_due", received, days, (WIA.article(25, 13),)))
            given.append(proof.given("repair_decision", decision))
    day = proof.day(end)
    assert day is not None
    return proof.add(
        "before", "late_days", day - timedelta(days=found.late_days), (end, *given), amount=found.late_days, unit="day",
        basis=(WIA.article(25, 10), WIA.article(25, 14)), evidence=found.evidence,
    )  # fmt: skip


def _wage(proof: Trace) -> int:
    stages = proof.stages
    if stages.wage.day is None:
        return proof.none(stages.wage)
    if proof.file.case.employment.domestic_worker == "yes":
        number = proof.counted("wage", 7 * DOMESTIC_WEEKS.value, stages.wage.basis)
    else:
        number = _sanction(proof) if stages.sanction.day is not None else _end_of_wage_period(proof)
    if stages.wage.ours is None:
        number = _cut(proof, number, stages.wage)
    return _stated(proof, number, "wage", "last_day_of_wage_continuation", stages.wage.basis)


def _dismissal_ban(proof: Trace) -> int:
    step = proof.stages.dismissal_ban
    if step.day is None:
        return proof.none(step)
    counted, length = ban_counting(proof.file)
    first, last = counted.first_sick_day, counted.date_of(length)
    start = (
        proof.first_sick_day()
        if first == proof.file.first_sick_day
        else proof.add("given", "first_day_for_the_ban", first)
    )
    gaps = between(counted.runs)
    left_out = [gap for gap in gaps if gap[0] <= last]
    basis = DISMISSAL_BAN.basis
    number = proof.add("counted", "two_years", last, (start,), amount=length, left_out=left_out, basis=basis)
    stages = proof.stages
    moved = day_of(stages.wage_period)
    beyond = days_beyond_the_wait(proof.file, moved, stages.sanction_start.day, stages.sanction.day)
    if beyond:
        day = counted.date_of(length + beyond)
        left_out = [gap for gap in gaps if last < gap[0] <= day]
        what, of = "ban_moved_with_the_wage", (number,)
        number = proof.add("counted_after", what, day, of, amount=beyond, left_out=left_out, basis=step.basis)
    return _cut(proof, number, step)


def _waiting_period(proof: Trace) -> int:
    iva = proof.stages.early_iva
    if iva.day is None:
        return _end_of_wait(proof)
    return proof.after("waiting_period", _early_iva(proof), -1, iva.basis)


def _early_iva(proof: Trace) -> int:
    iva, file = proof.stages.early_iva, proof.file
    proof.readings[EARLY_IVA_START] = file.readings[EARLY_IVA_START]
    received = proof.add(
        "given", "early_iva_application", file.by_kind["early_iva_application"][0].done_on, evidence=iva.evidence
    )
    days = EARLY_IVA_DAYS.value + (file.readings[EARLY_IVA_START] == "receipt_plus_71")
    ten_weeks = proof.after("early_iva", received, days, iva.basis)
    floor = proof.counted("thirteen_weeks", EARLY_IVA_FIRST_COUNTED_DAY.value, iva.basis)
    return proof.pick("latest", "early_iva", (ten_weeks, floor), iva.basis)


def _wia(proof: Trace) -> int:
    stages = proof.stages
    if stages.early_iva.day is not None:
        number = _early_iva(proof)
    else:
        last = proof.pick("latest", "wia", (_end_of_wait(proof), _owed(proof)))
        number = _after_leave_of_extension(proof, proof.after("wia", last, 1, stages.wia.basis))
    number = _stated(proof, number, "wia", "first_day_of_wia", stages.wia.basis)
    return number if stages.wia.day is not None else proof.none(stages.wia)


def _owed(proof: Trace) -> int:
    """Until when wage is owed, or a self-insured employer's sickness benefit; the wait where there is neither."""
    stages = proof.stages
    if proof.file.sickness_benefit_from_employer(day_of(stages.wage_period)):
        return _end_of_wage_period(proof) if stages.sanction.day is None else _sanction(proof)
    return _end_of_wait(proof) if stages.wage.day is None else _wage(proof)


def _after_leave_of_extension(proof: Trace, number: int) -> int:
    extended, day = proof.stages.extension.day, proof.day(number)
    if extended is None or day != extended + ONE_DAY:
        return number
    return _after_leave(proof, number, "wia", proof.stages.wia.basis)


PERIODS: Final[dict[str, Callable[[Trace], int]]] = {
    "waiting_period": _waiting_period,
    "wia": _wia,
    "wage_continuation": _wage,
    "dismissal_ban": _dismissal_ban,
    "sanction": _sanction,
}
"""The periods that can be explained."""
