"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "f2d39e9258fa315d3e0439f96278d045d270ff116f617cb40ce643dfc09a805f"
