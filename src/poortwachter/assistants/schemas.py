"""The schemas of the tools: those of the contract, in the form in which a tool holds them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final

from ..answer.assessment import assessment_schema
from ..answer.data import adapter
from ..facts.case import Case
from ..text import LANGUAGES

__all__ = [
    "CASE_RESOURCE",
    "DAY",
    "LANGUAGE",
    "READINGS",
    "TEXT",
    "asked_with",
    "case_schema",
    "either",
    "given_as",
    "schema_of",
]

Schema = dict[str, Any]

_ROOT: Final = ("$schema", "$id", "$defs")
"""What stands at the root of a schema only."""

CASE_RESOURCE: Final = "poortwachter://schema/case"
DAY: Final[Schema] = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
TEXT: Final[Schema] = {"type": "string", "maxLength": 200}
LANGUAGE: Final[Schema] = {"enum": list(LANGUAGES), "default": "nl", "description": "language of the text"}
READINGS: Final[Schema] = {
    "type": "object",
    "additionalProperties": {"type": "string"},
    "description": "readings of contested points to use instead of their default, by id; tool law lists them",
}


@cache
def case_schema() -> Schema:
    """The schema of a case: that of the contract."""
    return Case.model_json_schema()


def asked_with(*required: str, whole: bool = False, **properties: Any) -> Schema:
    """The schema of what a tool is asked: ``case`` by the contract, and the other properties.

    The contract is long: one tool holds it whole, the others its first level, and :data:`CASE_RESOURCE` holds it for
    whoever reads resources. Whatever a tool holds, a case is checked by the contract.
    """
    found: Schema = {"type": "object", "additionalProperties": False, "required": list(required)}
    if "case" not in properties:
        return {**found, "properties": properties}
    case = case_schema()
    if not whole:
        names = {name: _first_level(part) for name, part in case["properties"].items()}
        short = {"type": "object", "additionalProperties": False, "properties": names,
                 "description": f"a case, as tool assess has it and {CASE_RESOURCE}"}  # fmt: skip
        return {**found, "properties": {**properties, "case": short}}
    inner = {name: part for name, part in case.items() if name not in _ROOT}
    return {**found, "properties": {**properties, "case": inner}, "$defs": case["$defs"]}


def _first_level(part: Mapping[str, Any]) -> Schema:
    about = {"description": part["description"]} if "description" in part else {}
    kinds = [one.get("type") for one in part.get("anyOf", (part,))]
    if not all(isinstance(kind, str) for kind in kinds):
        return dict(about)
    return {"type": kinds[0] if len(kinds) == 1 else kinds, **about}


def schema_of(kind: Any, *, without: Iterable[str] = ()) -> Schema:
    """The schema of an answer, as the contract has it; without what a tool does not give."""
    left_out = set(without)
    schema: Schema = adapter(kind).json_schema(mode="serialization")
    if left_out:
        schema["properties"] = {name: part for name, part in schema["properties"].items() if name not in left_out}
        schema["required"] = [name for name in schema["required"] if name not in left_out]
    return schema


def brief_assessment() -> Schema:
    """The schema of an answer in short."""
    return assessment_schema(detail="brief")


def either(one: Schema, other: Schema) -> Schema:
    """The schema of one answer or the other: a case under the law of another country has another."""
    parts = [{name: part for name, part in schema.items() if name not in _ROOT} for schema in (one, other)]
    return {"type": "object", "anyOf": parts, "$defs": {**other.get("$defs", {}), **one.get("$defs", {})}}


def given_as(answer: Schema) -> Schema:
    """The schema of what a tool gives: the answer, and beside it what an assistant must say with it."""
    inner = {name: part for name, part in answer.items() if name not in _ROOT}
    words = {"type": "array", "items": {"type": "string"}}
    properties: Schema = {
        "answer": inner,
        "articles": {**words, "description": "the articles that the answer rests on"},
        "unknown": {**words, "description": "what is not known: say so, and ask for it; never fill it in"},
        "no_decision": {"type": "string", "description": "what to say with it: a person decides"},
    }
    found: Schema = {"type": "object", "required": list(properties), "properties": properties}
    return {**found, "$defs": answer["$defs"]} if "$defs" in answer else found
