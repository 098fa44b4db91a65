"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "8a4efc93a8d6251e2bc659a0a774a6a2c5ae7f5873bf41e62e969d5f3f2be9a7"
