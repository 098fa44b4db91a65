"""A page as Markdown, for a note or a ticket. Pictures are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..text.tables import folded
from ._document import Block, Document, Facts, Figure, Listing, Paragraph, Table
from ._markup import clean

__all__ = ["markdown_page"]

_SIGNS: Final = re.compile(r"([\\`*_{}\[\]<>#|~])")
_BEGINS_A_LIST: Final = re.compile(r"^( *[0-9]*)([-+.)])(?= |$)")
_ESCAPED: Final = r"\1\\\2"


def markdown_page(document: Document, width: int | None = None) -> str:
    """The whole page.

    Args:
        document: the page.
        width: the signs that fit on a line; a table that is wider becomes a list, and a head stays as wide as it is.
    """
    blocks = [f"# {_plain(document.title)}"]
    blocks += [text for block in document.blocks for text in _block(block, width)]
    return "\n\n".join(_fit(text, width) for text in (*blocks, *map(_plain, document.closing))) + "\n"


def _fit(text: str, width: int | None) -> str:
    """The text within so many signs; no line that goes on begins as an entry of a list."""
    if width is None or text.startswith(("#", "| ")):
        return text
    return "\n".join(
        first + "".join(f"\n{_BEGINS_A_LIST.sub(_ESCAPED, line)}" for line in more)
        for first, *more in (folded(line, width).split("\n") for line in text.split("\n"))
    )


def _block(block: Block, width: int | None) -> Iterator[str]:
    match block:
        case Facts(title, rows, _) if rows:
            yield f"## {_plain(title)}"
            yield "\n".join(f"* {_plain(name)}: {_plain(says)}" for name, says in rows)
        case Table(title, heads, rows, says, _) if rows or says:
            yield f"## {_plain(title)}"
            yield from [_plain(says)] if says else []
            yield from [_table(heads, rows, width)] if rows else []
        case Listing(title, lines) if lines:
            yield f"## {_plain(title)}"
            yield "\n".join(f"* {_plain(line)}" for line in lines)
        case Paragraph(text):
            yield _plain(text)
        case Facts() | Table() | Listing() | Figure():
            pass


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]], width: int | None) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    drawn = ["| " + " | ".join(cell if number == 1 else _plain(cell) for cell in line) + " |"
             for number, line in enumerate(lines)]  # fmt: skip
    if width is None or max(map(len, drawn)) <= width:
        return "\n".join(drawn)
    return "\n".join(f"* {_entry(heads, row)}" for row in rows)


def _entry(heads: Sequence[str], row: Sequence[str]) -> str:
    """A row as one line: its first cell, and the others behind their heads."""
    return "; ".join(
        [_plain(row[0]), *(_plain(f"{head}: {cell}") for head, cell in zip(heads[1:], row[1:], strict=True) if cell)]
    )


def _plain(text: str) -> str:
    """``text`` on one line, without anything that Markdown would read as more than text."""
    return _SIGNS.sub(r"\\\1", " ".join(clean(text).split()))
