"""Where a case and what is asked in it stand on the day of assessment, and on the days beside it."""

from __future__ import annotations

from datetime import date

import pytest

from poortwachter import Case, Status, assess
from strategies import record, running

D0 = date(2026, 1, 5)
END_OF_WAIT = date(2028, 1, 2)


def ended(last_day: str, by: str = "recovery", **facts: object) -> Case:
    """Sick from 5 January 2026 through ``last_day``."""
    spell = {"first_day": D0, "last_day": last_day, "ended_by": by}
    return Case.model_validate({"absences": [spell], **facts})


class TestTheEndOfSickness:
    """Recovery and death before the wait is over end the whole case, from the day after the last sick day."""

    @pytest.mark.parametrize("by", ["recovery", "death"])
    @pytest.mark.parametrize("period", ["waiting_period", "wage_continuation", "dismissal_ban", "wia", "sanction"])
    def test_every_period(self, by: str, period: str) -> None:
        """The prohibition of notice is one of them, BW 7:670(1): it protects during sickness."""
        case = ended("2027-01-31", by)
        over = getattr(assess(case, as_of=date(2027, 2, 1)), period)
        assert (over.state, over.reason) == ("not_applicable", "recovered" if by == "recovery" else "deceased")

    def test_on_the_last_sick_day_itself(self) -> None:
        """Nothing is over yet, and what is asked is asked."""
        answer = assess(ended("2026-02-20"), as_of=date(2026, 2, 20))
        assert answer.case_state == "running"
        assert answer.dismissal_ban.last_day == date(2028, 1, 4)
        assert answer.milestone("problem_analysis").status is Status.OVERDUE
        assert answer.milestone("action_plan").status is Status.DUE_SOON
        after = assess(ended("2026-02-20"), as_of=date(2026, 2, 21))
        assert after.milestone("problem_analysis").status is Status.MISSED
        assert after.milestone("action_plan").status is Status.LAPSED

    @pytest.mark.parametrize(
        ("last_day", "state"),
        [("2028-01-01", "recovered"), ("2028-01-02", "wait_completed"), ("2028-01-03", "wait_completed")],
    )
    def test_the_last_sick_day_beside_the_last_day_of_the_wait(self, last_day: str, state: str) -> None:
        """WIA 23(1): sick through counted day 728 is sick for 104 weeks, and WIA begins the day after."""
        answer = assess(ended(last_day), as_of=date(2028, 1, 4))
        assert answer.case_state == state
        assert answer.waiting_period.last_day == (END_OF_WAIT if state == "wait_completed" else None)
        assert answer.wia.first_day == (date(2028, 1, 3) if state == "wait_completed" else None)

    @pytest.mark.parametrize(
        ("as_of", "last_sick_day", "by", "leaves_on", "state"),
        [
            ("2026-02-20", "2026-02-20", "death", None, "running"),
            ("2026-02-21", "2026-02-20", "death", None, "deceased"),
            ("2028-01-02", None, "recovery", None, "running"),
            ("2028-01-03", None, "recovery", None, "wait_completed"),
            ("2026-02-20", None, "recovery", "2026-02-20", "running"),
            ("2026-02-21", None, "recovery", "2026-02-20", "employment_ended"),
            ("2026-02-21", "2026-02-20", "recovery", "2026-02-20", "recovered"),
            ("2026-02-21", "2026-02-21", "recovery", "2026-02-20", "employment_ended"),
            ("2026-02-22", "2026-02-21", "recovery", "2026-02-20", "recovered"),
            ("2026-02-21", "2026-02-20", "employment_end", "2026-02-20", "employment_ended"),
            ("2026-02-21", "2026-02-20", "death", "2026-02-20", "deceased"),
            ("2028-01-03", None, "recovery", "2026-02-20", "wait_completed"),
        ],
    )
    def test_where_the_case_stands(
        self, as_of: str, last_sick_day: str | None, by: str, leaves_on: str | None, state: str
    ) -> None:
        """On the last day of the sickness, the wait or the employment, and on the day after it."""
        spell = (
            {"first_day": D0} if last_sick_day is None else {"first_day": D0, "last_day": last_sick_day, "ended_by": by}
        )
        employment = {} if leaves_on is None else {"employment": {"last_day": leaves_on}}
        case = Case.model_validate({"absences": [spell], **employment})
        assert assess(case, as_of=date.fromisoformat(as_of)).case_state == state

    @pytest.mark.parametrize(("by", "reason"), [("recovery", "recovered"), ("death", "deceased")])
    def test_after_the_wait_and_before_wia(self, by: str, reason: str) -> None:
        """Sick no longer on the day on which WIA would begin after a sanction: the wait was completed, WIA does not."""
        sanction = {"kind": "sanction_decision", "sent_on": "2027-11-01"}
        case = ended("2028-03-31", by, records=[sanction])
        answer = assess(case, as_of=date(2028, 4, 1))
        assert answer.waiting_period.last_day == END_OF_WAIT
        assert (answer.wia.first_day, answer.wia.reason) == (None, reason)
        assert answer.wage_continuation.last_day == date(2028, 3, 31)
        assert assess(case, as_of=date(2028, 3, 31)).wia.reason is None

    @pytest.mark.parametrize(
        ("sent", "status"),
        [("2027-11-09", Status.LAPSED), ("2027-11-10", Status.DUE_SOON), ("2027-11-11", Status.DUE_SOON)],
    )
    def test_what_came_up_beside_the_last_sick_day(self, sent: str, status: Status) -> None:
        """A request of UWV on the last sick day, 10 November 2027, is still answered; an older one is not."""
        case = ended("2027-11-10", records=[{"kind": "report_request", "sent_on": sent}])
        assert assess(case, as_of=date(2027, 11, 12)).milestone("report_completion").status is status


