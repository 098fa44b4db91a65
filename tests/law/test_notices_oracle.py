"""The engine against the second reading of notices to UWV, of UWV without an employer, and of what the report holds.

On any day of 2004 to 2032 and beside every day off; and the status on the day before the last day, on it and after it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final, Literal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import oracle_notices as law
from oracle import ONE_DAY, Spell, joined_cases, legal_days_off
from poortwachter import Assessment, Case, Status, assess
from strategies import running

FIRST_LAW: Final = date(2004, 1, 1)
DAYS: Final = st.dates(FIRST_LAW, date(2032, 12, 31))
CHANGES: Final = (law.GUIDED_BY_UWV_SINCE, law.CRITERION_SINCE, law.LAST_DAY_OF_EMPLOYMENT_SINCE)
IN_TIME: Final = frozenset({Status.UPCOMING, Status.DUE_SOON, Status.OPEN})
FAR: Final = timedelta(days=1200)


def beside(day: date) -> list[date]:
    """The day before it, itself and the day after."""
    return [day - ONE_DAY, day, day + ONE_DAY]


def _near_days_off() -> Iterator[date]:
    for year in range(2004, 2033):
        for off in legal_days_off(year):
            yield from (off - timedelta(days=n) for n in (-1, 0, 1, 2, 3, 4, 41, 42, 43))


NEAR: Final = sorted({*_near_days_off(), *(near for day in CHANGES for near in beside(day))})
ANY_DAY: Final = DAYS | st.sampled_from([day for day in NEAR if day >= FIRST_LAW])


def due(answer: Assessment, milestone: str) -> date | None:
    """The last day of this milestone; none where it does not come up."""
    found = [item for item in answer.milestones if item.id == milestone]
    assert len(found) <= 1
    return found[0].due if found else None


def answered(first: date, as_of: date, **facts: Any) -> Assessment:
    """The answer on a sickness that runs."""
    return assess(running(first, **facts), as_of=as_of)


def net(term: str, **facts: date) -> dict[str, Any]:
    """An employment with a safety net."""
    return {"safety_net": "yes", "safety_net_notice_term": term, **facts}


class TestEachDayOff:
    """Every notice whose term ends on, before or after a day off of 2004 to 2032."""

    def ends(self) -> list[date]:
        """Each day off of these years, the day before it and the day after it."""
        found = {near for year in range(2004, 2033) for off in legal_days_off(year) for near in beside(off)}
        return sorted(day for day in found if day >= date(2004, 4, 1))

    def test_of_a_safety_net(self) -> None:
        """The fourth day and six weeks."""
        for end in self.ends():
            for term, days in (("fourth_day", 3), ("six_weeks", 42)):
                first = end - timedelta(days=days)
                expected = law.safety_net_told_by(first, term)  # type: ignore[arg-type]
                assert due(answered(first, first, employment=net(term)), "safety_net_notice") == expected, end

    def test_at_the_end_of_the_employment(self) -> None:
        """With and without six weeks more."""
        for end in self.ends():
            for self_insured, days in ((False, 0), (True, 42)):
                last = end - timedelta(days=days)
                first = last - timedelta(days=30)
                (case,) = joined_cases([Spell(first, None)])
                employment = {"last_day": last, "self_insured_zw": "yes" if self_insured else "no", "safety_net": "no"}
                found = due(answered(first, first, employment=employment), "end_of_employment_notice")
                assert found == law.told_at_the_end_by(case, last, self_insured=self_insured), end

    def test_of_one_without_an_employer(self) -> None:
        """The second day."""
        for end in self.ends():
            first = end - ONE_DAY
            answer = answered(first, first, employment={"regime": "no_employer"})
            assert due(answer, "employee_sick_notice") == law.employee_tells_by(first), end


class TestSafetyNet:
    """ZW 38a(2), (3), 38b(2)."""

    @given(ANY_DAY, st.sampled_from(("fourth_day", "six_weeks")))
    def test_its_last_day(self, first: date, term: Literal["fourth_day", "six_weeks"]) -> None:
        """The fourth day, with two working days in it; or the first day after six weeks."""
        answer = answered(first, first, employment=net(term))
        assert due(answer, "safety_net_notice") == law.safety_net_told_by(first, term)

    @given(ANY_DAY, st.integers(0, 45))
    def test_where_the_employment_ends(self, first: date, after: int) -> None:
        """In the six weeks: on its last day."""
        last = first + timedelta(days=after)
        answer = answered(first, first, employment=net("six_weeks", last_day=last))
        assert due(answer, "safety_net_notice") == law.safety_net_told_by(first, "six_weeks", employment_ends=last)

    @given(ANY_DAY, st.sampled_from(("fourth_day", "six_weeks")), st.integers(0, 120))
    def test_where_it_became_clear_later(
        self, first: date, term: Literal["fourth_day", "six_weeks"], after: int
    ) -> None:
        """On the fourth day after that, where the term was over."""
        clear = first + timedelta(days=after)
        answer = answered(first, clear, employment=net(term, safety_net_clear_on=clear))
        assert due(answer, "safety_net_notice") == law.safety_net_told_by(first, term, clear_on=clear)

    @given(ANY_DAY, st.sampled_from(("fourth_day", "six_weeks")))
    def test_the_day_itself(self, first: date, term: Literal["fourth_day", "six_weeks"]) -> None:
        """Told on it is in time, not told on it is not late yet."""
        last = law.safety_net_told_by(first, term)
        for day in beside(last):
            told = {"kind": "safety_net_notice", "received_on": day}
            item = answered(first, day, employment=net(term), records=[told]).milestone("safety_net_notice")
            assert (item.status, item.days_late) == ((Status.MET, 0) if day <= last else (Status.MET_LATE, 1))
            status = answered(first, day, employment=net(term)).milestone("safety_net_notice").status
            assert (status in IN_TIME) if day <= last else (status is Status.OVERDUE)

    @given(ANY_DAY, st.integers(1, 60), st.integers(0, 5), st.sampled_from(("fourth_day", "six_weeks")))
    def test_recovery(self, first: date, sick: int, later: int, term: Literal["fourth_day", "six_weeks"]) -> None:
        """The second day after the report of it, and not before a sick notice that is due after six weeks."""
        last = first + timedelta(days=sick - 1)
        reported = last + timedelta(days=1 + later)
        to_come = law.safety_net_told_by(first, term) if term == "six_weeks" else None
        absence = {"first_day": first, "last_day": last, "ended_by": "recovery", "recovery_reported_on": reported}
        case = Case.model_validate({"absences": [absence], "employment": net(term)})
        expected = law.recovery_told_by(reported, sick_notice_to_come=to_come)
        assert due(assess(case, as_of=reported), "recovery_notice") == expected


class TestLeaving:
    """ZW 38(2), 38aa."""

    @given(ANY_DAY, st.integers(0, 760), st.booleans())
    def test_the_notice(self, first: date, after: int, self_insured: bool) -> None:
        """On the last day, on the last working day before July 2018; six weeks more for the self-insured."""
        last = first + timedelta(days=after)
        (case,) = joined_cases([Spell(first, None)])
        employment = {"last_day": last, "self_insured_zw": "yes" if self_insured else "no", "safety_net": "no"}
        found = due(answered(first, first, employment=employment), "end_of_employment_notice")
        assert found == law.told_at_the_end_by(case, last, self_insured=self_insured)

    @given(ANY_DAY, st.integers(1, 30))
    def test_sick_after_it(self, first: date, after: int) -> None:
        """Within four weeks, of a self-insured employer."""
        ended = first - timedelta(days=after)
        employment = {"last_day": ended, "self_insured_zw": "yes"}
        found = due(answered(first, first, employment=employment), "sick_notice_after_employment")
        assert found == law.told_after_employment_by(first, ended)

    @given(ANY_DAY, st.integers(0, 200), st.integers(1, 90), st.integers(0, 5), st.none() | st.integers(0, 20))
    def test_recovery_after_it(self, first: date, left: int, sick: int, later: int, told: int | None) -> None:
        """Of a self-insured employer: the second day after the report, and not before the notice of the sickness."""
        ended = first + timedelta(days=left)
        last = ended + timedelta(days=sick)
        reported = last + timedelta(days=1 + later)
        told_on = None if told is None else ended + timedelta(days=told)
        records = [] if told_on is None else [{"kind": "end_of_employment_notice", "received_on": told_on}]
        absence = {"first_day": first, "last_day": last, "ended_by": "recovery", "recovery_reported_on": reported}
        employment = {"last_day": ended, "self_insured_zw": "yes", "safety_net": "no"}
        case = Case.model_validate({"absences": [absence], "employment": employment, "records": records})
        (sickness,) = joined_cases([Spell(first, None)])
        first_told = law.told_at_the_end_by(sickness, ended, self_insured=True)
        to_come = first_told if told_on is None or told_on > reported else None
        found = due(assess(case, as_of=max(reported, ended + timedelta(days=20))), "recovery_notice_self_insured")
        since = first >= law.LAST_DAY_OF_EMPLOYMENT_SINCE
        assert found == (law.recovery_told_by(reported, sick_notice_to_come=to_come) if since else None)

    @given(st.sampled_from(beside(law.LAST_DAY_OF_EMPLOYMENT_SINCE)), st.booleans())
    def test_beside_july_2018(self, last: date, self_insured: bool) -> None:
        """The day on which 38aa came."""
        self.test_the_notice.hypothesis.inner_test(self, last - timedelta(days=100), 100, self_insured)  # type: ignore[attr-defined]


class TestWithoutEmployer:
    """ZW 19aa, 38ab; BWBR0022309."""

    EMPLOYMENT: Final[dict[str, Any]] = {"regime": "no_employer"}

    @given(ANY_DAY)
    def test_the_sick_notice(self, first: date) -> None:
        """On the second day."""
        answer = answered(first, first, employment=self.EMPLOYMENT)
        assert due(answer, "employee_sick_notice") == law.employee_tells_by(first)

    @given(ANY_DAY, st.integers(1, 60))
    def test_the_recovery_notice(self, first: date, sick: int) -> None:
        """On the second day of being fit."""
        last = first + timedelta(days=sick - 1)
        absence = {"first_day": first, "last_day": last, "ended_by": "recovery"}
        case = Case.model_validate({"absences": [absence], "employment": self.EMPLOYMENT})
        answer = assess(case, as_of=last + ONE_DAY)
        assert due(answer, "employee_recovery_notice") == law.employee_tells_recovery_by(last)

    @given(ANY_DAY, st.none() | st.integers(0, 700))
    def test_what_uwv_does(self, first: date, left: int | None) -> None:
        """Opinion, plan, reviews and the assessment, of one who never had an employer or has none any more."""
        ended = None if left is None else first + timedelta(days=left)
        employment = self.EMPLOYMENT if ended is None else {"last_day": ended, "self_insured_zw": "no"}
        facts = law.NoEmployer(first, ended)
        answer = answered(first, first, employment=employment)
        reviews = [item.due for item in answer.milestones if item.id == "uwv_review"]
        guided = facts.guided
        assert due(answer, "uwv_problem_analysis") == (facts.opinion if guided else None)
        assert due(answer, "uwv_action_plan") == (facts.plan() if guided else None)
        assert [day for day in reviews if day is not None] == (list(facts.reviews()) if guided else [])
        assert due(answer, "benefit_assessment") == facts.assessed

    @given(ANY_DAY, st.integers(0, 200))
    def test_the_plan_after_the_opinion(self, first: date, after: int) -> None:
        """Two weeks after the opinion that UWV gave."""
        assume(first >= law.GUIDED_BY_UWV_SINCE)
        given_on = first + timedelta(days=after)
        opinion = {"kind": "uwv_problem_analysis", "dated": given_on, "capacity": "present"}
        answer = answered(first, given_on, employment=self.EMPLOYMENT, records=[opinion])
        assert due(answer, "uwv_action_plan") == law.NoEmployer(first).plan(given_on)

    @pytest.mark.parametrize("first", beside(law.GUIDED_BY_UWV_SINCE))
    def test_beside_2008(self, first: date) -> None:
        """WIA 133c(a): the article of before holds for whose wait began before."""
        answer = answered(first, first + FAR, employment=self.EMPLOYMENT)
        expected = {Status.UNKNOWN} if first >= law.GUIDED_BY_UWV_SINCE else {Status.NOT_APPLICABLE}
        names = ("uwv_problem_analysis", "uwv_action_plan", "uwv_review")
        assert {item.status for item in answer.milestones if item.id in names} == expected


class TestTheReport:
    """WIA 25(3), (4), ZW 38(2), RPEZ 6(1)."""

    @given(ANY_DAY, st.none() | st.integers(0, 800))
    def test_with_the_report(self, first: date, left: int | None) -> None:
        """The report and what it holds, thirteen weeks before the end of the wait or when the employment ends."""
        ends = None if left is None else first + timedelta(days=left)
        (case,) = joined_cases([Spell(first, None)])
        employment = {} if ends is None else {"employment": {"last_day": ends, "self_insured_zw": "no"}}
        answer = answered(first, first, **employment)
        report = law.report_due(case, employment_ends=ends)
        assert due(answer, "reintegration_report") == report
        assert due(answer, "current_opinion") == report
        assert due(answer, "final_evaluation") == law.final_evaluation_due(case, employment_ends=ends)

    @given(st.dates(date(2013, 7, 1), date(2030, 12, 31)), st.integers(1, 500))
    def test_in_an_extension(self, first: date, longer: int) -> None:
        """Thirteen weeks before the day that UWV gave."""
        (case,) = joined_cases([Spell(first, None)])
        until = case.counted(728) + timedelta(days=longer)
        asked = case.counted(600)
        records = [
            {"kind": "extension_agreement", "received_on": asked, "last_day": until},
            {"kind": "extension_decision", "sent_on": asked + ONE_DAY, "granted": True, "last_day": until},
        ]
        answer = answered(first, asked + ONE_DAY, records=records)
        for milestone in ("reintegration_report", "current_opinion", "final_evaluation"):
            assert due(answer, milestone) == law.report_due(case, extended_to=until)

    @given(st.dates(date(2018, 1, 1), date(2030, 12, 31)), st.integers(57 * 365, 63 * 365))
    def test_the_simplified_assessment(self, first: date, age: int) -> None:
        """For who is sixty on the day after the wait, in its two times; until the last day for the application."""
        (case,) = joined_cases([Spell(first, None)])
        begins = case.counted(728) + ONE_DAY
        born = begins - timedelta(days=age)
        answer = answered(first, first, birth_date=born)
        offered = law.sixty_on(born, begins) and law.offered_on(begins)
        expected = answer.milestone("wia_application").due if offered else None
        assert due(answer, "simplified_assessment") == expected

    @given(ANY_DAY)
    def test_early_iva(self, first: date) -> None:
        """From week three to week 68."""
        opens, last = law.early_iva_asked_between(first)
        item = answered(first, first).milestone("early_iva_application")
        assert (item.window_opens, item.due) == (opens, last)
        for day in beside(opens):
            status = answered(first, day).milestone("early_iva_application").status
            assert status is (Status.UPCOMING if day < opens else Status.OPEN)
        for day in beside(last):
            status = answered(first, day).milestone("early_iva_application").status
            assert (status in IN_TIME) if day <= last else (status is Status.LAPSED)
