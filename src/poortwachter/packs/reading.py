"""From the TOML of a pack to the pack, or to errors that say where and what to do."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any, Final, get_args

from pydantic import ValidationError

from .._limits import LIMITS
from ..errors import MISSING, NOT_SHOWN, Instead, Path, Problem, refused, without_content
from .author import Lines, PackError, PackProblem, at_line, nearly, placed
from .checks import check
from .language import Pack
from .language._part import Part

__all__ = ["SHIPPED", "pack_named", "pack_schema", "read_pack"]

SHIPPED: Final = ("belgium", "central_government", "defence", "employer", "flanders", "university_protocol")
"""The packs that come with the library, by id."""

_KEYS: Final[Mapping[str, str]] = {
    "bool_type": "bool_type.pack",
    "dict_type": "model_type",
    "enum": "literal_error",
    "int_from_float": "int_type",
    "int_parsing": "int_type",
    "missing": "missing.pack",
    "string_pattern_mismatch": "string_pattern_mismatch.pack",
    "string_too_long": "string_too_long.pack",
    "too_short": "too_short.pack",
    "tuple_type": "list_expected",
}
"""Where the words of pydantic's codes stand, as they are said of a pack."""

_SAID: Final = frozenset({"greater_than_equal", "int_type", "less_than_equal", "literal_error", "model_type",
                          "string_too_short", "string_type"})  # fmt: skip
"""Codes whose words are the same of a pack as of facts."""

_MARK: Final = "\ufeff"
"""What some editors write before the text of a file in UTF-8."""
_MOST: Final = LIMITS["pack.characters"]


def pack_named(name: str) -> Pack:
    """A pack that ships, by its name; ``-`` and ``_`` are the same in it.

    Raises:
        PackError: there is no such pack.
    """
    if not isinstance(name, str):
        raise PackError([at_line(refused("unknown_pack", ("name",), without_content(name), names=SHIPPED), "", 0)])
    known = name.replace("-", "_")
    if known not in SHIPPED:
        problem = nearly("unknown_pack", "unknown_pack.near", ("name",), known, SHIPPED)
        raise PackError([at_line(problem, name, 0)])
    return _read_shipped(known)


@cache
def _read_shipped(name: str) -> Pack:
    return read_pack(_shipped(name), file=f"{name}.toml")


def _shipped(name: str) -> str:
    """The text of a pack that ships: data in the wheel, beside this module."""
    return files(__package__).joinpath("data", f"{name}.toml").read_text(encoding="utf-8")


def read_pack(text: str, *, file: str = "pack.toml") -> Pack:
    """Read a pack from the text of its TOML.

    A pack that ``extends`` one that ships is that pack, with the values and additions of this one.

    Args:
        text: the TOML.
        file: the name by which errors call it; no file is opened.

    Raises:
        PackError: every problem, each with file, line, key and remedy.
    """
    if not isinstance(text, str):
        raise PackError([at_line(refused("string_type", (), without_content(text)), file, 0)])
    if len(text) > _MOST:
        raise PackError([at_line(refused("pack_too_long", (), NOT_SHOWN, most=_MOST), file, 0)])
    text = text.removeprefix(_MARK)
    lines = Lines(text)
    data = _parsed(text, file)
    base = data.pop("extends", None)
    whole = {} if base is None else _base(base, lines, file)
    before = {key: len(value) for key, value in whole.items() if isinstance(value, list)}
    try:
        pack = Pack.model_validate(_extended(whole, data))
    except ValidationError as error:
        problems = [_in_our_words(line) for line in _each_once(error)]
    else:
        problems = [*check(pack)]
        if not problems:
            return pack
    raise PackError([_placed_here(problem, before, lines, file) for problem in problems])


