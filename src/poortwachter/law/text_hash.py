"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "9305be595d67795f06729d832f30e0cf65faa1fbaffa4bf94ca026f2f343419d"
