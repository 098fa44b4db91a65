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
from ._odd_asking import Odd, Oddity, days_granted, differ, done_on_days, employment_goes_on, has, said_in
from .codes import Caveat

__all__ = ["DECISIONS"]

_LETTERS: Final = kinds_of(Stating)
"""What UWV writes, and can state days in."""


def _wia_decisions_differ(run: Run) -> bool:
    return differ(run, "wia_decision", "granted")


def _wia_granted_beside_sanction(run: Run) -> bool:
    """UWV resumes the application after repair, at a request, or six weeks before the sanction ends, WIA 64(8)."""
    last, resumes = run.found.sanction.day, run.found.wia_resumed.day
    if last is None or resumes is None:
        return False
    if run.found.repair_established is None:
        resumes = min(resumes, last - 7 * RESUME_WEEKS)
    return any(day.toordinal() < resumes for day in days_granted(run, "wia_decision"))


def _wia_decided_without_application(run: Run) -> bool:
    complete = run.file.case.records_complete_from is None
    return complete and has(run, "wia_decision") and not done_on_days(run, ("wia_application",))


def _repair_without_sanction(run: Run) -> bool:
    return has(run, "repair_report", "repair_decision") and not has(run, "sanction_decision")


def _repair_granted_twice(run: Run) -> bool:
    return len(days_granted(run, "repair_decision", "repaired")) > 1


def _repair_refused_after_grant(run: Run) -> bool:
    granted = days_granted(run, "repair_decision", "repaired")
    said = said_in(run, "repair_decision", "repaired")
    return bool(granted) and any(value is False and day > min(granted) for day, value in said)


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


def _repair_decision_withdrawn(run: Run) -> bool:
    return any(entry.kind == "repair_decision" and withdrawn(entry.record) for entry in run.file.filed)


def _other_work_agreed(run: Run) -> bool:
    """In this case, or before it: then the case began in the new work."""
    return any(record.kind == "new_agreed_work" for record in run.file.case.records)


def _benefit_ended(run: Run) -> bool:
    return any(how == "without_recovery" for _, how in said_in(run, "benefit", "ended_by"))


def _benefit_ended_by_recovery(run: Run) -> bool:
    return run.file.sickness.last_sick_day is None and any(
        how == "recovery" for _, how in said_in(run, "benefit", "ended_by")
    )


def _repair_after_withdrawal(run: Run) -> bool:
    withdrawn = [day for _, day in said_in(run, "sanction_decision", "withdrawn_on")]
    sanctions = run.file.by_kind.get("sanction_decision", ())
    if not sanctions or len(withdrawn) < len(sanctions):
        return False
    return any(day > max(withdrawn) for day in done_on_days(run, ("repair_report", "repair_decision")))


def _withdrawn_after_it_ended(run: Run) -> bool:
    longest = run.found.wage_period.day + 7 * SANCTION_WEEKS
    return any(day.toordinal() > longest for _, day in said_in(run, "sanction_decision", "withdrawn_on"))


def _early_iva_decisions_differ(run: Run) -> bool:
    return differ(run, "early_iva_decision", "granted")


def _early_iva_after_week_68(run: Run) -> bool:
    """A wait of 78 weeks at most cannot begin ten weeks after such an application, WIA 23(6)."""
    asked, granted = run.view.iva_asked, run.view.iva_granted
    return asked is not None and granted is not None and asked > counted(run.view, 7 * EARLY_IVA_LAST_WEEK)


def _early_iva_and_capacity(run: Run) -> bool:
    granted = days_granted(run, "early_iva_decision")
    return bool(granted) and any(
        entry.done_on >= min(granted) and entry.record.capacity == "present" for entry in run.file.opinions
    )


def _early_iva_and_wia_refused(run: Run) -> bool:
    refused = any(value is False for _, value in said_in(run, "wia_decision", "granted"))
    return refused and bool(days_granted(run, "early_iva_decision"))


def _extended_after_sanction(run: Run) -> bool:
    imposed = [entry.done_on for entry in run.file.of(SanctionDecision) if entry.record.withdrawn_on is None]
    return bool(imposed) and any(day > min(imposed) for day in days_granted(run, "extension_decision"))


def _refused_extension_with_day(run: Run) -> bool:
    return any(
        entry.record.granted is False and entry.record.last_day is not None for entry in run.file.of(ExtensionDecision)
    )


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


def _objection_without_decision(run: Run) -> bool:
    return any(not has(run, against) for _, against in said_in(run, "objection", "against"))


def _late_days_though_in_time(run: Run) -> bool:
    decided = [days for _, days in said_in(run, "wage_extension_decision", "days") if days > 0]
    received = [day.toordinal() for day in done_on_days(run, ("wia_application",))]
    return bool(decided) and bool(received) and min(received) <= run.found.application_due.day


