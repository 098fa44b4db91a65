"""What cannot both be true, and what is only odd: one table, with the smallest facts that show each row.

*Refused*: a contradiction of facts; the case or the question is refused, with path and remedy.
*Caveat*: odd, but it happens; the answer stands and says what to look at in ``caveats``.
*Fine*: it can be so; nothing is said, or a day of UWV or a status of a milestone says it already.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple

__all__ = ["TABLE", "Outcome", "Row"]

Facts = Mapping[str, Any]


class Outcome(StrEnum):
    """What becomes of facts that stand at odds."""

    REFUSED = "refused"
    CAVEAT = "caveat"
    FINE = "fine"


class Row(NamedTuple):
    """One thing that may be at odds.

    Attributes:
        about: what it is about: a part of a case, or the kind of a record.
        what: what stands at odds.
        outcome: what becomes of it.
        code: the code of the refusal or of the caveat; ``None`` where it is fine.
        why: the reason.
        facts: the smallest facts that show it.
        as_of: the day of assessment.
    """

    about: str
    what: str
    outcome: Outcome
    code: str | None
    why: str
    facts: Facts
    as_of: date = date(2030, 12, 31)


_DAYS: Final = {
    "week_42_notice": "received_on", "safety_net_notice": "received_on", "end_of_employment_notice": "received_on",
    "recovery_notice": "received_on", "wia_application": "received_on", "early_iva_application": "received_on",
    "extension_agreement": "received_on", "repair_report": "received_on", "objection": "received_on",
    "second_track_start": "started_on", "work_resumption": "started_on", "non_cooperation": "started_on",
    "dispute": "started_on", "wage_measure": "started_on", "benefit": "started_on",
    "uwv_wia_letter": "sent_on", "report_request": "sent_on",
    "wage_extension_decision": "sent_on", "wia_decision": "sent_on", "early_iva_decision": "sent_on",
    "extension_decision": "sent_on", "sanction_decision": "sent_on", "dismissal_permit": "sent_on",
    "repair_decision": "sent_on", "confirmed_dates": "sent_on",
}  # fmt: skip
"""The field that holds the day of a record, where it is not ``dated``."""


def _on(kind: str, day: str, **more: object) -> Facts:
    return {"kind": kind, _DAYS.get(kind, "dated"): day, **more}


def _case(*records: Facts, **facts: object) -> Facts:
    """A case since Monday 5 January 2026; the wait ends on 2 January 2028."""
    given = {"records": list(records)} if records else {}
    return {**({} if "absences" in facts else {"first_sick_day": "2026-01-05"}), **facts, **given}


def _spell(first: str, last: str | None = None, **more: object) -> Facts:
    return {"first_day": first, **({} if last is None else {"last_day": last}), **more}


def _leave(first: str, last: str, **more: object) -> Facts:
    return {"kind": "pregnancy_maternity", "first_day": first, "last_day": last, **more}


def _refused(about: str, what: str, code: str, why: str, facts: Facts) -> Row:
    return Row(about, what, Outcome.REFUSED, code, why, facts)


def _caveat(about: str, what: str, code: str, why: str, facts: Facts) -> Row:
    return Row(about, what, Outcome.CAVEAT, code, why, facts)


def _fine(about: str, what: str, why: str, facts: Facts) -> Row:
    return Row(about, what, Outcome.FINE, None, why, facts)


_SANCTION: Final = _on("sanction_decision", "2027-11-01")
_APPLIED: Final = _on("wia_application", "2027-10-01")

_SICKNESS: Final = (
    _refused(
        "absences",
        "recovery beside a spell that still runs",
        "end_without_last_day",
        "who recovered is not sick",
        _case(absences=[_spell("2026-01-05", ended_by="recovery")]),
    ),
    _refused(
        "absences",
        "a spell after one that runs",
        "spells_overlap",
        "one sickness at a time",
        _case(absences=[_spell("2026-01-05"), _spell("2026-06-01", "2026-06-10")]),
    ),
    _refused(
        "absences",
        "a spell that ends before it begins",
        "days_reversed",
        "a spell has a first day",
        _case(absences=[_spell("2026-01-05", "2026-01-04")]),
    ),
    _refused(
        "absences",
        "a spell after death",
        "spell_after_the_end",
        "nothing follows",
        _case(absences=[_spell("2026-01-05", "2026-02-01", ended_by="death"), _spell("2026-03-01")]),
    ),
    _refused(
        "absences",
        "a spell that ended by death, with a report of recovery",
        "recovered_after_death",
        "one of the two is not so",
        _case(absences=[_spell("2026-01-05", "2026-02-01", ended_by="death", recovery_reported_on="2026-02-02")]),
    ),
    _refused(
        "absences",
        "reported a month before the first sick day",
        "reported_before_sick",
        "nobody reports sickness that is not there; the evening before is",
        _case(absences=[_spell("2026-01-05", reported_on="2025-12-05")]),
    ),
    _fine(
        "absences",
        "reported on the evening before the first sick day",
        "who falls ill after work",
        _case(absences=[_spell("2026-01-05", reported_on="2026-01-04")]),
    ),
    _fine(
        "absences",
        "recovery reported before the last sick day",
        "recovery can be announced",
        _case(absences=[_spell("2026-01-05", "2026-03-01", recovery_reported_on="2026-02-27")]),
    ),
    _caveat(
        "absences",
        "reported after recovery was reported",
        "reported_after_recovery",
        "a report that came late, or two days that changed places",
        _case(
            absences=[_spell("2026-01-05", "2026-03-01", reported_on="2026-03-05", recovery_reported_on="2026-03-02")]
        ),
    ),
    _caveat(
        "absences",
        "a first sick day on a Sunday",
        "first_sick_day_off",
        "it counts as given; the first day of sickness is one on which work was due",
        _case(absences=[_spell("2026-01-04")]),
    ),
    _caveat(
        "employment",
        "a first sick day on which this employee does not work",
        "first_sick_day_off",
        "it counts as given; the first day of sickness is one on which work was due",
        _case(employment={"working_days": ["tue", "wed"]}),
    ),
    _fine(
        "employment",
        "a first sick day on a Sunday on which this employee works",
        "the pattern of working days says so",
        _case(absences=[_spell("2026-01-04")], employment={"working_days": ["sat", "sun"]}),
    ),
    _caveat(
        "employment",
        "sick more than four weeks after the employment ended",
        "later_than_four_weeks_after_employment",
        "a benefit or other work can insure the employee, WIA 10(1)",
        _case(employment={"last_day": "2025-12-07"}),
    ),
    _fine(
        "absences",
        "sickness after the last day of the employment",
        "the after-effect of the Ziektewet",
        _case(employment={"last_day": "2025-12-31"}),
    ),
    _fine(
        "absences",
        "a second spell after the last day of the employment",
        "the after-effect of the Ziektewet",
        _case(
            absences=[_spell("2026-01-05", "2026-02-01"), _spell("2026-03-01")], employment={"last_day": "2026-02-15"}
        ),
    ),
    _fine(
        "records_complete_from",
        "imported from twenty years before",
        "nothing was left behind",
        _case(records_complete_from="2006-01-05"),
    ),
)

_LEAVE: Final = (
    _refused(
        "leaves",
        "sickness during maternity leave alone",
        "no_counted_sick_day",
        "leave is not sickness, WIA 23(3)",
        _case(absences=[_spell("2026-01-05", "2026-02-01")], leaves=[_leave("2026-01-01", "2026-04-22")]),
    ),
    _refused(
        "leaves",
        "a flexible period of two years",
        "flexible_period_too_long",
        "leave begins ten weeks before the expected day at the earliest, Wazo 3:1",
        _case(leaves=[_leave("2028-01-10", "2028-05-01", not_counted_from="2026-01-10")]),
    ),
    _caveat(
        "leaves",
        "a flexible period of three weeks",
        "flexible_period_long",
        "leave begins between six and four weeks before the expected day, Wazo 3:1(2)",
        _case(leaves=[_leave("2026-06-22", "2026-10-11", not_counted_from="2026-06-01")]),
    ),
    _caveat(
        "leaves",
        "maternity leave of one day",
        "leave_of_unusual_length",
        "leave after birth lasts at least ten weeks, Wazo 3:1(3); it can be taken in parts",
        _case(leaves=[_leave("2026-06-01", "2026-06-01")]),
    ),
    _caveat(
        "leaves",
        "maternity leave of three years",
        "leave_of_unusual_length",
        "at most thirty weeks, with more than one child and one in hospital, Wazo 3:1",
        _case(leaves=[_leave("2026-06-01", "2029-05-31")]),
    ),
    _caveat(
        "leaves",
        "two maternity leaves a month apart",
        "leaves_close_together",
        "a pregnancy takes about forty weeks; leave can be taken in parts",
        _case(leaves=[_leave("2026-06-01", "2026-09-20"), _leave("2026-10-21", "2027-02-10")]),
    ),
    _caveat(
        "leaves",
        "maternity leave after AOW age",
        "leave_after_aow_age",
        "the birth date or the leave is wrong",
        _case(birth_date="1955-01-01", leaves=[_leave("2026-06-01", "2026-09-20")]),
    ),
    _fine(
        "leaves",
        "parental leave over maternity leave",
        "only one of the two stops the clock",
        _case(
            leaves=[
                _leave("2026-06-01", "2026-09-20"),
                {"kind": "parental", "first_day": "2026-06-01", "last_day": "2026-09-20"},
            ]
        ),
    ),
    _fine(
        "leaves",
        "unpaid leave of a hundred years",
        "it stops nothing",
        _case(leaves=[{"kind": "unpaid", "first_day": "2026-06-01", "last_day": "2126-06-01"}]),
    ),
)

_PERSON: Final = (
    _refused(
        "employment",
        "the employment begins after the first sick day",
        "sick_before_employed",
        "no wage is owed before the employment begins, BW 7:629(1); after a transfer it began with the first employer",
        _case(employment={"first_day": "2026-03-01"}),
    ),
    _refused(
        "employment",
        "the employment begins between records of the case",
        "sick_before_employed",
        "the same",
        _case(_on("evaluation", "2026-02-01"), employment={"first_day": "2026-03-01"}),
    ),
    _refused(
        "employment",
        "its last day before its first",
        "days_reversed",
        "it has a first day",
        _case(employment={"first_day": "2020-01-01", "last_day": "2019-12-31"}),
    ),
    _refused(
        "birth_date",
        "employed before birth",
        "too_young",
        "nobody is",
        _case(birth_date="2000-01-01", employment={"first_day": "1999-01-01"}),
    ),
    _refused(
        "birth_date",
        "three years old on the first sick day",
        "too_young",
        "below twelve nobody works, Arbeidstijdenwet 3:2",
        _case(birth_date="2023-01-01"),
    ),
    _caveat(
        "birth_date",
        "fifteen years old on the first sick day",
        "child_employee",
        "below sixteen an employee is a child, Arbeidstijdenwet 1:2; light work is allowed from thirteen",
        _case(birth_date="2010-06-01"),
    ),
    _fine("birth_date", "born in 1900", "the law gives its answer", _case(birth_date="1900-01-01")),
    _fine("aow_date", "AOW since 1900", "the law gives its answer", _case(aow_date="1900-01-01")),
    _caveat(
        "employment",
        "no employer, and days of an employment",
        "regimes_at_odds",
        "the regime is followed",
        _case(employment={"regime": "no_employer", "first_day": "2015-03-01"}),
    ),
    _caveat(
        "wage_measure",
        "no employer, and a wage measure",
        "regimes_at_odds",
        "the regime is followed",
        _case(_on("wage_measure", "2026-06-01", step="stop"), employment={"regime": "no_employer"}),
    ),
    _caveat(
        "employment",
        "a domestic worker who is a public servant",
        "regimes_at_odds",
        "the regime is followed",
        _case(employment={"regime": "public_servant", "domestic_worker": "yes"}),
    ),
    _caveat(
        "employment",
        "no safety net, with the term of its notice",
        "safety_net_denied",
        "one of the two is not so",
        _case(employment={"safety_net": "no", "safety_net_notice_term": "fourth_day"}),
    ),
    _caveat(
        "safety_net_notice",
        "no safety net, and its notice",
        "safety_net_denied",
        "one of the two is not so",
        _case(_on("safety_net_notice", "2026-01-08"), employment={"safety_net": "no"}),
    ),
)

_DOCUMENTS: Final = (
    _refused(
        "capacity",
        "two capacities on one day",
        "two_capacities",
        "one opinion a day says one thing",
        _case(_on("capacity", "2026-03-01", capacity="none"), _on("current_opinion", "2026-03-01", capacity="present")),
    ),
    _refused(
        "long_absence_expected",
        "long absence expected and not, on one day",
        "two_answers_on_one_day",
        "nobody can tell which one holds",
        _case(
            _on("long_absence_expected", "2026-03-01", value=True),
            _on("long_absence_expected", "2026-03-01", value=False),
        ),
    ),
    _refused(
        "answer",
        "yes and no to one question on one day",
        "two_answers_on_one_day",
        "nobody can tell which one holds",
        _case(
            _on("answer", "2026-06-01", question="UP-E07", value="yes"),
            _on("answer", "2026-06-01", question="UP-E07", value="no"),
        ),
    ),
    _refused(
        "first_year_evaluation",
        "two on one day, of which one changes the course",
        "two_answers_on_one_day",
        "nobody can tell which one holds",
        _case(
            _on("first_year_evaluation", "2026-12-15", course="changed"),
            _on("first_year_evaluation", "2026-12-15", course="unchanged"),
        ),
    ),
    _refused(
        "expert_opinion",
        "an outcome without the day on which it was given",
        "outcome_without_day",
        "what was only asked has no outcome",
        _case({"kind": "expert_opinion", "requested_on": "2026-09-01", "outcome": "negative"}),
    ),
    _refused(
        "work_resumption",
        "a wage value of 0.4 percent",
        "percent_below_one",
        "0.4 was meant for 40",
        _case(_on("work_resumption", "2026-06-01", wage_value_percent="0.4")),
    ),
    _fine(
        "problem_analysis",
        "an evaluation after recovery",
        "a paper can be late",
        _case(_on("evaluation", "2026-06-10"), absences=[_spell("2026-01-05", "2026-06-01")]),
    ),
    _caveat(
        "problem_analysis",
        "made after recovery",
        "after_recovery",
        "nothing is left to analyse",
        _case(
            _on("problem_analysis", "2026-06-10"), absences=[_spell("2026-01-05", "2026-06-01", ended_by="recovery")]
        ),
    ),
    _caveat(
        "work_resumption",
        "work taken up after death",
        "after_death",
        "one of the days is wrong",
        _case(_on("work_resumption", "2026-06-10"), absences=[_spell("2026-01-05", "2026-06-01", ended_by="death")]),
    ),
    _caveat(
        "evaluation",
        "an evaluation after death",
        "after_death",
        "it takes the employee",
        _case(_on("evaluation", "2026-06-10"), absences=[_spell("2026-01-05", "2026-06-01", ended_by="death")]),
    ),
    _caveat(
        "wia_application",
        "a WIA application after death",
        "after_death",
        "it takes the employee",
        _case(_on("wia_application", "2026-06-10"), absences=[_spell("2026-01-05", "2026-06-01", ended_by="death")]),
    ),
    _caveat(
        "final_evaluation",
        "half a year before the first-year evaluation",
        "final_before_first_year",
        "the last evaluation is the last",
        _case(_on("final_evaluation", "2027-02-01"), _on("first_year_evaluation", "2027-08-01")),
    ),
    _caveat(
        "final_evaluation",
        "a final evaluation in month two",
        "before_its_time",
        "it belongs to the report, thirteen weeks before the end, WIA 25(3)",
        _case(_on("final_evaluation", "2026-03-05")),
    ),
    _caveat(
        "first_year_evaluation",
        "a first-year evaluation in week three",
        "before_its_time",
        "it is usual from week 46",
        _case(_on("first_year_evaluation", "2026-01-20")),
    ),
    _caveat(
        "reintegration_report",
        "a report in week four",
        "before_its_time",
        "it is made in week 91, WIA 25(3)",
        _case(_on("reintegration_report", "2026-01-28")),
    ),
    _caveat(
        "second_track_start",
        "the second track in the first week",
        "before_its_time",
        "there is no problem analysis yet, RPEZ 2(2)",
        _case(_on("second_track_start", "2026-01-08")),
    ),
    _fine(
        "action_plan",
        "a plan before the problem analysis",
        "the signal UP-E03 says it",
        _case(_on("action_plan", "2026-02-01"), _on("problem_analysis", "2026-02-10")),
    ),
    _fine(
        "action_plan_update",
        "an update of a plan that is not on file",
        "the first plan may not have been imported",
        _case(_on("action_plan_update", "2026-06-01")),
    ),
    _fine(
        "problem_analysis_update",
        "an update of an analysis that is not on file",
        "the same",
        _case(_on("problem_analysis_update", "2026-06-01")),
    ),
    _caveat(
        "evaluation",
        "the same evaluation three times",
        "same_record_twice",
        "one document is one record",
        _case(*[_on("evaluation", "2026-05-01")] * 3),
    ),
    _caveat(
        "work_resumption",
        "forty hours of own work on a day without capacity",
        "work_without_capacity",
        "the company doctor or the day is wrong",
        _case(
            _on("capacity", "2026-06-01", capacity="none"),
            _on("work_resumption", "2026-06-01", work="own", hours_per_week=40),
        ),
    ),
    _caveat(
        "work_resumption",
        "own work after the employment ended",
        "own_work_after_employment",
        "one of the days is wrong",
        _case(
            _on("work_resumption", "2026-07-01", work="own"),
            absences=[_spell("2026-01-05", "2026-06-01", ended_by="employment_end")],
        ),
    ),
    _fine(
        "work_resumption",
        "structural therapy, 168 hours, 200 percent",
        "the signal UP-E16 asks",
        _case(
            _on(
                "work_resumption",
                "2026-06-01",
                work="therapy",
                hours_per_week=168,
                wage_value_percent=200,
                structural=True,
            )
        ),
    ),
    _fine(
        "work_resumption",
        "structural own work and other employer's work at once",
        "two jobs can be",
        _case(
            _on("work_resumption", "2026-06-01", work="own", structural=True),
            _on("work_resumption", "2026-06-01", work="other_employer", structural=True),
        ),
    ),
    _fine(
        "dispute",
        "a dispute and no cooperation over the whole case",
        "the signals say it",
        _case(_on("dispute", "2026-01-05"), _on("non_cooperation", "2026-01-05")),
    ),
    _caveat(
        "term_deviation",
        "agreed after the new day itself",
        "agreed_afterwards",
        "RPEZ 5 asks for agreement beforehand, with reasons",
        _case(_on("term_deviation", "2026-04-01", milestone="problem_analysis", due="2026-03-01")),
    ),
    _caveat(
        "term_deviation",
        "agreed seven months after the term had passed",
        "agreed_afterwards",
        "RPEZ 5 asks for agreement beforehand, with reasons",
        _case(_on("term_deviation", "2026-09-16", milestone="problem_analysis", due="2026-10-01")),
    ),
    _caveat(
        "term_deviation",
        "a term moved to 2199",
        "agreed_beyond_the_wait",
        "nothing is left to plan then",
        _case(_on("term_deviation", "2026-02-01", milestone="action_plan", due="2199-12-31")),
    ),
    _refused(
        "any record",
        "one id for two records",
        "id_twice",
        "evidence names one record",
        _case(_on("evaluation", "2026-03-01", id="r1"), _on("evaluation", "2026-04-01", id="r1")),
    ),
)

_MEASURES: Final = (
    _fine(
        "wage_measure",
        "notice two months after the start of the measure",
        "the days until then are unknown",
        _case(_on("wage_measure", "2026-06-01", step="stop", notified_on="2026-08-01")),
    ),
    _fine(
        "wage_measure",
        "notice three months before the measure",
        "announced",
        _case(_on("wage_measure", "2026-06-01", step="stop", notified_on="2026-03-01")),
    ),
    _fine(
        "wage_measure",
        "notice after the measure ended",
        "the wage says that it came later",
        _case(_on("wage_measure", "2026-06-01", step="stop", last_day="2026-06-30", notified_on="2026-08-01")),
    ),
    _fine(
        "wage_measure",
        "a stop over a part of the hours",
        "the rest of the wage stays owed",
        _case(_on("wage_measure", "2026-06-01", step="stop", notified_on="2026-06-01", hours_percent=50)),
    ),
    _fine(
        "wage_measure",
        "a part of the hours beside a written warning",
        "a warning holds nothing back",
        _case(_on("wage_measure", "2026-06-01", step="written_warning", hours_percent=50)),
    ),
    _refused(
        "benefit",
        "how it ended, while it has no last day",
        "end_without_last_day",
        "what ended has a last day",
        _case(_on("benefit", "2026-06-01", ended_by="without_recovery")),
    ),
    _caveat(
        "benefit",
        "ended without recovery",
        "benefit_ended_without_recovery",
        "the employee can earn more than 65 percent, ZW 19aa; the incapacity for the own work can last",
        _case(_on("benefit", "2026-06-01", last_day="2026-12-31", ended_by="without_recovery")),
    ),
    _caveat(
        "benefit",
        "ended by recovery while the sickness runs",
        "benefit_recovery_while_sick",
        "one of the two is not so",
        _case(_on("benefit", "2026-06-01", last_day="2026-12-31", ended_by="recovery")),
    ),
    _fine(
        "benefit",
        "beside work that is taken up",
        "both are set off, BW 7:629(5)",
        _case(_on("benefit", "2026-06-01"), _on("work_resumption", "2026-06-01", work="adapted")),
    ),
    _caveat(
        "new_agreed_work",
        "while the sickness runs",
        "other_work_agreed",
        "the sickness ends on the day before: nobody is sick for work that is no longer the agreed work",
        _case(_on("new_agreed_work", "2027-06-01")),
    ),
    _caveat(
        "new_agreed_work",
        "between two spells with fewer than 28 days between them",
        "other_work_agreed",
        "the second spell begins a new period: a contested reading",
        _case(
            _on("new_agreed_work", "2026-06-01"),
            absences=[_spell("2026-01-05", "2026-05-31"), _spell("2026-06-15")],
        ),
    ),
    _fine(
        "wage_measure",
        "suspension and stop over the same days",
        "the stop wins",
        _case(_on("wage_measure", "2026-06-01", step="stop"), _on("wage_measure", "2026-06-01", step="suspension")),
    ),
    _caveat(
        "wage_measure",
        "a wage measure after recovery",
        "after_recovery",
        "there is no sick pay to measure",
        _case(
            _on("wage_measure", "2026-07-01", step="stop"),
            absences=[_spell("2026-01-05", "2026-06-01", ended_by="recovery")],
        ),
    ),
)

_WIA: Final = (
    _caveat(
        "wia_decision",
        "granted, and two days later refused",
        "wia_decisions_differ",
        "ask which one stands",
        _case(
            _APPLIED, _on("wia_decision", "2027-12-10", granted=True), _on("wia_decision", "2027-12-12", granted=False)
        ),
    ),
    _caveat(
        "wia_decision",
        "granted while the sanction runs",
        "wia_granted_beside_sanction",
        "UWV resumes the application after repair or towards the end, WIA 25(15), 64",
        _case(_APPLIED, _SANCTION, _on("wia_decision", "2028-03-01", granted=True)),
    ),
    _caveat(
        "wia_decision",
        "granted before the sanction decision",
        "wia_granted_beside_sanction",
        "one of the two cannot stand",
        _case(_APPLIED, _on("wia_decision", "2027-10-20", granted=True), _SANCTION),
    ),
    _caveat(
        "wia_decision",
        "without an application on file",
        "wia_decided_without_application",
        "the application stays unknown, and its day counts",
        _case(_on("wia_decision", "2027-12-10", granted=True)),
    ),
    _caveat(
        "wia_decision",
        "in month two",
        "before_its_time",
        "the wait lasts 104 weeks, WIA 23",
        _case(_on("wia_application", "2026-02-01"), _on("wia_decision", "2026-03-01", granted=False)),
    ),
    _caveat(
        "wia_application",
        "in week one",
        "before_its_time",
        "it is made in week 91 to 93, WIA 64(3)",
        _case(_on("wia_application", "2026-01-08")),
    ),
    _fine(
        "wia_application", "two applications", "the first counts", _case(_APPLIED, _on("wia_application", "2027-10-08"))
    ),
    _refused(
        "wia_application",
        "filed, and later recorded as not filed",
        "done_and_not_done",
        "what was done stays done",
        _case(_APPLIED, {"kind": "wia_application", "status": "not_filed", "known_on": "2027-11-01"}),
    ),
    _refused(
        "uwv_wia_letter",
        "sent, and a day later known as not sent",
        "done_and_not_done",
        "what was done stays done",
        _case(
            _on("uwv_wia_letter", "2027-09-01"),
            {"kind": "uwv_wia_letter", "status": "not_sent", "known_on": "2027-09-02"},
        ),
    ),
    _caveat(
        "wage_extension_decision",
        "a hundred days late, though in time by our count",
        "late_days_though_in_time",
        "UWV's number is followed",
        _case(_APPLIED, _on("wage_extension_decision", "2027-12-01", days=100)),
    ),
    _caveat(
        "wage_extension_decision",
        "twenty months before the application is due",
        "before_its_time",
        "nothing was late yet",
        _case(_on("wage_extension_decision", "2026-02-15", days=100)),
    ),
)

_EARLY_IVA: Final = (
    _refused(
        "early_iva_decision",
        "granted before it was asked",
        "decided_before_asked",
        "a decision follows what it decides",
        _case(_on("early_iva_decision", "2026-06-01", granted=True), _on("early_iva_application", "2026-07-01")),
    ),
    _caveat(
        "early_iva_decision",
        "granted, then refused",
        "early_iva_decisions_differ",
        "ask which one stands",
        _case(
            _on("early_iva_application", "2026-06-01"),
            _on("early_iva_decision", "2026-07-01", granted=True),
            _on("early_iva_decision", "2026-08-01", granted=False),
        ),
    ),
    _fine(
        "early_iva_decision",
        "granted after AOW age",
        "WIA is not applicable, WIA 43",
        _case(
            _on("early_iva_application", "2026-06-01"),
            _on("early_iva_decision", "2026-07-01", granted=True),
            aow_date="2026-03-01",
        ),
    ),
    _caveat(
        "early_iva_decision",
        "granted, and full capacity found the next day",
        "early_iva_and_capacity",
        "one of the two is not so",
        _case(
            _on("early_iva_application", "2026-06-01"),
            _on("early_iva_decision", "2026-07-01", granted=True),
            _on("capacity", "2026-07-02", capacity="present"),
        ),
    ),
    _caveat(
        "early_iva_decision",
        "granted, and WIA refused on the same day",
        "early_iva_and_wia_refused",
        "one of the two is not so",
        _case(
            _on("early_iva_application", "2026-06-01"),
            _on("early_iva_decision", "2026-07-01", granted=True),
            _on("wia_application", "2026-06-01"),
            _on("wia_decision", "2026-07-01", granted=False),
        ),
    ),
    _fine(
        "sanction_decision",
        "a sanction after early IVA was granted",
        "no sanction: early IVA was granted",
        _case(
            _on("early_iva_application", "2026-06-01"), _on("early_iva_decision", "2026-07-01", granted=True), _SANCTION
        ),
    ),
)

_EXTENSION: Final = (
    _caveat(
        "extension_decision",
        "granted after the sanction decision",
        "extended_after_sanction",
        "the sanction moves behind it",
        _case(
            _SANCTION,
            _on("extension_agreement", "2027-09-01", last_day="2028-06-01"),
            _on("extension_decision", "2027-11-20", granted=True, last_day="2028-06-01"),
        ),
    ),
    _fine(
        "extension_decision",
        "granted without a last day",
        "what it grants is unknown",
        _case(
            _on("extension_agreement", "2027-11-01", last_day="2028-06-01"),
            _on("extension_decision", "2027-12-10", granted=True),
        ),
    ),
    _caveat(
        "extension_decision",
        "refused, with a last day",
        "refused_extension_with_day",
        "the day does nothing",
        _case(
            _on("extension_agreement", "2027-11-01", last_day="2028-06-01"),
            _on("extension_decision", "2027-12-10", granted=False, last_day="2028-06-01"),
        ),
    ),
    _fine(
        "extension_decision",
        "decided before it was asked",
        "a later request waits for its own decision",
        _case(
            _on("extension_decision", "2027-11-01", granted=True, last_day="2028-06-01"),
            _on("extension_agreement", "2027-12-01", last_day="2028-09-01"),
        ),
    ),
    _refused(
        "extension_agreement",
        "asked up to a day before the end of the wait",
        "extension_before_it_begins",
        "an extension begins after the wait, WIA 24",
        _case(_on("extension_agreement", "2027-11-01", last_day="2027-12-01")),
    ),
    _fine(
        "extension_decision",
        "granted without a request on file",
        "UWV decided on one",
        _case(_on("extension_decision", "2027-12-10", granted=True, last_day="2028-06-01")),
    ),
)

_SANCTIONS: Final = (
    _caveat(
        "repair_report",
        "without any sanction",
        "repair_without_sanction",
        "the decision is not on file",
        _case(_on("repair_report", "2028-03-01")),
    ),
    _caveat(
        "repair_decision",
        "without any sanction",
        "repair_without_sanction",
        "the decision is not on file",
        _case(_on("repair_decision", "2028-03-01", repaired=True)),
    ),
    _refused(
        "repair_report",
        "before the sanction",
        "repaired_before_sanction",
        "nothing was found wanting yet",
        _case(_on("repair_report", "2027-10-01"), _SANCTION),
    ),
    _refused(
        "repair_decision",
        "before the sanction",
        "decided_before_sanction",
        "nothing was found wanting yet",
        _case(_on("repair_decision", "2027-10-01", repaired=True), _SANCTION),
    ),
    _fine(
        "repair_decision",
        "without a report, after the sanction",
        "the report is waited for",
        _case(_SANCTION, _on("repair_decision", "2028-03-15", repaired=True)),
    ),
    _caveat(
        "repair_decision",
        "granted twice",
        "repair_granted_twice",
        "the first counts",
        _case(
            _SANCTION,
            _on("repair_report", "2028-03-01"),
            _on("repair_decision", "2028-03-15", repaired=True),
            _on("repair_decision", "2028-03-20", repaired=True),
        ),
    ),
    _caveat(
        "repair_report",
        "after the shortened sanction ended",
        "repair_after_sanction",
        "nothing is left to shorten",
        _case(
            _SANCTION,
            _on("repair_report", "2028-03-01"),
            _on("repair_decision", "2028-03-15", repaired=True),
            _on("repair_report", "2028-09-01"),
        ),
    ),
    _caveat(
        "repair_report",
        "after the longest sanction",
        "repair_after_sanction",
        "nothing is left to shorten",
        _case(_SANCTION, _on("repair_report", "2029-03-10")),
    ),
    _caveat(
        "repair_decision",
        "granted, then refused",
        "repair_refused_after_grant",
        "the grant stays",
        _case(
            _SANCTION,
            _on("repair_report", "2028-03-01"),
            _on("repair_decision", "2028-03-15", repaired=True),
            _on("repair_decision", "2028-03-20", repaired=False),
        ),
    ),
    _caveat(
        "repair_report",
        "after the sanction was withdrawn",
        "repair_after_withdrawal",
        "there is nothing to repair",
        _case({**_SANCTION, "withdrawn_on": "2028-02-01"}, _on("repair_report", "2028-03-01")),
    ),
    _caveat(
        "sanction_decision",
        "in a case that recovered long before",
        "after_recovery",
        "there is no wage to lengthen",
        _case(_SANCTION, absences=[_spell("2026-01-05", "2026-06-01", ended_by="recovery")]),
    ),
    _caveat(
        "sanction_decision",
        "in week two",
        "before_its_time",
        "it is about efforts over two years, WIA 25(9)",
        _case(_on("sanction_decision", "2026-01-15")),
    ),
    _fine(
        "sanction_decision",
        "a second sanction on the day of withdrawal of the first",
        "the second stands",
        _case({**_SANCTION, "withdrawn_on": "2027-11-10"}, _on("sanction_decision", "2027-11-10")),
    ),
    _caveat(
        "sanction_decision",
        "withdrawn after it ran out",
        "withdrawn_after_it_ended",
        "check the day",
        _case({**_SANCTION, "withdrawn_on": "2029-06-01"}),
    ),
    _caveat(
        "repair_decision",
        "withdrawn",
        "repair_decision_withdrawn",
        "it decides nothing, and the report waits for another one",
        _case(
            _SANCTION,
            _on("repair_report", "2028-03-01"),
            _on("repair_decision", "2028-03-20", repaired=True, withdrawn_on="2028-03-27"),
        ),
    ),
    _refused(
        "repair_decision",
        "withdrawn before it was sent",
        "days_reversed",
        "what is not sent cannot be withdrawn",
        _case(
            _SANCTION,
            _on("repair_report", "2028-03-01"),
            _on("repair_decision", "2028-03-20", repaired=True, withdrawn_on="2028-03-19"),
        ),
    ),
    _refused(
        "objection",
        "before the decision that it is against",
        "objection_before_decision",
        "nothing was decided yet",
        _case(_on("objection", "2027-10-01", against="sanction_decision"), _SANCTION),
    ),
    _caveat(
        "objection",
        "against a decision that is not on file",
        "objection_without_decision",
        "its term hangs on it",
        _case(_on("objection", "2027-12-01", against="sanction_decision")),
    ),
)

_STATED: Final = (
    _refused(
        "states",
        "one letter: the wait ends after WIA begins",
        "wia_within_the_wait",
        "WIA follows the wait",
        _case(
            _on(
                "confirmed_dates",
                "2026-10-01",
                states={"last_day_of_waiting_period": "2028-06-30", "first_day_of_wia": "2028-01-03"},
            )
        ),
    ),
    _caveat(
        "states",
        "days of a sanction without a sanction decision",
        "sanction_days_without_decision",
        "until it is on file they do nothing",
        _case(_on("confirmed_dates", "2027-12-01", states={"last_day_of_sanction": "2028-12-31"})),
    ),
    _refused(
        "states",
        "two letters of one day that state another end of the wait",
        "two_letters_on_one_day",
        "nobody can tell which one stands",
        _case(
            _on("confirmed_dates", "2026-10-01", states={"last_day_of_waiting_period": "2028-01-02"}),
            _on("uwv_wia_letter", "2026-10-01", states={"last_day_of_waiting_period": "2028-02-02"}),
        ),
    ),
    _fine(
        "states",
        "a wait of a week",
        "UWV's day is shown, and the difference",
        _case(_on("confirmed_dates", "2026-02-01", states={"last_day_of_waiting_period": "2026-01-11"})),
    ),
    _fine(
        "states",
        "a wait to 2199",
        "UWV's day is shown, and the difference",
        _case(_on("confirmed_dates", "2026-02-01", states={"last_day_of_waiting_period": "2199-12-31"})),
    ),
    _refused(
        "states",
        "WIA from the second day of sickness",
        "stated_before_it_begins",
        "even early IVA takes thirteen weeks, WIA 23(6)",
        _case(_on("confirmed_dates", "2026-02-01", states={"first_day_of_wia": "2026-01-06"})),
    ),
    _refused(
        "states",
        "an end of the wage before this sickness",
        "stated_before_it_begins",
        "it ends what has begun",
        _case(
            _on("confirmed_dates", "2026-03-01", states={"last_day_of_wage_continuation": "2025-01-01"}),
            absences=[_spell("2024-01-01", "2024-02-01"), _spell("2026-01-05")],
        ),
    ),
    _fine(
        "states",
        "an end of the wage after the employment ended",
        "UWV's day is shown, and the difference",
        _case(
            _on("confirmed_dates", "2026-10-01", states={"last_day_of_wage_continuation": "2028-01-02"}),
            employment={"last_day": "2026-12-31"},
        ),
    ),
    _caveat(
        "states",
        "the report due after the application",
        "report_due_after_application_due",
        "the report is made first, WIA 25(3), 64(3)",
        _case(
            _on("confirmed_dates", "2026-10-01", states={"report_due": "2027-11-01", "application_due": "2027-10-01"})
        ),
    ),
    _fine(
        "report_request",
        "an answer asked by 2199",
        "UWV's day is shown",
        _case(_on("report_request", "2027-11-01", answer_by="2199-12-31")),
    ),
)

_LEAVING: Final = (
    _caveat(
        "transition_payment",
        "paid in month one",
        "before_its_time",
        "the ban lasts two years, BW 7:670(1)",
        _case(_on("transition_payment", "2026-02-01")),
    ),
    _caveat(
        "dismissal_notice",
        "given in month one",
        "before_its_time",
        "the ban lasts two years, BW 7:670(1)",
        _case(_on("dismissal_notice", "2026-02-01")),
    ),
    _caveat(
        "dismissal_permit",
        "given in month one",
        "before_its_time",
        "the ban lasts two years, BW 7:670(1)",
        _case(_on("dismissal_permit", "2026-02-01")),
    ),
    _caveat(
        "recovery_notice",
        "recovery reported to UWV while sick",
        "recovery_notice_while_sick",
        "the last sick day is not on file",
        _case(_on("recovery_notice", "2026-06-01")),
    ),
    _caveat(
        "end_of_employment_notice",
        "reported while employed",
        "end_notice_while_employed",
        "the last day of the employment is not on file",
        _case(_on("end_of_employment_notice", "2026-06-01")),
    ),
)

TABLE: Final[tuple[Row, ...]] = (
    *_SICKNESS, *_LEAVE, *_PERSON, *_DOCUMENTS, *_MEASURES, *_WIA, *_EARLY_IVA, *_EXTENSION, *_SANCTIONS, *_STATED,
    *_LEAVING,
)  # fmt: skip
"""Every row."""
