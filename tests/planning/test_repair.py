"""Planning a repair report: UWV's worked example, the boundary days, and agreement with the engine."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from test_explain import moved_cases

from poortwachter import Case, CaseError, assess
from poortwachter.planning.repair import RepairOutcome, RepairPlan, _how_many_save, plan_repair
from strategies import FAR, MODERN_DAYS, running

D0 = date(2026, 1, 5)
"""END is 2 January 2028; a sanction runs from 3 January to 31 December 2028 at most."""

TODAY = date(2028, 1, 10)
APPLIED: Mapping[str, object] = {"kind": "wia_application", "received_on": "2027-10-10"}
EXAMPLE = date(2028, 3, 6)
"""The day of receipt in UWV's worked example."""


def case_with(*records: Mapping[str, object], sent: str = "2027-11-01", **facts: object) -> Case:
    """A running case with a sanction sent on ``sent``, and these records."""
    return running(D0, records=[APPLIED, {"kind": "sanction_decision", "sent_on": sent}, *records], **facts)


def repair(received: str, decided: str | None = None, *, repaired: bool = False) -> list[dict[str, object]]:
    """A repair report, and UWV's decision on it."""
    report: dict[str, object] = {"kind": "repair_report", "received_on": received}
    decision: dict[str, object] = {"kind": "repair_decision", "sent_on": decided, "repaired": repaired}
    return [report] if decided is None else [report, decision]


def adding(case: Case, received: date, decided: date) -> Case:
    """``case`` with a report and the decision that grants it, as a host would record them."""
    added = [
        {"kind": "repair_report", "received_on": received},
        {"kind": "repair_decision", "sent_on": decided, "repaired": True},
    ]
    return case.model_copy(update={"records": [*case.records, *added]})


def codes(case: Case, **asked: object) -> list[tuple[str, tuple[str | int, ...]]]:
    """Code and path of each problem with which the plan is refused."""
    arguments: dict[str, object] = {"received_on": EXAMPLE, "as_of": TODAY, **asked}
    with pytest.raises(CaseError) as caught:
        plan_repair(case, **arguments)  # type: ignore[arg-type]
    return [(problem.code, problem.path) for problem in caught.value.problems]


