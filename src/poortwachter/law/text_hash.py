"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "61080cacbff2a1d614e6c6dedc6d6c9834d5cf701de72a1eec2554fa2a69daf1"
