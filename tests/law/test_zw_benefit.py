"""Sickness benefit without an employer: ZW 19aa, 29, 38aa(2), 38ab, 38b(2), 72c(2), 73a, 75k.

Compared with a reading of the articles that shares no code with the engine.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oracle_benefit import (
    Benefit,
    decided_within,
    employee_tells,
    employee_tells_recovery,
    months_after,
    objection_decided,
    opinion_due,
    reviews,
    safety_net_told,
    self_insured_tells_recovery,
)
from poortwachter import Assessment, Case, Milestone, assess
from poortwachter.counting import calendar
from poortwachter.law.stages import CONDITIONS
from poortwachter.law.stages.clauses import CAN_EARN_MORE, WAIT_COMPLETED
from strategies import FAR, MODERN_DAYS, running

D0 = date(2026, 1, 5)
"""A Monday. 52 weeks end on 3 January 2027, the wait on 2 January 2028."""
AOW_OR_STILL = ("aow_age_reached", "can_earn_more_than_65")
NOBODY: Mapping[str, object] = {"regime": "no_employer"}
DAY = timedelta(days=1)


def worked(day: date) -> bool:
    """Whether it is a working day in the legal calendar."""
    return calendar.act_by(day) == day


def answer(*records: Mapping[str, object], as_of: date = D0, first_day: date = D0, **facts: object) -> Assessment:
    """The answer for a running case with these records."""
    return assess(running(first_day, records=list(records), **facts), as_of=as_of)


def ids(given: Assessment) -> set[str]:
    """The ids of the milestones that came up."""
    return {item.id.value for item in given.milestones}


def one(given: Assessment, id: str) -> Milestone:
    """The one milestone with this id."""
    (found,) = [item for item in given.milestones if item.id == id]
    return found


def test_whether_the_end_lies_in_the_period_is_unknown_without_an_end() -> None:
    """ZW 29(2)c: neither yes nor no."""
    run = answer().found.run
    assert CONDITIONS["ends_in_benefit_period"](run.view, run.found, D0.toordinal(), D0.toordinal()) is None


@pytest.mark.parametrize(("able_from", "ends", "earns"), [
    ("2027-12-01", "2028-01-01", True), ("2027-12-02", "2028-01-02", False), ("2027-12-03", "2028-01-02", False),
])  # fmt: skip
def test_a_month_that_ends_with_the_wait_ends_no_benefit(able_from: str, ends: str, earns: bool) -> None:
    """ZW 19aa(2) beside 29(5): on the last day of the 104 weeks these are what is over."""
    letter = {"kind": "benefit_assessment", "sent_on": "2027-11-25", "able_from": able_from}
    over = answer(letter, as_of=date(2027, 12, 20), employment=NOBODY).found.run.found.benefit_over
    assert over.day == date.fromisoformat(ends).toordinal()
    assert (bool(over.why & CAN_EARN_MORE), bool(over.why & WAIT_COMPLETED)) == (earns, not earns)


class TestWhoIsConcerned:
    """WIA 26(1), ZW 29(2)a to d: UWV, where there is no employer and no self-insured former one."""

    UWV = ("uwv_problem_analysis", "uwv_action_plan", "uwv_review", "benefit_assessment")

    @pytest.mark.parametrize(
        ("employment", "by_uwv", "assessed"),
        [
            ({}, False, False),
            ({"self_insured_zw": "yes"}, False, False),
            (NOBODY, True, True),
            ({"last_day": "2026-05-31"}, True, True),
            ({"last_day": "2026-05-31", "self_insured_zw": "yes"}, False, True),
            ({"regime": "no_employer", "self_insured_zw": "yes"}, False, True),
            ({"last_day": "2028-01-01"}, True, True),
            ({"last_day": "2028-01-02"}, False, False),
            ({"last_day": "2025-12-08"}, True, True),
            ({"last_day": "2025-12-07"}, False, False),
            ({"domestic_worker": "yes", "last_day": "2026-05-31"}, False, False),
            ({"domestic_worker": "yes", "insured": "yes", "last_day": "2026-05-31"}, True, True),
        ],
    )
    def test_by_the_employment(self, employment: Mapping[str, object], by_uwv: bool, assessed: bool) -> None:
        """UWV assesses where a self-insured employer pays too, 63a(6); sick after the exit within four weeks, 46."""
        found = ids(answer(employment=employment))
        assert {id in found for id in self.UWV[:2]} == {by_uwv}
        assert ("benefit_assessment" in found) is assessed

    @pytest.mark.parametrize(
        ("ends", "last_sick_day", "concerned"),
        [
            ("2026-05-31", "2026-05-31", False),
            ("2026-05-31", "2026-06-01", True),
            ("2026-01-05", "2026-01-05", False),
            ("2026-01-05", "2026-01-06", True),
            ("2026-01-04", "2026-01-05", True),
        ],
    )
    def test_well_again_when_it_ended(self, ends: str, last_sick_day: str, concerned: bool) -> None:
        """Benefit only where the sickness outlasts the employment, 29(2)c, or began within four weeks after it, 46."""
        absence = {"first_day": "2026-01-05", "last_day": last_sick_day}
        case = Case.model_validate({"absences": [absence], "employment": {"last_day": ends}})
        assert ("uwv_review" in ids(assess(case, as_of=FAR))) is concerned

    def test_nothing_is_said_of_it_elsewhere(self) -> None:
        """What does not come up is explained by the fact that would bring it up."""
        given = answer()
        assert given.explain("benefit_assessment").reason == "not_brought_up"
        assert given.explain("benefit_assessment").steps[-1].evidence == ("employment.last_day",)
        assert given.explain("uwv_review").steps[-1].evidence == ("employment.regime",)


class TestUwvInThePlaceOfAnEmployer:
    """Regeling vangnetters 2, 4, 5."""

    def test_the_days_of_one_case(self) -> None:
        """Six weeks, two weeks after it, and the day after 26, 52 and 78 weeks."""
        given = answer(employment=NOBODY)
        assert one(given, "uwv_problem_analysis").due == date(2026, 2, 16)
        assert one(given, "uwv_action_plan").due == date(2026, 3, 2)
        days = {item.key: item.due for item in given.milestones if item.id == "uwv_review"}
        assert days == {
            "uwv_review:26_weeks": date(2026, 7, 6),
            "uwv_review:52_weeks": date(2027, 1, 4),
            "uwv_review:78_weeks": date(2027, 7, 5),
        }

    def test_the_plan_follows_the_opinion(self) -> None:
        """Fourteen days after it; none without possibilities, and UWV's own plan shows it."""
        opinion = {"kind": "uwv_problem_analysis", "dated": "2026-02-02"}
        assert one(answer(opinion, employment=NOBODY, as_of=FAR), "uwv_action_plan").due == date(2026, 2, 16)
        nothing = {**opinion, "capacity": "none", "id": "r1"}
        none = answer(nothing, employment=NOBODY, as_of=FAR)
        assert one(none, "uwv_action_plan").reason == "no_capacity"
        assert none.explain("uwv_action_plan").steps[-1].evidence == ("r1",)
        plan = {"kind": "uwv_action_plan", "dated": "2026-02-17"}
        late = one(answer(opinion, plan, employment=NOBODY, as_of=FAR), "uwv_action_plan")
        assert (late.status, late.days_late) == ("met_late", 1)

    @pytest.mark.parametrize(
        ("last_day", "due", "status"),
        [("2026-02-15", date(2026, 2, 16), "upcoming"), ("2026-02-16", date(2026, 2, 16), "upcoming"),
         ("2026-02-17", None, "upcoming")],
    )  # fmt: skip
    def test_the_employment_ends_around_six_weeks(self, last_day: str, due: date | None, status: str) -> None:
        """UWV hears of it then: after the six weeks there is no number of days, 2(2)."""
        opinion = one(answer(employment={"last_day": last_day}), "uwv_problem_analysis")
        assert (opinion.due, opinion.status) == (due, status)
        if due is None:
            later = one(answer(employment={"last_day": last_day}, as_of=date(2026, 2, 17)), "uwv_problem_analysis")
            assert (later.status, later.reason, later.window_opens) == ("open", "without_delay", date(2026, 2, 17))

    @pytest.mark.parametrize(("dated", "met"), [("2026-07-05", False), ("2026-07-06", True), ("2027-01-03", True)])
    def test_a_review_is_of_its_own_period(self, dated: str, met: bool) -> None:
        """A review in the first 26 weeks is not the one after them; one on the day itself is."""
        given = answer({"kind": "uwv_review", "dated": dated}, employment=NOBODY, as_of=FAR)
        first = next(item for item in given.milestones if item.key == "uwv_review:26_weeks")
        assert (first.met_on is not None) is met

    @given(MODERN_DAYS, st.one_of(st.none(), st.integers(0, 727)))
    @settings(max_examples=15)
    def test_after_each_period_of_26_weeks(self, first_day: date, left: int | None) -> None:
        """*Na afloop van ieder tijdvak van 26 weken vindt er een periodieke herijking plaats.*"""
        last_day = None if left is None else first_day + timedelta(days=left)
        employment = NOBODY if last_day is None else {"last_day": last_day}
        given = answer(first_day=first_day, as_of=first_day, employment=employment)
        benefit = Benefit(first_day, last_day)
        assert [item.due for item in given.milestones if item.id == "uwv_review"] == [*reviews(benefit)]
        assert one(given, "uwv_problem_analysis").due == opinion_due(benefit)


