"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "1d2bc34bb0e1fafc8ee796cdd2eac3fbade1e0a5c2fc4de2fad538de2db6fde2"
