"""What one calendar day costs: the wage, its percentage, holiday allowance and charges, with the formula shown."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from ..law import bw7_wage as law
from .terms import CENT, EXACT, HUNDRED, PAID_FIRST_YEAR, PER_DAY, WageFacts, euros, product

__all__ = ["Rate", "rate_of"]


class Rate(NamedTuple):
    """What a day costs, as a fraction that is not divided yet, so that only the end of the formula is rounded.

    Attributes:
        euros: the number above the line.
        divided: the number below it.
        text: how it is reckoned, with the numbers filled in.
    """

    euros: Decimal
    divided: Decimal
    text: str

    def amount(self, days: int) -> Decimal:
        """Euros for so many calendar days, rounded half up to cents."""
        return EXACT.divide(product(Decimal(days), self.euros), self.divided).quantize(CENT, context=EXACT)


def rate_of(facts: WageFacts, paid: str) -> Rate:
    """What a day costs where this percentage is paid, by its name among the facts of the wage.

    In the first year the legal minimum wage is a floor, BW 7:629(1).
    """
    named: Decimal | None = getattr(facts, paid)
    percent = Decimal(law.WAGE_PERCENT) if named is None else named
    wage, (times, divided), text = _wage(facts, percent, floor=paid == PAID_FIRST_YEAR)
    allowance, charges = facts.holiday_allowance_percent, facts.employer_charges_percent
    on_top = product(EXACT.add(HUNDRED, allowance), EXACT.add(HUNDRED, charges))
    formula = f"{text} x (1 + {_plain(allowance)}%) x (1 + {_plain(charges)}%)"
    return Rate(product(wage, Decimal(times), on_top), Decimal(divided * 100 * 100 * 100), formula)


def _wage(facts: WageFacts, paid: Decimal, *, floor: bool) -> tuple[Decimal, tuple[int, int], str]:
    """The wage times its percentage, how it becomes a day's wage, and the same as text; the floor where it is more."""
    times, divided = PER_DAY[facts.period]
    minimum = facts.minimum_per_month
    by_percent = product(facts.amount, paid)
    if floor and minimum is not None:
        month, month_divided = PER_DAY["month"]
        by_minimum = product(minimum, HUNDRED)
        if product(by_minimum, Decimal(month * divided)) > product(by_percent, Decimal(times * month_divided)):
            return by_minimum, PER_DAY["month"], f"{euros(minimum)} (legal minimum) x {month} / {month_divided}"
    conversion = f"/ {divided}" if times == 1 else f"x {times} / {divided}"
    return by_percent, (times, divided), f"{euros(facts.amount)} {conversion} x {_plain(paid)}%"


def _plain(percent: Decimal) -> str:
    return format(percent.normalize(EXACT), "f")
