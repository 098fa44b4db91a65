"""From the TOML of a pack to the pack, or to errors that say where and what to do."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

from pydantic import ValidationError

from ..errors import Path, without_content
from .author import Lines, PackError, PackProblem, near, problem_at
from .checks import check
from .language import Pack

__all__ = ["SHIPPED", "pack_named", "pack_schema", "read_pack"]

SHIPPED: Final = ("belgium", "central_government", "defence", "employer", "flanders", "university_protocol")
"""The packs that come with the library, by id."""

_EXPECTED: Final[Mapping[str, tuple[str, str]]] = {
    "missing": ("this key to be present", "add it"),
    "string_pattern_mismatch": ("small letters, digits and _ ({pattern})", "correct the name"),
    "string_type": ("text between quotes", "put it between quotes"),
    "int_type": ("a whole number", "write it without quotes or decimals"),
    "int_parsing": ("a whole number", "write it without quotes or decimals"),
    "int_from_float": ("a whole number", "write it without decimals"),
    "bool_type": ("true or false", "write true or false"),
    "tuple_type": ("a list", "put it between [ and ]"),
    "literal_error": ("{expected}", "use one of these"),
    "enum": ("{expected}", "use one of these"),
    "too_short": ("at least {min_length} of them", "add one, or leave the key out"),
    "model_type": ("a table with named keys", "write it as {{ ... }}"),
    "dict_type": ("a table with named keys", "write it as {{ ... }}"),
    "string_too_long": ("at most {max_length} characters", "say it shorter: facts, no quotations"),
}


def pack_named(name: str) -> Pack:
    """A pack that ships, by its name; ``-`` and ``_`` are the same in it.

    Raises:
        PackError: there is no such pack.
    """
    known = name.replace("-", "_")
    if known not in SHIPPED:
        expected = "one of " + ", ".join(SHIPPED)
        raise PackError([PackProblem("unknown_pack", name, 0, "name", None, expected, near(known, SHIPPED))])
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
    lines = Lines(text)
    data = _parsed(text, file)
    base = data.pop("extends", None)
    if base is not None:
        data = _extended(base, data, lines, file)
    try:
        pack = Pack.model_validate(data)
    except ValidationError as error:
        raise PackError([_in_our_words(line, lines, file) for line in _each_once(error)]) from None
    problems = [problem_at(lines, file, *found) for found in check(pack)]
    if problems:
        raise PackError(problems)
    return pack


def _parsed(text: str, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"at line (\d+)", str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        wrong = text.splitlines()[line - 1].strip() if 0 < line <= len(text.splitlines()) else ""
        dated = re.search(r"\d{4}-\d{2}-\d{2}", wrong)
        expected = "a day of the calendar" if dated else "TOML"
        remedy = f"correct {dated[0]}" if dated else f"correct this line ({str(error).split(' (at')[0]})"
        code = "impossible_date" if dated else "not_toml"
        key = wrong.split("=")[0].strip()[:60] or "(text)"
        raise PackError([PackProblem(code, file, line, key, None, expected, remedy)]) from None


def _extended(base: object, data: dict[str, Any], lines: Lines, file: str) -> dict[str, Any]:
    """The data of the pack that is extended, with that of this one added: lists grow, single keys are replaced."""
    name = str(base).replace("-", "_")
    if name not in SHIPPED:
        expected = "a pack that ships: " + ", ".join(SHIPPED)
        raise PackError([problem_at(lines, file, "unknown_pack", ("extends",), expected, near(name, SHIPPED), base)])
    whole = _parsed(_shipped(name), f"{name}.toml")
    for key, value in data.items():
        if isinstance(value, list):
            whole[key] = [*whole.get(key, ()), *value]
        elif isinstance(value, dict):
            whole[key] = {**whole.get(key, {}), **value}
        else:
            whole[key] = value
    return whole


def _each_once(error: ValidationError) -> Iterator[Any]:
    seen = set()
    for line in error.errors():
        if (line["loc"], line["type"]) not in seen:
            seen.add((line["loc"], line["type"]))
            yield line


def _in_our_words(line: Any, lines: Lines, file: str) -> PackProblem:
    path: Path = tuple(part for part in line["loc"] if part != "function-after[_month_and_day(), constrained-str]")
    context = line.get("ctx", {})
    code: str = line["type"]
    value = None if code == "missing" else without_content(line["input"])
    value = value if isinstance(value, str | int | float) and not isinstance(value, bool) else None
    if code == "extra_forbidden":
        key = str(path[-1])
        return problem_at(lines, file, "unknown_key", path, "a key of this table", near(key, _known_keys()), key)
    if "remedy" in context:
        return problem_at(lines, file, code, path, context["expected"], context["remedy"], value)
    expected, remedy = _EXPECTED.get(code, ("{message}", "correct it"))
    return problem_at(lines, file, code, path, expected.format(message=line["msg"], **context), remedy.format(), value)


@cache
def _known_keys() -> tuple[str, ...]:
    from . import language

    models = [getattr(language, name) for name in language.__all__]
    return tuple({field.alias or name for model in models for name, field in model.model_fields.items()})


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
