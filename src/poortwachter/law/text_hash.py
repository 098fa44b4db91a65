"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "6e4563606b96b3c99cd46bc9112a04c88d40861a243b6462fb69692f062fd34a"
