"""What wage during sickness can cost: worked by hand, to the cent, and refused where the facts will not do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal, localcontext
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from poortwachter import Case, CaseError
from poortwachter.answer.answered import answered
from poortwachter.engine.question import asked
from poortwachter.pay.exposure import Exposure, ExposureLine, exposure
from poortwachter.pay.terms import WageFacts
from poortwachter.pay.wages import Obligation, days_owed, wage_periods
from poortwachter.testing import cases
from strategies import FAR, running

D0 = date(2026, 1, 5)
"""The wage ends on 2 January 2028; UWV should decide on a sanction by 21 November 2027."""

IN_THE_WAIT = date(2027, 11, 3)

A_HUNDRED_A_DAY = WageFacts(Decimal(2800), "four_weeks", Decimal(0), Decimal(0))
"""Seventy euros a day at the legal percentage."""


def on_file(*records: Mapping[str, object], **facts: object) -> Case:
    """A running case with these records."""
    return running(D0, records=list(records), **facts)


def cost(
    case: Case, *received: str, wage: WageFacts = A_HUNDRED_A_DAY, as_of: date = IN_THE_WAIT, **options: Any
) -> Exposure:
    """The exposure, with a repair report received on these days."""
    return exposure(case, wage, as_of=as_of, received_on=tuple(map(date.fromisoformat, received)), **options)


def reasons(found: Exposure) -> dict[str, str]:
    """Why lines are not given, by id."""
    return {item.id: item.reason for item in found.not_given}


def span(line: ExposureLine) -> tuple[str, str, int]:
    """Its days."""
    return line.first_day.isoformat(), line.last_day.isoformat(), line.days


def sanctioned(sent: str = "2027-11-01", **fields: object) -> dict[str, object]:
    """A sanction decision."""
    return {"kind": "sanction_decision", "sent_on": sent, **fields}


class TestByHand:
    """Amounts worked out on paper."""

    def test_the_published_example(self) -> None:
        """3,500 a month, 70 percent, 52 weeks: 29,400, with 8 percent holiday allowance 31,752."""
        line = cost(running(D0), wage=WageFacts(Decimal(3500), "month", Decimal(8), Decimal(0))).line("full_sanction")
        assert span(line) == ("2028-01-03", "2028-12-31", 364)
        assert str(line.amount) == "31752.00"
        assert line.formula == "364 days x 3500.00 x 12 / 364 x 70% x (1 + 8%) x (1 + 0%)"
        assert [str(item) for item in line.basis] == ["BW 7:629(1)", "BW 7:629(11b)", "WIA 25(9)"]

    @pytest.mark.parametrize(
        ("wage", "amount"),
        [
            (WageFacts(Decimal(3500), "month", Decimal(0), Decimal(0)), "29400.00"),
            (WageFacts(Decimal(3500), "month", Decimal(8), Decimal(20)), "38102.40"),
            (WageFacts(Decimal(2800), "four_weeks", Decimal(8), Decimal(0)), "27518.40"),
            (WageFacts(Decimal(700), "week", Decimal(8), Decimal(0)), "27518.40"),
            (WageFacts(Decimal(700), "week", Decimal(0), Decimal(0), percent_paid_after=Decimal(100)), "36400.00"),
            (WageFacts(Decimal(700), "week", Decimal(0), Decimal(0), percent_paid_first_year=Decimal(100)), "25480.00"),
            (WageFacts(Decimal(700), "week", Decimal("8.33"), Decimal("19.5")), "32984.97"),
        ],
    )
    def test_period_percentage_and_what_comes_on_top(self, wage: WageFacts, amount: str) -> None:
        """Only the percentage that is paid after the 104 weeks counts in a sanction."""
        assert str(cost(running(D0), wage=wage).line("full_sanction").amount) == amount

    def test_days_late(self) -> None:
        """16 days at 70 euros, 8 percent and 25 percent on top: 1,512."""
        late = {"kind": "wia_application", "received_on": "2027-11-02"}
        wage = WageFacts(Decimal(700), "week", Decimal(8), Decimal(25))
        line = cost(on_file(late), wage=wage).line("late_application")
        assert span(line) == ("2028-01-03", "2028-01-18", 16)
        assert str(line.amount) == "1512.00"
        assert line.formula == "16 days x 700.00 / 7 x 70% x (1 + 8%) x (1 + 25%)"
        assert [str(item) for item in line.basis] == ["BW 7:629(1)", "BW 7:629(11a)"]
        assert line.pending == ("wage_extension_decision",)

    def test_days_late_so_far_and_as_decided(self) -> None:
        """Not filed yet on 20 October: three days; UWV's decision on eight days is final."""
        not_filed = {"kind": "wia_application", "status": "not_filed", "known_on": "2027-10-20"}
        assert cost(on_file(not_filed)).line("late_application").amount == Decimal(210)
        late = {"kind": "wia_application", "received_on": "2027-11-02"}
        decided = {"kind": "wage_extension_decision", "sent_on": "2027-11-03", "days": 8}
        line = cost(on_file(late, decided)).line("late_application")
        assert (line.amount, line.pending) == (Decimal(560), ())
        none = {**decided, "days": 0}
        assert reasons(cost(on_file(late, none)))["late_application"] == "decided_as_no_days"
        assert reasons(cost(running(D0)))["late_application"] == "in_time"

    def test_the_last_day_late_is_owed_for_the_application(self) -> None:
        """BW 7:629(11)a gives the band on its last day too; the day after the wage is over."""
        late = on_file({"kind": "wia_application", "received_on": "2027-11-02"})
        found = wage_periods(late, as_of=FAR, first_day=date(2028, 1, 18), last_day=date(2028, 1, 19))
        assert [(item.first_day.day, item.reason) for item in found] == [
            (18, "late_application"),
            (19, "wage_period_over"),
        ]

    def test_a_day_that_uwv_stated_is_not_that_of_a_supposed_sanction(self) -> None:
        """A letter about a sanction that is not on file says nothing of the one that is supposed."""
        stated = {"kind": "confirmed_dates", "sent_on": "2027-11-30", "states": {"first_day_of_sanction": "2028-01-10"}}
        for case in (running(D0), on_file(stated)):
            line = cost(case, as_of=date(2027, 12, 3)).line("full_sanction")
            assert span(line) == ("2028-01-03", "2028-12-31", 364)

    def test_after_a_late_application_the_sanction_begins_later(self) -> None:
        """The day after the wage period; both are pending."""
        late = {"kind": "wia_application", "received_on": "2027-11-02"}
        line = cost(on_file(late)).line("full_sanction")
        assert span(line) == ("2028-01-19", "2029-01-16", 364)
        assert line.pending == ("wage_extension_decision",)

    def test_the_two_years(self) -> None:
        """2,000 a month: in year one the minimum of 1,800 is more than 1,400; in year two and after it is no floor."""
        wage = WageFacts(Decimal(2000), "month", Decimal(0), Decimal(0), legal_minimum_per_month=Decimal(1800))
        found = cost(running(D0), wage=wage)
        assert [str(found.line(id).amount) for id in ("first_year", "second_year", "full_sanction")] == [
            "21600.00", "16800.00", "16800.00",
        ]  # fmt: skip
        assert span(found.line("first_year")) == ("2026-01-05", "2027-01-03", 364)
        assert span(found.line("second_year")) == ("2027-01-04", "2028-01-02", 364)
        assert found.line("first_year").formula.startswith("364 days x 1800.00 (legal minimum) x 12 / 364 x (1 +")

    @pytest.mark.parametrize(("paid", "amount"), [("89.99", "21600.00"), ("90", "21600.00"), ("90.01", "21602.40")])
    def test_the_floor_holds_where_it_is_more(self, paid: str, amount: str) -> None:
        """1,800 is 90 percent of 2,000."""
        wage = WageFacts(Decimal(2000), "month", Decimal(0), Decimal(0), Decimal(paid), Decimal(70), Decimal(70),
                         Decimal(1800))  # fmt: skip
        assert str(cost(running(D0), wage=wage).line("first_year").amount) == amount

    def test_the_floor_beside_another_period(self) -> None:
        """455 a week is 1,971.67 a month; 70 percent is 318.50 a week, and 1,400 a month is 323.08 a week."""
        wage = WageFacts(Decimal(455), "week", Decimal(0), Decimal(0), legal_minimum_per_month=Decimal(1400))
        assert str(cost(running(D0), wage=wage).line("first_year").amount) == "16800.00"
        low = WageFacts(Decimal(455), "week", Decimal(0), Decimal(0), legal_minimum_per_month=Decimal(1380))
        assert str(cost(running(D0), wage=low).line("first_year").amount) == "16562.00"

    def test_half_a_cent_is_rounded_up(self) -> None:
        """One day at 75 percent of 100.06 is 75.045."""
        late = {"kind": "wia_application", "received_on": "2027-10-18"}
        wage = WageFacts(Decimal("700.42"), "week", Decimal(0), Decimal(0), percent_paid_after=Decimal(75))
        assert str(cost(on_file(late), wage=wage).line("late_application").amount) == "75.05"

    def test_the_callers_decimal_context_changes_nothing(self) -> None:
        """The same amount whatever precision and rounding the caller works with."""
        wage = WageFacts(Decimal("3512.37"), "month", Decimal("8.33"), Decimal("19.57"))
        case = running(D0)
        plain = cost(case, wage=wage)
        with localcontext() as context:
            context.prec, context.rounding = 3, "ROUND_DOWN"
            assert cost(case, wage=wage) == plain


