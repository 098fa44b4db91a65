"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "6a4f74430f784e1cc76c4bf007306aa82c47995edfd3b6ccd0a22c6bdb47d232"
