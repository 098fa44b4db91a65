"""Where a case comes in: JSON text and Python objects become facts, or an error in our words."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from .absences import Absence, Employment, Leave
from .contradictions import contradictions
from .errors import Problem, as_validation_error, in_our_words
from .facts import Facts
from .records import States, record_models

if TYPE_CHECKING:
    from collections.abc import Callable

    from .case import Case

__all__ = ["parse", "read"]


def read(data: object, validate: Callable[[Any], Any]) -> Any:
    """Validate ``data`` as a case with pydantic's ``validate``, and refuse what contradicts itself."""
    try:
        case: Case = validate(_from_shorthand(data))
    except ValidationError as error:
        raise in_our_words(error, _known_fields()) from None
    problems = list(contradictions(case))
    if problems:
        raise as_validation_error("Case", problems)
    return case


def parse(text: str | bytes | bytearray) -> Any:
    """Parse JSON ``text``; a key given twice in one object is refused.

    Raises:
        pydantic.ValidationError: the text is not JSON, or gives a key twice.
    """
    try:
        return json.loads(text, object_pairs_hook=_no_key_twice, parse_float=Decimal)
    except _KeyTwiceError as error:
        key = str(error)
        problem = Problem("key_twice", (key,), "(given twice)", "each key once in an object", "remove one of the two")
    except (ValueError, RecursionError) as error:
        problem = Problem(
            "json_invalid", (), f"(not JSON: {error})"[:200], "a JSON object", "correct the text at that place"
        )
    raise as_validation_error("Case", [problem])


def _from_shorthand(data: object) -> object:
    if not isinstance(data, Mapping) or "first_sick_day" not in data:
        return data
    rest = {key: value for key, value in data.items() if key != "first_sick_day"}
    first_day = data["first_sick_day"]
    if "absences" not in rest:
        return {**rest, "absences": [{"first_day": first_day}]}
    remedy = "leave first_sick_day out: the absences say it"
    problem = Problem(
        "first_sick_day_twice", ("first_sick_day",), first_day, "either first_sick_day or absences", remedy
    )
    raise as_validation_error("Case", [problem])


class _KeyTwiceError(Exception):
    """A JSON object holds the same key twice."""


def _no_key_twice(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _KeyTwiceError(next(key for key in keys if keys.count(key) > 1))
    return found


@cache
def _known_fields() -> Mapping[str, tuple[str, ...]]:
    from .case import Case

    models: dict[str, type[Facts]] = {"absences": Absence, "leaves": Leave, "employment": Employment, "states": States}
    models |= record_models()
    known = {name: tuple(model.model_fields) for name, model in models.items()}
    known["case"] = ("schema", "first_sick_day", *(name for name in Case.model_fields if name != "schema_"))
    known["record kinds"] = tuple(record_models())
    return known
