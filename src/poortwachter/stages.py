"""What moves the end of a case: named stages, each a short function with its citation, each reading earlier
stages only.

wait -> confirmed by UWV -> early IVA -> voluntary extension -> application due -> late application -> AOW age
and end of employment ->
sanction -> repair -> wage -> prohibition of notice -> WIA.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import zip_longest
from typing import Any, Final, NamedTuple

from .calendar import extend
from .casefile import CaseFile
from .errors import CaseError, Problem
from .frozen import frozen
from .law.bw7 import (
    AOW_TERM_FROM,
    AOW_WEEKS,
    AOW_WEEKS_BEFORE_JULY_2023,
    DISMISSAL_BAN,
    DOMESTIC_WEEKS,
    SIX_WEEKS_FROM,
    WAGE_CONTINUATION,
)
from .law.citation import Citation
from .law.instruments import BW7, WIA, ZW
from .law.wia import (
    EARLY_IVA_DAYS,
    EARLY_IVA_FIRST_COUNTED_DAY,
    EXCUSED_WEEKS,
    NOTICE_THRESHOLDS,
    RUN_OUT_WEEKS,
    SANCTION_ORDER_WEEKS,
    SANCTION_WEEKS,
    WAITING_PERIOD,
)
from .readings import (
    AOW_IN_SANCTION,
    AOW_MIXED,
    EARLY_IVA_START,
    LATE_DAYS,
    REPAIR_DECISION_TERM,
    RUN_OUT,
)
from .records import Filed

__all__ = ["Stages", "Step", "repairs", "stated"]

_DAY: Final = timedelta(days=1)


def _weeks(number: int) -> timedelta:
    return timedelta(weeks=number)


@frozen
class Step:
    """What one stage gives.

    Attributes:
        stage: its name.
        day: the day it gives, ``None`` where it gives none.
        basis: the articles.
        evidence: ids of the records it used.
        pending: codes or ids of what it waits for.
        reason: the code of why it gives no day.
        ours: our own arithmetic, where a letter of UWV states another day, which wins.
    """

    stage: str
    day: date | None
    basis: tuple[Citation, ...] = ()
    evidence: tuple[str, ...] = ()
    pending: tuple[str, ...] = ()
    reason: str | None = None
    ours: date | None = None


@frozen
class Late:
    """How late the WIA application is.

    Attributes:
        days: calendar days between its last day and its receipt, or so far.
        due: its last day, or the day until which it is excused.
        excused: whether WIA 64(6) moves its last day.
    """

    days: int
    due: date
    excused: bool
    basis: tuple[Citation, ...]
    evidence: tuple[str, ...]


class Stages(NamedTuple):
    """The stages of one case; a step without a day moves nothing."""

    end_of_wait: Step
    early_iva: Step
    extension: Step
    late: Late
    late_extension: Step
    aow_limit: Step
    sanction_target: Step
    sanction_bar: Step
    sanction_start: Step
    sanction_maximum: Step
    sanction: Step
    wage: Step
    dismissal_ban: Step
    wia: Step


def _known(day: date | None) -> date:
    assert day is not None
    return day


# --- what UWV states ----------------------------------------------------------------------------------------------

_LETTERS: Final = (
    "uwv_wia_letter", "report_request", "wage_extension_decision", "wia_decision", "early_iva_decision",
    "extension_decision", "sanction_decision", "repair_decision", "confirmed_dates",
)  # fmt: skip


def stated(file: CaseFile, name: str) -> tuple[date, str] | None:
    """The day that UWV's latest letter states under ``name``, and the id of that letter."""
    found: Filed | None = None
    for kind in _LETTERS:
        for entry in file.by_kind.get(kind, ()):
            states = getattr(entry.record, "states", None)
            if states is None or getattr(states, name) is None:
                continue
            if found is None or entry.done_on >= found.done_on:
                found = entry
    return None if found is None else (getattr(found.record.states, name), file.id_of(found))  # type: ignore[attr-defined]


