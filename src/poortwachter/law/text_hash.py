"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "a1c90485eb14743cfce3d6a34d137a0754f823e99e9c43d02c1cd66ff96383b1"
