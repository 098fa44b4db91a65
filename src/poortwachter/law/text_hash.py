"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "3131dfa9e4c59828b4138e2375022b145af6c3926f89a896e118e1b8fdeecee4"
