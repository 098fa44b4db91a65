"""Where a case comes in: JSON text and Python objects become facts, or an error in our words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from ..errors import Instead, Path, Problem, as_validation_error, in_our_words, without_content
from ._base import Facts
from ._contradictions import contradictions
from .absences import Absence, Employment, Leave
from .records import States, record_models

if TYPE_CHECKING:
    from collections.abc import Callable

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
    try:
        data = json.loads(text, object_pairs_hook=_Pairs, parse_float=_decimal)
        twice: list[Problem] = []
        plain = _plain(data, (), twice)
    except (TypeError, ValueError, RecursionError) as error:
        remedy = "correct the text at that place"
        problem = Problem("json_invalid", (), Instead(f"(not JSON: {error!a})"[:200]), "a JSON object", remedy)
        raise as_validation_error("Case", [problem]) from None
    if twice:
        raise as_validation_error("Case", twice)
    return plain


class _Pairs(list[tuple[str, Any]]):
    """A JSON object as its pairs, before it is known that no key comes twice."""


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        raise ValueError(f"{text[:40]} is no number that can be kept") from None


def _plain(data: Any, path: Path, twice: list[Problem]) -> Any:
    if isinstance(data, _Pairs):
        found: dict[str, Any] = {}
        for key, value in data:
            if key in found:
                where = (*path, key.encode("ascii", "backslashreplace").decode())
                expected = "each key once in an object"
                twice.append(Problem("key_twice", where, Instead("(given twice)"), expected, "remove one of the two"))
            found[key] = _plain(value, (*path, key), twice)
        return found
    if isinstance(data, list):
        return [_plain(item, (*path, place), twice) for place, item in enumerate(data)]
    return data


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
    known = {name: tuple(model.model_fields) for name, model in models.items()}
    known["case"] = ("schema", "first_sick_day", *(name for name in Case.model_fields if name != "schema_"))
    known["record kinds"] = tuple(record_models())
    return known
