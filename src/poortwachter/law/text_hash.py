"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "c8227d1d5fd9121149a0975b21808901c1ae0927fe9871f39c04674d4cd22e5b"
