"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "4f9313ccbaf193fe665b44a5a738bfb953dcf0a674565a0e2d2ed2cf85459668"
