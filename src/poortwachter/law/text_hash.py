"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "f7d53da9f82f8a18d066786b07544099fcb5bc49edb636662195ce4afce93bee"
