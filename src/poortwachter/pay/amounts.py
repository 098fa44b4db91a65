"""What is owed in euros on which days, for a payroll run: lines with amount, formula and articles, BW 7:629(1), (5).

Wage before tax, without holiday allowance and without charges. A line lies in one calendar month: a monthly wage is
spread over the days of the month, and a wage per week or four weeks over 7 or 28 days. That conversion is ours.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from .._frozen import frozen
from ..answer.codes import Awaited, Fact, WageReason
from ..answer.data import ANSWER, Written
from ..counting.days import ONE_DAY, read_day
from ..counting.months import last_of_month, months_after
from ..errors import MISSING, NOT_SHOWN, CaseError, Path, Problem, refused, without_content
from ..facts.case import Case
from ..law import bw7_wage as law
from ..law.instruments import WFSV, WML
from ..law.pay_amounts import ADULT_AGE, HOURLY_MINIMUM, MAXIMUM_DAILY_WAGE, WAGE_DAYS_IN_A_YEAR, figure_on
from ..rules.citation import Citation
from .terms import (
    CENT,
    EXACT,
    HUNDRED,
    PER_DAY,
    PayTerms,
    euros,
    product,
    read_amount,
    read_hours,
    read_period,
    shortest,
)
from .wages import Obligation, WagePeriod, cited, wage_periods

__all__ = ["MissingAmount", "PayFacts", "SetOff", "WageAmounts", "WageLine", "wage_amounts"]

_FLOOR: Final = (law.AMOUNT, WML.article(7, 5), WML.article(8, "1a"))
_CAP: Final = (law.AMOUNT, WFSV.article(17, 1))
_NOTHING: Final = Decimal("0.00")
_WITHOUT: Final = frozenset({Obligation.WAITING_DAY, Obligation.LEAVE, Obligation.STOPPED, Obligation.ENDED})


class MissingAmount(StrEnum):
    """Why an amount of pay cannot be told."""

    CONTRACT = "contract"
    """Not sick: the contract says what is owed, and this article nothing."""
    MAXIMUM_NOT_KNOWN = "maximum_not_known"
    """The maximum daily wage of these days."""
    MINIMUM_NOT_KNOWN = "minimum_not_known"
    """The legal minimum wage of these days, or the agreed hours."""
    NOT_TOLD = "not_told"
    """What is owed is itself not told."""


@frozen
class SetOff:
    """Income that is set off against the wage (verrekening), BW 7:629(5); both days inclusive.

    A benefit over the agreed work, or pay for work in its time. That it may be set off is for people to say.

    Attributes:
        first_day: the first day over which it is paid.
        last_day: the last day over which it is paid.
        amount: euros per ``period``, before tax.
        period: ``month``, ``four_weeks`` or ``week``.
    """

    first_day: date
    last_day: date
    amount: Decimal
    period: Literal["month", "four_weeks", "week"]

    if TYPE_CHECKING:

        def __init__(
            self,
            first_day: date,
            last_day: date,
            amount: Decimal | int | str,
            period: Literal["month", "four_weeks", "week"],
        ) -> None: ...


@frozen
class PayFacts:
    """The wage that is owed in part during sickness. Amounts in euros, before tax, without holiday allowance.

    Attributes:
        amount: the fixed wage per ``period``.
        period: ``month``, ``four_weeks`` or ``week``.
        hours_per_week: the agreed hours a week, for the legal minimum wage.
        minimum_per_hour: the legal minimum wage per hour of this employee, where the library's is not theirs or not
            known: below 21, before 2024, after 2026.
        maximum_per_day: the maximum daily wage (maximumdagloon), where the library's is not known.
        set_off: income to be set off, BW 7:629(5).
    """

    amount: Decimal
    period: Literal["month", "four_weeks", "week"]
    hours_per_week: Decimal | None = None
    minimum_per_hour: Decimal | None = None
    maximum_per_day: Decimal | None = None
    set_off: tuple[SetOff, ...] = ()

    if TYPE_CHECKING:

        def __init__(
            self,
            amount: Decimal | int | str,
            period: Literal["month", "four_weeks", "week"],
            hours_per_week: Decimal | int | str | None = None,
            minimum_per_hour: Decimal | int | str | None = None,
            maximum_per_day: Decimal | int | str | None = None,
            set_off: tuple[SetOff, ...] = (),
        ) -> None: ...


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
        return None if None in amounts else sum((item for item in amounts if item is not None), _NOTHING)


def wage_amounts(
    case: Case,
    wage: PayFacts | Mapping[str, object],
    *,
    as_of: date,
    first_day: date,
    last_day: date,
    readings: Mapping[str, str] | None = None,
    terms: PayTerms | None = None,
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
        terms: what contract or collective agreement promises.

    Raises:
        CaseError: every problem with the amounts, the days, the terms and the case at once.
    """
    problems: list[Problem] = []
    facts = _read(wage, problems)
    tiles: tuple[WagePeriod, ...] = ()
    try:
        tiles = wage_periods(case, as_of=as_of, first_day=first_day, last_day=last_day, readings=readings, terms=terms)
    except CaseError as error:
        problems += error.problems
    if problems or facts is None:
        raise CaseError(problems)
    lines = [line for tile in tiles for part in _parts(tile, facts.set_off) for line in _lines(case, facts, part)]
    return WageAmounts(as_of, tuple(lines))


