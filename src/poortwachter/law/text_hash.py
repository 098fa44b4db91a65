"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "abc6fe5bd08d44727a78d7dec7f8f863c4ffff4acbd07585e66ca9329d41231a"
