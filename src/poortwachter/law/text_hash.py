"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "233a06113950e1b4f1f10962c4023831fd393841d2efac5896dac09fc4db9366"
