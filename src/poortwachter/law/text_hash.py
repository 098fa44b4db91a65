"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "9f5e16cdd4ec5f2042861a5dda09b9734a919bbc4f03d584e1ba5ce6c18dae7a"
