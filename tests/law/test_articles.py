"""On which articles each day rests: for every stage that gives a day, on cases made for it.

A day that cites another article than its own is wrong, even where the day is right.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple, get_type_hints

import pytest

from poortwachter import Case, assess
from poortwachter.law.stages.clauses import CLAUSES, clauses_in
from poortwachter.law.stages.file import Dated, Outcome
from poortwachter.law.stages.timeline import Timeline
from poortwachter.rules.clause import ClauseKind

FAR = date(2031, 1, 1)
SANCTION: Final = {"kind": "sanction_decision", "sent_on": "2027-11-01"}
LATE: Final = {"kind": "wia_application", "received_on": "2027-11-01"}
EXTENDED: Final = {"kind": "extension_decision", "sent_on": "2027-10-01", "granted": True, "last_day": "2028-06-30"}
DELAY_DECIDED: Final = {"kind": "wage_extension_decision", "sent_on": "2027-12-01"}
ASKED_TO_EXTEND: Final = {"kind": "extension_agreement", "received_on": "2027-09-01"}
ASSESSED: Final = {"kind": "benefit_assessment", "sent_on": "2027-11-20"}
BENEFIT_ENDED: Final = {"kind": "sickness_benefit_decision", "sent_on": "2027-11-20"}
TOLD: Final = {"kind": "week_42_notice", "received_on": "2026-10-20"}
LATE_LETTER: Final = {"kind": "uwv_wia_letter", "sent_on": "2027-10-20"}
NO_LETTER: Final = {"kind": "uwv_wia_letter", "status": "not_sent", "known_on": "2027-10-20"}
REPAIR_ASKED: Final = {"kind": "repair_report", "received_on": "2028-03-01"}
REPAIRED: Final = {"kind": "repair_decision", "sent_on": "2028-03-15", "repaired": True}
PERMIT: Final = {"kind": "dismissal_permit"}
NOTICE: Final = {"kind": "dismissal_notice", "dated": "2028-01-20"}
SINCE_2015: Final = {"first_day": "2015-03-01"}
IVA: Final = (
    {"kind": "early_iva_application", "received_on": "2026-06-01"},
    {"kind": "early_iva_decision", "sent_on": "2026-07-01", "granted": True},
)


class Rests(NamedTuple):
    """What a stage gives in a case: the day, the articles, and the codes that are no article."""

    stage: str
    day: str | None
    articles: str
    codes: str = ""


CASES: Final[Mapping[str, tuple[Mapping[str, object], tuple[Rests, ...]]]] = {
    "plain": (
        {},
        (
            Rests("end_of_wait", "2028-01-02", "WIA 23(1), WIA 23(2)"),
            Rests("waiting_period", "2028-01-02", "WIA 23(1), WIA 23(2)"),
            Rests("early_iva", None, "WIA 23(6), WIA 66", "not_asked"),
            Rests("extension", None, "WIA 24(1), WIA 24(2)", "not_asked"),
            Rests("application_due", "2027-10-17", "WIA 64(3)"),
            Rests("excused_until", None, "WIA 64(6)", "letter_not_on_file"),
            Rests("late_extension", None, "BW 7:629(11a), WIA 64(3)", "in_time"),
            Rests("sanction_bar", "2028-01-02", "WIA 25(11)"),
            Rests("sanction_target", "2027-11-21", "WIA 25(10)"),
            Rests("sanction_start", None, "WIA 25(9), WIA 25(11)", "no_sanction_decision"),
            Rests("aow_limit", None, "BW 7:629(2b), BW 7:629(10)", "unknown"),
            Rests("wage", "2028-01-02", "BW 7:629(1), BW 7:629(10)"),
            Rests("wia", "2028-01-03", "WIA 47(2), WIA 54(2)"),
            Rests("dismissal_ban", "2028-01-04", "BW 7:670(1)"),
            Rests("sickness_over", None, ""),
            Rests("sick_notice_over", None, ""),
            Rests("employment_over", None, ""),
            Rests("care_over", None, ""),
        ),
    ),
    "early IVA asked": (
        {"records": IVA[:1]},
        (Rests("early_iva", None, "WIA 23(6), WIA 66", "not_decided early_iva_decision"),),
    ),
    "early IVA refused": (
        {"records": [IVA[0], {**IVA[1], "granted": False}]},
        (Rests("early_iva", None, "WIA 23(6), WIA 66", "refused"),),
    ),
    "early IVA decided, not told how": (
        {"records": [IVA[0], {**IVA[1], "granted": None}]},
        (Rests("early_iva", None, "WIA 23(6), WIA 66", "unknown records.early_iva_decision.granted"),),
    ),
    "early IVA granted": (
        {"records": [*IVA, EXTENDED, SANCTION, LATE]},
        (
            Rests("early_iva", "2026-08-10", "WIA 23(6), WIA 66"),
            Rests("early_iva_over", "2026-07-01", "WIA 23(6), WIA 66", "early_iva_granted"),
            Rests("waiting_period", "2026-08-09", "WIA 23(6), WIA 66"),
            Rests("extension", None, "WIA 23(6), WIA 66", "early_iva_granted"),
            Rests("late_extension", None, "BW 7:629(11a), WIA 64(3)", "early_iva_granted"),
            Rests("sanction_start", None, "WIA 23(6), WIA 66", "early_iva_granted"),
            Rests("wia", "2026-08-10", "WIA 23(6), WIA 66"),
        ),
    ),
    "early IVA granted without an application on file": (
        {"records": IVA[1:]},
        (
            Rests("early_iva", None, "WIA 23(6), WIA 66", "unknown records.early_iva_application"),
            Rests("wia", "2028-01-03", "WIA 47(2), WIA 54(2)", "records.early_iva_application"),
        ),
    ),
    "extended": (
        {"records": [EXTENDED]},
        (
            Rests("extension", "2028-06-30", "WIA 24(1), WIA 24(2)"),
            Rests("end_of_extension", "2028-06-30", "WIA 24(1), WIA 24(2)"),
            Rests("wage_period", "2028-06-30", "WIA 24(1)"),
            Rests("wage", "2028-06-30", "BW 7:629(1), BW 7:629(10), WIA 24(1)"),
            Rests("wia", "2028-07-01", "WIA 47(2), WIA 54(2)"),
            Rests("dismissal_ban", "2028-07-02", "BW 7:670(1), BW 7:670(11)"),
        ),
    ),
    "extended to the day after the wait": (
        {"records": [{**EXTENDED, "last_day": "2028-01-03"}]},
        (Rests("extension", "2028-01-03", "WIA 24(1), WIA 24(2)"),),
    ),
    "extension asked for": (
        {"records": [ASKED_TO_EXTEND]},
        (
            Rests("extension", None, "WIA 24(1), WIA 24(2)", "not_decided extension_decision"),
            Rests("wage", "2028-01-02", "BW 7:629(1), BW 7:629(10)", "extension_decision"),
        ),
    ),
    "extension asked for again": (
        {"records": [EXTENDED, {**ASKED_TO_EXTEND, "received_on": "2027-11-01"}]},
        (
            Rests("extension", "2028-06-30", "WIA 24(1), WIA 24(2)", "extension_decision"),
            Rests("end_of_extension", "2028-06-30", "WIA 24(1), WIA 24(2)", "extension_decision"),
            Rests("wage", "2028-06-30", "BW 7:629(1), BW 7:629(10), WIA 24(1)", "extension_decision"),
        ),
    ),
    "extension refused": (
        {"records": [{**EXTENDED, "granted": False, "last_day": None}]},
        (Rests("extension", None, "WIA 24(1), WIA 24(2)", "refused"),),
    ),
    "extension decided, not told how": (
        {"records": [{**EXTENDED, "granted": None, "last_day": None}]},
        (Rests("extension", None, "WIA 24(1), WIA 24(2)", "unknown records.extension_decision.granted"),),
    ),
    "extended and left": (
        {"records": [EXTENDED], "employment": {"last_day": "2028-03-31"}},
        (
            Rests("extension", "2028-03-31", "WIA 24(3)", "end_of_employment"),
            Rests("wage", "2028-03-31", "BW 7:629(1), BW 7:629(10), WIA 24(1)"),
            Rests("dismissal_ban", "2028-03-31", "BW 7:670(1), BW 7:670(11)", "end_of_employment"),
        ),
    ),
    "extended and left on its last day": (
        {"records": [EXTENDED], "employment": {"last_day": "2028-06-30"}},
        (Rests("extension", "2028-06-30", "WIA 24(1), WIA 24(2)"),),
    ),
    "extended and left before": (
        {"records": [EXTENDED], "employment": {"last_day": "2028-01-02"}},
        (
            Rests("extension", None, "WIA 24(3)", "employment_ended"),
            Rests("wage", "2028-01-02", "BW 7:629(1), BW 7:629(10)"),
        ),
    ),
    "extended in a sanction": (
        {"records": [SANCTION, {**EXTENDED, "sent_on": "2028-10-16", "last_day": "2029-06-30"}]},
        (
            Rests("extension", None, "WIA 24(1), WIA 24(2)", "asked_in_the_sanction"),
            Rests("extension_after_sanction", "2029-06-30", "WIA 24(1), WIA 24(2)"),
            Rests("wage", "2029-06-30", "BW 7:629(1), BW 7:629(10), BW 7:629(11b), WIA 24(1)"),
            Rests("dismissal_ban", "2029-07-02", "BW 7:670(1), BW 7:670(11)"),
        ),
    ),
    "extended in a sanction, and asked for again": (
        {
            "records": [
                SANCTION,
                {**EXTENDED, "sent_on": "2028-10-16", "last_day": "2029-06-30"},
                {**ASKED_TO_EXTEND, "received_on": "2028-11-01"},
            ]
        },
        (
            Rests("extension", None, "WIA 24(1), WIA 24(2)", "asked_in_the_sanction extension_decision"),
            Rests("extension_after_sanction", "2029-06-30", "WIA 24(1), WIA 24(2)", "extension_decision"),
            Rests("wage", "2029-06-30", "BW 7:629(1), BW 7:629(10), BW 7:629(11b), WIA 24(1)", "extension_decision"),
            Rests("dismissal_ban", "2029-07-02", "BW 7:670(1), BW 7:670(11)", "extension_decision"),
        ),
    ),
    "extended in a sanction of which UWV states the last day, and asked for again": (
        {
            "records": [
                {**SANCTION, "states": {"last_day_of_sanction": "2028-12-31"}},
                {**EXTENDED, "sent_on": "2028-10-16", "last_day": "2029-06-30"},
                {**ASKED_TO_EXTEND, "received_on": "2028-11-01"},
            ]
        },
        (
            Rests("sanction", "2028-12-31", "WIA 25(9)"),
            Rests("wage", "2029-06-30", "BW 7:629(1), BW 7:629(10), BW 7:629(11b), WIA 24(1)", "extension_decision"),
        ),
    ),
    "extended to the last day of the sanction": (
        {"records": [SANCTION, {**EXTENDED, "sent_on": "2028-10-16", "last_day": "2028-12-31"}]},
        (
            Rests("extension_after_sanction", None, "WIA 24(1), WIA 24(2)", "extends_nothing"),
            Rests("wage", "2028-12-31", "BW 7:629(1), BW 7:629(10), BW 7:629(11b)"),
        ),
    ),
    "extended to the day after the sanction": (
        {"records": [SANCTION, {**EXTENDED, "sent_on": "2028-10-16", "last_day": "2029-01-01"}]},
        (
            Rests("extension_after_sanction", "2029-01-01", "WIA 24(1), WIA 24(2)"),
            Rests("wage", "2029-01-01", "BW 7:629(1), BW 7:629(10), BW 7:629(11b), WIA 24(1)"),
        ),
    ),
    "extended on the last day of the wait, after a sanction was sent": (
        {"records": [SANCTION, {**EXTENDED, "sent_on": "2028-01-02"}]},
        (
            Rests("extension", "2028-06-30", "WIA 24(1), WIA 24(2)"),
            Rests("extension_after_sanction", None, "WIA 24(1), WIA 24(2)", "not_asked"),
        ),
    ),
    "extended on the day after the wait, after a sanction was sent": (
        {"records": [SANCTION, {**EXTENDED, "sent_on": "2028-01-03"}]},
        (
            Rests("extension", None, "WIA 24(1), WIA 24(2)", "asked_in_the_sanction"),
            Rests("extension_after_sanction", None, "WIA 24(1), WIA 24(2)", "extends_nothing"),
        ),
    ),
    "extended to a day in the sanction that runs": (
        {"records": [SANCTION, {**EXTENDED, "sent_on": "2028-05-02"}]},
        (Rests("extension_after_sanction", None, "WIA 24(1), WIA 24(2)", "extends_nothing"),),
    ),
    "late": (
        {"records": [LATE]},
        (
            Rests("late_extension", "2028-01-17", "BW 7:629(11a), WIA 64(3)", "wage_extension_decision"),
            Rests("wage", "2028-01-17", "BW 7:629(1), BW 7:629(10), BW 7:629(11a)", "wage_extension_decision"),
            Rests("dismissal_ban", "2028-01-19", "BW 7:670(1), BW 7:670(11)", "wage_extension_decision"),
        ),
    ),
    "late, and UWV extends nothing": (
        {"records": [LATE, {**DELAY_DECIDED, "days": 0}]},
        (
            Rests("late_extension", None, "BW 7:629(11a), WIA 64(3)", "decided_as_no_days"),
            Rests("wage", "2028-01-02", "BW 7:629(1), BW 7:629(10)"),
        ),
    ),
    "late, and UWV extends fewer days": (
        {"records": [LATE, {**DELAY_DECIDED, "days": 5}]},
        (
            Rests("late_extension", "2028-01-07", "BW 7:629(11a), WIA 64(3)"),
            Rests("wage", "2028-01-07", "BW 7:629(1), BW 7:629(10), BW 7:629(11a)"),
        ),
    ),
    "late, and notice not given": (
        {"records": [LATE], "employment": {"first_day": "2015-03-01"}},
        (
            Rests("notice_free", "2028-01-20", "BW 7:670(1), BW 7:670(11)", "wage_extension_decision"),
            Rests("permit_earliest", "2027-12-23", "BW 7:671a(11)", "wage_extension_decision"),
            Rests("recovery_horizon", "2028-06-22", "BW 7:669(3b)", "wage_extension_decision"),
            Rests("notice_period", "2028-04-20", "BW 7:672(2)", "wage_extension_decision"),
            Rests("notice_end", "2028-04-30", "BW 7:672(2), BW 7:672(1)", "wage_extension_decision"),
        ),
    ),
    "late, and notice given with a permit": (
        {
            "records": [
                LATE,
                {"kind": "dismissal_permit", "sent_on": "2028-01-10", "granted": True},
                {"kind": "dismissal_notice", "dated": "2028-01-20"},
            ],
            "employment": {"first_day": "2015-03-01"},
        },
        (
            Rests("notice_free", "2028-01-20", "BW 7:670(1), BW 7:670(11)", "wage_extension_decision"),
            Rests("recovery_horizon", "2028-07-10", "BW 7:669(3b)"),
            Rests("notice_period", "2028-04-20", "BW 7:672(2)"),
            Rests("notice_end", "2028-04-30", "BW 7:672(2), BW 7:672(1)"),
        ),
    ),
    "late and left": (
        {"records": [LATE], "employment": {"last_day": "2028-01-10"}},
        (Rests("wage", "2028-01-10", "BW 7:629(1), BW 7:629(10), BW 7:629(11a)", "end_of_employment"),),
    ),
    "sanctioned, left, and recovered before": (
        {
            "absences": [{"first_day": "2026-01-05", "last_day": "2028-03-31", "ended_by": "recovery"}],
            "records": [SANCTION],
            "employment": {"last_day": "2028-06-30"},
        },
        (
            Rests("sanction", "2028-03-31", "WIA 25(9)", "last_sick_day"),
            Rests("wage", "2028-03-31", "BW 7:629(1), BW 7:629(10), BW 7:629(11b)", "last_sick_day"),
            Rests("sickness_limit", "2028-03-31", "", "recovered"),
        ),
    ),
    "late, left, and recovered before": (
        {
            "absences": [{"first_day": "2026-01-05", "last_day": "2028-01-05", "ended_by": "recovery"}],
            "records": [LATE],
            "employment": {"last_day": "2028-01-10"},
        },
        (Rests("wage", "2028-01-05", "BW 7:629(1), BW 7:629(10), BW 7:629(11a)", "last_sick_day"),),
    ),
    "extended and sanctioned": (
        {"records": [EXTENDED, SANCTION]},
        (
            Rests("sanction_start", "2028-07-01", "WIA 25(9), WIA 25(11)"),
            Rests("wage", "2029-06-29", "BW 7:629(1), BW 7:629(10), WIA 24(1), BW 7:629(11b)"),
        ),
    ),
    "recovered before the sanction": (
        {"absences": [{"first_day": "2026-01-05", "last_day": "2028-01-02"}], "records": [SANCTION]},
        (Rests("sanction_start", None, "WIA 25(9), WIA 25(11)", "recovered"),),
    ),
    "AOW age before the sanction": (
        {"aow_date": "2027-11-01", "records": [SANCTION]},
        (Rests("sanction_start", None, "BW 7:629(2b), BW 7:629(10)", "aow_age_reached"),),
    ),
    "AOW age in the wait before 2016": (
        {"absences": [{"first_day": "2015-01-05"}], "aow_date": "2016-06-01"},
        (
            Rests("aow_limit", None, "BW 7:629(2b), BW 7:629(10)", "older_law"),
            Rests("aow_wage_limit", "2017-01-01", "BW 7:629(1), BW 7:629(10)"),
        ),
    ),
    "late, self-insured, and left": (
        {"records": [LATE, SANCTION], "employment": {"last_day": "2027-06-30", "self_insured_zw": "yes"}},
        (
            Rests("late_extension", "2028-01-17", "ZW 29(10a), WIA 64(3)", "wage_extension_decision"),
            Rests("wage_period", "2028-01-17", "ZW 29(10a)", "wage_extension_decision"),
            Rests("wage", "2027-06-30", "BW 7:629(1), BW 7:629(10)", "end_of_employment"),
            Rests("sanction_start", "2028-01-18", "WIA 26(2), ZW 29(10b)", "wage_extension_decision"),
        ),
    ),
    "sanctioned, self-insured, and left on the last day of the wait": (
        {"records": [SANCTION], "employment": {"last_day": "2028-01-02", "self_insured_zw": "yes"}},
        (
            Rests("sanction", "2028-12-31", "WIA 26(2)"),
            Rests("wage", "2028-01-02", "BW 7:629(1), BW 7:629(10)"),
        ),
    ),
    "sanctioned, self-insured, and left on the day after": (
        {"records": [SANCTION], "employment": {"last_day": "2028-01-03", "self_insured_zw": "yes"}},
        (
            Rests("sanction", "2028-01-03", "WIA 25(9)", "end_of_employment"),
            Rests("wage", "2028-01-03", "BW 7:629(1), BW 7:629(10), BW 7:629(11b)", "end_of_employment"),
        ),
    ),
    "excused by a late letter": (
        {
            "records": [
                {"kind": "week_42_notice", "received_on": "2026-10-20"},
                {"kind": "uwv_wia_letter", "sent_on": "2027-10-20"},
            ]
        },
        (
            Rests("excused_until", "2027-11-17", "WIA 64(6)"),
            Rests("application_due", "2027-11-17", "WIA 64(3), WIA 64(6)"),
        ),
    ),
    "sanctioned": (
        {"records": [SANCTION]},
        (
            Rests("sanction_start", "2028-01-03", "WIA 25(9), WIA 25(11)"),
            Rests("sanction_maximum", "2028-12-31", "WIA 25(9)"),
            Rests("sanction", "2028-12-31", "WIA 25(9)"),
            Rests("wage", "2028-12-31", "BW 7:629(1), BW 7:629(10), BW 7:629(11b)"),
            Rests("wia", "2029-01-01", "WIA 47(2), WIA 54(2)"),
            Rests("dismissal_ban", "2029-01-02", "BW 7:670(1), BW 7:670(11)"),
        ),
    ),
    "repaired": (
        {
            "records": [
                SANCTION,
                {"kind": "repair_report", "received_on": "2028-03-01"},
                {"kind": "repair_decision", "sent_on": "2028-03-15", "repaired": True},
            ]
        },
        (Rests("sanction", "2028-04-25", "WIA 25(13), WIA 25(14)"),),
    ),
    "repaired before it began, and late": (
        {
            "records": [
                SANCTION,
                LATE,
                {"kind": "repair_report", "received_on": "2027-11-05"},
                {"kind": "repair_decision", "sent_on": "2027-11-10", "repaired": True},
            ]
        },
        (Rests("sanction", None, "WIA 25(13), WIA 25(14)", "sanction_shortened_to_nothing"),),
    ),
    "sanctioned and left": (
        {"records": [SANCTION], "employment": {"last_day": "2028-06-30"}},
        (
            Rests("sanction", "2028-06-30", "WIA 25(9)", "end_of_employment"),
            Rests("wage", "2028-06-30", "BW 7:629(1), BW 7:629(10), BW 7:629(11b)", "end_of_employment"),
            Rests("dismissal_ban", "2028-06-30", "BW 7:670(1), BW 7:670(11)", "end_of_employment"),
        ),
    ),
    "AOW age in the wait": (
        {"aow_date": "2027-06-01"},
        (
            Rests("aow_limit", "2027-07-12", "BW 7:629(2b), BW 7:629(10)"),
            Rests("late_extension", None, "BW 7:629(11a), WIA 64(3)", "aow_age_reached"),
            Rests("wage", "2027-07-12", "BW 7:629(2b), BW 7:629(10)", "aow_limit"),
            Rests("aow_ban_limit", "2027-07-12", "BW 7:670(1a)"),
            Rests("dismissal_ban", "2027-07-12", "BW 7:670(1)", "aow_limit"),
            Rests("ban_period", "2027-07-12", "BW 7:670(1)", "aow_limit"),
            Rests("end_of_changed_extension", "2028-01-02", "WIA 23(1), WIA 23(2)"),
            Rests("wia", None, "WIA 43", "aow_age_reached"),
            Rests("wage_over", "2027-07-12", "", "aow_age_reached"),
            Rests("early_iva_until", "2027-03-22", "WIA 23(6), WIA 66"),
        ),
    ),
    "AOW age at the end of the wait": (
        {"aow_date": "2027-12-20"},
        (
            Rests("aow_limit", "2028-01-30", "BW 7:629(2b), BW 7:629(10)"),
            Rests("aow_wage_limit", "2028-01-02", "BW 7:629(2b), BW 7:629(10)"),
            Rests("wage", "2028-01-02", "BW 7:629(1), BW 7:629(10)"),
        ),
    ),
    "AOW age in the sanction": (
        {"aow_date": "2028-02-01", "records": [SANCTION]},
        (
            Rests("sanction", "2028-03-13", "BW 7:629(2b), BW 7:629(10)", "aow_limit"),
            Rests("wage", "2028-03-13", "BW 7:629(2b), BW 7:629(1), BW 7:629(10), BW 7:629(11b)", "aow_limit"),
        ),
    ),
    "domestic worker": (
        {"employment": {"domestic_worker": "yes"}, "records": [SANCTION]},
        (
            Rests("wage", "2026-02-15", "BW 7:629(2a)"),
            Rests("wia", None, "ZW 6(1c), ZW 6(3)", "no_insured_employment"),
            Rests("wage_over", "2026-02-15", "", "wage_ended"),
            Rests("sanction_start", None, "BW 7:629(2a)", "domestic_worker"),
            Rests("late_extension", None, "BW 7:629(2a)", "domestic_worker"),
        ),
    ),
    "public servant": (
        {"employment": {"regime": "public_servant"}},
        (
            Rests("wage", "2028-01-02", "ZW 76a(1), ZW 76a(5)"),
            Rests("late_extension", None, "ZW 76a(6a), WIA 64(3)", "in_time"),
            Rests("dismissal_ban", None, "BW 7:670(1)", "no_civil_code_employment"),
            Rests("compensation_day", None, "BW 7:673e(2)", "no_civil_code_employment"),
        ),
    ),
    "public servant who left before the first sick day": (
        {"employment": {"regime": "public_servant", "last_day": "2025-12-31"}},
        (Rests("wage", None, "ZW 76a(1), ZW 76a(5)", "employment_ended"),),
    ),
    "public servant past AOW age": (
        {"employment": {"regime": "public_servant"}, "aow_date": "2026-12-01"},
        (
            Rests("aow_limit", "2027-01-11", "ZW 76a(8)"),
            Rests("wage", "2027-01-11", "ZW 76a(8)", "aow_limit"),
        ),
    ),
    "public servant with a late application": (
        {
            "employment": {"regime": "public_servant"},
            "records": [LATE],
        },
        (
            Rests("late_extension", "2028-01-17", "ZW 76a(6a), WIA 64(3)", "wage_extension_decision"),
            Rests("wage", "2028-01-17", "ZW 76a(1), ZW 76a(5), ZW 76a(6a)", "wage_extension_decision"),
        ),
    ),
    "public servant in a sanction": (
        {"employment": {"regime": "public_servant"}, "records": [SANCTION]},
        (Rests("wage", "2028-12-31", "ZW 76a(1), ZW 76a(5), ZW 76a(6c)"),),
    ),
    "no employer": (
        {"employment": {"regime": "no_employer"}},
        (
            Rests("wage", None, "WIA 26(1)", "no_employer"),
            Rests("late_extension", None, "WIA 64(3)", "no_employer"),
            Rests("compensation_day", None, "BW 7:673e(2)", "no_civil_code_employment"),
            Rests("recovery_horizon", None, "BW 7:669(3b)", "no_civil_code_employment"),
            Rests("sanction_start", None, "WIA 26(1)", "no_employer"),
            Rests("dismissal_ban", None, "BW 7:670(1)", "no_civil_code_employment"),
        ),
    ),
    "left before the first sick day": (
        {"employment": {"last_day": "2025-12-31"}},
        (
            Rests("wage", None, "BW 7:629(1), BW 7:629(10)", "employment_ended"),
            Rests("late_extension", None, "BW 7:629(11a), WIA 64(3)", "employment_ended"),
            Rests("dismissal_ban", None, "BW 7:670(1)", "employment_ended"),
            Rests("employment_over", "2025-12-31", "", "employment_ended"),
            Rests("care_over", "2025-12-31", "", "employment_ended"),
        ),
    ),
    "notice free on the last day of older law": (
        {"first_sick_day": "2013-06-30"},
        (
            Rests("notice_free", None, "BW 7:670(1), BW 7:670(11)", "older_law"),
            Rests("permit_earliest", None, "BW 7:670(1), BW 7:670(11)", "older_law"),
        ),
    ),
    "notice free on the first day of the new law": (
        {"first_sick_day": "2013-07-01"},
        (Rests("notice_free", "2015-07-01", "BW 7:670(1), BW 7:670(11)"),),
    ),
    "permit after AOW age on the last day of thirteen weeks": (
        {"first_sick_day": "2021-01-04", "aow_date": "2023-06-01", "records": [{**PERMIT, "sent_on": "2023-06-30"}]},
        (Rests("recovery_horizon", "2023-09-29", "BW 7:669(3b)"),),
    ),
    "permit after AOW age on the first day of six weeks": (
        {"first_sick_day": "2021-01-04", "aow_date": "2023-06-01", "records": [{**PERMIT, "sent_on": "2023-07-01"}]},
        (Rests("recovery_horizon", "2023-08-12", "BW 7:669(3b)"),),
    ),
    "permit on the day before AOW age": (
        {"aow_date": "2026-06-01", "records": [{**PERMIT, "sent_on": "2026-05-31"}]},
        (Rests("recovery_horizon", "2026-11-29", "BW 7:669(3b)"),),
    ),
    "permit on the day of AOW age": (
        {"aow_date": "2026-06-01", "records": [{**PERMIT, "sent_on": "2026-06-01"}]},
        (Rests("recovery_horizon", "2026-07-13", "BW 7:669(3b)"),),
    ),
    "notice on the day before AOW age": (
        {"aow_date": "2026-06-01", "employment": SINCE_2015, "records": [{**NOTICE, "dated": "2026-05-31"}]},
        (Rests("notice_period", "2026-08-31", "BW 7:672(2)"),),
    ),
    "notice on the day of AOW age": (
        {"aow_date": "2026-06-01", "employment": SINCE_2015, "records": [{**NOTICE, "dated": "2026-06-01"}]},
        (Rests("notice_period", "2026-07-01", "BW 7:672(3)"),),
    ),
    "notice, and as long a term agreed": (
        {"employment": {**SINCE_2015, "notice_months": 3}, "records": [NOTICE]},
        (Rests("notice_period", "2028-04-20", "BW 7:672(2)"),),
    ),
    "notice, and a longer term agreed": (
        {"employment": {**SINCE_2015, "notice_months": 4}, "records": [NOTICE]},
        (Rests("notice_period", "2028-05-20", "BW 7:672(7)"),),
    ),
    "sanction before 15 August 2004, and an extension asked for": (
        {
            "first_sick_day": "2004-08-13",
            "records": [
                {**SANCTION, "sent_on": "2006-06-01"},
                {**ASKED_TO_EXTEND, "received_on": "2006-05-01"},
            ],
        },
        (
            Rests("sanction_start", "2006-08-11", "WIA 25(9), WIA 25(11)", "extension_decision"),
            Rests(
                "sanction",
                "2007-08-09",
                "WAO 71a(9), WIA 123b(2)",
                "extension_decision records.confirmed_dates.last_day_of_sanction",
            ),
        ),
    ),
    "notice allowed, still sick": (
        {},
        (
            Rests("wia_resumed", None, "WIA 25(15), WIA 64(8), WIA 64(9)"),
            Rests("notice_free", "2028-01-05", "BW 7:670(1), BW 7:670(11)"),
            Rests("permit_earliest", "2027-12-08", "BW 7:671a(11)"),
            Rests("recovery_horizon", "2028-06-07", "BW 7:669(3b)"),
            Rests("notice_period", None, "BW 7:672(2)", "service_unknown"),
            Rests("notice_end", None, "BW 7:672(2)", "service_unknown"),
            Rests("recovery_starts", None, "ZW 39a(1)", "employment_runs_on"),
            Rests("compensation_day", "2028-01-05", "BW 7:673e(2)"),
        ),
    ),
    "permit asked for": (
        {
            "records": [
                {"kind": "dismissal_request", "posted_on": "2027-12-20", "received_on": "2027-12-20"},
                {"kind": "dismissal_permit", "sent_on": "2028-01-10", "granted": True},
            ],
            "employment": {"first_day": "2015-03-01"},
        },
        (
            Rests("recovery_horizon", "2028-07-10", "BW 7:669(3b)"),
            Rests("notice_period", "2028-03-14", "BW 7:672(2), BW 7:672(6)"),
            Rests("notice_end", "2028-03-31", "BW 7:672(2), BW 7:672(6), BW 7:672(1)"),
        ),
    ),
    "permit asked for before the sickness": (
        {"records": [{"kind": "dismissal_request", "posted_on": "2025-12-20", "received_on": "2025-12-20"}]},
        (
            Rests("notice_free", None, "BW 7:670(1)", "requested_before_the_sickness"),
            Rests("permit_earliest", None, "BW 7:670(1)", "requested_before_the_sickness"),
            Rests("notice_period", None, "BW 7:672(2)", "no_day_of_notice"),
        ),
    ),
    "left while sick": (
        {"employment": {"last_day": "2026-12-31"}},
        (
            Rests("benefit_over", "2028-01-02", "ZW 29(5)", "wait_completed"),
            Rests("recovery_starts", "2027-01-01", "ZW 39a(1)"),
            Rests("recovery_longest", "2027-09-16", "ZW 39a(1)"),
        ),
    ),
    "assessed after 52 weeks": (
        {
            "employment": {"regime": "no_employer"},
            "records": [{"kind": "benefit_assessment", "sent_on": "2027-01-05", "able_from": "2027-01-04"}],
        },
        (Rests("benefit_over", "2027-02-04", "ZW 19aa(1), ZW 19aa(2)", "can_earn_more_than_65"),),
    ),
    "benefit and AOW age": (
        {"employment": {"regime": "no_employer"}, "aow_date": "2027-03-01"},
        (
            Rests("aow_benefit_limit", "2027-02-28", "ZW 29(4), ZW 29(5)"),
            Rests("benefit_over", "2027-02-28", "ZW 29(4), ZW 29(5)", "aow_age_reached"),
        ),
    ),
    "benefit and AOW age on the last day of the wait": (
        {"employment": {"regime": "no_employer"}, "aow_date": "2028-01-02"},
        (Rests("benefit_over", "2028-01-01", "ZW 29(4), ZW 29(5)", "aow_age_reached"),),
    ),
    "benefit and AOW age on the day after the wait": (
        {"employment": {"regime": "no_employer"}, "aow_date": "2028-01-03"},
        (Rests("benefit_over", "2028-01-02", "ZW 29(5)", "wait_completed"),),
    ),
    "able to earn more, and a month of benefit to the day before the last": (
        {"employment": {"regime": "no_employer"}, "records": [{**ASSESSED, "able_from": "2027-12-01"}]},
        (Rests("benefit_over", "2028-01-01", "ZW 19aa(1), ZW 19aa(2)", "can_earn_more_than_65"),),
    ),
    "able to earn more, and a month of benefit to the last day": (
        {"employment": {"regime": "no_employer"}, "records": [{**ASSESSED, "able_from": "2027-12-02"}]},
        (Rests("benefit_over", "2028-01-02", "ZW 29(5)", "wait_completed"),),
    ),
    "benefit that UWV ended on the last day of the wait": (
        {"employment": {"regime": "no_employer"}, "records": [{**BENEFIT_ENDED, "ends_on": "2028-01-02"}]},
        (Rests("benefit_over", "2028-01-01", "ZW 29(5)", "benefit_ended"),),
    ),
    "benefit that UWV ended on the day after the wait": (
        {"employment": {"regime": "no_employer"}, "records": [{**BENEFIT_ENDED, "ends_on": "2028-01-03"}]},
        (Rests("benefit_over", "2028-01-02", "ZW 29(5)", "wait_completed"),),
    ),
    "benefit and early IVA": (
        {
            "employment": {"regime": "no_employer"},
            "records": [
                {"kind": "early_iva_application", "received_on": "2026-03-02"},
                {"kind": "early_iva_decision", "sent_on": "2026-04-01", "granted": True},
            ],
        },
        (Rests("benefit_over", "2026-05-10", "ZW 19d", "early_iva_granted"),),
    ),
    "benefit and early IVA from the last day of the wait": (
        {
            "employment": {"regime": "no_employer"},
            "records": [
                {"kind": "early_iva_application", "received_on": "2027-10-24"},
                {"kind": "early_iva_decision", "sent_on": "2027-11-24", "granted": True},
            ],
        },
        (Rests("benefit_over", "2028-01-01", "ZW 19d", "early_iva_granted"),),
    ),
    "benefit and early IVA from the day after the wait": (
        {
            "employment": {"regime": "no_employer"},
            "records": [
                {"kind": "early_iva_application", "received_on": "2027-10-25"},
                {"kind": "early_iva_decision", "sent_on": "2027-11-24", "granted": True},
            ],
        },
        (Rests("benefit_over", "2028-01-02", "ZW 29(5)", "wait_completed"),),
    ),
    "UWV sent no letter": (
        {"records": [TOLD, NO_LETTER]},
        (
            Rests("excused_until", "2027-10-17", "WIA 64(6)"),
            Rests("application_due", "2027-10-17", "WIA 64(3), WIA 64(6)"),
            Rests("late_extension", None, "BW 7:629(11a), WIA 64(3)", "in_time"),
        ),
    ),
    "UWV sent no letter, and late": (
        {"records": [TOLD, NO_LETTER, LATE]},
        (
            Rests("excused_until", "2027-11-01", "WIA 64(6)"),
            Rests("application_due", "2027-11-01", "WIA 64(3), WIA 64(6)"),
            Rests("late_extension", None, "BW 7:629(11a), WIA 64(3)", "in_time"),
        ),
    ),
    "a late letter, and no notice after 42 weeks": (
        {"records": [LATE_LETTER]},
        (
            Rests("excused_until", None, "WIA 64(6)", "notice_too_late"),
            Rests("application_due", "2027-10-17", "WIA 64(3)"),
        ),
    ),
    "a letter in time": (
        {"records": [TOLD, {**LATE_LETTER, "sent_on": "2027-08-01"}]},
        (
            Rests("excused_until", None, "WIA 64(6)", "letter_in_time"),
            Rests("application_due", "2027-10-17", "WIA 64(3)"),
        ),
    ),
    "a letter on the last day of its term": (
        {"records": [TOLD, {**LATE_LETTER, "sent_on": "2027-09-19"}]},
        (
            Rests("excused_until", None, "WIA 64(6)", "letter_in_time"),
            Rests("application_due", "2027-10-17", "WIA 64(3)"),
        ),
    ),
    "a letter a day late": (
        {"records": [TOLD, {**LATE_LETTER, "sent_on": "2027-09-20"}]},
        (
            Rests("excused_until", "2027-10-18", "WIA 64(6)"),
            Rests("application_due", "2027-10-18", "WIA 64(3), WIA 64(6)"),
        ),
    ),
    "a late letter, and applied on the last day of four weeks": (
        {"records": [TOLD, LATE_LETTER, {**LATE, "received_on": "2027-11-17"}]},
        (
            Rests("excused_until", "2027-11-17", "WIA 64(6)"),
            Rests("application_due", "2027-11-17", "WIA 64(3), WIA 64(6)"),
            Rests("late_extension", None, "BW 7:629(11a), WIA 64(3)", "in_time"),
        ),
    ),
    "a late letter, and applied on the day after four weeks": (
        {"records": [TOLD, LATE_LETTER, {**LATE, "received_on": "2027-11-18"}]},
        (
            Rests("excused_until", None, "WIA 64(6)", "applied_after_the_excuse"),
            Rests("application_due", "2027-10-17", "WIA 64(3)"),
            Rests("late_extension", "2028-02-03", "BW 7:629(11a), WIA 64(3)", "wage_extension_decision"),
        ),
    ),
    "UWV states the last day for the application": (
        {"records": [{**LATE_LETTER, "sent_on": "2027-08-01", "states": {"application_due": "2027-10-24"}}]},
        (
            Rests("excused_until", None, "WIA 64(6)", "notice_too_late"),
            Rests("application_due", "2027-10-24", "WIA 64(3)"),
        ),
    ),
    "late and sanctioned": (
        {"records": [LATE, SANCTION]},
        (
            Rests("sanction_start", "2028-01-18", "WIA 25(9), WIA 25(11)", "wage_extension_decision"),
            Rests("sanction_maximum", "2029-01-15", "WIA 25(9)", "wage_extension_decision"),
            Rests("sanction", "2029-01-15", "WIA 25(9)", "wage_extension_decision"),
            Rests(
                "wage",
                "2029-01-15",
                "BW 7:629(1), BW 7:629(10), BW 7:629(11a), BW 7:629(11b)",
                "wage_extension_decision",
            ),
            Rests("wia", "2029-01-16", "WIA 47(2), WIA 54(2)", "wage_extension_decision"),
            Rests("dismissal_ban", "2029-01-17", "BW 7:670(1), BW 7:670(11)", "wage_extension_decision"),
            Rests("ban_period", "2029-01-17", "BW 7:670(1), BW 7:670(11)", "wage_extension_decision"),
            Rests(
                "owed_until",
                "2029-01-15",
                "BW 7:629(1), BW 7:629(10), BW 7:629(11a), BW 7:629(11b)",
                "wage_extension_decision",
            ),
        ),
    ),
    "late, sanctioned and repaired": (
        {"records": [LATE, SANCTION, REPAIR_ASKED, REPAIRED]},
        (
            Rests("sanction", "2028-04-25", "WIA 25(13), WIA 25(14)", "wage_extension_decision"),
            Rests(
                "wage",
                "2028-04-25",
                "BW 7:629(1), BW 7:629(10), BW 7:629(11a), BW 7:629(11b)",
                "wage_extension_decision",
            ),
            Rests("wia", "2028-04-26", "WIA 47(2), WIA 54(2)", "wage_extension_decision"),
        ),
    ),
    "repair asked": (
        {"records": [SANCTION, REPAIR_ASKED]},
        (
            Rests("sanction", "2028-12-31", "WIA 25(9)", "repair_decision"),
            Rests("wage", "2028-12-31", "BW 7:629(1), BW 7:629(10), BW 7:629(11b)", "repair_decision"),
            Rests("wia", "2029-01-01", "WIA 47(2), WIA 54(2)", "repair_decision"),
            Rests("dismissal_ban", "2029-01-02", "BW 7:670(1), BW 7:670(11)", "repair_decision"),
            Rests("notice_free", "2029-01-03", "BW 7:670(1), BW 7:670(11)", "repair_decision"),
        ),
    ),
    "repair decided, not told how": (
        {"records": [SANCTION, REPAIR_ASKED, {**REPAIRED, "repaired": None}]},
        (Rests("sanction", "2028-12-31", "WIA 25(9)", "records.repair_decision.repaired"),),
    ),
    "repair granted without a report": (
        {"records": [SANCTION, REPAIRED]},
        (Rests("sanction", "2028-04-25", "WIA 25(13), WIA 25(14)", "records.repair_report"),),
    ),
    "sanction withdrawn": (
        {"records": [{**SANCTION, "withdrawn_on": "2028-01-10"}]},
        (
            Rests("sanction_start", None, "WIA 25(9), WIA 25(11)", "sanction_withdrawn"),
            Rests("sanction", None, "WIA 25(9), WIA 25(11)", "sanction_withdrawn"),
        ),
    ),
    "sanction sent after the wait": (
        {"records": [{**SANCTION, "sent_on": "2028-01-03"}]},
        (
            Rests("sanction_start", None, "WIA 25(9), WIA 25(11)", "sanction_void"),
            Rests("sanction", None, "WIA 25(9), WIA 25(11)", "sanction_void"),
        ),
    ),
    "recovered after the first day of the sanction": (
        {
            "absences": [{"first_day": "2026-01-05", "last_day": "2028-01-03", "ended_by": "recovery"}],
            "records": [SANCTION],
        },
        (Rests("sanction_start", "2028-01-03", "WIA 25(9), WIA 25(11)"),),
    ),
    "sanctioned, self-insured, and never employed": (
        {"employment": {"regime": "no_employer", "self_insured_zw": "yes"}, "records": [SANCTION]},
        (
            Rests("sanction_start", "2028-01-03", "WIA 26(2), ZW 29(10b)"),
            Rests("sanction_maximum", "2028-12-31", "WIA 26(2)"),
            Rests("sanction", "2028-12-31", "WIA 26(2)"),
            Rests("owed_until", "2028-12-31", "WIA 26(2)"),
            Rests("wage", None, "WIA 26(1)", "no_employer"),
            Rests("wia", "2029-01-01", "WIA 47(2), WIA 54(2)"),
        ),
    ),
    "sanction sent too late, self-insured, and never employed": (
        {
            "employment": {"regime": "no_employer", "self_insured_zw": "yes"},
            "records": [{**SANCTION, "sent_on": "2028-01-03"}],
        },
        (
            Rests("sanction_start", None, "WIA 26(2), ZW 29(10b)", "sanction_void"),
            Rests("sanction", None, "WIA 26(2), ZW 29(10b)", "sanction_void"),
            Rests("owed_until", "2028-01-02", ""),
            Rests("wia", "2028-01-03", "WIA 47(2), WIA 54(2)"),
        ),
    ),
    "applied a year after the wait": (
        {"records": [{**LATE, "received_on": "2029-01-01"}, {**DELAY_DECIDED, "days": 0}]},
        (Rests("wia", "2028-01-03", "WIA 47(2), WIA 54(2)"),),
    ),
    "applied a year and a day after the wait": (
        {"records": [{**LATE, "received_on": "2029-01-02"}, {**DELAY_DECIDED, "days": 0}]},
        (Rests("wia", "2028-01-04", "WIA 64(11), WIA 47(2), WIA 54(2)"),),
    ),
    "UWV states the first day of WIA": (
        {
            "records": [
                LATE,
                {"kind": "confirmed_dates", "sent_on": "2028-01-05", "states": {"first_day_of_wia": "2028-02-01"}},
            ]
        },
        (Rests("wia", "2028-02-01", "WIA 47(2), WIA 54(2)"),),
    ),
    "AOW age on the first day of WIA": (
        {"aow_date": "2028-01-03"},
        (Rests("wia", None, "WIA 43", "aow_age_reached"),),
    ),
    "AOW age on the day after the first day of WIA": (
        {"aow_date": "2028-01-04"},
        (Rests("wia", "2028-01-03", "WIA 47(2), WIA 54(2)"),),
    ),
    "recovered": (
        {"absences": [{"first_day": "2026-01-05", "last_day": "2026-03-01"}]},
        (
            Rests("sickness_over", "2026-03-01", "", "recovered"),
            Rests("sick_notice_over", "2026-03-01", "", "recovered"),
        ),
    ),
    "recovered, where the notice is due after six weeks": (
        {
            "absences": [{"first_day": "2026-01-05", "last_day": "2026-01-20"}],
            "employment": {"safety_net": "yes", "safety_net_notice_term": "six_weeks"},
        },
        (
            Rests("sickness_over", "2026-01-20", "", "recovered"),
            Rests("sick_notice_over", None, ""),
        ),
    ),
    "deceased": (
        {"absences": [{"first_day": "2026-01-05", "last_day": "2026-01-20", "ended_by": "death"}]},
        (
            Rests("sickness_over", "2026-01-20", "", "deceased"),
            Rests("sick_notice_over", "2026-01-20", "", "deceased"),
        ),
    ),
    "self-insured, and left": (
        {"employment": {"last_day": "2026-12-31", "self_insured_zw": "yes"}},
        (
            Rests("employment_over", "2026-12-31", "", "employment_ended"),
            Rests("care_over", None, ""),
        ),
    ),
    "extension granted, no day told": (
        {"records": [{**EXTENDED, "last_day": None}]},
        (Rests("extension", None, "WIA 24(1), WIA 24(2)", "unknown records.extension_decision.granted"),),
    ),
    "employment ends before the sanction": (
        {"employment": {"last_day": "2028-01-02"}, "records": [SANCTION]},
        (Rests("sanction_start", None, "WIA 25(9), WIA 25(11)", "employment_ended"),),
    ),
    "employment ends on the first day of the sanction": (
        {"employment": {"last_day": "2028-01-03"}, "records": [SANCTION]},
        (Rests("sanction_start", "2028-01-03", "WIA 25(9), WIA 25(11)"),),
    ),
    "no benefit to recover without employer": (
        {"employment": {"regime": "no_employer"}},
        (Rests("recovery_starts", None, "ZW 39a(1)", "no_employer"),),
    ),
    "late when older law had no wage for it": (
        {"first_sick_day": "2004-08-14"},
        (Rests("late_extension", None, "BW 7:629(11a), WIA 64(3)", "older_law"),),
    ),
    "benefit of a self-insured employer before 2019": (
        {
            "first_sick_day": "2016-12-01",
            "employment": {"last_day": "2017-06-30", "self_insured_zw": "yes"},
        },
        (Rests("late_extension", None, "WIA 64(3)", "older_law"),),
    ),
    "sick when the employment ended, as the absence says": (
        {"absences": [{"first_day": "2026-01-05", "last_day": "2026-06-30", "ended_by": "employment_end"}]},
        (Rests("recovery_starts", "2026-07-01", "ZW 39a(1)"),),
    ),
    "recovered on the last day of the employment": (
        {
            "absences": [{"first_day": "2026-01-05", "last_day": "2026-06-30"}],
            "employment": {"last_day": "2026-06-30"},
        },
        (Rests("recovery_starts", None, "ZW 39a(1)", "well_at_exit"),),
    ),
    "recovered on the first day after the employment": (
        {
            "absences": [{"first_day": "2026-01-05", "last_day": "2026-07-01"}],
            "employment": {"last_day": "2026-06-30"},
        },
        (Rests("recovery_starts", "2026-07-01", "ZW 39a(1)"),),
    ),
}
"""Cases since 5 January 2026, each with what its stages rest on."""

ROWS = [(name, facts, rests) for name, (facts, found) in CASES.items() for rests in found]


@pytest.mark.parametrize(("name", "facts", "rests"), ROWS, ids=[f"{name}: {rests.stage}" for name, _, rests in ROWS])
def test_a_stage_rests_on_its_articles(name: str, facts: Mapping[str, object], rests: Rests) -> None:
    """The day, and what it rests on, all of it and in order."""
    begun = {} if {"absences", "first_sick_day"} & set(facts) else {"first_sick_day": "2026-01-05"}
    found = assess(Case.model_validate({**begun, **facts}), as_of=FAR).found.run.found
    outcome = getattr(found, rests.stage)
    assert (None if outcome.day is None else date.fromordinal(outcome.day).isoformat()) == rests.day
    grounds = clauses_in(outcome.why, ClauseKind.GROUND)
    articles = dict.fromkeys(str(citation) for clause in grounds for citation in clause.basis)
    assert set(articles) == set(filter(None, rests.articles.split(", ")))
    codes = [clause.id for clause in CLAUSES if clause & outcome.why and clause.kind is not ClauseKind.GROUND]
    assert codes == rests.codes.split()


def test_every_dated_stage_is_here() -> None:
    """Whatever gives a day rests on something in one of the cases."""
    hints = get_type_hints(Timeline)
    dated = {name for name in Timeline._fields if hints[name] in (Outcome, Dated)}
    assert dated == {rests.stage for _, _, rests in ROWS}


@pytest.mark.parametrize(
    ("employment", "article"),
    [
        ({}, "WIA 25(9)"),
        ({"self_insured_zw": "yes"}, "WIA 25(9)"),
        ({"last_day": "2027-06-30", "self_insured_zw": "yes"}, "WIA 26(2)"),
    ],
)
def test_the_proof_of_the_longest_sanction_cites_the_article_of_its_weeks(
    employment: Mapping[str, object], article: str
) -> None:
    """Of a wage sanction WIA 25(9), of one that extends sickness benefit 26(2), which does not take 25(9) over."""
    facts = {"first_sick_day": "2026-01-05", "records": [SANCTION], "employment": employment}
    proof = assess(Case.model_validate(facts), as_of=FAR).explain("sanction")
    (longest,) = [step for step in proof.steps if step.what == "sanction_maximum"]
    assert (longest.day, [str(item) for item in longest.basis]) == (date(2028, 12, 31), [article])
    cited = {str(item) for step in proof.steps for item in step.basis}
    assert cited & {"WIA 25(9)", "WIA 26(2)"} == {article}
