"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "2831ea905a54b91929c7c4ca82ad452000c9bcd1f097db3d774fab255a329018"
