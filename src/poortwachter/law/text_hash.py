"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "c4b3cd74f1f622ecaddfae8ac5d57a6bd1f0fedf67998a0c87c712b1d3622709"
