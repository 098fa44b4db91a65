"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "ab325291e565be0f8b43caf3cd5bf6d22d54831ab8d3eb404f23a1f4b4c0feaf"
