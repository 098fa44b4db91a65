"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "1ea205ff009480facac32e7f3f02ff74b622b9d1d17869da35bac7363b3fe63d"
