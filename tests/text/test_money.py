"""Amounts, percentages and formulas in both languages."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poortwachter import Case, PayFacts, SetOff, WageFacts, assess, exposure, wage_amounts, wage_periods
from poortwachter.text.money import euros_text, formula_text, percent_text
from poortwachter.text.planning import exposure_page, wage_page
from poortwachter.text.proof import proof_page
from strategies import FAR, running

D0 = date(2026, 1, 5)


@pytest.mark.parametrize(
    ("amount", "nl", "en"),
    [
        ("0", "€ 0,00", "€0.00"),
        ("999.995", "€ 1.000,00", "€1,000.00"),
        ("38102.4", "€ 38.102,40", "€38,102.40"),
        ("-1234567.891", "-€ 1.234.567,89", "-€1,234,567.89"),
    ],
)
def test_amounts(amount: str, nl: str, en: str) -> None:
    """Points and commas change places, and cents are always there."""
    assert (euros_text(Decimal(amount), "nl"), euros_text(Decimal(amount), "en")) == (nl, en)


@given(st.decimals(-(10**9), 10**9, places=2))
def test_an_amount_can_be_read_back(amount: Decimal) -> None:
    """No digit is lost, in either language."""
    dutch = euros_text(amount, "nl").replace("€ ", "").replace(".", "").replace(",", ".")
    english = euros_text(amount, "en").replace("€", "").replace(",", "")
    assert Decimal(dutch) == Decimal(english) == amount


def test_percentages() -> None:
    """Without zeros that say nothing."""
    assert [percent_text(Decimal(one), "nl") for one in ("70", "100.00", "78.75")] == ["70%", "100%", "78,75%"]
    assert percent_text(Decimal("1E+2"), "en") == "100%"


def formulas() -> list[str]:
    """One formula of every kind that an answer holds."""
    case = running(D0, records=[{"kind": "sanction_decision", "sent_on": "2027-11-01"}])
    taken = SetOff(D0, date(2028, 12, 31), "9000", "month")
    found = []
    for wage in (1500, 3500, 9000):
        for set_off in ((), (taken,)):
            facts = PayFacts(wage, "month", hours_per_week=36, set_off=set_off)
            amounts = wage_amounts(case, facts, as_of=FAR, first_day=D0, last_day=date(2026, 12, 31))
            found += [line.formula for line in amounts.lines if line.formula is not None]
    cost = exposure(case, WageFacts(3500, "month", 8, "20.5"), as_of=FAR)
    return [*found, *(line.formula for line in cost.lines)]


def test_no_word_of_english_is_left_in_a_dutch_formula() -> None:
    """Every word of every formula has its Dutch, and every amount its euro sign."""
    words = {word for formula in formulas() for word in re.findall("[a-z]{2,}", formula_text(formula, "nl"))}
    assert words <= {"dagen", "wettelijk", "minimumloon", "maximumdagloon", "uur", "per", "week", "ten", "hoogste"}
    for formula in formulas():
        assert re.search(r"(?<!€ )(?<![0-9.,])[0-9.]+,[0-9]{2}(?![0-9%])", formula_text(formula, "nl")) is None


def test_a_dutch_page_of_pay() -> None:
    """Amounts, days, formulas and articles as Dutch people write them."""
    case = Case(first_sick_day="2026-01-05")
    page = exposure_page(exposure(case, WageFacts(3500, "month", 8, "20.5"), as_of=FAR), "nl")
    assert "€ 38.261,16" in page
    assert "364 dagen x € 3.500,00 x 12 / 364 x 70% x (1 + 8%) x (1 + 20,5%)" in page
    periods = wage_periods(case, as_of=FAR, first_day=D0, last_day=date(2026, 1, 31))
    assert "art. 7:629 lid 1 BW" in wage_page(periods, "nl")
    assert "05-01-2026" in wage_page(periods, "nl")


def test_a_dutch_proof_cites_as_dutch_people_do() -> None:
    """And an English one as before."""
    proof = assess(Case(first_sick_day="2026-01-05"), as_of=date(2026, 6, 1)).explain("reintegration_report")
    dutch, english = proof_page(proof, "nl"), proof_page(proof, "en")
    assert "art. 25 lid 3 WIA" in dutch
    assert "WIA 25(3)" not in dutch
    assert "WIA 25(3)" in english