@pytest.mark.parametrize("last_day", ["2026-05-04", "2026-05-05"])
@pytest.mark.parametrize(
    ("employment", "notice"),
    [({}, "recovery_notice"), ({"last_day": "2026-04-20", "self_insured_zw": "yes"}, "recovery_notice_self_insured")],
)
def test_the_recovery_that_is_reported_is_that_of_this_case(
    last_day: str, employment: dict[str, str], notice: str
) -> None:
    """Also where it lasted a day, or came after the employment; not of the case before it."""
    spells = [
        {"first_day": "2026-03-16", "last_day": "2026-03-20", "recovery_reported_on": "2026-03-21"},
        {"first_day": "2026-05-04", "last_day": last_day, "recovery_reported_on": "2026-05-06"},
    ]
    answer = assess(Case.model_validate({"absences": spells, "employment": employment}), as_of=date(2026, 5, 7))
    keys = [item.key for item in answer.milestones if item.id.startswith("recovery_notice")]
    assert keys == [f"{notice}:2026-05-06"]


def test_who_recovered_before_a_leave_in_which_another_sickness_began() -> None:
    """Of that one no day counts before the leave is over: until then the first is the latest, and is over."""
    spells = [{"first_day": "2026-01-05", "last_day": "2026-01-20"}, {"first_day": "2026-04-01"}]
    leave = {"kind": "pregnancy_maternity", "first_day": "2026-03-01", "last_day": "2026-06-30"}
    case = Case.model_validate({"absences": spells, "leaves": [leave]})
    states = [assess(case, as_of=day).case_state for day in (date(2026, 6, 30), date(2026, 7, 1))]
    assert states == ["recovered", "running"]


@pytest.mark.parametrize("first_day", ["2026-01-04", "2026-01-05"])
def test_a_sickness_that_runs_into_leave_is_not_over(first_day: str) -> None:
    """Also where one day counted before it; what goes on after it, from another cause, is another case."""
    leave = {"kind": "pregnancy_maternity", "first_day": "2026-01-06", "last_day": "2026-04-27", "same_cause": False}
    case = Case.model_validate({"absences": [{"first_day": first_day}], "leaves": [leave]})
    found = [assess(case, as_of=day) for day in (date(2026, 4, 27), date(2026, 4, 28))]
    assert [answer.case_state for answer in found] == ["running", "running"]
    assert [answer.first_sick_day.isoformat() for answer in found] == [first_day, "2026-04-28"]


