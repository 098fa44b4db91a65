"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "67b9b129f8f8721e0d08df02a2233ba1ea078441c80e8f5460e4efa7cd1b5325"
