"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "e4c90deb608f4d949b3a7acb0fd2af1f3d3bd6929c237bbe378ad677c30bc2d7"