class TestAfter52Weeks:
    """ZW 19aa(1): once 52 weeks of incapacity have passed; not for first sick days before 2013, ZW 100(1) of 2015."""

    @pytest.mark.parametrize(
        ("first_day", "due"),
        [(date(2012, 12, 31), None), (date(2013, 1, 1), date(2013, 12, 31)), (date(2013, 1, 2), date(2014, 1, 1))],
    )
    def test_since_2013(self, first_day: date, due: date | None) -> None:
        """The day before, the day, and the day after."""
        found = one(answer(first_day=first_day, as_of=first_day, employment=NOBODY), "benefit_assessment")
        assert (found.due, found.reason) == (due, "older_law" if due is None else None)

    @pytest.mark.parametrize(
        ("last_day", "due"),
        [("2027-01-02", "2027-01-04"), ("2027-01-03", "2027-01-04"), ("2027-01-04", "2027-01-05"),
         ("2027-06-30", "2027-07-01")],
    )  # fmt: skip
    def test_the_employment_ends_later(self, last_day: str, due: str) -> None:
        """Who has wage has no benefit yet: from the first day of benefit."""
        found = one(answer(employment={"last_day": last_day}), "benefit_assessment")
        assert found.due == date.fromisoformat(due)
        assert found.consequence == ("benefit_ends_a_month_later",)

    @given(MODERN_DAYS, st.one_of(st.none(), st.integers(0, 727)))
    @settings(max_examples=15)
    def test_nadat_een_tijdvak_van_52_weken_is_verstreken(self, first_day: date, left: int | None) -> None:
        """The engine and the walk agree."""
        last_day = None if left is None else first_day + timedelta(days=left)
        employment = NOBODY if last_day is None else {"last_day": last_day}
        found = one(answer(first_day=first_day, as_of=first_day, employment=employment), "benefit_assessment")
        assert found.due == Benefit(first_day, last_day).assessed_on

    @pytest.mark.parametrize("sent_on", ["2026-12-01", "2027-01-04", "2027-01-05", "2027-06-01"])
    def test_uwv_has_no_term(self, sent_on: str) -> None:
        """What it decides later is not late."""
        found = one(answer({"kind": "benefit_assessment", "sent_on": sent_on}, employment=NOBODY, as_of=FAR),
                    "benefit_assessment")  # fmt: skip
        assert (found.status, found.days_late) == ("met", 0)