def test_who_reports_recovery_around_the_end_of_the_employment() -> None:
    """ZW 38a(4), 38aa(2): on its last day it is the employer, after it the self-insured former employer."""
    spells = [
        {"first_day": D0, "last_day": "2026-06-30", "recovery_reported_on": "2026-07-02"},
        {"first_day": "2026-07-10", "last_day": "2026-07-19", "recovery_reported_on": "2026-07-21"},
    ]
    employment = {"last_day": "2026-06-30", "self_insured_zw": "yes"}
    answer = assess(Case.model_validate({"absences": spells, "employment": employment}), as_of=date(2026, 7, 22))
    assert [item.key for item in answer.milestones if item.id.startswith("recovery_notice")] == [
        "recovery_notice:2026-07-02",
        "recovery_notice_self_insured:2026-07-21",
    ]


def test_a_reading_on_which_a_last_day_rests_is_listed() -> None:
    """Of the term of the analysis, and of the opinion in the report."""
    found = assess(running(D0), as_of=date(2026, 2, 1)).readings
    assert {"problem_analysis_day", "current_opinion_age"} <= {reading.id for reading in found}


class TestTheLastEvaluation:
    """One is asked for every six weeks for as long as the wait runs."""

    @pytest.mark.parametrize(("held", "due"), [("2027-11-21", END_OF_WAIT), ("2027-11-22", None)])
    def test_on_the_last_day_of_the_wait(self, held: str, due: date | None) -> None:
        """On that day it is still asked for, and after it not."""
        both = ["employer", "employee"]
        records = [
            {"kind": "action_plan", "dated": "2026-02-12", "signed_by": both},
            {"kind": "evaluation", "dated": held},
        ]
        answer = assess(running(D0, records=records), as_of=date(2027, 11, 25))
        asked = [item.due for item in answer.milestones if item.id == "periodic_evaluation"]
        assert asked[1:] == ([] if due is None else [due])


def test_of_two_acts_on_one_day_the_first_of_the_rule_is_shown() -> None:
    """An application for early IVA beside one for WIA brings no caveat."""
    both = [record(kind, date(2027, 10, 10)) for kind in ("early_iva_application", "wia_application")]
    found = assess(running(D0, records=both), as_of=date(2027, 12, 1)).milestone("wia_application")
    assert (found.evidence, found.caveats) == ("wia_application@2027-10-10", ())


class TestTheEndOfEmployment:
    """What was not done in time can still be done on the last day of the employment, and not after it."""

    @pytest.mark.parametrize(
        ("as_of", "state", "status", "reason"),
        [
            ("2026-03-31", "running", Status.OVERDUE, None),
            ("2026-04-01", "employment_ended", Status.MISSED, "employment_ended"),
        ],
    )
    def test_overdue_through_the_last_day(self, as_of: str, state: str, status: Status, reason: str | None) -> None:
        """The problem analysis was due on 16 February 2026."""
        answer = assess(running(D0, employment={"last_day": "2026-03-31"}), as_of=date.fromisoformat(as_of))
        analysis = answer.milestone("problem_analysis")
        assert (answer.case_state, analysis.status, analysis.reason) == (state, status, reason)

    @pytest.mark.parametrize(
        ("last_day", "status"),
        [("2026-02-15", Status.LAPSED), ("2026-02-16", Status.DUE_SOON), ("2026-02-17", Status.DUE_SOON)],
    )
    def test_asked_where_it_is_due_on_its_last_day(self, last_day: str, status: Status) -> None:
        """The problem analysis is due on 16 February 2026."""
        case = running(D0, employment={"last_day": last_day})
        assert assess(case, as_of=date(2026, 2, 10)).milestone("problem_analysis").status is status

    @pytest.mark.parametrize(
        ("last_day", "status"),
        [("2026-02-15", Status.MET), ("2026-02-16", Status.MET_LATE), ("2026-02-17", Status.MET_LATE)],
    )
    def test_late_where_it_was_owed_on_its_last_day(self, last_day: str, status: Status) -> None:
        """The problem analysis of 20 February 2026 was due on 16 February."""
        analysis = record("problem_analysis", date(2026, 2, 20))
        case = running(D0, employment={"last_day": last_day}, records=[analysis])
        assert assess(case, as_of=date(2026, 3, 2)).milestone("problem_analysis").status is status

    @pytest.mark.parametrize(
        ("as_of", "status", "reason"),
        [
            ("2026-05-30", Status.OPEN, "without_delay"),
            ("2026-05-31", Status.OPEN, "without_delay"),
            ("2026-06-01", Status.LAPSED, "employment_ended"),
        ],
    )
    def test_without_delay_through_the_last_day(self, as_of: str, status: Status, reason: str) -> None:
        """RPEZ 2(3): long absence showed on 1 May 2026; what is asked without delay is asked of an employer."""
        shown = record("long_absence_expected", date(2026, 5, 1))
        case = running(D0, employment={"last_day": "2026-05-31"}, records=[shown])
        analysis = assess(case, as_of=date.fromisoformat(as_of)).milestone("problem_analysis")
        assert (analysis.due, analysis.status, analysis.reason) == (None, status, reason)


