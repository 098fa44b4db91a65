"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "cc03bd41e2231a64df5d13d92a334bee41da91218eebf9b995dacd762f34bc70"
