"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "30b3faf7087adabc585feea437968aec4aeaa702c51faf311675924b6e037f4f"
