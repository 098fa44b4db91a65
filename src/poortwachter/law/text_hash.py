"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "3e05433dd10d4ca0f04d83d6a24782efd6f5fd5d9aaa214b6e9678213a974877"
