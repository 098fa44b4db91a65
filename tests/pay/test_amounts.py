"""Wage in euros for a payroll run, against a reading of BW 7:629 day by day that shares no code with it."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poortwachter import (
    Case,
    CaseError,
    Ladder,
    LadderStep,
    PayFacts,
    PayTerms,
    SetOff,
    WageAmounts,
    WageFacts,
    WageLine,
    exposure,
    transition_payment,
    wage_amounts,
    wage_periods,
)
from poortwachter.errors import Language
from poortwachter.law.pay_amounts import HOURLY_MINIMUM, MAXIMUM_DAILY_WAGE, figure_on
from strategies import FAR, running

D0 = date(2026, 1, 5)
"""Counted day 364 is 3 January 2027, counted day 728 is 2 January 2028."""
ONE_DAY = timedelta(days=1)


def day(text: str) -> date:
    """The day that ``text`` names."""
    return date.fromisoformat(text)


def lines(case: Case, first: str, last: str, facts: PayFacts, **options: Any) -> tuple[WageLine, ...]:
    """What is owed from ``first`` to ``last``."""
    return wage_amounts(case, facts, as_of=FAR, first_day=day(first), last_day=day(last), **options).lines


def amount_on(case: Case, text: str, facts: PayFacts, **options: Any) -> Decimal | None:
    """What is owed on one day."""
    found = lines(case, text, text, facts, **options)
    assert found[0].id == "wage"
    return found[0].amount


def in_cents(amount: Fraction) -> Decimal:
    """Rounded half up to cents, without the library's arithmetic."""
    return (Decimal(amount.numerator) / Decimal(amount.denominator)).quantize(Decimal("0.01"), ROUND_HALF_UP)


FULL_TIME = PayFacts(amount=3500, period="month", hours_per_week=36)


class TestTheMonth:
    """A monthly wage is spread over the days of its month, so a whole month is the whole wage."""

    @pytest.mark.parametrize("month", [1, 2, 4, 12])
    def test_a_whole_month_is_the_monthly_wage(self, month: int) -> None:
        """Of 100 percent: in February as in December."""
        last = calendar.monthrange(2027, month)[1]
        terms = PayTerms(percent_first_year=100, percent_second_year=100)
        found = wage_amounts(
            running(D0), FULL_TIME, as_of=FAR, first_day=date(2027, month, 1), last_day=date(2027, month, last),
            terms=terms,
        )  # fmt: skip
        assert found.total == Decimal("3500.00")

    def test_a_week_is_seven_days(self) -> None:
        """Seven days of a weekly wage are the wage, and 28 of a wage per four weeks."""
        terms = PayTerms(percent_first_year=100)
        week = PayFacts(amount=700, period="week")
        assert [line.amount for line in lines(running(D0), "2026-02-02", "2026-02-08", week, terms=terms)] == [700]
        four = PayFacts(amount=2800, period="four_weeks")
        assert [line.amount for line in lines(running(D0), "2026-02-01", "2026-02-28", four, terms=terms)] == [2800]

    def test_a_line_lies_in_one_month(self) -> None:
        """And names its own days in the formula."""
        found = lines(running(D0), "2027-01-20", "2027-03-05", FULL_TIME)
        assert [(line.first_day.isoformat(), line.days, line.formula) for line in found] == [
            ("2027-01-20", 12, "12 days x 3500.00 x 70% / 31"), ("2027-02-01", 28, "28 days x 3500.00 x 70% / 28"),
            ("2027-03-01", 5, "5 days x 3500.00 x 70% / 31"),
        ]  # fmt: skip

    def test_a_month_of_one_day(self) -> None:
        """Its first, with which the days end."""
        found = lines(running(D0), "2026-02-28", "2026-03-01", FULL_TIME)
        assert [(line.first_day.isoformat(), line.days) for line in found] == [("2026-02-28", 1), ("2026-03-01", 1)]


