"""What is owed in euros on which days, for a payroll run: lines with amount, formula and articles, BW 7:629(1), (5).

Wage before tax, without holiday allowance and without charges. A line lies in one calendar month: a monthly wage is
spread over the days of the month, and a wage per week or four weeks over 7 or 28 days. That conversion is ours.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Literal

from .._frozen import frozen
from ..answer.codes import Awaited, Fact
from ..answer.codes_beside import WageReason
from ..answer.data import ANSWER, Written
from ..counting.days import ONE_DAY
from ..counting.months import months_after
from ..errors import CaseError, Problem
from ..facts.case import Case
from ..law import bw7_wage as law
from ..law.instruments import WML
from ..rules.citation import Citation
from ._money import EXACT, euros, product
from ._pay_bands import NOTHING, Part, days_of, owed_in, rounded
from ._pay_facts import MissingAmount, PayFacts, SetOff, read_facts
from .terms import PayTerms
from .wages import Obligation, WagePeriod, cited, wage_periods

__all__ = ["MissingAmount", "PayFacts", "SetOff", "WageAmounts", "WageLine", "wage_amounts"]


@frozen
class WageLine(Written):
    """One amount over days in a row within a calendar month.

    Attributes:
        id: ``wage``, or ``set_off`` for what goes off it.
        first_day: the first day, inclusive.
        last_day: the last day, inclusive.
        days: calendar days, both counted.
        code: what is owed on these days.
        amount: euros, rounded half up to cents at the end of the formula; ``None`` where it cannot be told.
        held_back: euros that a suspension holds back, and that fall due when the employee complies, BW 7:629(6).
        formula: how it was reckoned, with the numbers filled in; ``None`` where it cannot be told.
        basis: the articles.
        reason: why the period begins in which these days lie.
        missing: what is not known.
        pending: what UWV must still decide before the end of this stage of the wage is certain.
        could_change: facts that are not on file and could still make wage owed on days without it.
    """

    __pydantic_config__ = ANSWER

    id: Literal["wage", "set_off"]
    first_day: date
    last_day: date
    days: int
    code: Obligation
    amount: Decimal | None
    held_back: Decimal
    formula: str | None
    basis: tuple[Citation, ...]
    reason: WageReason
    missing: MissingAmount | None = None
    pending: tuple[Awaited, ...] = ()
    could_change: tuple[Fact, ...] = ()


@frozen
class WageAmounts(Written):
    """What is owed in euros, as the file stands on ``as_of``."""

    __pydantic_config__ = ANSWER

    as_of: date
    lines: tuple[WageLine, ...]

    @property
    def total(self) -> Decimal | None:
        """The sum of all lines; ``None`` where one of them cannot be told."""
        amounts = [line.amount for line in self.lines]
        return None if None in amounts else sum((item for item in amounts if item is not None), NOTHING)


def wage_amounts(
    case: Case,
    wage: PayFacts | Mapping[str, object],
    *,
    as_of: date,
    first_day: date,
    last_day: date,
    readings: Mapping[str, str] | None = None,
    terms: PayTerms | Mapping[str, object] | None = None,
) -> WageAmounts:
    """What wage is owed in euros from ``first_day`` to ``last_day``, both inclusive, as known on ``as_of``.

    The legal percentage is of the wage up to the maximum daily wage; what the terms promise above it is of the whole
    wage. In the first 52 weeks at least the legal minimum wage is owed. What is set off goes off in lines of its own,
    and never below nothing. Days on which this article asks nothing of the employer have no amount.

    Args:
        case: the facts.
        wage: what is paid; a mapping with the same keys will do, numbers as ``Decimal``, whole numbers or text.
        as_of: the day of assessment, inclusive.
        first_day: the first day, inclusive.
        last_day: the last day, inclusive.
        readings: contested readings to use instead of their default, by id.
        terms: what contract or collective agreement promises; a mapping with the same keys will do.

    Raises:
        CaseError: every problem with the amounts, the days, the terms and the case at once.
    """
    problems: list[Problem] = []
    facts = read_facts(wage, problems)
    tiles: tuple[WagePeriod, ...] = ()
    try:
        tiles = wage_periods(case, as_of=as_of, first_day=first_day, last_day=last_day, readings=readings, terms=terms)
    except CaseError as error:
        problems += error.problems
    if problems or facts is None:
        raise CaseError(problems)
    lines = [line for tile in tiles for part in _parts(tile, facts.set_off) for line in _lines(case, facts, part)]
    return WageAmounts(as_of, tuple(lines))


# --- days over which everything is the same -------------------------------------------------------------------------


def _parts(tile: WagePeriod, set_off: Sequence[SetOff]) -> Iterator[Part]:
    starts = {tile.first_day}
    month = tile.first_day.replace(day=1)
    while (month := months_after(month, 1)) <= tile.last_day:
        starts.add(month)
    for item in set_off:
        starts |= {day for day in (item.first_day, item.last_day + ONE_DAY) if tile.first_day < day <= tile.last_day}
    begins = sorted(starts)
    for first, after in zip(begins, [*begins[1:], tile.last_day + ONE_DAY], strict=True):
        yield Part(tile, first, after - ONE_DAY)


def _lines(case: Case, facts: PayFacts, part: Part) -> Iterator[WageLine]:
    tile = part.tile
    owed = owed_in(case, facts, part)
    articles = (*tile.basis, *(item for item in cited(case, owed.basis) if item not in tile.basis))
    days = (part.first_day, part.last_day, part.days, tile.code)
    silent = (tile.pending, tile.could_change)
    yield WageLine(
        "wage", *days, owed.amount, owed.held_back, owed.formula, articles, tile.reason, owed.missing, *silent
    )
    taken = [item for item in facts.set_off if item.first_day <= part.first_day <= item.last_day]
    if taken and owed.amount:
        amount, formula = _set_off(taken, part, owed.amount)
        basis = (*cited(case, (law.SET_OFF,)), WML.article(7, 5))
        yield WageLine("set_off", *days, -amount, NOTHING, formula, basis, tile.reason, None, *silent)


def _set_off(taken: Sequence[SetOff], part: Part, owed: Decimal) -> tuple[Decimal, str]:
    """What goes off, and never more than what is owed."""
    whole, texts = NOTHING, []
    for item in taken:
        divided = days_of(item.period, part.first_day)
        whole = EXACT.add(whole, EXACT.divide(product(item.amount, Decimal(part.days)), Decimal(divided)))
        texts.append(f"{part.days} days x {euros(item.amount)} / {divided}")
    amount, formula = rounded(whole), " + ".join(texts)
    return (amount, formula) if amount <= owed else (owed, f"at most {euros(owed)}: {formula}")
