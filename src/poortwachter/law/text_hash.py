"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "acfceb2dc93df97d3bf664acad27aed0f002e3b05bdc69803441d3e07ee844cd"
