"""Regeling procesgang eerste en tweede ziektejaar (RPEZ): the first year, step by step."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poortwachter import Assessment, Case, Milestone, Status, assess
from strategies import MODERN_DAYS, History, record, running

D0 = date(2026, 1, 5)
LATER = date(2026, 12, 1)
NOT_EXPECTED = {"kind": "problem_analysis", "long_absence_expected": False, "capacity": "present"}


def on_file(*records: Mapping[str, object], as_of: date = LATER, first_day: date = D0, **facts: object) -> Assessment:
    """The answer for a running case with these records."""
    return assess(running(first_day, records=list(records), **facts), as_of=as_of)


def status_on(case: Case, key: str, day: date) -> Milestone:
    """The milestone as it stands on ``day``."""
    return assess(case, as_of=day).milestone(key)


class TestProblemAnalysis:
    """RPEZ 2(2): an opinion of the company doctor within six weeks, if long absence is expected."""

    def test_the_day_before_the_day_and_the_day_after(self) -> None:
        """Due soon, due today, one day late."""
        case = running(D0)
        assert status_on(case, "problem_analysis", date(2026, 2, 1)).status == Status.UPCOMING
        assert status_on(case, "problem_analysis", date(2026, 2, 2)).days_left == 14
        assert status_on(case, "problem_analysis", date(2026, 2, 2)).status == Status.DUE_SOON
        assert status_on(case, "problem_analysis", date(2026, 2, 16)).days_left == 0
        late = status_on(case, "problem_analysis", date(2026, 2, 17))
        assert (late.status, late.days_late, late.days_left) == (Status.OVERDUE, 1, None)

    @pytest.mark.parametrize(
        ("dated", "status", "days_late"),
        [("2026-02-15", Status.MET, 0), ("2026-02-16", Status.MET, 0), ("2026-02-17", Status.MET_LATE, 1)],
    )
    def test_met_in_time_or_late(self, dated: str, status: Status, days_late: int) -> None:
        """The document's day decides."""
        found = on_file({"kind": "problem_analysis", "dated": dated, "id": "pa"}).milestone("problem_analysis")
        assert (found.status, found.days_late, found.evidence) == (status, days_late, "pa")

    def test_week_six_is_the_other_reading(self) -> None:
        """Day 41 after the first sick day as the limit, and the plan two weeks after it (C2)."""
        answer = assess(running(D0), as_of=D0, readings={"problem_analysis_day": "end_of_week_six"})
        assert answer.milestone("problem_analysis").due == date(2026, 2, 15)
        assert answer.milestone("action_plan").due == date(2026, 3, 1)

    @given(MODERN_DAYS, st.integers(30, 42), st.integers(1, 27))
    def test_a_gap_on_the_last_day_moves_it_to_the_first_day_sick_again(
        self, first: date, length: int, gap: int
    ) -> None:
        """Six weeks run on through a gap; only where the last day falls in it does it move (C5)."""
        ends, again = first + timedelta(days=length - 1), first + timedelta(days=length + gap)
        answer = assess(History(((first, ends), (again, None))).case(), as_of=again)
        six_weeks = first + timedelta(days=42)
        assert answer.milestone("problem_analysis").due == (again if ends < six_weeks < again else six_weeks)

    def test_long_absence_not_expected(self) -> None:
        """Nothing is asked, and the plan and what hangs on it are not either."""
        answer = on_file({"kind": "long_absence_expected", "dated": "2026-01-20", "value": False})
        asked: dict[str, Status] = {item.id: item.status for item in answer.milestones}
        for name in ("problem_analysis", "action_plan", "periodic_evaluation", "first_year_evaluation", "second_track"):
            assert asked[name] == Status.NOT_APPLICABLE
        assert answer.milestone("problem_analysis").reason == "long_absence_not_expected"
        assert asked["week_42_notice"] == Status.OVERDUE

    @pytest.mark.parametrize(
        ("first", "status", "reason"),
        [
            ({"dated": "2026-02-16"}, Status.OVERDUE, None),
            ({"dated": "2026-02-16", "value": False}, Status.NOT_APPLICABLE, "long_absence_not_expected"),
            (None, Status.NOT_APPLICABLE, "long_absence_not_expected"),
        ],
    )
    def test_what_was_expected_on_its_day_decides(
        self, first: Mapping[str, object] | None, status: Status, reason: str | None
    ) -> None:
        """That long absence is no longer expected ends what comes later, and undoes nothing that was late already; what
        was first said after that day says how it was.
        """
        no_longer = {"kind": "long_absence_expected", "dated": "2026-06-01", "value": False}
        said = [] if first is None else [{"kind": "long_absence_expected", **first}]
        answer = on_file(*said, no_longer, as_of=date(2027, 2, 1))
        found = answer.milestone("problem_analysis")
        assert (found.status, found.reason) == (status, reason)
        assert answer.milestone("first_year_evaluation").reason == "long_absence_not_expected"

    @pytest.mark.parametrize("day", ["2026-02-14", "2026-02-27", "2026-02-28", "2026-03-01", "2026-06-01"])
    @pytest.mark.parametrize("after", [[], [{"kind": "long_absence_expected", "dated": "2027-02-08", "value": False}]])
    def test_who_expects_it_later_shows_that_it_threatened(self, day: str, after: list[dict[str, object]]) -> None:
        """A plan, an evaluation and the second track do not fall away by what was expected at first; nor by what was no
        longer expected in the end.
        """
        first = {**NOT_EXPECTED, "dated": "2026-02-13"}
        later = {"kind": "problem_analysis_update", "dated": day, "long_absence_expected": True}
        answer = on_file(first, later, *after, as_of=date(2027, 3, 1))
        overdue: dict[str, date | None] = {item.id: item.due for item in answer.overdue}
        assert {"action_plan", "periodic_evaluation", "first_year_evaluation"} <= overdue.keys()
        assert ("second_track" in overdue) is (not after)
        assert overdue["action_plan"] == date.fromisoformat(day) + timedelta(14)

    @pytest.mark.parametrize(
        ("day", "due", "status"), [("2026-02-14", "2026-02-16", Status.OVERDUE), ("2026-05-01", None, Status.OPEN)]
    )
    def test_an_analysis_of_while_none_was_expected_is_not_that_of_later(
        self, day: str, due: str | None, status: Status
    ) -> None:
        """RPEZ 2(2), (3): the opinion is asked because long absence is expected; the plan waits for that one (4(1))."""
        answer = on_file({**NOT_EXPECTED, "dated": "2026-01-25"}, {"kind": "long_absence_expected", "dated": day})
        analysis, plan = answer.milestone("problem_analysis"), answer.milestone("action_plan")
        assert (analysis.due, analysis.status) == (due and date.fromisoformat(due), status)
        assert plan.due == (date(2026, 3, 2) if due else None)
        assert plan.status == (Status.OVERDUE if due else Status.UNKNOWN)

    def test_an_analysis_that_found_none_any_more_was_asked(self) -> None:
        """Long absence was expected when it was asked: it is the one, also where it is expected again later."""
        said = {"kind": "long_absence_expected", "dated": "2026-01-20"}
        again = {"kind": "capacity", "dated": "2026-05-11", "long_absence_expected": True}
        answer = on_file(said, {**NOT_EXPECTED, "dated": "2026-02-17"}, again)
        analysis = answer.milestone("problem_analysis")
        assert (analysis.status, analysis.days_late) == (Status.MET_LATE, 1)
        assert answer.milestone("action_plan").due == date(2026, 3, 3)

    @pytest.mark.parametrize("kind", ["problem_analysis", "problem_analysis_update", "current_opinion", "capacity"])
    def test_the_next_opinion_is(self, kind: str) -> None:
        """Of whatever name, and also where it does not say again what was said."""
        said = {"kind": "long_absence_expected", "dated": "2026-05-01"}
        opinion = {"kind": kind, "dated": "2026-05-11", "id": "later", "capacity": "marginal"}
        answer = on_file({**NOT_EXPECTED, "dated": "2026-01-25"}, said, opinion)
        analysis, plans = answer.milestone("problem_analysis"), [i for i in answer.milestones if i.id == "action_plan"]
        assert (analysis.status, analysis.met_on, analysis.evidence) == (Status.MET, date(2026, 5, 11), "later")
        assert [(plan.key, plan.due) for plan in plans] == [("action_plan", date(2026, 5, 25))]
        assert ("later",) in {step.evidence for step in answer.explain("action_plan").steps}

    @pytest.mark.parametrize(
        ("found", "keys"),
        [
            ({}, ["action_plan:capacity@2026-08-03"]),
            ({"capacity": "none"}, ["action_plan:capacity@2026-08-03"]),
            ({"capacity": "marginal"}, ["action_plan", "action_plan:capacity@2026-08-03"]),
            ({"capacity": "present"}, ["action_plan"]),
        ],
    )
    def test_what_was_found_before_that_opinion_changes_no_plan(self, found: dict[str, str], keys: list[str]) -> None:
        """RPEZ 4(5): a plan is adjusted after it was due; capacity that came back before that opinion, or in it, asks
        one plan, and none is asked while there is none.
        """
        first = {**NOT_EXPECTED, "dated": "2026-01-25", "capacity": "present"}
        gone = record("capacity", date(2026, 3, 2), capacity="none")
        opinion = {"kind": "problem_analysis_update", "dated": "2026-05-11", "long_absence_expected": True, **found}
        back = record("capacity", date(2026, 8, 3), capacity="present")
        answer = on_file(first, gone, opinion, back)
        assert [item.key for item in answer.milestones if item.id == "action_plan"] == keys

    @pytest.mark.parametrize(("dated", "keys"), [("2026-05-10", 2), ("2026-05-11", 1)])
    def test_a_plan_of_before_that_opinion_is_adjusted_to_it(self, dated: str, keys: int) -> None:
        """RPEZ 4(5): where it changes the capacity."""
        first = {**NOT_EXPECTED, "dated": "2026-01-25", "capacity": "marginal"}
        opinion = record("problem_analysis_update", date(2026, 5, 11), capacity="present", long_absence_expected=True)
        answer = on_file(first, opinion, {"kind": "action_plan", "dated": dated})
        found = [(item.key, item.due) for item in answer.milestones if item.id == "action_plan"]
        changed = "action_plan:problem_analysis_update@2026-05-11"
        assert found == [("action_plan", date(2026, 5, 25)), (changed, date(2026, 5, 25))][:keys]

    def test_long_absence_that_shows_later(self) -> None:
        """RPEZ 2(3): without delay, so no number of days, and no outer day for the plan."""
        shown = {"kind": "long_absence_expected", "dated": "2026-05-01"}
        answer = on_file(shown)
        analysis = answer.milestone("problem_analysis")
        assert (analysis.due, analysis.status, analysis.reason) == (None, Status.OPEN, "without_delay")
        assert analysis.window_opens == date(2026, 5, 1)
        plan = answer.milestone("action_plan")
        assert (plan.status, plan.missing) == (Status.UNKNOWN, "records.problem_analysis")
        assert "records.problem_analysis" in {fact.fact for fact in answer.missing_facts}
        done = on_file(shown, record("problem_analysis", date(2026, 5, 11)))
        assert done.milestone("problem_analysis").status == Status.MET
        assert done.milestone("action_plan").due == date(2026, 5, 25)

    @pytest.mark.parametrize("dated", ["2026-02-17", "2026-05-01"])
    def test_an_opinion_that_is_the_first_to_say_so_is_late_itself(self, dated: str) -> None:
        """RPEZ 2(2): nobody had said that it was not expected; the opinion shows what was asked within six weeks."""
        answer = on_file({"kind": "problem_analysis", "dated": dated, "long_absence_expected": True})
        found = answer.milestone("problem_analysis")
        assert (found.due, found.status) == (date(2026, 2, 16), Status.MET_LATE)

    def test_shown_on_the_last_day_is_not_late(self) -> None:
        """Six weeks after the first day the plain term still holds."""
        answer = on_file({"kind": "long_absence_expected", "dated": "2026-02-16"})
        assert answer.milestone("problem_analysis").due == date(2026, 2, 16)

    def test_shown_on_the_day_after_is_late(self) -> None:
        """Then without delay, RPEZ 2(3)."""
        answer = on_file({"kind": "long_absence_expected", "dated": "2026-02-17"})
        assert answer.milestone("problem_analysis").reason == "without_delay"


