"""Frozen, slotted dataclasses that cost no more to make than mutable ones.

The standard frozen dataclass sets each field through ``object.__setattr__``, which costs more than finding the answer
does. Here a mutable twin is filled at full speed and then sealed.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, Final, NoReturn, TypeVar, dataclass_transform, overload

from ._written import written_out

__all__ = ["blank", "frozen", "maker", "put"]

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
        kinds = (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY)
        ordered = sorted(fields(self.draft), key=lambda item: bool(item.kw_only))
        return inspect.Signature(
            [inspect.Parameter(item.name, kinds[bool(item.kw_only)], default=_default(item)) for item in ordered]
        )


def _default(item: Field[Any]) -> object:
    """What an argument that is not given is, in a signature."""
    if item.default_factory is not MISSING:
        return ...
    return inspect.Parameter.empty if item.default is MISSING else item.default


@overload
def frozen(cls: type[T]) -> type[T]: ...


@overload
def frozen(*, kw_only: bool = False) -> Callable[[type[T]], type[T]]: ...


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T] | None = None, *, kw_only: bool = False) -> type[T] | Callable[[type[T]], type[T]]:
    """Make a class a frozen, slotted dataclass; with ``kw_only`` its fields are given by name alone."""
    if cls is None:
        return lambda cls: _sealed(cls, kw_only=kw_only)
    return _sealed(cls, kw_only=kw_only)


def _sealed(cls: type[T], *, kw_only: bool) -> type[T]:
    """The dataclass, its methods the same functions in every class: the standard ones are written anew for each."""
    own = vars(cls)
    draft = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(cls)
    names = [item.name for item in fields(draft)]  # type: ignore[arg-type]
    of_one = len(names) == 1
    read = attrgetter(*names) if names else _nothing
    required = any(item.default is MISSING and item.default_factory is MISSING for item in fields(draft))  # type: ignore[arg-type]

    def made_already(self: T, *args: Any, **kwargs: Any) -> None:
        """Everything is set by ``__new__``; of nothing it cannot be made."""
        if required and not args and not kwargs:
            raise TypeError(f"{cls.__name__} cannot be made of nothing: expected " + ", ".join(names))

    def refuse(self: T, name: str, *_: object) -> NoReturn:
        raise FrozenInstanceError(f"cannot change field {name!r}")

    def reduce(self: T) -> tuple[object, ...]:
        return _filled, (type(self), tuple(getattr(self, name) for name in names))

    def equal(self: T, other: object) -> bool:
        return read(self) == read(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: T) -> int:
        return hash((read(self),) if of_one else read(self))

    def shown(self: T) -> str:
        said = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{self.__class__.__qualname__}({said})"

    def make_first(cls: type[T], *args: Any, **kwargs: Any) -> T:
        """Writes the maker out when the first one is made, and steps aside for it."""
        make = _filling(draft)
        type.__setattr__(sealed, "__new__", make)
        made: T = make(cls, *args, **kwargs)
        return made

    methods = {"__eq__": equal, "__hash__": hashed, "__repr__": shown, "__reduce__": reduce}
    sealed: type[T] = type(
        cls.__name__,
        (draft,),
        {
            "__slots__": (),
            "__doc__": cls.__doc__,
            "__module__": cls.__module__,
            "__qualname__": cls.__qualname__,
            "__signature__": _Signature(draft),
            "__new__": make_first,
            "__init__": made_already,
            "__setattr__": refuse,
            "__delattr__": refuse,
            **{name: own.get(name, method) for name, method in methods.items()},
        },
    )
    return sealed


def _nothing(made: object) -> tuple[()]:
    return ()


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
        lines.insert(0, f"if {missing}: return incomplete(cls, {{{given}}})")
    if hasattr(draft, "__post_init__"):
        lines.append("made.__post_init__()")
    parameters += by_name if len(by_name) > 1 else []
    return written_out(", ".join(parameters), [*lines, "made.__class__ = cls", "return made"], scope)


def _incomplete(cls: type[T], required: dict[str, object]) -> T:
    """A blank instance where none of the arguments that must be there was given.

    Raises:
        TypeError: only some of them were.
    """
    missing = [name for name, value in required.items() if value is _ABSENT]
    if len(missing) < len(required):
        raise TypeError(f"{cls.__name__} cannot be made without " + ", ".join(missing))
    return blank(cls)


def maker(cls: type[T]) -> type[T]:
    """Makes instances of a frozen class at half the cost of calling it, for who makes many.

    It takes what the class takes, a field that is made anew for each among what must be given; what is left out is
    refused in the words of Python.
    """
    draft: type[T] = cls.__base__  # type: ignore[assignment]
    scope: dict[str, Any] = {"cls": cls, "draft": draft, "empty": object.__new__}
    given: list[str] = []
    by_name, lines = ["*"], ["made = empty(draft)"]
    for item in fields(draft):  # type: ignore[arg-type]
        scope[f"default_{item.name}"] = item.default
        written = item.name if item.default is MISSING else f"{item.name}=default_{item.name}"
        (by_name if item.kw_only else given).append(written)
        lines.append(f"made.{item.name} = {item.name}")
    if hasattr(draft, "__post_init__"):
        lines.append("made.__post_init__()")
    parameters = given + (by_name if len(by_name) > 1 else [])
    return written_out(", ".join(parameters), [*lines, "made.__class__ = cls", "return made"], scope)  # type: ignore[return-value]


def _filled(cls: type[T], values: tuple[object, ...]) -> T:
    """An instance with these values, in the order of its fields."""
    made = blank(cls)
    for item, value in zip(fields(cls), values, strict=True):  # type: ignore[arg-type]
        put(made, item.name, value)
    return made
