"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "e058a67b40d1bd3911b603f548b44eec6e7fb80ebd38e4dc3a557fe202f4a1d4"
