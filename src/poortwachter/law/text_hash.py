"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "7b884d640c947b43082c8993bbc60f26c1303970d7e00c0b30a1c6ec91a6afd0"
