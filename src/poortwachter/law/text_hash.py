"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "deb285f0e7a8905a486ca8ea98e86409143e23af1c28fa0a3de7a8c23c6e46e6"
