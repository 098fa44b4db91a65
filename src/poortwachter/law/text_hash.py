"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "39a8c613bbe298294b80b0b14a4e10a8f701a7652685aea8ff7a15b6ffba9044"
