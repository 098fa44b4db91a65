"""The wage sanction (loonsanctie): until when it can be imposed, from when it runs, and what shortens it."""

from __future__ import annotations

from ...rules.verbs import counted, earliest, next_working_day, shown
from ..readings import (
    AowInSanction,
    Chosen,
    LateDays,
    LeaveInBenefitSanction,
    RepairDecisionTerm,
    RunOut,
    SanctionAfterLeave,
)
from ..wia import (
    BENEFIT_SANCTION_WEEKS,
    LATE_REFUSALS_FROM,
    NEW_SANCTION_FROM,
    REPAIR_DECISION_WEEKS,
    RESUME_WEEKS,
    RUN_OUT_WEEKS,
    SANCTION_AFTER_EXCUSE_FROM,
    SANCTION_AFTER_EXCUSE_UNTIL,
    SANCTION_AFTER_EXCUSE_WEEKS,
    SANCTION_ORDER_WEEKS,
    SANCTION_WEEKS,
)
from ..zw import NOTICE_42_FROM, NOTICE_AFTER_WEEKS
from .clauses import (
    AOW_REACHED,
    AWAITS_REPAIR,
    BAR,
    BENEFIT,
    CUT_BY_EMPLOYMENT,
    CUT_BY_SICKNESS,
    DOMESTIC,
    DOMESTIC_WORKER,
    EMPLOYMENT_ENDED,
    IVA_GRANTED,
    LENGTH,
    LENGTH_BEFORE_2004,
    LENGTH_OF_BENEFIT,
    NO_DECISION,
    NO_EMPLOYER,
    RESUMED,
    SHORTENED,
    START,
    TARGET,
    TO_NOTHING,
    VOID,
    WAITS,
    WANTS_REPAIR_DECISION,
    WANTS_REPAIR_REPORT,
    WANTS_SANCTION_LENGTH,
    WITHDRAWN,
    WITHOUT_EMPLOYER,
    waits_in,
)
from .file import Dated, File, Outcome
from .leave import after_leave, through_leave
from .limits import ended_by, ended_by_aow, notice_owed, sickness_benefit_from_employer
from .shown import Shown

__all__ = [
    "late_with_repair",
    "repair_due",
    "repair_due_by",
    "repair_established",
    "repair_waits",
    "sanction",
    "sanction_bar",
    "sanction_maximum",
    "sanction_start",
    "sanction_target",
    "wia_resumed",
]


_NEW_SANCTION_FROM = NEW_SANCTION_FROM.toordinal()
_LATE_REFUSALS_FROM = LATE_REFUSALS_FROM.toordinal()
_AFTER_EXCUSE_FROM = SANCTION_AFTER_EXCUSE_FROM.toordinal()
_AFTER_EXCUSE_UNTIL = SANCTION_AFTER_EXCUSE_UNTIL.toordinal()
_NOTICE_42_FROM = NOTICE_42_FROM.toordinal()


def _after_excuse(file: File, application_term: int, excused_until: Outcome) -> int | None:
    """The last of the seven weeks that UWV had for a sanction, WIA 25(10) and (11) of 1 November 2008 until 2012, where
    a late application counts as in time and the employer had not told UWV after 42 weeks, as ZW 38(1) asked.
    """
    if not notice_owed(file) or not _NOTICE_42_FROM <= file.first_sick_day <= _AFTER_EXCUSE_UNTIL:
        return None
    received = file.application_received
    if received is None or received <= application_term or excused_until.day is None:
        return None
    if not _AFTER_EXCUSE_FROM <= received <= _AFTER_EXCUSE_UNTIL:
        return None
    if file.notice_made is not None and file.notice_made <= counted(file, 7 * NOTICE_AFTER_WEEKS + 1):
        return None
    return shown(Shown.SANCTION_AFTER_EXCUSE, next_working_day(received + 7 * SANCTION_AFTER_EXCUSE_WEEKS))


def sanction_bar(file: File, application_term: int, excused_until: Outcome, wage_period: Dated) -> Dated:
    """The last day on which a sanction decision can be sent, WIA 25(11): that of the wage period, which a late
    application moves; UWV must have decided so by then (ECLI:NL:CRVB:2012:BY6453).
    """
    seven_weeks = _after_excuse(file, application_term, excused_until)
    return Dated(wage_period.day if seven_weeks is None else seven_weeks, BAR)


def sanction_target(file: File, application_term: int, excused_until: Outcome, sanction_bar: Dated) -> Dated:
    """The last day on which UWV must decide on a sanction, WIA 25(10): six weeks before."""
    if _after_excuse(file, application_term, excused_until) is not None:
        return Dated(sanction_bar.day, TARGET)
    return Dated(shown(Shown.SANCTION_TARGET, sanction_bar.day - 7 * SANCTION_ORDER_WEEKS), TARGET)