class TestWorkedExample:
    """Received Mon 6 March 2028, so UWV has until Sun 26 March; granted three days late, on Wed 29 March."""

    def test_sanction_in_time(self) -> None:
        """41 days after the decision, less the late days; 31 December is the maximum."""
        plan = plan_repair(case_with(), received_on=EXAMPLE, as_of=TODAY, days_late=3)
        assert (plan.received_on, plan.decision_due) == (EXAMPLE, date(2028, 3, 26))
        assert (plan.sanction.last_day, plan.wia.first_day) == (date(2028, 12, 31), date(2029, 1, 1))
        assert plan.decided_at_once == RepairOutcome(EXAMPLE, 0, date(2028, 4, 16), date(2028, 4, 17), 259)
        assert plan.decided_at_target == RepairOutcome(date(2028, 3, 26), 0, date(2028, 5, 6), date(2028, 5, 7), 239)
        assert plan.decided_late == RepairOutcome(date(2028, 3, 29), 3, date(2028, 5, 6), date(2028, 5, 7), 239)

    def test_sanction_ten_days_late(self) -> None:
        """Sent on 1 December 2027 in place of 21 November: ten days off every outcome."""
        plan = plan_repair(case_with(sent="2027-12-01"), received_on=EXAMPLE, as_of=TODAY, days_late=3)
        assert plan.decided_at_once.last_day == date(2028, 4, 6)
        assert plan.decided_late == RepairOutcome(date(2028, 3, 29), 3, date(2028, 4, 26), date(2028, 4, 27), 249)

    def test_not_late_unless_asked(self) -> None:
        """Without ``days_late`` the last outcome is that of the target."""
        plan = plan_repair(case_with(), received_on=EXAMPLE, as_of=TODAY)
        assert plan.decided_late == plan.decided_at_target

    def test_the_statute_read_literally(self) -> None:
        """Receipt is day zero (27 March, a Monday) and decision is day zero (42 days)."""
        readings = {"repair_decision_term": "receipt_is_day_zero", "run_out_of_the_sanction": "decision_is_day_zero"}
        plan = plan_repair(case_with(), received_on=EXAMPLE, as_of=TODAY, readings=readings)
        assert (plan.decision_due, plan.decided_at_target.last_day) == (date(2028, 3, 27), date(2028, 5, 8))

    def test_after_a_refusal(self) -> None:
        """UWV refused three days late; those days come off the second report too."""
        case = case_with(*repair("2028-02-01", "2028-02-24"))
        plan = plan_repair(case, received_on=date(2028, 5, 1), as_of=date(2028, 3, 1))
        assert plan.decided_at_target.decided_on == date(2028, 5, 21)
        assert plan.decided_at_target.last_day == date(2028, 6, 28)

    @pytest.mark.parametrize(("received", "at_once"), [("2028-02-24", "2028-02-25"), ("2028-02-25", "2028-02-25")])
    def test_on_the_day_of_a_refusal(self, received: str, at_once: str) -> None:
        """UWV does not refuse and grant on one day: at once is the day after. A day before it nothing can be planned
        (``TestRefused``).
        """
        case = case_with(*repair("2028-02-01", "2028-02-24"))
        plan = plan_repair(case, received_on=date.fromisoformat(received), as_of=date(2028, 2, 24))
        assert plan.decided_at_once == RepairOutcome(
            date.fromisoformat(at_once), 0, date(2028, 4, 3), date(2028, 4, 4), 272
        )
        assert plan.decided_at_target.decided_on == date.fromisoformat(received) + timedelta(days=20)

    def test_no_day_helps_after_a_refusal(self) -> None:
        """The search goes back to the day of the refusal, and finds that it helps no more than the next."""
        case = case_with(*repair("2028-02-01", "2028-02-20"), employment={"last_day": "2028-03-01"})
        plan = plan_repair(case, received_on=date(2028, 2, 25), as_of=date(2028, 2, 20))
        assert (plan.latest_receipt_that_helps, plan.latest_receipt_decided_at_once) == (None, None)

    def test_shortened_to_nothing(self) -> None:
        """Granted so early that no sanction is left: all 364 days are saved and WIA follows the wait."""
        plan = plan_repair(case_with(sent="2027-10-20"), received_on=date(2027, 10, 25), as_of=date(2027, 10, 20))
        assert plan.decided_at_target == RepairOutcome(date(2027, 11, 14), 0, None, date(2028, 1, 3), 364)

    def test_maternity_leave_pauses_the_six_weeks(self) -> None:
        """112 days of leave in the six weeks move the end by as much."""
        leave = {"kind": "pregnancy_maternity", "first_day": "2028-04-01", "last_day": "2028-07-21"}
        plan = plan_repair(case_with(leaves=[leave]), received_on=EXAMPLE, as_of=TODAY)
        assert plan.decided_at_target.last_day == date(2028, 5, 6) + timedelta(days=112)
        assert plan.decided_at_target.days_saved == 239

    def test_json_is_the_same_every_time(self) -> None:
        """Codes and days."""
        first, second = (plan_repair(case_with(), received_on=EXAMPLE, as_of=TODAY).to_json() for _ in range(2))
        assert first == second
        assert json.loads(first)["decided_at_target"]["last_day"] == "2028-05-06"


