"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "595720b0c3228bd884cbfe3266f42acce5184e12e19df98d4f1edcaba05c16cb"