def sanction_start(
    file: File,
    wage_period: Dated,
    sanction_bar: Dated,
    early_iva: Outcome,
    sickness_limit: Outcome,
    aow_wage_limit: Outcome,
) -> Outcome:
    """The first day of the sanction, WIA 25(9): the day after the wage period, or after maternity leave that then runs.

    Of a self-insured employer whose employee has left, it extends the sickness benefit, WIA 26(2).
    """
    benefit = sickness_benefit_from_employer(file, wage_period.day)
    decided = file.sanction_sent is not None and early_iva.day is None
    nobody = not benefit if decided else file.self_insured_zw != "yes"
    if nobody and file.no_employer:
        return Outcome(None, WITHOUT_EMPLOYER | NO_EMPLOYER)
    if nobody and file.domestic_worker:
        return Outcome(None, DOMESTIC | DOMESTIC_WORKER)
    if early_iva.day is not None:
        return Outcome(None, early_iva.why | IVA_GRANTED)
    if file.sanction_sent is None:
        return Outcome(None, START | (WITHDRAWN if file.sanction_withdrawn else NO_DECISION))
    basis = BENEFIT if benefit else START
    if file.sanction_sent > sanction_bar.day:
        return Outcome(None, basis | VOID)
    start = _first_day(file, wage_period, benefit)
    if file.employment_ends is not None and file.employment_ends < start and not benefit:
        return Outcome(None, basis | EMPLOYMENT_ENDED)
    if sickness_limit.day is not None and sickness_limit.day < start:
        return Outcome(None, basis | sickness_limit.why)
    if aow_wage_limit.day is not None and aow_wage_limit.day < start:
        return Outcome(None, aow_wage_limit.why | AOW_REACHED)
    waits = 0 if file.said_first_day_of_sanction is not None else waits_in(wage_period.why)
    return Outcome(start, basis | waits)


def _first_day(file: File, wage_period: Dated, benefit: bool) -> int:
    if file.said_first_day_of_sanction is not None:
        return file.said_first_day_of_sanction
    day_after = shown(Shown.DAY_AFTER, wage_period.day + 1)
    start = after_leave(file, day_after)
    if start != day_after:
        if benefit:
            start = day_after if _runs_on_in_leave(file) else start
        elif file.readings.sanction_after_leave == SanctionAfterLeave.LAST_DAY_OF_LEAVE:
            start = start - 1
    return shown(Shown.SANCTION_START, start)


def _runs_on_in_leave(file: File) -> bool:
    """Whether leave does not move a sanction that extends sickness benefit: WIA 26(2) does not name 25(9)."""
    return file.readings.leave_in_benefit_sanction == LeaveInBenefitSanction.RUNS_ON


def _last_of(file: File, sanction_start: Outcome, first: int, number: int) -> int:
    """The last of ``number`` days of the sanction from ``first``, days of maternity leave not counted."""
    last = through_leave(file, first, number)
    if sanction_start.why & BENEFIT and last != first + number - 1 and _runs_on_in_leave(file):
        return first + number - 1
    return last


def sanction_maximum(file: File, sanction_start: Outcome) -> Outcome:
    """The last day of 52 weeks of sanction, maternity leave not counted, WIA 25(9), 26(2)."""
    if sanction_start.day is None:
        return sanction_start
    start, weeks = sanction_start.day, 7 * SANCTION_WEEKS
    if sanction_start.why & BENEFIT:
        weeks = 7 * BENEFIT_SANCTION_WEEKS
    if sanction_start.why & BENEFIT or after_leave(file, start) == start:
        last = _last_of(file, sanction_start, start, weeks)
    else:
        last = through_leave(file, start + 1, weeks - 1)
    last = shown(Shown.SANCTION_MAXIMUM, last)
    if file.first_sick_day < _NEW_SANCTION_FROM:
        return Outcome(last, LENGTH_BEFORE_2004 | WANTS_SANCTION_LENGTH | waits_in(sanction_start.why))
    length = LENGTH_OF_BENEFIT if sanction_start.why & BENEFIT else LENGTH
    return Outcome(last, length | waits_in(sanction_start.why))


def repair_due(file: File, received_on: int) -> int:
    """The last of UWV's three weeks to decide on a repair report, WIA 25(13)."""
    return repair_due_by(file.readings, received_on)


def repair_due_by(readings: Chosen, received_on: int) -> int:
    """The same by these readings: a day of receipt is all that it takes."""
    end = received_on + 7 * REPAIR_DECISION_WEEKS
    if readings.repair_decision_term == RepairDecisionTerm.RECEIPT_IS_DAY_ONE:
        return shown(Shown.REPAIR_DUE, end - 1)
    return shown(Shown.REPAIR_DUE, next_working_day(end))


def repair_established(file: File) -> int | None:
    """The day on which UWV established that the shortcoming was repaired, WIA 25(13); a decision answers a report."""
    for place in range(len(file.repair_decisions)):
        if file.repaired[place]:
            return file.repair_decisions[place]
    return None


