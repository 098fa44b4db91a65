"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "224f07c97951c7658aae156986f8cd9d75ec8b2a14cec88f8e80f5352d2f37cc"
