"""The same code with other names bound: how a lane runs the text with verbs of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from types import CellType, FunctionType, ModuleType
from typing import Any

__all__ = ["Bound"]


class Bound:
    """Functions of some modules with other names bound in them: those of ``names``, and the functions themselves.

    ``value`` gives what any other name in the modules stands for, ``more`` names that hide those of the language. A
    function that no name holds is bound when it is come across: in a table, or inside another function.

    Attributes:
        names: what stands in the place of what.
    """

    def __init__(
        self,
        modules: Iterable[ModuleType],
        names: Mapping[Any, Any],
        value: Callable[[Any], Any] = lambda known: known,
        more: Mapping[str, Any] | None = None,
    ) -> None:
        self.names: dict[Any, Any] = dict(names)
        self._scopes = {module.__name__: {**(more or {}), **vars(module)} for module in modules}
        for name, scope in self._scopes.items():
            for known in [*scope.values()]:
                if isinstance(known, FunctionType) and known.__module__ == name and known not in self.names:
                    self.names[known] = self._copy(known, scope)
        for scope in self._scopes.values():
            for name, known in scope.items():
                if isinstance(known, dict):
                    scope[name] = {key: self.of(part) for key, part in known.items()}
                elif isinstance(known, ModuleType):
                    scope[name] = _Module(known, self.of)
                else:
                    scope[name] = self.of(known) if callable(known) else value(known)

    def of(self, known: Any) -> Any:
        """What stands in its place; itself where nothing does."""
        try:
            found = self.names.get(known)
        except TypeError:
            return known
        if found is not None:
            return found
        if isinstance(known, FunctionType) and known.__globals__.get("__name__") in self._scopes:
            found = self.names[known] = self.bind(known)
            return found
        if isinstance(known, tuple) and any(isinstance(part, FunctionType) for part in known):
            return type(known)._make(map(self.of, known)) if hasattr(known, "_make") else tuple(map(self.of, known))
        return known

    def of_class(self, known: type) -> type:
        """The class with the names bound in its methods and properties."""
        scope = self._scopes[known.__module__]
        mine: dict[str, Any] = {}
        for name, part in vars(known).items():
            if isinstance(part, FunctionType) and part.__module__ == known.__module__:
                mine[name] = self._copy(part, scope)
            elif isinstance(part, property) and isinstance(part.fget, FunctionType):
                mine[name] = property(self._copy(part.fget, scope))
            elif isinstance(part, cached_property):
                mine[name] = property(self.bind(part.func))
        return type(known.__name__, (known,), mine)

    def bind(self, known: Callable[..., Any]) -> Callable[..., Any]:
        """A function of one of the modules with the names bound, where no name of the module holds it."""
        assert isinstance(known, FunctionType)
        return self._copy(known, self._scopes[known.__globals__["__name__"]])

    def _copy(self, known: FunctionType, scope: dict[str, Any]) -> FunctionType:
        inside = known.__closure__ and tuple(map(self._inside, known.__closure__))
        copy = FunctionType(known.__code__, scope, known.__name__, known.__defaults__, inside)
        copy.__kwdefaults__ = known.__kwdefaults__
        return copy

    def _inside(self, cell: CellType) -> CellType:
        """What a function holds of the one around it."""
        held = cell.cell_contents
        return CellType(self.of(held)) if isinstance(held, FunctionType) else cell


class _Module:
    """A module that a text asks by name, with what stands in the place of its names."""

    def __init__(self, module: ModuleType, of: Callable[[Any], Any]) -> None:
        self._module, self._of = module, of

    def __getattr__(self, name: str) -> Any:
        return self._of(getattr(self._module, name))
