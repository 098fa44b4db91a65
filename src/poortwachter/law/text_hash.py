"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "68b4693ebf4a81cce6e46ce6bfe96dd956bd2ac4512ca71767178c207bf7876c"
