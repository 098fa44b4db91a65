"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "ed5946c4af736570e2e3b79daeac2b2d7c2e9ae880b44d7c220a21be161ef899"
