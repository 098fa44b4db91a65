"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "8ce1106216c0bae283e6f1cab9736f9b91b737b325c36a82d8c30d615b6e368c"
