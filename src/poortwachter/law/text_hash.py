"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "f5c46ffd799be073c9be0e2f9ccf34310fa1ecfb38ba08defa56f140471869e3"
