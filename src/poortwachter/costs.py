"""What wage during sickness can cost: a sanction, a late application, a repair; in euros, with the formula shown.

An estimate for the employer, not a payslip: full wage over all hours, nothing set off under BW 7:629(5), and none of
the costs of guidance, replacement or dismissal. Every amount comes from the caller.

One conversion of a wage to a day is used, and it is ours: 52 weeks of 7 days are 12 months and 13 times four weeks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal, DivisionByZero, InvalidOperation
from typing import Any, Final, Literal, NamedTuple

from . import periods
from .answers import ANSWER, PeriodState
from .api import assess
from .assessment import Assessment
from .case import Case
from .errors import CaseError, Instead, Path, Problem, without_content
from .frozen import frozen
from .law import bw7_wage as law
from .law.citation import Citation
from .law.instruments import WIA
from .periods.step import ONE_DAY
from .wages import Obligation, read_day, read_percent, wage_periods

__all__ = ["Exposure", "ExposureLine", "NotGiven", "WageFacts", "exposure"]

_PER_DAY: Final = {"month": (12, 364), "four_weeks": (1, 28), "week": (1, 7)}
"""A wage times the first number, divided by the second, is the wage of one calendar day."""

_EXACT: Final = Context(prec=60, rounding=ROUND_HALF_UP, traps=[InvalidOperation, DivisionByZero])
_CENT: Final = Decimal("0.01")
_MOST_EUROS: Final = Decimal(1_000_000)
_MOST_ON_TOP: Final = Decimal(100)
_HUNDRED: Final = Decimal(100)
_DIGITS: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_LENGTHENED: Final = (law.AMOUNT, law.LATE_APPLICATION)
_SANCTION: Final = (law.AMOUNT, *law.SANCTION)
_REPAIR: Final = (*_SANCTION, WIA.article(25, 12), WIA.article(25, 13), WIA.article(25, 14))


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
        percent_paid_second_year: the same from counted day 365 to the end of the 104 weeks.
        percent_paid_after: the same after the 104 weeks: extension and sanction.
        legal_minimum_per_month: the legal minimum wage per month for the hours of this employee; only the first year
            has it as a floor, BW 7:629(1).
    """

    amount: Decimal
    period: Literal["month", "four_weeks", "week"]
    holiday_allowance_percent: Decimal
    employer_charges_percent: Decimal
    percent_paid_first_year: Decimal | None = None
    percent_paid_second_year: Decimal | None = None
    percent_paid_after: Decimal | None = None
    legal_minimum_per_month: Decimal | None = None


@frozen
class ExposureLine:
    """What one thing costs.

    Attributes:
        id: ``first_year``, ``second_year``, ``late_application``, ``full_sanction``, or ``repair:`` and the day of
            receipt.
        first_day: the first day of the period, inclusive.
        last_day: the last day of the period, inclusive.
        days: calendar days in it on which wage is owed; leave, gaps and days of a measure are not.
        amount: euros, rounded half up to cents at the end of the formula.
        formula: how it was reckoned, with the numbers filled in.
        basis: the articles.
        pending: what UWV must still decide on the period.
    """

    __pydantic_config__ = ANSWER

    id: str
    first_day: date
    last_day: date
    days: int
    amount: Decimal
    formula: str
    basis: tuple[Citation, ...]
    pending: tuple[str, ...] = ()


@frozen
class NotGiven:
    """A line that is not there, and the code of why."""

    id: str
    reason: str


@frozen
class Exposure:
    """What could be owed, as the file stands on ``as_of``. Lines of sanction and repair are alternatives: no total."""

    __pydantic_config__ = ANSWER

    as_of: date
    lines: tuple[ExposureLine, ...]
    not_given: tuple[NotGiven, ...] = ()

    def line(self, id: str) -> ExposureLine:
        """The line with this id.

        Raises:
            KeyError: there is none; the message lists the lines there are, or says why it is not given.
        """
        for line in self.lines:
            if line.id == id:
                return line
        for missing in self.not_given:
            if missing.id == id:
                raise KeyError(f"{id!r}: not given: {missing.reason}")
        raise KeyError(f"{id!r}: expected one of " + ", ".join(line.id for line in self.lines))


