"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "7e8f436ebb2c98a88b6f1edccf38d660e051c52969706f73fa2bc0bcc0dd5380"
