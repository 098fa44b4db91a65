"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "dd4ea84b55bd4401f8f48ca382ff3de1796e21223816798c914fcf9854665643"