class TestSanction:
    """The one on file, or a supposed one."""

    def test_the_one_on_file(self) -> None:
        """UWV was late; without repair that changes nothing."""
        line = cost(on_file(sanctioned("2027-12-15")), as_of=FAR).line("full_sanction")
        assert (span(line), line.amount) == (("2028-01-03", "2028-12-31", 364), Decimal(25480))

    def test_repaired_for_real(self) -> None:
        """Decided on 1 March 2028, so until 11 April: 100 days; there is nothing left to suppose."""
        report = {"kind": "repair_report", "received_on": "2028-02-14"}
        decision = {"kind": "repair_decision", "sent_on": "2028-03-01", "repaired": True}
        found = cost(on_file(sanctioned(), report, decision), "2028-05-01", as_of=FAR)
        assert (span(found.line("full_sanction")), found.line("full_sanction").amount) == (
            ("2028-01-03", "2028-04-11", 100), Decimal(7000),
        )  # fmt: skip
        assert reasons(found)["repair:2028-05-01"] == "already_repaired"

    def test_leave_and_a_stop_in_it_cost_nothing(self) -> None:
        """The leave moves the end by 112 days; the stop takes ten days away."""
        leave = {"kind": "pregnancy_maternity", "first_day": "2028-03-01", "last_day": "2028-06-20"}
        stop = {"kind": "wage_measure", "step": "stop", "started_on": "2028-02-01", "last_day": "2028-02-10",
                "notified_on": "2028-02-01"}  # fmt: skip
        paused = cost(on_file(sanctioned(), leaves=[leave]), as_of=FAR).line("full_sanction")
        assert (span(paused), paused.amount) == (("2028-01-03", "2029-04-22", 364), Decimal(25480))
        stopped = cost(on_file(sanctioned(), stop), as_of=FAR).line("full_sanction")
        assert (span(stopped), stopped.amount) == (("2028-01-03", "2028-12-31", 354), Decimal(24780))

    def test_it_ends_with_the_employment(self) -> None:
        """On 31 March 2028: 89 days."""
        found = cost(running(D0, employment={"last_day": "2028-03-31"}))
        assert (span(found.line("full_sanction")), found.line("full_sanction").amount) == (
            ("2028-01-03", "2028-03-31", 89), Decimal(6230),
        )  # fmt: skip

    @pytest.mark.parametrize(
        ("facts", "as_of", "reason"),
        [
            ({"employment": {"regime": "no_employer"}}, IN_THE_WAIT, "no_employer"),
            ({"employment": {"domestic_worker": "yes"}}, IN_THE_WAIT, "domestic_worker"),
            ({"employment": {"last_day": "2027-06-30"}}, IN_THE_WAIT, "employment_ended"),
            ({"absences": [{"first_day": D0, "last_day": "2026-03-01"}]}, IN_THE_WAIT, "recovered"),
            ({"records": [sanctioned("2028-01-10")]}, FAR, "sanction_void"),
            ({}, date(2028, 1, 3), "sanction_no_longer_possible"),
            ({"aow_date": "2027-06-01"}, IN_THE_WAIT, "aow_age_reached"),
        ],
    )
    def test_where_there_is_none_the_line_says_why(self, facts: dict[str, Any], as_of: date, reason: str) -> None:
        """And so does each repair."""
        case = Case.model_validate({"absences": [{"first_day": D0}], **facts})
        found = cost(case, "2028-03-06", as_of=as_of)
        assert reasons(found)["full_sanction"] == reasons(found)["repair:2028-03-06"] == reason
        with pytest.raises(KeyError, match=reason):
            found.line("full_sanction")

    def test_until_the_last_day_a_sanction_is_possible(self) -> None:
        """On the last day of the wage a decision can still be sent."""
        assert cost(running(D0), as_of=date(2028, 1, 2)).line("full_sanction").days == 364

    def test_a_withdrawn_one_is_supposed_again(self) -> None:
        """What hung on it is left out."""
        case = on_file(sanctioned(withdrawn_on="2027-12-01"), {"kind": "repair_report", "received_on": "2027-11-15"})
        found = cost(case, "2028-01-10", as_of=date(2027, 12, 10))
        assert found.line("full_sanction").amount == Decimal(25480)
        assert found.line("repair:2028-01-10").last_day == date(2028, 3, 11)

    def test_sickness_benefit_of_the_self_insured_is_no_wage(self) -> None:
        """A sanction then lengthens the benefit."""
        employment = {"last_day": "2027-06-30", "self_insured_zw": "yes"}
        found = cost(running(D0, employment=employment))
        assert reasons(found)["full_sanction"] == "extends_sickness_benefit"

    def test_an_early_iva(self) -> None:
        """No sanction, no second thoughts."""
        case = on_file({"kind": "early_iva_application", "received_on": "2026-06-01"},
                       {"kind": "early_iva_decision", "sent_on": "2026-07-01", "granted": True})  # fmt: skip
        assert reasons(cost(case))["full_sanction"] == "early_iva_granted"


