"""Sanctions and their repair, and days that UWV states: what cannot be, and what is odd."""

from __future__ import annotations

from typing import Final

from ._row import SANCTION, case, caveat, fine, on, refusal, spell

__all__ = ["SANCTIONS", "STATED"]

SANCTIONS: Final = (
    caveat(
        "repair_report",
        "without any sanction",
        "repair_without_sanction",
        "the decision is not on file",
        case(on("repair_report", "2028-03-01")),
    ),
    caveat(
        "repair_decision",
        "without any sanction",
        "repair_without_sanction",
        "the decision is not on file",
        case(on("repair_decision", "2028-03-01", repaired=True)),
    ),
    refusal(
        "repair_report",
        "before the sanction",
        "repaired_before_sanction",
        "nothing was found wanting yet",
        case(on("repair_report", "2027-10-01"), SANCTION),
    ),
    refusal(
        "repair_decision",
        "before the sanction",
        "decided_before_sanction",
        "nothing was found wanting yet",
        case(on("repair_decision", "2027-10-01", repaired=True), SANCTION),
    ),
    fine(
        "repair_decision",
        "without a report, after the sanction",
        "the report is waited for",
        case(SANCTION, on("repair_decision", "2028-03-15", repaired=True)),
    ),
    caveat(
        "repair_decision",
        "granted twice",
        "repair_granted_twice",
        "the first counts",
        case(
            SANCTION,
            on("repair_report", "2028-03-01"),
            on("repair_decision", "2028-03-15", repaired=True),
            on("repair_decision", "2028-03-20", repaired=True),
        ),
    ),
    caveat(
        "repair_report",
        "after the shortened sanction ended",
        "repair_after_sanction",
        "nothing is left to shorten",
        case(
            SANCTION,
            on("repair_report", "2028-03-01"),
            on("repair_decision", "2028-03-15", repaired=True),
            on("repair_report", "2028-09-01"),
        ),
    ),
    caveat(
        "repair_report",
        "after the longest sanction",
        "repair_after_sanction",
        "nothing is left to shorten",
        case(SANCTION, on("repair_report", "2029-03-10")),
    ),
    caveat(
        "repair_decision",
        "granted, then refused",
        "repair_refused_after_grant",
        "the grant stays",
        case(
            SANCTION,
            on("repair_report", "2028-03-01"),
            on("repair_decision", "2028-03-15", repaired=True),
            on("repair_decision", "2028-03-20", repaired=False),
        ),
    ),
    caveat(
        "repair_report",
        "after the sanction was withdrawn",
        "repair_after_withdrawal",
        "there is nothing to repair",
        case({**SANCTION, "withdrawn_on": "2028-02-01"}, on("repair_report", "2028-03-01")),
    ),
    caveat(
        "sanction_decision",
        "in a case that recovered long before",
        "after_recovery",
        "there is no wage to lengthen",
        case(SANCTION, absences=[spell("2026-01-05", "2026-06-01", ended_by="recovery")]),
    ),
    caveat(
        "sanction_decision",
        "in week two",
        "before_its_time",
        "it is about efforts over two years, WIA 25(9)",
        case(on("sanction_decision", "2026-01-15")),
    ),
    fine(
        "sanction_decision",
        "a second sanction on the day of withdrawal of the first",
        "the second stands",
        case({**SANCTION, "withdrawn_on": "2027-11-10"}, on("sanction_decision", "2027-11-10")),
    ),
    fine(
        "sanction_decision",
        "an administrative one, and a substantive one after the wait",
        "the second goes on with the first, for the rest of the 52 weeks",
        case({**SANCTION, "ground": "administrative"}, on("sanction_decision", "2028-02-14", ground="substantive")),
    ),
    caveat(
        "sanction_decision",
        "withdrawn after it ran out",
        "withdrawn_after_it_ended",
        "check the day",
        case({**SANCTION, "withdrawn_on": "2029-06-01"}),
    ),
    caveat(
        "repair_decision",
        "withdrawn",
        "repair_decision_withdrawn",
        "it decides nothing, and the report waits for another one",
        case(
            SANCTION,
            on("repair_report", "2028-03-01"),
            on("repair_decision", "2028-03-20", repaired=True, withdrawn_on="2028-03-27"),
        ),
    ),
    refusal(
        "repair_decision",
        "withdrawn before it was sent",
        "days_reversed",
        "what is not sent cannot be withdrawn",
        case(
            SANCTION,
            on("repair_report", "2028-03-01"),
            on("repair_decision", "2028-03-20", repaired=True, withdrawn_on="2028-03-19"),
        ),
    ),
    refusal(
        "objection",
        "before the decision that it is against",
        "objection_before_decision",
        "nothing was decided yet",
        case(on("objection", "2027-10-01", against="sanction_decision"), SANCTION),
    ),
    caveat(
        "objection",
        "against a decision that is not on file",
        "objection_without_decision",
        "its term hangs on it",
        case(on("objection", "2027-12-01", against="sanction_decision")),
    ),
)

