"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "fa94e5d716c84305840a4e436366e78031e387365fd4e8263a482b83b3e9d0d0"
