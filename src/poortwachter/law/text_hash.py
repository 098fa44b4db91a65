"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "74b3753dd27b33848f6a7639dfb0abaa3dd16ded513419065f16294ef89c6ee1"
