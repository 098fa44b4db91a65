"""What the employer pays during sickness: what contract or collective agreement says, and the wage in euros.

Every amount comes from the caller; of those that change every half year only the minimum wage per hour and the maximum
daily wage are built in, for :func:`poortwachter.wage_amounts`, with their sources.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from decimal import ROUND_HALF_UP, Context, Decimal, DivisionByZero, InvalidOperation
from functools import reduce
from typing import TYPE_CHECKING, Any, Final, Literal

from .._frozen import frozen, maker, put
from ..counting.ladder import Ladder
from ..errors import MISSING, NOT_SHOWN, Path, Problem, nearest, refused, without_content
from ..facts.names import by_compact_name, compact
from ..law import bw7_wage as law

__all__ = [
    "CENT",
    "EXACT",
    "HUNDRED",
    "PAID",
    "PAID_AFTER",
    "PAID_FIRST_YEAR",
    "PAID_SECOND_YEAR",
    "PERCENTS",
    "PER_DAY",
    "WEEKS_TO_MONTH",
    "PayTerms",
    "Period",
    "WageFacts",
    "euros",
    "plain",
    "product",
    "read_amount",
    "read_hours",
    "read_on_top",
    "read_period",
    "read_sum",
    "read_terms",
    "read_wage",
    "shortest",
    "unknown_key",
]

Period = Literal["month", "four_weeks", "week"]
"""The periods of pay."""
WEEKS_TO_MONTH: Final = (52, 12)
"""What is per week times the first number, divided by the second, is per month."""
PER_DAY: Final[Mapping[Period, tuple[int, int]]] = {"month": (12, 364), "four_weeks": (1, 28), "week": (1, 7)}
"""A wage times the first number, divided by the second, is the wage of one calendar day."""

EXACT: Final = Context(prec=60, rounding=ROUND_HALF_UP, traps=[InvalidOperation, DivisionByZero])
CENT: Final = Decimal("0.01")
_MOST_EUROS: Final = Decimal(1_000_000)
HUNDRED: Final = Decimal(100)
PERCENTS: Final = ("percent_first_year", "percent_second_year", "percent_after")
_HOURS_IN_A_WEEK: Final = 168
_LONGEST_STEP: Final = 3_660
_DIGITS: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")


@frozen
class PayTerms:
    """What contract or collective agreement says on pay during sickness.

    Attributes:
        waiting_days: 0, 1 or 2 days without wage at the start of a joined case, BW 7:629(9).
        percent_first_year: percent of the wage over hours not worked, counted days 1 to 364; 70 to 100.
        percent_second_year: percent of the wage over hours not worked, from counted day 365 to the end of the 104
            weeks.
        percent_after: percent of the wage over hours not worked, after the 104 weeks: extension and sanction.
        ladder: percentages by half year, or by any counted days, in place of those of the two years; ``percent_after``
            goes before it after the 104 weeks.

    A percentage left out, and days after the last step of the ladder, have the legal one.
    """

    waiting_days: int = 0
    percent_first_year: Decimal | None = None
    percent_second_year: Decimal | None = None
    percent_after: Decimal | None = None
    ladder: Ladder | None = None

    if TYPE_CHECKING:

        def __init__(
            self,
            waiting_days: int = 0,
            percent_first_year: Decimal | int | None = None,
            percent_second_year: Decimal | int | None = None,
            percent_after: Decimal | int | None = None,
            ladder: Ladder | None = None,
        ) -> None: ...

    def __post_init__(self) -> None:
        for name in PERCENTS:
            _as_decimal(self, name, int)


@frozen
class WageFacts:
    """What the employer pays. Amounts in euros, before tax; none is built in.

    Attributes:
        amount: the fixed wage per ``period``, without holiday allowance; above the maximum daily wage (Wfsv 17(1))
            give that maximum if the employer pays no more than the law asks.
        period: ``month``, ``four_weeks`` or ``week``.
        holiday_allowance_percent: holiday allowance (vakantiebijslag), percent of the wage paid; 0 to 100.
        employer_charges_percent: employer's charges (werkgeverslasten), percent of wage and allowance; 0 to 100.
        percent_paid_first_year: percent of the wage paid over counted days 1 to 364; 70 to 100, left out: 70.
        percent_paid_second_year: percent of the wage paid from counted day 365 to the end of the 104 weeks.
        percent_paid_after: percent of the wage paid after the 104 weeks: extension and sanction.
        legal_minimum_per_month: the legal minimum wage per month for the hours of this employee; only the first year
            has it as a floor, BW 7:629(1).
        legal_minimum_per_hour: the legal minimum wage per hour, as the law has it since 1 January 2024; with
            ``hours_per_week``.
        hours_per_week: the agreed hours a week: times 52 / 12 they are the hours of a month.
    """

    amount: Decimal
    period: Period
    holiday_allowance_percent: Decimal
    employer_charges_percent: Decimal
    percent_paid_first_year: Decimal | None = None
    percent_paid_second_year: Decimal | None = None
    percent_paid_after: Decimal | None = None
    legal_minimum_per_month: Decimal | None = None
    legal_minimum_per_hour: Decimal | None = None
    hours_per_week: Decimal | None = None

    @property
    def minimum_per_month(self) -> Decimal | None:
        """The legal minimum wage per month, as given, or by the hour and the agreed hours."""
        if self.legal_minimum_per_month is not None or self.legal_minimum_per_hour is None:
            return self.legal_minimum_per_month
        if self.hours_per_week is None:
            return None
        times, divided = WEEKS_TO_MONTH
        return EXACT.divide(product(self.legal_minimum_per_hour, self.hours_per_week, Decimal(times)), Decimal(divided))

    if TYPE_CHECKING:

        def __init__(
            self,
            amount: Decimal | int | str,
            period: Period,
            holiday_allowance_percent: Decimal | int | str,
            employer_charges_percent: Decimal | int | str,
            percent_paid_first_year: Decimal | int | str | None = None,
            percent_paid_second_year: Decimal | int | str | None = None,
            percent_paid_after: Decimal | int | str | None = None,
            legal_minimum_per_month: Decimal | int | str | None = None,
            legal_minimum_per_hour: Decimal | int | str | None = None,
            hours_per_week: Decimal | int | str | None = None,
        ) -> None: ...

    def __post_init__(self) -> None:
        for field in fields(self):
            if field.name != "period":
                _as_decimal(self, field.name, int | str)


def _as_decimal(facts: object, name: str, kinds: Any) -> None:
    """Keep a whole number, or digits in text, as what the field says that it is; anything else stays, to be refused."""
    value = getattr(facts, name)
    if isinstance(value, kinds) and not isinstance(value, bool):
        read = _number(value)
        put(facts, name, Decimal(read) if isinstance(read, int) else read)


# --- days, percentages and terms ----------------------------------------------------------------------------------


def read_percent(
    path: Path, value: object, problems: list[Problem], *, key: str = "percent_type.terms"
) -> Decimal | None:
    """A percentage of wage, 70 to 100; ``None`` where it is not one: ``problems`` gets why, in the words of ``key``."""
    if isinstance(value, bool) or not isinstance(value, Decimal | int):
        problems.append(refused(key, path, without_content(value)))
        return None
    number = Decimal(value)
    if not number.is_finite() or number > HUNDRED:
        span = {"least": law.WAGE_PERCENT, "most": HUNDRED}
        problems.append(refused("percent_out_of_range", path, without_content(value), **span))
        return None
    if number < law.WAGE_PERCENT:
        problems.append(refused("below_the_legal_minimum", path, without_content(value), least=law.WAGE_PERCENT))
        return None
    return number


def read_terms(terms: object, problems: list[Problem]) -> PayTerms:
    """The terms of pay, checked; ``problems`` gets what is wrong with them."""
    if terms is None:
        return PayTerms()
    if not isinstance(terms, PayTerms):
        problems.append(refused("not_pay_terms", ("terms",), without_content(terms)))
        return PayTerms()
    days: object = terms.waiting_days
    if type(days) is not int or not 0 <= days <= law.MOST_WAITING_DAYS:
        path = ("terms", "waiting_days")
        problems.append(refused("waiting_days", path, without_content(days), most=law.MOST_WAITING_DAYS))
    percents = {
        name: None if value is None else read_percent(("terms", name), value, problems)
        for name in PERCENTS
        for value in [getattr(terms, name)]
    }
    problems += _wrong_in_ladder(terms)
    return PayTerms(terms.waiting_days, **percents, ladder=terms.ladder)


def _wrong_in_ladder(terms: PayTerms) -> list[Problem]:
    """What is wrong with the ladder: its shape, its steps, or a percentage of a year beside it."""
    ladder: Any = terms.ladder
    problems: list[Problem] = []
    if ladder is None:
        return problems
    if not isinstance(ladder, Ladder):
        return [refused("not_a_ladder", ("terms", "ladder"), without_content(ladder))]
    for name in PERCENTS[:2]:
        if (given := getattr(terms, name)) is not None:
            problems.append(refused("ladder_beside_years", ("terms", name), without_content(given)))
    for place, step in enumerate(ladder.steps):
        path: Path = ("terms", "ladder", "steps", place)
        if step.days > _LONGEST_STEP:
            problems.append(refused("ladder_days", (*path, "days"), step.days, most=_LONGEST_STEP))
        else:
            read_percent((*path, "percent"), step.percent, problems)
    return problems


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


# --- the facts of the wage ----------------------------------------------------------------------------------------

PAID_FIRST_YEAR: Final = "percent_paid_first_year"
PAID_SECOND_YEAR: Final = "percent_paid_second_year"
PAID_AFTER: Final = "percent_paid_after"
PAID: Final = (PAID_FIRST_YEAR, PAID_SECOND_YEAR, PAID_AFTER)
_ON_TOP: Final = ("holiday_allowance_percent", "employer_charges_percent")
_REQUIRED: Final = ("amount", "period", *_ON_TOP)


def read_wage(wage: object, problems: list[Problem]) -> WageFacts | None:
    """The facts of the wage, checked; ``None`` where they cannot be used, and ``problems`` gets why."""
    if isinstance(wage, WageFacts):
        given: dict[Any, Any] = {name: getattr(wage, name) for name in _KNOWN}
    elif isinstance(wage, Mapping):
        given = dict(wage)
    else:
        problems.append(refused("not_wage_facts", ("wage",), without_content(wage)))
        return None
    before = len(problems)
    problems += [_unknown_key(key) for key in given if key not in _KNOWN]
    missing = [name for name in _REQUIRED if given.get(name) is None]
    for name in missing:
        problems.append(refused("missing.wage_or_none" if name in _ON_TOP else "missing.wage", ("wage", name), MISSING))
    read = {name: _READ[name](("wage", name), given[name], problems) for name in _KNOWN if given.get(name) is not None}
    if len(problems) > before:
        return None
    facts = _as_read(*map(read.get, _KNOWN))  # type: ignore[arg-type]
    problems += _minimum_above_the_wage(facts)
    if facts.legal_minimum_per_hour is not None and facts.minimum_per_month is None:
        problems.append(refused("missing.hours", ("wage", "hours_per_week"), MISSING))
    return facts


_KNOWN: Final = tuple(field.name for field in fields(WageFacts))
_as_read: Final = maker(WageFacts)
"""Makes facts of what was read, which needs no reading once more."""


def _minimum_above_the_wage(facts: WageFacts) -> Iterator[Problem]:
    """A floor above the whole wage is mostly the minimum of a full week beside the wage of a part of it."""
    if (minimum := facts.minimum_per_month) is None:
        return
    (month, of_month), (times, divided) = PER_DAY["month"], PER_DAY[facts.period]
    if product(minimum, Decimal(month * divided)) > product(facts.amount, Decimal(times * of_month)):
        said = {"amount": euros(facts.amount), "period": facts.period}
        by_month = facts.legal_minimum_per_month is not None
        name = "legal_minimum_per_month" if by_month else "legal_minimum_per_hour"
        yield refused("minimum_above_the_wage", ("wage", name), getattr(facts, name), **said)


def _unknown_key(key: object) -> Problem:
    name = key.lower() if isinstance(key, str) else ""
    if "perc" in name or name == "pct":
        return refused("unnamed_percentage", ("wage", str(key)), NOT_SHOWN, names=(*PAID, *_ON_TOP))
    return unknown_key(("wage",), key, _KNOWN)


def unknown_key(path: Path, key: object, known: tuple[str, ...]) -> Problem:
    """Refuse a key that is none of ``known``, with the one that was meant where one is near."""
    name = key if isinstance(key, str) else str(without_content(key))
    named = by_compact_name("fields").get(compact(name))
    near = next((one for one in named.names if one in known), None) if named is not None else nearest(name, known)
    code = "unknown_key.pay" if near is None else "unknown_key.near"
    return refused(code, (*path, name), NOT_SHOWN, names=known, near=near)


def _number(value: object) -> object:
    """``value`` with a number written as text made a number."""
    return Decimal(value) if isinstance(value, str) and len(value) < 30 and _DIGITS.fullmatch(value) else value


def read_amount(path: Path, value: object, problems: list[Problem]) -> Decimal | None:
    """Euros above nothing, in whole cents; ``None`` where it is not, and ``problems`` gets why."""
    return _read_euros(path, value, problems, "amount_out_of_range", above=Decimal(0))


def read_sum(path: Path, value: object, problems: list[Problem]) -> Decimal | None:
    """Euros, or none, in whole cents; ``None`` where it is not, and ``problems`` gets why."""
    return _read_euros(path, value, problems, "amount_out_of_range.or_nothing", above=-CENT)


def _read_euros(path: Path, value: object, problems: list[Problem], range_: str, *, above: Decimal) -> Decimal | None:
    value = _number(value)
    if isinstance(value, bool) or not isinstance(value, Decimal | int):
        problems.append(refused("amount_type", path, without_content(value)))
        return None
    amount = Decimal(value)
    if not amount.is_finite() or not above < amount <= _MOST_EUROS:
        problems.append(refused(range_, path, without_content(value), most=_MOST_EUROS))
        return None
    if amount != amount.quantize(CENT, context=EXACT):
        problems.append(refused("amount_not_in_cents", path, without_content(value)))
        return None
    return amount


def _read_paid(path: Path, value: object, problems: list[Problem]) -> Decimal | None:
    return read_percent(path, _number(value), problems, key="percent_type")


def read_hours(path: Path, value: object, problems: list[Problem]) -> Decimal | None:
    """Hours a week, above 0 and at most 168; ``None`` where it is not, and ``problems`` gets why."""
    value = _number(value)
    number = Decimal(value) if isinstance(value, Decimal | int) and not isinstance(value, bool) else None
    if number is None or not number.is_finite() or not 0 < number <= _HOURS_IN_A_WEEK:
        problems.append(refused("hours_of_a_week", path, without_content(value), most=_HOURS_IN_A_WEEK))
        return None
    return number


def read_on_top(path: Path, value: object, problems: list[Problem]) -> Decimal | None:
    """Percent on top of the wage, 0 or 1 to 100; ``None`` where it is not, and ``problems`` gets why."""
    value = _number(value)
    number = Decimal(value) if isinstance(value, Decimal | int) and not isinstance(value, bool) else None
    if number is not None and number.is_finite() and 0 < number < 1:
        problems.append(refused("percent_below_one", path, number, meant=euros(product(number, HUNDRED))))
        return None
    if number is not None and number.is_finite() and 0 <= number <= HUNDRED:
        return number
    problems.append(refused("percent_on_top", path, without_content(value), most=HUNDRED))
    return None


def read_period(path: Path, value: object, problems: list[Problem]) -> str | None:
    """The period that a wage is for, by its name; ``None`` where there is none, and ``problems`` gets why."""
    if isinstance(value, str) and value in PER_DAY:
        return value
    problems.append(refused("unknown_period", path, without_content(value), names=list(PER_DAY)))
    return None


_READ: Final[Mapping[str, Any]] = {
    "amount": read_amount,
    "period": read_period,
    **dict.fromkeys(_ON_TOP, read_on_top),
    **dict.fromkeys(PAID, _read_paid),
    "legal_minimum_per_month": read_amount,
    "legal_minimum_per_hour": read_amount,
    "hours_per_week": read_hours,
}