class TestUntilAMonthAfter:
    """ZW 19aa(2): *tot een maand na de dag waarop hij in staat is om meer dan 65% te verdienen*."""

    @pytest.mark.parametrize(
        ("able_from", "last"),
        [("2027-01-04", "2027-02-04"), ("2027-01-30", "2027-02-28"), ("2027-01-31", "2027-02-28"),
         ("2027-02-01", "2027-03-01"), ("2027-12-01", "2028-01-01"), ("2027-12-02", "2028-01-02"),
         ("2027-12-03", "2028-01-02")],
    )  # fmt: skip
    def test_the_last_day(self, able_from: str, last: str) -> None:
        """A month of the calendar, clipped to its last day, and never beyond the 104 weeks."""
        assessed = {"kind": "benefit_assessment", "sent_on": "2027-01-04", "able_from": able_from}
        found = answer(assessed, employment=NOBODY, as_of=FAR).found.run.found.benefit_over
        assert found.day is not None
        assert date.fromordinal(found.day) == date.fromisoformat(last)

    @pytest.mark.parametrize(
        ("able_from", "last"),
        [("2016-04-28", "2016-04-28"), ("2016-04-29", "2016-04-28"), ("2016-04-30", "2016-05-30")],
    )
    def test_no_month_where_there_was_no_benefit(self, able_from: str, last: str) -> None:
        """ECLI:NL:RBGEL:2017:5419: sick on 9 March 2015, and the employment ended with 28 April 2016."""
        assessed = {"kind": "benefit_assessment", "sent_on": "2016-05-02", "able_from": able_from}
        given = answer(assessed, first_day=date(2015, 3, 9), employment={"last_day": "2016-04-28"}, as_of=FAR)
        assert given.found.run.found.benefit_over.day == date.fromisoformat(last).toordinal()

    def test_the_month_of_a_published_case(self) -> None:
        """ECLI:NL:RBDHA:2022:3708: announced on 6 January 2020, no benefit from 7 February; the first day is ours."""
        assessed = {"kind": "benefit_assessment", "sent_on": "2020-01-06", "able_from": "2020-01-06"}
        given = answer(assessed, first_day=date(2019, 1, 7), employment=NOBODY, as_of=FAR)
        assert given.found.run.found.benefit_over.day == date(2020, 2, 6).toordinal()

    @pytest.mark.parametrize(
        ("able_from", "status"), [("2027-06-03", "lapsed"), ("2027-06-04", "lapsed"), ("2027-06-05", "unknown")]
    )
    def test_uwv_guides_no_longer(self, able_from: str, status: str) -> None:
        """The review of 5 July 2027 falls away where the benefit ends before it."""
        assessed = {"kind": "benefit_assessment", "sent_on": "2027-01-04", "able_from": able_from}
        given = answer(assessed, employment=NOBODY, as_of=FAR)
        last = next(item for item in given.milestones if item.key == "uwv_review:78_weeks")
        assert (last.status, last.reason) == (status, "can_earn_more_than_65" if status == "lapsed" else None)

    @given(
        MODERN_DAYS.filter(lambda day: day.year < 2030),
        st.one_of(st.none(), st.integers(-400, 900)),
        st.one_of(st.none(), st.integers(300, 800)),
        st.one_of(st.none(), st.integers(300, 700)),
    )
    @settings(max_examples=25)
    def test_each_day_of_benefit(self, first_day: date, aow: int | None, able: int | None, left: int | None) -> None:
        """The last day on which each article still gives it."""
        aow_date = None if aow is None or aow <= 0 else first_day + timedelta(days=aow)
        able_from = None if able is None else first_day + timedelta(days=able)
        records = [] if able_from is None else [{"kind": "benefit_assessment", "sent_on": able_from,
                                                 "able_from": able_from}]  # fmt: skip
        left_on = None if left is None else first_day + timedelta(days=left)
        employment = NOBODY if left_on is None else {"last_day": left_on}
        given = answer(*records, first_day=first_day, as_of=FAR, employment=employment, aow_date=aow_date)
        found = given.found.run.found.benefit_over.day
        assert found is not None
        law = Benefit(first_day, left_on, aow_date, able_from)
        assert given.found.run.found.wait_stands_still is law.wait_stands_still
        early = one(given, "early_iva_application")
        assert early.reason in AOW_OR_STILL if law.wait_stands_still else early.reason != "can_earn_more_than_65"
        last = law.last_day
        if last is None:
            assert left_on is not None
            assert date.fromordinal(found) <= left_on
        else:
            assert date.fromordinal(found) == last


