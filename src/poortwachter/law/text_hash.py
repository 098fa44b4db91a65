"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "625f5dfba7c179883c82cdd499ad78537be7ebdfa8e230f39ff5163616b1b0a3"