class TestLatestReceipt:
    """The last day of receipt that still helps, by hand: the end must come by Sat 30 December 2028."""

    @pytest.mark.parametrize(
        ("sent", "at_target", "at_once"),
        [
            ("2027-11-21", date(2028, 10, 30), date(2028, 11, 19)),
            ("2027-11-22", date(2028, 10, 31), date(2028, 11, 20)),
            ("2027-12-01", date(2028, 11, 9), date(2028, 11, 29)),
        ],
    )
    def test_by_the_day_of_the_sanction(self, sent: str, at_target: date, at_once: date) -> None:
        """61 days before the new end when decided at the target, 41 when decided at once; late days are won."""
        plan = plan_repair(case_with(sent=sent), received_on=EXAMPLE, as_of=TODAY)
        assert (plan.latest_receipt_that_helps, plan.latest_receipt_decided_at_once) == (at_target, at_once)

    def test_on_that_day_and_on_the_next(self) -> None:
        """One day is won on the last day that helps, none on the next."""
        last = plan_repair(case_with(), received_on=date(2028, 10, 30), as_of=TODAY)
        next_day = plan_repair(case_with(), received_on=date(2028, 10, 31), as_of=TODAY)
        assert (last.decided_at_target.days_saved, last.decided_at_target.last_day) == (1, date(2028, 12, 30))
        assert (next_day.decided_at_target.days_saved, next_day.decided_at_target.last_day) == (0, date(2028, 12, 31))
        assert next_day.decided_at_target.wia_first_day == date(2029, 1, 1)
        assert next_day.decided_at_once.days_saved == 20

    def test_it_does_not_hang_on_the_planned_day(self) -> None:
        """A report so late that it wins nothing itself names the same day."""
        plan = plan_repair(case_with(), received_on=date(2028, 12, 31), as_of=TODAY)
        assert plan.decided_at_once.days_saved == 0
        assert plan.latest_receipt_that_helps == date(2028, 10, 30)

    def test_no_day_helps(self) -> None:
        """The employment ends nineteen days after the sanction began: sooner than any repair could."""
        case = case_with(sent="2027-12-20", employment={"last_day": "2028-01-01"})
        assert assess(case, as_of=FAR).sanction.reason == "employment_ended"
        short = case_with(sent="2027-11-21", employment={"last_day": "2028-01-03"})
        ends = plan_repair(short, received_on=date(2028, 1, 3), as_of=date(2028, 1, 3))
        assert ends.latest_receipt_decided_at_once == date(2027, 11, 22)
        assert ends.latest_receipt_that_helps is None

    def test_every_day_helps_where_uwv_was_later_than_six_weeks(self) -> None:
        """A refusal 50 days late outweighs the six weeks, up to the last day of the sanction."""
        case = case_with(*repair("2028-02-01", "2028-04-11"))
        plan = plan_repair(case, received_on=date(2028, 12, 31), as_of=date(2028, 5, 1))
        assert plan.latest_receipt_decided_at_once == date(2028, 12, 31)
        assert plan.decided_at_once.days_saved == 9


class TestReportOnFile:
    """A report that UWV has not decided on: that report is planned, not a second one on top."""

    def test_the_plan_is_about_that_report(self) -> None:
        """As if it were not on file yet, but for a decision that has not come by the day of assessment."""
        day = date(2028, 3, 20)
        on_file = plan_repair(case_with(*repair("2028-03-06")), received_on=EXAMPLE, as_of=day)
        planned = plan_repair(case_with(), received_on=EXAMPLE, as_of=day)
        assert on_file == planned
        assert on_file.sanction.pending == ()
        assert on_file.decided_at_once == RepairOutcome(day, 0, date(2028, 4, 30), date(2028, 5, 1), 245)

    def test_overdue(self) -> None:
        """At once is then late already, and the target has passed."""
        day = date(2028, 3, 30)
        plan = plan_repair(case_with(*repair("2028-03-06")), received_on=EXAMPLE, as_of=day)
        assert (plan.decided_at_once.days_late, plan.decided_at_once.last_day) == (4, date(2028, 5, 6))
        assert plan.decided_at_target.decided_on == date(2028, 3, 26)

    def test_a_second_one_is_refused(self) -> None:
        """The problem names the day of the first."""
        case = case_with(*repair("2028-02-28"))
        assert codes(case, as_of=date(2028, 3, 1)) == [("report_undecided", ("received_on",))]
        with pytest.raises(CaseError, match="2028-02-28"):
            plan_repair(case, received_on=EXAMPLE, as_of=date(2028, 3, 1))