class TestTheSelfInsuredWithoutBenefit:
    """WIA 26(2): towards those with benefit; who has none any more is nobody's to guide."""

    LEFT: Mapping[str, object] = {"last_day": "2026-05-31", "self_insured_zw": "yes"}

    @pytest.mark.parametrize(
        ("able_from", "asked"), [("2027-12-01", False), ("2027-12-02", True), ("2027-12-03", True)]
    )
    def test_the_report(self, able_from: str, asked: bool) -> None:
        """Asked where the benefit runs until 2 January 2028: sooner, the wait stands still, and no WIA comes."""
        assessed = {"kind": "benefit_assessment", "sent_on": "2027-08-01", "able_from": able_from}
        report = one(answer(assessed, employment=self.LEFT, as_of=date(2027, 8, 2)), "reintegration_report")
        assert (report.due == date(2027, 10, 3), report.reason) == (asked, None if asked else "no_wia_to_come")

    @pytest.mark.parametrize(
        ("ends_on", "lapsed"), [("2027-10-03", True), ("2027-10-04", False), ("2027-10-05", False)]
    )
    def test_a_decision_that_it_ends(self, ends_on: str, lapsed: bool) -> None:
        """The first day without benefit; reversed, it says nothing."""
        ended = {"kind": "sickness_benefit_decision", "sent_on": "2027-08-01", "ends_on": ends_on, "id": "r1"}
        found = answer(ended, employment=self.LEFT, as_of=date(2027, 8, 2))
        report = one(found, "reintegration_report")
        assert (report.status == "lapsed", report.reason == "benefit_ended") == (lapsed, lapsed)
        behind = {id for step in found.explain("reintegration_report").steps for id in step.evidence}
        assert ("r1" in behind) == lapsed
        back = {**ended, "reversed_on": "2027-08-02"}
        assert one(answer(back, employment=self.LEFT, as_of=date(2027, 8, 2)), "reintegration_report").due is not None
        assert one(answer(back, employment=self.LEFT, as_of=date(2027, 8, 2)), "reintegration_report").reason is None

    def test_the_employment_that_runs_is_not_touched(self) -> None:
        """While there is wage, an end of benefit ends nothing."""
        ended = {"kind": "sickness_benefit_decision", "sent_on": "2027-08-01", "ends_on": "2027-08-15"}
        for employment in ({"self_insured_zw": "yes"}, {}):
            report = one(answer(ended, employment=employment, as_of=date(2027, 8, 2)), "reintegration_report")
            assert report.status == "upcoming"


