"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "eeb6827d9b90b7852a5fec9f58ae17e55687f0df2e4fb5f70cb4dc4f66a812fb"
