"""Facts about the case as a whole, on the day that decides and on the day beside it."""

from __future__ import annotations

from datetime import date

import pytest
from asked import D0, holds, leaves, shown

from poortwachter import Case, assess
from poortwachter.rules.patterns import Fact


@pytest.mark.parametrize(("last_day", "within"), [("2027-01-03", True), ("2027-01-04", False)])
def test_a_report_due_on_the_last_day_of_the_first_year_is_within_it(last_day: str, within: bool) -> None:
    """Where the employment ends, the report is due on its last day, WIA 25(1)."""
    assert holds(Fact.REPORT_WITHIN_FIRST_YEAR, "2026-12-01", employment=leaves(last_day)) is within


@pytest.mark.parametrize(("last_day", "ended"), [("2028-01-02", True), ("2028-01-03", False)])
def test_an_employment_that_ends_with_the_wait_ended_during_it(last_day: str, ended: bool) -> None:
    """After the wait no sickness benefit is recovered, ZW 38(2)."""
    assert holds(Fact.EMPLOYMENT_ENDED_AFTER_SIX_WEEKS, "2028-02-01", employment=leaves(last_day)) is ended


def test_a_plan_that_was_missed_was_due() -> None:
    """Its day passed before the employment ended: there should have been one, and there never was, RPEZ 4(1)."""
    answer = assess(
        Case.model_validate({"first_sick_day": D0, "employment": leaves("2026-06-01")}), as_of=date(2026, 7, 1)
    )
    assert answer.milestone("action_plan").status == "missed"
    assert holds(Fact.PLAN_DUE, "2026-07-01", employment=leaves("2026-06-01"))
    assert not holds(Fact.PLAN_DUE, "2026-07-01", employment=leaves("2026-02-20"))


def work(last_day: str, **said: object) -> dict[str, object]:
    """Work that was taken up on 1 February 2027."""
    return {"kind": "work_resumption", "started_on": "2027-02-01", "last_day": last_day, **said}


@pytest.mark.parametrize(("as_of", "short"), [("2027-09-30", True), ("2027-10-01", False)])
def test_a_new_contract_still_runs_on_its_last_day(as_of: str, short: bool) -> None:
    """The day after it is over, and no longer looked at."""
    contract = work("2027-09-30", work="other_employer")
    assert holds(Fact.NEW_CONTRACT_TOO_SHORT, as_of, contract) is short


@pytest.mark.parametrize(("employees", "searched"), [(9, False), (10, True)])
def test_ten_employees_are_not_few(employees: int, searched: bool) -> None:
    """Below ten every function is known; while nobody says how many there are, the search is asked about."""
    assert holds(Fact.NOT_SMALL_EMPLOYER, "2027-02-01", employment={"employees": employees}) is searched
    assert holds(Fact.NOT_SMALL_EMPLOYER, "2027-02-01")


@pytest.mark.parametrize(("as_of", "expected"), [("2026-08-31", True), ("2026-09-01", False)])
def test_a_return_is_expected_until_its_day(as_of: str, expected: bool) -> None:
    """A day later it did not come."""
    perspective = {"kind": "return_perspective", "dated": "2026-06-01", "expected_by": "2026-08-31"}
    assert holds(Fact.RETURN_IN_OWN_WORK_EXPECTED, as_of, perspective) is expected


@pytest.mark.parametrize(("last_day", "lasts"), [("2028-01-02", False), ("2028-01-03", True)])
def test_work_that_both_agree_on_goes_on_past_the_wait(last_day: str, lasts: bool) -> None:
    """Work that ends with the wait does not last."""
    agreed = work(last_day, work="adapted", structural=True, wage_value_percent=80, agreed_by_both=True)
    assert holds(Fact.RESULT_AGREED, "2027-10-01", agreed) is lasts


@pytest.mark.parametrize(("dated", "asked"), [("2023-06-30", False), ("2023-07-01", True)])
def test_both_views_are_asked_of_a_plan_from_the_day_of_the_change(dated: str, asked: bool) -> None:
    """Plans made from 1 July 2023 hold the views of both, RPEZ 4(2)a."""
    plan = {"kind": "action_plan", "dated": dated}
    assert holds(Fact.VIEWS_OF_BOTH_NOT_ON_FILE, "2023-09-01", plan, first_sick_day="2023-05-01") is asked


@pytest.mark.parametrize(("as_of", "over"), [("2027-01-03", False), ("2027-01-04", True)])
def test_the_first_year_is_over_the_day_after_it(as_of: str, over: bool) -> None:
    """Its last day belongs to it."""
    assert holds(Fact.FIRST_YEAR_OVER, as_of) is over


