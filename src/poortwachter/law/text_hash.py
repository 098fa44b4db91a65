"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "76a82273f3931a79c7b83677ba23e1ea0f9d59c4e5417e1589f4728e278d2577"
