"""Where a case comes in: JSON text and Python objects become facts, or an error in our words."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sized
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from .._limits import LIMITS
from ..errors import Instead, Path, Problem, as_validation_error, clean_key, in_our_words, refused, without_content
from ._base import NUMBERS
from ._contradictions import contradictions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .case import Case

__all__ = ["parse", "read"]


def read(data: object, validate: Callable[[Any], Any]) -> Any:
    """Validate ``data`` as a case with pydantic's ``validate``, and refuse what contradicts itself."""
    plain, problems = _from_shorthand(data)
    if too_many := [*_too_many(plain)]:
        raise as_validation_error("Case", [*problems, *too_many])
    shorthand = isinstance(data, Mapping) and "absences" not in data
    try:
        case: Case = validate(plain)
    except ValidationError as error:
        # Few cases are refused.
        from ._unknown import NAMES, placed

        found = in_our_words(error, NAMES, placed)
        problems += map(_as_given, found) if shorthand else found
    else:
        problems += contradictions(case)
    if problems:
        raise as_validation_error("Case", problems)
    case.filed  # noqa: B018  (put in order once: every question asks for it)
    return case


def _too_many(data: object) -> Iterator[Problem]:
    """Lists that are longer than those of any case are refused before they are read."""
    # What nearly every case is made of is asked first: what only behaves so takes long to tell.
    if isinstance(data, dict | Mapping):
        for name in ("absences", "leaves", "records", "pack_facts"):
            given, most = data.get(name), LIMITS[f"case.{name}"]
            if given is None or isinstance(given, str | bytes):
                continue
            if isinstance(given, list | tuple | Sized) and len(given) > most:
                yield refused("too_many", (name,), without_content(given), most=most)


def parse(text: str | bytes | bytearray, most: int = LIMITS["case.characters"]) -> Any:
    """Parse JSON ``text`` of at most ``most`` characters or bytes; a key given twice in one object is refused.

    Raises:
        pydantic.ValidationError: the text is too long, nested too deep or not JSON, or gives a key twice.
    """
    given: object = text
    if isinstance(given, Sized) and len(given) > most:
        shown = Instead("(text, not shown)", "(tekst, niet getoond)")
        raise as_validation_error("Case", [refused("json_invalid.long", (), shown, most=most)])
    shorter = False

    def as_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal shorter
        found = dict(pairs)
        if len(found) < len(pairs):
            shorter = True
        return found

    try:
        _refuse_too_deep(text)
        data = json.loads(text, object_pairs_hook=as_object, parse_float=_decimal)
        problems = list(_keys_twice(json.loads(text, object_pairs_hook=_Pairs), ())) if shorter else []
    except (TypeError, ValueError, RecursionError) as error:
        problems = [_no_json(error)]
    if problems:
        raise as_validation_error("Case", problems)
    return data


_BRACKET: Final = re.compile(r'"(?:[^"\\]|\\.)*+"|([\[\]{}])', re.DOTALL)
_STEP: Final[Mapping[str, int]] = {"[": 1, "{": 1, "]": -1, "}": -1, "": 0}


def _refuse_too_deep(text: str | bytes | bytearray) -> None:
    """Refuse what is nested too deep before it is parsed: Python in a browser does not survive the parsing.

    Raises:
        RecursionError: it is.
    """
    plain = text if isinstance(text, str) else bytes(text).decode("latin-1")
    if plain.count("[") + plain.count("{") <= LIMITS["json.depth"]:
        return
    if max(accumulate(map(_STEP.__getitem__, _BRACKET.findall(plain)))) > LIMITS["json.depth"]:
        raise RecursionError


def _no_json(error: Exception) -> Problem:
    """Where the text stops being JSON; nothing of it is repeated."""
    if isinstance(error, json.JSONDecodeError):
        where = (error.lineno, error.colno)
        shown = "(not JSON at line {} column {})".format(*where), "(geen JSON op regel {} kolom {})".format(*where)
        return refused("json_invalid", (), Instead(*shown))
    if isinstance(error, UnicodeDecodeError):
        shown = f"(not {error.encoding} at byte {error.start})", f"(geen {error.encoding} bij byte {error.start})"
        return refused("json_invalid.encoding", (), Instead(*shown))
    if isinstance(error, RecursionError):
        return refused("json_invalid.deep", (), Instead("(nested too deep)", "(te diep genest)"))
    if isinstance(error, TypeError):
        return refused("json_invalid.type", (), Instead("(no text)", "(geen tekst)"))
    return refused("json_invalid", (), Instead("(not JSON: a number too long to keep)", "(geen JSON: te lang getal)"))


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text, NUMBERS)
    except InvalidOperation:
        raise ValueError("no number that can be kept") from None


class _Pairs(list[tuple[str, Any]]):
    """A JSON object as its pairs, to find where a key comes twice."""


def _keys_twice(data: object, path: Path) -> Iterator[Problem]:
    if isinstance(data, _Pairs):
        keys: set[str] = set()
        for key, value in data:
            where = (*path, clean_key(key))
            if key in keys:
                yield refused("key_twice", where, Instead("(given twice)", "(twee keer gegeven)"))
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
    if rest.get("absences", ()) is None:
        del rest["absences"]
    first_day = data["first_sick_day"]
    if first_day is None and "absences" in rest:
        return rest, []
    if "absences" not in rest:
        return {**rest, "absences": [{"first_day": first_day}]}, []
    return rest, [refused("first_sick_day_twice", ("first_sick_day",), without_content(first_day))]


def _as_given(problem: Problem) -> Problem:
    """The problem at the place where the shorthand stood."""
    if problem.path != ("absences", 0, "first_day"):
        return problem
    return replace(problem, path=("first_sick_day",))
