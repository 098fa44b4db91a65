"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "2f0839de74f44f8945905e42a9f96359df2d99c6950e411d8e523b4c28b651dd"