class TestTheDayConcerned:
    """A condition is asked of the last day of what is asked, not of the day of assessment."""

    def test_capacity_that_was_lost_after_the_last_day(self) -> None:
        """RPEZ 4(1): there were possibilities on the day by which the plan was due."""
        records = [
            record("problem_analysis", date(2026, 2, 16), capacity="present"),
            record("capacity", date(2026, 6, 1), capacity="none"),
        ]
        plan = assess(running(D0, records=records), as_of=date(2026, 7, 1)).milestone("action_plan")
        assert (plan.due, plan.status) == (date(2026, 3, 2), Status.OVERDUE)

    def test_capacity_that_was_lost_before_it(self) -> None:
        """Then there is nothing to plan."""
        records = [
            record("problem_analysis", date(2026, 2, 16), capacity="present"),
            record("capacity", date(2026, 3, 2), capacity="none"),
        ]
        plan = assess(running(D0, records=records), as_of=date(2026, 7, 1)).milestone("action_plan")
        assert (plan.status, plan.reason) == (Status.NOT_APPLICABLE, "no_capacity")


@pytest.mark.parametrize(
    ("found", "made", "first_asked"),
    [
        ("2026-03-02", "2026-04-09", True),
        ("2026-03-02", "2026-04-10", False),
        ("2026-03-02", "2026-04-11", False),
        ("2026-03-03", "2026-04-10", True),
    ],
)
def test_a_plan_around_the_day_on_which_capacity_returned(found: str, made: str, first_asked: bool) -> None:
    """RPEZ 4(1): until 10 April 2026 there was none; a plan that was made before it is the first, and so is one that
    was due, on 2 March, before none was found.
    """
    records = [
        record("problem_analysis", date(2026, 2, 16)),
        record("capacity", date.fromisoformat(found), capacity="none"),
        record("capacity", date(2026, 4, 10), capacity="present"),
        record("action_plan", date.fromisoformat(made)),
    ]
    answer = assess(running(D0, records=records), as_of=date(2026, 7, 1))
    keys = [item.key for item in answer.milestones if item.id == "action_plan"]
    assert keys == ["action_plan"] * first_asked + ["action_plan:capacity@2026-04-10"]


