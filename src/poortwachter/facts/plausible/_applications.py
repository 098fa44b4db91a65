"""WIA, early IVA and an extension of the wait: what cannot be, and what is odd."""

from __future__ import annotations

from typing import Final

from ._row import APPLIED, SANCTION, case, caveat, fine, on, refusal

__all__ = ["EARLY_IVA", "EXTENSION", "WIA"]

WIA: Final = (
    caveat(
        "wia_decision",
        "granted, and two days later refused",
        "wia_decisions_differ",
        "ask which one stands",
        case(APPLIED, on("wia_decision", "2027-12-10", granted=True), on("wia_decision", "2027-12-12", granted=False)),
    ),
    caveat(
        "wia_decision",
        "granted while the sanction runs",
        "wia_granted_beside_sanction",
        "UWV resumes the application after repair or towards the end, WIA 25(15), 64",
        case(APPLIED, SANCTION, on("wia_decision", "2028-03-01", granted=True)),
    ),
    fine(
        "wia_decision",
        "granted in the sanction, after the employee asked to go on because the employment ends",
        "UWV resumes the application at that request, WIA 64(8)b",
        case(
            APPLIED,
            SANCTION,
            on("resumption_request", "2028-02-15"),
            on("wia_decision", "2028-03-01", granted=True),
            employment={"last_day": "2028-06-30"},
        ),
    ),
    caveat(
        "wia_decision",
        "granted before the sanction decision",
        "wia_granted_beside_sanction",
        "one of the two cannot stand",
        case(APPLIED, on("wia_decision", "2027-10-20", granted=True), SANCTION),
    ),
    caveat(
        "wia_decision",
        "without an application on file",
        "wia_decided_without_application",
        "the application stays unknown, and its day counts",
        case(on("wia_decision", "2027-12-10", granted=True)),
    ),
    caveat(
        "wia_decision",
        "in month two",
        "before_its_time",
        "the wait lasts 104 weeks, WIA 23",
        case(on("wia_application", "2026-02-01"), on("wia_decision", "2026-03-01", granted=False)),
    ),
    caveat(
        "wia_application",
        "in week one",
        "before_its_time",
        "it is made in week 91 to 93, WIA 64(3)",
        case(on("wia_application", "2026-01-08")),
    ),
    fine("wia_application", "two applications", "the first counts", case(APPLIED, on("wia_application", "2027-10-08"))),
    refusal(
        "wia_application",
        "filed, and later recorded as not filed",
        "done_and_not_done",
        "what was done stays done",
        case(APPLIED, {"kind": "wia_application", "status": "not_filed", "known_on": "2027-11-01"}),
    ),
    refusal(
        "uwv_wia_letter",
        "sent, and a day later known as not sent",
        "done_and_not_done",
        "what was done stays done",
        case(
            on("uwv_wia_letter", "2027-09-01"),
            {"kind": "uwv_wia_letter", "status": "not_sent", "known_on": "2027-09-02"},
        ),
    ),
    caveat(
        "wage_extension_decision",
        "a hundred days late, though in time by our count",
        "late_days_though_in_time",
        "UWV's number is followed",
        case(APPLIED, on("wage_extension_decision", "2027-12-01", days=100)),
    ),
    caveat(
        "wage_extension_decision",
        "twenty months before the application is due",
        "before_its_time",
        "nothing was late yet",
        case(on("wage_extension_decision", "2026-02-15", days=100)),
    ),
)

