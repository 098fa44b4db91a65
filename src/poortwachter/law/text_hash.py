"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "a0ba28ec9b09d93e5f1942bd86360dd008c7517c8bf121412d3a466df711a21a"