def exposure(
    case: Case,
    wage: WageFacts | Mapping[str, object],
    *,
    as_of: date,
    readings: Mapping[str, str] | None = None,
    received_on: tuple[date, ...] = (),
) -> Exposure:
    """What the latest joined case can cost the employer: each year, lateness, a full sanction, and repair.

    Without a sanction on file ``full_sanction`` and repair suppose one, sent on the last day on which UWV should decide
    (WIA 25(10)). A repair line supposes that UWV receives the report on that day and grants it on the last day of its
    three weeks (WIA 25(13)).

    Args:
        case: the facts.
        wage: what is paid; a mapping with the same keys will do, numbers as ``Decimal``, whole numbers or text.
        as_of: the day of assessment, inclusive.
        readings: contested readings to use instead of their default, by id.
        received_on: days on which UWV could receive a repair report; one line each.

    Raises:
        CaseError: every problem with the facts of the wage, the days and the case at once.
    """
    problems: list[Problem] = []
    facts = _read(wage, problems)
    days = _read_days(received_on, problems)
    answer = None
    try:
        answer = assess(case, as_of=as_of, readings=readings)
    except CaseError as error:
        problems += error.problems
    if answer is not None and facts is not None:
        problems += _unknown_percentages(answer, facts)
    if problems or answer is None or facts is None:
        raise CaseError(problems)
    found = list(_found(answer, facts, days))
    return Exposure(
        answer.as_of,
        tuple(item for item in found if isinstance(item, ExposureLine)),
        tuple(item for item in found if isinstance(item, NotGiven)),
    )


def _unknown_percentages(answer: Assessment, facts: WageFacts) -> Iterator[Problem]:
    """For a public servant outside the Civil Code no legal percentage was read: the caller must give it."""
    if answer.file.case.employment.regime == "public_servant":
        for name in _PAID:
            if getattr(facts, name) is None:
                expected = "a percentage: no legal minimum is known here for a public servant outside the Civil Code"
                yield Problem("missing", ("wage", name), _MISSING, expected, "add it")


# --- the lines ----------------------------------------------------------------------------------------------------


def _found(answer: Assessment, facts: WageFacts, received_on: list[date]) -> Iterator[ExposureLine | NotGiven]:
    yield from _years(answer, facts)
    yield _late(answer, facts)
    supposed = _with_sanction(answer)
    if isinstance(supposed, str):
        yield NotGiven("full_sanction", supposed)
        yield from (NotGiven(f"repair:{day.isoformat()}", supposed) for day in received_on)
        return
    yield _sanction("full_sanction", supposed, facts, _SANCTION)
    if received_on:
        yield from _repairs(supposed, facts, received_on)


def _years(answer: Assessment, facts: WageFacts) -> Iterator[ExposureLine | NotGiven]:
    """The wage in the 104 weeks, for comparison: the first year has the floor of the legal minimum wage."""
    sickness, wage = answer.file.sickness, answer.stages.wage
    if wage.day is None:
        reason = wage.reason or "unknown"
        yield from (NotGiven(id, reason) for id in ("first_year", "second_year"))
        return
    last = wage.day if sickness.last_sick_day is None else min(wage.day, sickness.last_sick_day)
    first_year = min(sickness.date_of(law.FIRST_YEAR_DAYS), last)
    first = _Days(answer, answer.first_sick_day, first_year, Obligation.NORMAL)
    yield _line("first_year", first, facts, facts.percent_paid_first_year, (law.AMOUNT,), floor=True)
    second_year = min(answer.file.end_of_wait, last)
    begins = sickness.date_of(law.FIRST_YEAR_DAYS + 1)
    if begins > second_year:
        yield NotGiven("second_year", "not_reached")
        return
    second = _Days(answer, begins, second_year, Obligation.NORMAL)
    yield _line("second_year", second, facts, facts.percent_paid_second_year, (law.AMOUNT,))


def _late(answer: Assessment, facts: WageFacts) -> ExposureLine | NotGiven:
    """The days by which a late WIA application lengthens the wage, decided or so far."""
    late, wage = answer.stages.late_extension, answer.wage_continuation
    if late.day is None:
        return NotGiven("late_application", late.reason or "decided_as_no_days")
    first = answer.file.end_of_extension + ONE_DAY
    if wage.last_day is None or wage.last_day < first:
        return NotGiven("late_application", wage.reason or "wage_ended_before")
    days = _Days(answer, first, min(late.day, wage.last_day), Obligation.EXTENDED)
    return _line("late_application", days, facts, facts.percent_paid_after, _LENGTHENED, late.pending)


