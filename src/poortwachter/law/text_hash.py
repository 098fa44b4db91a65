"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "fe21361d6e669ff8518348eb454c9a7b991763e7eb7002f0dc1d5695675ce0c4"