# --- days over which everything is the same -----------------------------------------------------------------------


class _Part(NamedTuple):
    """Days of a period that lie in one calendar month, and over which the same is set off."""

    tile: WagePeriod
    first_day: date
    last_day: date

    @property
    def days(self) -> int:
        return (self.last_day - self.first_day).days + 1


def _parts(tile: WagePeriod, set_off: Sequence[SetOff]) -> Iterator[_Part]:
    starts = {tile.first_day}
    month = tile.first_day.replace(day=1)
    while (month := months_after(month, 1)) <= tile.last_day:
        starts.add(month)
    for item in set_off:
        starts |= {day for day in (item.first_day, item.last_day + ONE_DAY) if tile.first_day < day <= tile.last_day}
    begins = sorted(starts)
    for first, after in zip(begins, [*begins[1:], tile.last_day + ONE_DAY], strict=True):
        yield _Part(tile, first, after - ONE_DAY)


def _lines(case: Case, facts: PayFacts, part: _Part) -> Iterator[WageLine]:
    tile = part.tile
    owed = _owed(case, facts, part)
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
        yield WageLine("set_off", *days, -amount, _NOTHING, formula, basis, tile.reason, None, *silent)


def _set_off(taken: Sequence[SetOff], part: _Part, owed: Decimal) -> tuple[Decimal, str]:
    """What goes off, and never more than what is owed."""
    whole, texts = _NOTHING, []
    for item in taken:
        divided = _days_of(item.period, part.first_day)
        whole = EXACT.add(whole, EXACT.divide(product(item.amount, Decimal(part.days)), Decimal(divided)))
        texts.append(f"{part.days} days x {euros(item.amount)} / {divided}")
    amount, formula = _rounded(whole), " + ".join(texts)
    return (amount, formula) if amount <= owed else (owed, f"at most {euros(owed)}: {formula}")


# --- the wage of a part -------------------------------------------------------------------------------------------

_NOT_TOLD: Final = {Obligation.NOT_SICK: MissingAmount.CONTRACT, Obligation.UNKNOWN: MissingAmount.NOT_TOLD}


class _Owed(NamedTuple):
    """The amount of a part, and what it rests on."""

    amount: Decimal | None
    held_back: Decimal
    formula: str | None
    basis: tuple[Citation, ...] = ()
    missing: MissingAmount | None = None


def _owed(case: Case, facts: PayFacts, part: _Part) -> _Owed:
    tile = part.tile
    if tile.code in _NOT_TOLD or tile.percentage is None:
        return _Owed(None, _NOTHING, None, missing=_NOT_TOLD[tile.code])
    if tile.code in _WITHOUT:
        return _Owed(_NOTHING, _NOTHING, "no wage")
    band = _band(case, facts, part)
    if isinstance(band, MissingAmount):
        return _Owed(None, _NOTHING, None, missing=band)
    divided = _days_of(facts.period, part.first_day)
    whole = EXACT.divide(product(band.wage, Decimal(part.days)), Decimal(divided))
    share = _share(tile)
    owed = _rounded(EXACT.divide(product(whole, share), HUNDRED))
    formula = f"{part.days} days x {band.text} / {divided}"
    if share != HUNDRED:
        formula += f" x {_plain(share)}%"
    held = _rounded(whole) - owed if tile.measure == "suspension" else _NOTHING
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


