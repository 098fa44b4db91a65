"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "69a7d7f9e9a6873abe5dcd17ec3fca6158f7a1107a3874e3a1ad76395a7201f6"
