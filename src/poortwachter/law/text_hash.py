"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "00a4fd2769ab62309bf595c27ddbccef72d60e5cd018a9b3a0a4988530aafad9"
