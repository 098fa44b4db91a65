"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "19908aba4a7dd6be26628ff792779fe8c1d2196ab11afab2f9b7114c10e63e8b"
