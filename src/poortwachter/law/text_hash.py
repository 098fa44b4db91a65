"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "d299f1308a41b68d4f0f6c0df1cdeb15adc2d2cc3465c1ea795bc741bb94ec3f"
