"""The facts of the second reading in the form in which a case is written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from oracle import Leave
from oracle_periods import CaseFacts

__all__ = ["as_data"]


def as_data(facts: CaseFacts) -> dict[str, Any]:
    """The case, with what is not said left out; days are ISO text."""
    absences = [_plain({"first_day": spell.first_day, "last_day": spell.last_day}) for spell in facts.spells]
    if facts.spells[-1].last_day is not None:
        absences[-1]["ended_by"] = facts.ended_by
    return _plain(
        {
            "absences": absences,
            "leaves": [_leave(leave) for leave in facts.leaves] or None,
            "aow_date": facts.aow_date,
            "employment": _plain({"last_day": facts.employment_last_day}) or None,
            "records": list(_records(facts)) or None,
        }
    )


def _leave(leave: Leave) -> dict[str, Any]:
    return _plain(
        {
            "kind": "pregnancy_maternity",
            "first_day": leave.first_day,
            "last_day": leave.last_day,
            "not_counted_from": leave.not_counted_from,
            "same_cause": leave.same_cause,
        }
    )


def _records(facts: CaseFacts) -> Iterator[dict[str, Any]]:
    """The records of these facts."""
    if facts.week_42_notice is not None:
        yield _plain({"kind": "week_42_notice", "received_on": facts.week_42_notice})
    if facts.early_iva is not None:
        early = facts.early_iva
        yield _plain({"kind": "early_iva_application", "received_on": early.received})
        yield _plain({"kind": "early_iva_decision", "sent_on": early.decided, "granted": early.granted})
    if facts.extension_requested is not None:
        asked, last = facts.extension_requested, facts.extension_last_day
        yield _plain({"kind": "extension_agreement", "received_on": asked, "last_day": last})
        yield _plain({"kind": "extension_decision", "sent_on": asked + timedelta(7), "granted": True, "last_day": last})
    if facts.letter is not None:
        day = "received_on" if facts.letter.status == "sent" else "known_on"
        yield _plain({"kind": "uwv_wia_letter", "status": facts.letter.status, day: facts.letter.day})
    if facts.application_received is not None:
        yield _plain({"kind": "wia_application", "received_on": facts.application_received})
    if facts.wage_extension_decided is not None:
        decision = {"sent_on": facts.wage_extension_decided, "days": facts.wage_extension_days}
        yield _plain({"kind": "wage_extension_decision", **decision})
    if facts.sanction_sent is not None:
        yield _plain({"kind": "sanction_decision", "sent_on": facts.sanction_sent})
    for repair in facts.repairs:
        yield _plain({"kind": "repair_report", "received_on": repair.received})
        if repair.decided is not None:
            yield _plain({"kind": "repair_decision", "sent_on": repair.decided, "repaired": repair.repaired})


def _plain(data: dict[str, Any]) -> dict[str, Any]:
    """``data`` as JSON has it, without what is not said."""
    return {
        key: value.isoformat() if isinstance(value, date) else value for key, value in data.items() if value is not None
    }
