"""What the employer pays during sickness: what contract or collective agreement says, and the wage in euros.

Every amount comes from the caller; of those that change every half year only the minimum wage per hour and the maximum
daily wage are built in, for :func:`poortwachter.wage_amounts`, with their sources.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from .._frozen import frozen, maker, put
from ..counting.ladder import Ladder
from ..errors import MISSING, NOT_SHOWN, Path, Problem, refused, without_content
from ..law import bw7_wage as law
from ._money import EXACT, PER_DAY, WEEKS_TO_MONTH, Period, euros, product
from ._reading import Form, read_amount, read_hours, read_number, read_on_top, read_percent, read_period, unknown_key
from ._told_terms import PERCENTS, told_terms

__all__ = [
    "PAID",
    "PAID_AFTER",
    "PAID_FIRST_YEAR",
    "PAID_SECOND_YEAR",
    "PERCENTS",
    "PayTerms",
    "WageFacts",
    "read_terms",
    "read_wage",
]

_LONGEST_STEP: Final = 3_660


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
        read = read_number(value)
        put(facts, name, Decimal(read) if isinstance(read, int) else read)


# --- days, percentages and terms ----------------------------------------------------------------------------------


def read_terms(terms: object, problems: list[Problem]) -> PayTerms:
    """The terms of pay, checked; ``problems`` gets what is wrong with them."""
    if terms is None:
        return PayTerms()
    steps: Path = ("terms", "ladder", "steps")
    if isinstance(terms, Mapping):
        steps = steps if isinstance(terms.get("ladder"), Ladder) else steps[:-1]
        terms = PayTerms(**told_terms(("terms",), terms, problems))
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
    problems += _wrong_in_ladder(terms, steps)
    return PayTerms(terms.waiting_days, **percents, ladder=terms.ladder)


def _wrong_in_ladder(terms: PayTerms, steps: Path) -> list[Problem]:
    """What is wrong with the ladder: its shape, its steps at their path, or a percentage of a year beside it."""
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
        path = (*steps, place)
        if step.days > _LONGEST_STEP:
            problems.append(refused("ladder_days", (*path, "days"), step.days, most=_LONGEST_STEP))
        else:
            read_percent((*path, "percent"), step.percent, problems)
    return problems


# --- the facts of the wage ----------------------------------------------------------------------------------------

PAID_FIRST_YEAR: Final = "percent_paid_first_year"
PAID_SECOND_YEAR: Final = "percent_paid_second_year"
PAID_AFTER: Final = "percent_paid_after"
PAID: Final = (PAID_FIRST_YEAR, PAID_SECOND_YEAR, PAID_AFTER)
_ON_TOP: Final = ("holiday_allowance_percent", "employer_charges_percent")


def _read_paid(path: Path, value: object, problems: list[Problem]) -> Decimal | None:
    return read_percent(path, read_number(value), problems, key="percent_type")


_WAGE: Final = Form(
    WageFacts,
    "not_wage_facts",
    reads={
        "amount": read_amount,
        "period": read_period,
        **dict.fromkeys(_ON_TOP, read_on_top),
        **dict.fromkeys(PAID, _read_paid),
        "legal_minimum_per_month": read_amount,
        "legal_minimum_per_hour": read_amount,
        "hours_per_week": read_hours,
    },
    wanted={"amount": "missing.wage", "period": "missing.wage", **dict.fromkeys(_ON_TOP, "missing.wage_or_none")},
)
_as_read: Final = maker(WageFacts)
"""Makes facts of what was read, which needs no reading once more."""


def read_wage(wage: object, problems: list[Problem]) -> WageFacts | None:
    """The facts of the wage, checked; ``None`` where they cannot be used, and ``problems`` gets why."""
    before = len(problems)
    read = _WAGE.read(("wage",), wage, problems, _unknown_key)
    if len(problems) > before:
        return None
    facts = _as_read(**read)
    problems += _minimum_above_the_wage(facts)
    if facts.legal_minimum_per_hour is not None and facts.minimum_per_month is None:
        problems.append(refused("missing.hours", ("wage", "hours_per_week"), MISSING))
    return facts


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


def _unknown_key(path: Path, key: object, known: tuple[str, ...]) -> Problem:
    name = key.lower() if isinstance(key, str) else ""
    if "perc" in name or name == "pct":
        return refused("unnamed_percentage", (*path, str(key)), NOT_SHOWN, names=(*PAID, *_ON_TOP))
    return unknown_key(path, key, known)
