"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "53d4955f98f4f14d5f849fb7253780219c5db6f761e2cec07625b423d63573f9"
