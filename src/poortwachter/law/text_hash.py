"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "430dc29b007625d657465d6e0c98e65c5c5458cbf03df87ea319bcfebffb06fb"
