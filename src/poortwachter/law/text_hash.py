"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "b2caf78cefd4ac2d665be943cef00f606a10a95cc8782b7b4af8ae62e1728867"