class TestTwoReportsBeforeTheFirstDecision:
    """The second came in before UWV refused the first: it waits for a decision of its own, WIA 25(13)."""

    SECOND = date(2028, 2, 10)

    def case(self, refused: str) -> Case:
        """Received on 1 and 10 February 2028, the first refused; UWV has until 21 February and 1 March."""
        return case_with(*repair("2028-02-01", refused), *repair("2028-02-10"))

    def test_the_three_weeks_count_from_its_own_receipt(self) -> None:
        """Granted on 25 February, or on 1 March: 41 days after it."""
        plan = plan_repair(self.case("2028-02-20"), received_on=self.SECOND, as_of=date(2028, 2, 25))
        assert plan.decision_due == date(2028, 3, 1)
        assert (plan.sanction.last_day, plan.sanction.pending) == (date(2028, 12, 31), ())
        assert plan.decided_at_once == RepairOutcome(date(2028, 2, 25), 0, date(2028, 4, 6), date(2028, 4, 7), 269)
        assert plan.decided_at_target == RepairOutcome(date(2028, 3, 1), 0, date(2028, 4, 11), date(2028, 4, 12), 264)
        assert plan.latest_receipt_that_helps == date(2028, 10, 30)

    @pytest.mark.parametrize(
        ("refused", "at_target", "late", "last_day"),
        [
            ("2028-02-20", "2028-03-01", 0, "2028-04-11"),
            ("2028-02-29", "2028-03-01", 0, "2028-04-03"),
            ("2028-03-01", "2028-03-02", 1, "2028-04-02"),
            ("2028-03-10", "2028-03-11", 10, "2028-03-24"),
        ],
    )
    def test_a_refusal_around_the_target_of_the_second(
        self, refused: str, at_target: str, late: int, last_day: str
    ) -> None:
        """It is granted after the refusal, so late where that came on its target or later; the late days of both count,
        WIA 25(14).
        """
        plan = plan_repair(self.case(refused), received_on=self.SECOND, as_of=date(2028, 3, 10), days_late=late)
        found = plan.decided_at_target
        assert (found.decided_on, found.days_late) == (date.fromisoformat(at_target), late)
        assert found.last_day == date.fromisoformat(last_day)
        assert plan.decided_late == found

    def test_it_agrees_with_the_engine(self) -> None:
        """As if the decision were on file."""
        case = self.case("2028-02-20")
        plan = plan_repair(case, received_on=self.SECOND, as_of=date(2028, 2, 20), days_late=30)
        assert plan.decided_at_once.decided_on == date(2028, 2, 21)
        for outcome in (plan.decided_at_once, plan.decided_at_target, plan.decided_late):
            granted = {"kind": "repair_decision", "sent_on": outcome.decided_on, "repaired": True}
            decided = Case.model_validate({**case.model_dump(), "records": [*case.records, granted]})
            assert assess(decided, as_of=FAR).sanction.last_day == outcome.last_day

    def test_another_day_is_refused(self) -> None:
        """The refusal names the report that waits, and that day can be planned; after the sanction it cannot."""
        for day in (date(2028, 2, 9), date(2028, 2, 11), date(2028, 2, 20), date(2028, 2, 21)):
            asked = {"received_on": day, "as_of": date(2028, 2, 25)}
            assert codes(self.case("2028-02-20"), **asked) == [("report_undecided", ("received_on",))]
        cut = case_with(
            *repair("2028-02-01", "2028-02-20"), *repair("2028-02-10"), employment={"last_day": "2028-02-09"}
        )
        asked = {"received_on": self.SECOND, "as_of": date(2028, 2, 25)}
        assert ("sanction_over", ("as_of",)) in codes(cut, **asked)


