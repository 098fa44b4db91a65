"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "b5c3c17b71e0779e787a827e16f89915418b6bcfb27ec6406c2be91e0c6160db"
