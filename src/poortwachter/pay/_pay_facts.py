"""What a caller tells of the wage, and how it is read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from .._frozen import frozen
from ..counting.days import read_day
from ..errors import NOT_SHOWN, Path, Problem, refused, without_content
from ._money import Period
from ._reading import Form, Reads, read_amount, read_hours, read_period, unknown_key
from ._told_terms import TERMS

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


_PERIOD_PAY: Final[Mapping[str, Reads]] = {"amount": read_amount, "period": read_period}
_SET_OFF: Final = Form(
    SetOff,
    "not_pay_facts",
    reads={"first_day": read_day, "last_day": read_day, **_PERIOD_PAY},
    wanted=dict.fromkeys(("first_day", "last_day", *_PERIOD_PAY), "missing.wage"),
)


def _read_set_off(path: Path, item: object, problems: list[Problem]) -> SetOff | None:
    before = len(problems)
    read = _SET_OFF.read(path, item, problems)
    first, last = read.get("first_day"), read.get("last_day")
    if first is not None and last is not None and last < first:
        problems.append(refused("days_reversed", (*path, "last_day"), last, earlier="first_day", day=first.isoformat()))
    return None if len(problems) > before else SetOff(**read)


def _read_each_set_off(path: Path, items: object, problems: list[Problem]) -> tuple[SetOff | None, ...]:
    if not isinstance(items, tuple | list):
        problems.append(refused("list_expected", path, without_content(items)))
        return ()
    return tuple(_read_set_off((*path, place), item, problems) for place, item in enumerate(items))


_FACTS: Final = Form(
    PayFacts,
    "not_pay_facts",
    reads={
        **_PERIOD_PAY,
        "hours_per_week": read_hours,
        "minimum_per_hour": read_amount,
        "maximum_per_day": read_amount,
        "set_off": _read_each_set_off,
    },
    wanted=dict.fromkeys(_PERIOD_PAY, "missing.wage"),
)


def read_facts(wage: object, problems: list[Problem]) -> PayFacts | None:
    """What is told of the wage; ``None`` where something is wrong, and ``problems`` gets what."""
    before = len(problems)
    read = _FACTS.read(("wage",), wage, problems, _unknown_key)
    return None if len(problems) > before else PayFacts(**read)


def _unknown_key(path: Path, key: object, known: tuple[str, ...]) -> Problem:
    """Refuse a key; what belongs to the terms is sent there."""
    if key in (*TERMS, "terms"):
        return refused("unknown_key.terms", (*path, str(key)), NOT_SHOWN, names=known)
    return unknown_key(path, key, known)
