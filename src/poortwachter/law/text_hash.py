"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "ee1b3b229b72a2ab1f64f56d99a411f0290a8333727938d0327c922599bba66d"
