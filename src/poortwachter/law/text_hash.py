"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "824a58c790a6f6b91d956cb9e4ae6c88ef64b98dff14453118a4846f73ec779b"