@pytest.mark.parametrize(("last_day", "short"), [("2026-03-15", True), ("2026-03-16", False)])
def test_below_ten_weeks_the_report_is_short(last_day: str, short: bool) -> None:
    """Ten weeks after Monday 5 January 2026 is 16 March."""
    assert holds(Fact.SHORT_REPORT, "2026-03-01", employment=leaves(last_day)) is short


@pytest.mark.parametrize(("complete_from", "lost"), [("2027-07-24", True), ("2027-07-25", None), ("2027-07-26", None)])
def test_the_excuse_is_lost_where_the_notice_could_not_be_on_an_older_file(
    complete_from: str, lost: bool | None
) -> None:
    """The 42-week notice counts for the excuse through counted day 566, 24 July 2027, WIA 64(6)."""
    assert holds(Fact.EXCUSE_LOST, "2027-09-01", records_complete_from=complete_from) is lost


@pytest.mark.parametrize(("as_of", "runs"), [("2026-09-20", True), ("2026-09-21", False)])
def test_a_maternity_leave_runs_on_its_last_day(as_of: str, runs: bool) -> None:
    """The day after it is over."""
    leave = {"kind": "pregnancy_maternity", "first_day": "2026-06-01", "last_day": "2026-09-20"}
    assert holds(Fact.MATERNITY_LEAVE_RUNS, as_of, leaves=[leave]) is runs


@pytest.mark.parametrize(("as_of", "runs"), [("2027-09-30", True), ("2027-10-01", False)])
def test_work_runs_on_its_last_day(as_of: str, runs: bool) -> None:
    """The day after it pays nothing."""
    assert holds(Fact.WAGE_VALUE_ENOUGH, as_of, work("2027-09-30", work="adapted", wage_value_percent=80)) is runs


@pytest.mark.parametrize(("received", "unanswered"), [("2027-10-11", True), ("2027-10-12", False)])
def test_a_report_on_the_day_of_the_request_answers_it(received: str, unanswered: bool) -> None:
    """What UWV received before it asked is what it found incomplete."""
    request = {"kind": "report_request", "sent_on": "2027-10-12", "missing": ["action_plan"]}
    report = {"kind": "reintegration_report", "dated": received}
    assert holds(Fact.REQUEST_UNANSWERED, "2027-12-01", report, request) is unanswered


@pytest.mark.parametrize(
    ("evaluated", "as_of", "runs"),
    [
        ("2026-11-15", "2027-02-14", True), ("2026-11-15", "2027-02-15", False), ("2026-11-16", "2027-02-14", False),
    ],
)  # fmt: skip
def test_an_evaluation_before_week_46_does_not_begin_the_term_of_the_second_track(
    evaluated: str, as_of: str, runs: bool
) -> None:
    """Week 46 begins on Monday 16 November 2026; of an earlier one the six weeks run from the end of the first year."""
    evaluation = {"kind": "first_year_evaluation", "dated": evaluated}
    assert holds(Fact.SECOND_TRACK_TERM_RUNS, as_of, evaluation) is runs


@pytest.mark.parametrize(("as_of", "late"), [("2026-05-31", False), ("2026-06-01", True)])
def test_therapy_work_runs_on_its_last_day(as_of: str, late: bool) -> None:
    """Thirteen weeks of it: what ends today has not ended yet."""
    therapy = {"kind": "work_resumption", "started_on": "2026-03-02", "last_day": "2026-05-31", "work": "therapy"}
    found = shown(Fact.THERAPY_TOO_LONG, as_of, therapy)
    assert (found.holds, found.late) == (True, late)


def test_a_request_is_unanswered_from_the_day_after_its_term() -> None:
    """UWV's letter of Monday 18 October 2027: the fifth working day after it is Monday 25 October."""
    report = {"kind": "reintegration_report", "dated": "2027-10-01"}
    request = {"kind": "report_request", "sent_on": "2027-10-18", "missing": ["current_opinion"]}
    found = shown(Fact.REQUEST_UNANSWERED, "2027-12-01", report, request)
    assert (found.holds, found.since) == (True, date(2027, 10, 26))


@pytest.mark.parametrize(("last_day", "lost"), [(None, True), ("2027-07-30", False)])
def test_an_excuse_is_lost_only_where_an_application_is_asked(last_day: str | None, lost: bool) -> None:
    """Who recovered before the end of the wait need not apply, WIA 64(1): there is nothing to excuse."""
    spell = {"first_day": D0} | ({} if last_day is None else {"last_day": last_day})
    case = Case.model_validate({"absences": [spell]})
    answer = assess(case, as_of=date(2027, 9, 15))
    assert ("UP-T02" in {finding.id for finding in answer.risk.findings}) is lost
    assert ("apply_in_time" in {step.act for step in answer.next_steps}) is lost
