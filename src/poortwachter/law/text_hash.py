"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "0bcf3ffa4e3f33bc9322c149a81efaf4bc1d71a171d17e6e813eb6798577b35f"
