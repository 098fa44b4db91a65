"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "bf038f0b81d9fa8d38c4850fa32f7da74611ea19eb3524af362244d4c91854af"
