"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "fba3c812c421b605c5d1f66739b0cc2ca2ae539ddb42601286f86380ad2e52f5"
