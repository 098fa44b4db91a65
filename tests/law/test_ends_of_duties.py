"""What ends a duty, for whom and from when: the table of ``law/duties.py`` beside the articles."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oracle_duties import Facts, activated, guided, notice_owed
from poortwachter import Assessment, Case, Status, assess
from poortwachter.law.catalogue import DUTCH_LAW
from poortwachter.law.duties import ENDS, GROUPS
from strategies import running

D0 = date(2026, 1, 5)
"""END is 2 January 2028; the 42-week notice is due on 26 October 2026, the report on 3 October 2027."""

NOT_ASKED = {Status.LAPSED, Status.NOT_APPLICABLE}


def answer(as_of: date, first_day: date = D0, **facts: object) -> Assessment:
    """The answer for a running case."""
    return assess(running(first_day, **facts), as_of=as_of)


def asked(found: Assessment, *names: str) -> list[bool]:
    """Whether these are asked."""
    return [found.milestone(name).status not in NOT_ASKED for name in names]


class TestTheTable:
    """Each group is used, and each end of a group has its outcome and is in the order of the table."""

    def test_every_duty_has_its_group(self) -> None:
        """Only what an event brings up goes on whatever ends; everything else names who bears it."""
        without = [rule for rule in DUTCH_LAW.milestones if rule.group is None]
        assert all(rule.occasion not in ("once", "each_evaluation", "each_capacity_change") for rule in without)
        assert {rule.group for rule in DUTCH_LAW.milestones if rule.group is not None} == set(GROUPS)

    def test_every_end_has_its_outcome(self) -> None:
        """The name of an end is that of the outcome that gives its last day."""
        assert all(end.id in DUTCH_LAW.stages for end in ENDS)
        for group in GROUPS:
            assert list(group.ends_with) == [end for end in ENDS if end in group.ends_with]


class TestSelfInsured:
    """WIA 26(2): the self-insured employer guides the employee after the employment as well."""

    LEFT: Mapping[str, object] = {"last_day": "2026-05-31", "self_insured_zw": "yes"}
    DUTIES = ("first_year_evaluation", "second_track", "reintegration_report", "current_opinion", "final_evaluation")

    @pytest.mark.parametrize("as_of", [date(2026, 3, 1), date(2026, 5, 31), date(2026, 6, 1), date(2027, 1, 20)])
    def test_keeps_its_duties(self, as_of: date) -> None:
        """Before, on and after the last day of the employment; a breach of them can be sanctioned."""
        found = answer(as_of, employment=self.LEFT)
        assert asked(found, *self.DUTIES) == [True] * 5
        assert found.milestone("reintegration_report").due == date(2027, 10, 3)
        assert found.milestone("sanction_decision").status is Status.UPCOMING

    def test_but_not_the_42_week_notice(self) -> None:
        """ZW 38(1): that is of an employer towards whom there is a right to wage."""
        notice = answer(date(2026, 3, 1), employment=self.LEFT).milestone("week_42_notice")
        assert (notice.status, notice.reason) == (Status.LAPSED, "employment_ended")

    def test_a_sanction_rests_on_the_article_on_its_benefit_too(self) -> None:
        """WIA 26(2), second sentence; while the employment runs WIA 25 alone."""
        for last_day, cited in (("2026-05-31", True), ("2028-06-30", False)):
            found = answer(D0, employment={"last_day": last_day, "self_insured_zw": "yes"})
            basis = [str(article) for article in found.milestone("sanction_decision").basis]
            assert ("WIA 26(2)" in basis) is cited

    def test_until_the_end_of_the_sickness_benefit(self) -> None:
        """After the wait nothing is left to do, unless UWV extends the benefit."""
        late = answer(date(2028, 1, 3), employment=self.LEFT).milestone("first_year_evaluation")
        assert (late.status, late.reason) == (Status.MISSED, "wait_completed")
        sanction = [{"kind": "sanction_decision", "sent_on": "2027-11-01"}]
        late = answer(date(2028, 1, 3), employment=self.LEFT, records=sanction).milestone("first_year_evaluation")
        assert late.status is Status.OVERDUE

    def test_unknown_says_what_it_would_change(self) -> None:
        """Who bears the risk of the Ziektewet is a fact on which the answer hangs."""
        found = answer(date(2026, 3, 1), employment={"last_day": "2026-05-31"})
        change = next(item for item in found.could_change if item.fact == "employment.self_insured_zw")
        guided = {"uwv_problem_analysis", "uwv_action_plan", *(f"uwv_review:{weeks}_weeks" for weeks in (26, 52, 78))}
        assert set(change.concerns) == {"first_year_evaluation", "second_track"} | guided
        known = answer(date(2026, 3, 1), employment={"last_day": "2026-05-31", "self_insured_zw": "no"})
        assert all(item.fact != "employment.self_insured_zw" for item in known.could_change)


class TestDomesticWorker:
    """ZW 6(1)c: household work on fewer than four days is no employment, so there is no wait and no WIA."""

    def test_only_wage_and_the_prohibition_of_notice(self) -> None:
        """BW 7:629(2)a, 7:670(1)."""
        found = answer(date(2026, 1, 15), employment={"domestic_worker": "yes"})
        assert found.wage_continuation.last_day == date(2026, 2, 15)
        assert found.dismissal_ban.last_day == date(2028, 1, 4)
        assert found.waiting_period.reason == found.wia.reason == "no_insured_employment"
        assert "ZW 6(1c)" in map(str, found.wia.basis)
        assert {item.status for item in found.milestones} == {Status.NOT_APPLICABLE}
        assert [item.fact for item in found.could_change if item.fact == "employment.insured"] == ["employment.insured"]

    def test_insured_all_the_same(self) -> None:
        """Voluntarily, or paid from a care budget: WIA is to come; the duties end with the six weeks of wage."""
        found = answer(date(2026, 1, 15), employment={"domestic_worker": "yes", "insured": "yes"})
        assert found.wia.first_day == date(2028, 1, 3)
        assert found.milestone("wia_application").status is Status.UPCOMING
        notice = found.milestone("week_42_notice")
        assert (notice.status, notice.reason) == (Status.LAPSED, "wage_ended")


class TestAowAge:
    """BW 7:629(2)b, WIA 43(g): wage and WIA end for who grows old; what hangs on them is not asked."""

    @pytest.mark.parametrize("as_of", [date(2026, 3, 1), date(2026, 7, 12), date(2026, 8, 1)])
    def test_no_42_week_notice_without_wage(self, as_of: date) -> None:
        """AOW begins on 1 June 2026 and wage ends on 12 July, before the notice is due."""
        notice = answer(as_of, birth_date="1959-06-01").milestone("week_42_notice")
        assert (notice.status, notice.reason) == (Status.LAPSED, "aow_age_reached")

    @pytest.mark.parametrize(("aow_date", "owed"), [("2026-09-14", False), ("2026-09-15", True), ("2026-09-16", True)])
    def test_the_wage_on_the_day_of_the_notice_decides(self, aow_date: str, owed: bool) -> None:
        """ZW 38(1): six weeks of wage from 15 September last through 26 October, the day of the notice."""
        assert asked(answer(D0, aow_date=aow_date), "week_42_notice") == [owed]

    @pytest.mark.parametrize(("as_of", "status"), [(date(2026, 3, 22), "open"), (date(2026, 3, 23), "lapsed")])
    def test_early_iva_only_before_it(self, as_of: date, status: str) -> None:
        """WIA 23(6), 43(g): ten weeks after receipt must lie before 1 June 2026."""
        option = answer(as_of, birth_date="1959-06-01").milestone("early_iva_application")
        assert (option.due, option.status) == (date(2026, 3, 22), status)

    @pytest.mark.parametrize(
        ("aow_date", "due"),
        [("2026-04-06", None), ("2026-04-07", date(2026, 1, 26)), ("2027-07-04", date(2027, 4, 24)),
         ("2027-07-05", date(2027, 4, 25)), ("2027-07-06", date(2027, 4, 25))],
    )  # fmt: skip
    def test_early_iva_beside_its_bounds(self, aow_date: str, due: date | None) -> None:
        """Not before thirteen weeks, counted day 92 = 6 April 2026; at the latest in week 68."""
        assert answer(D0, aow_date=aow_date).milestone("early_iva_application").due == due

    def test_with_the_other_reading_of_ten_weeks(self) -> None:
        """Receipt + 71 is a day sooner."""
        readings = {"early_iva_start": "receipt_plus_71"}
        found = assess(running(D0, birth_date="1959-06-01"), as_of=D0, readings=readings)
        assert found.milestone("early_iva_application").due == date(2026, 3, 21)

    @pytest.mark.parametrize(
        "records",
        [
            [],
            [{"kind": "sanction_decision", "sent_on": "2027-11-15"}],
            [{"kind": "wia_application", "status": "not_filed", "known_on": "2027-12-20"}],
        ],
        ids=["alone", "sanctioned", "late"],
    )
    @pytest.mark.parametrize(
        ("aow_date", "owed"), [("2028-01-02", False), ("2028-01-03", False), ("2028-01-04", True), ("2028-02-01", True)]
    )
    def test_what_was_owed_for_wia_stays_owed(
        self, aow_date: str, owed: bool, records: list[Mapping[str, object]]
    ) -> None:
        """WIA 43(g) looks at the first day after the wait, 3 January 2028: that a sanction or lateness puts WIA off to
        AOW age does not undo the duties in the wait, of which they are the consequence.
        """
        found = answer(date(2027, 12, 20), aow_date=aow_date, records=records)
        assert asked(found, "reintegration_report", "second_track", "wia_application") == [owed] * 3
        assert not owed or found.risk.because[:1] != ("no_wia_to_come",)

    def test_sick_after_it(self) -> None:
        """The analysis would be due the day after the wage ended (15 February): no duty of WIA 25(1) runs then."""
        found = answer(date(2026, 1, 15), birth_date="1955-06-01")
        analysis = found.milestone("problem_analysis")
        assert (analysis.due, analysis.status, analysis.reason) == (date(2026, 2, 16), "lapsed", "aow_age_reached")

    def test_a_reason_that_says_why(self) -> None:
        """What was due before the wage ended was missed because it ended, not because the case runs."""
        missed = answer(date(2026, 8, 1), birth_date="1959-06-01").milestone("problem_analysis")
        assert (missed.status, missed.reason) == (Status.MISSED, "aow_age_reached")


class TestKnownEndOfEmployment:
    """BW 7:658a(1), WIA 25(1): the duties end with the employment, and are not asked as soon as the end is known."""

    @pytest.mark.parametrize("as_of", [date(2026, 3, 1), date(2026, 5, 31), date(2026, 6, 1)])
    def test_what_falls_after_it(self, as_of: date) -> None:
        """The day before it is known nothing changes; from that day on it is not asked."""
        found = answer(as_of, employment={"last_day": "2026-05-31"})
        assert asked(found, "week_42_notice", "first_year_evaluation", "second_track") == [False] * 3
        assert found.milestone("second_track").reason == "employment_ended"
        assert asked(found, "uwv_wia_letter", "wia_application") == [True, True]
        assert all(asked(answer(as_of), "week_42_notice", "first_year_evaluation", "second_track"))

    @pytest.mark.parametrize(("last_day", "owed"), [("2026-10-25", False), ("2026-10-26", True), ("2026-10-27", True)])
    def test_the_day_of_the_notice_itself(self, last_day: str, owed: bool) -> None:
        """On its last day there still is a right to wage."""
        assert asked(answer(D0, employment={"last_day": last_day}), "week_42_notice") == [owed]

    def test_the_report_at_the_exit(self) -> None:
        """ZW 38(2), RPEZ 6(2): with its documents, on the last day; a breach costs sickness benefit, ZW 39a."""
        found = answer(date(2026, 3, 1), employment={"last_day": "2026-05-31"})
        report, opinion, final = map(found.milestone, ("reintegration_report", "current_opinion", "final_evaluation"))
        assert report.due == opinion.due == final.due == date(2026, 5, 31)
        assert [str(item) for item in report.basis] == ["ZW 38(2)", "RPEZ 6(2)"]
        assert report.consequence == ("uwv_sets_a_term_then_recovers_benefit",)
        assert opinion.window_opens == date(2026, 2, 28)
        proof = found.explain("reintegration_report")
        assert proof.conclusion == date(2026, 5, 31)
        assert {str(item.citation) for item in proof.steps[-1].grounds} >= {"ZW 38(2)"}

    @pytest.mark.parametrize(
        ("last_day", "report", "final"),
        [
            ("2026-02-15", "less_than_six_weeks", "less_than_six_weeks"),
            ("2026-02-16", None, "short_report"),
            ("2026-03-15", None, "short_report"),
            ("2026-03-16", None, None),
        ],
    )
    def test_six_and_ten_weeks(self, last_day: str, report: str | None, final: str | None) -> None:
        """No report under six weeks, a short one under ten."""
        found = answer(D0, employment={"last_day": last_day})
        assert found.milestone("reintegration_report").reason == report
        assert found.milestone("final_evaluation").reason == final

    def test_the_proof_of_no_report_names_the_day(self) -> None:
        """The last day of the employment is known, and looked at."""
        proof = answer(date(2026, 2, 1), employment={"last_day": "2026-01-20"}).why_not("reintegration_report")
        assert proof.steps[-1].reason == "less_than_six_weeks"
        assert "employment.last_day" in proof.steps[-1].evidence or any(
            "employment.last_day" in step.evidence for step in proof.steps
        )

    def test_a_report_that_was_due_before(self) -> None:
        """The employment ends after the plain last day: that one stands, WIA 25(3)."""
        for last_day, due in (("2027-10-02", "2027-10-02"), ("2027-10-03", "2027-10-03"), ("2027-10-04", "2027-10-03")):
            report = answer(D0, employment={"last_day": last_day}).milestone("reintegration_report")
            assert report.due == date.fromisoformat(due)
            assert str(report.basis[0]) == ("ZW 38(2)" if last_day < "2027-10-03" else "WIA 25(3)")

    def test_the_notice_of_it_is_not_owed_with_a_safety_net(self) -> None:
        """ZW 38(4): UWV was told by the notice of the sickness."""
        employment = {"last_day": "2026-05-31", "safety_net": "yes", "safety_net_notice_term": "fourth_day"}
        notice = answer(date(2026, 3, 1), employment=employment).milestone("end_of_employment_notice")
        assert (notice.status, notice.reason) == (Status.NOT_APPLICABLE, "safety_net_applies")

    @pytest.mark.parametrize(
        ("last_day", "due"),
        [("2026-01-30", "2026-01-30"), ("2026-01-31", "2026-02-02"), ("2026-02-16", "2026-02-16"),
         ("2026-02-17", "2026-02-16"), ("2026-01-05", "2026-01-05")],
    )  # fmt: skip
    def test_the_safety_net_notice_within_six_weeks(self, last_day: str, due: str) -> None:
        """ZW 38a(3), second sentence: on the last day, moved to a working day as in 38(2)."""
        employment = {"last_day": last_day, "safety_net": "yes", "safety_net_notice_term": "six_weeks"}
        assert answer(D0, employment=employment).milestone("safety_net_notice").due == date.fromisoformat(due)


@st.composite
def situations(draw: st.DrawFn) -> Facts:
    """Ends on and beside the days on which something is due."""
    first = draw(st.dates(date(2016, 1, 1), date(2029, 12, 31)))
    days = st.sampled_from((14, 42, 56, 69, 70, 100, 280, 294, 295, 363, 364, 405, 406, 500, 650, 727))
    ends = st.builds(lambda n, off: first + timedelta(days=n + off), days, st.integers(-1, 1))
    return Facts(
        first,
        draw(st.none() | ends),
        draw(st.booleans()),
        draw(st.booleans() if draw(st.integers(0, 4)) == 0 else st.just(False)),
        draw(st.none() | ends | st.just(first - timedelta(days=400))),
    )


@given(situations(), st.integers(0, 760))
def test_what_is_asked_is_what_the_articles_ask(facts: Facts, days: int) -> None:
    """ZW 38(1), WIA 25(1), 26(2) and BW 7:658a(1), looked at day by day."""
    employment = {
        "last_day": facts.employment_last_day,
        "self_insured_zw": "yes" if facts.self_insured else "no",
        "domestic_worker": "yes" if facts.domestic else "no",
    }
    case = Case.model_validate(
        {"first_sick_day": facts.first_sick_day, "employment": employment, "aow_date": facts.aow_date}
    )
    as_of = facts.first_sick_day + timedelta(days=days)
    found, plain = assess(case, as_of=as_of), assess(Case(first_sick_day=facts.first_sick_day), as_of=as_of)
    for name, rule in (
        ("problem_analysis", guided), ("action_plan", activated), ("first_year_evaluation", activated),
        ("second_track", activated),
    ):  # fmt: skip
        milestone = found.milestone(name)
        due = plain.milestone(name).due
        assert due is not None
        expected = rule(facts, due)
        if name == "second_track":
            expected = expected and found.wia.first_day is not None
        assert (milestone.status not in NOT_ASKED) is expected
    assert (found.milestone("week_42_notice").status not in NOT_ASKED) is notice_owed(facts)


class TestTheSpellThatTheEmploymentEnded:
    """An absence that the end of the employment ended says what ``employment.last_day`` says: sickness goes on, ZW
    29(2)c.
    """

    @given(st.integers(min_value=0, max_value=760), st.integers(min_value=-5, max_value=900))
    def test_the_same_is_asked(self, sick_days: int, days_later: int) -> None:
        """Of everybody, on every day after it."""
        last = D0 + timedelta(days=sick_days)
        as_of = max(last, last + timedelta(days=days_later))
        spell = {"first_day": D0, "last_day": last, "ended_by": "employment_end"}
        by_the_spell = assess(Case.model_validate({"absences": [spell]}), as_of=as_of)
        by_the_employment = answer(as_of, employment={"last_day": last})
        assert [(one.key, one.status, one.due, one.reason) for one in by_the_spell.milestones] == [
            (one.key, one.status, one.due, one.reason) for one in by_the_employment.milestones
        ]
        assert by_the_spell.wia == by_the_employment.wia

    def test_recovery_before_the_end_leaves_no_benefit(self) -> None:
        """On the last day of the employment, and the day after it."""
        for last_sick_day, benefit in ((date(2026, 5, 31), False), (date(2026, 6, 1), True)):
            case = Case.model_validate(
                {
                    "absences": [{"first_day": D0, "last_day": last_sick_day, "ended_by": "recovery"}],
                    "employment": {"last_day": "2026-05-31"},
                }
            )
            found = assess(case, as_of=date(2026, 6, 1))
            assert ("benefit_assessment" in {one.id for one in found.milestones}) is benefit
