"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "2c4035376e3d3a86ce0f2cf234833ad5fb8c9dea6d2b813bf144448034ddf6c2"
