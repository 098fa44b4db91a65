"""The same code with other names bound: how a lane runs the text of the law with verbs of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import FunctionType, ModuleType
from typing import Any

__all__ = ["bound"]


def bound(
    modules: Iterable[ModuleType], names: Mapping[Any, Any], value: Callable[[Any], Any] = lambda known: known
) -> dict[Any, Any]:
    """Every function of these modules, with other names bound in it: those of ``names``, and the functions themselves.

    ``value`` gives what any other name in them stands for.
    """
    mine: dict[Any, Any] = dict(names)
    scopes = [(module, dict(vars(module))) for module in modules]
    for module, scope in scopes:
        for known in vars(module).values():
            if isinstance(known, FunctionType) and known.__module__ == module.__name__ and known not in mine:
                copy = FunctionType(known.__code__, scope, known.__name__, known.__defaults__, known.__closure__)
                copy.__kwdefaults__ = known.__kwdefaults__
                mine[known] = copy
    for _, scope in scopes:
        for name, known in scope.items():
            scope[name] = mine[known] if callable(known) and known in mine else value(known)
    return mine
