"""Where oddness begins: the last day on which all is fine, and the day after it, or before it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from poortwachter import Case, assess
from poortwachter.facts.plausible._row import APPLIED, SANCTION, case, leave, on, spell
from poortwachter.facts.records import act_field

Facts = Mapping[str, Any]


def left(day: str) -> Facts:
    return case(employment={"last_day": day})


def reported(day: str) -> Facts:
    heard = {"reported_on": day, "recovery_reported_on": "2026-02-02"}
    return case(absences=[spell("2026-01-05", "2026-02-01", **heard)])


def leave_until(day: str) -> Facts:
    return case(leaves=[leave("2026-03-01", day)])


def not_counted_from(day: str) -> Facts:
    return case(leaves=[leave("2026-03-30", "2026-07-19", not_counted_from=day)])


def second_leave(day: str) -> Facts:
    return case(leaves=[leave("2026-01-12", "2026-05-03"), leave(day, "2027-02-14")])


def aow_from(day: str) -> Facts:
    return case(aow_date=day, leaves=[leave("2026-03-30", "2026-07-19")])


def born(day: str) -> Facts:
    return case(birth_date=day)


def first_year_evaluated(day: str) -> Facts:
    return case(on("first_year_evaluation", day))


def second_track(day: str) -> Facts:
    return case(on("second_track_start", day))


def applied(day: str) -> Facts:
    return case(on("wia_application", day))


def final_evaluation(day: str) -> Facts:
    return case(on("first_year_evaluation", "2027-01-20"), on("final_evaluation", day))


def measure(day: str) -> Facts:
    spells = [spell("2026-01-05", "2026-03-01", ended_by="recovery")]
    return case(on("wage_measure", day), absences=spells)


def plan_of_the_dead(day: str) -> Facts:
    return case(on("action_plan", day), absences=[spell("2026-01-05", "2026-03-01", ended_by="death")])


def own_work(day: str) -> Facts:
    return case(on("work_resumption", day, work="own"), employment={"last_day": "2026-06-30"})


def deviation(due: str) -> Facts:
    return case({"kind": "term_deviation", "dated": "2026-02-01", "milestone": "action_plan", "due": due})


def agreed(day: str) -> Facts:
    return case({"kind": "term_deviation", "dated": day, "milestone": "problem_analysis", "due": "2026-03-31"})


def late_days_of(received: str) -> Facts:
    return case(on("wia_application", received), on("wage_extension_decision", "2027-12-01", days=7))


def early_iva_and_capacity(day: str) -> Facts:
    decided = on("early_iva_decision", "2026-08-01", granted=True)
    return case(on("early_iva_application", "2026-06-01"), decided, on("capacity", day, capacity="present"))


def extension_after(day: str) -> Facts:
    return case(APPLIED, SANCTION, on("extension_decision", day, granted=True, last_day="2028-06-30"))


def withdrawn(day: str) -> Facts:
    return case(APPLIED, {**SANCTION, "withdrawn_on": day})


def repair_refused(day: str) -> Facts:
    granted = on("repair_decision", "2028-05-01", repaired=True)
    report = on("repair_report", "2028-04-01")
    return case(APPLIED, SANCTION, report, granted, on("repair_decision", day, repaired=False))


def repair_reported(day: str) -> Facts:
    return case(APPLIED, SANCTION, on("repair_report", day))


def repair_after_withdrawal(day: str) -> Facts:
    return case(APPLIED, {**SANCTION, "withdrawn_on": "2028-03-01"}, on("repair_report", day))


def wia_granted(day: str) -> Facts:
    return case(APPLIED, SANCTION, on("wia_decision", day, granted=True))


def wia_granted_beside_a_shorter_one(day: str) -> Facts:
    states = {"last_day_of_sanction": "2028-06-30"}
    return case(APPLIED, {**SANCTION, "states": states}, on("wia_decision", day, granted=True))


def early_iva_asked(day: str) -> Facts:
    return case(on("early_iva_application", day), on("early_iva_decision", "2027-06-01", granted=True))


def asked_again(day: str) -> Facts:
    granted = on("extension_decision", "2027-09-10", granted=True, last_day="2028-06-30")
    refused = on("extension_decision", "2027-10-20", granted=False)
    return case(on("extension_agreement", "2027-09-01"), granted, on("extension_agreement", day), refused)


def report_due(day: str) -> Facts:
    states = {"report_due": day, "application_due": "2027-10-17"}
    return case(on("uwv_wia_letter", "2027-09-01", states=states))


@pytest.mark.parametrize(
    ("code", "facts", "fine", "odd"),
    [
        ("later_than_four_weeks_after_employment", left, "2025-12-08", "2025-12-07"),
        ("reported_after_recovery", reported, "2026-02-02", "2026-02-03"),
        ("leave_of_unusual_length", leave_until, "2026-05-09", "2026-05-08"),
        ("leave_of_unusual_length", leave_until, "2026-09-26", "2026-09-27"),
        ("flexible_period_long", not_counted_from, "2026-03-16", "2026-03-15"),
        ("leaves_close_together", second_leave, "2026-10-19", "2026-10-18"),
        ("leave_after_aow_age", aow_from, "2026-03-31", "2026-03-30"),
        ("child_employee", born, "2010-01-05", "2010-01-06"),
        ("before_its_time", first_year_evaluated, "2026-11-16", "2026-11-15"),
        ("before_its_time", second_track, "2026-02-16", "2026-02-15"),
        ("before_its_time", applied, "2027-01-04", "2027-01-03"),
        ("final_before_first_year", final_evaluation, "2027-01-20", "2027-01-19"),
        ("after_recovery", measure, "2026-03-01", "2026-03-02"),
        ("after_death", plan_of_the_dead, "2026-03-01", "2026-03-02"),
        ("own_work_after_employment", own_work, "2026-06-30", "2026-07-01"),
        ("agreed_beyond_the_wait", deviation, "2028-01-02", "2028-01-03"),
        ("agreed_afterwards", deviation, "2026-02-01", "2026-01-31"),
        ("agreed_afterwards", agreed, "2026-02-16", "2026-02-17"),
        ("late_days_though_in_time", late_days_of, "2027-10-18", "2027-10-17"),
        ("early_iva_and_capacity", early_iva_and_capacity, "2026-07-31", "2026-08-01"),
        ("extended_after_sanction", extension_after, "2027-11-01", "2027-11-02"),
        ("withdrawn_after_it_ended", withdrawn, "2028-12-31", "2029-01-01"),
        ("repair_refused_after_grant", repair_refused, "2028-04-30", "2028-05-02"),
        ("repair_after_sanction", repair_reported, "2028-12-31", "2029-01-01"),
        ("repair_after_withdrawal", repair_after_withdrawal, "2028-03-01", "2028-03-02"),
        ("wia_granted_beside_sanction", wia_granted, "2028-11-19", "2028-11-18"),
        ("wia_granted_beside_sanction", wia_granted_beside_a_shorter_one, "2028-05-19", "2028-05-18"),
        ("early_iva_after_week_68", early_iva_asked, "2027-04-25", "2027-04-26"),
        ("extension_decisions_differ", asked_again, "2027-09-11", "2027-09-10"),
        ("extension_decisions_differ", asked_again, "2027-10-20", "2027-10-21"),
        ("report_due_after_application_due", report_due, "2027-10-17", "2027-10-18"),
    ],
    ids=lambda value: value.__name__ if callable(value) else str(value),
)
def test_the_day_on_which_it_begins(code: str, facts: Callable[[str], Facts], fine: str, odd: str) -> None:
    """A day makes the difference, and nothing else in the file does."""
    told = [code in assess(Case.model_validate(facts(day)), as_of=date(2030, 12, 31)).caveats for day in (fine, odd)]
    assert told == [False, True]


EMPLOYED: Facts = {"first_day": "2020-01-01"}
MEASURE = on("wage_measure", "2026-03-02")
REPORT = on("repair_report", "2028-03-01")
GRANTED = on("wia_decision", "2027-10-28", granted=True)
TO_NOTHING = (
    APPLIED,
    {**SANCTION, "sent_on": "2027-10-20"},
    on("repair_report", "2027-10-25"),
    on("repair_decision", "2027-11-01", repaired=True),
)
END_NOTICE = on("end_of_employment_notice", "2026-06-30")
RECOVERED, DEAD = (spell("2026-01-05", "2026-06-30", ended_by=by) for by in ("recovery", "death"))
LATER = on("wage_measure", "2026-07-01")
PLANNED = on("action_plan", "2026-07-01")
OWN_WORK = on("work_resumption", "2026-07-15", work="own")
WELL = on("recovery_notice", "2026-06-01")
GONE = spell("2026-01-05", "2026-06-30", ended_by="employment_end")


def _day(record: Facts) -> str:
    return act_field(record["kind"])


def employed(*records: Facts, **facts: Any) -> Facts:
    return case(*records, employment=facts)


def iva(*records: Facts, granted: bool) -> Facts:
    decided = on("early_iva_decision", "2026-08-01", granted=granted)
    return case(on("early_iva_application", "2026-06-01"), decided, *records)


@pytest.mark.parametrize(
    ("code", "fine", "odd"),
    [
        (
            "regimes_at_odds",
            employed(regime="public_servant"),
            employed(regime="public_servant", domestic_worker="yes"),
        ),
        ("regimes_at_odds", employed(domestic_worker="yes"), employed(regime="public_servant", domestic_worker="yes")),
        ("regimes_at_odds", employed(regime="no_employer"), employed(regime="no_employer", **EMPLOYED)),
        ("regimes_at_odds", employed(regime="no_employer"), employed(regime="no_employer", last_day="2026-06-30")),
        ("regimes_at_odds", employed(MEASURE), employed(MEASURE, regime="no_employer")),
        (
            "later_than_four_weeks_after_employment",
            employed(last_day="2025-12-01", domestic_worker="yes"),
            employed(last_day="2025-12-01", domestic_worker="yes", insured="yes"),
        ),
        ("later_than_four_weeks_after_employment", case(), employed(last_day="2025-12-01")),
        ("safety_net_denied", employed(safety_net="no"), employed(safety_net="no", safety_net_notice_term="six_weeks")),
        (
            "safety_net_denied",
            employed(safety_net="yes", safety_net_notice_term="six_weeks"),
            employed(safety_net="no", safety_net_notice_term="six_weeks"),
        ),
        (
            "safety_net_denied",
            employed(on("safety_net_notice", "2026-02-02"), safety_net="yes"),
            employed(on("safety_net_notice", "2026-02-02"), safety_net="no"),
        ),
        ("first_sick_day_off", case(first_sick_day="2026-01-05"), case(first_sick_day="2026-01-04")),
        (
            "first_sick_day_off",
            case(first_sick_day="2026-01-04", employment={"working_days": ["sun", "mon"]}),
            case(first_sick_day="2026-01-04", employment={"working_days": ["mon", "tue"]}),
        ),
        ("repair_without_sanction", case(APPLIED, SANCTION, REPORT), case(APPLIED, REPORT)),
        ("wia_granted_beside_sanction", case(*TO_NOTHING, GRANTED), case(*TO_NOTHING[:-1], GRANTED)),
        ("recovery_notice_while_sick", case(WELL, absences=[spell("2026-01-05", "2026-05-31")]), case(WELL)),
        ("wia_decided_without_application", case(APPLIED, GRANTED), case(GRANTED)),
        ("wia_decided_without_application", case(GRANTED, records_complete_from="2027-10-20"), case(GRANTED)),
        ("after_recovery", case(LATER, absences=[GONE]), case(LATER, absences=[RECOVERED])),
        ("after_recovery", case(LATER), case(LATER, absences=[RECOVERED])),
        ("after_death", case(PLANNED, absences=[GONE]), case(PLANNED, absences=[DEAD])),
        ("own_work_after_employment", case(OWN_WORK, absences=[RECOVERED]), case(OWN_WORK, absences=[GONE])),
        ("end_notice_while_employed", employed(END_NOTICE, last_day="2026-06-30"), case(END_NOTICE)),
        ("end_notice_while_employed", case(END_NOTICE, absences=[GONE]), case(END_NOTICE)),
        (
            "early_iva_and_wia_refused",
            iva(on("wia_decision", "2027-12-01", granted=False), granted=False),
            iva(on("wia_decision", "2027-12-01", granted=False), granted=True),
        ),
        (
            "early_iva_and_wia_refused",
            iva(on("wia_decision", "2027-12-01", granted=True), granted=True),
            iva(on("wia_decision", "2027-12-01", granted=False), granted=True),
        ),
        (
            "early_iva_and_capacity",
            iva(on("capacity", "2026-09-01", capacity="none"), granted=True),
            iva(on("capacity", "2026-09-01", capacity="present"), granted=True),
        ),
        (
            "refused_extension_with_day",
            case(on("extension_decision", "2027-10-01", granted=True, last_day="2028-06-30")),
            case(on("extension_decision", "2027-10-01", granted=False, last_day="2028-06-30")),
        ),
        (
            "objection_without_decision",
            case(APPLIED, SANCTION, on("objection", "2027-11-20", against="sanction_decision")),
            case(APPLIED, on("objection", "2027-11-20", against="sanction_decision")),
        ),
        (
            "late_days_though_in_time",
            case(APPLIED, on("wage_extension_decision", "2027-12-01", days=0)),
            case(APPLIED, on("wage_extension_decision", "2027-12-01", days=1)),
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_fact_without_which_nothing_is_odd(code: str, fine: Facts, odd: Facts) -> None:
    """What is odd only together is fine apart."""
    told = [code in assess(Case.model_validate(facts), as_of=date(2030, 12, 31)).caveats for facts in (fine, odd)]
    assert told == [False, True]


@pytest.mark.parametrize(
    ("code", "record"),
    [
        ("recovery_notice_while_sick", on("recovery_notice", "2025-02-03")),
        ("end_notice_while_employed", on("end_of_employment_notice", "2025-02-03")),
        ("wia_decided_without_application", on("wia_decision", "2025-02-03", granted=True)),
        ("repair_without_sanction", on("repair_report", "2025-02-03")),
    ],
)
def test_a_record_of_an_earlier_case_is_not_odd_in_this_one(code: str, record: Facts) -> None:
    """It is where it lies in this case."""
    spells = [spell("2025-01-06", "2025-02-02"), spell("2026-01-05")]
    earlier, this = case(record, absences=spells), case({**record, _day(record): "2026-02-03"}, absences=spells)
    told = [code in assess(Case.model_validate(facts), as_of=date(2030, 12, 31)).caveats for facts in (earlier, this)]
    assert told == [False, True]