class TestStatedByUwv:
    """A day that UWV's letter states for the end holds until UWV shortens the sanction."""

    STATED: Mapping[str, object] = {
        "kind": "confirmed_dates",
        "sent_on": "2028-01-05",
        "states": {"last_day_of_sanction": "2028-12-24", "first_day_of_wia": "2028-12-25"},
    }

    def test_the_decision_on_the_repair_replaces_it(self) -> None:
        """Days are saved against UWV's own day."""
        plan = plan_repair(case_with(self.STATED), received_on=EXAMPLE, as_of=TODAY)
        assert plan.sanction.last_day == date(2028, 12, 24)
        assert plan.decided_at_target == RepairOutcome(date(2028, 3, 26), 0, date(2028, 5, 6), date(2028, 5, 7), 232)

    def test_a_repair_never_lengthens_it(self) -> None:
        """What would end after UWV's day leaves it and WIA as they are."""
        plan = plan_repair(case_with(self.STATED), received_on=date(2028, 12, 1), as_of=TODAY)
        at_target = plan.decided_at_target
        assert (at_target.last_day, at_target.wia_first_day) == (date(2028, 12, 24), date(2028, 12, 25))
        assert at_target.days_saved == 0
        assert plan.latest_receipt_that_helps == date(2028, 10, 23)

    def test_other_stated_days_hold(self) -> None:
        """UWV let the sanction begin a week later, and the plan does too."""
        later = {"kind": "confirmed_dates", "sent_on": "2028-01-05", "states": {"first_day_of_sanction": "2028-01-10"}}
        plan = plan_repair(case_with(later, sent="2027-10-20"), received_on=date(2028, 1, 10), as_of=TODAY)
        assert plan.sanction.last_day == date(2029, 1, 7)
        assert plan.latest_receipt_that_helps == date(2028, 11, 6)

    def test_a_later_day_than_our_maximum(self) -> None:
        """A repair must still end the sanction before our maximum; the days saved count from UWV's day."""
        stated = {**self.STATED, "states": {"last_day_of_sanction": "2029-01-07"}}
        plan = plan_repair(case_with(stated), received_on=date(2028, 10, 30), as_of=TODAY)
        assert (plan.decided_at_target.last_day, plan.decided_at_target.days_saved) == (date(2028, 12, 30), 8)
        next_day = plan_repair(case_with(stated), received_on=date(2028, 10, 31), as_of=TODAY)
        assert next_day.decided_at_target.last_day == date(2029, 1, 7)
        assert next_day.latest_receipt_that_helps == date(2028, 10, 30)

    def test_a_day_at_the_end_of_the_calendar(self) -> None:
        """The search stays within the days that the library knows."""
        stated = {**self.STATED, "states": {"last_day_of_sanction": "2199-12-31"}}
        plan = plan_repair(case_with(stated), received_on=EXAMPLE, as_of=TODAY)
        assert plan.latest_receipt_that_helps == date(2028, 10, 30)


class TestRefused:
    """What cannot be planned says why, where and what to do; several problems at once."""

    def test_no_sanction(self) -> None:
        """None on file, void, withdrawn, or nobody to sanction."""
        refused = [("no_sanction", ("records",))]
        assert codes(running(D0)) == refused
        assert codes(case_with(sent="2028-01-03")) == refused
        assert codes(case_with(employment={"domestic_worker": "yes"})) == refused
        withdrawn = {"kind": "sanction_decision", "sent_on": "2027-11-01", "withdrawn_on": "2028-01-05"}
        assert codes(running(D0, records=[withdrawn])) == refused
        with pytest.raises(CaseError, match="sanction_withdrawn"):
            plan_repair(running(D0, records=[withdrawn]), received_on=EXAMPLE, as_of=TODAY)

    def test_granted_already(self) -> None:
        """The problem names the decision and the end that stands."""
        case = case_with(*repair("2028-02-01", "2028-02-10", repaired=True))
        assert codes(case, as_of=date(2028, 3, 1)) == [("repair_granted", ("records", 3, "repaired"))]
        with pytest.raises(CaseError, match="ends on 2028-03-22") as caught:
            plan_repair(case, received_on=EXAMPLE, as_of=date(2028, 3, 1))
        assert caught.value.problems[0].value is True

    def test_over(self) -> None:
        """On its last day it can be planned, a day later not."""
        day = date(2028, 12, 31)
        assert plan_repair(case_with(), received_on=day, as_of=day).decided_at_once.days_saved == 0
        assert codes(case_with(), received_on=day, as_of=date(2029, 1, 1)) == [("sanction_over", ("as_of",))]

    def test_received_outside_the_sanction(self) -> None:
        """From the day of the decision to the last day."""
        early = date(2027, 11, 1)
        assert plan_repair(case_with(), received_on=early, as_of=TODAY).decision_due == date(2027, 11, 21)
        before = codes(case_with(), received_on=early - timedelta(days=1))
        assert before == [("before_the_decision", ("received_on",))]
        assert codes(case_with(), received_on=date(2029, 1, 1)) == [("after_the_sanction", ("received_on",))]
        refused = case_with(*repair("2028-02-01", "2028-02-20"))
        asked = {"received_on": date(2028, 2, 19), "as_of": date(2028, 3, 1)}
        assert codes(refused, **asked) == [("before_the_decision", ("received_on",))]
        plan_repair(refused, received_on=date(2028, 2, 20), as_of=date(2028, 3, 1))

    def test_a_decision_without_its_report(self) -> None:
        """Without it nobody knows how late UWV was."""
        case = case_with(*repair("2028-02-01", "2028-02-20")[1:])
        assert codes(case, as_of=date(2028, 3, 1)) == [("decision_without_report", ("records", 2))]

    @pytest.mark.parametrize(
        ("day", "code"), [(date(2198, 11, 29), "after_the_sanction"), (date(2198, 11, 30), "day_out_of_range")]
    )
    def test_the_last_day_of_receipt_that_can_be_reckoned_with(self, day: date, code: str) -> None:
        """After it the days of a decision would lie beyond the calendar."""
        assert codes(case_with(), received_on=day) == [(code, ("received_on",))]

    def test_several_problems_at_once(self) -> None:
        """What is wrong with the day, the number, the readings and the case."""
        found = codes(case_with(), received_on="06-03-2028", days_late=-1, as_of=D0, readings={"x": "y"})
        assert {code for code, _ in found} == {"days_late", "day_format", "unknown_reading"}
        assert {code for code, _ in codes(case_with(), days_late=True, as_of=D0)} == {"days_late", "after_as_of"}
        assert codes("case", received_on=date(2199, 12, 1)) == [  # type: ignore[arg-type]
            ("day_out_of_range", ("received_on",)),
            ("not_a_case", ("case",)),
        ]


