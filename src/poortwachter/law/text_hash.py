"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "3a3d1890eb817dc027c496884330da8b7c8b02a32babfbb1fb9a1838e9bb26cd"
