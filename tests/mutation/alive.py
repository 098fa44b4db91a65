"""Makes a function wrong in a process that runs: it gets other code wherever it is held, and nothing is loaded anew."""

from __future__ import annotations

import ast
import gc
import sys
from collections.abc import Iterator, Mapping
from inspect import CO_OPTIMIZED
from pathlib import Path
from types import CodeType, FrameType, FunctionType
from typing import Any, Final

from made import Mutant

__all__ = ["Noted", "changed_functions", "held", "made_wrong"]

Place = tuple[str, int]
"""A function of a file: its whole name, and its place among those of that name."""
Key = tuple[str, str, int]
"""A function that is loaded: its file, its whole name and its first line."""


def _functions(code: CodeType) -> Iterator[CodeType]:
    """The functions of a module and of its classes, in the order of the text; not those within a function."""
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            if inner.co_flags & CO_OPTIMIZED:
                yield inner
            else:
                yield from _functions(inner)


def _without_inner(code: CodeType) -> tuple[Any, ...]:
    """A module or class as it is but for its functions."""
    consts = [const for const in code.co_consts if not isinstance(const, CodeType)]
    classes = [
        _without_inner(const)
        for const in code.co_consts
        if isinstance(const, CodeType) and not const.co_flags & CO_OPTIMIZED
    ]
    return (code.co_code, repr(consts), code.co_names, tuple(classes))


def changed_functions(mutant: Mutant, source: Path) -> dict[Key, CodeType] | None:
    """The new code of each function that a mutant changes; ``None`` where it changes what is no function."""
    path = source / mutant.file
    written = path.read_text(encoding="utf-8")
    now = compile(written, str(path), "exec")
    old = compile(ast.unparse(ast.parse(written)), str(path), "exec")
    new = compile(mutant.text(source), str(path), "exec")
    if _without_inner(old) != _without_inner(new):
        return None
    found = {}
    for loaded, before, after in zip(_functions(now), _functions(old), _functions(new), strict=True):
        if before != after:
            if before.co_freevars != after.co_freevars:
                return None
            found[mutant.file, loaded.co_qualname, loaded.co_firstlineno] = after
    return found


def _key(code: CodeType) -> Key:
    return (code.co_filename.rpartition("/poortwachter/")[2], code.co_qualname, code.co_firstlineno)


def held(changed: Mapping[Key, CodeType]) -> bool:
    """Whether each of these functions is held by something that is loaded, so that it can be made wrong."""
    return set(changed) <= {_key(item.__code__) for item in _functions_loaded()}


def made_wrong(changed: Mapping[Key, CodeType]) -> None:
    """Give every loaded function its new code."""
    for item in _functions_loaded():
        if (code := changed.get(_key(item.__code__))) is not None:
            item.__code__ = code


def _functions_loaded() -> Iterator[FunctionType]:
    return (item for item in gc.get_objects() if isinstance(item, FunctionType))


class Noted:
    """Which functions of the package ran while it was watched: what they gave may be kept somewhere."""

    def __init__(self) -> None:
        self.ran: set[CodeType] = set()

    def __enter__(self) -> Noted:
        sys.setprofile(self._note)
        return self

    def __exit__(self, *error: object) -> None:
        sys.setprofile(None)

    def _note(self, frame: FrameType, event: str, arg: object) -> None:
        if event == "call":
            self.ran.add(frame.f_code)

    def keys(self) -> set[Key]:
        """By file, name and line."""
        return {_key(code) for code in self.ran if _PACKAGE in code.co_filename}


_PACKAGE: Final = "/poortwachter/"
