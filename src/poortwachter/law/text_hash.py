"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "5f77cadfc5dca2fcbf600d72a3df959dd137362535ea6d67f988973537db19cd"
