"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "7973d664f96aa8e3a3c218c5d4d5c1d928079c9cf6a6ebb5e20a0a50caa5d9a1"
