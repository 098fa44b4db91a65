"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "58894da06fc83db5396e3faf9bb09e4b5890c600bd24f6cc132da74b91f8b617"
