"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "ff65152d54313fb9a1215c1c79ff4156e0ecfcd31021e14584e3b822e4dc6dbf"
