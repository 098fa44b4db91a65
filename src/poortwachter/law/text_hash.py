"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "05983e9828801680b1d98c1e7d5357b9793b920705a9117a738d0704bfb8908c"
