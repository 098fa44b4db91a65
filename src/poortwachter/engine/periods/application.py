"""The WIA application: how late it is, what excuses it, and what its lateness extends."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final, NamedTuple

from ...counting.calendar import extend
from ...facts._filing import Filed
from ...law.instruments import BW7, WIA, ZW
from ...law.wia import EXCUSED_WEEKS, NOTICE_THRESHOLDS
from ...law.zw import LATE_DAYS_EXTEND_BENEFIT_FROM
from ...rules.citation import Citation
from ..casefile import CaseFile
from .limits import Limits
from .step import Step

__all__ = ["Late", "excuse_lost_from", "late_extension", "lateness", "notice_in_time"]

_LATE: Final = (WIA.article(64, 3),)
_EXCUSED: Final = (WIA.article(64, 3), WIA.article(64, 6))
_WAGE: Final = (BW7.article("7:629", "11a"), WIA.article(64, 3))
_BENEFIT: Final = (ZW.article(29, "10a"), WIA.article(64, 3))
_DOMESTIC: Final = (BW7.article("7:629", "2a"),)


class Late(NamedTuple):
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


def lateness(file: CaseFile, due: date, letter_due: date) -> Late:
    """How late the application is, WIA 64(3), unless 64(6) excuses it."""
    said = file.stated.get("application_due")
    if said is not None:
        due = said[0]
    entries = file.by_kind.get("wia_application", ())
    filed = [entry for entry in entries if entry.record.shows_act]
    not_filed = [entry for entry in entries if not entry.record.shows_act]
    evidence = tuple(entry.id for entry in (*filed[:1], *not_filed[-1:]))
    excuse = _excused_until(file, letter_due)
    if excuse == "no_letter":
        due = max(due, filed[0].done_on) if filed else due
        return Late(0, due, True, _EXCUSED, evidence)
    excused = isinstance(excuse, date) and excuse > due and (not filed or filed[0].done_on <= excuse)
    if excused and isinstance(excuse, date):
        due = excuse
    if filed:
        days = 0 if _posted_in_time(filed[0], due) else (filed[0].done_on - due).days
    else:
        days = (not_filed[-1].done_on - due).days if not_filed else 0
    return Late(max(days, 0), due, excused, _EXCUSED if excused else _LATE, evidence)


def _posted_in_time(entry: Filed, due: date) -> bool:
    posted: date | None = entry.record.posted_on  # type: ignore[attr-defined]
    return posted is not None and posted <= due and entry.done_on <= due + timedelta(weeks=1)


def _excused_until(file: CaseFile, letter_due: date) -> date | str | None:
    """Four weeks after a late letter, or ``no_letter``; not without a 42-week notice in time for it."""
    letters: list[Any] = file.records("uwv_wia_letter")
    if not letters or not notice_in_time(file):
        return None
    sent = [letter for letter in letters if letter.status == "sent"]
    if not sent:
        return "no_letter"
    received: date = sent[0].received_on or sent[0].sent_on
    return extend(received + timedelta(weeks=EXCUSED_WEEKS.value)).last_day if received > letter_due else None


def excuse_lost_from(file: CaseFile) -> date | None:
    """The day before which the 42-week notice must have come for the excuse: the wait has then lasted 81 (79) weeks;
    ``None`` where there is no such exception.
    """
    if file.case.employment.safety_net == "yes":
        return None
    lost = None
    for threshold in NOTICE_THRESHOLDS:
        day = file.sickness.date_of(7 * threshold.value)
        if threshold.in_force_from is not None and day >= threshold.in_force_from:
            lost = day
    return lost


def notice_in_time(file: CaseFile) -> bool:
    """Whether the 42-week notice, or what counts as one, came before that day."""
    lost_from = excuse_lost_from(file)
    if lost_from is None:
        return True
    kinds = ("week_42_notice", "early_iva_application", "extension_agreement")
    made = [entry.done_on for kind in kinds for entry in file.by_kind.get(kind, ())]
    return bool(made) and min(made) < lost_from


def late_extension(file: CaseFile, end: date, late: Late, iva: Step, limits: Limits) -> Step:
    """The wage period moved by the days late, BW 7:629(11)a: pending until UWV has decided on it.

    A self-insured employer pays sickness benefit that many days longer, ZW 29(10)a, once the employment has ended.
    """
    benefit = file.sickness_benefit_from_employer(end)
    reason = _why_not_extended(file, end, iva, limits, benefit)
    if reason is not None:
        return Step("late_extension", None, _DOMESTIC if reason == "domestic_worker" else _WAGE, reason=reason)
    basis = _BENEFIT if benefit else _WAGE
    decisions = file.by_kind.get("wage_extension_decision", ())
    if decisions:
        days = decisions[-1].record.days  # type: ignore[attr-defined]
        days = late.days if days is None else days
        evidence = (*late.evidence, decisions[-1].id)
        return Step("late_extension", end + timedelta(days=days) if days else None, basis, evidence)
    if late.days == 0:
        return Step("late_extension", None, basis, reason="in_time")
    return Step("late_extension", end + timedelta(days=late.days), basis, late.evidence, ("wage_extension_decision",))


def _why_not_extended(file: CaseFile, end: date, iva: Step, limits: Limits, benefit: bool) -> str | None:
    employment, ended = file.case.employment, limits.employment.day
    if iva.day is not None:
        return "early_iva_granted"
    if limits.aow_in_wait:
        return "aow_age_reached"
    if benefit:
        return None if end >= LATE_DAYS_EXTEND_BENEFIT_FROM else "older_law"
    if employment.domestic_worker == "yes":
        return "domestic_worker"
    if employment.regime == "no_employer":
        return "no_employer"
    return "employment_ended" if ended is not None and ended <= end else None
