"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "d6000a82247b32a6a58870cd97eb6d1fe89a1a20c0a0720ac88e7318ea2a44c2"
