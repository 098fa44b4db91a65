"""Where a case comes in: JSON text and Python objects become facts, or an error in our words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from ..errors import Instead, Path, Problem, as_validation_error, in_our_words, without_content
from ._base import NUMBERS, Facts, written_as
from ._contradictions import contradictions
from .absences import Absence, Employment, Leave
from .records import States, record_models

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .case import Case

__all__ = ["parse", "read"]


def read(data: object, validate: Callable[[Any], Any]) -> Any:
    """Validate ``data`` as a case with pydantic's ``validate``, and refuse what contradicts itself."""
    plain, problems = _from_shorthand(data)
    shorthand = isinstance(data, Mapping) and "absences" not in data
    try:
        case: Case = validate(plain)
    except ValidationError as error:
        found = in_our_words(error, _known_fields())
        problems += [_as_given(problem) for problem in found] if shorthand else found
    else:
        problems += contradictions(case)
    if problems:
        raise as_validation_error("Case", problems)
    return case


def parse(text: str | bytes | bytearray) -> Any:
    """Parse JSON ``text``; a key given twice in one object is refused.

    Raises:
        pydantic.ValidationError: the text is not JSON, or gives a key twice.
    """
    shorter = False

    def as_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal shorter
        found = dict(pairs)
        if len(found) < len(pairs):
            shorter = True
        return found

    try:
        data = json.loads(text, object_pairs_hook=as_object, parse_float=_decimal)
        problems = list(_keys_twice(json.loads(text, object_pairs_hook=_Pairs), ())) if shorter else []
    except (TypeError, ValueError, RecursionError) as error:
        remedy = "correct the text at that place"
        problems = [Problem("json_invalid", (), Instead(f"(not JSON: {error!a})"[:200]), "a JSON object", remedy)]
    if problems:
        raise as_validation_error("Case", problems)
    return data


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text, NUMBERS)
    except InvalidOperation:
        raise ValueError(f"{text[:40]} is no number that can be kept") from None


class _Pairs(list[tuple[str, Any]]):
    """A JSON object as its pairs, to find where a key comes twice."""


def _keys_twice(data: object, path: Path) -> Iterator[Problem]:
    if isinstance(data, _Pairs):
        keys: set[str] = set()
        for key, value in data:
            where = (*path, key.encode("ascii", "backslashreplace").decode())
            if key in keys:
                expected, remedy = "each key once in an object", "remove one of the two"
                yield Problem("key_twice", where, Instead("(given twice)"), expected, remedy)
            keys.add(key)
            yield from _keys_twice(value, where)
    elif isinstance(data, list):
        for place, item in enumerate(data):
            yield from _keys_twice(item, (*path, place))


def _from_shorthand(data: object) -> tuple[object, list[Problem]]:
    """``data`` with absences in place of the shorthand ``first_sick_day``."""
    if not isinstance(data, Mapping) or "first_sick_day" not in data:
        return data, []
    rest = {key: value for key, value in data.items() if key != "first_sick_day"}
    first_day = data["first_sick_day"]
    if first_day is None and "absences" in rest:
        return rest, []
    if "absences" not in rest:
        return {**rest, "absences": [{"first_day": first_day}]}, []
    expected, remedy = "either first_sick_day or absences", "leave first_sick_day out: the absences say it"
    value = without_content(first_day)
    return rest, [Problem("first_sick_day_twice", ("first_sick_day",), value, expected, remedy)]


def _as_given(problem: Problem) -> Problem:
    """The problem at the place where the shorthand stood."""
    if problem.path != ("absences", 0, "first_day"):
        return problem
    return Problem(problem.code, ("first_sick_day",), problem.value, problem.expected, problem.remedy)


@cache
def _known_fields() -> Mapping[str, tuple[str, ...]]:
    from .case import Case

    models: dict[str, type[Facts]] = {"absences": Absence, "leaves": Leave, "employment": Employment, "states": States}
    models |= record_models()
    known = {name: tuple(written_as(model, field) for field in model.model_fields) for name, model in models.items()}
    known["case"] = ("first_sick_day", *(written_as(Case, field) for field in Case.model_fields))
    known["record kinds"] = tuple(record_models())
    return known