def planned(case: Case, received_on: date, **asked: object) -> RepairPlan | None:
    """The plan as of the first possible day, or ``None`` where it is refused."""
    arguments: dict[str, object] = {"as_of": case.last_day_that_happened, **asked}
    try:
        return plan_repair(case, received_on=received_on, **arguments)  # type: ignore[arg-type]
    except CaseError:
        return None


READINGS = st.fixed_dictionaries(
    {},
    optional={
        "repair_decision_term": st.just("receipt_is_day_zero"),
        "run_out_of_the_sanction": st.just("decision_is_day_zero"),
        "late_days_of_uwv": st.sampled_from(["from_the_earlier_end", "every_late_sanction"]),
    },
)
"""The readings that the end of a repaired sanction hangs on."""


@st.composite
def sanctioned(draw: st.DrawFn) -> Case:
    """A case with a sanction that stands, sometimes with a refused report, a leave, or an end to the employment."""
    first_day = draw(MODERN_DAYS)
    end = first_day + timedelta(days=727)

    def day(low: int, high: int) -> date:
        return end + timedelta(days=draw(st.integers(low, high)))

    records: list[dict[str, object]] = [{"kind": "sanction_decision", "sent_on": day(-80, 0)}]
    if draw(st.booleans()):
        received = day(1, 100)
        decided = received + timedelta(days=draw(st.integers(0, 70)))
        records += [
            {"kind": "repair_report", "received_on": received},
            {"kind": "repair_decision", "sent_on": decided, "repaired": False},
        ]
    facts: dict[str, object] = {"records": records}
    if draw(st.booleans()):
        leave = day(-30, 300)
        kind = "pregnancy_maternity"
        facts["leaves"] = [{"kind": kind, "first_day": leave, "last_day": leave + timedelta(days=111)}]
    if draw(st.integers(0, 3)) == 0:
        facts["employment"] = {"last_day": day(30, 400)}
    return running(first_day, **facts)


def ends(outcome: RepairOutcome) -> date:
    """The last day of the sanction; a day before all others where it is shortened to nothing."""
    return outcome.last_day or date.min


