"""BW 7:673 and 7:673e, ZW 39a: what leaving while sick costs, and what UWV compensates or recovers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from oracle import Spell, joined_cases, recovered_weeks, transition_thirds
from poortwachter import (
    BenefitRecovery,
    Case,
    CaseError,
    TransitionFacts,
    TransitionPayment,
    assess,
    benefit_recovery,
    transition_payment,
)
from strategies import FAR

D0 = date(2026, 1, 5)
"""The prohibition of notice ends on 4 January 2028."""


def case(*records: Mapping[str, object], **employment: object) -> Case:
    """A running case with this employment."""
    return Case.model_validate({"first_sick_day": D0, "employment": employment, "records": list(records)})


def pay(found: Case, wage: str = "3600.00", **more: object) -> TransitionPayment:
    """The payment for a monthly wage."""
    return transition_payment(found, {"wage_per_month": wage, **more}, as_of=FAR)


class TestBw7673:
    """A third of the monthly wage for each year, and a part of it for a part of a year."""

    def test_whole_years(self) -> None:
        """Twelve years to the day: four months."""
        line = pay(case(first_day="2016-02-01", last_day="2028-01-31")).line("owed")
        assert (line.amount, line.formula) == (Decimal("14400.00"), "3600.00 / 3 x (12 + 0 / 366 years)")

    def test_a_part_of_a_year(self) -> None:
        """60 of the 366 days from 1 January 2028."""
        line = pay(case(first_day="2016-01-01", last_day="2028-02-29")).line("owed")
        assert line.amount == Decimal("14596.72")
        assert [str(item) for item in line.basis] == ["BW 7:673(1)", "BW 7:673(2)"]

    @pytest.mark.parametrize(
        ("first_day", "last_day", "service"),
        [
            ("2016-02-29", "2026-02-26", "9 + 364 / 365"),
            ("2016-02-29", "2026-02-27", "10 + 0 / 365"),
            ("2016-02-29", "2026-02-28", "10 + 1 / 365"),
            ("2016-02-29", "2028-02-27", "11 + 365 / 366"),
            ("2016-02-29", "2028-02-28", "12 + 0 / 365"),
            ("2016-02-29", "2028-02-29", "12 + 1 / 365"),
            ("2016-02-28", "2026-02-27", "10 + 0 / 365"),
            ("2016-03-01", "2026-02-27", "9 + 364 / 365"),
            ("2016-03-01", "2026-02-28", "10 + 0 / 365"),
            ("2016-03-01", "2028-02-28", "11 + 365 / 366"),
            ("2016-03-01", "2028-02-29", "12 + 0 / 365"),
        ],
    )
    def test_service_since_the_end_of_february(self, first_day: str, last_day: str, service: str) -> None:
        """A year since 29 February is full with 27 February, in a leap year with 28: the day is clipped, never moved to
        March. The law does not say; a day of service is a day of payment, whichever year it is counted in.
        """
        found = pay(case(first_day=first_day, last_day=last_day))
        assert found.line("owed").formula == f"3600.00 / 3 x ({service} years)"

    def test_from_the_first_day(self) -> None:
        """One day of service is one day of payment."""
        assert pay(case(first_day="2026-01-01", last_day="2026-01-05")).line("owed").amount == Decimal("16.44")

    @pytest.mark.parametrize(
        ("wage", "amount"), [("8500.00", "102000.00"), ("8400.00", "102000.00"), ("9000.00", "108000.00")]
    )
    def test_at_most_the_maximum_or_a_year_of_wage(self, wage: str, amount: str) -> None:
        """Beyond 36 years of service; 102,000 euros in 2026, or twelve months where that is more."""
        found = case(first_day="1986-01-01", last_day="2026-12-31")
        assert pay(found, wage).line("owed").amount == Decimal(amount)

    def test_a_maximum_that_was_not_read(self) -> None:
        """Where it would matter, no amount is guessed; the caller can give it."""
        found = case(first_day="1986-01-01", last_day="2028-02-29")
        with pytest.raises(KeyError, match="maximum_not_known"):
            pay(found, "8500.00").line("owed")
        assert pay(found, "8500.00", maximum="110000.00").line("owed").amount == Decimal("110000.00")
        assert pay(case(first_day="1993-01-01", last_day="2028-02-29"), "8500.00").line("owed").amount > 0

    @given(st.dates(date(1993, 1, 1), date(2025, 12, 31)), st.dates(date(2026, 2, 1), date(2028, 12, 31)))
    def test_the_second_reading_agrees(self, since: date, last: date) -> None:
        """The calendar walked day by day."""
        years, rest, whole = transition_thirds(since, last)
        wage = Decimal(3600)
        exact = wage / 3 * years + wage / 3 * rest / whole
        line = pay(case(first_day=since, last_day=last)).line("owed")
        assert abs(line.amount - exact.quantize(Decimal("0.01"), ROUND_HALF_UP)) <= Decimal("0.01")


class TestBw7673e:
    """What UWV compensates."""

    def test_the_reference_day_is_the_day_after_two_years(self) -> None:
        """7:673e(2): without what a sanction adds; so the later months are the employer's own."""
        sanction = {"kind": "sanction_decision", "sent_on": "2027-11-01"}
        found = pay(case(sanction, first_day="2016-01-01", last_day="2029-02-28"))
        assert found.line("cap").day == date(2028, 1, 5)
        assert found.line("cap").amount == found.line("compensation").amount < found.line("owed").amount

    @pytest.mark.parametrize(("last_day", "given_"), [("2028-01-04", False), ("2028-01-05", True)])
    def test_only_after_the_prohibition(self, last_day: str, *, given_: bool) -> None:
        """7:673e(1)a: on its last day not, the day after it is."""
        found = pay(case(first_day="2016-01-01", last_day=last_day))
        assert ("compensation" in {line.id for line in found.lines}) is given_
        if not given_:
            with pytest.raises(KeyError, match="ended_within_the_prohibition"):
                found.line("compensation")

    @pytest.mark.parametrize(("last_day", "given_"), [("2029-01-03", False), ("2029-01-04", True)])
    def test_with_all_that_lengthens_it(self, last_day: str, *, given_: bool) -> None:
        """And (11): a sanction of 52 weeks moves the prohibition to 2 January 2029."""
        sanction = {"kind": "sanction_decision", "sent_on": "2027-11-01"}
        answer = assess(case(sanction, first_day="2016-01-01"), as_of=FAR)
        assert answer.dismissal_ban.last_day == date(2029, 1, 2)
        moved = (date.fromisoformat(last_day) - timedelta(days=1)).isoformat()
        found = pay(case(sanction, first_day="2016-01-01", last_day=moved))
        assert ("compensation" in {line.id for line in found.lines}) is given_

    def test_no_more_than_was_paid_and_with_the_costs(self) -> None:
        """What was paid, at most what was owed less the costs; the costs on top."""
        found = case(first_day="2016-01-01", last_day="2028-01-31")
        assert pay(found, paid="1000.00").line("compensation").amount == Decimal("1000.00")
        assert pay(found, paid="1000.00", costs="500.00").line("compensation").amount == Decimal("1500.00")
        assert pay(found, paid="50000.00").line("compensation").amount == pay(found).line("cap").amount
        owed, cap = (pay(found).line(id).amount for id in ("owed", "cap"))
        for costs, left in ((Decimal("500.00"), owed - 500), (owed + 1, Decimal("0.00"))):
            line = pay(found, paid="50000.00", costs=str(costs)).line("compensation")
            assert line.formula == f"lesser of {left} + {costs} (costs) and {cap} (cap)"

    def test_none_from_aow_age(self) -> None:
        """7:673(7)b: then no payment is owed by law."""
        old = Case.model_validate(
            {
                "first_sick_day": D0,
                "aow_date": "2028-02-01",
                "employment": {"first_day": "2016-01-01", "last_day": "2028-02-29"},
            }
        )
        with pytest.raises(KeyError, match="aow_age_reached"):
            pay(old).line("compensation")

    @pytest.mark.parametrize("line", ["owed", "cap", "compensation"])
    def test_none_of_a_public_servant(self, line: str) -> None:
        """7:673 and 7:673e are of title 7.10 of the Civil Code, outside which that employment is."""
        servant = case(regime="public_servant", first_day="2016-01-01", last_day="2028-02-29")
        with pytest.raises(KeyError, match="no_civil_code_employment"):
            pay(servant).line(line)

    def test_none_where_the_dismissal_was_asked_for_before_the_sickness(self) -> None:
        """BW 7:670(1)b: there is no prohibition that ran out, BW 7:673e(1)."""
        asked_for = {"kind": "dismissal_request", "received_on": "2026-01-02"}
        with pytest.raises(KeyError, match="requested_before_the_sickness"):
            pay(case(asked_for, first_day="2016-01-01", last_day="2028-02-29")).line("compensation")

    def test_nothing_was_paid_and_nothing_was_taken_off(self) -> None:
        """0 is an amount: nothing paid is nothing to compensate, and no costs are as costs left out; less is none."""
        last = case({"kind": "wia_decision", "sent_on": "2028-01-04"}, first_day="2016-01-01", last_day="2028-02-29")
        assert pay(last, paid=0).line("compensation").amount == 0
        assert pay(last, costs=0) == pay(last)
        less: tuple[dict[str, Any], ...] = ({"paid": Decimal("-0.01")}, {"costs": -1})
        for amount in less:
            with pytest.raises(CaseError, match="from 0 to 1000000 euros"):
                pay(last, **amount)

    def test_what_is_wrong_is_said_at_once(self) -> None:
        """Every problem with the amounts and the days."""
        with pytest.raises(CaseError) as refused:
            transition_payment(case(), {"wage": 1, "paid": -5}, as_of=FAR)
        text = str(refused.value)
        for part in ("wage_per_month", "unknown", "employment.first_day", "employment.last_day"):
            assert part in text or part == "unknown"
        with pytest.raises(CaseError, match="TransitionFacts"):
            transition_payment(case(), 3600, as_of=FAR)  # type: ignore[arg-type]
        facts = TransitionFacts(Decimal(3600))
        found = transition_payment(case(first_day="2016-01-01"), facts, as_of=FAR, last_day=date(2028, 2, 29))
        assert TransitionPayment.from_json(found.to_json()) == found