EARLY_IVA: Final = (
    refusal(
        "early_iva_decision",
        "granted before it was asked",
        "decided_before_asked",
        "a decision follows what it decides",
        case(on("early_iva_decision", "2026-06-01", granted=True), on("early_iva_application", "2026-07-01")),
    ),
    caveat(
        "early_iva_decision",
        "granted, then refused",
        "early_iva_decisions_differ",
        "ask which one stands",
        case(
            on("early_iva_application", "2026-06-01"),
            on("early_iva_decision", "2026-07-01", granted=True),
            on("early_iva_decision", "2026-08-01", granted=False),
        ),
    ),
    fine(
        "early_iva_decision",
        "granted after AOW age",
        "WIA is not applicable, WIA 43",
        case(
            on("early_iva_application", "2026-06-01"),
            on("early_iva_decision", "2026-07-01", granted=True),
            aow_date="2026-03-01",
        ),
    ),
    caveat(
        "early_iva_decision",
        "granted on an application after week 68",
        "early_iva_after_week_68",
        "WIA begins ten weeks after it, and at the latest after the 104 weeks",
        case(on("early_iva_application", "2027-06-01"), on("early_iva_decision", "2027-07-01", granted=True)),
    ),
    caveat(
        "early_iva_decision",
        "granted, and full capacity found the next day",
        "early_iva_and_capacity",
        "one of the two is not so",
        case(
            on("early_iva_application", "2026-06-01"),
            on("early_iva_decision", "2026-07-01", granted=True),
            on("capacity", "2026-07-02", capacity="present"),
        ),
    ),
    caveat(
        "early_iva_decision",
        "granted, and WIA refused on the same day",
        "early_iva_and_wia_refused",
        "one of the two is not so",
        case(
            on("early_iva_application", "2026-06-01"),
            on("early_iva_decision", "2026-07-01", granted=True),
            on("wia_application", "2026-06-01"),
            on("wia_decision", "2026-07-01", granted=False),
        ),
    ),
    fine(
        "sanction_decision",
        "a sanction after early IVA was granted",
        "no sanction: early IVA was granted",
        case(on("early_iva_application", "2026-06-01"), on("early_iva_decision", "2026-07-01", granted=True), SANCTION),
    ),
)

EXTENSION: Final = (
    caveat(
        "extension_decision",
        "granted after the sanction decision",
        "extended_after_sanction",
        "the sanction moves behind it",
        case(
            SANCTION,
            on("extension_agreement", "2027-09-01", last_day="2028-06-01"),
            on("extension_decision", "2027-11-20", granted=True, last_day="2028-06-01"),
        ),
    ),
    caveat(
        "extension_decision",
        "asked for while the sanction runs",
        "extended_after_sanction",
        "the sanction keeps its days, and the extension comes after it",
        case(
            SANCTION,
            on("extension_agreement", "2028-10-02", last_day="2029-06-30"),
            on("extension_decision", "2028-10-16", granted=True, last_day="2029-06-30"),
        ),
    ),
    caveat(
        "extension_decision",
        "granted, then refused without another request",
        "extension_decisions_differ",
        "the grant stands; ask what the refusal is about",
        case(
            on("extension_agreement", "2027-09-01", last_day="2028-06-01"),
            on("extension_decision", "2027-09-10", granted=True, last_day="2028-06-01"),
            on("extension_decision", "2027-09-20", granted=False),
        ),
    ),
    fine(
        "extension_decision",
        "granted, then refused after another request",
        "the refusal answers that request",
        case(
            on("extension_agreement", "2027-09-01", last_day="2028-06-01"),
            on("extension_decision", "2027-09-10", granted=True, last_day="2028-06-01"),
            on("extension_agreement", "2027-09-15", last_day="2028-09-01"),
            on("extension_decision", "2027-09-20", granted=False),
        ),
    ),
    fine(
        "extension_decision",
        "granted without a last day",
        "what it grants is unknown",
        case(
            on("extension_agreement", "2027-11-01", last_day="2028-06-01"),
            on("extension_decision", "2027-12-10", granted=True),
        ),
    ),
    caveat(
        "extension_decision",
        "refused, with a last day",
        "refused_extension_with_day",
        "the day does nothing",
        case(
            on("extension_agreement", "2027-11-01", last_day="2028-06-01"),
            on("extension_decision", "2027-12-10", granted=False, last_day="2028-06-01"),
        ),
    ),
    fine(
        "extension_decision",
        "decided before it was asked",
        "a later request waits for its own decision",
        case(
            on("extension_decision", "2027-11-01", granted=True, last_day="2028-06-01"),
            on("extension_agreement", "2027-12-01", last_day="2028-09-01"),
        ),
    ),
    refusal(
        "extension_agreement",
        "asked up to a day before the end of the wait",
        "extension_before_it_begins",
        "an extension begins after the wait, WIA 24",
        case(on("extension_agreement", "2027-11-01", last_day="2027-12-01")),
    ),
    fine(
        "extension_decision",
        "granted without a request on file",
        "UWV decided on one",
        case(on("extension_decision", "2027-12-10", granted=True, last_day="2028-06-01")),
    ),
)
