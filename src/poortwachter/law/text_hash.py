"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "a133b8f9cf7d07a9178059a645ff44361ef85246917d2bd62bcb52c410d6e672"
