"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "3579327cd97ed9829ec9a7faf9adf9b481938c0aea745de99b3888076bbe61f0"
