"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "7cbc6aed32c80f973381b32cb036e6a80525b526c3cfd096c34f5ee7095637e1"
