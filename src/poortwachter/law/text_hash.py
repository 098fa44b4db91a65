"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "fc9181e251f9b2aae1c77121202d6e0c6e39f8abc118aa5a56a16253606a1da9"
