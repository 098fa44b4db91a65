"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "ac113e253cea0a1560fd6f1cc7c1e2920969d794e2704445e5b5b2f3185fa34d"