class TestRepair:
    """Decided on the last of the three weeks, run out over six."""

    def test_by_hand(self) -> None:
        """Received 10 January, decided 30 January, so until 11 March 2028: 69 days at 70 euros."""
        line = cost(running(D0), "2028-01-10").line("repair:2028-01-10")
        assert (span(line), line.amount) == (("2028-01-03", "2028-03-11", 69), Decimal(4830))
        assert [str(item) for item in line.basis][-3:] == ["WIA 25(12)", "WIA 25(13)", "WIA 25(14)"]

    def test_a_late_sanction_shortens_it(self) -> None:
        """24 days after the day on which UWV should have decided: 24 days less."""
        line = cost(on_file(sanctioned("2027-12-15")), "2028-01-10", as_of=FAR).line("repair:2028-01-10")
        assert (span(line), line.amount) == (("2028-01-03", "2028-02-16", 45), Decimal(3150))

    def test_by_another_reading(self) -> None:
        """The statute read literally: one day longer to decide, one day longer to run out."""
        found = cost(running(D0), "2028-01-10",
                     readings={"repair_decision_term": "receipt_is_day_zero",
                               "run_out_of_the_sanction": "decision_is_day_zero"})  # fmt: skip
        assert found.line("repair:2028-01-10").days == 71

    def test_repaired_at_once_leaves_no_sanction(self) -> None:
        """A decision of October, repaired in October: over before it begins."""
        found = cost(on_file(sanctioned("2027-10-01")), "2027-10-04", as_of=IN_THE_WAIT)
        assert reasons(found)["repair:2027-10-04"] == "sanction_shortened_to_nothing"

    def test_the_end_that_a_letter_states_gives_way(self) -> None:
        """The letter of the sanction names its last day; a repair would change it."""
        states = {"first_day_of_sanction": "2028-01-03", "last_day_of_sanction": "2028-12-31"}
        found = cost(on_file(sanctioned(states=states)), "2028-01-10", as_of=FAR)
        assert found.line("full_sanction").days == 364
        assert found.line("repair:2028-01-10").days == 69

    def test_after_a_refusal_and_in_place_of_an_undecided_report(self) -> None:
        """Refused on 20 January; a second report of 1 February waits, and is left out of the supposition."""
        records: list[dict[str, object]] = [
            sanctioned(),
            {"kind": "repair_report", "received_on": "2028-01-04"},
            {"kind": "repair_decision", "sent_on": "2028-01-20", "repaired": False},
            {"kind": "repair_report", "received_on": "2028-02-01"},
        ]
        found = cost(on_file(*records), "2028-03-06", as_of=date(2028, 2, 10))
        assert found.line("full_sanction").pending == ("repair_decision",)
        line = found.line("repair:2028-03-06")
        assert (line.last_day, line.pending) == (date(2028, 5, 6), ())

    @pytest.mark.parametrize(
        ("refused_on", "received", "last_day"),
        [
            ("2028-01-24", "2028-01-03", None),
            ("2028-01-24", "2028-01-04", None),
            ("2028-01-24", "2028-01-05", date(2028, 3, 6)),
            ("2028-01-24", "2028-01-06", date(2028, 3, 7)),
            ("2028-01-10", "2028-01-03", None),
            ("2028-01-10", "2028-01-04", date(2028, 3, 5)),
            ("2028-02-20", "2028-01-31", None),
            ("2028-02-20", "2028-02-01", date(2028, 3, 6)),
        ],
    )
    def test_received_before_an_earlier_one_was_refused(
        self, refused_on: str, received: str, last_day: date | None
    ) -> None:
        """Not before the earlier report, and decided after it: each decision answers the reports in their order.

        Of 4 January, refused on time or 27 days late, which a later grant takes off.
        """
        case = on_file(
            sanctioned(),
            {"kind": "repair_report", "received_on": "2028-01-04"},
            {"kind": "repair_decision", "sent_on": refused_on, "repaired": False},
        )
        if last_day is None:
            with pytest.raises(CaseError, match="received_on"):
                cost(case, received, as_of=date(2028, 2, 25))
            return
        assert cost(case, received, as_of=date(2028, 2, 25)).line(f"repair:{received}").last_day == last_day

    @given(st.sets(st.integers(42, 405), min_size=2, max_size=4), st.sampled_from([None, "2027-11-01", "2027-12-15"]))
    def test_later_is_never_cheaper(self, days: set[int], sent: str | None) -> None:
        """Nor ever dearer than no repair at all."""
        case = running(D0) if sent is None else on_file(sanctioned(sent))
        received = [date(2027, 11, 21) + timedelta(days=number) for number in sorted(days)]
        found = cost(case, *(day.isoformat() for day in received), as_of=IN_THE_WAIT if sent is None else FAR)
        amounts = [found.line(f"repair:{day}").amount for day in received]
        assert amounts == sorted(amounts)
        assert Decimal(0) < amounts[0]
        assert amounts[-1] <= found.line("full_sanction").amount

    @pytest.mark.parametrize(
        ("day", "fits"), [("2027-10-31", False), ("2027-11-01", True), ("2028-12-31", True), ("2029-01-01", False)]
    )
    def test_only_between_the_decision_and_the_end(self, day: str, fits: bool) -> None:
        """The day before, the first, the last, the day after."""
        case = on_file(sanctioned())
        if fits:
            found = cost(case, day, as_of=FAR)
            assert f"repair:{day}" in {*(line.id for line in found.lines), *reasons(found)}
            return
        with pytest.raises(CaseError) as caught:
            cost(case, "2028-03-06", day, as_of=FAR)
        (problem,) = caught.value.problems
        assert (problem.code, problem.path) == ("repair_outside_sanction", ("received_on", 1))
        assert "2027-11-01" in problem.expected


