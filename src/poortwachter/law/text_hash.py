"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "655815ceac5ac3cfe32725d3694a7f21bc7797ec757f4850098c9eb9296d5c25"
