"""A name that begins with an underscore stays in its module: nobody else imports it, or reaches for it there."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from pathlib import Path

import pytest

import poortwachter

ROOT = Path(poortwachter.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))


def name_of(path: Path) -> str:
    """The dotted name of a module below the package."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


THERE = frozenset(name_of(path).removesuffix(".__init__") for path in MODULES)


def private(name: str) -> bool:
    """Whether a name is for its own module alone."""
    return name.startswith("_") and not name.startswith("__")


def reached(module: str, source: str, modules: Collection[str]) -> Iterator[str]:
    """The private names of other modules that one imports or asks for."""
    tree, package, known = ast.parse(source), module.split(".")[:-1], dict[str, str]()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = [*package[: len(package) - (node.level - 1)], *filter(None, [node.module])]
            for alias in node.names:
                name = ".".join([*base, alias.name])
                if name in modules:
                    known[alias.asname or alias.name] = name
                elif private(alias.name):
                    yield name
    asked = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and private(node.attr)]
    for node in asked:
        if isinstance(node.value, ast.Name) and node.value.id in known:
            yield f"{known[node.value.id]}.{node.attr}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_private_names_stay_at_home(path: Path) -> None:
    """What a lane binds in a module, or what two modules share, is public there."""
    assert [*reached(name_of(path), path.read_text(encoding="utf-8"), THERE)] == []


def test_a_reach_is_found() -> None:
    """By its module, and by an import; a module may have such a name itself."""
    modules = ("law.wia", "law._own")
    assert [*reached("lanes.many", "from ..law import wia, _own\nwia._term\n_own.term", modules)] == ["law.wia._term"]
    assert [*reached("lanes.many", "from ..law.wia import _term", modules)] == ["law.wia._term"]
