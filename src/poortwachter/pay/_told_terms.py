"""Terms of pay that are told as an object, as JSON has them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from ..counting.ladder import Ladder, LadderStep
from ..errors import Path, Problem, refused, without_content
from ._reading import read_number, unknown_key

__all__ = ["LADDER", "PERCENTS", "TERMS", "WAITING_DAYS", "told_terms"]

WAITING_DAYS: Final = "waiting_days"
PERCENTS: Final = ("percent_first_year", "percent_second_year", "percent_after")
LADDER: Final = "ladder"
TERMS: Final = (WAITING_DAYS, *PERCENTS, LADDER)
"""The names under which terms are told."""

_DAYS_IN: Final = {"weeks": 7, "days": 1}


def told_terms(path: Path, terms: Mapping[Any, object], problems: list[Problem]) -> dict[str, Any]:
    """What is told, by name, for the terms to check; ``problems`` gets the names that are none, and a wrong ladder."""
    problems += [unknown_key(path, key, TERMS) for key in terms if key not in TERMS]
    told: dict[str, Any] = {name: terms[name] for name in TERMS if terms.get(name) is not None}
    told |= {name: read_number(told[name]) for name in PERCENTS if name in told}
    if LADDER in told:
        told[LADDER] = _ladder((*path, LADDER), told[LADDER], problems)
    return told


def _ladder(path: Path, steps: object, problems: list[Problem]) -> Ladder | None:
    if isinstance(steps, Ladder):
        return steps
    if not isinstance(steps, tuple | list) or not steps:
        problems.append(refused("ladder_told", path, without_content(steps)))
        return None
    made = [_step((*path, place), step, problems) for place, step in enumerate(steps)]
    return Ladder(tuple(step for step in made if step is not None)) if None not in made else None


def _step(path: Path, step: object, problems: list[Problem]) -> LadderStep | None:
    """One step: its ``weeks`` or its ``days``, and its ``percent``."""
    lengths = [name for name in _DAYS_IN if name in step] if isinstance(step, Mapping) else []
    if not isinstance(step, Mapping) or len(lengths) != 1 or not step.keys() <= {*lengths, "percent"}:
        problems.append(refused("ladder_told", path, without_content(step)))
        return None
    (unit,) = lengths
    length, percent = step[unit], read_number(step.get("percent"))
    if type(length) is not int or length < 1:
        problems.append(refused(f"ladder_step.{unit}", (*path, unit), without_content(length)))
    if isinstance(percent, bool) or not isinstance(percent, Decimal | int | None):
        problems.append(refused("percent_type.terms", (*path, "percent"), without_content(percent)))
    elif percent is not None and not (Decimal(percent).is_finite() and percent >= 0):
        problems.append(refused("ladder_percent", (*path, "percent"), without_content(percent)))
    elif type(length) is int and length >= 1:
        return LadderStep(length * _DAYS_IN[unit], percent)
    return None
