"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "627287d41f68bb2a4edaa4cf9ee347b861eb3da1b794fc84180ce87c75e2baa2"