STATED: Final = (
    refusal(
        "states",
        "one letter: the wait ends after WIA begins",
        "wia_within_the_wait",
        "WIA follows the wait",
        case(
            on(
                "confirmed_dates",
                "2026-10-01",
                states={"last_day_of_waiting_period": "2028-06-30", "first_day_of_wia": "2028-01-03"},
            )
        ),
    ),
    caveat(
        "states",
        "days of a sanction without a sanction decision",
        "sanction_days_without_decision",
        "until it is on file they do nothing",
        case(on("confirmed_dates", "2027-12-01", states={"last_day_of_sanction": "2028-12-31"})),
    ),
    refusal(
        "states",
        "two letters of one day that state another end of the wait",
        "two_letters_on_one_day",
        "nobody can tell which one stands",
        case(
            on("confirmed_dates", "2026-10-01", states={"last_day_of_waiting_period": "2028-01-02"}),
            on("uwv_wia_letter", "2026-10-01", states={"last_day_of_waiting_period": "2028-02-02"}),
        ),
    ),
    fine(
        "states",
        "a wait of a week",
        "UWV's day is shown, and the difference",
        case(on("confirmed_dates", "2026-02-01", states={"last_day_of_waiting_period": "2026-01-11"})),
    ),
    fine(
        "states",
        "a wait to 2199",
        "UWV's day is shown, and the difference",
        case(on("confirmed_dates", "2026-02-01", states={"last_day_of_waiting_period": "2199-12-31"})),
    ),
    refusal(
        "states",
        "WIA from the second day of sickness",
        "stated_before_it_begins",
        "even early IVA takes thirteen weeks, WIA 23(6)",
        case(on("confirmed_dates", "2026-02-01", states={"first_day_of_wia": "2026-01-06"})),
    ),
    refusal(
        "states",
        "an end of the wage before this sickness",
        "stated_before_it_begins",
        "it ends what has begun",
        case(
            on("confirmed_dates", "2026-03-01", states={"last_day_of_wage_continuation": "2025-01-01"}),
            absences=[spell("2024-01-01", "2024-02-01"), spell("2026-01-05")],
        ),
    ),
    fine(
        "states",
        "an end of the wage after the employment ended",
        "UWV's day is shown, and the difference",
        case(
            on("confirmed_dates", "2026-10-01", states={"last_day_of_wage_continuation": "2028-01-02"}),
            employment={"last_day": "2026-12-31"},
        ),
    ),
    caveat(
        "states",
        "the report due after the application",
        "report_due_after_application_due",
        "the report is made first, WIA 25(3), 64(3)",
        case(on("confirmed_dates", "2026-10-01", states={"report_due": "2027-11-01", "application_due": "2027-10-01"})),
    ),
    fine(
        "report_request",
        "an answer asked by 2199",
        "UWV's day is shown",
        case(on("report_request", "2027-11-01", answer_by="2199-12-31")),
    ),
)
