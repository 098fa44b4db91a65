"""The notebooks run from top to bottom, and what a cell ends with shows itself without a script."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest

from blocks import ROOT

NOTEBOOKS = sorted((ROOT / "examples" / "notebooks").glob("*.py"))


def cells(notebook: Path) -> list[str]:
    """The code of each cell."""
    parts = notebook.read_text(encoding="utf-8").split("\n# %%")[1:]
    return [part.partition("\n")[2] for part in parts if not part.startswith(" [markdown]")]


def run(code: str, names: dict[str, Any]) -> object:
    """What a notebook would show below the cell: the value of its last expression."""
    *before, last = ast.parse(code).body
    exec(compile(ast.Module(before, []), "cell", "exec"), names)
    if not isinstance(last, ast.Expr):
        exec(compile(ast.Module([last], []), "cell", "exec"), names)
        return None
    return eval(compile(ast.Expression(last.value), "cell", "eval"), names)


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook(notebook: Path) -> None:
    """Each cell runs, and most end with something to see."""
    names: dict[str, Any] = {}
    shown = [run(code, names) for code in cells(notebook)]
    assert sum(item is not None and item != [] for item in shown) >= 4
    for item in shown:
        forms: dict[str, str] = getattr(item, "_repr_mimebundle_", dict)()
        assert "<script" not in forms.get("text/html", "")


def test_there_are_three() -> None:
    """One case, many cases, and what could be."""
    assert [path.stem for path in NOTEBOOKS] == ["five_hundred", "one_case", "what_if"]