class TestActionPlan:
    """RPEZ 4(1): within two weeks after the opinion, where it shows possibilities."""

    @given(MODERN_DAYS, st.integers(0, 80))
    def test_it_is_advised_when_it_is_due_after_an_opinion(self, first_day: date, days: int) -> None:
        """Within the same fourteen days."""
        opinion = first_day + timedelta(days=days)
        answer = on_file(record("problem_analysis", opinion), first_day=first_day, as_of=opinion)
        plan = answer.milestone("action_plan")
        assert plan.advised == plan.due == opinion + timedelta(days=14)

    @given(MODERN_DAYS, st.integers(0, 80))
    def test_it_follows_the_actual_opinion(self, first_day: date, days: int) -> None:
        """Fourteen days after the opinion, early or late."""
        opinion = first_day + timedelta(days=days)
        answer = on_file(record("problem_analysis", opinion), first_day=first_day, as_of=opinion)
        assert answer.milestone("action_plan").due == opinion + timedelta(days=14)

    def test_the_outer_day_without_an_opinion(self) -> None:
        """Day 56 after the first sick day, advised the day before: the end of week eight."""
        plan = assess(running(D0), as_of=D0).milestone("action_plan")
        assert (plan.due, plan.advised) == (date(2026, 3, 2), date(2026, 3, 1))

    @pytest.mark.parametrize(("capacity", "asked"), [("none", False), ("marginal", True), ("present", True)])
    def test_possibilities(self, capacity: str, asked: bool) -> None:
        """None due without possibilities; marginal ones are possibilities."""
        answer = on_file(record("problem_analysis", date(2026, 2, 2), capacity=capacity))
        assert (answer.milestone("action_plan").status == Status.OVERDUE) is asked

    def test_capacity_that_returns(self) -> None:
        """No plan while there is none; two weeks after the opinion that finds some."""
        none = record("problem_analysis", date(2026, 2, 2), capacity="none")
        some = record("problem_analysis_update", date(2026, 6, 1), capacity="present")
        plan = on_file(none, some).milestone("action_plan")
        assert (plan.due, plan.status) == (date(2026, 6, 15), Status.OVERDUE)

    @pytest.mark.parametrize(("found", "stays"), [("2026-03-02", False), ("2026-03-03", True)])
    def test_a_plan_that_was_due_stays_due_when_capacity_goes_and_returns(self, found: str, stays: bool) -> None:
        """Overdue since day 56, when nobody had found the employee unable: what is found later takes it not away."""
        none = record("capacity", date.fromisoformat(found), capacity="none")
        some = record("capacity", date(2026, 6, 1), capacity="present")
        before, after = (on_file(*records, as_of=date(2026, 6, 1)) for records in ((none,), (none, some)))
        assert (before.milestone("action_plan").status == Status.OVERDUE) is stays
        plans = {item.key: item.status for item in after.milestones if item.id == "action_plan"}
        assert plans.pop("action_plan:capacity@2026-06-01") == Status.DUE_SOON
        assert plans == ({"action_plan": Status.OVERDUE} if stays else {})

    def test_a_plan_that_was_made_stays_made(self) -> None:
        """Although no capacity was found, and then some."""
        none = record("problem_analysis", date(2026, 2, 2), capacity="none")
        plan = record("action_plan", date(2026, 2, 10))
        some = record("capacity", date(2026, 6, 1), capacity="present")
        again = record("action_plan", date(2026, 6, 9))
        for records in ((none, plan), (none, plan, some), (none, plan, some, again)):
            assert on_file(*records).milestone("action_plan").met_on == date(2026, 2, 10)
        keys = [item.key for item in on_file(none, some, again).milestones if item.id == "action_plan"]
        assert keys == ["action_plan:capacity@2026-06-01"]

    def test_capacity_that_changes_asks_for_an_adjusted_plan(self) -> None:
        """RPEZ 4(5): the plan again within two weeks; an update after the opinion meets it, one before does not."""
        records = [
            record("problem_analysis", date(2026, 2, 2), capacity="marginal"),
            record("action_plan", date(2026, 2, 10)),
            record("capacity", date(2026, 6, 1), capacity="present"),
        ]
        again = on_file(*records).milestone("action_plan:capacity@2026-06-01")
        assert (again.due, again.status) == (date(2026, 6, 15), Status.OVERDUE)
        adjusted = on_file(*records, record("action_plan_update", date(2026, 6, 16))).milestone(again.key)
        assert (adjusted.status, adjusted.days_late) == (Status.MET_LATE, 1)
        assert on_file(*records).milestone("action_plan").status == Status.MET

    @pytest.mark.parametrize(("dated", "caveats"), [("2023-06-30", 0), ("2023-07-01", 1), ("2023-07-02", 1)])
    def test_views_of_both_since_1_july_2023(self, dated: str, caveats: int) -> None:
        """RPEZ 4(2)a: a plan made from that day on holds both views; a caveat says when they are not on file."""
        first_day = date(2023, 5, 15)
        plan = {"kind": "action_plan", "dated": dated, "views_of": ["employer"]}
        answer = on_file(plan, first_day=first_day, as_of=date(2023, 9, 1))
        assert len(answer.milestone("action_plan").caveats) == caveats
        whole = {**plan, "views_of": ["employee", "employer"]}
        answer = on_file(whole, first_day=first_day, as_of=date(2023, 9, 1))
        assert answer.milestone("action_plan").caveats == ()