def _with_stated(file: CaseFile, step: Step, name: str) -> Step:
    """``step``, or the day that UWV states instead; the difference is kept."""
    said = stated(file, name)
    if said is None:
        return step
    ours = step.day if step.day != said[0] else None
    return Step(step.stage, said[0], step.basis, (*step.evidence, said[1]), (), None, ours)


# --- the wait -----------------------------------------------------------------------------------------------------


def end_of_wait(file: CaseFile) -> Step:
    """The last day of the 104 weeks, WIA 23(1), or as UWV confirmed it."""
    plain = file.sickness.date_of(WAITING_PERIOD.last_day.number)  # type: ignore[union-attr]
    return _with_stated(file, Step("end_of_wait", plain, WAITING_PERIOD.basis), "last_day_of_waiting_period")


def early_iva(file: CaseFile) -> Step:
    """The first day of an early IVA, WIA 23(6): ten weeks after receipt, not before counted day 92; only when
    granted.
    """
    basis = (WIA.article(23, 6), WIA.article(66))
    applications = file.by_kind.get("early_iva_application", ())
    decisions = file.by_kind.get("early_iva_decision", ())
    granted = [entry for entry in decisions if entry.record.granted]  # type: ignore[attr-defined]
    if granted and applications:
        days = EARLY_IVA_DAYS + (file.readings[EARLY_IVA_START] == "receipt_plus_71")
        ten_weeks = applications[0].done_on + timedelta(days=days)
        day = max(ten_weeks, file.sickness.date_of(EARLY_IVA_FIRST_COUNTED_DAY))
        return Step("early_iva", day, basis, (file.id_of(applications[0]), file.id_of(granted[-1])))
    if granted:
        return Step("early_iva", None, basis, (file.id_of(granted[-1]),), ("records.early_iva_application",), "unknown")
    if applications and not decisions:
        return Step("early_iva", None, basis, (file.id_of(applications[0]),), ("early_iva_decision",), "not_decided")
    return Step("early_iva", None, basis, (), (), "refused" if decisions else "not_asked")


def voluntary_extension(file: CaseFile, wait: Step) -> Step:
    """The last day of a voluntary extension, WIA 24, as UWV last fixed it."""
    basis = (WIA.article(24, 1), WIA.article(24, 2))
    decided = [
        entry
        for entry in file.by_kind.get("extension_decision", ())
        if entry.record.granted and entry.record.last_day is not None  # type: ignore[attr-defined]
    ]
    asked = file.by_kind.get("extension_agreement", ())
    latest = max((entry.done_on for entry in file.by_kind.get("extension_decision", ())), default=None)
    waiting = [entry for entry in asked if latest is None or entry.done_on > latest]
    pending = tuple(file.id_of(entry) for entry in waiting)
    if not decided:
        return Step("extension", None, basis, (), pending, "not_decided" if pending else "not_asked")
    day = decided[-1].record.last_day  # type: ignore[attr-defined]
    if day <= _known(wait.day):
        path = ("records", decided[-1].place, "last_day")
        expected = f"a day after the last day of the wait ({wait.day})"
        raise CaseError([Problem("extension_before_it_begins", path, day, expected, "correct the day")])
    ended = file.last_day_of_employment
    if ended is not None and _known(wait.day) <= ended < day:
        day = ended
    return Step("extension", day, basis, (file.id_of(decided[-1]),), pending)


# --- the application ----------------------------------------------------------------------------------------------


def lateness(file: CaseFile, due: date, letter_due: date) -> Late:
    """How late the application is, WIA 64(3), unless 64(6) excuses it."""
    basis: tuple[Citation, ...] = (WIA.article(64, 3),)
    said = stated(file, "application_due")
    if said is not None:
        due = said[0]
    filed = [entry for entry in file.by_kind.get("wia_application", ()) if entry.record.shows_act]
    not_filed = [entry for entry in file.by_kind.get("wia_application", ()) if not entry.record.shows_act]
    evidence = tuple(file.id_of(entry) for entry in (*filed[:1], *not_filed[-1:]))
    excuse = _excused_until(file, letter_due)
    if excuse == "no_letter":
        due = max(due, filed[0].done_on) if filed else due
        return Late(0, due, True, (*basis, WIA.article(64, 6)), evidence)
    excused = isinstance(excuse, date) and excuse > due and (not filed or filed[0].done_on <= excuse)
    if excused and isinstance(excuse, date):
        due, basis = excuse, (*basis, WIA.article(64, 6))
    if filed:
        days = 0 if _posted_in_time(filed[0], due) else (filed[0].done_on - due).days
    else:
        days = (not_filed[-1].done_on - due).days if not_filed else 0
    return Late(max(days, 0), due, excused, basis, evidence)