class TestRefused:
    """Every problem at once, each with path, value, expected and remedy."""

    GOOD: Mapping[str, object] = {
        "amount": "3500.00", "period": "month", "holiday_allowance_percent": "8", "employer_charges_percent": 20,
    }  # fmt: skip

    def refused(self, wage: Any, **options: Any) -> dict[tuple[str | int, ...], str]:
        """The codes by path."""
        with pytest.raises(CaseError) as caught:
            exposure(running(D0), wage, **{"as_of": IN_THE_WAIT, **options})
        assert all(problem.expected and problem.remedy for problem in caught.value.problems)
        return {problem.path: problem.code for problem in caught.value.problems}

    def test_a_mapping_will_do(self) -> None:
        """Numbers as text, whole numbers or Decimal."""
        line = exposure(running(D0), self.GOOD, as_of=IN_THE_WAIT).line("full_sanction")
        assert str(line.amount) == "38102.40"

    @pytest.mark.parametrize("key", ["percentage", "percent", "pct", "loonpercentage"])
    def test_a_percentage_of_nothing(self, key: str) -> None:
        """The error says to name what it is a percentage of."""
        assert self.refused({**self.GOOD, key: 70}) == {("wage", key): "unnamed_percentage"}
        with pytest.raises(CaseError, match="name what it is a percentage of"):
            exposure(running(D0), {**self.GOOD, key: 70}, as_of=IN_THE_WAIT)

    @pytest.mark.parametrize(
        ("value", "code"),
        [
            (3500.0, "amount_type"), (True, "amount_type"), ("3.500,00", "amount_type"), ("", "amount_type"),
            (Decimal("NaN"), "amount_out_of_range"), (Decimal("sNaN"), "amount_out_of_range"),
            (Decimal("Infinity"), "amount_out_of_range"), (-1, "amount_out_of_range"), (0, "amount_out_of_range"),
            ("-3500", "amount_out_of_range"), (Decimal("1000000.01"), "amount_out_of_range"),
            (10**4000, "amount_out_of_range"), (Decimal("3500.001"), "amount_not_in_cents"),
        ],
    )  # fmt: skip
    def test_amounts(self, value: object, code: str) -> None:
        """Float, boolean, not finite, negative, nothing, too much."""
        assert self.refused({**self.GOOD, "amount": value}) == {("wage", "amount"): code}

    @pytest.mark.parametrize("name", ["holiday_allowance_percent", "employer_charges_percent"])
    @pytest.mark.parametrize("value", [-1, Decimal("100.01"), 8.0, True, Decimal("NaN"), "8%"])
    def test_what_comes_on_top(self, name: str, value: object) -> None:
        """From 0 to 100."""
        assert self.refused({**self.GOOD, name: value}) == {("wage", name): "percent_on_top"}

    @pytest.mark.parametrize(
        ("value", "code"),
        [("69.99", "below_the_legal_minimum"), (101, "percent_out_of_range"), (70.0, "percent_type")],
    )
    def test_what_is_paid(self, value: object, code: str) -> None:
        """From 70 to 100."""
        assert self.refused({**self.GOOD, "percent_paid_after": value}) == {("wage", "percent_paid_after"): code}

    def test_all_at_once(self) -> None:
        """Also of the days and of the case."""
        wage = {"amount": 3500.0, "period": "day", "holiday_allowance_percent": -1, "percentage": 70, "bsn": 3}
        found = self.refused(wage, as_of=date(2026, 1, 4), received_on=(date(2028, 3, 6), date(2028, 3, 6), 3))
        assert found == {
            ("wage", "percentage"): "unnamed_percentage",
            ("wage", "bsn"): "unknown_key",
            ("wage", "employer_charges_percent"): "missing",
            ("wage", "amount"): "amount_type",
            ("wage", "period"): "unknown_period",
            ("wage", "holiday_allowance_percent"): "percent_on_top",
            ("received_on", 1): "day_twice",
            ("received_on", 2): "day_type",
            ("absences", 0, "first_day"): "after_as_of",
        }

    @pytest.mark.parametrize(
        ("day", "code"), [(date(2198, 11, 29), "repair_outside_sanction"), (date(2198, 11, 30), "day_out_of_range")]
    )
    def test_the_last_day_of_receipt_that_can_be_reckoned_with(self, day: date, code: str) -> None:
        """After it the days of a decision would lie beyond the calendar."""
        assert self.refused(self.GOOD, received_on=(day,)) == {("received_on", 0): code}

    def test_nothing_is_built_in(self) -> None:
        """Without facts every amount is missing, and zero must be said."""
        assert set(self.refused({})) == {
            ("wage", name) for name in ("amount", "period", "holiday_allowance_percent", "employer_charges_percent")
        }

    def test_what_is_no_facts_and_no_days(self) -> None:
        """A number, a day in place of days."""
        assert self.refused(3500, received_on=date(2028, 3, 6)) == {
            ("wage",): "not_wage_facts", ("received_on",): "list_expected",
        }  # fmt: skip

    def test_a_minimum_above_the_wage(self) -> None:
        """The minimum of a full week beside the wage of half a week."""
        path = ("wage", "legal_minimum_per_month")
        assert self.refused({**self.GOOD, "legal_minimum_per_month": "3500.01"}) == {path: "minimum_above_the_wage"}
        exposure(running(D0), {**self.GOOD, "legal_minimum_per_month": 3500}, as_of=IN_THE_WAIT)

    def test_a_public_servant_has_the_same_percentage(self) -> None:
        """ZW 76a(1): 70 percent, and the legal minimum in the first 52 weeks; the articles are those of the ZW."""
        servant = running(D0, employment={"regime": "public_servant"})
        found = exposure(servant, self.GOOD, as_of=IN_THE_WAIT)
        under_the_code = exposure(running(D0), self.GOOD, as_of=IN_THE_WAIT)
        assert [line.amount for line in found.lines] == [line.amount for line in under_the_code.lines]
        assert [str(item) for item in found.line("first_year").basis] == ["ZW 76a(1)"]
        assert [str(item) for item in found.line("full_sanction").basis] == ["ZW 76a(1)", "ZW 76a(6c)", "WIA 25(9)"]