class TestTheFloor:
    """BW 7:629(1): in the first 52 weeks at least the legal minimum wage."""

    LOW = PayFacts(amount=2600, period="week", hours_per_week=36)

    def test_it_ends_with_the_52_weeks(self) -> None:
        """36 hours of 14.99 a week are more than 70 percent of 600: on day 364, and no longer on day 365."""
        facts = PayFacts(amount=600, period="week", hours_per_week=36, minimum_per_hour="14.99")
        floor, plain = in_cents(Fraction("14.99") * 36 / 7), in_cents(Fraction(600) * 70 / 100 / 7)
        found = [amount_on(running(D0), text, facts) for text in ("2027-01-02", "2027-01-03", "2027-01-04")]
        assert found == [floor, floor, plain]

    @pytest.mark.parametrize(
        ("text", "cents"),
        [
            ("2023-12-31", None), ("2024-01-01", 1327), ("2024-06-30", 1327), ("2024-07-01", 1368),
            ("2024-12-31", 1368), ("2025-01-01", 1406), ("2025-07-01", 1440), ("2026-01-01", 1471),
            ("2026-06-30", 1471), ("2026-07-01", 1499), ("2026-12-31", 1499), ("2027-01-01", None),
        ],
    )  # fmt: skip
    def test_the_hourly_minimum_of_the_half_year(self, text: str, cents: int | None) -> None:
        """The last day of a half year and the first of the next; outside the sourced half years nothing is told."""
        figure = figure_on(HOURLY_MINIMUM, day(text))
        assert (None if figure is None else int(figure)) == cents
        sick = day(text) - timedelta(days=100)
        facts = PayFacts(amount=600, period="week", hours_per_week=36, maximum_per_day=300)
        (line,) = lines(running(sick), text, text, facts)
        if cents is None:
            assert (line.amount, line.missing) == (None, "minimum_not_known")
        else:
            assert line.amount == in_cents(Fraction(cents, 100) * 36 / 7)
            assert [str(item) for item in line.basis] == ["BW 7:629(1)", "WML 7(5)", "WML 8(1a)"]

    @pytest.mark.parametrize(
        ("period", "hours", "times"), [("week", 36, ""), ("four_weeks", 144, " x 4"), ("month", 156, " x 52 / 12")]
    )
    def test_the_hours_of_a_period_of_pay(
        self, period: Literal["week", "four_weeks", "month"], hours: int, times: str
    ) -> None:
        """Of 36 hours a week: 144 in four weeks, 156 in a month of a year."""
        facts = PayFacts(amount=1, period=period, hours_per_week=36, maximum_per_day=300)
        days = {"week": 7, "four_weeks": 28, "month": 30}[period]
        (line,) = lines(running(D0), "2026-06-30", "2026-06-30", facts)
        assert line.amount == in_cents(Fraction("14.71") * hours / days)
        assert line.formula == f"1 days x (legal minimum 14.71 x 36 hours a week{times}) / {days}"

    def test_what_the_caller_knows_goes_first(self) -> None:
        """Also where the library has no amount."""
        facts = PayFacts(amount=600, period="week", hours_per_week=36, minimum_per_hour=16)
        assert amount_on(running(D0), "2027-01-02", facts) == in_cents(Fraction(16 * 36, 7))

    def test_it_is_not_asked_of_whole_wage(self) -> None:
        """Who gets 100 percent has the wage itself, whatever the hours are."""
        assert (
            amount_on(running(D0), "2026-02-01", PayFacts(2800, "month"), terms=PayTerms(percent_first_year=100)) == 100
        )

    def test_below_21_the_full_minimum_is_not_theirs(self) -> None:
        """WML 7(1), 8(3): on the day before the 21st birthday nothing is told, on the day the floor is there."""
        case = running(D0, birth_date="2005-02-02")
        facts = PayFacts(amount=600, period="week", hours_per_week=36)
        found = [lines(case, text, text, facts)[0] for text in ("2026-02-01", "2026-02-02")]
        assert [item.missing for item in found] == ["minimum_not_known", None]

    def test_by_the_hour_in_the_exposure_too(self) -> None:
        """14.71 an hour for 36 hours is 2294.76 a month, more than 70 percent of 2600."""
        by_hour = WageFacts(2600, "month", 8, 0, legal_minimum_per_hour="14.71", hours_per_week=36)
        by_month = WageFacts(2600, "month", 8, 0, legal_minimum_per_month="2294.76")
        found = [exposure(running(D0), facts, as_of=date(2026, 3, 1)).lines for facts in (by_hour, by_month)]
        assert found[0] == found[1]
        for facts, code in (
            (WageFacts(2600, "month", 8, 0, legal_minimum_per_hour="14.71"), "missing.hours"),
            (WageFacts(2600, "month", 8, 0, legal_minimum_per_hour="16.80", hours_per_week=36),
             "minimum_above_the_wage"),
            (WageFacts(2600, "month", 8, 0, legal_minimum_per_hour=14, hours_per_week=169), "hours_of_a_week"),
        ):  # fmt: skip
            with pytest.raises(CaseError) as caught:
                exposure(running(D0), facts, as_of=date(2026, 3, 1))
            assert {problem.code for problem in caught.value.problems} <= {code, code.partition(".")[0]}


