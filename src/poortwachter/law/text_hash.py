"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "874f854f93024277d7dfa6b7069e43885538eedb19d03614dc9143b44285c86f"
