"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "872bb2f1de0027b678bde74b5b48e31b99ab065d44f75677ba256bdcbcb8ed61"
