"""Pictures of pages, held against those that are kept: the top of a page, grey and half as wide, with a tolerance.

A picture is compared where one of its name is kept. ``python tests/look/likeness.py --rewrite`` keeps in the place of
those what ``make look`` and ``make web-test`` last saw, and what is named behind it.
Look first at what changed: each is in ``build/look/seen``, beside what was kept.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from PIL import Image, ImageChops

__all__ = ["A4", "unlike"]

KEPT: Final = Path(__file__).parent / "kept"
SEEN: Final = Path(__file__).parents[2] / "build" / "look" / "seen"
A4: Final = {"width": 794, "height": 1123}
"""A page of paper, at the 96 dots an inch of a browser."""
TALLEST: Final = 1800
"""How much of a page is compared, from its top, in pixels."""
_GREYS: Final = 16
_COARSE: Final = 4
"""So many kept pixels are one when two pictures are compared: the edges of letters differ from machine to machine."""
_SEEN: Final = 40
"""From how many of 255 levels of grey two of those differ."""
_MOST: Final = 0.02
"""Which share of them may."""


def unlike(name: str, picture: bytes) -> list[str]:
    """In what a picture differs from the one that is kept under its name; empty where they are alike, or none is.

    It is empty too where ``POORTWACHTER_ANY_MACHINE`` is set: letters are drawn otherwise on another machine.
    """
    SEEN.mkdir(parents=True, exist_ok=True)
    seen = _small(picture)
    seen.save(SEEN / f"{name}.png", optimize=True)
    path = KEPT / f"{name}.png"
    if not path.exists() or os.environ.get("POORTWACHTER_ANY_MACHINE"):
        return []
    kept = Image.open(path).convert("L")
    shutil.copy(path, SEEN / f"{name}-kept.png")
    if kept.width != seen.width:
        return [f"{name}: {seen.width} wide, kept {kept.width}"]
    height = max(kept.height, seen.height)
    share = _differing(_on_paper(kept, height), _on_paper(seen, height))
    return [f"{name}: {share:.1%} differs from the picture that is kept; see {SEEN}"] if share > _MOST else []


def _small(picture: bytes) -> Image.Image:
    whole = Image.open(io.BytesIO(picture)).convert("L")
    top = whole.crop((0, 0, whole.width, min(whole.height, TALLEST)))
    return top.reduce(2).quantize(_GREYS, dither=Image.Dither.NONE)


def _on_paper(picture: Image.Image, height: int) -> Image.Image:
    """The same on paper of that height, in the colour of its first corner."""
    plain = picture.convert("L")
    paper = Image.new("L", (plain.width, height), plain.getpixel((0, 0)))
    paper.paste(plain)
    return paper.reduce(_COARSE)


def _differing(one: Image.Image, other: Image.Image) -> float:
    counts: list[int] = ImageChops.difference(one, other).histogram()
    return sum(counts[_SEEN:]) / sum(counts)


def keep(names: Iterable[str]) -> None:
    """Keep what was last seen under these names."""
    KEPT.mkdir(exist_ok=True)
    for name in names:
        shutil.copy(SEEN / f"{name}.png", KEPT)


if __name__ == "__main__":
    if sys.argv[1:2] != ["--rewrite"]:
        raise SystemExit(__doc__)
    keep({*sys.argv[2:], *(path.stem for path in KEPT.glob("*.png") if (SEEN / path.name).exists())})
