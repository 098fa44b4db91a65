"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "dcd3cc244db970e0f37e6bc13a8286ed4858e404c69528edc1c53a899b3bf4bb"
