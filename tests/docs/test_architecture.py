"""What the page on the architecture names exists, and its floors are those that the imports are held to."""

from __future__ import annotations

import ast
import builtins
import re
import runpy
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import poortwachter

ROOT = Path(__file__).parent.parent.parent
SOURCE = Path(poortwachter.__file__).parent
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
CODE = sorted(set(re.findall(r"`([^`\n]+)`", PAGE)))
FLOORS: tuple[frozenset[str], ...] = runpy.run_path(str(ROOT / "tests" / "house" / "test_floors.py"))["FLOORS"]
ROOMS = frozenset().union(*FLOORS)
FILES = (".py", ".md", ".yaml", "/")


def names() -> Iterator[str]:
    """Every name that the source defines, imports or reads from another."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.ClassDef):
                yield node.name
            elif isinstance(node, ast.Name):
                yield node.id
            elif isinstance(node, ast.Attribute):
                yield node.attr
            elif isinstance(node, ast.arg):
                yield node.arg


KNOWN = frozenset({*names(), *ROOMS, *dir(builtins), "poortwachter"})


def resolved(path: str) -> object:
    """What a dotted path below the package names.

    Raises:
        AttributeError: it names nothing.
    """
    found: object = poortwachter
    for number, part in enumerate(path.split("."), 1):
        try:
            found = import_module("poortwachter." + ".".join(path.split(".")[:number]))
        except ModuleNotFoundError:
            found = getattr(found, part)
    return found


@pytest.mark.parametrize("code", CODE)
def test_what_is_named_exists(code: str) -> None:
    """A file is there, a path below a room leads to something, and every other name is one of the source."""
    if code.startswith("make "):
        makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
        assert re.search(rf"^{code.removeprefix('make ')}:", makefile, re.MULTILINE)
    elif code.endswith(FILES):
        assert (ROOT / code).exists() or (SOURCE / code.removeprefix("src/poortwachter/")).exists()
    elif re.fullmatch(r"\w+(\.\w+)+", code) and code.split(".")[0] in ROOMS:
        resolved(code)
    else:
        assert set(re.findall(r"[A-Za-z_]\w*", code)) <= KNOWN


def test_the_floors_are_those_of_the_house() -> None:
    """The picture is what the imports are held to."""
    part = PAGE.split("## The floors")[1].split("\n## ")[0]
    shown = [re.split(r" {3,}", line[4:])[0].split() for line in part.splitlines() if line.startswith("    ")]
    assert [frozenset(floor) for floor in shown] == list(FLOORS)


def test_a_name_that_is_not_there_is_found() -> None:
    """The check itself can fail."""
    with pytest.raises(AttributeError):
        resolved("engine.run.Runs")