def _sanction(id: str, answer: Assessment, facts: WageFacts, basis: tuple[Citation, ...]) -> ExposureLine | NotGiven:
    found = answer.sanction
    if found.first_day is None or found.last_day is None:
        return NotGiven(id, found.reason or "unknown")
    if "extends_sickness_benefit" in found.caveats:
        return NotGiven(id, "extends_sickness_benefit")
    days = _Days(answer, found.first_day, found.last_day, Obligation.SANCTION)
    return _line(id, days, facts, facts.percent_paid_after, basis, found.pending)


# --- what if: a sanction, a repair --------------------------------------------------------------------------------

_ABOUT_SANCTION: Final = ("sanction_decision", "repair_report", "repair_decision")
_BY_REPAIR: Final = ("last_day_of_sanction", "last_day_of_wage_continuation", "first_day_of_wia")
_BY_SANCTION: Final = ("first_day_of_sanction", *_BY_REPAIR)


def _with_sanction(answer: Assessment) -> Assessment | str:
    """The answer with the sanction on file, or with a supposed one; or why there is none to reckon with."""
    found = answer.sanction
    if found.state is not PeriodState.NOT_APPLICABLE:
        return answer
    if found.reason not in ("no_sanction_decision", "sanction_withdrawn"):
        return found.reason or "unknown"
    last_valid = answer.stages.wage_period.day
    if last_valid is not None and answer.as_of > last_valid:
        return "sanction_no_longer_possible"
    kept = [record for record in answer.file.case.records if record.kind not in _ABOUT_SANCTION]
    decision = {"kind": "sanction_decision", "sent_on": answer.file.sanction_target}
    supposed = _what_if(answer, kept, _BY_SANCTION, decision)
    if supposed.sanction.first_day is None:
        return supposed.sanction.reason or "unknown"
    return supposed


def _what_if(answer: Assessment, kept: list[Any], outdated: tuple[str, ...], *added: dict[str, object]) -> Assessment:
    """The answer with records ``added``, on the last of their days, without the ``outdated`` days that UWV states."""
    records = [*(_without(record, outdated) for record in kept), *added]
    days = [day for record in added for day in record.values() if isinstance(day, date)]
    case = answer.file.case.model_copy(update={"records": records})
    return assess(case, as_of=max(answer.as_of, *days), readings=answer.file.readings.choices)


def _without(record: Any, outdated: tuple[str, ...]) -> Any:
    states = getattr(record, "states", None)
    if states is None:
        return record
    return record.model_copy(update={"states": states.model_copy(update=dict.fromkeys(outdated))})


def _repairs(answer: Assessment, facts: WageFacts, received_on: list[date]) -> Iterator[ExposureLine | NotGiven]:
    """A line for each day of receipt, from the sanction on file or supposed; an undecided report is left out."""
    file = answer.file
    found = periods.repairs(file, answer.stages.sanction_target)
    if found.granted is not None:
        yield from (NotGiven(f"repair:{day.isoformat()}", "already_repaired") for day in received_on)
        return
    problems = [problem for item in enumerate(received_on) if (problem := _not_in_sanction(answer, *item)) is not None]
    if problems:
        raise CaseError(problems)
    decided = len(_filed(answer, "repair_decision"))
    undecided = {report.place for report in _filed(answer, "repair_report")[decided:]}
    kept = [record for place, record in enumerate(file.case.records) if place not in undecided]
    for day in received_on:
        report = {"kind": "repair_report", "received_on": day}
        decision = {"kind": "repair_decision", "sent_on": periods.repair_due(file, day), "repaired": True}
        repaired = _what_if(answer, kept, _BY_REPAIR, report, decision)
        yield _sanction(f"repair:{day.isoformat()}", repaired, facts, _REPAIR)


def _not_in_sanction(answer: Assessment, place: int, day: date) -> Problem | None:
    """A repair report comes after the sanction decision and earlier repair decisions, and before the sanction ends."""
    done = [entry.done_on for kind in ("sanction_decision", "repair_decision") for entry in _filed(answer, kind)]
    first, last = max(done), answer.sanction.last_day
    if last is None or first <= day <= last:
        return None
    expected = (
        f"a day from the last decision on the sanction ({first.isoformat()}) to its last day ({last.isoformat()})"
    )
    remedy = "take a day on which UWV could still receive a repair report"
    return Problem("repair_outside_sanction", ("received_on", place), day, expected, remedy)


def _filed(answer: Assessment, kind: str) -> Any:
    return answer.file.by_kind.get(kind, ())


