"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "da462fa12cde7e8dcd59da83046c3f947ce12420d4b29b3e07ecc7df9294b5eb"
