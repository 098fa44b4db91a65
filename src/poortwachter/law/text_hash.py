"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "496aec18c5e919b99e7dc86431d4c0b87ad78a9b4f041a3fbbd6eb21e0cf8485"
