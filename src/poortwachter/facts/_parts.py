"""The parts of a case by name, and what loads them: what is refused names them all, and stands below them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, get_args

from pydantic import BaseModel, GetCoreSchemaHandler

if TYPE_CHECKING:
    from pydantic_core import CoreSchema

__all__ = ["STATES", "Later", "known_fields", "known_kinds", "written_as"]

STATES: Final = "states"
"""The field of a letter that holds the days that UWV states."""
_PARTS: Final = ("absences", "leaves", "employment")


class Later:
    """Stands for a model in an annotation; loads it when the first case is read, so that importing stays cheap."""

    def __init__(self, module: str, name: str) -> None:
        self.module, self.name = module, name

    def load(self) -> Any:
        """The model itself."""
        return getattr(import_module(self.module, __package__), self.name)

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return handler.generate_schema(self.load())


_CASE: Final = Later(".case", "Case")
"""The whole, of which each model here is a part."""


def written_as(model: type[BaseModel], field: str) -> str:
    """The key under which a field is written in JSON."""
    return model.model_fields[field].alias or field


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    """The models that an annotation names, in its order."""
    if isinstance(annotation, Later):
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
