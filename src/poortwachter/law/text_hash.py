"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "eeabd69069f6ac180a0b7a0a8a6d515b48c959b6d1bf1ae13714aabf060b7032"
