"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "94edce811c2cd1c3a4f0cc4b2df6184e9eaaef970a47eb3b944918ccf7b1bfc1"