class TestTheAnswer:
    """Lines and what is missing."""

    def test_no_such_line(self) -> None:
        """The message lists those there are."""
        with pytest.raises(KeyError, match="first_year, second_year, full_sanction"):
            cost(running(D0)).line("sanction")

    def test_a_short_case(self) -> None:
        """Recovered after ten days: those are the first year, and there is no second."""
        case = Case(absences=[{"first_day": "2026-01-05", "last_day": "2026-01-14"}])
        found = cost(case)
        assert (span(found.line("first_year")), found.line("first_year").amount) == (
            ("2026-01-05", "2026-01-14", 10), Decimal(700),
        )  # fmt: skip
        assert reasons(found)["second_year"] == "not_reached"

    @pytest.mark.parametrize(
        ("last_day", "second"), [("2027-01-03", None), ("2027-01-04", ("2027-01-04", "2027-01-04", 1))]
    )
    def test_recovered_around_the_first_year(self, last_day: str, second: tuple[str, str, int] | None) -> None:
        """On its last day, and on the first day of the second."""
        found = cost(Case(absences=[{"first_day": "2026-01-05", "last_day": last_day}]))
        if second is None:
            assert reasons(found)["second_year"] == "not_reached"
        else:
            assert span(found.line("second_year")) == second

    def test_no_employer_owes_no_wage(self) -> None:
        """Not in the two years either."""
        found = cost(running(D0, employment={"regime": "no_employer"}))
        assert found.lines == ()
        assert set(reasons(found).values()) == {"no_employer"}

    def test_late_and_already_out_of_employment(self) -> None:
        """The employment ended before the days late would begin."""
        late = {"kind": "wia_application", "received_on": "2027-11-02"}
        found = cost(on_file(late, employment={"last_day": "2027-12-31"}))
        assert reasons(found)["late_application"] == "employment_ended"

    def test_the_days_late_end_with_the_wage(self) -> None:
        """Recovered on the fifth of sixteen days, and on the last day before them."""
        late = {"kind": "wia_application", "received_on": "2027-11-02"}
        for last, days in (("2028-01-07", 5), ("2028-01-03", 1)):
            case = Case(absences=[{"first_day": D0, "last_day": last}], records=[late])
            assert span(cost(case, as_of=FAR).line("late_application")) == ("2028-01-03", last, days)
        before = Case(absences=[{"first_day": D0, "last_day": "2028-01-02"}], records=[late])
        assert reasons(cost(before, as_of=FAR))["late_application"] == "wage_ended_before"

    def test_a_supposed_sanction_does_not_follow_days_stated_before_it(self) -> None:
        """A letter from before it states the last day of wage; a sanction would change that."""
        states = {"last_day_of_wage_continuation": "2028-01-02"}
        letter = {"kind": "confirmed_dates", "sent_on": "2027-10-01", "states": states}
        assert cost(on_file(letter)).line("full_sanction").amount == Decimal(25480)

    def test_it_can_be_written_as_json(self) -> None:
        """Amounts as text, so that no cent is lost."""
        found = cost(running(D0), "2028-01-10")
        plain = TypeAdapter(Exposure).dump_python(found, mode="json")
        assert plain["lines"][2]["amount"] == "25480.00"
        assert plain["not_given"] == [{"id": "late_application", "reason": "in_time"}]


