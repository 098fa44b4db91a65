"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "05f9c2af8b64ef35d284b4e85bdcb172621cd3db18d301f82e7f15fc7cc965d2"
