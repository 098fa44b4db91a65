"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "96f7198dbbb1c4463b75ad161b99d29f7ff2337e09a63baab1f8114719e74a03"
