"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "cef485676804421e6308a89748430eb3c29cc4cff915f9c4e4b18cabd3689155"
