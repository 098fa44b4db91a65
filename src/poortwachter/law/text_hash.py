"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "2c4b57a73df340d3d6014c2b055b8e097bb9426190e3389440f62c8045a6ec18"
