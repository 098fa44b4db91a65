"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "d9c0b0117d12439c1c57c9c075af9a7ba313451f137f24eacccd6f3041d4e527"
