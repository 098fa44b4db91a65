"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "c2dfec846dd9e9243d0a0ff2ce22c2373bbe1ebc24b53bcf2566b29926fdf2c9"
