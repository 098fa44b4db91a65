"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "7ad5a7e1aea1c60d7139eb578ace359a7378ae0bba5da4525733a0676b608f5f"
