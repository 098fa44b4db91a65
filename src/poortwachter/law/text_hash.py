"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "2f8336e38c25f03d80c9faf2d48905bd4dbd45cb55750e8a831e86a11702cf00"
