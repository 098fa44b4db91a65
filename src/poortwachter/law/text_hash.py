"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "c9fccc718cba4fbc2d9c2d460a50e1a04cb8de133e8694b14b8e8b5f00cfc0e2"
