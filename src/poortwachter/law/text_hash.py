"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "f104e8b4f5c0decc0704ed462bec2dcce6f769935b651e2dbbeb4189693065db"
