"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "17258fb791bfb30b22f2b5d2d6a73ab2b96da221604369bb7fa8e65cde3f4027"
