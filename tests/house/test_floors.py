"""The house: which room may import which. Imports inside functions and for the type checker are read too."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

import poortwachter

ROOT = Path(poortwachter.__file__).parent
FLOORS: tuple[frozenset[str], ...] = tuple(
    frozenset(floor.split())
    for floor in (
        "_language _limits",
        "version _extras _faults _written _deferred _schemas _shown _whole errors",
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


ROOMS = sorted(path.parent.name for path in ROOT.glob("*/__init__.py"))
GROUND: Final = frozenset[str]().union(*FLOORS[: FLOOR_OF["_frozen"] + 1])


def said_of(room: str) -> str:
    """The opening docstring of a room, on one line."""
    return " ".join(
        (ast.get_docstring(ast.parse((ROOT / room / "__init__.py").read_text(encoding="utf-8"))) or "").split()
    )


def may_import(room: str) -> set[str]:
    """The rooms that the opening docstring lets it import."""
    said = re.search(r"May import ([^.;]*)", said_of(room))
    assert said is not None, "says nothing of what it may import"
    named = set(re.findall("``(.*?)``", said[1]))
    below = max((FLOOR_OF[name] for name in named), default=0) if "what is below" in said[1] else 0
    below = FLOOR_OF[room] if "every room below it" in said[1] else below
    return (
        named | {name for name in FLOOR_OF if FLOOR_OF[name] < below} | (GROUND if "ground floor" in said[1] else set())
    )


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_says_what_lives_there(room: str) -> None:
    """Each package opens with a docstring that says so in its first line."""
    assert said_of(room).partition(". ")[0]


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_says_what_it_may_import(room: str) -> None:
    """And imports no more than that; what it says lies below it."""
    found = {target for path in MODULES if room_of(path) == room for target in imported(path)} - {room}
    assert found <= may_import(room)
    assert all(FLOOR_OF[name] < FLOOR_OF[room] for name in may_import(room))