# --- the sum ------------------------------------------------------------------------------------------------------


class _Days(NamedTuple):
    """The days of a line: those of the period on which ``code`` holds."""

    answer: Assessment
    first_day: date
    last_day: date
    code: Obligation

    def number(self) -> int:
        """How many calendar days."""
        answer = self.answer
        tiles = wage_periods(
            answer.file.case,
            as_of=answer.as_of,
            first_day=self.first_day,
            last_day=self.last_day,
            readings=answer.file.readings.choices,
        )
        return sum(tile.days for tile in tiles if tile.code is self.code)


def _line(
    id: str,
    days: _Days,
    facts: WageFacts,
    percent: Decimal | None,
    basis: tuple[Citation, ...],
    pending: tuple[str, ...] = (),
    *,
    floor: bool = False,
) -> ExposureLine:
    number, paid = days.number(), law.WAGE_PERCENT if percent is None else percent
    wage, per_day, text = _wage(facts, paid, floor=floor)
    times, divided = per_day
    allowance, charges = facts.holiday_allowance_percent, facts.employer_charges_percent
    on_top = _product(_EXACT.add(_HUNDRED, allowance), _EXACT.add(_HUNDRED, charges))
    whole = _product(Decimal(number), wage, Decimal(times), on_top)
    amount = _EXACT.divide(whole, Decimal(divided * 100 * 100 * 100)).quantize(_CENT, context=_EXACT)
    formula = f"{number} days x {text} x (1 + {_plain(allowance)}%) x (1 + {_plain(charges)}%)"
    return ExposureLine(id, days.first_day, days.last_day, number, amount, formula, basis, pending)


def _wage(facts: WageFacts, paid: Decimal, *, floor: bool) -> tuple[Decimal, tuple[int, int], str]:
    """The wage times its percentage, how it becomes a day's wage, and the same as text; the floor where it is more."""
    times, divided = _PER_DAY[facts.period]
    minimum = facts.legal_minimum_per_month
    by_percent = _product(facts.amount, paid)
    if floor and minimum is not None:
        month, month_divided = _PER_DAY["month"]
        by_minimum = _product(minimum, _HUNDRED)
        if _product(by_minimum, Decimal(month * divided)) > _product(by_percent, Decimal(times * month_divided)):
            return by_minimum, _PER_DAY["month"], f"{_euros(minimum)} (legal minimum) x {month} / {month_divided}"
    conversion = f"/ {divided}" if times == 1 else f"x {times} / {divided}"
    return by_percent, (times, divided), f"{_euros(facts.amount)} {conversion} x {_plain(paid)}%"


def _product(*factors: Decimal) -> Decimal:
    whole = Decimal(1)
    for factor in factors:
        whole = _EXACT.multiply(whole, factor)
    return whole


def _euros(amount: Decimal) -> str:
    return format(amount.quantize(_CENT, context=_EXACT), "f")


def _plain(percent: Decimal) -> str:
    return format(percent.normalize(_EXACT), "f")


# --- the facts of the wage ----------------------------------------------------------------------------------------

_MISSING: Final = Instead("(missing)")
_PAID: Final = ("percent_paid_first_year", "percent_paid_second_year", "percent_paid_after")
_ON_TOP: Final = ("holiday_allowance_percent", "employer_charges_percent")
_REQUIRED: Final = ("amount", "period", *_ON_TOP)


def _read(wage: object, problems: list[Problem]) -> WageFacts | None:
    """The facts of the wage, checked; ``None`` where they cannot be used, and ``problems`` gets why."""
    known = tuple(field.name for field in fields(WageFacts))
    if isinstance(wage, WageFacts):
        given: dict[Any, Any] = {name: getattr(wage, name) for name in known}
    elif isinstance(wage, Mapping):
        given = dict(wage)
    else:
        remedy = "make one with WageFacts(...), or give a mapping with the same keys"
        problems.append(Problem("not_wage_facts", ("wage",), without_content(wage), "a WageFacts", remedy))
        return None
    before = len(problems)
    problems += [_unknown_key(key, known) for key in given if key not in known]
    missing = [name for name in _REQUIRED if given.get(name) is None]
    for name in missing:
        expected, remedy = "this field to be present", "add it; where there is none, write 0"
        problems.append(Problem("missing", ("wage", name), _MISSING, expected, remedy))
    read = {name: _READ[name](("wage", name), given[name], problems) for name in known if given.get(name) is not None}
    if len(problems) > before:
        return None
    facts = WageFacts(**read)
    problems += _minimum_above_the_wage(facts)
    return facts


