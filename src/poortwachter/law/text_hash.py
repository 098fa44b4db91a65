"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "e3246917957f007ffab18e8eb4404f521aa0e37118ffacef0a12bfd50ff5ebf9"
