"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "3b9cbe21dd81d6d29e20e2a7ef688fd04fcf4ed9fd98c494c43e50d852969101"
