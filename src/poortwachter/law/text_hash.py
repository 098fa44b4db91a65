"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "1e2da2a8b9c1467db8031984a73208f17130de14c1771a2aed79047fb9d3986c"
