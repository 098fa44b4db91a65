"""The house: which room may import which. Imports inside functions and for the type checker are read too."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import poortwachter

ROOT = Path(poortwachter.__file__).parent
FLOORS: tuple[frozenset[str], ...] = tuple(
    frozenset(floor.split())
    for floor in (
        "_language",
        "version _extras _written _schemas _shown errors",
        "_frozen",
        "counting",
        "facts rules",
        "law",
        "engine",
        "lanes",
        "answer",
        "review pay",
        "planning packs",
        "api adapters retention",
        "auditing figures",
        "text",
        "export testing",
        "portfolio",
        "assistants browser cli",
        "__main__",
    )
)
"""The floors from the ground up; rooms on one floor do not know each other."""

FLOOR_OF = {room: number for number, floor in enumerate(FLOORS) for room in floor}

MODULES = sorted(path for path in ROOT.rglob("*.py") if path != ROOT / "__init__.py")


def room_of(path: Path) -> str:
    """The room that a module stands in: a package, or a module of the hall."""
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """The rooms that a module imports, wherever in it the import stands."""
    package = path.relative_to(ROOT).parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = package[: len(package) - (node.level - 1)]
            place = [*base, *(node.module or "").split(".")]
            found = [part for part in place if part]
            yield from [found[0]] if found else [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "poortwachter":
            raise AssertionError(f"{path}: imports the package by its own name")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_run_down(path: Path) -> None:
    """A room imports rooms on lower floors only."""
    room = room_of(path)
    wrong = {target for target in imported(path) if target != room and FLOOR_OF[target] >= FLOOR_OF[room]}
    assert wrong == set()


def test_every_room_has_a_floor() -> None:
    """No room stands outside the plan, and the plan holds no room that is not there."""
    assert {room_of(path) for path in MODULES} == set(FLOOR_OF)


@pytest.mark.parametrize("room", sorted(path.parent.name for path in ROOT.glob("*/__init__.py")))
def test_a_room_says_what_lives_there(room: str) -> None:
    """Each package opens with a docstring that says what lives there and what it may import."""
    assert ast.get_docstring(ast.parse((ROOT / room / "__init__.py").read_text(encoding="utf-8")))