class TestBenefitAndAowAge:
    """ZW 29(4): *Geen ziekengeld op en na de dag waarop de verzekerde de pensioengerechtigde leeftijd bereikt*."""

    LEFT: Mapping[str, object] = {"last_day": "2026-05-31", "self_insured_zw": "yes"}

    @pytest.mark.parametrize(
        ("aow_date", "status"),
        [("2027-01-03", "not_applicable"), ("2027-01-04", "upcoming"), ("2027-01-05", "upcoming")],
    )
    def test_the_self_insured_guide_until_the_day_before(self, aow_date: str, status: str) -> None:
        """Not six weeks longer, as with wage: the first-year evaluation falls on 3 January 2027."""
        given = answer(employment=self.LEFT, aow_date=aow_date)
        assert one(given, "first_year_evaluation").status == status
        over = given.found.run.found.wage_over.day
        assert over == (date.fromisoformat(aow_date) - DAY).toordinal()

    def test_the_employment_outlasts_aow_age(self) -> None:
        """The wage of after AOW age runs until the employment ends; there is no benefit after it."""
        employment = {"last_day": "2026-07-01", "self_insured_zw": "yes"}
        over = answer(employment=employment, aow_date="2026-06-15").found.run.found.wage_over.day
        assert over == date(2026, 7, 1).toordinal()

    @pytest.mark.parametrize(("aow_date", "last"), [("2028-03-01", "2028-02-29"), ("2029-01-01", "2028-12-31")])
    def test_a_sanction_of_the_self_insured_ends_with_the_benefit(self, aow_date: str, last: str) -> None:
        """WIA 26(2) extends the right to benefit of ZW 29, which ends the day before AOW age."""
        sanction = {"kind": "sanction_decision", "sent_on": "2027-11-01"}
        found = answer(sanction, employment=self.LEFT, aow_date=aow_date, as_of=FAR).sanction
        assert (found.first_day, found.last_day) == (date(2028, 1, 3), date.fromisoformat(last))


class TestTheEmployeesOwnNotices:
    """ZW 38ab: the insured without an employer tells UWV on the second day, and of recovery on the second day too."""

    @pytest.mark.parametrize(
        ("received", "status", "late"),
        [("2026-01-05", "met", 0), ("2026-01-06", "met", 0), ("2026-01-07", "met_late", 1)],
    )
    def test_the_second_day(self, received: str, status: str, late: int) -> None:
        """The day before, the day, and the day after."""
        told = {"kind": "employee_sick_notice", "received_on": received}
        found = one(answer(told, employment=NOBODY, as_of=FAR), "employee_sick_notice")
        assert (found.due, found.status, found.days_late) == (date(2026, 1, 6), status, late)
        assert found.bearer == "employee"
        assert found.consequence == ("benefit_can_be_refused",)

    def test_who_had_an_employer_tells_the_employer(self) -> None:
        """ZW 38ab is for those who had none when the sickness began; 38a(1) for the others."""
        assert "employee_sick_notice" not in ids(answer(employment={"last_day": "2026-05-31"}))
        assert "employee_sick_notice" in ids(answer(employment={"last_day": "2025-12-31"}))

    @given(MODERN_DAYS, st.integers(0, 40))
    @settings(max_examples=15)
    def test_both(self, first_day: date, days: int) -> None:
        """Weekends and holidays move them, Atw 1(1)."""
        last = first_day + timedelta(days=days)
        case = Case.model_validate({"absences": [{"first_day": first_day, "last_day": last}], "employment": NOBODY})
        given = assess(case, as_of=FAR)
        assert one(given, "employee_sick_notice").due == employee_tells(first_day, worked)
        assert one(given, "employee_recovery_notice").due == employee_tells_recovery(last + DAY, worked)


