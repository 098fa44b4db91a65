"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "0437fed72c1f6c53d343e600108c88b28e83b3641a5046967364ed7dd6652b21"
