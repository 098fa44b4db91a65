"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "9a5fbc9b52de50c4f23cbd7f4cb5ab1a799a738b48c3fe8bbc523951bffd2ddc"
