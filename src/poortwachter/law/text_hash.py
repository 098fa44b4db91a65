"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "664340d92e5ebee909176c15a0977eb4138f9fd859b4c1873ef61049cd498e1e"
