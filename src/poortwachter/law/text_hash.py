"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "e01712959d8c7698523d6c207497c7703692ad863bdf6bc209e0d65b1748a530"
