"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "53c2cb586ecb5100144159aec4091c9704c40bb2e44dae653fba838a585a3e60"