class TestZw39a:
    """UWV recovers sickness benefit from the former employer."""

    def recovery(self, last_day: str, *, as_of: date = FAR, **more: object) -> BenefitRecovery:
        """For an employment that ended then."""
        return benefit_recovery(case(last_day=last_day), as_of=as_of, **more)  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        ("last_day", "weeks", "until"),
        [
            ("2026-04-18", 0, None),
            ("2026-04-19", 1, date(2026, 4, 26)),
            ("2026-04-26", 2, date(2026, 5, 10)),
            ("2026-09-30", 24, date(2027, 3, 17)),
        ],
    )
    def test_the_first_fourteen_weeks_are_left_out(self, last_day: str, weeks: int, until: date | None) -> None:
        """Week fifteen is full on Sunday 19 April 2026; only whole weeks count, from the day after the employment."""
        found = self.recovery(last_day)
        assert (found.weeks, found.last_day) == (weeks, until)
        assert found.reason == (None if weeks else "no_week_after_fourteen")

    def test_52_weeks_at_most(self) -> None:
        """And no longer than the benefit: the 104 weeks end on 2 January 2028."""
        found = self.recovery("2026-12-27")
        assert (found.weeks, found.longest) == (37, date(2027, 9, 12))
        assert self.recovery("2027-11-30").longest == date(2028, 1, 2)

    def test_in_euros(self) -> None:
        """Five days a week, 70 percent of the daily wage, and what comes on top."""
        found = self.recovery("2026-09-30", daily_wage=Decimal(150), on_top_percent=Decimal("17.5"))
        assert (found.amount, found.formula) == (
            Decimal("14805.00"), "24 weeks x 5 days x 150.00 x 70% x (1 + 17.5%)",
        )  # fmt: skip
        assert self.recovery("2026-09-30", daily_wage=Decimal(150), weeks=3).amount == Decimal("1575.00")

    def test_the_articles_of_the_amount_stand_beside_it(self) -> None:
        """Without a wage there are none."""
        without, priced = self.recovery("2026-09-30"), self.recovery("2026-09-30", daily_wage=Decimal(150))
        assert without.amount is None
        assert priced.basis[: len(without.basis)] == without.basis
        assert len(priced.basis) > len(without.basis)

    def test_more_weeks_than_there_can_be_are_refused(self) -> None:
        """One more than the longest; a negative number; a wage that is none."""
        assert self.recovery("2026-09-30", weeks=24).weeks == 24
        with pytest.raises(CaseError, match="at most 24 weeks"):
            self.recovery("2026-09-30", weeks=25)
        with pytest.raises(CaseError, match="weeks"):
            self.recovery("2026-09-30", weeks=-1)
        with pytest.raises(CaseError, match="daily_wage"):
            self.recovery("2026-09-30", daily_wage=1.5)

    def test_an_incomplete_report_alone(self) -> None:
        """BVZ 3: one week, where a report was due."""
        assert self.recovery("2026-09-30").incomplete_report == date(2026, 10, 7)
        assert self.recovery("2026-03-31").incomplete_report == date(2026, 4, 7)
        assert self.recovery("2026-01-20").incomplete_report is None

    @pytest.mark.parametrize(
        ("last_day", "one_week", "reason"),
        [
            ("2027-12-26", date(2028, 1, 2), None),
            ("2027-12-27", date(2028, 1, 2), None),
            ("2028-01-01", date(2028, 1, 2), None),
            ("2028-01-02", None, "wait_completed"),
            ("2028-01-03", None, "wait_completed"),
        ],
    )
    def test_no_longer_than_the_104_weeks(self, last_day: str, one_week: date | None, reason: str | None) -> None:
        """ZW 29(5): there is no benefit after them, and nothing to recover, for a report that is not whole neither."""
        found = self.recovery(last_day)
        assert (found.incomplete_report, found.reason) == (one_week, reason)
        assert found.longest == (None if reason else date(2028, 1, 2))

    @pytest.mark.parametrize(
        ("aow", "longest", "reason"),
        [("2026-10-01", None, "aow_age_reached"), ("2026-10-02", date(2026, 10, 1), None)],
    )
    def test_no_longer_than_until_aow_age(self, aow: str, longest: date | None, reason: str | None) -> None:
        """ZW 29(4): no benefit on and after that day."""
        facts = {"first_sick_day": D0, "aow_date": aow, "employment": {"last_day": "2026-09-30"}}
        found = benefit_recovery(Case.model_validate(facts), as_of=FAR)
        assert (found.longest, found.incomplete_report, found.reason) == (longest, longest, reason)

    @pytest.mark.parametrize(
        ("able", "longest", "reason"),
        [("2026-10-01", None, "can_earn_more_than_65"), ("2026-10-02", date(2026, 11, 2), None)],
    )
    def test_no_longer_than_the_benefit_is_paid(self, able: str, longest: date | None, reason: str | None) -> None:
        """ZW 19aa(2): a month after the day since when more than 65 percent can be earned."""
        assessed = {"kind": "benefit_assessment", "sent_on": "2026-10-20", "able_from": able}
        facts = {"first_sick_day": D0, "employment": {"last_day": "2026-09-30"}, "records": [assessed]}
        found = benefit_recovery(Case.model_validate(facts), as_of=FAR)
        assert (found.longest, found.reason) == (longest, reason)

    def test_where_nothing_is_recovered(self) -> None:
        """No end, the self-insured, no employer, and who was well when the employment ended."""
        for employment, reason in (
            ({}, "employment_runs_on"),
            ({"last_day": "2026-09-30", "self_insured_zw": "yes"}, "self_insured"),
            ({"regime": "no_employer"}, "no_employer"),
        ):
            assert benefit_recovery(case(**employment), as_of=FAR).reason == reason
        spell = {"first_day": "2026-01-05", "last_day": "2026-08-31"}
        well = Case.model_validate({"absences": [spell], "employment": {"last_day": "2026-09-30"}})
        assert benefit_recovery(well, as_of=FAR).reason == "well_at_exit"

    @given(st.integers(1, 700), st.integers(1, 27), st.integers(0, 720))
    def test_the_second_reading_agrees(self, sick: int, gap: int, later: int) -> None:
        """With a gap in the sickness, of which the days do not count."""
        last_sick = D0 + timedelta(days=sick)
        again = last_sick + timedelta(days=gap + 1)
        ends = again + timedelta(days=later)
        spells = [{"first_day": D0, "last_day": last_sick}, {"first_day": again}]
        history = Case.model_validate({"absences": spells, "employment": {"last_day": ends}})
        other = joined_cases([Spell(D0, last_sick), Spell(again, None)])[-1]
        weeks = recovered_weeks(other, ends)
        wait_ends = other.counted(728)
        assume(ends < wait_ends)
        left = ((wait_ends - ends).days) // 7
        assert benefit_recovery(history, as_of=FAR).weeks == min(weeks, left)


