"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "e95f52f086ff7c9430bf930092f37d2546742c056a8b18eb9b5c666a2716e0cd"
