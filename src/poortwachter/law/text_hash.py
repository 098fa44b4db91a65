"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "9ffa2093de0f932a1ad8a2c2ed59c8c21db46163092bbd4f1c610dc51d6b4392"
