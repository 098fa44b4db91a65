"""How what a caller tells of pay is read: each value by itself, and the names under which they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final, NamedTuple, TypeAlias

from ..errors import MISSING, NOT_SHOWN, Path, Problem, nearest, refused, without_content
from ..facts.names import by_compact_name, compact
from ..law import bw7_wage as law
from ._money import CENT, EXACT, HUNDRED, PER_DAY, euros, product

__all__ = [
    "Form",
    "read_amount",
    "read_hours",
    "read_number",
    "read_on_top",
    "read_percent",
    "read_period",
    "read_sum",
    "unknown_key",
]

_MOST_EUROS: Final = Decimal(1_000_000)
_HOURS_IN_A_WEEK: Final = 168
_DIGITS: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")

Reads: TypeAlias = Callable[[Path, object, list[Problem]], Any]
"""Reads a value at a path; ``None`` where it cannot be used, and the problems get why."""

Unknown: TypeAlias = Callable[[Path, object, tuple[str, ...]], Problem]
"""Refuses a name that is none of those that are known."""


class Form(NamedTuple):
    """The names under which facts of one kind are told, and how each is read.

    Attributes:
        kind: the facts; a mapping with the same names can stand in their place.
        no_facts: the refusal of what is neither.
        reads: how the value of each name is read.
        wanted: the names that must be there, each with the refusal where it is not.
    """

    kind: type
    no_facts: str
    reads: Mapping[str, Reads]
    wanted: Mapping[str, str]

    def read(
        self, path: Path, value: object, problems: list[Problem], unknown: Unknown | None = None
    ) -> dict[str, Any]:
        """What is told, by name; ``problems`` gets what is wrong, and what ``unknown`` makes of names that are none."""
        known = tuple(self.reads)
        if isinstance(value, self.kind):
            given: dict[Any, Any] = {name: getattr(value, name) for name in known}
        elif isinstance(value, Mapping):
            given = dict(value)
        else:
            problems.append(refused(self.no_facts, path, without_content(value), kind=self.kind.__name__))
            return {}
        refuse = unknown or unknown_key
        problems += [refuse(path, key, known) for key in given if key not in known]
        there = {name: given[name] for name in known if given.get(name) is not None}
        problems += [refused(key, (*path, name), MISSING) for name, key in self.wanted.items() if name not in there]
        return {name: self.reads[name]((*path, name), found, problems) for name, found in there.items()}


def unknown_key(path: Path, key: object, known: tuple[str, ...]) -> Problem:
    """Refuse a key that is none of ``known``, with the one that was meant where one is near."""
    name = key if isinstance(key, str) else str(without_content(key))
    named = by_compact_name("fields").get(compact(name))
    near = next((one for one in named.names if one in known), None) if named is not None else nearest(name, known)
    code = "unknown_key.pay" if near is None else "unknown_key.near"
    return refused(code, (*path, name), NOT_SHOWN, names=known, near=near)


def read_number(value: object) -> object:
    """``value`` with a number written as text made a number."""
    return Decimal(value) if isinstance(value, str) and len(value) < 30 and _DIGITS.fullmatch(value) else value


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


def read_amount(path: Path, value: object, problems: list[Problem]) -> Decimal | None:
    """Euros above nothing, in whole cents; ``None`` where it is not, and ``problems`` gets why."""
    return _read_euros(path, value, problems, "amount_out_of_range", above=Decimal(0))


def read_sum(path: Path, value: object, problems: list[Problem]) -> Decimal | None:
    """Euros, or none, in whole cents; ``None`` where it is not, and ``problems`` gets why."""
    return _read_euros(path, value, problems, "amount_out_of_range.or_nothing", above=-CENT)


def _read_euros(path: Path, value: object, problems: list[Problem], range_: str, *, above: Decimal) -> Decimal | None:
    value = read_number(value)
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


def read_hours(path: Path, value: object, problems: list[Problem]) -> Decimal | None:
    """Hours a week, above 0 and at most 168; ``None`` where it is not, and ``problems`` gets why."""
    value = read_number(value)
    number = Decimal(value) if isinstance(value, Decimal | int) and not isinstance(value, bool) else None
    if number is None or not number.is_finite() or not 0 < number <= _HOURS_IN_A_WEEK:
        problems.append(refused("hours_of_a_week", path, without_content(value), most=_HOURS_IN_A_WEEK))
        return None
    return number


def read_on_top(path: Path, value: object, problems: list[Problem]) -> Decimal | None:
    """Percent on top of the wage, 0 or 1 to 100; ``None`` where it is not, and ``problems`` gets why."""
    value = read_number(value)
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
