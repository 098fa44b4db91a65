"""Models that annotations name and that are loaded when pydantic first asks for them, so that importing stays cheap."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

__all__ = ["Deferred"]


class Deferred:
    """Stands for a model in an annotation, in the place of an import of its module."""

    def __init__(self, module: str, name: str) -> None:
        self.module, self.name = module, name

    def load(self) -> Any:
        """The model itself."""
        return getattr(import_module(f"{__package__}.{self.module}"), self.name)

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Asked by pydantic: what it makes of the model itself."""
        return handler.generate_schema(self.load())
