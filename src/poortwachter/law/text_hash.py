"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "a036383c33d2ab3865e42c70346b84eda64ed05b475cf61525bd72d1aa831396"