class TestTheCap:
    """BW 7:629(1), Wfsv 17(1): 70 percent of the wage up to the maximum daily wage."""

    @pytest.mark.parametrize(
        ("text", "cents"),
        [
            ("2021-06-30", None), ("2021-07-01", 22557), ("2022-01-01", 22876), ("2022-07-01", 23290),
            ("2023-01-01", 25654), ("2023-07-01", 26457), ("2024-01-01", 27444), ("2024-06-30", 27444),
            ("2024-07-01", 28295), ("2025-01-01", 29067),
            ("2025-06-30", 29067), ("2025-07-01", None), ("2025-12-31", None), ("2026-01-01", 30425),
            ("2026-07-01", 30991), ("2027-01-01", None),
        ],
    )  # fmt: skip
    def test_the_maximum_of_the_half_year(self, text: str, cents: int | None) -> None:
        """A wage above it counts up to it; where it is not known nothing is told."""
        figure = figure_on(MAXIMUM_DAILY_WAGE, day(text))
        assert (None if figure is None else int(figure)) == cents
        case, facts = running(day(text) - timedelta(days=500)), PayFacts(amount=3000, period="week")
        (line,) = lines(case, text, text, facts)
        if cents is None:
            assert (line.amount, line.missing) == (None, "maximum_not_known")
        else:
            assert line.amount == in_cents(Fraction(cents, 100) * 5 * 70 / 100 / 7)
            assert "Wfsv 17(1)" in map(str, line.basis)

    @pytest.mark.parametrize(("text", "month"), [("2021-07-01", "4906.15"), ("2022-01-01", "4975.53")])
    def test_a_published_maximum_of_a_month(self, text: str, month: str) -> None:
        """UWV's page of 1 July 2021, and an HR site of 19 January 2022: 21.75 times that of a day."""
        figure = figure_on(MAXIMUM_DAILY_WAGE, day(text))
        assert figure is not None
        assert in_cents(Fraction(int(figure), 100) * Fraction("21.75")) == Decimal(month)

    def test_a_month_has_21_and_three_quarters_days_of_wage(self) -> None:
        """261 days of a year over twelve months: 21.75 times 304.25 is 6617.4375."""
        (line,) = lines(running(D0), "2026-06-01", "2026-06-30", PayFacts(9000, "month", hours_per_week=36))
        assert line.amount == in_cents(Fraction("304.25") * Fraction("21.75") * 70 / 100) == Decimal("4632.21")

    @pytest.mark.parametrize(
        ("period", "wage", "formula"),
        [
            ("week", "1521.25", "1521.25"),
            ("week", "1521.26", "(maximum daily wage 304.25 x 5)"),
            ("four_weeks", "6085.00", "6085.00"),
            ("four_weeks", "6085.01", "(maximum daily wage 304.25 x 20)"),
            ("month", "6617.43", "6617.43"),
            ("month", "6617.44", "(maximum daily wage 304.25 x 261 / 12)"),
        ],
    )
    def test_a_wage_of_just_the_maximum(
        self, period: Literal["week", "four_weeks", "month"], wage: str, formula: str
    ) -> None:
        """It counts as it is, and a cent more does not."""
        (line,) = lines(running(D0), "2026-02-01", "2026-02-01", PayFacts(wage, period, hours_per_week=36))
        days = {"week": 7, "four_weeks": 28, "month": 28}[period]
        assert line.formula == f"1 days x {formula} x 70% / {days}"
        assert ("Wfsv 17(1)" in map(str, line.basis)) is (formula != wage)

    def test_a_wage_below_an_earlier_maximum(self) -> None:
        """The second half of 2025 is not sourced: a wage below 290.67 times 21.75 lies below it too."""
        case = running(date(2024, 1, 1))
        below, above = (PayFacts(amount, "month") for amount in ("6322.07", "6322.08"))
        found = [lines(case, "2025-07-01", "2025-07-01", facts)[0].missing for facts in (below, above)]
        assert found == [None, "maximum_not_known"]

    def test_what_is_promised_is_of_the_whole_wage(self) -> None:
        """80 percent of 9000, without the maximum."""
        terms = PayTerms(percent_first_year=80)
        facts = PayFacts(9000, "month", hours_per_week=36)
        (line,) = lines(running(D0), "2026-06-01", "2026-06-30", facts, terms=terms)
        assert line.amount == 7200


