"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "1019ee5819b6c5732f9355e09ca69ae4f7bb5c4267ce483f18264651817eb725"
