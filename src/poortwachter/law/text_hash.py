"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "3bff8e309f9a2a83c7a583194769d6fea1f064837014ff102fc95e300fb9d4ec"