def _posted_in_time(entry: Filed, due: date) -> bool:
    posted: date | None = entry.record.posted_on  # type: ignore[attr-defined]
    return posted is not None and posted <= due and entry.done_on <= due + _weeks(1)


def _excused_until(file: CaseFile, letter_due: date) -> date | str | None:
    """Four weeks after a late letter, or ``no_letter``; not without a 42-week notice in time for it."""
    letters: list[Any] = file.records("uwv_wia_letter")
    if not letters or not _notice_in_time(file):
        return None
    sent = [letter for letter in letters if letter.status == "sent"]
    if not sent:
        return "no_letter"
    received: date = sent[0].received_on or sent[0].sent_on
    return extend(received + _weeks(EXCUSED_WEEKS)).last_day if received > letter_due else None


def _notice_in_time(file: CaseFile) -> bool:
    """Whether the 42-week notice came before the day on which the wait had lasted 81 weeks (79; no exception
    before).
    """
    if file.case.employment.safety_net == "yes":
        return True
    in_force = [weeks for since, weeks in NOTICE_THRESHOLDS if file.sickness.date_of(7 * weeks) >= since]
    if not in_force:
        return True
    kinds = ("week_42_notice", "early_iva_application", "extension_agreement")
    made = [entry.done_on for kind in kinds for entry in file.by_kind.get(kind, ())]
    return bool(made) and min(made) < file.sickness.date_of(7 * in_force[-1])


def late_extension(file: CaseFile, end: date, late: Late) -> Step:
    """The wage period moved by the days late, BW 7:629(11)a: pending until UWV has decided on it."""
    basis = (BW7.article("7:629", "11a"), WIA.article(64, 3))
    decisions = file.by_kind.get("wage_extension_decision", ())
    employment_ended = file.last_day_of_employment is not None and file.last_day_of_employment <= end
    if file.case.employment.domestic_worker == "yes":
        return Step("late_extension", None, basis, (), (), "domestic_worker")
    if decisions:
        days = decisions[-1].record.days  # type: ignore[attr-defined]
        days = late.days if days is None else days
        evidence = (*late.evidence, file.id_of(decisions[-1]))
        return Step("late_extension", end + timedelta(days=days) if days else None, basis, evidence)
    if late.days == 0 or employment_ended:
        return Step("late_extension", None, basis, (), (), "employment_ended" if late.days else "in_time")
    return Step("late_extension", end + timedelta(days=late.days), basis, late.evidence, ("wage_extension_decision",))


# --- AOW age ------------------------------------------------------------------------------------------------------


def aow_limit(file: CaseFile) -> Step:
    """The last day of wage after AOW age, BW 7:629(2)b: six (thirteen) weeks from it, or from the first sick day
    after it.
    """
    basis = (BW7.article("7:629", "2b"),)
    aow_date, first_day = file.aow_date, file.first_sick_day
    if aow_date is None:
        return Step("aow_limit", None, basis, (), (), "unknown")
    if first_day < AOW_TERM_FROM:
        return Step("aow_limit", None, basis, (), (), "older_law")
    weeks = AOW_WEEKS if first_day >= SIX_WEEKS_FROM else AOW_WEEKS_BEFORE_JULY_2023
    if first_day < SIX_WEEKS_FROM <= aow_date and file.readings[AOW_MIXED] == "six_weeks":
        weeks = AOW_WEEKS
    if first_day >= aow_date:
        return Step("aow_limit", file.sickness.date_of(7 * weeks), basis)
    return Step("aow_limit", aow_date + _weeks(weeks) - _DAY, basis)


