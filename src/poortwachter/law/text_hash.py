"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "06cdc28dd93033794497aa32e97666f52b3767d5e661e35710605fe911b4ac3a"
