"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "673b35006941f6e63d0d968c74d434e2e04f161ac2d2fd6a005da5bb34ceecc3"
