"""The wage of a part of a period: the agreed wage, the legal minimum and the maximum, each with its formula."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple

from ..counting.months import last_of_month, months_after
from ..facts.case import Case
from ..law import bw7_wage as law
from ..law.instruments import WFSV, WML
from ..law.pay_amounts import ADULT_AGE, HOURLY_MINIMUM, MAXIMUM_DAILY_WAGE, WAGE_DAYS_IN_A_YEAR, figure_on
from ..rules.citation import Citation
from ._money import CENT, EXACT, HUNDRED, PER_DAY, WEEKS_TO_MONTH, Period, euros, plain, product, shortest
from ._pay_facts import MissingAmount, PayFacts
from .wages import Obligation, WagePeriod

__all__ = ["NOTHING", "Part", "days_of", "owed_in", "rounded"]

_FLOOR: Final = (law.AMOUNT, WML.article(7, 5), WML.article(8, "1a"))
_CAP: Final = (law.AMOUNT, WFSV.article(17, 1))
NOTHING: Final = Decimal("0.00")
_WITHOUT: Final = frozenset({Obligation.WAITING_DAY, Obligation.LEAVE, Obligation.STOPPED, Obligation.ENDED})


class Part(NamedTuple):
    """Days of a period that lie in one calendar month, and over which the same is set off."""

    tile: WagePeriod
    first_day: date
    last_day: date

    @property
    def days(self) -> int:
        return (self.last_day - self.first_day).days + 1


_NOT_TOLD: Final = {Obligation.NOT_SICK: MissingAmount.CONTRACT, Obligation.UNKNOWN: MissingAmount.NOT_TOLD}


class _Owed(NamedTuple):
    """The amount of a part, and what it rests on."""

    amount: Decimal | None
    held_back: Decimal
    formula: str | None
    basis: tuple[Citation, ...] = ()
    missing: MissingAmount | None = None


def owed_in(case: Case, facts: PayFacts, part: Part) -> _Owed:
    """What is owed over a part: an amount, or why there is none."""
    tile = part.tile
    if tile.code in _NOT_TOLD:
        return _Owed(None, NOTHING, None, missing=_NOT_TOLD[tile.code])
    if tile.code in _WITHOUT:
        return _Owed(NOTHING, NOTHING, "no wage")
    band = _band(case, facts, part)
    if isinstance(band, MissingAmount):
        return _Owed(None, NOTHING, None, missing=band)
    divided = days_of(facts.period, part.first_day)
    whole = EXACT.divide(product(band.wage, Decimal(part.days)), Decimal(divided))
    share = _share(tile)
    owed = rounded(EXACT.divide(product(whole, share), HUNDRED))
    formula = f"{part.days} days x {band.text} / {divided}"
    if share != HUNDRED:
        formula += f" x {plain(share)}%"
    held = rounded(whole) - owed if tile.measure == "suspension" else NOTHING
    return _Owed(owed, held, formula, band.basis)


def _share(tile: WagePeriod) -> Decimal:
    """Which part of the band is owed now: all of it, but for what a measure holds back."""
    if tile.measure is None or not tile.band_percentage or tile.percentage is None:
        return HUNDRED
    return shortest(EXACT.divide(product(tile.percentage, HUNDRED), tile.band_percentage))


class _Band(NamedTuple):
    """What the band of the year gives in a whole period of pay, as a number and as text."""

    wage: Decimal
    text: str
    basis: tuple[Citation, ...] = ()


def _band(case: Case, facts: PayFacts, part: Part) -> _Band | MissingAmount:
    """A percentage of the wage, the legal one of at most the maximum; at least the minimum in the first 52 weeks."""
    percent = part.tile.band_percentage
    assert percent is not None
    found = _of_the_wage(facts, part, percent)
    if isinstance(found, MissingAmount) or not part.tile.minimum_wage_floor or percent >= HUNDRED:
        return found
    minimum = _minimum(case, facts, part.first_day)
    if minimum is None:
        return MissingAmount.MINIMUM_NOT_KNOWN
    return minimum if minimum.wage > found.wage else found


def _of_the_wage(facts: PayFacts, part: Part, percent: Decimal) -> _Band | MissingAmount:
    counted, basis = facts.amount, ()
    text = euros(counted)
    if percent == law.WAGE_PERCENT:
        most = _maximum(facts, part.first_day)
        if most is None:
            return MissingAmount.MAXIMUM_NOT_KNOWN
        if most.wage < counted:
            counted, text, basis = most.wage, most.text, most.basis  # type: ignore[assignment]
    return _Band(EXACT.divide(product(counted, percent), HUNDRED), f"{text} x {plain(percent)}%", basis)


_HOURS: Final = {"month": WEEKS_TO_MONTH, "four_weeks": (4, 1), "week": (1, 1)}
"""Hours a week times the first number, divided by the second, are the hours of a period of pay."""


def _minimum(case: Case, facts: PayFacts, day: date) -> _Band | None:
    """The legal minimum wage for the agreed hours in a period of pay; ``None`` where it is not known."""
    figure = figure_on(HOURLY_MINIMUM, day)
    per_hour = facts.minimum_per_hour
    if per_hour is None and figure is not None and _adult(case, day):
        per_hour = Decimal(int(figure)).scaleb(-2)
    if per_hour is None or facts.hours_per_week is None:
        return None
    times, divided = _HOURS[facts.period]
    wage = EXACT.divide(product(per_hour, facts.hours_per_week, Decimal(times)), Decimal(divided))
    hours = plain(facts.hours_per_week)
    conversion = "" if times == 1 else f" x {times}" if divided == 1 else f" x {times} / {divided}"
    return _Band(wage, f"(legal minimum {euros(per_hour)} x {hours} hours a week{conversion})", _FLOOR)


def _adult(case: Case, day: date) -> bool:
    """Whether the full minimum wage is theirs; who is not known to be younger is taken to be."""
    return case.birth_date is None or months_after(case.birth_date, 12 * ADULT_AGE) <= day


_WAGE_DAYS: Final = {"month": (int(WAGE_DAYS_IN_A_YEAR), 12), "four_weeks": (20, 1), "week": (5, 1)}
"""The maximum daily wage times the first number, divided by the second, is the maximum of a period of pay."""


def _maximum(facts: PayFacts, day: date) -> _Band | None:
    """The most of the wage of which the law asks its percentage.

    Where the maximum of that day is not known, a wage below that of an earlier half year lies below it too: it has
    risen at every revision.
    """
    figure, given = figure_on(MAXIMUM_DAILY_WAGE, day), facts.maximum_per_day
    per_day = given if given is not None else None if figure is None else Decimal(int(figure)).scaleb(-2)
    times, divided = _WAGE_DAYS[facts.period]
    if per_day is not None:
        wage = EXACT.divide(product(per_day, Decimal(times)), Decimal(divided))
        conversion = f" x {times}" if divided == 1 else f" x {times} / {divided}"
        return _Band(wage, f"(maximum daily wage {euros(per_day)}{conversion})", _CAP)
    earlier = [
        int(item) for item in MAXIMUM_DAILY_WAGE if item.in_force_until is not None and item.in_force_until < day
    ]
    known = Decimal(max(earlier, default=0)).scaleb(-2)
    most = EXACT.divide(product(known, Decimal(times)), Decimal(divided))
    return _Band(most, "", ()) if facts.amount <= most else None


def days_of(period: Period, day: date) -> int:
    """Over how many calendar days the wage of a period is spread."""
    return _days_of_month(day) if period == "month" else PER_DAY[period][1]


def _days_of_month(day: date) -> int:
    return date.fromordinal(last_of_month(day.toordinal())).day


def rounded(amount: Decimal) -> Decimal:
    """Rounded to whole cents, half up."""
    return amount.quantize(CENT, context=EXACT)
