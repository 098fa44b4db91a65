"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "1fed52fee831090ca69682c3e3e9ce1c80a5721a03de45516f8b0cfc853d7696"
