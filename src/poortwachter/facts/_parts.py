"""The parts of a case by name, and what loads them: what is refused names them all, and stands below them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, Final, get_args

from pydantic import BaseModel

from .._deferred import Deferred

__all__ = ["STATES", "known_fields", "known_kinds", "known_words", "written_as"]

STATES: Final = "states"
"""The field of a letter that holds the days that UWV states."""
_PARTS: Final = ("absences", "leaves", "employment")


_CASE: Final = Deferred("facts.case", "Case")
"""The whole, of which each model here is a part."""


def written_as(model: type[BaseModel], field: str) -> str:
    """The key under which a field is written in JSON."""
    return model.model_fields[field].alias or field


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    """The models that an annotation names, in its order."""
    if isinstance(annotation, Deferred):
        yield from _models_in(annotation.load())
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    else:
        for inner in get_args(annotation):
            yield from _models_in(inner)


@cache
def _records() -> Mapping[str, type[BaseModel]]:
    models = _models_in(_CASE.load().model_fields["records"].annotation)
    return {model.model_fields["kind"].default: model for model in models}


@cache
def known_kinds() -> tuple[str, ...]:
    """The record kinds."""
    return tuple(_records())


@cache
def known_fields() -> Mapping[str, tuple[str, ...]]:
    """The names of the fields of each part of a case, by the name of the part or the record kind."""
    case: type[BaseModel] = _CASE.load()
    known = {"case": ("first_sick_day", *(written_as(case, name) for name in case.model_fields))}
    models = {name: next(_models_in(case.model_fields[name].annotation)) for name in _PARTS} | {**_records()}
    stating = next(model for model in models.values() if STATES in model.model_fields)
    models[STATES] = next(_models_in(stating.model_fields[STATES].annotation))
    return known | {
        name: tuple(written_as(model, field) for field in model.model_fields) for name, model in models.items()
    }


def _values(annotation: Any) -> Iterator[str]:
    """The words that a field can say."""
    if isinstance(annotation, str):
        yield annotation
    elif isinstance(annotation, type) and issubclass(annotation, StrEnum):
        yield from annotation
    else:
        for inner in get_args(annotation):
            yield from _values(inner)


@cache
def known_words() -> frozenset[str]:
    """The words of which kinds of record, fields, and what fields can say are made."""
    fields = [field for model in _records().values() for field in model.model_fields.values()]
    said = [value for field in fields for value in _values(field.annotation)]
    names = [name for known in known_fields().values() for name in known]
    return frozenset(word for name in (*known_kinds(), *names, *said) for word in name.split("_"))
