"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "e7f5653f21746f388998aeeaae696732ecc38c81be5cd0c08b3185b1b497df9d"
