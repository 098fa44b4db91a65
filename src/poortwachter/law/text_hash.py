"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "7d187929724bd9f380d790aa9f889a930e9f54607f0cfbe19576a72ccbe3a47e"
