"""What a reader can hold: functions that fit on a screen, and modules with one reason to exist."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import pytest

import poortwachter

ROOT = Path(poortwachter.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))

MOST_LINES_OF_A_FUNCTION: Final = 45
"""Without its docstring and without functions inside it."""
MOST_LINES_OF_A_MODULE: Final = 400

LONGER: Final[Mapping[str, str]] = {
    "__init__.py": "the one table of names that are loaded on first use, and the same names for a type checker",
    "answer/codes.py": "every code of the answer of the law, each with its meaning",
    "answer/codes_beside.py": "every code of what stands beside it, each with its meaning",
    "engine/terms.py": "the one interpreter of terms: a function for each kind",
    "facts/names.py": "the names under which others know our facts",
    "law/anchors.py": "the days from which the law counts",
    "law/readings.py": "the register of contested readings",
    "law/wia.py": "the statute, article by article",
    "review/facts.py": "a function for each fact that a signal asks for",
    "text/en.py": "every word in English, sorted by code",
    "text/intake.py": "every question about a fact, in both languages",
    "text/nl.py": "every word in Dutch, sorted by code",
}
"""Modules that are longer, and why a reader wants them whole."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(tree: ast.AST) -> Iterator[Function]:
    """Every function of a module, those inside others too."""
    yield from (node for node in ast.walk(tree) if isinstance(node, Function))


def lines_of(function: Function) -> int:
    """How many lines it takes."""
    inner = [node for node in functions(function) if node is not function]
    outermost = [node for node in inner if not any(node in set(functions(other)) - {other} for other in inner)]
    first = function.body[0]
    said = first if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) else None
    return sum(
        (1 if node is function else -1) * ((node.end_lineno or node.lineno) - node.lineno + 1)
        for node in [function, *outermost, *([] if said is None else [said])]
    )


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_function_fits_on_a_screen(path: Path) -> None:
    """What does not fit is several things."""
    found = {function.name: lines_of(function) for function in functions(ast.parse(path.read_text(encoding="utf-8")))}
    assert {name: lines for name, lines in found.items() if lines > MOST_LINES_OF_A_FUNCTION} == {}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_has_one_reason_to_exist(path: Path) -> None:
    """A long one is divided along its reasons, or has a reason to be long."""
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= MOST_LINES_OF_A_MODULE or path.relative_to(ROOT).as_posix() in LONGER


def test_what_is_longer_is_there() -> None:
    """The list names modules of the library."""
    assert set(LONGER) <= {path.relative_to(ROOT).as_posix() for path in MODULES}


def test_the_count_leaves_out_docstrings_and_functions_inside() -> None:
    """A closure is a function of its own."""
    lines = (
        *("def outer():", '    """Says', '    it."""', "    x = 1", "    def inner():", "        def innermost():"),
        *("            return 2", "        return 1", "    return x"),
    )
    text = "\n".join(lines)
    outer, inner, innermost = functions(ast.parse(text))
    assert (lines_of(outer), lines_of(inner), lines_of(innermost)) == (3, 2, 2)
