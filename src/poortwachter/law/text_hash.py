"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "8d909d45e6d0a55e02e297fe6be0da8fd419f9d014a592abddd510c3699a08cb"