FACTS = {"amount": 3500, "period": "month", "holiday_allowance_percent": 8, "employer_charges_percent": 0}


@pytest.mark.parametrize(
    ("ends", "reason"), [("2026-02-15", "sanction_target_before_the_sickness"), ("2026-02-16", None)]
)
def test_a_sanction_that_would_come_before_the_sickness_is_not_supposed(ends: str, reason: str | None) -> None:
    """UWV states a wait of six weeks: six weeks before its end is the first sick day, or the day before it."""
    letter = {"kind": "confirmed_dates", "sent_on": "2026-01-20", "states": {"last_day_of_waiting_period": ends}}
    found = exposure(Case(first_sick_day="2026-01-05", records=[letter]), FACTS, as_of=date(2026, 1, 20))
    assert {item.id: item.reason for item in found.not_given}.get("full_sanction") == reason


def test_an_open_measure_is_not_priced_as_if_it_lasted() -> None:
    """A stop of today says nothing of a sanction next year."""
    stop = {"kind": "wage_measure", "step": "stop", "started_on": "2026-03-02", "notified_on": "2026-03-02"}
    found = exposure(Case(first_sick_day="2026-01-05", records=[stop]), FACTS, as_of=date(2026, 4, 1))
    assert found.line("full_sanction").days == 364


