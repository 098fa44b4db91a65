"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "f12cd378282b80054941ed4c03de7a0f5c2557c0b117afb62bd479c57be321b8"