class TestAgreedDeviation:
    """RPEZ 5: employer and employee may vary the terms of articles 2 and 4 with reasons."""

    def test_the_milestone_follows_the_agreement(self) -> None:
        """The agreed day is the last day, and article 5 is in the basis."""
        agreed = {"kind": "term_deviation", "dated": "2026-01-20", "milestone": "action_plan", "due": "2026-04-01"}
        plan = on_file(agreed).milestone("action_plan")
        assert plan.due == date(2026, 4, 1)
        assert "RPEZ 5" in [str(citation) for citation in plan.basis]
        assert on_file(agreed).milestone("problem_analysis").due == date(2026, 2, 16)

    def test_the_plan_follows_an_agreed_problem_analysis(self) -> None:
        """Its outer day hangs on the day agreed for the opinion."""
        agreed = {"kind": "term_deviation", "dated": "2026-01-20", "milestone": "problem_analysis", "due": "2026-03-02"}
        assert on_file(agreed).milestone("action_plan").due == date(2026, 3, 16)


class TestEvaluation:
    """RPEZ 4(2)b: periodic, and in any case at the end of the first year; every six weeks is guidance."""

    def test_each_evaluation_counts_from_the_one_before(self) -> None:
        """Plan, two evaluations and the one to come."""
        answer = on_file(
            record("action_plan", date(2026, 2, 16)),
            record("evaluation", date(2026, 3, 30)),
            record("evaluation", date(2026, 5, 20)),
            as_of=date(2026, 6, 1),
        )
        dues = {item.key: (item.due, item.status) for item in answer.milestones if item.id == "periodic_evaluation"}
        assert dues == {
            "periodic_evaluation": (date(2026, 3, 30), Status.MET),
            "periodic_evaluation:evaluation@2026-03-30": (date(2026, 5, 11), Status.MET_LATE),
            "periodic_evaluation:evaluation@2026-05-20": (date(2026, 7, 1), Status.UPCOMING),
        }
        assert answer.milestone("periodic_evaluation:evaluation@2026-05-20").authority == "guidance"

    def test_none_while_well(self) -> None:
        """Six weeks that end in a gap end on the first day sick again."""
        spells = [{"first_day": "2025-09-01", "last_day": "2025-11-30"}, {"first_day": "2025-12-22"}]
        records = [record("problem_analysis", date(2025, 10, 10)), record("action_plan", date(2025, 10, 23))]
        case = Case.model_validate({"absences": spells, "records": records})
        assert assess(case, as_of=date(2025, 12, 22)).milestone("periodic_evaluation").due == date(2025, 12, 22)

    def test_none_after_the_final_evaluation(self) -> None:
        """The final evaluation is the last one."""
        answer = on_file(record("action_plan", date(2026, 2, 16)), record("final_evaluation", date(2026, 3, 1)))
        assert [item.key for item in answer.milestones if item.id == "periodic_evaluation"] == ["periodic_evaluation"]

    @pytest.mark.parametrize(
        ("day", "status"),
        [
            (date(2026, 11, 15), Status.UPCOMING),
            (date(2026, 11, 16), Status.OPEN),
            (date(2026, 12, 20), Status.DUE_SOON),
            (date(2027, 1, 3), Status.DUE_SOON),
            (date(2027, 1, 4), Status.OVERDUE),
        ],
    )
    def test_first_year_evaluation(self, day: date, status: Status) -> None:
        """The window opens with week 46; the last day is counted day 364."""
        found = status_on(running(D0), "first_year_evaluation", day)
        assert (found.status, found.due, found.counted_day) == (status, date(2027, 1, 3), 364)
