"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "90d4e7b0a3afe9411a3def337e9cff6daa18d8dd77a1a6d434240c55c701c534"
