"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "538348d5a8675e08ff70d01a009fd6128a39c55979e6c177da46cf8291fe7d5f"
