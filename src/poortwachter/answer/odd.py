"""What is odd in the facts of a case but could be true: the answer stands, and says what to look at.

Each code is one question to the file, asked when the caveats of an answer are read. What cannot be true is refused
before it comes here. ``poortwachter.facts.plausible`` has the whole table, with the reason for each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, Final

from ..counting.work_week import WEEKDAYS
from ..engine.file import withdrawn
from ..engine.run import Run
from ..facts._base import Facts
from ..facts._filing import Filed
from ..facts.absences import Leave
from ..facts.records import (
    ExtensionDecision,
    SanctionDecision,
    Stating,
    TermDeviation,
    WorkResumption,
)
from ..law.wia import RUN_OUT_WEEKS, SANCTION_WEEKS
from .codes import Caveat

__all__ = ["ODD", "oddities"]

_WEEK: Final = timedelta(days=7)
_FIRST_YEAR: Final = 52 * 7
"""Counted days of the first year, RPEZ 4(2)b."""
_EVALUATION_OPENS: Final = 45 * 7 + 1
"""The counted day on which week 46 begins: from then a first-year evaluation is usual, UWV."""
_ANALYSIS: Final = 6 * 7
"""Counted days in which the problem analysis is made, RPEZ 2(2)."""
_SHORTEST_LEAVE_WEEKS, _LONGEST_LEAVE_WEEKS = 10, 30
"""Leave after birth lasts at least ten weeks; with more than one child twenty, and ten more for one in hospital: Wazo
3:1. What lies outside is not impossible: leave can be taken in parts."""
_FLEXIBLE_WEEKS: Final = 2
"""Leave begins six to four weeks before the expected day of birth, ten to eight with more than one child: Wazo 3:1."""
_PREGNANCY: Final = 40 * _WEEK
_CHILD: Final = 16
"""Below this age an employee is a child, Arbeidstijdenwet 1:2."""

_TOWARDS_THE_END: Final = (
    "final_evaluation", "reintegration_report", "wia_application", "wia_decision", "sanction_decision",
    "wage_extension_decision", "dismissal_notice", "dismissal_permit", "transition_payment",
)  # fmt: skip
"""What is not made in the first year of sickness while the employment goes on."""
_WHILE_SICK: Final = ("problem_analysis", "sanction_decision", "wage_measure")
"""What is not begun after recovery."""
_BY_THE_LIVING: Final = (
    "problem_analysis", "problem_analysis_update", "current_opinion", "capacity", "action_plan", "action_plan_update",
    "evaluation", "first_year_evaluation", "final_evaluation", "employee_view", "work_resumption",
    "second_track_start", "wia_application", "early_iva_application", "extension_agreement",
)  # fmt: skip
"""What takes the employee."""


def oddities(run: Run) -> Iterator[Caveat]:
    """The codes of what is odd in this case, in the order of the table."""
    return (code for code, asks in ODD.items() if asks(run))


# --- asking the file ----------------------------------------------------------------------------------------------


def _done(run: Run, kinds: Iterable[str]) -> Iterator[date]:
    """The days on which what these kinds show was done."""
    by_kind = run.file.by_kind
    for kind in kinds:
        for entry in by_kind.get(kind, ()):
            if entry.record.shows_act:
                yield entry.done_on


def _said(run: Run, kind: str, name: str) -> list[tuple[date, Any]]:
    """What records of ``kind`` say under ``name``, where they say it, each with its day."""
    found = ((entry.done_on, getattr(entry.record, name)) for entry in run.file.by_kind.get(kind, ()))
    return [(day, value) for day, value in found if value is not None]


def _differ(run: Run, kind: str, name: str) -> bool:
    return len({value for _, value in _said(run, kind, name)}) > 1


def _granted(run: Run, kind: str, name: str = "granted") -> list[date]:
    return [day for day, value in _said(run, kind, name) if value is True]


def _has(run: Run, *kinds: str) -> bool:
    return any(kind in run.file.by_kind for kind in kinds)


def _letters(run: Run) -> Iterator[Facts]:
    for entries in run.file.by_kind.values():
        for entry in entries:
            if isinstance(entry.record, Stating) and entry.record.states is not None:
                yield entry.record.states


def _maternity(run: Run) -> tuple[Leave, ...]:
    return run.file.case.maternity_leaves


def _employment_goes_on(run: Run) -> bool:
    return run.file.case.employment.last_day is None and run.file.sickness.ended_by != "employment_end"


# --- the days of sickness, of leave and of the person ---------------------------------------------------------------


def _first_sick_day_off(run: Run) -> bool:
    """A Sunday, or another day on which this employee does not work; the first day is one of work, ZW 29(3)."""
    day, works = run.file.first_sick_day, run.file.case.employment.working_days
    return day.isoweekday() == 7 if works is None else WEEKDAYS[day.weekday()] not in works


def _reported_after_recovery(run: Run) -> bool:
    return any(
        absence.reported_on is not None
        and absence.recovery_reported_on is not None
        and absence.reported_on > absence.recovery_reported_on
        for absence in run.file.case.absences
    )


def _leave_of_unusual_length(run: Run) -> bool:
    return any(
        not _SHORTEST_LEAVE_WEEKS * 7 <= (leave.last_day - leave.first_day).days + 1 <= _LONGEST_LEAVE_WEEKS * 7
        for leave in _maternity(run)
    )


def _flexible_period_long(run: Run) -> bool:
    return any(
        leave.not_counted_from is not None and leave.first_day - leave.not_counted_from > _FLEXIBLE_WEEKS * _WEEK
        for leave in _maternity(run)
    )


def _leaves_close_together(run: Run) -> bool:
    return any(later.first_day - earlier.first_day < _PREGNANCY for earlier, later in pairwise(_maternity(run)))


def _leave_after_aow_age(run: Run) -> bool:
    aow = run.file.aow_date
    return aow is not None and any(leave.first_day >= aow for leave in _maternity(run))


def _child_employee(run: Run) -> bool:
    born, sick = run.file.case.birth_date, run.file.first_sick_day
    return born is not None and sick.year - born.year - ((sick.month, sick.day) < (born.month, born.day)) < _CHILD


def _regimes_at_odds(run: Run) -> bool:
    employment = run.file.case.employment
    if employment.regime == "no_employer":
        return employment.first_day is not None or employment.last_day is not None or _has(run, "wage_measure")
    return employment.regime == "public_servant" and employment.domestic_worker == "yes"


def _safety_net_denied(run: Run) -> bool:
    employment = run.file.case.employment
    says_so = employment.safety_net_notice_term is not None or _has(run, "safety_net_notice")
    return employment.safety_net == "no" and says_so


# --- the order of documents -----------------------------------------------------------------------------------------


def _before_its_time(run: Run) -> bool:
    day_of = run.file.sickness.date_of
    if any(day < day_of(_EVALUATION_OPENS) for day in _done(run, ("first_year_evaluation",))):
        return True
    if any(day <= day_of(_ANALYSIS) for day in _done(run, ("second_track_start",))):
        return True
    if not _employment_goes_on(run) or run.file.sickness.ended_by is not None or _has(run, "early_iva_application"):
        return False
    first_year_ends = day_of(_FIRST_YEAR)
    return any(day <= first_year_ends for day in _done(run, _TOWARDS_THE_END))


def _final_before_first_year(run: Run) -> bool:
    first_year = list(_done(run, ("first_year_evaluation",)))
    return bool(first_year) and any(day < min(first_year) for day in _done(run, ("final_evaluation",)))


def _after_recovery(run: Run) -> bool:
    last = run.file.sickness.last_sick_day
    if last is None or run.file.sickness.ended_by != "recovery":
        return False
    return any(day > last for day in _done(run, _WHILE_SICK))


def _after_death(run: Run) -> bool:
    last = run.file.sickness.last_sick_day
    if last is None or run.file.sickness.ended_by != "death":
        return False
    return any(day > last for day in _done(run, _BY_THE_LIVING))


def _own_work_after_employment(run: Run) -> bool:
    ended = run.file.case.employment.last_day
    if ended is None and run.file.sickness.ended_by == "employment_end":
        ended = run.file.sickness.last_sick_day
    return ended is not None and any(
        day > ended and work in ("own", "adapted", "other") for day, work in _said(run, "work_resumption", "work")
    )


def _same_record_twice(run: Run) -> bool:
    seen: dict[str, list[Filed]] = {}
    for kind, entries in run.file.by_kind.items():
        if len(entries) > 1:
            seen[kind] = entries
    return any(
        earlier.done_on == later.done_on and _content(earlier) == _content(later)
        for entries in seen.values()
        for earlier, later in pairwise(entries)
    )


def _content(entry: Filed) -> dict[str, object]:
    return {name: value for name, value in entry.record if name != "id"}


def _work_without_capacity(run: Run) -> bool:
    """Work for pay on a day on which the company doctor found no capacity."""
    none = {entry.done_on for entry in run.file.opinions if entry.record.capacity == "none"}
    return any(entry.done_on in none and entry.record.work != "therapy" for entry in run.file.of(WorkResumption))


def _agreed_afterwards(run: Run) -> bool:
    return any(
        entry.record.dated > entry.record.due or entry.record.dated > _own_term(run, entry.record.milestone)
        for entry in run.file.of(TermDeviation)
    )


def _own_term(run: Run, milestone: str) -> date:
    reckoned = run.reckoned(milestone) if milestone in ("problem_analysis", "first_year_evaluation") else None
    return date.max if reckoned is None else reckoned


def _agreed_beyond_the_wait(run: Run) -> bool:
    return any(due > run.end_of_wait for _, due in _said(run, "term_deviation", "due"))


# --- decisions of UWV -----------------------------------------------------------------------------------------------


def _wia_decisions_differ(run: Run) -> bool:
    return _differ(run, "wia_decision", "granted")


def _wia_granted_beside_sanction(run: Run) -> bool:
    """UWV resumes the application after repair, or at least six weeks before the sanction ends: WIA 25(15), 64."""
    last, repaired = run.found.sanction.day, run.found.repair_established
    if last is None:
        return False
    resumes = last - 7 * RUN_OUT_WEEKS if repaired is None else repaired
    return any(day.toordinal() < resumes for day in _granted(run, "wia_decision"))


def _wia_decided_without_application(run: Run) -> bool:
    complete = run.file.case.records_complete_from is None
    return complete and _has(run, "wia_decision") and not any(True for _ in _done(run, ("wia_application",)))


def _repair_without_sanction(run: Run) -> bool:
    return _has(run, "repair_report", "repair_decision") and not _has(run, "sanction_decision")


def _repair_granted_twice(run: Run) -> bool:
    return len(_granted(run, "repair_decision", "repaired")) > 1


def _repair_refused_after_grant(run: Run) -> bool:
    granted = _granted(run, "repair_decision", "repaired")
    said = _said(run, "repair_decision", "repaired")
    return bool(granted) and any(value is False and day > min(granted) for day, value in said)


def _repair_after_sanction(run: Run) -> bool:
    """A report after the longest sanction, or after the end that a granted repair gave it, WIA 25(14)."""
    last, longest = run.found.sanction.day, run.found.sanction_maximum.day
    if last is None or longest is None:
        return False
    granted = _granted(run, "repair_decision", "repaired")
    since = granted[0].toordinal() if granted else None
    return any(
        received > (max(last, since) if since is not None and received > since else max(last, longest))
        for received in (day.toordinal() for day in _done(run, ("repair_report",)))
    )


def _repair_decision_withdrawn(run: Run) -> bool:
    return any(withdrawn(entry.record) for entry in run.file.filed)


def _other_work_agreed(run: Run) -> bool:
    """In this case, or before it: then the case began in the new work."""
    return any(record.kind == "new_agreed_work" for record in run.file.case.records)


def _benefit_ended(run: Run) -> bool:
    return any(how == "without_recovery" for _, how in _said(run, "benefit", "ended_by"))


def _benefit_ended_by_recovery(run: Run) -> bool:
    return run.file.sickness.last_sick_day is None and any(
        how == "recovery" for _, how in _said(run, "benefit", "ended_by")
    )


def _repair_after_withdrawal(run: Run) -> bool:
    withdrawn = [day for _, day in _said(run, "sanction_decision", "withdrawn_on")]
    sanctions = run.file.by_kind.get("sanction_decision", ())
    if not sanctions or len(withdrawn) < len(sanctions):
        return False
    return any(day > max(withdrawn) for day in _done(run, ("repair_report", "repair_decision")))


def _withdrawn_after_it_ended(run: Run) -> bool:
    longest = run.found.wage_period.day + 7 * SANCTION_WEEKS
    return any(day.toordinal() > longest for _, day in _said(run, "sanction_decision", "withdrawn_on"))


def _early_iva_decisions_differ(run: Run) -> bool:
    return _differ(run, "early_iva_decision", "granted")


def _early_iva_and_capacity(run: Run) -> bool:
    granted = _granted(run, "early_iva_decision")
    return bool(granted) and any(
        entry.done_on >= min(granted) and entry.record.capacity == "present" for entry in run.file.opinions
    )


def _early_iva_and_wia_refused(run: Run) -> bool:
    refused = any(value is False for _, value in _said(run, "wia_decision", "granted"))
    return refused and bool(_granted(run, "early_iva_decision"))


def _extended_after_sanction(run: Run) -> bool:
    imposed = [entry.done_on for entry in run.file.of(SanctionDecision) if entry.record.withdrawn_on is None]
    return bool(imposed) and any(day > min(imposed) for day in _granted(run, "extension_decision"))


def _refused_extension_with_day(run: Run) -> bool:
    return any(
        entry.record.granted is False and entry.record.last_day is not None for entry in run.file.of(ExtensionDecision)
    )


def _objection_without_decision(run: Run) -> bool:
    return any(not _has(run, against) for _, against in _said(run, "objection", "against"))


def _late_days_though_in_time(run: Run) -> bool:
    decided = [days for _, days in _said(run, "wage_extension_decision", "days") if days > 0]
    received = [day.toordinal() for day in _done(run, ("wia_application",))]
    return bool(decided) and bool(received) and min(received) <= run.found.application_due.day


def _sanction_days_without_decision(run: Run) -> bool:
    if _has(run, "sanction_decision"):
        return False
    names = ("first_day_of_sanction", "last_day_of_sanction")
    return any(getattr(states, name) is not None for states in _letters(run) for name in names)


def _report_due_after_application_due(run: Run) -> bool:
    stated = run.file.stated
    report, application = stated.get("report_due"), stated.get("application_due")
    return report is not None and application is not None and report[0] > application[0]


# --- notices --------------------------------------------------------------------------------------------------------


def _recovery_notice_while_sick(run: Run) -> bool:
    return _has(run, "recovery_notice") and run.file.sickness.last_sick_day is None


def _end_notice_while_employed(run: Run) -> bool:
    return _has(run, "end_of_employment_notice") and _employment_goes_on(run)


ODD: Final[Mapping[Caveat, Callable[[Run], bool]]] = {
    Caveat.FIRST_SICK_DAY_OFF: _first_sick_day_off,
    Caveat.REPORTED_AFTER_RECOVERY: _reported_after_recovery,
    Caveat.LEAVE_OF_UNUSUAL_LENGTH: _leave_of_unusual_length,
    Caveat.FLEXIBLE_PERIOD_LONG: _flexible_period_long,
    Caveat.LEAVES_CLOSE_TOGETHER: _leaves_close_together,
    Caveat.LEAVE_AFTER_AOW_AGE: _leave_after_aow_age,
    Caveat.CHILD_EMPLOYEE: _child_employee,
    Caveat.REGIMES_AT_ODDS: _regimes_at_odds,
    Caveat.SAFETY_NET_DENIED: _safety_net_denied,
    Caveat.BEFORE_ITS_TIME: _before_its_time,
    Caveat.FINAL_BEFORE_FIRST_YEAR: _final_before_first_year,
    Caveat.AFTER_RECOVERY: _after_recovery,
    Caveat.AFTER_DEATH: _after_death,
    Caveat.OWN_WORK_AFTER_EMPLOYMENT: _own_work_after_employment,
    Caveat.SAME_RECORD_TWICE: _same_record_twice,
    Caveat.WORK_WITHOUT_CAPACITY: _work_without_capacity,
    Caveat.AGREED_AFTERWARDS: _agreed_afterwards,
    Caveat.AGREED_BEYOND_THE_WAIT: _agreed_beyond_the_wait,
    Caveat.WIA_DECISIONS_DIFFER: _wia_decisions_differ,
    Caveat.WIA_GRANTED_BESIDE_SANCTION: _wia_granted_beside_sanction,
    Caveat.WIA_DECIDED_WITHOUT_APPLICATION: _wia_decided_without_application,
    Caveat.REPAIR_WITHOUT_SANCTION: _repair_without_sanction,
    Caveat.REPAIR_GRANTED_TWICE: _repair_granted_twice,
    Caveat.REPAIR_REFUSED_AFTER_GRANT: _repair_refused_after_grant,
    Caveat.REPAIR_AFTER_SANCTION: _repair_after_sanction,
    Caveat.REPAIR_AFTER_WITHDRAWAL: _repair_after_withdrawal,
    Caveat.REPAIR_DECISION_WITHDRAWN: _repair_decision_withdrawn,
    Caveat.OTHER_WORK_AGREED: _other_work_agreed,
    Caveat.BENEFIT_ENDED_WITHOUT_RECOVERY: _benefit_ended,
    Caveat.BENEFIT_RECOVERY_WHILE_SICK: _benefit_ended_by_recovery,
    Caveat.WITHDRAWN_AFTER_IT_ENDED: _withdrawn_after_it_ended,
    Caveat.EARLY_IVA_DECISIONS_DIFFER: _early_iva_decisions_differ,
    Caveat.EARLY_IVA_AND_CAPACITY: _early_iva_and_capacity,
    Caveat.EARLY_IVA_AND_WIA_REFUSED: _early_iva_and_wia_refused,
    Caveat.EXTENDED_AFTER_SANCTION: _extended_after_sanction,
    Caveat.REFUSED_EXTENSION_WITH_DAY: _refused_extension_with_day,
    Caveat.OBJECTION_WITHOUT_DECISION: _objection_without_decision,
    Caveat.LATE_DAYS_THOUGH_IN_TIME: _late_days_though_in_time,
    Caveat.SANCTION_DAYS_WITHOUT_DECISION: _sanction_days_without_decision,
    Caveat.REPORT_DUE_AFTER_APPLICATION_DUE: _report_due_after_application_due,
    Caveat.RECOVERY_NOTICE_WHILE_SICK: _recovery_notice_while_sick,
    Caveat.END_NOTICE_WHILE_EMPLOYED: _end_notice_while_employed,
}
"""What can be odd, by the code of its caveat: whether it is so in a case."""
