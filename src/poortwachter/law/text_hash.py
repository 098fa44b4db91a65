"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "b3efcab5d9626db86b4a39d413600efa43285f2995a5bfd2267e4d62e65f12e6"
