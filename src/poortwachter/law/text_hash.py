"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "5c31f1906da643a46e35ff02d8d2425366538fb6f798fd683382f61e76e54b13"
