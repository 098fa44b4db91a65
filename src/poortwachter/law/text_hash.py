"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "2d8413727d5f889759ef39fc21abd5dc3a6694f2df1d6c2572642c5d7d450677"