class TestSetOff:
    """BW 7:629(5), for a public servant ZW 76c: what comes in goes off, and never below nothing."""

    def test_its_first_and_its_last_day(self) -> None:
        """The day before, the days, and the day after."""
        taken = SetOff(day("2027-03-10"), day("2027-03-20"), "310", "month")
        facts = PayFacts(3100, "month", set_off=(taken,))
        found = lines(running(D0), "2027-03-01", "2027-03-31", facts)
        assert [(line.id, line.first_day.day, line.last_day.day, line.amount) for line in found] == [
            ("wage", 1, 9, Decimal("630.00")), ("wage", 10, 20, Decimal("770.00")),
            ("set_off", 10, 20, Decimal("-110.00")), ("wage", 21, 31, Decimal("770.00")),
        ]  # fmt: skip
        assert [str(item) for item in found[2].basis] == ["BW 7:629(5)", "WML 7(5)"]

    def test_never_below_nothing(self) -> None:
        """A benefit above the wage leaves nothing owed; on a day without wage nothing goes off."""
        taken = SetOff(D0, day("2027-12-31"), 9000, "month")
        facts = PayFacts(3100, "month", hours_per_week=36, set_off=(taken,))
        found = wage_amounts(running(D0), facts, as_of=FAR, first_day=day("2027-03-01"), last_day=day("2027-03-31"))
        assert found.total == 0
        assert found.lines[1].formula == "at most 2170.00: 31 days x 9000.00 / 31"
        (only,) = lines(running(D0), "2026-01-05", "2026-01-05", facts, terms=PayTerms(waiting_days=1))
        assert only.id == "wage"
        assert only.amount == 0

    def test_of_a_public_servant(self) -> None:
        """Its own articles."""
        taken = SetOff(D0, day("2027-12-31"), 100, "month")
        facts = PayFacts(3100, "month", set_off=(taken,))
        case = running(D0, employment={"regime": "public_servant"})
        found = lines(case, "2027-03-01", "2027-03-01", facts)
        assert [str(item) for item in found[1].basis] == ["ZW 76c", "WML 7(5)"]