def _sanction_days_without_decision(run: Run) -> bool:
    if has(run, "sanction_decision"):
        return False
    stated = [said(entry.record, "states") for kind in _LETTERS for entry in run.file.by_kind.get(kind, ())]
    days = [(one.first_day_of_sanction, one.last_day_of_sanction) for one in stated if one is not None]
    return any(day is not None for pair in days for day in pair)


def _report_due_after_application_due(run: Run) -> bool:
    stated = run.file.stated
    report, application = stated.get("report_due"), stated.get("application_due")
    return report is not None and application is not None and report.day > application.day


def _recovery_notice_while_sick(run: Run) -> bool:
    return has(run, "recovery_notice") and run.file.sickness.last_sick_day is None


def _end_notice_while_employed(run: Run) -> bool:
    return has(run, "end_of_employment_notice") and employment_goes_on(run)


DECISIONS: Final[Odd] = {
    Caveat.WIA_DECISIONS_DIFFER: Oddity(_wia_decisions_differ, ("wia_decision",)),
    Caveat.WIA_GRANTED_BESIDE_SANCTION: Oddity(_wia_granted_beside_sanction, ("wia_decision",)),
    Caveat.WIA_DECIDED_WITHOUT_APPLICATION: Oddity(_wia_decided_without_application, ("wia_decision",)),
    Caveat.REPAIR_WITHOUT_SANCTION: Oddity(_repair_without_sanction, ("repair_report", "repair_decision")),
    Caveat.REPAIR_GRANTED_TWICE: Oddity(_repair_granted_twice, ("repair_decision",)),
    Caveat.REPAIR_REFUSED_AFTER_GRANT: Oddity(_repair_refused_after_grant, ("repair_decision",)),
    Caveat.REPAIR_AFTER_SANCTION: Oddity(_repair_after_sanction, ("repair_report",)),
    Caveat.REPAIR_AFTER_WITHDRAWAL: Oddity(_repair_after_withdrawal, ("sanction_decision",)),
    Caveat.REPAIR_DECISION_WITHDRAWN: Oddity(_repair_decision_withdrawn, ("repair_decision",)),
    Caveat.OTHER_WORK_AGREED: Oddity(_other_work_agreed, ("new_agreed_work",)),
    Caveat.BENEFIT_ENDED_WITHOUT_RECOVERY: Oddity(_benefit_ended, ("benefit",)),
    Caveat.BENEFIT_RECOVERY_WHILE_SICK: Oddity(_benefit_ended_by_recovery, ("benefit",)),
    Caveat.WITHDRAWN_AFTER_IT_ENDED: Oddity(_withdrawn_after_it_ended, ("sanction_decision",)),
    Caveat.EARLY_IVA_DECISIONS_DIFFER: Oddity(_early_iva_decisions_differ, ("early_iva_decision",)),
    Caveat.EARLY_IVA_AFTER_WEEK_68: Oddity(_early_iva_after_week_68, ("early_iva_decision",)),
    Caveat.EARLY_IVA_AND_CAPACITY: Oddity(_early_iva_and_capacity, ("early_iva_decision",)),
    Caveat.EARLY_IVA_AND_WIA_REFUSED: Oddity(_early_iva_and_wia_refused, ("early_iva_decision",)),
    Caveat.EXTENDED_AFTER_SANCTION: Oddity(_extended_after_sanction, ("extension_decision",)),
    Caveat.REFUSED_EXTENSION_WITH_DAY: Oddity(_refused_extension_with_day, ("extension_decision",)),
    Caveat.EXTENSION_DECISIONS_DIFFER: Oddity(_extension_decisions_differ, ("extension_decision",)),
    Caveat.OBJECTION_WITHOUT_DECISION: Oddity(_objection_without_decision, ("objection",)),
    Caveat.LATE_DAYS_THOUGH_IN_TIME: Oddity(_late_days_though_in_time, ("wage_extension_decision",)),
    Caveat.SANCTION_DAYS_WITHOUT_DECISION: Oddity(_sanction_days_without_decision, _LETTERS),
    Caveat.REPORT_DUE_AFTER_APPLICATION_DUE: Oddity(_report_due_after_application_due),
    Caveat.RECOVERY_NOTICE_WHILE_SICK: Oddity(_recovery_notice_while_sick, ("recovery_notice",)),
    Caveat.END_NOTICE_WHILE_EMPLOYED: Oddity(_end_notice_while_employed, ("end_of_employment_notice",)),
}
"""Decisions of UWV, and notices to it."""
