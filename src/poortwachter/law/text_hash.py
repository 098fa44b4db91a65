"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "5d5df57acce672675ebd7aa1b03f6cbe1082e5aa4090c075f8b4d1567e35dac1"
