"""What a JSON schema says beside the types: its name, and what each field means, as the docstrings have it."""

from __future__ import annotations

import inspect
import re
from typing import Any, Final

__all__ = ["DIALECT", "attributes", "described", "identified"]

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_FIELD: Final = re.compile(r"^    (\w+): (.*(?:\n(?:        .*)?)*)", re.MULTILINE)


def described(model: type[Any], schema: dict[str, Any]) -> dict[str, Any]:
    """``schema`` of a model with what its docstring says of it and of each of its fields."""
    about = inspect.cleandoc(model.__doc__ or "").split("\nAttributes:")[0]
    schema["description"] = _plain(about.split("\n\nRaises:")[0])
    said = attributes(model)
    for name, field in schema.get("properties", {}).items():
        field.pop("title", None)  # the name again: a generator of clients would make a type of each
        if name in said:
            field["description"] = said[name]
    return schema


def attributes(model: type[Any]) -> dict[str, str]:
    """What the docstrings of a model and of what it is made of say of each field."""
    found: dict[str, str] = {}
    for part in reversed(model.__mro__):
        _, heading, listed = inspect.cleandoc(part.__doc__ or "").partition("Attributes:\n")
        if heading:
            for name, text in _FIELD.findall(listed.split("\n\n")[0]):
                found[name] = _sentence(text)
    return found


def identified(schema: dict[str, Any], name: str) -> dict[str, Any]:
    """``schema`` with its dialect and its name, such as ``poortwachter.case/1``."""
    return {"$schema": DIALECT, "$id": f"urn:{name.replace('.', ':').replace('/', ':')}", **schema}


def _plain(text: str) -> str:
    return " ".join(text.replace("``", "").split())


def _sentence(text: str) -> str:
    words = _plain(text)
    return words[:1].upper() + words[1:]
