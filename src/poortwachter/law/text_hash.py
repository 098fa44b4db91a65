"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "15cc9c2327be2d5d0a1c514beaa2ba63b565b5c857fe326ebe2aefff249fce6b"
