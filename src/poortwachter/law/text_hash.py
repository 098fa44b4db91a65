"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "0d234323ccc92cd730f02d4d10322a9c6c93bb10114078185f41831c4888ab2e"
