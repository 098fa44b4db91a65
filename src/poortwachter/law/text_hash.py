"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "0e6de07116a71208b1bf1fefadd81d809bec1a1bb53a4ad9f26cb363e82d61f8"
