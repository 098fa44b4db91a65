"""How much room a text takes, on the wide side, so that what fits here fits in any of the usual fonts."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final, Literal, NamedTuple, TypeAlias

__all__ = ["Anchor", "Box", "Label", "text_width", "wrapped"]

Anchor: TypeAlias = Literal["start", "middle", "end"]

_WIDTHS: Final = (
    32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79,
    60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63,
    63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84,
)  # fmt: skip
"""Hundredths of the size, for the printable signs of ASCII, in DejaVu Sans: the widest of the fonts named."""
_FIRST: Final = 32
_WIDEST: Final = 100
_BOLD: Final = 1.2
_ASCENT: Final = 0.95
_DESCENT: Final = 0.25


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of ``text``, in the unit of ``size``.

    >>> text_width("week", 10)
    26.4
    """
    return _hundredths(text) * size * (_BOLD if bold else 1) / 100


@lru_cache(maxsize=2048)  # most texts are names, which stand in every picture
def _hundredths(text: str) -> int:
    plain = text if text.isascii() else _without_accents(text)
    return sum(map(_width, plain))


def _without_accents(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))


def _width(sign: str) -> int:
    place = ord(sign) - _FIRST
    return _WIDTHS[place] if 0 <= place < len(_WIDTHS) else _WIDEST


def wrapped(text: str, size: float, width: float) -> tuple[str, ...]:
    """``text`` in lines of at most ``width``, broken at spaces only."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


class Box(NamedTuple):
    """A rectangle; ``right`` and ``bottom`` lie outside it."""

    left: float
    top: float
    right: float
    bottom: float


class Label(NamedTuple):
    """A line of text in a picture; ``y`` is its base line."""

    x: float
    y: float
    text: str
    size: float
    anchor: Anchor = "start"
    style: str = ""
    bold: bool = False

    @property
    def box(self) -> Box:
        """The room that it takes."""
        width = text_width(self.text, self.size, bold=self.bold)
        left = self.x - {"start": 0.0, "middle": width / 2, "end": width}[self.anchor]
        return Box(left, self.y - _ASCENT * self.size, left + width, self.y + _DESCENT * self.size)
