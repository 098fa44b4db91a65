"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "f15ab701fbfb895dfa79019b7467a1707b14839ef9054ff407cc0e93b3f6bb26"