class TestRecoveryOfTheSelfInsured:
    """ZW 38aa(2): the second day after the report of recovery, and not before the sick notice of 38aa(1)."""

    @staticmethod
    def case(told: str | None, reported: str = "2026-06-10", **employment: object) -> Assessment:
        """Sick until 9 June 2026; the employment ended on 31 May 2026."""
        absence = {"first_day": "2026-01-05", "last_day": "2026-06-09", "recovery_reported_on": reported}
        records = [] if told is None else [{"kind": "end_of_employment_notice", "received_on": told}]
        employed = {"last_day": "2026-05-31", "self_insured_zw": "yes", **employment}
        facts = {"absences": [absence], "records": records, "employment": employed}
        return assess(Case.model_validate(facts), as_of=FAR)

    @pytest.mark.parametrize(
        ("told", "due"),
        [
            (None, "2026-07-13"),
            ("2026-06-01", "2026-06-12"),
            ("2026-06-10", "2026-06-12"),
            ("2026-06-11", "2026-07-13"),
        ],
    )
    def test_together_with_a_sick_notice_that_is_still_due(self, told: str | None, due: str) -> None:
        """Six weeks after the employment is Sunday 12 July 2026."""
        found = one(self.case(told), "recovery_notice_self_insured")
        assert found.due == date.fromisoformat(due)
        assert (found.key, found.bearer) == ("recovery_notice_self_insured:2026-06-10", "employer")

    def test_not_met_before_it(self) -> None:
        """A recovery notice without a sick notice shows nothing."""
        absence = {"first_day": "2026-01-05", "last_day": "2026-06-09", "recovery_reported_on": "2026-06-10"}
        recovery = {"kind": "recovery_notice", "received_on": "2026-06-11"}
        sick = {"kind": "end_of_employment_notice", "received_on": "2026-06-02"}
        employed = {"last_day": "2026-05-31", "self_insured_zw": "yes"}
        for records, met in (([recovery], False), ([recovery, sick], True)):
            case = Case.model_validate({"absences": [absence], "records": records, "employment": employed})
            found = one(assess(case, as_of=FAR), "recovery_notice_self_insured")
            assert (found.status == "met") is met

    def test_not_of_sickness_that_ended_first(self) -> None:
        """Nor where the employer is not self-insured."""
        assert "recovery_notice_self_insured" not in ids(self.case(None, last_day="2026-06-09"))
        assert "recovery_notice_self_insured" not in ids(self.case(None, self_insured_zw="no"))

    @given(MODERN_DAYS.filter(lambda day: day.year > 2018), st.integers(1, 60), st.integers(0, 60), st.integers(0, 90))
    @settings(max_examples=15)
    def test_uiterlijk_op_de_tweede_dag(self, first_day: date, left: int, sick: int, told: int) -> None:
        """The engine and the walk agree."""
        ends = first_day + timedelta(days=left)
        last, notice = ends + timedelta(days=1 + sick), ends + timedelta(days=told)
        reported = last + DAY
        absence = {"first_day": first_day, "last_day": last, "recovery_reported_on": reported}
        records = [{"kind": "end_of_employment_notice", "received_on": notice}]
        employed = {"last_day": ends, "self_insured_zw": "yes"}
        case = Case.model_validate({"absences": [absence], "records": records, "employment": employed})
        found = one(assess(case, as_of=FAR), "recovery_notice_self_insured")
        assert found.due == self_insured_tells_recovery(ends, reported, notice, last, worked)


class TestTheSelfInsuredBearIt:
    """WIA 26(2), ZW 63a(1): as if the employment ran on; each duty after it names these articles."""

    def test_the_articles(self) -> None:
        """What falls in the employment does not rest on them."""
        given = answer(employment={"last_day": "2026-05-31", "self_insured_zw": "yes"})
        after = {"WIA 26(2)", "ZW 63a(1)"}
        for id in ("first_year_evaluation", "second_track", "reintegration_report", "current_opinion"):
            assert after <= set(map(str, one(given, id).basis)), id
            assert after <= {str(ground.citation) for step in given.explain(id).steps for ground in step.grounds}, id
        assert not after & set(map(str, one(given, "problem_analysis").basis))
        same = answer(employment={"last_day": "2026-05-31"})
        assert not any(after & set(map(str, item.basis)) for item in same.milestones)