class TestWhatTheFormulaDoesNotReach:
    """BW 7:673(7)b, and the formula of before 1 January 2020."""

    @pytest.mark.parametrize(("aow", "owed"), [("2028-02-29", False), ("2028-03-01", True)])
    def test_aow_age_by_then(self, aow: str, owed: bool) -> None:
        """*in verband met of na het bereiken van* that age: on the last day itself nothing is owed any more."""
        facts = {"first_sick_day": D0, "aow_date": aow,
                 "employment": {"first_day": "2016-01-01", "last_day": "2028-02-29"}}  # fmt: skip
        found = pay(Case.model_validate(facts))
        assert [item.reason for item in found.not_given] == ([] if owed else ["aow_age_reached"] * 3)

    @pytest.mark.parametrize(
        ("last_day", "given"), [("2019-12-31", []), ("2020-01-01", ["owed"]), ("2020-01-02", ["owed"])]
    )
    def test_before_2020(self, last_day: str, given: list[str]) -> None:
        """Then it went by half years; the day after the two years lies before that too, so there is no cap."""
        facts = {"first_sick_day": "2016-08-01", "employment": {"first_day": "2005-01-01", "last_day": last_day}}
        found = pay(Case.model_validate(facts))
        assert [line.id for line in found.lines] == given
        assert {item.reason for item in found.not_given} == {"older_law"}

    def test_the_maximum_of_its_own_year(self) -> None:
        """7:673(3): that of the year of the end. The cap is as of an end on 7 January 2021, the payment of 2026."""
        facts = {"first_sick_day": "2019-01-07", "employment": {"first_day": "1975-01-01", "last_day": "2026-01-31"}}
        found = pay(Case.model_validate(facts), "8000.00")
        assert found.line("owed").amount == Decimal("102000.00")
        assert found.line("cap").amount == Decimal("96000.00")
        assert pay(Case.model_validate(facts), "6900.00").line("cap").amount == Decimal("84000.00")

    @pytest.mark.parametrize(
        ("year", "most"),
        [(2020, 83_000), (2021, 84_000), (2022, 86_000), (2023, 89_000), (2024, 94_000), (2025, 98_000)],
    )
    def test_the_maximum_of_each_year(self, year: int, most: int) -> None:
        """7:673(2), (3): changed each 1 January, for an end in that year up to 31 December."""
        for last_day in (f"{year}-01-01", f"{year}-12-31"):
            facts = {"first_sick_day": "2016-08-01", "employment": {"first_day": "1975-01-01", "last_day": last_day}}
            assert pay(Case.model_validate(facts), "6900.00").line("owed").amount == Decimal(most)


@pytest.mark.parametrize(("insured", "weeks"), [(None, 0), ("no", 0), ("yes", 24)])
def test_no_recovery_of_benefit_that_nobody_has(insured: str | None, weeks: int) -> None:
    """Household work is not insured, so there is no sickness benefit after it, unless it is insured too."""
    found = case(last_day="2026-09-30", domestic_worker="yes", insured=insured)
    recovery = benefit_recovery(found, as_of=FAR)
    assert recovery.weeks == weeks
    assert (recovery.reason == "no_insured_employment") == (weeks == 0)
