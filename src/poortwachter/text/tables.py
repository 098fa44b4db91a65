"""Text that fits: tables and lines within a number of signs, no word and no day cut in two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from textwrap import wrap
from typing import Final, Literal

from tabulate import tabulate

__all__ = ["WIDTH", "entries", "folded", "step", "table"]

WIDTH: Final = 80
"""The signs on a line of a terminal, where nothing else is known."""

_Shape = Literal["plain", "simple"]

_AIR: Final = 2
"""Signs between two columns, beside a head, and before what stands under a line."""

_TOGETHER: Final = re.compile(
    r"(?<=\b[a-z]{2}) (?=[0-9]{2}-[0-9]{2}-[0-9]{4})"  # ma 05-01-2026
    r"|(?<=\b[A-Z][a-z]{2}) (?=[0-9]{1,2} [A-Z][a-z]{2} [0-9]{4})"  # Mon 5 Jan 2026
    r"|(?<=[0-9]) (?=[A-Z][a-z]{2} [0-9]{4})|(?<=[A-Z][a-z]{2}) (?=[0-9]{4}\b)"
    r"|(?<=\bart\.) (?=[0-9])| (?=lid [0-9])|(?<=\blid) (?=[0-9])|(?<=[0-9]) (?=(?:BW|RPEZ|WIA|ZW)\b)"
    r"|(?<=€) (?=[0-9])"
    r"|(?<=\b(?:step|stap|week)) (?=[0-9])"
    r"|(?<=[0-9]{4}) (?=(?:to|t/m) )|(?<= to) (?=[A-Z][a-z]{2} [0-9])|(?<= t/m) (?=[a-z]{2} [0-9])"  # a span of days
)
_GLUE: Final = "\N{NO-BREAK SPACE}"


def table(rows: Sequence[Sequence[str]], heads: Sequence[str] = (), width: int | None = None, *, title: int = 1) -> str:
    """The rows as text; a column in which nothing stands is left out.

    Where they are wider than ``width``, cells are folded; where the columns do not even fit so, or that takes more
    lines, each row becomes a few lines: its title, and under it what stands in the other columns, each behind its head.

    Args:
        rows: the cells of each row.
        heads: what stands above the columns; none for names with what they say.
        width: the signs that fit on a line; as wide as it is where none are given.
        title: how many columns are the title of a row, where it becomes lines.
    """
    shape: _Shape = "simple" if heads else "plain"
    if heads and rows:
        said = [place for place in range(len(heads)) if place < title or any(row[place] for row in rows)]
        rows, heads = [[row[place] for place in said] for row in rows], [heads[place] for place in said]
    natural = _drawn(rows, heads, shape)
    if width is None or _width(natural) <= width:
        return natural
    columns = [_Column(heads[place] if heads else None, cells) for place, cells in enumerate(zip(*rows, strict=True))]
    widths = _narrowed(columns, width - _AIR * (len(columns) - 1))
    if widths is None:
        return entries(rows, heads, width, title=title)
    fit = [[_wrapped(cell, at) for cell, at in zip(row, widths, strict=True)] for row in rows]
    above = [_wrapped(head, at - _AIR) for head, at in zip(heads, widths, strict=True)] if heads else ()
    if heads:
        listed = entries(rows, heads, width, title=title)
        if sum(max(cell.count("\n") for cell in row) + 1 for row in fit) > listed.count("\n") + 1:
            return listed
    return _drawn(fit, above, shape)


def entries(rows: Sequence[Sequence[str]], heads: Sequence[str], width: int = WIDTH, *, title: int = 1) -> str:
    """Each row as its title, and under it what stands in the other columns, each behind its head."""
    return "\n".join(_lines(row, heads, width, title) for row in rows)


def folded(text: str, width: int | None) -> str:
    """The text with each line that is wider than ``width`` on several, what follows a little to the right."""
    if width is None:
        return text
    return "\n".join(_folded(line, width) if len(line) > width else line for line in text.split("\n"))


def step(number: int, gives: str, said: str, more: Iterable[str], width: int | None) -> str:
    """A step of a proof: its number, what it gives and how; what it rests on stands in lines under that."""
    text = f"{number:>3}. {gives:<16} "
    first, *others = _pieces(said, width and width - len(text))
    lines = [text + first, *others, *(piece for line in more for piece in _pieces(line, width and width - len(text)))]
    return "\n".join((lines[0], *(" " * len(text) + line for line in lines[1:])))


def _pieces(text: str, width: int | None) -> list[str]:
    return [text] if width is None or len(text) <= width else _cut(text, width, " " * _AIR)


def _folded(line: str, width: int) -> str:
    indent = len(line) - len(line.lstrip(" ")) + _AIR
    return "\n".join(_cut(line, width, " " * indent))


def _cut(line: str, width: int, indent: str) -> list[str]:
    """Pieces of a line; a word that is too long for any line stands on one of its own."""
    glued = _TOGETHER.sub(_GLUE, line)
    pieces = wrap(
        glued,
        width,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    start = line[: len(line) - len(line.lstrip(" "))]
    return [piece.replace(_GLUE, " ") for piece in pieces] or [start]


def _drawn(rows: Sequence[Sequence[str]], heads: Sequence[str], shape: _Shape) -> str:
    made = tabulate(rows, heads, tablefmt=shape, disable_numparse=True)
    return "\n".join(line.rstrip() for line in made.splitlines())


def _width(text: str) -> int:
    return max(map(len, text.splitlines()), default=0)


class _Column:
    """How wide a column is, and how narrow it can be: its longest word; a head has air, also one without a word."""

    def __init__(self, head: str | None, cells: Iterable[str]) -> None:
        whole = [_TOGETHER.sub(_GLUE, cell) for cell in cells]
        words = [len(word) for cell in whole for word in cell.split(" ")]
        heads = [] if head is None else [len(word) + _AIR for word in head.split(" ")]
        self.wide = max(0 if head is None else len(head) + _AIR, *map(len, whole))
        self.narrow = max([*words, *heads])


def _narrowed(columns: list[_Column], room: int) -> list[int] | None:
    """How wide each column becomes: the widest give way first; ``None`` where no word would fit."""
    if sum(column.narrow for column in columns) > room:
        return None
    widths = [column.wide for column in columns]
    while sum(widths) > room:
        able = [place for place, column in enumerate(columns) if widths[place] > column.narrow]
        widths[max(able, key=lambda place: widths[place])] -= 1
    return widths


def _wrapped(cell: str, width: int) -> str:
    return "\n".join(_cut(cell, max(1, width), "")) if cell else ""


def _lines(row: Sequence[str], heads: Sequence[str], width: int, title: int) -> str:
    """A row as its title, and the rest of it under that."""
    named = zip(heads[title:], row[title:], strict=True) if heads else (("", cell) for cell in row[title:])
    told = [f"{head}: {cell}" if head else cell for head, cell in named if cell]
    below: list[str] = []
    for part in (f"{one};" if one is not told[-1] else one for one in told):
        if below and len(below[-1]) + 1 + len(part) <= width:
            below[-1] += f" {part}"
        else:
            below += _cut(" " * _AIR + part, width, " " * 2 * _AIR)
    return "\n".join((_folded("  ".join(cell for cell in row[:title] if cell), width), *below))
