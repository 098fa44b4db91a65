"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "ceaf793199446f31ffebca2b73ad2bf774b925536afcefb0eb1dd309cc43f4cd"
