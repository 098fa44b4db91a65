"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "47eb2f5b1fe35bc0f6440d51188f592d8cfc7fcf3f76c4f08f98665e95af5a0d"
