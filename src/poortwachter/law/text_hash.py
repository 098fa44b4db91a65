"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "2cbbe4a249a11009b8b1c5c708480c80ac1f320b99d25abbfe29808de6dd5087"
