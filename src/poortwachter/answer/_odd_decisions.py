"""What is odd in decisions of UWV beside each other, and in notices to it."""

from __future__ import annotations

from typing import Final

from ..engine.file import withdrawn
from ..engine.run import Run
from ..facts._base import said
from ..facts._filing import kinds_of
from ..facts.records import ExtensionDecision, SanctionDecision, Stating
from ..law.wia import EARLY_IVA_LAST_WEEK, RESUME_WEEKS, SANCTION_WEEKS
from ..rules.verbs import counted
from ._odd_asking import Odd, days_granted, differ, done_on_days, employment_goes_on, has, only_by, said_in
from .codes import Caveat

__all__ = ["DECISIONS"]

_LETTERS: Final = kinds_of(Stating)
"""What UWV writes, and can state days in."""


@only_by("wia_decision")
def _wia_decisions_differ(run: Run) -> bool:
    return differ(run, "wia_decision", "granted")


@only_by("wia_decision")
def _wia_granted_beside_sanction(run: Run) -> bool:
    """UWV resumes the application after repair, at a request, or six weeks before the sanction ends, WIA 64(8)."""
    last, resumes = run.found.sanction.day, run.found.wia_resumed.day
    if last is None or resumes is None:
        return False
    if run.found.repair_established is None:
        resumes = min(resumes, last - 7 * RESUME_WEEKS)
    return any(day.toordinal() < resumes for day in days_granted(run, "wia_decision"))


@only_by("wia_decision")
def _wia_decided_without_application(run: Run) -> bool:
    complete = run.file.case.records_complete_from is None
    return complete and has(run, "wia_decision") and not done_on_days(run, ("wia_application",))


@only_by("repair_report", "repair_decision")
def _repair_without_sanction(run: Run) -> bool:
    return has(run, "repair_report", "repair_decision") and not has(run, "sanction_decision")


@only_by("repair_decision")
def _repair_granted_twice(run: Run) -> bool:
    return len(days_granted(run, "repair_decision", "repaired")) > 1


@only_by("repair_decision")
def _repair_refused_after_grant(run: Run) -> bool:
    granted = days_granted(run, "repair_decision", "repaired")
    said = said_in(run, "repair_decision", "repaired")
    return bool(granted) and any(value is False and day > min(granted) for day, value in said)


@only_by("repair_report")
def _repair_after_sanction(run: Run) -> bool:
    """A report after the longest sanction, or after the end that a granted repair gave it, WIA 25(14)."""
    last, longest = run.found.sanction.day, run.found.sanction_maximum.day
    if last is None or longest is None:
        return False
    granted = days_granted(run, "repair_decision", "repaired")
    since = granted[0].toordinal() if granted else None
    return any(
        received > (max(last, since) if since is not None and received > since else max(last, longest))
        for received in (day.toordinal() for day in done_on_days(run, ("repair_report",)))
    )


@only_by("repair_decision")
def _repair_decision_withdrawn(run: Run) -> bool:
    return any(entry.kind == "repair_decision" and withdrawn(entry.record) for entry in run.file.filed)


@only_by("new_agreed_work")
def _other_work_agreed(run: Run) -> bool:
    """In this case, or before it: then the case began in the new work."""
    return any(record.kind == "new_agreed_work" for record in run.file.case.records)


@only_by("benefit")
def _benefit_ended(run: Run) -> bool:
    return any(how == "without_recovery" for _, how in said_in(run, "benefit", "ended_by"))


@only_by("benefit")
def _benefit_ended_by_recovery(run: Run) -> bool:
    return run.file.sickness.last_sick_day is None and any(
        how == "recovery" for _, how in said_in(run, "benefit", "ended_by")
    )


@only_by("sanction_decision")
def _repair_after_withdrawal(run: Run) -> bool:
    withdrawn = [day for _, day in said_in(run, "sanction_decision", "withdrawn_on")]
    sanctions = run.file.by_kind.get("sanction_decision", ())
    if not sanctions or len(withdrawn) < len(sanctions):
        return False
    return any(day > max(withdrawn) for day in done_on_days(run, ("repair_report", "repair_decision")))


@only_by("sanction_decision")
def _withdrawn_after_it_ended(run: Run) -> bool:
    longest = run.found.wage_period.day + 7 * SANCTION_WEEKS
    return any(day.toordinal() > longest for _, day in said_in(run, "sanction_decision", "withdrawn_on"))


@only_by("early_iva_decision")
def _early_iva_decisions_differ(run: Run) -> bool:
    return differ(run, "early_iva_decision", "granted")