# --- the sanction -------------------------------------------------------------------------------------------------


def sanction_bar(file: CaseFile, extension_end: date, late: Step) -> Step:
    """The last day on which a sanction decision can be sent, WIA 25(11); a late application moves it once UWV
    decided so.
    """
    decided = late.day is not None and not late.pending
    day = _known(late.day) if decided else extension_end
    return Step("sanction_bar", day, (WIA.article(25, 11),), late.evidence if decided else ())


def sanction_target(bar: Step) -> Step:
    """The last day on which UWV must decide on a sanction, WIA 25(10): six weeks before."""
    return Step("sanction_target", _known(bar.day) - _weeks(SANCTION_ORDER_WEEKS), (WIA.article(25, 10),), bar.evidence)


def _decision(file: CaseFile) -> Filed | None:
    found = [entry for entry in file.by_kind.get("sanction_decision", ()) if entry.record.withdrawn_on is None]  # type: ignore[attr-defined]
    return found[-1] if found else None


def sanction_start(file: CaseFile, wage_end: date, bar: Step, late: Step, iva: Step) -> Step:
    """The first day of the sanction, WIA 25(9): the day after the wage period, or after maternity leave that
    then runs.
    """
    basis = (WIA.article(25, 9), WIA.article(25, 11))
    if file.case.employment.regime == "no_employer":
        return Step("sanction_start", None, (WIA.article(26, 1),), (), (), "no_employer")
    if file.case.employment.domestic_worker == "yes":
        return Step("sanction_start", None, (BW7.article("7:629", "2a"),), (), (), "domestic_worker")
    if iva.day is not None:
        return Step("sanction_start", None, iva.basis, iva.evidence, (), "early_iva_granted")
    decision = _decision(file)
    if decision is None:
        withdrawn = "sanction_decision" in file.by_kind
        return Step(
            "sanction_start", None, basis, (), (), "sanction_withdrawn" if withdrawn else "no_sanction_decision"
        )
    evidence = (file.id_of(decision),)
    pending: tuple[str, ...] = ()
    if decision.done_on > _known(bar.day):
        if late.day is None or decision.done_on > late.day:
            return Step("sanction_start", None, basis, evidence, (), "sanction_void")
        pending = late.pending
    ended = file.last_day_of_employment
    if ended is not None and ended <= wage_end:
        return Step("sanction_start", None, basis, evidence, (), "employment_ended")
    start = _after_leave(file, wage_end + _DAY)
    return _with_stated(file, Step("sanction_start", start, basis, evidence, pending), "first_day_of_sanction")


def _leaves(file: CaseFile) -> list[Any]:
    leaves = [leave for leave in file.case.leaves if leave.kind == "pregnancy_maternity"]
    return sorted(leaves, key=lambda leave: leave.first_day)


def _after_leave(file: CaseFile, day: date) -> date:
    """``day``, or the day after the maternity leave that runs on it."""
    for leave in _leaves(file):
        if leave.first_day <= day <= leave.last_day:
            day = leave.last_day + _DAY
    return day


def _through_leave(file: CaseFile, first_day: date, days: int) -> date:
    """The last of ``days`` days from ``first_day``, maternity leave not counted."""
    last = first_day + timedelta(days=days - 1)
    for leave in _leaves(file):
        if first_day <= leave.first_day <= last:
            last += leave.last_day - leave.first_day + _DAY
    return last


def sanction_maximum(file: CaseFile, start: Step) -> Step:
    """The last day of 52 weeks of sanction, WIA 25(9)."""
    if start.day is None:
        return Step("sanction_maximum", None, start.basis, start.evidence, (), start.reason)
    last = _through_leave(file, start.day, 7 * SANCTION_WEEKS)
    return Step("sanction_maximum", last, (WIA.article(25, 9),), start.evidence, start.pending)


