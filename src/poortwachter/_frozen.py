"""Frozen, slotted dataclasses that cost no more to make than mutable ones.

The standard frozen dataclass sets each field through ``object.__setattr__``, which costs more than finding the answer
does. Here a mutable twin is filled at full speed and then sealed.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from typing import Any, Final, NoReturn, TypeVar, dataclass_transform

from ._written import written_out

__all__ = ["blank", "frozen", "put"]

T = TypeVar("T")

put = object.__setattr__
"""Set a field of a frozen instance that was not set yet."""


def blank(cls: type[T]) -> T:
    """An instance of a frozen class with nothing set yet."""
    return object.__new__(cls)


class _Signature:
    """The signature of a frozen class, found when it is first asked for."""

    def __init__(self, draft: type) -> None:
        self.draft = draft

    def __get__(self, instance: object, owner: type) -> inspect.Signature:
        return inspect.signature(self.draft)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    """Make ``cls`` a frozen, slotted dataclass."""
    own = vars(cls)
    draft = dataclass(slots=True, unsafe_hash="__hash__" not in own, eq="__eq__" not in own)(cls)
    required = any(item.default is MISSING and item.default_factory is MISSING for item in fields(draft))  # type: ignore[arg-type]

    def made_already(self: T, *args: Any, **kwargs: Any) -> None:
        """Everything is set by ``__new__``; of nothing it cannot be made."""
        if required and not args and not kwargs:
            draft()

    def refuse(self: T, name: str, *_: object) -> NoReturn:
        raise FrozenInstanceError(f"cannot change field {name!r}")

    def reduce(self: T) -> tuple[object, ...]:
        return _filled, (type(self), tuple(getattr(self, item.name) for item in fields(self)))  # type: ignore[arg-type]

    make = _filling(draft)
    make.__wrapped__ = made_already.__wrapped__ = draft.__init__  # type: ignore[attr-defined]
    sealed: type[T] = type(
        cls.__name__,
        (draft,),
        {
            "__slots__": (),
            "__doc__": cls.__doc__,
            "__module__": cls.__module__,
            "__qualname__": cls.__qualname__,
            "__signature__": _Signature(draft),
            "__new__": make,
            "__init__": made_already,
            "__setattr__": refuse,
            "__delattr__": refuse,
            "__reduce__": own.get("__reduce__", reduce),
        },
    )
    return sealed


_ABSENT: Final = object()
"""Stands for an argument that was not given."""


def _filling(draft: type[T]) -> Any:
    """Makes a ``draft``, sets each field from the argument of its name, and seals it, in one call.

    Of nothing it makes a blank one: pydantic asks for an empty instance, and fills it.
    """
    scope: dict[str, Any] = {"draft": draft, "empty": object.__new__, "absent": _ABSENT, "incomplete": _incomplete}
    parameters, by_name, lines, required = ["cls"], ["*"], ["made = empty(draft)"], []
    for item in fields(draft):  # type: ignore[arg-type]
        name, value = item.name, item.name
        if item.default is not MISSING:
            scope[f"default_{name}"] = item.default
        elif item.default_factory is not MISSING:
            scope[f"make_{name}"], value = item.default_factory, f"make_{name}() if {name} is absent else {name}"
        else:
            required.append(name)
        written = f"{name}=default_{name}" if f"default_{name}" in scope else f"{name}=absent"
        (by_name if item.kw_only else parameters).append(written)
        lines.append(f"made.{name} = {value}")
    if required:
        given = ", ".join(f"{name!r}: {name}" for name in required)
        missing = " or ".join(f"{name} is absent" for name in required)
        lines.insert(0, f"if {missing}: return incomplete(cls, draft, {{{given}}})")
    if hasattr(draft, "__post_init__"):
        lines.append("made.__post_init__()")
    parameters += by_name if len(by_name) > 1 else []
    return written_out(", ".join(parameters), [*lines, "made.__class__ = cls", "return made"], scope)


def _incomplete(cls: type[T], draft: Callable[..., object], required: dict[str, object]) -> T:
    """A blank instance where none of the arguments that must be there was given.

    Raises:
        TypeError: only some of them were.
    """
    given = {name: value for name, value in required.items() if value is not _ABSENT}
    if given:
        draft(**given)
    return blank(cls)


def _filled(cls: type[T], values: tuple[object, ...]) -> T:
    """An instance with these values, in the order of its fields."""
    made = blank(cls)
    for item, value in zip(fields(cls), values, strict=True):  # type: ignore[arg-type]
        put(made, item.name, value)
    return made
