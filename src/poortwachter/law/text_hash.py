"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "501815a6b3ab117d32d95e5490b9a4c2fe6f8fa498c5a0dbbeb5a73e4fba93bf"
