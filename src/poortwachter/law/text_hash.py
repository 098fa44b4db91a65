"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "1a2877fed71bb2c539ffb8527a5d09f0e7882da1b83367e870e5860af1a41eb7"
