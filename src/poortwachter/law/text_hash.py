"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "b356abb30cf037d91edfd5d49a9d6499c8f664d0d8704396ae14b78648f083ea"
