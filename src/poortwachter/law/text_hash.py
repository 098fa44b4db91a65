"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "c739a2a292d830d1813e5f515d5748fad6e26d048e14a7f563c8ffb74f4049d5"
