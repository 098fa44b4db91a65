"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "ec14b2fc9c17cd0bc5ec1ef47e4e0e3ed3fd2f5d6bc5985a016940cf9dd45202"
