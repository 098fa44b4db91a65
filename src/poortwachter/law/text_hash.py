"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "a0310c8deeb772eca1f19527e162e984d95a89134960ddaefe65f9583edde1d2"
