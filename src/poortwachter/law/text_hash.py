"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "4660c4e1d993f4497e5384d7871feaa85acc0c67d5838239cf39ddd915b4f25b"
