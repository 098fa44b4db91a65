"""What cites which article: every citation in the law, and of wage and retention, under the name of what cites it.

``python tests/promises/cited.py`` writes ``cited.txt`` anew. Read each line that changed against the text of the
article before you commit it: a day that cites another article than its own is wrong, even where the day is right.
"""

from __future__ import annotations

import ast
import pkgutil
from collections.abc import Iterator, Mapping
from enum import Enum
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import poortwachter
from poortwachter.rules.citation import CheckedText, Citation, Instrument
from poortwachter.rules.clause import Clause
from poortwachter.rules.rule import Figure
from poortwachter.rules.signal import Signal

__all__ = ["CITED", "cited_now"]

CITED: Final = Path(__file__).with_name("cited.txt")
ROOMS: Final = ("law", "pay", "retention", "review", "auditing")
_FROM: Final = ("in_force_from", "in_force_until", "from_due", "from_day")
"""What stands beside a citation: the days for which it is cited."""


def cited_now() -> list[str]:
    """A line for each place in which something is cited: the name, the days, the articles."""
    once: set[int] = set()
    return [line for module in _modules() for line in _of_module(module, once)]


def _modules() -> Iterator[ModuleType]:
    """Each with what it writes itself before a package that gathers it."""
    for room in ROOMS:
        package = import_module(f"{poortwachter.__name__}.{room}")
        found = sorted(pkgutil.walk_packages(package.__path__, f"{package.__name__}."), key=lambda one: one.name)
        modules = [import_module(one.name) for one in sorted(found, key=lambda one: one.ispkg)]
        yield from (module for module in modules if module.__name__ != "poortwachter.law.catalogue")
        yield package


def _of_module(module: ModuleType, once: set[int]) -> Iterator[str]:
    """What the names say that are given in a module itself, and what its functions cite."""
    short = module.__name__.removeprefix("poortwachter.")
    seen = _Seen(once)
    for node in ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            cited = [ast.unparse(one) for one in ast.walk(node) if _cites(one)]
            yield from [f"{short}.{node.name}: {', '.join(cited)}"] if cited else []
        for name in _given(node):
            yield from _inside(getattr(module, name), f"{short}.{name}", "", seen)


class _Seen:
    """What was told: a signal or a figure ``once``, where it is written; another thing once in each module."""

    def __init__(self, once: set[int]) -> None:
        self._once, self._here = once, set[int]()

    def is_new(self, found: object) -> bool:
        """Whether it was not told before; it is now."""
        told = self._once if isinstance(found, Figure | Signal) else self._here
        is_new = id(found) not in told
        told.add(id(found))
        return is_new


def _given(node: ast.stmt) -> list[str]:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return [name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)]


def _cites(node: ast.AST) -> bool:
    called = node.func if isinstance(node, ast.Call) else None
    return isinstance(called, ast.Attribute) and called.attr in ("article", "section")


def _inside(found: Any, path: str, days: str, seen: _Seen) -> Iterator[str]:
    if isinstance(found, Instrument):
        yield f"{path}: {found.short} {found.identifier}".strip()
    elif isinstance(found, Citation):
        yield f"{path}{days}: {found}"
    elif isinstance(found, tuple | list | frozenset | set):
        if found and all(isinstance(item, Citation) for item in found):
            yield f"{path}{days}: {', '.join(str(item) for item in found)}"
            return
        for place, item in enumerate(found):
            yield from _inside(item, f"{path}[{_name(item, place)}]", "", seen)
    elif isinstance(found, Mapping):
        for key, item in found.items():
            yield from _inside(item, f"{path}[{key}]", "", seen)
    elif not isinstance(found, type | str | Enum | CheckedText | ModuleType) and seen.is_new(found):
        yield from _of_object(found, path, seen)


def _of_object(found: Any, path: str, seen: _Seen) -> Iterator[str]:
    fields = vars(found) if isinstance(found, Clause | Figure) else getattr(found, "__dataclass_fields__", ())
    given = [f"{name} {getattr(found, name)}" for name in _FROM if getattr(found, name, None) is not None]
    for field in fields:
        value = getattr(found, field)
        if not callable(value):
            yield from _inside(value, f"{path}.{field}", f" ({', '.join(given)})" if given else "", seen)


def _name(item: Any, place: int) -> object:
    """A thing with an id by its id, so that one more before it changes no line."""
    return getattr(item, "id", None) or getattr(item, "code", None) or place


if __name__ == "__main__":
    CITED.write_text("\n".join(cited_now()) + "\n", encoding="utf-8")
