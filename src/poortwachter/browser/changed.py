"""Facts with one change made to them: set, taken out, or one more record. Nothing is repaired or guessed."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from typing import Any, Final

from ..errors import CaseError, refused, without_content
from ..facts.records import act_field, record_models

__all__ = ["with_change"]

LISTS: Final = ("absences", "leaves", "records")
"""The parts of a case that are lists."""

_TRUTH: Final = {"yes": True, "no": False}


def with_change(facts: Mapping[str, Any], path: object, value: object, form: str) -> dict[str, Any]:
    """A copy of the facts with ``value`` at ``path``; ``None`` or an empty text takes the fact out.

    Args:
        facts: the case as it is.
        path: keys and places in lists; the place one after the last adds to a list.
        value: what was filled in.
        form: how it is to be read: ``text``, ``truth``, ``number`` or ``whole``; ``list`` and ``object`` stand as is.

    Raises:
        CaseError: there is no such place.
    """
    steps = tuple(path) if isinstance(path, list | tuple) else ()
    if not steps or not all(isinstance(step, str | int) and not isinstance(step, bool) for step in steps):
        raise CaseError([refused("no_place", ("path",), without_content(path))])
    found = _plain(facts)
    holder: Any = found
    for step, following in pairwise(steps):
        holder = _below(holder, step, following)
    _put(holder, steps[-1], _read(value, form))
    return found


def _plain(facts: Mapping[str, Any]) -> dict[str, Any]:
    """A copy in which the first sick day of the simplest case stands in its absence."""
    found = copy.deepcopy(dict(facts))
    first = found.pop("first_sick_day", None)
    if first is not None and "absences" not in found:
        found["absences"] = [{"first_day": first}]
    return found


def _below(holder: Any, step: str | int, following: str | int) -> Any:
    """What stands one step down; made where it is not there yet."""
    empty: Any = [] if isinstance(following, int) else {}
    if isinstance(holder, list) and isinstance(step, int):
        if step == len(holder):
            holder.append(empty)
        if 0 <= step < len(holder):
            return holder[step]
    elif isinstance(holder, dict) and isinstance(step, str):
        if holder.get(step) is None:
            holder[step] = empty
        return holder[step]
    raise CaseError([refused("no_place", ("path",), without_content(step))])


def _put(holder: Any, step: str | int, value: object) -> None:
    if isinstance(holder, list) and isinstance(step, int) and 0 <= step <= len(holder):
        holder[step : step + 1] = [] if value is None else [value]
    elif isinstance(holder, dict) and isinstance(step, str):
        if value is None:
            holder.pop(step, None)
        else:
            holder[step] = value
    else:
        raise CaseError([refused("no_place", ("path",), without_content(step))])


def _read(value: object, form: str) -> object:
    """What a control holds, as a fact; what cannot be read stands as it is, and is refused with the case."""
    if value in ("", [], {}):
        return None
    if not isinstance(value, str):
        return _entry(value) if form == "object" and isinstance(value, Mapping) else value
    if form == "truth":
        return _TRUTH.get(value)
    if form in ("number", "whole"):
        try:
            return int(value) if form == "whole" else Decimal(value.replace(",", "."))
        except (ValueError, InvalidOperation):
            return value
    return value


def _entry(fields: Mapping[str, Any]) -> dict[str, Any]:
    """What was filled in of a new entry, without what was left empty; the ``day`` of a record by its own name."""
    found = {name: value for name, value in fields.items() if value not in ("", None)}
    kind = found.get("kind")
    if "day" in found and kind in record_models():
        found[act_field(kind)] = found.pop("day")
    return found
