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

__all__ = ["CITED", "cited_now"]

CITED: Final = Path(__file__).with_name("cited.txt")
ROOMS: Final = ("law", "pay", "retention", "review", "auditing")
_FROM: Final = ("in_force_from", "in_force_until", "from_due", "from_day")
"""What stands beside a citation: the days for which it is cited."""


def cited_now() -> list[str]:
    """A line for each place in which something is cited: the name, the days, the articles."""
    return [line for module in _modules() for line in _of_module(module)]


def _modules() -> Iterator[ModuleType]:
    for room in ROOMS:
        package = import_module(f"{poortwachter.__name__}.{room}")
        yield package
        for found in sorted(pkgutil.walk_packages(package.__path__, f"{package.__name__}."), key=lambda one: one.name):
            if found.name != "poortwachter.law.catalogue":  # which gathers what stands in the others
                yield import_module(found.name)


def _of_module(module: ModuleType) -> Iterator[str]:
    """What the names say that are given in a module itself, and what its functions cite."""
    short = module.__name__.removeprefix("poortwachter.")
    seen: set[int] = set()
    for node in ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            cited = [ast.unparse(one) for one in ast.walk(node) if _cites(one)]
            yield from [f"{short}.{node.name}: {', '.join(cited)}"] if cited else []
        for name in _given(node):
            yield from _inside(getattr(module, name), f"{short}.{name}", "", seen)


def _given(node: ast.stmt) -> list[str]:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return [name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)]


def _cites(node: ast.AST) -> bool:
    called = node.func if isinstance(node, ast.Call) else None
    return isinstance(called, ast.Attribute) and called.attr in ("article", "section")


def _inside(found: Any, path: str, days: str, seen: set[int]) -> Iterator[str]:
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
    elif not isinstance(found, type | str | Enum | CheckedText | ModuleType) and id(found) not in seen:
        seen.add(id(found))
        yield from _of_object(found, path, seen)


def _of_object(found: Any, path: str, seen: set[int]) -> Iterator[str]:
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
