"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "5c036e9c89b81e2402b4c26fda3dd6dc4a89071e800ed06b5c0d77f1584a9133"
