"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "f39afb6058d092821fbfccfe0150e74c3387764a9b4d3701a6ff41ffd0a5a460"