def _parsed(text: str, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise PackError([at_line(refused("not_toml.deep", (), NOT_SHOWN), file, 0)]) from None
    except tomllib.TOMLDecodeError as error:
        raise PackError([_not_toml(str(error), text, file)]) from None


def _not_toml(message: str, text: str, file: str) -> PackProblem:
    """What the reader of TOML says of a text, on the line where it stopped; a line with a day that is none says so."""
    place, column = re.search(r"at line (\d+)", message), re.search(r"column (\d+)", message)
    number = int(place[1]) if place else text.count("\n") + 1
    line = text.splitlines()[number - 1].strip() if 0 < number <= len(text.splitlines()) else ""
    day = re.search(r"\d{4}-\d{2}-\d{2}", line)
    path = (line.split("=")[0].strip()[:60] or "(text)",)
    why = Instead(message.split(" (at", maxsplit=1)[0], f"teken {column[1]}" if column else "hier houdt de tekst op")
    key = "impossible_date" if day else "not_toml"
    return at_line(refused(key, path, NOT_SHOWN, day=day[0] if day else "", why=why), file, number)


def _base(base: object, lines: Lines, file: str) -> dict[str, Any]:
    """The data of the pack that is extended."""
    name = str(base).replace("-", "_")
    if name not in SHIPPED:
        problem = nearly("unknown_pack", "unknown_pack.near", ("extends",), name, SHIPPED)
        raise PackError([placed(problem, lines, file)])
    return _parsed(_shipped(name), f"{name}.toml")


def _extended(whole: dict[str, Any], data: dict[str, Any]) -> dict[str, Any]:
    """The data of the pack that is extended, with that of this one added: lists grow, single keys are replaced."""
    for key, value in data.items():
        if isinstance(value, list):
            whole[key] = [*whole.get(key, ()), *value]
        elif isinstance(value, dict):
            whole[key] = {**whole.get(key, {}), **value}
        else:
            whole[key] = value
    return whole


def _each_once(error: ValidationError) -> Iterator[Any]:
    """Each problem once, and no list that is short of what is wrong in it."""
    lines = {(line["loc"], line["type"]): line for line in error.errors()}
    for (path, code), line in lines.items():
        if code != "too_short" or not any(path == other[: len(path)] and path != other for other, _ in lines):
            yield line


def _placed_here(problem: Problem, before: Mapping[str, int], lines: Lines, file: str) -> PackProblem:
    """The problem at its place in this file: what a list got from the pack that is extended does not stand in it."""
    match problem.path:
        case (str(key), int(place), *rest) if key in before:
            if place < before[key]:
                return at_line(problem, file, 1)
            problem = replace(problem, path=(key, place - before[key], *rest))
    return placed(problem, lines, file)


def _in_our_words(line: Any) -> Problem:
    path: Path = tuple(part for part in line["loc"] if part != "function-after[_month_and_day(), constrained-str]")
    return _problem(line, path)


def _problem(line: Any, path: Path) -> Problem:
    code: str = line["type"]
    if code == "extra_forbidden":
        return _unknown_key(path, str(path[-1]))
    context = line.get("ctx", {})
    if "nl" in context:
        dutch = context["nl"]
        words = (context["expected"], context["remedy"], dutch["expected"], dutch["remedy"])
        return Problem(code, path, _shown(line["input"]), *words)
    key = _KEYS.get(code, code if code in _SAID else "not_accepted.pack")
    if key == "literal_error":
        context = {"expected": context["expected"], "expected_nl": context["expected"].replace(" or ", " of ")}
    value = MISSING if code == "missing" else _shown(line["input"])
    return replace(refused(key, path, value, **context), code=code)


def _shown(value: object) -> object:
    """The value as it stands: a pack tells of no person."""
    return value if isinstance(value, str) else without_content(value)


def _unknown_key(path: Path, key: str) -> Problem:
    """A key that its table does not have: it belongs inside another key there, or is written otherwise."""
    beside = _keys_beside(path)
    inside = [name for name in beside if key in _keys_beside((*path[:-1], name, key))]
    if inside:
        return refused("unknown_key.pack_inside", path, key, names=beside, inside=inside)
    return nearly("unknown_key.pack", "unknown_key.pack_near", path, key, beside)


def _keys_beside(path: Path) -> list[str]:
    """The keys of the table in which a key stands."""
    table: tuple[type[Part], ...] = (Pack,)
    for step in path[:-1]:
        inner = [
            part
            for model in table
            for name, field in model.model_fields.items()
            if step in (name, field.alias)
            for part in _parts(field.annotation)
        ]
        table = tuple(inner) or table
    return sorted({field.alias or name for model in table for name, field in model.model_fields.items()})


def _parts(annotation: object) -> Iterator[type[Part]]:
    """The parts of a pack that a value can be, or can be made of."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for inner in get_args(annotation):
        yield from _parts(inner)


def pack_schema() -> dict[str, Any]:
    """The JSON schema of a pack, for editors."""
    schema: dict[str, Any] = _one_or_more(Pack.model_json_schema(by_alias=True))
    schema["properties"]["extends"] = {"type": "string", "enum": [*SHIPPED], "title": "Extends"}
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    return schema


def _one_or_more(schema: Any) -> Any:
    """The schema in which a list of lengths, or of values, may also be one of them."""
    if isinstance(schema, list):
        return [_one_or_more(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    found = {key: _one_or_more(value) for key, value in schema.items()}
    items = found.get("items")
    one = isinstance(items, dict) and items.get("$ref") == "#/$defs/Length"
    if one or (found.get("title") == "Is" and items == {"type": "string"}):
        listed = {key: value for key, value in found.items() if key in ("type", "items")}
        rest = {key: value for key, value in found.items() if key not in listed}
        return {**rest, "anyOf": [items, listed]}
    return found