def repair_waits(file: File, sanction_maximum: Outcome) -> int:
    """What the shortening waits for: a decision on a report, what it decided, or the report behind it.

    A report that comes after the longest sanction shortens nothing.
    """
    reports, decisions = len(file.repair_reports), len(file.repair_decisions)
    for place in range(decisions):
        if place >= reports:
            return WANTS_REPAIR_REPORT
        if file.repaired[place] is None:
            return WANTS_REPAIR_DECISION
        if file.repaired[place]:
            return 0
    if reports <= decisions:
        return 0
    last = sanction_maximum.day
    return AWAITS_REPAIR if last is None or file.repair_reports[decisions] <= last else 0


def late_with_repair(file: File, sanction_target: Dated) -> int:
    """Calendar days by which UWV was late, WIA 25(14): with the sanction, and with each decision up to the repair; with
    a refusal of it since 2008.
    """
    if file.sanction_sent is None:
        return 0
    late = 0
    if file.sanction_sent > sanction_target.day:
        late = shown(Shown.LATE_WITH_THE_SANCTION, file.sanction_sent - sanction_target.day)
    for place in range(len(file.repair_decisions)):
        decided = file.repair_decisions[place]
        if place < len(file.repair_reports) and (file.repaired[place] or decided >= _LATE_REFUSALS_FROM):
            due = repair_due(file, file.repair_reports[place])
            if decided > due:
                late = late + shown(Shown.LATE_WITH_THE_REPAIR, decided - due)
        if file.repaired[place]:
            return late
    return late


def sanction(
    file: File,
    sanction_start: Outcome,
    sanction_maximum: Outcome,
    repair_established: int | None,
    repair_waits: int,
    late_with_repair: int,
    sickness_limit: Outcome,
    aow_wage_limit: Outcome,
    aow_benefit_limit: Outcome,
) -> Outcome:
    """The last day of the sanction, WIA 25(9), (12) to (14): the maximum, or six weeks after repair was established;
    sooner where employment, sickness or the wage or benefit of one past AOW age ends.
    """
    start, maximum = sanction_start.day, sanction_maximum.day
    if start is None or maximum is None:
        return sanction_start
    why = SHORTENED | waits_in(sanction_maximum.why)
    if repair_established is None:
        why = sanction_maximum.why
    why = why | repair_waits
    if file.said_last_day_of_sanction is not None:
        last, why = file.said_last_day_of_sanction, why & ~WAITS
    else:
        last = _last_day(file, sanction_start, maximum, repair_established, late_with_repair)
    if last < start:
        return Outcome(None, (why & ~WAITS) | TO_NOTHING)
    found = ended_by(Dated(last, why), sickness_limit.day, CUT_BY_SICKNESS)
    if file.employment_ends is not None and file.employment_ends >= start:
        found = ended_by(found, file.employment_ends, CUT_BY_EMPLOYMENT)
    if sickness_benefit_from_employer(file, start):
        found = ended_by_aow(found, aow_benefit_limit)
    elif aow_wage_limit.day is not None and file.readings.aow_age_during_sanction != AowInSanction.RUNS_ON:
        found = ended_by_aow(found, aow_wage_limit)
    return Outcome(found.day, found.why)


def _last_day(file: File, sanction_start: Outcome, maximum: int, repair_established: int | None, late: int) -> int:
    reading = file.readings.late_days_of_uwv
    if repair_established is None:
        if reading == LateDays.EVERY_LATE_SANCTION:
            return shown(Shown.LESS_LATE_DAYS, maximum - late)
        return maximum
    first = repair_established
    if file.readings.run_out_of_the_sanction != RunOut.DECISION_IS_DAY_ONE:
        first = shown(Shown.RUN_OUT_BEGINS, first + 1)
    run_out = shown(Shown.RUN_OUT, _last_of(file, sanction_start, first, 7 * RUN_OUT_WEEKS))
    if reading == LateDays.FROM_THE_RUN_OUT:
        return shown(Shown.SANCTION, earliest(shown(Shown.LESS_LATE_DAYS, run_out - late), maximum))
    return shown(Shown.LESS_LATE_DAYS, shown(Shown.SANCTION, earliest(run_out, maximum)) - late)


def wia_resumed(
    file: File, sanction_start: Outcome, sanction_maximum: Outcome, repair_established: int | None
) -> Outcome:
    """The day from which UWV must go on with the WIA application that a sanction suspended, WIA 64(8).

    Repair was established, the employee asked for it because the employment ends, or at the latest six weeks before the
    52 weeks are over; the first of these.
    """
    if sanction_start.day is None or sanction_maximum.day is None:
        return Outcome(None, RESUMED)
    day = sanction_maximum.day - 7 * RESUME_WEEKS
    for sooner in (repair_established, file.resumption_asked):
        if sooner is not None:
            day = earliest(day, sooner)
    return Outcome(shown(Shown.RESUMED, day), RESUMED)
