"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "1b06d34ae5232390b111cf8357ca0cc03437371b01757c1fb4d484d749a4197e"
