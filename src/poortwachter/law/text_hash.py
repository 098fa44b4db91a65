"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "d32505e8e3b8c7d87667e320de81c2a1558e6f3efbbeccb524e3992ed31d1b4e"