def sanction_end(file: CaseFile, start: Step, maximum: Step, target: Step, limit: Step) -> Step:
    """The last day of the sanction, WIA 25(9), (12) to (14): the maximum, or six weeks after repair was established."""
    if start.day is None or maximum.day is None:
        return Step("sanction", None, start.basis, start.evidence, (), start.reason)
    step = _repaired(file, start.day, maximum, target)
    step = _with_stated(file, step, "last_day_of_sanction")
    if step.day is not None:
        step = _cut_short(file, start.day, step)
    if step.day is not None and limit.day is not None and file.readings[AOW_IN_SANCTION] == "ends_six_weeks_after":
        if limit.day < start.day:
            return Step("sanction", None, limit.basis, start.evidence, (), "aow_age_reached")
        if limit.day < step.day:
            return Step("sanction", limit.day, limit.basis, step.evidence)
    return step


class Repairs(NamedTuple):
    """What the repair reports and decisions come to.

    Attributes:
        late_days: calendar days by which UWV was late, up to and including the decision that established repair.
        granted: the day of that decision.
        pairs: each report with the decision on it, as far as they are on file.
        evidence: ids of the sanction, the reports and the decisions, in order.
        pending: what they wait for.
    """

    late_days: int
    granted: date | None
    pairs: tuple[tuple[Filed | None, Filed | None], ...]
    evidence: tuple[str, ...]
    pending: tuple[str, ...]


def repairs(file: CaseFile, target: Step) -> Repairs:
    """Follow the repair reports and the decisions on them, WIA 25(12) to (14)."""
    sanction = _decision(file)
    assert sanction is not None
    late = max((sanction.done_on - _known(target.day)).days, 0)
    evidence: tuple[str, ...] = (file.id_of(sanction),)
    pending: tuple[str, ...] = ()
    pairs: tuple[tuple[Filed | None, Filed | None], ...] = ()
    for report, decision in zip_longest(file.by_kind.get("repair_report", ()), file.by_kind.get("repair_decision", ())):
        pairs = (*pairs, (report, decision))
        evidence = (*evidence, *(file.id_of(entry) for entry in (report, decision) if entry is not None))
        if decision is None:
            return Repairs(late, None, pairs, evidence, ("repair_decision",))
        if report is None:
            pending = (*pending, "records.repair_report")
        else:
            late += max((decision.done_on - repair_due(file, report.done_on)).days, 0)
        if decision.record.repaired:  # type: ignore[union-attr]
            return Repairs(late, decision.done_on, pairs, evidence, pending)
    return Repairs(late, None, pairs, evidence, pending)


def _repaired(file: CaseFile, start: date, maximum: Step, target: Step) -> Step:
    basis = (WIA.article(25, 13), WIA.article(25, 14))
    reading, last = file.readings[LATE_DAYS], _known(maximum.day)
    found = repairs(file, target)
    late, pending = timedelta(days=found.late_days), (*maximum.pending, *found.pending)
    if found.granted is None:
        last -= late if reading == "every_late_sanction" else timedelta()
        return Step("sanction", last, (WIA.article(25, 9),), found.evidence, pending)
    first_day = found.granted if file.readings[RUN_OUT] == "decision_is_day_one" else found.granted + _DAY
    run_out = _through_leave(file, first_day, 7 * RUN_OUT_WEEKS)
    last = min(run_out - late, last) if reading == "from_the_run_out" else min(run_out, last) - late
    if last < start:
        return Step("sanction", None, basis, found.evidence, (), "sanction_shortened_to_nothing")
    return Step("sanction", last, basis, found.evidence, pending)


def repair_due(file: CaseFile, received_on: date) -> date:
    """The last of UWV's three weeks to decide on a repair report, WIA 25(13)."""
    if file.readings[REPAIR_DECISION_TERM] == "receipt_is_day_one":
        return received_on + _weeks(3) - _DAY
    return extend(received_on + _weeks(3)).last_day


def _cut_short(file: CaseFile, start: date, step: Step) -> Step:
    """A sanction ends with the employment, and on the last sick day before recovery or death."""
    day = _known(step.day)
    ends = [file.last_day_of_employment]
    if file.sickness.ended_by in ("recovery", "death"):
        ends.append(file.sickness.last_sick_day)
    last = min([day, *(end for end in ends if end is not None and end >= start)])
    return step if last == day else Step("sanction", last, step.basis, step.evidence, step.pending)


