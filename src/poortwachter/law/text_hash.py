"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "3e0777713f1e3f31afc6fac98b4cfcd2cef6c6cb9708d3f31703b25a3a875fe5"