def _minimum_above_the_wage(facts: WageFacts) -> Iterator[Problem]:
    """A floor above the whole wage is mostly the minimum of a full week beside the wage of a part of it."""
    minimum, (times, divided) = facts.legal_minimum_per_month, _PER_DAY[facts.period]
    month, of_month = _PER_DAY["month"]
    if minimum is None:
        return
    if _product(minimum, Decimal(month * divided)) > _product(facts.amount, Decimal(times * of_month)):
        expected = f"no more than the wage ({_euros(facts.amount)} per {facts.period})"
        remedy = "give the legal minimum for the hours of this employee, or correct the wage"
        yield Problem("minimum_above_the_wage", ("wage", "legal_minimum_per_month"), minimum, expected, remedy)


def _unknown_key(key: object, known: tuple[str, ...]) -> Problem:
    name = key if isinstance(key, str) else str(without_content(key))
    if "perc" in name.lower() or name.lower() == "pct":
        expected = "a percentage that says what it is a percentage of: " + ", ".join((*_PAID, *_ON_TOP))
        remedy = "name what it is a percentage of, for example percent_paid_after"
        return Problem("unnamed_percentage", ("wage", name), Instead("(not shown)"), expected, remedy)
    expected = "one of the keys " + ", ".join(known)
    return Problem("unknown_key", ("wage", name), Instead("(not shown)"), expected, "remove it")


def _number(value: object) -> object:
    """``value`` with a number written as text made a number."""
    return Decimal(value) if isinstance(value, str) and len(value) < 30 and _DIGITS.fullmatch(value) else value


def _read_amount(path: Path, value: object, problems: list[Problem]) -> Decimal | None:
    value = _number(value)
    shown = without_content(value)
    if isinstance(value, bool) or not isinstance(value, Decimal | int):
        expected, remedy = "euros as Decimal, a whole number, or digits in text", 'write Decimal("3500.00")'
        problems.append(Problem("amount_type", path, shown, expected, remedy))
        return None
    amount = Decimal(value)
    if not amount.is_finite() or not 0 < amount <= _MOST_EUROS:
        expected = f"an amount above 0 and at most {_MOST_EUROS} euros"
        problems.append(Problem("amount_out_of_range", path, shown, expected, "correct the amount"))
        return None
    if amount != amount.quantize(_CENT, context=_EXACT):
        problems.append(Problem("amount_not_in_cents", path, shown, "whole cents", "round it to two decimals"))
        return None
    return amount


def _read_paid(path: Path, value: object, problems: list[Problem]) -> Decimal | None:
    return read_percent(path, _number(value), problems)


def _read_on_top(path: Path, value: object, problems: list[Problem]) -> Decimal | None:
    value = _number(value)
    number = Decimal(value) if isinstance(value, Decimal | int) and not isinstance(value, bool) else None
    if number is not None and number.is_finite() and 0 <= number <= _MOST_ON_TOP:
        return number
    expected = f"a percentage from 0 to {_MOST_ON_TOP}, as Decimal, a whole number, or digits in text"
    problems.append(Problem("percent_on_top", path, without_content(value), expected, "correct the number"))
    return None


def _read_period(path: Path, value: object, problems: list[Problem]) -> str | None:
    if isinstance(value, str) and value in _PER_DAY:
        return value
    expected = "one of " + ", ".join(_PER_DAY)
    problems.append(Problem("unknown_period", path, without_content(value), expected, "use one of these codes"))
    return None


_READ: Final[Mapping[str, Any]] = {
    "amount": _read_amount,
    "period": _read_period,
    **dict.fromkeys(_ON_TOP, _read_on_top),
    **dict.fromkeys(_PAID, _read_paid),
    "legal_minimum_per_month": _read_amount,
}


def _read_days(received_on: object, problems: list[Problem]) -> list[date]:
    if not isinstance(received_on, tuple | list):
        expected, remedy = "a tuple of days", "write (date(2028, 3, 6),)"
        problems.append(Problem("list_expected", ("received_on",), without_content(received_on), expected, remedy))
        return []
    days: list[date] = []
    for place, value in enumerate(received_on):
        day = read_day(("received_on", place), value, problems)
        if day is not None and day in days:
            problems.append(Problem("day_twice", ("received_on", place), day, "each day once", "remove one"))
        elif day is not None:
            days.append(day)
    return days
