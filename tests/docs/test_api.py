"""The public names are those of the door's one table, and the page lists them all."""

from __future__ import annotations

import ast
import inspect
import re
from pathlib import Path

import poortwachter

PAGE = (Path(__file__).parent.parent.parent / "docs" / "api.md").read_text(encoding="utf-8")
DOOR = ast.parse(Path(poortwachter.__file__).read_text(encoding="utf-8"))
LATER: dict[str, tuple[str, ...]] = vars(poortwachter)["_LATER"]


def imported(body: list[ast.stmt]) -> dict[str, set[str]]:
    """The names that these statements import from the package, by module."""
    found: dict[str, set[str]] = {}
    for node in body:
        if isinstance(node, ast.ImportFrom) and node.level and node.module:
            found.setdefault(node.module, set()).update(alias.name for alias in node.names)
    return found


def test_the_page_lists_every_public_name_once() -> None:
    """What can be imported is what the page lists."""
    listed = re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)
    assert sorted(listed) == sorted(poortwachter.__all__)


def test_every_public_name_comes_from_the_door() -> None:
    """``__all__`` is what the door imports at once and what its table loads later, and each name is there."""
    at_once = set().union(*imported(DOOR.body).values())
    later = {name for names in LATER.values() for name in names}
    assert set(poortwachter.__all__) == at_once | later
    assert at_once & later == set()
    assert len(poortwachter.__all__) == len(set(poortwachter.__all__))
    assert all(hasattr(poortwachter, name) for name in poortwachter.__all__)


def test_a_type_checker_sees_the_same_table() -> None:
    """What is imported for type checkers only is what is loaded later."""
    [block, *_] = [node for node in DOOR.body if isinstance(node, ast.If)]
    assert imported(block.body) == {module: set(names) for module, names in LATER.items()}


def test_every_public_class_and_function_says_what_it_is() -> None:
    """One line of its own, not of a class that it is made from."""
    for name in poortwachter.__all__:
        found = getattr(poortwachter, name)
        if inspect.isclass(found) or inspect.isfunction(found):
            assert found.__doc__, name


def test_classes_that_answers_hold_are_public() -> None:
    """Whoever is handed a value can import its class, but for what an answer refers to and does not contain."""
    public = set(poortwachter.__all__)
    for module in ("parts", "assessment", "explanation", "risk"):
        room = __import__(f"poortwachter.answer.{module}", fromlist=["*"])
        made = {name for name, value in vars(room).items() if getattr(value, "__module__", "") == room.__name__}
        classes = {name for name in made if inspect.isclass(getattr(room, name)) and not name.startswith("_")}
        assert classes - public <= {"Later", "Outcome"}
