"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "26853545c9d60907f9a5468bca4ff61d2ee76c3a5e15b04a1e47dd40e9e20dde"
