"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "b436d611a6bad7d2ddb0d730d6e03d74a32817addf7ee8d62159b54c6e663c12"
