"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "d2f88c4e66ba5ddaf1d456c0190e8d5f1f25b3e51972e3ae7b5ca3ed73e4790a"
