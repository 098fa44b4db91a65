"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "1dfb543fc212a16768b453275ce442bf5f37c15824914cd4d5d96fab438342e7"
