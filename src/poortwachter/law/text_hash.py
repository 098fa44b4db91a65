"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "a886315117e3fd0b9155f1f670d89a877255a70f866adec937f3a3c1e89de15e"
