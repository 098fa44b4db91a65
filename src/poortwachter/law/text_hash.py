"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "c1300ef104d553842d23c35c4c112e4b0f5ebca84f9ad393d01895ea4c5259cc"
