"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "8b89827d592e7a8cb8798a4633f8a95091b4da02e2ffa2853bb6df6420ff010d"