@given(sanctioned(), st.integers(0, 450), st.integers(1, 100), st.integers(0, 90), READINGS)
def test_a_later_receipt_never_ends_a_sanction_earlier(
    case: Case, after: int, later: int, late: int, readings: dict[str, str]
) -> None:
    """Which is what the search for the latest receipt rests on."""
    received = case.last_day_that_happened + timedelta(days=after)
    first = planned(case, received, days_late=late, readings=readings)
    second = planned(case, received + timedelta(days=later), days_late=late, readings=readings)
    assume(first is not None and second is not None)
    assert first is not None
    assert second is not None
    for name in ("decided_at_once", "decided_at_target", "decided_late"):
        assert ends(getattr(first, name)) <= ends(getattr(second, name))
    assert first.decided_at_once.days_saved >= first.decided_at_target.days_saved
    for name in ("latest_receipt_that_helps", "latest_receipt_decided_at_once"):
        assert getattr(first, name) == getattr(second, name)


@given(sanctioned(), st.integers(0, 400), READINGS)
def test_the_latest_receipt_is_the_last_that_helps(case: Case, after: int, readings: dict[str, str]) -> None:
    """It saves days, and every later day saves none."""
    first = case.last_day_that_happened
    plan = planned(case, first, readings=readings)
    assume(plan is not None)
    assert plan is not None
    latest = {
        "decided_at_target": plan.latest_receipt_that_helps,
        "decided_at_once": plan.latest_receipt_decided_at_once,
    }
    edges = {edge + timedelta(days=more) for edge in latest.values() if edge is not None for more in (0, 1)}
    for day in sorted({first + timedelta(days=after), *edges}):
        found = planned(case, day, readings=readings) if day >= first else None
        for name, edge in latest.items() if found is not None else ():
            assert (getattr(found, name).days_saved > 0) == (edge is not None and day <= edge)


@given(st.one_of(sanctioned(), moved_cases()), st.integers(0, 400), st.integers(0, 90), READINGS)
def test_the_plan_is_the_answer_of_the_engine(case: Case, after: int, late: int, readings: dict[str, str]) -> None:
    """When the planned report and decision are really recorded, unless UWV had stated days that they replace."""
    assume(not any(getattr(record, "states", None) for record in case.records))
    received = case.last_day_that_happened + timedelta(days=after)
    plan = planned(case, received, days_late=late, readings=readings)
    assume(plan is not None)
    assert plan is not None
    for outcome in (plan.decided_at_once, plan.decided_at_target, plan.decided_late):
        answer = assess(adding(case, received, outcome.decided_on), as_of=FAR, readings=readings)
        assert (answer.sanction.last_day, answer.wia.first_day) == (outcome.last_day, outcome.wia_first_day)
    assert plan.sanction == assess(case, as_of=case.last_day_that_happened, readings=readings).sanction


def test_an_objection_against_a_decision_that_is_not_on_file_leaves_steps_and_plan() -> None:
    """A supposed decision on a repair report is no contradiction of an objection that was made before it."""
    sanction = {"kind": "sanction_decision", "sent_on": "2019-07-24"}
    objection = {"kind": "objection", "received_on": "2019-11-11", "against": "repair_decision"}
    both, bare = (
        Case.model_validate({"first_sick_day": "2017-10-30", "records": records})
        for records in ([sanction, objection], [sanction])
    )
    today, received = date(2020, 2, 10), date(2020, 3, 2)
    assert assess(both, as_of=today).next_steps
    plans = [plan_repair(case, received_on=received, as_of=today) for case in (both, bare)]
    assert plans[0].decided_at_target == plans[1].decided_at_target


@given(st.lists(st.integers(0, 12), max_size=30))
def test_the_search_finds_where_saving_ends(days: list[int]) -> None:
    """Whether it ends a day sooner each day, in steps or at once."""
    saved = sorted(days, reverse=True)
    assert _how_many_save(saved.__getitem__, len(saved)) == sum(day > 0 for day in saved)


def test_where_each_day_saves_one_less_few_days_are_looked_at() -> None:
    asked: list[int] = []

    def saved(after: int) -> int:
        asked.append(after)
        return max(301 - after, 0)

    assert _how_many_save(saved, 365) == 301
    assert asked == [182, 300, 301]
