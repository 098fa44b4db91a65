"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "405ee1353e2d4a3ce6fab29f9dd4efdcd9ec624afb507b32dfa205ba4d48d694"
