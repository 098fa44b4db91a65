"""A page as blocks, apart from how it is written: as HTML, or as Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from ..text import Language
from ._markup import Element

__all__ = ["Block", "Document", "Facts", "Figure", "Linked", "Listing", "Paragraph", "Place", "Table"]


class Linked(str):
    """Text that leads to a place on the page, where the form can do so."""

    place: str

    def __new__(cls, text: str, place: str) -> Linked:
        """``text``, leading to ``place``."""
        found = super().__new__(cls, text)
        found.place = place
        return found

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override]
        return str(self), self.place


class Place(Linked):
    """Text that is such a place: the name of a fact."""


class Facts(NamedTuple):
    """Names, each with what it says."""

    title: str
    rows: Sequence[tuple[str, str]]
    half: bool = False
    """Whether half of the width will do."""


class Table(NamedTuple):
    """Rows under heads; the first column names the row."""

    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    says: str = ""
    """A line above the table."""
    half: bool = False
    """Whether half of the width will do."""


class Listing(NamedTuple):
    """Lines of text."""

    title: str
    lines: Sequence[str]


class Figure(NamedTuple):
    """A picture."""

    title: str
    picture: Element
    heading: bool = True
    """Whether its title is a heading; without one it belongs to what stands above it."""


class Paragraph(NamedTuple):
    """Text on its own."""

    text: str


Block: TypeAlias = Facts | Table | Listing | Figure | Paragraph


class Document(NamedTuple):
    """A whole page."""

    title: str
    language: Language
    blocks: Sequence[Block]
    closing: Sequence[str] = ()
