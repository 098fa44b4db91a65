"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "e88e276ad1e414185c05b8fc7aa81aa63609ec5abe4bea814a7817b248fa606a"
