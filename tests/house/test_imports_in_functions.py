"""An import inside a function says beside it why it stands there."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import poortwachter

ROOT = Path(poortwachter.__file__).parent
ALWAYS_THERE = frozenset({"holidays", "pydantic", "pydantic_core", "dateutil", "tabulate", "typing_extensions"})
"""Packages that the library cannot do without; any other comes with an extra, and is loaded where it is used."""
MODULES = sorted(ROOT.rglob("*.py"))


def late(path: Path) -> Iterator[ast.Import | ast.ImportFrom]:
    """The imports of a module that stand inside a function."""
    for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from (node for node in ast.walk(function) if isinstance(node, ast.Import | ast.ImportFrom))


def of_an_extra(node: ast.Import | ast.ImportFrom) -> bool:
    """Whether it imports a package that not everybody has."""
    if isinstance(node, ast.ImportFrom) and node.level:
        return False
    name = node.module or "" if isinstance(node, ast.ImportFrom) else node.names[0].name
    return name.partition(".")[0] not in {*ALWAYS_THERE, *sys.stdlib_module_names}


def says_why(lines: list[str], first: int) -> bool:
    """Whether a comment stands beside the import, or above the imports that it is one of."""
    above = first - 2
    while lines[above].lstrip().startswith(("from ", "import ")):
        above -= 1
    return "#" in lines[first - 1] or lines[above].lstrip().startswith("#")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_an_import_inside_a_function_says_why(path: Path) -> None:
    """It costs a look-up in every call, and hides what a module rests on."""
    lines = path.read_text(encoding="utf-8").splitlines()
    silent = [node.lineno for node in late(path) if not of_an_extra(node) and not says_why(lines, node.lineno)]
    assert silent == []


def test_the_rule_sees_an_import_without_a_reason() -> None:
    """A comment above the first of several counts for all of them, and none for none."""
    lines = ["def first():", "    # Few ask for it.", "    from a import b", "    from c import d", "    import e"]
    assert [says_why(lines, number) for number in (3, 4, 5)] == [True, True, True]
    assert not says_why(["def second():", "    from a import b"], 2)
