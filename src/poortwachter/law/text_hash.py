"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "79e0ffec45593963bf194ee98ced9bc5e8450acd948167a0eb2f4d5d682d0228"
