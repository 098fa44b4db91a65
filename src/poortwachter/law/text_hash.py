"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "560a0190b1f6b3b5ecd8e31c972e6f15766fc26af9da702070232e16441de4cc"