class TestMeasures:
    """BW 7:629(3), (6): what a stop takes is lost, what a suspension holds back falls due later."""

    @pytest.mark.parametrize(
        ("step", "part", "owed", "held"),
        [
            ("stop", None, "0.00", "0.00"), ("suspension", None, "0.00", "2170.00"),
            ("stop", 40, "1302.00", "0.00"), ("suspension", 40, "1302.00", "868.00"),
            ("written_warning", None, "2170.00", "0.00"),
        ],
    )  # fmt: skip
    def test_over_a_month(self, step: str, part: int | None, owed: str, held: str) -> None:
        """70 percent of 3100 is 2170; of 40 percent of the hours 868 is held back."""
        measure: dict[str, object] = {
            "kind": "wage_measure", "step": step, "started_on": "2027-03-01", "last_day": "2027-03-31",
            "notified_on": "2027-03-01",
        }  # fmt: skip
        if part is not None:
            measure["hours_percent"] = part
        (line,) = lines(running(D0, records=[measure]), "2027-03-01", "2027-03-31", PayFacts(3100, "month"))
        assert (line.amount, line.held_back) == (Decimal(owed), Decimal(held))


class TestNotTold:
    """Known, not applicable and unknown are three answers."""

    def test_not_sick_and_ended(self) -> None:
        """Before the sickness the contract says it; after the wage nothing is owed under this article."""
        found = [lines(running(D0), text, text, FULL_TIME)[0] for text in ("2026-01-04", "2028-01-03")]
        assert [(item.amount, item.missing) for item in found] == [(None, "contract"), (Decimal(0), None)]

    def test_nothing_owed_is_not_certain_while_a_fact_is_silent(self) -> None:
        """As the periods say it: an application past its last day, and what UWV must still decide."""
        case = running(date(2024, 1, 1))
        (line,) = wage_amounts(
            case, FULL_TIME, as_of=date(2026, 1, 20), first_day=day("2026-01-01"), last_day=day("2026-01-31")
        ).lines
        assert line.could_change == ("records.wia_application", "records.sanction_decision")
        late = running(date(2024, 1, 1), records=[{"kind": "wia_application", "received_on": "2025-10-20"}])
        assert lines(late, "2026-01-01", "2026-01-01", FULL_TIME)[0].pending == ("wage_extension_decision",)

    def test_a_measure_told_later(self) -> None:
        """The days before the notice are for people to judge; so the total is not told."""
        measure = {"kind": "wage_measure", "step": "stop", "started_on": "2027-03-01", "notified_on": "2027-03-05"}
        found = wage_amounts(
            running(D0, records=[measure]), PayFacts(3100, "month"), as_of=FAR, first_day=day("2027-03-01"),
            last_day=day("2027-03-31"),
        )  # fmt: skip
        assert found.lines[0].missing == "not_told"
        assert found.total is None

    def test_it_reads_back(self) -> None:
        """To the same bytes."""
        found = wage_amounts(running(D0), FULL_TIME, as_of=FAR, first_day=D0, last_day=day("2028-02-01"))
        assert WageAmounts.from_json(found.to_json()) == found

    @pytest.mark.parametrize(
        ("facts", "code", "path"),
        [
            ({"amount": 3500}, "missing.wage", ("wage", "period")),
            ({"amount": 3500, "period": "year"}, "unknown_period", ("wage", "period")),
            ({"amount": 3500, "period": "month", "hours": 36}, "unknown_key", ("wage", "hours")),
            ({"amount": 3500, "period": "month", "hours_per_week": 0}, "hours_of_a_week", ("wage", "hours_per_week")),
            ({"amount": 3500, "period": "month", "set_off": [{"amount": 1, "period": "week", "first_day": D0}]},
             "missing.wage", ("wage", "set_off", 0, "last_day")),
            ({"amount": 3500, "period": "month", "set_off": [{"amount": 1, "period": "week", "first_day":
             date(2026, 2, 2), "last_day": date(2026, 2, 1)}]}, "days_reversed", ("wage", "set_off", 0, "last_day")),
            ("3500 euro", "not_pay_facts", ("wage",)),
            ({"amount": 3500, "period": "month", "set_off": "none"}, "list_expected", ("wage", "set_off")),
        ],
    )  # fmt: skip
    def test_refused(self, facts: Any, code: str, path: tuple[str | int, ...]) -> None:
        """Each by its path, with what to do."""
        with pytest.raises(CaseError) as caught:
            wage_amounts(running(D0), facts, as_of=FAR, first_day=D0, last_day=D0)
        problem = caught.value.problems[0]
        assert problem.path == path
        assert code.startswith(problem.code)

    def test_every_problem_at_once(self) -> None:
        """What is missing, unknown and wrong, also in what is set off."""
        facts = {"amount": 3500.5, "hours": 36, "set_off": [{"first_day": "x", "amount": "-1"}]}
        with pytest.raises(CaseError) as caught:
            wage_amounts(running(D0), facts, as_of=FAR, first_day=D0, last_day=D0)
        assert {item.path[1:] for item in caught.value.problems} == {
            ("hours",), ("period",), ("amount",), ("set_off", 0, "first_day"), ("set_off", 0, "last_day"),
            ("set_off", 0, "amount"), ("set_off", 0, "period"),
        }  # fmt: skip

    @pytest.mark.parametrize("language", ["nl", "en"])
    def test_what_must_be_there_cannot_be_nought(self, language: Language) -> None:
        """No refusal tells to write 0 for what is then refused; on top of the wage there can be none."""
        for ask in (
            lambda: wage_amounts(running(D0), {}, as_of=FAR, first_day=D0, last_day=D0),
            lambda: transition_payment(running(D0), {}, as_of=FAR, last_day=FAR),
            lambda: exposure(running(D0), {}, as_of=FAR),
        ):
            with pytest.raises(CaseError) as caught:
                ask()
            to_zero = [item.path[-1] for item in caught.value.problems if " 0" in item.message(language)]
            assert set(to_zero) <= {"holiday_allowance_percent", "employer_charges_percent"}

    @pytest.mark.parametrize("given", ["100", 70.5])
    def test_a_percentage_of_the_terms_is_told_how_it_can_be_given(self, given: Any) -> None:
        """Text in digits is not taken there, and no refusal tells to write it."""
        makers: tuple[Callable[[], PayTerms], ...] = (
            lambda: PayTerms(percent_first_year=given),
            lambda: PayTerms(ladder=Ladder.of_weeks((52, given))),
        )
        for made in makers:
            with pytest.raises(CaseError) as caught:
                wage_periods(running(D0), as_of=FAR, first_day=D0, last_day=D0, terms=made())
            assert "as text" not in str(caught.value)
            assert 'Decimal("70.5")' in str(caught.value)

    @pytest.mark.parametrize(
        ("key", "what_to_do"),
        [
            ("hours_per_wek", "did you mean 'hours_per_week'?"),
            ("uren per week", "did you mean 'hours_per_week'?"),
            ("zzz", "nothing else is reckoned with"),
        ],
    )
    def test_an_unknown_key(self, key: str, what_to_do: str) -> None:
        """With the one that was meant, where one is near."""
        with pytest.raises(CaseError) as caught:
            wage_amounts(running(D0), {"amount": 3500, key: 36}, as_of=FAR, first_day=D0, last_day=D0)
        said = [problem.message("en") for problem in caught.value.problems if problem.path == ("wage", key)]
        assert len(said) == 1
        assert what_to_do in said[0]


