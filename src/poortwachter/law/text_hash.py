"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "ffa86c2bbd0b4ab17c2cf1d573f42b411ff0306c224dd80dee13eb8487f514f5"
