"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "c680ab1f76f764dc52852424d76f9875d20d6cc50c8ca31ea4c3ced92809fa14"
