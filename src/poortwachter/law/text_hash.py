"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "e1151973f7755e397e3f1cac31bf56b7d103cea008129b06b2560a4972043b0c"
