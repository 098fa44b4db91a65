"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "e1c020ce3b7e87615a2fee2d853dfaa4a8df0c861bedce0bc58d5c132568b148"