class TestWhenTheSafetyNetIsClearLater:
    """ZW 38b(2): *niet later dan de vierde dag na het tijdstip waarop het hem redelijkerwijs duidelijk kan zijn*."""

    @pytest.mark.parametrize(
        ("clear", "due"),
        [(None, "2026-02-16"), ("2026-02-15", "2026-02-16"), ("2026-02-16", "2026-02-16"), ("2026-02-17", "2026-02-23"),
         ("2026-03-02", "2026-03-06")],
    )  # fmt: skip
    def test_of_a_notice_after_six_weeks(self, clear: str | None, due: str) -> None:
        """Clear within the term, the term stands; 21 February 2026 is a Saturday."""
        found = self._notice("six_weeks", clear)
        assert found.due == date.fromisoformat(due)
        moved = clear is not None and clear > "2026-02-16"
        assert ("ZW 38b(2)" in map(str, found.basis)) is moved
        assert found.status != "lapsed"

    @pytest.mark.parametrize(("clear", "due"), [("2026-01-08", "2026-01-08"), ("2026-01-09", "2026-01-13")])
    def test_of_a_notice_on_the_fourth_day(self, clear: str, due: str) -> None:
        """The fourth day is Thursday 8 January 2026."""
        assert self._notice("fourth_day", clear).due == date.fromisoformat(due)

    @pytest.mark.parametrize(
        ("last_day", "clear", "due"),
        [
            ("2026-01-30", "2026-01-30", date(2026, 1, 30)),
            ("2026-01-30", "2026-02-02", date(2026, 2, 6)),
            ("2026-01-30", "2026-02-16", date(2026, 2, 20)),
            ("2026-02-20", "2026-02-16", date(2026, 2, 16)),
            ("2026-02-20", "2026-02-17", date(2026, 2, 23)),
        ],
    )
    def test_after_an_employment_that_ended_in_the_six_weeks(self, last_day: str, clear: str, due: date) -> None:
        """The term was over on the last day of the employment, 38a(3), so four days from when it became clear."""
        net = {
            "safety_net": "yes",
            "safety_net_notice_term": "six_weeks",
            "safety_net_clear_on": clear,
            "last_day": last_day,
        }
        assert one(answer(as_of=FAR, employment=net), "safety_net_notice").due == due

    @staticmethod
    def _notice(term: str, clear: str | date | None, first_day: date = D0) -> Milestone:
        net = {"safety_net": "yes", "safety_net_notice_term": term, "safety_net_clear_on": clear}
        return one(answer(first_day=first_day, as_of=FAR, employment=net), "safety_net_notice")

    @given(MODERN_DAYS, st.one_of(st.none(), st.integers(0, 400)), st.booleans())
    @settings(max_examples=20)
    def test_the_fourth_day_after(self, first_day: date, clear: int | None, six_weeks: bool) -> None:
        """The engine and the walk agree, weekends and holidays included."""
        on = None if clear is None else first_day + timedelta(days=clear)
        due = self._notice("six_weeks" if six_weeks else "fourth_day", on, first_day).due
        assert due == safety_net_told(first_day, on, worked, six_weeks=six_weeks)


class TestBenefitBackAYear:
    """ZW 38a(9), 38b(2): *met terugwerkende kracht, doch ten hoogste over een jaar*."""

    NET: Mapping[str, object] = {"safety_net": "yes", "safety_net_notice_term": "six_weeks"}

    @pytest.mark.parametrize(
        ("received", "status", "late"),
        [("2027-01-04", "met", 0), ("2027-01-05", "met", 0), ("2027-01-06", "met_late", 1)],
    )
    def test_the_last_useful_day(self, received: str, status: str, late: int) -> None:
        """A notice of 6 January 2027 gives benefit from 6 January 2026: one day is lost."""
        notice = {"kind": "safety_net_notice", "received_on": received}
        found = one(answer(notice, employment=self.NET, as_of=FAR), "benefit_in_full")
        assert (found.status, found.days_late, found.nature) == (status, late, "option")

    def test_not_used(self) -> None:
        """Open until then, and an option, never overdue."""
        assert one(answer(employment=self.NET, as_of=date(2027, 1, 5)), "benefit_in_full").status in (
            "open",
            "upcoming",
        )
        assert one(answer(employment=self.NET, as_of=date(2027, 1, 6)), "benefit_in_full").reason == "not_used"
        assert "benefit_in_full" not in ids(answer(employment={"safety_net": "no"}))

    @given(MODERN_DAYS)
    @settings(max_examples=15)
    def test_ten_hoogste_over_een_jaar(self, first_day: date) -> None:
        """The engine and the walk agree; a first sick day of 29 February too."""
        found = one(answer(first_day=first_day, as_of=first_day, employment=self.NET), "benefit_in_full")
        assert found.due == months_after(first_day, 12)


