"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "079ffadeebb8deff7d0b021b2e68317bbe8a15cef4820f666212bb3f619af61c"
