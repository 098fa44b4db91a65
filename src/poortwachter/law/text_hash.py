"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "8decf99ed2528a6d9ff3fc14b9fe4572e54fbe61981ad49129bcc37054a0b30a"
