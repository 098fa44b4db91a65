"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "23bf09385a6408166f8a074ab4357e5b2a31031cc47a330ec53092481002e8f1"