class TestOptions:
    """Awb 6:7: the term for an objection is six weeks; an option is never overdue."""

    @pytest.mark.parametrize(("day", "status"), [(18, Status.UPCOMING), (19, Status.OPEN), (20, Status.OPEN)])
    def test_open_from_its_first_day(self, day: int, status: Status) -> None:
        """WIA 23(6): early IVA can be asked for from the third week on: 19 January 2026."""
        answer = assess(running(D0), as_of=date(2026, 1, day))
        assert answer.milestone("early_iva_application").status is status

    @pytest.mark.parametrize(
        ("day", "status", "left"),
        [
            (date(2027, 12, 28), Status.OPEN, 1),
            (date(2027, 12, 29), Status.OPEN, 0),
            (date(2027, 12, 30), Status.LAPSED, None),
        ],
    )
    def test_an_objection_on_its_very_last_day(self, day: date, status: Status, left: int | None) -> None:
        """The last day is a day on which it can still be made."""
        decision = {"kind": "sanction_decision", "sent_on": "2027-11-17"}
        objection = assess(running(D0, records=[decision]), as_of=day).milestone("objection")
        assert (objection.due, objection.status, objection.days_left) == (date(2027, 12, 29), status, left)

    def test_an_objection_before_the_decision_answers_nothing(self) -> None:
        """Awb 6:10: it is against what was not yet decided."""
        records = [
            {"kind": "objection", "received_on": "2027-11-16"},
            {"kind": "sanction_decision", "sent_on": "2027-11-17"},
        ]
        assert assess(running(D0, records=records), as_of=date(2027, 12, 1)).milestone("objection").met_on is None
        records[0]["received_on"] = "2027-11-17"
        assert assess(running(D0, records=records), as_of=date(2027, 12, 1)).milestone("objection").status is Status.MET


class TestPowers:
    """WIA 25(10) and (11): UWV decides six weeks before the end, and no later than the end."""

    @pytest.mark.parametrize(
        ("day", "status"),
        [
            (date(2027, 11, 21), Status.UPCOMING),
            (date(2027, 11, 22), Status.OPEN),
            (date(2028, 1, 2), Status.OPEN),
            (date(2028, 1, 3), Status.LAPSED),
        ],
    )
    def test_past_its_day_it_can_still_be_used_through_the_end_of_the_wage_period(
        self, day: date, status: Status
    ) -> None:
        """The day before, the day, and the day after both."""
        assert assess(running(D0), as_of=day).milestone("sanction_decision").status is status


@pytest.mark.parametrize(("last_day", "first"), [("2026-07-04", 26), ("2026-07-05", 52), ("2026-07-06", 52)])
def test_a_review_of_weeks_that_were_over_with_the_employment(last_day: str, first: int) -> None:
    """26 weeks are over on 5 July 2026: UWV reviews those that were not over yet when it came to guide."""
    answer = assess(running(D0, employment={"last_day": last_day}), as_of=date(2026, 10, 1))
    assert next(item.key for item in answer.milestones if item.id == "uwv_review") == f"uwv_review:{first}_weeks"


@pytest.mark.parametrize(("day", "met"), [("2027-11-09", False), ("2027-11-10", True), ("2027-11-11", True)])
def test_what_completes_a_report_came_after_it_was_asked_for(day: str, met: bool) -> None:
    """Or on the same day, 10 November 2027."""
    request = {"kind": "report_request", "sent_on": "2027-11-10", "missing": ["final_evaluation"]}
    case = running(D0, records=[request, record("final_evaluation", date.fromisoformat(day))])
    found = assess(case, as_of=date(2027, 11, 20)).milestone("report_completion")
    assert found.met_on == (date.fromisoformat(day) if met else None)


@pytest.mark.parametrize(
    ("held", "weeks"), [("2026-07-05", None), ("2026-07-06", 26), ("2027-01-03", 26), ("2027-01-04", 52)]
)
def test_a_review_is_of_the_weeks_before_it(held: str, weeks: int | None) -> None:
    """From the day after 26 weeks, 6 July 2026, up to the last of 52; then it is of these."""
    case = running(D0, employment={"regime": "no_employer"}, records=[record("uwv_review", date.fromisoformat(held))])
    answer = assess(case, as_of=date(2027, 3, 1))
    met = [item.key for item in answer.milestones if item.id == "uwv_review" and item.met_on is not None]
    assert met == ([] if weeks is None else [f"uwv_review:{weeks}_weeks"])
