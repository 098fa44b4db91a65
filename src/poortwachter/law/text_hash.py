"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "2b0ef4c090ec112249e181fbf9c71df05abcde4eaf03b0b07efa30b246c7541f"
