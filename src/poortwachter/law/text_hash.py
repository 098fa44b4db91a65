"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "9eca7a81cf2672a06926644c7eaced42683d686fdc50bbe283ee310a82fa6f1e"
