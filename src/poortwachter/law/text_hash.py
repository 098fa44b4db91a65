"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "0bd7137200bfb208ece7b564b5c3347d5d8df2c5b0f43e4ed42e03b677c03191"
