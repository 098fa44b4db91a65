"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "41f2ca61ca6509f79ebbbdceef8a40f7b767f3d2a98e518d5b924ef223929496"
