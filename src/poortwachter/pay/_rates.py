"""What one calendar day costs: the wage, its percentage, holiday allowance and charges, and the formula in words."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from ..law import bw7_wage as law
from ._money import CENT, EXACT, HUNDRED, PER_DAY, Period, euros, plain, product
from .terms import PAID_FIRST_YEAR, WageFacts

__all__ = ["Paid", "Rate", "paid_of", "rate_of", "text_of"]


class Paid(NamedTuple):
    """What is paid of a wage.

    Attributes:
        percent: the percentage of the wage; ``None`` is the legal one.
        floor: whether the legal minimum wage is the least, as in the first year, BW 7:629(1), and is given.
    """

    percent: Decimal | None
    floor: bool


class Rate(NamedTuple):
    """What a day costs, as a fraction that is not divided yet, so that only the end of the formula is rounded.

    Attributes:
        euros: the number above the line.
        divided: the number below it.
    """

    euros: Decimal
    divided: Decimal

    def amount(self, days: int) -> Decimal:
        """Euros for so many calendar days, rounded half up to cents."""
        return EXACT.divide(EXACT.multiply(self.euros, days), self.divided).quantize(CENT, context=EXACT)


def paid_of(facts: WageFacts, named: str) -> Paid:
    """What is paid where this percentage is, by its name among the facts of the wage."""
    return Paid(getattr(facts, named), named == PAID_FIRST_YEAR and facts.minimum_per_month is not None)


def rate_of(facts: WageFacts, paid: Paid) -> Rate:
    """What a day costs where so much is paid."""
    wage = _wage(facts, paid)
    times, divided = PER_DAY[wage.period]
    allowance, charges = facts.holiday_allowance_percent, facts.employer_charges_percent
    on_top = EXACT.multiply(EXACT.add(HUNDRED, allowance), EXACT.add(HUNDRED, charges))
    return Rate(product(wage.amount, wage.percent, Decimal(times), on_top), Decimal(divided * 100 * 100 * 100))


def text_of(facts: WageFacts, paid: Paid) -> str:
    """How it is reckoned, with the numbers filled in."""
    wage = _wage(facts, paid)
    times, divided = PER_DAY[wage.period]
    if wage.is_minimum:
        text = f"{euros(wage.amount)} (legal minimum) x {times} / {divided}"
    else:
        conversion = f"/ {divided}" if times == 1 else f"x {times} / {divided}"
        text = f"{euros(wage.amount)} {conversion} x {plain(wage.percent)}%"
    allowance, charges = facts.holiday_allowance_percent, facts.employer_charges_percent
    return f"{text} x (1 + {plain(allowance)}%) x (1 + {plain(charges)}%)"


class _Wage(NamedTuple):
    """An amount for a period, the percentage of it that is paid, and whether it is the legal minimum wage."""

    amount: Decimal
    percent: Decimal
    period: Period
    is_minimum: bool = False


def _wage(facts: WageFacts, paid: Paid) -> _Wage:
    """What is paid; the legal minimum wage, whole, where it is the floor and comes to more a day."""
    percent = Decimal(law.WAGE_PERCENT) if paid.percent is None else paid.percent
    minimum = facts.minimum_per_month
    if paid.floor and minimum is not None:
        (month, of_month), (times, divided) = PER_DAY["month"], PER_DAY[facts.period]
        least = product(minimum, HUNDRED, Decimal(month * divided))
        if least > product(facts.amount, percent, Decimal(times * of_month)):
            return _Wage(minimum, HUNDRED, "month", is_minimum=True)
    return _Wage(facts.amount, percent, facts.period)
