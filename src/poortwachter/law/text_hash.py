"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "07e3861f47a1765e6a8f4b5c9015ae91ecd2e3da3835191a5543e0fa77526c15"
