"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "7544827a35c03ed29da413a5d17bb3049ad326d5adcd4baf0cbc13ff04d392cd"
