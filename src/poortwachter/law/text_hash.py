"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "03f749901805e0772930a7be884188c3c7b99db9184afb3f1f0ab595eb1df5c0"
