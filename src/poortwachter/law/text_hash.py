"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "62a342e25dc7c5f9f453b9af225aee49b13e68113f3ddfa7e1031857c10f3b8d"
