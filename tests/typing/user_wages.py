"""A payroll program asks which wage is owed, and what it could cost."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from poortwachter import Case, Exposure, Obligation, PayTerms, WageFacts, WagePeriod, exposure, wage_periods


def run(case: Case, first: date, last: date) -> list[tuple[date, date, Decimal]]:
    """The days of a pay run on which a percentage is owed."""
    terms = PayTerms(waiting_days=2, percent_first_year=Decimal(100))
    owed: tuple[WagePeriod, ...] = wage_periods(case, as_of=last, first_day=first, last_day=last, terms=terms)
    return [
        (part.first_day, part.last_day, part.percentage)
        for part in owed
        if part.code is not Obligation.ENDED and part.percentage is not None
    ]


def cost(case: Case, day: date) -> dict[str, Decimal]:
    """What could be owed, by line."""
    wage = WageFacts(
        amount=Decimal("3500.00"),
        period="month",
        holiday_allowance_percent=Decimal(8),
        employer_charges_percent=Decimal(0),
    )
    found: Exposure = exposure(case, wage, as_of=day, received_on=(date(2028, 1, 10),))
    return {line.id: line.amount for line in found.lines}
