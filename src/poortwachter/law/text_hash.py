"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "9f536e8f4c886cca1490121ec8c3dc0f9c1c2f4ba71debbb2c6c8ac3d879b5fe"
