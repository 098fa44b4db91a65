"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "d7f2f3abfa7e4fefc4a63d89eea4d7cb4a363797a6506c885a478e101b949595"
