"""Recovery of sickness benefit (verhaal van ziekengeld) from the employer of who left while sick: days and euros.

Whether and for how many weeks UWV recovers is its judgement of the efforts; here stands what it can be at most, and
what given weeks cost.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from .._frozen import frozen
from ..answer.answered import answered
from ..answer.codes import Reason
from ..answer.data import ANSWER, Written
from ..engine.question import asked
from ..errors import CaseError, Problem, refused, without_content
from ..facts.case import Case
from ..law.instruments import BVZ, ZW
from ..law.zw import BENEFIT_DAYS, BENEFIT_PERCENT, INCOMPLETE_REPORT_WEEKS
from ..rules.citation import Citation
from ._money import CENT, EXACT, HUNDRED, euros, plain, product
from ._reading import read_amount, read_on_top

__all__ = ["BenefitRecovery", "benefit_recovery"]

_BASIS: Final = (ZW.article("39a", 1), BVZ.article(2, 2))
_AMOUNT: Final = (ZW.article(29, 2), ZW.article(29, 7))


@frozen
class BenefitRecovery(Written):
    """What can be recovered.

    Attributes:
        as_of: the day of assessment, inclusive.
        first_day: the first day of sickness after the employment; ``None`` where nothing can be recovered.
        last_day: the last day of the period for ``weeks``, inclusive.
        longest: the last day that the period can have, inclusive.
        weeks: the whole weeks reckoned with: those given, or all of the longest period.
        incomplete_report: the last day for an incomplete report alone, one week (BVZ 3); ``None`` where no report was
            due.
        amount: euros of benefit and what comes on top of it; ``None`` without a daily wage.
        formula: how it was reckoned; ``None`` without a daily wage.
        basis: the articles.
        reason: why nothing can be recovered.
    """

    __pydantic_config__ = ANSWER

    as_of: date
    first_day: date | None
    last_day: date | None
    longest: date | None
    weeks: int
    incomplete_report: date | None
    amount: Decimal | None
    formula: str | None
    basis: tuple[Citation, ...]
    reason: Reason | None = None


def benefit_recovery(
    case: Case,
    *,
    as_of: date,
    weeks: int | None = None,
    daily_wage: Decimal | None = None,
    on_top_percent: Decimal | None = None,
    readings: Mapping[str, str] | None = None,
) -> BenefitRecovery:
    """Tell over which days UWV can recover sickness benefit, ZW 39a(1), and what that costs.

    It begins on the first day of sickness after the employment, and lasts as many whole weeks as the efforts stood
    still after the first fourteen weeks of the sickness, 52 at most.

    Args:
        case: the facts; the last day of the employment decides.
        as_of: the day of assessment, inclusive.
        weeks: whole weeks in which the efforts stood still, as people judge them; left out: all that there can be.
        daily_wage: the daily wage of the benefit (dagloon), in euros.
        on_top_percent: premiums and the contribution for the Zorgverzekeringswet, percent of the benefit; 0 to 100.
        readings: contested readings to use instead of their default, by id.

    Raises:
        CaseError: every problem at once; also more weeks than there can be.
    """
    problems: list[Problem] = []
    wage = None if daily_wage is None else read_amount(("daily_wage",), daily_wage, problems)
    top = Decimal(0) if on_top_percent is None else read_on_top(("on_top_percent",), on_top_percent, problems)
    if weeks is not None and (type(weeks) is not int or weeks < 0):
        problems.append(refused("not_whole_weeks", ("weeks",), without_content(weeks)))
    found = None
    try:
        found = answered(asked(case, as_of, readings))
    except CaseError as error:
        problems += error.problems
    if problems or found is None:
        raise CaseError(problems)
    starts, longest = found.run.outlook("recovery_starts"), found.run.outlook("recovery_longest")
    one_week, ends = None, found.run.found.recovery_ends
    if starts.day is not None and found.run.found.early_end_of_employment is not None:
        one_week = min(starts.day + timedelta(days=7 * INCOMPLETE_REPORT_WEEKS - 1), date.fromordinal(ends))
    if starts.day is None or longest.day is None:
        reason = Reason.maybe(starts.reason or longest.reason)
        return BenefitRecovery(found.as_of, None, None, None, 0, one_week, None, None, _BASIS, reason)
    most = ((longest.day - starts.day).days + 1) // 7
    if weeks is not None and weeks > most:
        raise CaseError([refused("too_many_weeks", ("weeks",), weeks, most=most)])
    number = most if weeks is None else weeks
    last = starts.day + timedelta(days=7 * number - 1) if number else None
    amount, formula = (None, None) if wage is None or top is None else _amount(number, wage, top)
    basis = _BASIS if wage is None else (*_BASIS, *_AMOUNT)
    return BenefitRecovery(found.as_of, starts.day, last, longest.day, number, one_week, amount, formula, basis)


def _amount(weeks: int, wage: Decimal, top: Decimal) -> tuple[Decimal, str]:
    whole = product(Decimal(weeks * BENEFIT_DAYS * BENEFIT_PERCENT), wage, EXACT.add(HUNDRED, top))
    amount = EXACT.divide(whole, Decimal(100 * 100)).quantize(CENT, context=EXACT)
    return amount, f"{weeks} weeks x {BENEFIT_DAYS} days x {euros(wage)} x {BENEFIT_PERCENT}% x (1 + {plain(top)}%)"