# --- the article, read day by day ------------------------------------------------------------------------------------


def owed_by_the_article(
    spells: list[tuple[date, date]], on: date, wage: int, hours: int, percents: list[int], per_day: Fraction
) -> Fraction | None:
    """BW 7:629(1), (10): walk the sick days, join what is fewer than 28 days apart, and count.

    ``percents`` is one percentage for each counted day; after the last the law asks 70. ``None``: not sick, or over.
    """
    counted, last = 0, None
    for first, end in spells:
        here = first
        while here <= min(end, on):
            if last is not None and (here - last).days > 28:
                counted = 0
            counted, last = counted + 1, here
            here += ONE_DAY
    if last != on or counted > 728:
        return None
    percent = percents[counted - 1] if counted <= len(percents) else 70
    whole = Fraction(wage)
    owed = min(whole, per_day * 5) * 70 / 100 if percent == 70 else whole * percent / 100
    cents = {2024: (1327, 1368), 2025: (1406, 1440), 2026: (1471, 1499)}[on.year][on.month > 6]
    if counted <= 364 and percent < 100:
        owed = max(owed, Fraction(cents, 100) * hours)
    return owed / 7


@st.composite
def histories(draw: st.DrawFn) -> list[tuple[date, date]]:
    """Spells since 2024, with gaps on both sides of four weeks."""
    found, first = [], date(2024, 1, 1) + timedelta(days=draw(st.integers(0, 300)))
    for _ in range(draw(st.integers(1, 4))):
        last = first + timedelta(days=draw(st.integers(0, 300)))
        found.append((first, last))
        first = last + timedelta(days=1 + draw(st.sampled_from([1, 7, 26, 27, 28, 29, 40])))
    return [span for span in found if span[1] <= date(2026, 12, 31)] or [(date(2024, 5, 6), date(2024, 5, 6))]


