"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "2f26a4c45a8c0d358dfb290d48577b547dc07723f2c3b5fa4a2fa689bd8da06c"
