"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "6d1082b85fe0bf8074456c4af6dbf107166bd3f2ec633d984a7fd503f6085785"
