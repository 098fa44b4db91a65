"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "c1864df0a027f7334dc22e8b71cccc566491efff05ca450b6ddc938d71199f4e"
