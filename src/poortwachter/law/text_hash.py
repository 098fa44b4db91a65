"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "25c971923d2f13a57545d74379b9ce35aadc9ee15e4b5a84cc3173d0e0b32eca"
