"""A page as Markdown, for a note or a ticket. Pictures are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ._document import Block, Document, Facts, Figure, Listing, Paragraph, Table
from ._markup import clean

__all__ = ["markdown_page"]

_SIGNS: Final = re.compile(r"([\\`*_{}\[\]<>#|~])")


def markdown_page(document: Document) -> str:
    """The whole page."""
    blocks = [f"# {_plain(document.title)}"]
    blocks += [text for block in document.blocks for text in _block(block)]
    return "\n\n".join([*blocks, *map(_plain, document.closing)]) + "\n"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Facts(title, rows, _) if rows:
            yield f"## {_plain(title)}"
            yield "\n".join(f"* {_plain(name)}: {_plain(says)}" for name, says in rows)
        case Table(title, heads, rows, says, _) if rows or says:
            yield f"## {_plain(title)}"
            yield from [_plain(says)] if says else []
            yield from [_table(heads, rows)] if rows else []
        case Listing(title, lines) if lines:
            yield f"## {_plain(title)}"
            yield "\n".join(f"* {_plain(line)}" for line in lines)
        case Paragraph(text):
            yield _plain(text)
        case Facts() | Table() | Listing() | Figure():
            pass


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(cell if number == 1 else _plain(cell) for cell in line) + " |"
                     for number, line in enumerate(lines))  # fmt: skip


def _plain(text: str) -> str:
    """``text`` on one line, without anything that Markdown would read as more than text."""
    return _SIGNS.sub(r"\\\1", " ".join(clean(text).split()))
