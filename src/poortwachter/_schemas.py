"""What a JSON schema says beside the types: its name, and what each field means, as the docstrings have it."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

__all__ = ["DIALECT", "NotEmpty", "attributes", "described", "identified"]

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_FIELD: Final = re.compile(r"^    (\w+(?:, \w+)*): (.*(?:\n(?:        .*)?)*)", re.MULTILINE)


_EVERYWHERE: Final = {
    "allowed": "How often it may happen; null where the source gives no number.",
    "authority": "What kind of text sets the term.",
    "basis": "The articles.",
    "caveat": "What the source leaves open, in English.",
    "caveat_nl": "What the source leaves open, in Dutch.",
    "consequence": "What follows when the day passes.",
    "counts": "What is counted.",
    "days_late": "Calendar days late.",
    "days_left": "Calendar days to the last day, while it can still be met in time.",
    "decides": "The keys of what it would decide.",
    "en": "Its name in English.",
    "evidence": "The record that shows it.",
    "fact": "The fact.",
    "figures": "Other numbers of the source.",
    "first_day": "The first day, inclusive.",
    "happened": "How often it happened.",
    "id": "Its id.",
    "ladder": "The ladder that it is a step of.",
    "last_day": "The last day, inclusive.",
    "library": "The version of the library.",
    "mark": "How well the text is known.",
    "nature": "Whether it is a duty, an option or a power.",
    "nl": "Its name in Dutch.",
    "percent": "The percentage; null where no source gives it.",
    "reason": "Why nothing is asked or known.",
    "schema": "The version of the form.",
    "sha256": "The hash of the text that was run.",
    "source": "Where the text was read.",
    "tell": "The roles that are told.",
    "together_with": "The roles that take part.",
    "unit": "The unit of the number.",
    "value": "The number.",
    "verified_through": "The text was checked up to and including this day.",
    "version": "The version of the text.",
    "year": "The calendar year.",
}
"""What a field is where its own docstring says nothing more: the same in every type that has it."""


class NotEmpty:
    """Says in a schema that a list holds something; of what is read by a function pydantic says so as of a text."""

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        schema = handler(core)
        schema.pop("minLength", None)
        for listed in (schema, *schema.get("anyOf", ())):
            if listed.get("type") == "array":
                listed["minItems"] = 1
        return schema


def described(model: type[Any], schema: dict[str, Any]) -> dict[str, Any]:
    """``schema`` of a model with what its docstring says of it and of each of its fields."""
    about = inspect.cleandoc(model.__doc__ or "").split("\nAttributes:")[0]
    schema["description"] = _plain(about.split("\n\nRaises:")[0])
    said = attributes(model)
    for name, field in schema.get("properties", {}).items():
        field.pop("title", None)  # the name again: a generator of clients would make a type of each
        if name in said or (name in _EVERYWHERE and "description" not in field):
            field["description"] = said.get(name) or _EVERYWHERE[name]
    return schema


def attributes(model: type[Any]) -> dict[str, str]:
    """What the docstrings of a model and of what it is made of say of each field."""
    found: dict[str, str] = {}
    for part in reversed(model.__mro__):
        _, heading, listed = inspect.cleandoc(part.__doc__ or "").partition("Attributes:\n")
        if heading:
            for names, text in _FIELD.findall(listed.split("\n\n")[0]):
                found |= dict.fromkeys(names.split(", "), _sentence(text))
    return found


def identified(schema: dict[str, Any], name: str) -> dict[str, Any]:
    """``schema`` with its dialect and its name, such as ``poortwachter.case/1``."""
    return {"$schema": DIALECT, "$id": f"urn:{name.replace('.', ':').replace('/', ':')}", **schema}


def _plain(text: str) -> str:
    return " ".join(text.replace("``", "").split())


def _sentence(text: str) -> str:
    words = _plain(text)
    return words[:1].upper() + words[1:]
