"""What is written for people: words in the order of their codes, and docstrings wrapped by hand."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

import poortwachter
from poortwachter.text import LANGUAGES, words

ROOT = Path(poortwachter.__file__).parent
ORPHAN = 105
"""A line of a paragraph that the next word would leave shorter than this was broken by a machine, or left so."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_stand_in_the_order_of_their_codes(language: str) -> None:
    """Who looks for a word finds it, and who adds one knows where."""
    tree = ast.parse((ROOT / "text" / f"{language}.py").read_text(encoding="utf-8"))
    tables = [node for node in ast.walk(tree) if isinstance(node, ast.Dict)]
    keys = max(tables, key=lambda table: len(table.keys)).keys
    codes = [str(key.value) for key in keys if isinstance(key, ast.Constant)]
    assert codes == sorted(codes)
    assert set(codes) <= words(language).keys()  # type: ignore[arg-type]


def docstrings(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each docstring of a module, its attributes' too: the number of its first line, and its lines."""
    lines = text.splitlines()
    for node in ast.walk(ast.parse(text)):
        for part in getattr(node, "body", None) or () if not isinstance(node, ast.Lambda | ast.IfExp) else ():
            if (
                isinstance(part, ast.Expr)
                and isinstance(part.value, ast.Constant)
                and isinstance(part.value.value, str)
            ):
                yield part.lineno, lines[part.lineno - 1 : part.end_lineno]


def runs_on(line: str, following: str) -> bool:
    """Whether two lines are of one paragraph: no example, no list, and no new entry of one."""
    begins = following.strip()
    examples = (">>>", "...")
    if (
        not line.strip()
        or not begins
        or line.strip().startswith(examples)
        or begins.startswith((*examples, "*", '"""'))
    ):
        return False
    indented = len(following) - len(following.lstrip()) == len(line) - len(line.lstrip())
    entry = r"\s*(\* |\*?\w+(, \w+)*: )"
    return (indented or re.match(entry, line) is not None) and re.match(entry, following) is None


def orphans(text: str) -> list[int]:
    """The numbers of lines that break off early within a sentence."""
    return [
        first + place
        for first, lines in docstrings(text)
        for place, (line, following) in enumerate(pairwise(lines))
        if runs_on(line, following)
        and not line.endswith((".", ":"))
        and len(f"{line} {following.split()[0]}") <= ORPHAN
    ]


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_docstrings_are_wrapped(path: Path) -> None:
    """No line breaks off in the middle of a sentence with room for more."""
    assert orphans(path.read_text(encoding="utf-8")) == []


def test_an_orphan_is_found() -> None:
    """The check itself can fail."""
    assert orphans('def f():\n    """Says\n    it short."""\n') == [2]
    assert orphans('def f():\n    """Says it short.\n\n    And more.\n    """\n') == []
