"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "c189d97cb950db3e2ad071e1a921b1ed599687800068a013c5b2ac2aa9698940"
