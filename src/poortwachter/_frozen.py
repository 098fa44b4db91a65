"""Frozen, slotted dataclasses that cost no more to make than mutable ones.

The standard frozen dataclass sets each field through ``object.__setattr__``, which costs more than finding the answer
does. Here a mutable twin is filled at full speed and then sealed.
"""

from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass, fields
from typing import Any, NoReturn, TypeVar, dataclass_transform

__all__ = ["frozen"]

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def frozen(cls: type[T]) -> type[T]:
    """Make ``cls`` a frozen, slotted dataclass."""
    draft = dataclass(slots=True, unsafe_hash=True)(cls)

    def make(cls: type[T], *args: Any, **kwargs: Any) -> T:
        made = draft(*args, **kwargs)
        made.__class__ = cls
        return made

    def made_already(self: T, *args: Any, **kwargs: Any) -> None:
        """Everything is set: ``__new__`` made it."""

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
            "__new__": make,
            "__init__": made_already,
            "__setattr__": refuse,
            "__delattr__": refuse,
            "__reduce__": reduce,
        },
    )
    return sealed
