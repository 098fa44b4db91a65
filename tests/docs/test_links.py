"""Every link inside the documentation leads somewhere: to a file that is there, and to a heading in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from blocks import PAGES, ROOT

_LINK = re.compile(r"(?<!\!)\[[^\]]*\]\((?!https?://|mailto:)([^)\s]+)\)")
DOCS = ROOT / "docs"


def without_blocks(text: str) -> str:
    """The page without its fenced blocks and without code in a line."""
    return re.sub(r"`[^`\n]*`", "", re.sub(r"```.*?```", "", text, flags=re.DOTALL))


@cache
def anchors(page: Path) -> frozenset[str]:
    """The headings of a page, as a link names them."""
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return frozenset(re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings)


def links(page: Path) -> Iterator[tuple[str, str]]:
    """The target and the heading of each link."""
    for target in _LINK.findall(without_blocks(page.read_text(encoding="utf-8"))):
        place, _, heading = target.partition("#")
        yield place, heading


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links(page: Path) -> None:
    """Of the readme, the site and the examples."""
    for place, heading in links(page):
        target = (page.parent / place).resolve() if place else page
        assert target.exists(), place
        if heading and target.suffix == ".md":
            assert heading in anchors(target), f"{place}#{heading}"


def test_every_page_of_the_site_stands_in_its_contents() -> None:
    """A page that nobody finds is no documentation."""
    listed = {DOCS / "index.md"}
    for page in sorted(DOCS.rglob("*.md")):
        for contents in re.findall(r"```\{toctree\}\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL):
            lines = [line for line in contents.splitlines() if line and not line.startswith(":")]
            names = [re.sub(r".*<(.*)>", r"\1", line) for line in lines]
            listed |= {(page.parent / f"{name}.md").resolve() for name in names}
    assert {page for page in DOCS.rglob("*.md") if "founding" not in page.parts} == listed
