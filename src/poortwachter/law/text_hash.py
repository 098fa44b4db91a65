"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "8140fb75b5523d60d61f15d1965d36631adf6bff5b2f636ad82110f6b6ce4343"
