"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "b7f6c3ed1f6dd5591ea1acce4ebd0be48dfc22f25d54d48d253046993733c72e"
