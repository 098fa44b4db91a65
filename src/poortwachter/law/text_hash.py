"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "405670e785c691cc2ad72feff781dc6eccaeb41382cc90c9159be70720be5e41"
