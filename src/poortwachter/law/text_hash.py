"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "650cfb0309e077bb19c710442abf6a4174de8cb2cec838f55d0f94ab47c64791"
