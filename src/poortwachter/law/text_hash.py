"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "c9720d7aa9daffd2495d5d9b045409a48c1fae874c021b916f6d39d9a443f80e"
