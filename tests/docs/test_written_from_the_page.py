"""What is built on the documentation needs no private name, and the founding texts are answered point by point."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GUIDES = [ROOT / "docs" / name for name in ("integration.md", "payroll.md", "wages.md", "packs.md", "audit.md")]
GUIDES += sorted((ROOT / "docs" / "guides").glob("*.md"))
EXAMPLES = sorted((ROOT / "examples").rglob("*.py"))
FOUNDING = sorted((ROOT / "docs" / "founding").glob("*.md"))


def code_of(path: Path) -> str:
    """The Python of a file, or of the examples of a page."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        return text
    lines = (line for block in re.findall(r"```python\n(.*?)```", text, re.DOTALL) for line in block.splitlines())
    return "\n".join(line.removeprefix(">>> ").removeprefix("... ") for line in lines)


def imported(path: Path) -> Iterator[tuple[str, str]]:
    """What is imported from the library: each name with its module."""
    for line in code_of(path).replace("(\n", "(").splitlines():
        if re.match(r"\s*from poortwachter", line):
            text = line.strip() if "(" not in line else line.strip().rstrip(",") + (")" if ")" not in line else "")
            (node,) = ast.parse(text.replace("()", "(name)")).body
            assert isinstance(node, ast.ImportFrom)
            yield from ((str(node.module), alias.name) for alias in node.names if alias.name != "name")


@pytest.mark.parametrize("path", [*GUIDES, *EXAMPLES], ids=lambda path: path.name)
def test_only_public_names_are_used(path: Path) -> None:
    """Nothing with an underscore, nothing of the private rooms, and what is imported is what its module offers."""
    for module, name in imported(path):
        parts = module.split(".")
        assert not any(part.startswith("_") for part in (*parts, name)), (module, name)
        assert not {"engine", "lanes"} & {*parts}, module
        offered = import_module(module)
        assert name in getattr(offered, "__all__", dir(offered)) or hasattr(offered, name)


@pytest.mark.parametrize("page", FOUNDING, ids=lambda path: path.stem)
def test_every_point_of_a_founding_text_is_answered(page: Path) -> None:
    """By the library, by people, or by both; and nothing waits for a later release."""
    text = page.read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.startswith("| ") and not line.startswith("| ---")]
    assert len(rows) > 10
    for row in rows:
        point, *answers = (cell.strip() for cell in row.strip("|").split("|"))
        assert point
        assert any(answers), point
    assert not re.search(r"\b(later issue|not yet|to be filled|TODO|will follow)\b", text)
