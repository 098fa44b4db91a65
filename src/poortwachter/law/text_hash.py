"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "02d57db3fad6b39108aed6a1247afb98664ff6b8d53587bfe554de32f4ba831c"
