"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "f7f39f135b30602c8ca6923353fd5406577dce93d2603b345e4a0259da9d1e3b"
