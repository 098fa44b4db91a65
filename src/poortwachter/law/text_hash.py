"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "44f0323bef1d889a62542a67d965d707a3e2da7aa9ee1fd0a8010de0eb6398cb"
