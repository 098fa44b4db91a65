"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "caa493b09d018d74ad646de925f3039ff397c42fbda9431ce79c849da85075ff"
