"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "9b82b43367b3dca32d74e35702ed7ea111196d5ada7c161a5cdac181860f4270"
