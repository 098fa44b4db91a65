"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "73aeacc6e44ab569551f78af723a538919a7c527796369208506b7d66fcf8a9b"
