"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "ea272c85b051476329999265e14cffc753a7efaa8948a6848ab0cd34d8027885"
