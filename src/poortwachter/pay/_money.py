"""Exact amounts of money, and the periods of pay."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Context, Decimal, DivisionByZero, InvalidOperation
from functools import reduce
from typing import Final, Literal

__all__ = ["CENT", "EXACT", "HUNDRED", "PER_DAY", "WEEKS_TO_MONTH", "Period", "euros", "plain", "product", "shortest"]

Period = Literal["month", "four_weeks", "week"]
"""The periods of pay."""
WEEKS_TO_MONTH: Final = (52, 12)
"""What is per week times the first number, divided by the second, is per month."""
PER_DAY: Final[Mapping[Period, tuple[int, int]]] = {"month": (12, 364), "four_weeks": (1, 28), "week": (1, 7)}
"""A wage times the first number, divided by the second, is the wage of one calendar day."""

EXACT: Final = Context(prec=60, rounding=ROUND_HALF_UP, traps=[InvalidOperation, DivisionByZero])
CENT: Final = Decimal("0.01")
HUNDRED: Final = Decimal(100)


def product(*factors: Decimal) -> Decimal:
    """The exact product, whatever precision the caller has set."""
    return reduce(EXACT.multiply, factors)


def shortest(number: Decimal) -> Decimal:
    """The same number without zeros that say nothing, and without an exponent."""
    return Decimal(plain(number))


def plain(number: Decimal) -> str:
    """A number in text, without zeros that say nothing, and without an exponent."""
    return format(number.normalize(EXACT), "f")


def euros(amount: Decimal) -> str:
    """An amount with two decimals."""
    return format(amount.quantize(CENT, context=EXACT), "f")
