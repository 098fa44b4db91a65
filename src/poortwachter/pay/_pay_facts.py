"""What a caller tells of the wage, and how it is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from .._frozen import frozen
from ..counting.days import read_day
from ..errors import MISSING, Path, Problem, refused, without_content
from .terms import Period, read_amount, read_hours, read_period, unknown_key

__all__ = ["MissingAmount", "PayFacts", "SetOff", "read_facts"]


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
    period: Period

    if TYPE_CHECKING:

        def __init__(
            self,
            first_day: date,
            last_day: date,
            amount: Decimal | int | str,
            period: Period,
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
    period: Period
    hours_per_week: Decimal | None = None
    minimum_per_hour: Decimal | None = None
    maximum_per_day: Decimal | None = None
    set_off: tuple[SetOff, ...] = ()

    if TYPE_CHECKING:

        def __init__(
            self,
            amount: Decimal | int | str,
            period: Period,
            hours_per_week: Decimal | int | str | None = None,
            minimum_per_hour: Decimal | int | str | None = None,
            maximum_per_day: Decimal | int | str | None = None,
            set_off: tuple[SetOff, ...] = (),
        ) -> None: ...


def read_facts(wage: object, problems: list[Problem]) -> PayFacts | None:
    """What is told of the wage; ``None`` where something is wrong, and ``problems`` gets what."""
    before = len(problems)
    given = _given(wage, PayFacts, ("wage",), problems)
    read = {name: _READ[name](("wage", name), value, problems) for name, value in given.items() if name in _READ}
    set_off = given.get("set_off") or ()
    if not isinstance(set_off, tuple | list):
        problems.append(refused("list_expected", ("wage", "set_off"), without_content(set_off)))
        return None
    items = [_read_set_off(("wage", "set_off", place), item, problems) for place, item in enumerate(set_off)]
    return None if len(problems) > before else PayFacts(**read, set_off=tuple(items))  # type: ignore[arg-type]


def _read_set_off(path: Path, item: object, problems: list[Problem]) -> SetOff | None:
    before = len(problems)
    given = _given(item, SetOff, path, problems)
    read = {name: _READ_SET_OFF[name]((*path, name), value, problems) for name, value in given.items()}
    first, last = read.get("first_day"), read.get("last_day")
    if first is not None and last is not None and last < first:
        problems.append(refused("days_reversed", (*path, "last_day"), last, earlier="first_day", day=first.isoformat()))
    return None if len(problems) > before else SetOff(**read)


def _given(value: object, kind: type, path: Path, problems: list[Problem]) -> dict[str, Any]:
    """What was given under the names of ``kind``; ``problems`` gets a name that is unknown or missing."""
    known = tuple(item.name for item in fields(kind))
    if isinstance(value, kind):
        given: dict[Any, Any] = {name: getattr(value, name) for name in known}
    elif isinstance(value, Mapping):
        given = dict(value)
    else:
        problems.append(refused("not_pay_facts", path, without_content(value), kind=kind.__name__))
        return {}
    problems += [unknown_key(path, key, known) for key in given if key not in known]
    wanted = ("first_day", "last_day", "amount", "period") if kind is SetOff else ("amount", "period")
    problems += [refused("missing.wage", (*path, name), MISSING) for name in wanted if given.get(name) is None]
    return {name: given[name] for name in known if given.get(name) is not None}


_READ: Final[Mapping[str, Any]] = {
    "amount": read_amount,
    "period": read_period,
    "hours_per_week": read_hours,
    "minimum_per_hour": read_amount,
    "maximum_per_day": read_amount,
}
_READ_SET_OFF: Final[Mapping[str, Any]] = {
    "first_day": read_day,
    "last_day": read_day,
    "amount": read_amount,
    "period": read_period,
}
