"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "5f4b7c2fe524bc6e13d8f4836edf6a195cf949b6647df472388c64bca59f5669"
