"""Modules stand in an order: none rests, by whatever way, on one that rests on it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import poortwachter

ROOT = Path(poortwachter.__file__).parent


def name_of(path: Path) -> str:
    """The dotted name of a module below the package; of a room its own name."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_of(path): path for path in sorted(ROOT.rglob("*.py"))}


def for_the_type_checker(node: ast.AST) -> bool:
    """Whether a statement is for the type checker alone: a name in an annotation is no dependency when it runs."""
    return isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)


def run(node: ast.AST) -> Iterator[ast.AST]:
    """Every part of a module that runs, inside functions too."""
    yield node
    skipped = node.body if isinstance(node, ast.If) and for_the_type_checker(node) else []
    for inner in ast.iter_child_nodes(node):
        if inner not in skipped:
            yield from run(inner)


def imported(name: str, path: Path) -> Iterator[str]:
    """The modules that one imports, wherever in it the import stands."""
    package = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
    for node in run(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = ".".join([*package[: len(package) - (node.level - 1)], *filter(None, [node.module])])
            inner = [f"{base}.{alias.name}" if base else alias.name for alias in node.names]
            yield from (found if found in MODULES else base for found in inner)


def circle(graph: Mapping[str, set[str]]) -> list[str]:
    """The first circle that is found; none is an empty list."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        found: list[str] = error.args[1]
        return found
    return []


def test_no_module_rests_on_itself() -> None:
    """An import inside a function counts: it hides a circle, and does not open it. The door names all."""
    graph = {name: {found for found in imported(name, path) if found != name} for name, path in MODULES.items() if name}
    assert circle(graph) == []


def test_a_circle_is_found() -> None:
    """The check itself can fail."""
    assert circle({"a": {"b"}, "b": {"c"}, "c": {"a"}})
    assert circle({"a": {"b"}, "b": {"c"}}) == []
