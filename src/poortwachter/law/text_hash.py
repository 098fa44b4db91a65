"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "2840e8b237144f50ff3ad68f46d7081ca657cfc596ce0f7e284ee58087e77c15"