# --- the ends -----------------------------------------------------------------------------------------------------


def wage(file: CaseFile, late: Step, moved: date, pending: tuple[str, ...], limit: Step, sanction: Step) -> Step:
    """The last day of wage, BW 7:629: the wait and all that extends it, unless something ends it sooner."""
    employment = file.case.employment
    if employment.regime == "no_employer":
        return Step("wage", None, (WIA.article(26, 1),), (), (), "no_employer")
    if file.last_day_of_employment is not None and file.last_day_of_employment < file.first_sick_day:
        return Step("wage", None, WAGE_CONTINUATION.basis, (), (), "employment_ended")
    basis = (ZW.article("76a", 1),) if employment.regime == "public_servant" else WAGE_CONTINUATION.basis
    day, evidence = moved, sanction.evidence if sanction.day is not None else late.evidence
    if late.day is not None:
        basis = (*basis, BW7.article("7:629", "11a"))
    if sanction.day is not None:
        day, pending = sanction.day, (*pending, *(code for code in sanction.pending if code not in pending))
        basis = (*basis, BW7.article("7:629", "11b"))
    if employment.domestic_worker == "yes":
        day, basis = file.sickness.date_of(7 * DOMESTIC_WEEKS), (BW7.article("7:629", "2a"),)
    in_sanction = sanction.day is not None and file.readings[AOW_IN_SANCTION] == "runs_on"
    if limit.day is not None and limit.day < day and not (in_sanction and limit.day >= moved):
        day, basis, pending = limit.day, limit.basis, ()
    ended = file.last_day_of_employment
    if ended is not None and ended < day:
        day, pending = ended, ()
    return _with_stated(file, Step("wage", day, basis, evidence, pending), "last_day_of_wage_continuation")


def dismissal_ban(
    file: CaseFile, day: date, days_longer: int, pending: tuple[str, ...], limit: Step, sanction: Step
) -> Step:
    """The last day of the ban, BW 7:670(1) and (11): two years, moved by what extends the wage period."""
    if file.case.employment.regime in ("public_servant", "no_employer"):
        reason = "no_civil_code_employment"
        return Step("dismissal_ban", None, DISMISSAL_BAN.basis, (), (), reason)
    if file.last_day_of_employment is not None and file.last_day_of_employment < file.first_sick_day:
        return Step("dismissal_ban", None, DISMISSAL_BAN.basis, (), (), "employment_ended")
    basis = (*DISMISSAL_BAN.basis, BW7.article("7:670", 11)) if days_longer else DISMISSAL_BAN.basis
    spared = sanction.day is not None and file.readings[AOW_IN_SANCTION] == "runs_on"
    if limit.day is not None and limit.day < day and not spared:
        day, pending = limit.day, ()
    ended = file.last_day_of_employment
    if ended is not None and ended < day:
        day, pending = ended, ()
    return Step("dismissal_ban", day, basis, (), pending)


def wia(file: CaseFile, iva: Step, extension: Step, ends: list[Step], pending: tuple[str, ...]) -> Step:
    """The first day of WIA, WIA 47(2), 54(2) and 43: the day after all that comes before it; none after AOW age.

    A voluntary extension does not pause for maternity leave; where it ends in one, WIA begins after the leave.
    """
    basis = (WIA.article(47, 2), WIA.article(54, 2))
    if iva.day is not None:
        step = Step("wia", iva.day, iva.basis, iva.evidence)
    else:
        last = max(end.day for end in ends if end.day is not None)
        undated = iva.pending if iva.reason == "unknown" else ()
        first_day = last + _DAY
        if last == extension.day:
            first_day = _after_leave(file, first_day)
        step = Step("wia", first_day, basis, (), (*pending, *undated))
    step = _with_stated(file, step, "first_day_of_wia")
    if file.aow_date is not None and file.aow_date <= _known(step.day):
        return Step("wia", None, (WIA.article(43),), (), (), "aow_age_reached")
    return step
