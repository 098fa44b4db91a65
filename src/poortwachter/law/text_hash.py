"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "20d22d563838543c29ea4dfa238e7558165943f96ef4d127406e82bc2529fc13"