class TestTheArticle:
    """BW 7:629(1), (10): 104 weeks, 70 percent of at most the maximum, at least the minimum in the first 52 weeks."""

    @settings(max_examples=40)
    @given(
        histories(),
        st.integers(400, 2500),
        st.integers(8, 40),
        st.lists(st.tuples(st.integers(1, 300), st.sampled_from([70, 80, 90, 100])), max_size=4),
        st.data(),
    )
    def test_day_by_day(
        self, spells: list[tuple[date, date]], wage: int, hours: int, steps: list[tuple[int, int]], data: st.DataObject
    ) -> None:
        """Each day of sickness, and days beside it."""
        case = Case.model_validate({"absences": [{"first_day": first, "last_day": last} for first, last in spells]})
        percents = [percent for days, percent in steps for _ in range(days)]
        ladder = Ladder(tuple(LadderStep(days, percent) for days, percent in steps)) if steps else None
        facts = PayFacts(wage, "week", hours_per_week=hours, maximum_per_day=300)
        for _ in range(8):
            first, last = data.draw(st.sampled_from(spells))
            on = first + timedelta(days=data.draw(st.integers(0, (last - first).days + 1)))
            if on.year > 2026:
                continue
            (line,) = wage_amounts(
                case, facts, as_of=FAR, first_day=on, last_day=on, terms=PayTerms(ladder=ladder)
            ).lines
            expected = owed_by_the_article(spells, on, wage, hours, percents, Fraction(300))
            if expected is None:
                assert line.amount in (None, 0)
            else:
                assert line.amount == in_cents(expected)

    @settings(max_examples=25)
    @given(st.integers(0, 900), st.integers(0, 120), st.integers(1, 119))
    def test_the_lines_of_a_run_cover_its_days_once(self, offset: int, length: int, cut: int) -> None:
        """And a run in two parts differs by no more than the rounding of one more line."""
        first = D0 + timedelta(days=offset)
        last = first + timedelta(days=length)
        facts = PayFacts(3100, "month", hours_per_week=36, minimum_per_hour=15, maximum_per_day=310)
        whole = wage_amounts(running(D0), facts, as_of=FAR, first_day=first, last_day=last)
        assert sum(line.days for line in whole.lines) == length + 1
        middle = first + timedelta(days=min(cut, length))
        if middle < last:
            one = wage_amounts(running(D0), facts, as_of=FAR, first_day=first, last_day=middle).total
            other = wage_amounts(running(D0), facts, as_of=FAR, first_day=middle + ONE_DAY, last_day=last).total
            assert one is not None
            assert other is not None
            assert whole.total is not None
            assert abs(one + other - whole.total) <= Decimal("0.02")
