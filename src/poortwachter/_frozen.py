"""Frozen, slotted dataclasses that cost no more to make than mutable ones.

The standard frozen dataclass sets each field through ``object.__setattr__``, which costs more than finding the answer
does. Here a mutable twin is filled at full speed and then sealed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from typing import Any, NoReturn, TypeVar, dataclass_transform

from ._written import written_out

__all__ = ["frozen"]

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def frozen(cls: type[T]) -> type[T]:
    """Make ``cls`` a frozen, slotted dataclass."""
    draft = dataclass(slots=True, unsafe_hash=True)(cls)

    def refuse(self: T, name: str, *_: object) -> NoReturn:
        raise FrozenInstanceError(f"cannot change field {name!r}")

    def reduce(self: T) -> tuple[type[T], tuple[object, ...]]:
        return type(self), tuple(getattr(self, field.name) for field in fields(self))  # type: ignore[arg-type]

    sealed: type[T] = type(
        cls.__name__,
        (draft,),
        {
            "__slots__": (),
            "__doc__": cls.__doc__,
            "__module__": cls.__module__,
            "__qualname__": cls.__qualname__,
            "__new__": _filling(draft),
            "__init__": object.__init__,  # everything is set: __new__ filled it
            "__setattr__": refuse,
            "__delattr__": refuse,
            "__reduce__": reduce,
        },
    )
    return sealed


def _filling(draft: type[T]) -> Callable[..., T]:
    """Makes a ``draft``, sets each field from the argument of its name, and seals it, in one call."""
    scope: dict[str, Any] = {"draft": draft, "empty": object.__new__}
    parameters, lines = ["cls"], ["made = empty(draft)"]
    for field in fields(draft):  # type: ignore[arg-type]
        if field.default is MISSING:
            parameters.append(field.name)
        else:
            scope[f"default_{field.name}"] = field.default
            parameters.append(f"{field.name}=default_{field.name}")
        lines.append(f"made.{field.name} = {field.name}")
    return written_out(", ".join(parameters), [*lines, "made.__class__ = cls", "return made"], scope)
