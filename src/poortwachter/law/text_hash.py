"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "7de3a73a15feb8d5f15b8b7705c84ea99aa95ded375b32ce52bacc1e6e52ec48"
