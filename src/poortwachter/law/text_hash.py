"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "55cc37641e3b01bf4045d79558a6d3a82af8fac43756d3351321957d60f239bb"