@only_by("early_iva_decision")
def _early_iva_after_week_68(run: Run) -> bool:
    """A wait of 78 weeks at most cannot begin ten weeks after such an application, WIA 23(6)."""
    asked, granted = run.view.iva_asked, run.view.iva_granted
    return asked is not None and granted is not None and asked > counted(run.view, 7 * EARLY_IVA_LAST_WEEK)


@only_by("early_iva_decision")
def _early_iva_and_capacity(run: Run) -> bool:
    granted = days_granted(run, "early_iva_decision")
    return bool(granted) and any(
        entry.done_on >= min(granted) and entry.record.capacity == "present" for entry in run.file.opinions
    )


@only_by("early_iva_decision")
def _early_iva_and_wia_refused(run: Run) -> bool:
    refused = any(value is False for _, value in said_in(run, "wia_decision", "granted"))
    return refused and bool(days_granted(run, "early_iva_decision"))


@only_by("extension_decision")
def _extended_after_sanction(run: Run) -> bool:
    imposed = [entry.done_on for entry in run.file.of(SanctionDecision) if entry.record.withdrawn_on is None]
    return bool(imposed) and any(day > min(imposed) for day in days_granted(run, "extension_decision"))


@only_by("extension_decision")
def _refused_extension_with_day(run: Run) -> bool:
    return any(
        entry.record.granted is False and entry.record.last_day is not None for entry in run.file.of(ExtensionDecision)
    )


@only_by("extension_decision")
def _extension_decisions_differ(run: Run) -> bool:
    """A refusal after a grant, with no later request that it can be the answer to."""
    granted = days_granted(run, "extension_decision")
    refused = [day for day, value in said_in(run, "extension_decision", "granted") if value is False]
    requested = done_on_days(run, ("extension_agreement",))
    return any(
        before and not any(max(before) < day <= refusal for day in requested)
        for refusal in refused
        for before in [[day for day in granted if day < refusal]]
    )


@only_by("objection")
def _objection_without_decision(run: Run) -> bool:
    return any(not has(run, against) for _, against in said_in(run, "objection", "against"))


@only_by("wage_extension_decision")
def _late_days_though_in_time(run: Run) -> bool:
    decided = [days for _, days in said_in(run, "wage_extension_decision", "days") if days > 0]
    received = [day.toordinal() for day in done_on_days(run, ("wia_application",))]
    return bool(decided) and bool(received) and min(received) <= run.found.application_due.day


@only_by(*_LETTERS)
def _sanction_days_without_decision(run: Run) -> bool:
    if has(run, "sanction_decision"):
        return False
    stated = [said(entry.record, "states") for kind in _LETTERS for entry in run.file.by_kind.get(kind, ())]
    days = [(one.first_day_of_sanction, one.last_day_of_sanction) for one in stated if one is not None]
    return any(day is not None for pair in days for day in pair)


def _report_due_after_application_due(run: Run) -> bool:
    stated = run.file.stated
    report, application = stated.get("report_due"), stated.get("application_due")
    return report is not None and application is not None and report[0] > application[0]


@only_by("recovery_notice")
def _recovery_notice_while_sick(run: Run) -> bool:
    return has(run, "recovery_notice") and run.file.sickness.last_sick_day is None


@only_by("end_of_employment_notice")
def _end_notice_while_employed(run: Run) -> bool:
    return has(run, "end_of_employment_notice") and employment_goes_on(run)


DECISIONS: Final[Odd] = {
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
    Caveat.EARLY_IVA_AFTER_WEEK_68: _early_iva_after_week_68,
    Caveat.EARLY_IVA_AND_CAPACITY: _early_iva_and_capacity,
    Caveat.EARLY_IVA_AND_WIA_REFUSED: _early_iva_and_wia_refused,
    Caveat.EXTENDED_AFTER_SANCTION: _extended_after_sanction,
    Caveat.REFUSED_EXTENSION_WITH_DAY: _refused_extension_with_day,
    Caveat.EXTENSION_DECISIONS_DIFFER: _extension_decisions_differ,
    Caveat.OBJECTION_WITHOUT_DECISION: _objection_without_decision,
    Caveat.LATE_DAYS_THOUGH_IN_TIME: _late_days_though_in_time,
    Caveat.SANCTION_DAYS_WITHOUT_DECISION: _sanction_days_without_decision,
    Caveat.REPORT_DUE_AFTER_APPLICATION_DUE: _report_due_after_application_due,
    Caveat.RECOVERY_NOTICE_WHILE_SICK: _recovery_notice_while_sick,
    Caveat.END_NOTICE_WHILE_EMPLOYED: _end_notice_while_employed,
}
"""Decisions of UWV, and notices to it."""
