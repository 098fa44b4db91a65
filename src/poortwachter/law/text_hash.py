"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "2393869335b56fcbddb179b14cb8d5fd8f442fdf0bc206052e8373a73c643402"
