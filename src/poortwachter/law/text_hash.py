"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "d64a6c5b1a763b16710956132613f2158c6a0f35643fac836e09da0c9c1c1210"
