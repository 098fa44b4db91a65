"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "a0b9857136130faee3c16e7dfcfeb8b33f9ccb4cb699d5782a1374fbb62c4783"