class TestUwvDecidesOnTheIncapacity:
    """ZW 72c(2): within four weeks after receipt of the notice; (3): unless it writes that it takes longer."""

    @pytest.mark.parametrize("kind", ["end_of_employment_notice", "safety_net_notice", "employee_sick_notice"])
    def test_each_notice(self, kind: str) -> None:
        """Four weeks after Monday 1 June 2026."""
        notice = {"kind": kind, "received_on": "2026-06-01"}
        found = one(
            answer(notice, employment={"last_day": "2026-05-31"}, as_of=date(2026, 6, 1)), "incapacity_decision"
        )
        assert (found.due, found.bearer, found.caveats) == (date(2026, 6, 29), "uwv", ())

    @pytest.mark.parametrize(
        ("sent", "status", "late"),
        [("2026-06-28", "met", 0), ("2026-06-29", "met", 0), ("2026-06-30", "met_late", 1)],
    )
    def test_the_decision(self, sent: str, status: str, late: int) -> None:
        """The day before, the day, and the day after."""
        notice = {"kind": "end_of_employment_notice", "received_on": "2026-06-01"}
        decision = {"kind": "incapacity_decision", "sent_on": sent}
        given = answer(notice, decision, employment={"last_day": "2026-05-31"}, as_of=FAR)
        found = one(given, "incapacity_decision")
        assert (found.status, found.days_late) == (status, late)

    def test_a_longer_term_that_uwv_names(self) -> None:
        """Its letter wins."""
        notice = {"kind": "end_of_employment_notice", "received_on": "2026-06-01"}
        letter = {
            "kind": "confirmed_dates",
            "sent_on": "2026-06-20",
            "states": {"incapacity_decision_due": "2026-08-01"},
        }
        given = answer(notice, letter, employment={"last_day": "2026-05-31"}, as_of=FAR)
        assert one(given, "incapacity_decision").due == date(2026, 8, 1)

    def test_the_self_insured_prepare_it(self) -> None:
        """ZW 63a(1): UWV takes the decision that they prepare."""
        notice = {"kind": "end_of_employment_notice", "received_on": "2026-06-01"}
        left = {"last_day": "2026-05-31", "self_insured_zw": "yes"}
        found = one(answer(notice, employment=left, as_of=FAR), "incapacity_decision")
        assert found.caveats == ("prepared_by_self_insured",)

    @given(MODERN_DAYS)
    @settings(max_examples=15)
    def test_binnen_vier_weken(self, received: date) -> None:
        """The engine and the walk agree."""
        first_day = received - timedelta(days=70)
        notice = {"kind": "end_of_employment_notice", "received_on": received}
        given = answer(notice, first_day=first_day, employment={"last_day": received}, as_of=FAR)
        assert one(given, "incapacity_decision").due == decided_within(4, received, worked)


class TestObjection:
    """ZW 75k: two weeks in a medical dispute on the incapacity, *tenzij* it is on an assessment of 19ab; ZW 73a, 74."""

    @pytest.mark.parametrize(
        ("kind", "weeks", "decided", "article"),
        [("incapacity_decision", 2, 13, "ZW 75k"), ("benefit_assessment", 6, 17, "Awb 6:7")],
    )
    def test_the_term_and_the_decision(self, kind: str, weeks: int, decided: int, article: str) -> None:
        """Of a decision sent on Monday 4 January 2027; objected to on its last day."""
        sent = date(2027, 1, 4)
        due = sent + timedelta(weeks=weeks)
        records = [{"kind": kind, "sent_on": sent}, {"kind": "objection", "received_on": due, "against": kind}]
        given = answer(*records, employment=NOBODY, as_of=FAR)
        objection, decision = one(given, "objection"), one(given, "objection_decision")
        assert (objection.due, objection.status) == (due, "met")
        assert article in map(str, objection.basis)
        assert decision.due == due + timedelta(weeks=decided)
        late = [records[0], {**records[1], "received_on": due + DAY}]
        assert one(answer(*late, employment=NOBODY, as_of=FAR), "objection").days_late == 1

    @given(MODERN_DAYS, st.sampled_from([("incapacity_decision", 2, 13), ("benefit_assessment", 6, 17)]))
    @settings(max_examples=20)
    def test_gerekend_vanaf_de_dag_na_de_termijn(self, sent: date, decision: tuple[str, int, int]) -> None:
        """The engine and the walk agree: a term that ends on a holiday moves the decision with it."""
        kind, weeks, decided = decision
        records = [{"kind": kind, "sent_on": sent}, {"kind": "objection", "received_on": sent + DAY, "against": kind}]
        given = answer(*records, first_day=sent - timedelta(days=200), employment=NOBODY, as_of=FAR)
        assert one(given, "objection").due == decided_within(weeks, sent, worked)
        assert one(given, "objection_decision").due == objection_decided(sent, weeks, decided, worked)

    def test_it_can_be_proved(self) -> None:
        """From the decision to the two weeks of ZW 75k."""
        given = answer({"kind": "incapacity_decision", "sent_on": "2027-01-04", "id": "letter"}, employment=NOBODY,
                       as_of=FAR)  # fmt: skip
        steps = given.explain("objection:letter").steps
        assert steps[-1].day == date(2027, 1, 18)
        assert any("letter" in step.evidence for step in steps)
