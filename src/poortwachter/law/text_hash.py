"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "3a18916da439d83ee8df06249995985936fe14bc266a1966f9f14c8ad1755447"
