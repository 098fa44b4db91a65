"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "f443f5748e60f1c4fc7566de9c2bdb53f9ff5a7f75adfebc679b5760aded7b51"
