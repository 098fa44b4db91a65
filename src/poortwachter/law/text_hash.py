"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "849bd3672770a94d1528f7802530f9396c9919db58efab8714a93634a84e3e2f"
