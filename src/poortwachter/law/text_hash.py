"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "c5148e0e5825759c05ad8d75fab3c771823bf42c5cb47980bddd1cd482826b4a"
