"""The timeline as a picture in pixels (PNG), where a vector picture cannot be pasted; the extra ``png``."""

from __future__ import annotations

from typing import Final, Literal

from .._extras import missing
from ..answer.assessment import Assessment
from ..text import Language
from ._picture_style import DARK, LIGHT
from .picture import timeline_svg

__all__ = ["timeline_png"]

_TIMES: Final = 2.0
"""Pixels for each unit of the drawing: enough for paper."""
_GROUND: Final = {"light": LIGHT["ground"], "dark": DARK["ground"]}


def timeline_png(
    answer: Assessment,
    *,
    language: Language = "en",
    theme: Literal["light", "dark"] = "light",
    times: float = _TIMES,
) -> bytes:
    """The timeline as PNG.

    It is drawn with the fonts of this machine, so the same answer can give other bytes on another one; a machine
    without any font gives a picture without words.

    Args:
        answer: what to draw.
        language: Dutch or English.
        theme: a picture in pixels cannot follow the reader's screen, so one of the two.
        times: pixels for each unit of the drawing; it is about 820 units wide.

    Raises:
        MissingExtraError: ``resvg-py`` is not installed.
    """
    try:
        import resvg_py
    except ImportError:
        raise missing("resvg-py", "png") from None
    drawn = timeline_svg(answer, language=language, theme=theme)
    return bytes(resvg_py.svg_to_bytes(svg_string=drawn, background=_GROUND[theme], zoom=times))