def test_a_case_at_the_end_of_the_calendar() -> None:
    """The problem is about the case that was given, not about days that nobody gave."""
    case = Case(first_sick_day="2198-06-01", employment={"last_day": "2199-01-01"})
    with pytest.raises(CaseError) as caught:
        exposure(case, FACTS, as_of=date(2198, 7, 1))
    assert [(problem.code, problem.path) for problem in caught.value.problems] == [
        ("beyond_the_calendar", ("case", "absences"))
    ]


@given(cases(), st.sampled_from(Obligation), st.integers(0, 500), st.integers(0, 900))
def test_days_owed_are_those_of_the_periods(case: Case, code: Obligation, after: int, length: int) -> None:
    """The same days as the periods show, without what each of them rests on, and without open measures."""
    ended = [one for one in case.records if one.kind != "wage_measure" or one.last_day is not None]
    case = case.model_copy(update={"records": ended})
    answer = answered(asked(case, FAR))
    first = answer.run.file.first_sick_day + timedelta(days=after)
    last = first + timedelta(days=length)
    periods = wage_periods(case, as_of=FAR, first_day=first, last_day=last)
    assert days_owed(answer, code, first, last) == sum(one.days for one in periods if one.code is code)


def test_days_owed_of_days_that_are_reversed() -> None:
    with pytest.raises(CaseError, match="2026-01-04"):
        days_owed(answered(asked(running(D0), IN_THE_WAIT)), Obligation.NORMAL, D0, D0 - timedelta(days=1))
