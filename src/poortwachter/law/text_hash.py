"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "e4835b3274d8bd4df5f3263bca68f74e679915095ac20104e4644f38c3b78b0f"
