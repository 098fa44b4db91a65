"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "3eed204b5e3c3a97bec917716e982089cc1b52aafbbf0b693600b76b44dbafd4"
