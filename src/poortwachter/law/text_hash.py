"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "1b1a136281a2807c3a84554136330fac1db9a1d06ab0b6307cb3ce2d459da41b"
