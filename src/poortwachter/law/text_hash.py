"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "bbf3f348accef887124f5b60af7c30339e5d5b0de1bc85dc136358bdba6a9339"