def _band(case: Case, facts: PayFacts, part: _Part) -> _Band | MissingAmount:
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


def _of_the_wage(facts: PayFacts, part: _Part, percent: Decimal) -> _Band | MissingAmount:
    counted, basis = facts.amount, ()
    text = euros(counted)
    if percent == law.WAGE_PERCENT:
        most = _maximum(facts, part.first_day)
        if most is None:
            return MissingAmount.MAXIMUM_NOT_KNOWN
        if most.wage < counted:
            counted, text, basis = most.wage, most.text, most.basis  # type: ignore[assignment]
    return _Band(EXACT.divide(product(counted, percent), HUNDRED), f"{text} x {_plain(percent)}%", basis)


_HOURS: Final = {"month": (52, 12), "four_weeks": (4, 1), "week": (1, 1)}
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
    hours = _plain(facts.hours_per_week)
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


def _days_of(period: str, day: date) -> int:
    """Over how many calendar days the wage of a period is spread."""
    return _days_of_month(day) if period == "month" else PER_DAY[period][1]


def _days_of_month(day: date) -> int:
    return date.fromordinal(last_of_month(day.toordinal())).day


def _rounded(amount: Decimal) -> Decimal:
    return amount.quantize(CENT, context=EXACT)


def _plain(number: Decimal) -> str:
    return format(number.normalize(EXACT), "f")


# --- the facts ----------------------------------------------------------------------------------------------------


def _read(wage: object, problems: list[Problem]) -> PayFacts | None:
    given = _given(wage, PayFacts, ("wage",), problems)
    if given is None:
        return None
    before = len(problems)
    read = {name: _READ[name](("wage", name), value, problems) for name, value in given.items() if name in _READ}
    set_off = given.get("set_off") or ()
    if not isinstance(set_off, tuple | list):
        problems.append(refused("list_expected", ("wage", "set_off"), without_content(set_off)))
        return None
    items = [_read_set_off(("wage", "set_off", place), item, problems) for place, item in enumerate(set_off)]
    return None if len(problems) > before else PayFacts(**read, set_off=tuple(items))  # type: ignore[arg-type]


def _read_set_off(path: Path, item: object, problems: list[Problem]) -> SetOff | None:
    given = _given(item, SetOff, path, problems)
    if given is None:
        return None
    before = len(problems)
    days = [read_day((*path, name), given[name], problems) for name in ("first_day", "last_day")]
    first, last = days
    if first is not None and last is not None and last < first:
        problems.append(refused("days_reversed", (*path, "last_day"), last, earlier="first_day", day=first.isoformat()))
    amount = read_amount((*path, "amount"), given["amount"], problems)
    period = read_period((*path, "period"), given["period"], problems)
    return None if len(problems) > before else SetOff(first, last, amount, period)  # type: ignore[arg-type]


def _given(value: object, kind: type, path: Path, problems: list[Problem]) -> dict[str, Any] | None:
    """What was given under the names of ``kind``; ``None`` where one is unknown or missing: ``problems`` gets it."""
    known = {item.name: item for item in fields(kind)}
    if isinstance(value, kind):
        given: dict[Any, Any] = {name: getattr(value, name) for name in known}
    elif isinstance(value, Mapping):
        given = dict(value)
    else:
        problems.append(refused("not_pay_facts", path, without_content(value), kind=kind.__name__))
        return None
    before = len(problems)
    for key in given:
        if key not in known:
            name = key if isinstance(key, str) else str(without_content(key))
            problems.append(refused("unknown_key", (*path, name), NOT_SHOWN, names=tuple(known)))
    wanted = ("first_day", "last_day", "amount", "period") if kind is SetOff else ("amount", "period")
    problems += [refused("missing.wage", (*path, name), MISSING) for name in wanted if given.get(name) is None]
    if len(problems) > before:
        return None
    return {name: given[name] for name in known if given.get(name) is not None}


_READ: Final[Mapping[str, Any]] = {
    "amount": read_amount,
    "period": read_period,
    "hours_per_week": read_hours,
    "minimum_per_hour": read_amount,
    "maximum_per_day": read_amount,
}
