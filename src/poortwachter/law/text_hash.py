"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "e5ab6596dea706c69e419b0cd04e691bd3f45a5cc2d7c7b185d8c6846ac83975"
