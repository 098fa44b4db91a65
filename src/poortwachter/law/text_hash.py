"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "6b7cde7551d558248c8399ebb28f8e6b57053fe60a790403a379903f7a7e2ad7"
