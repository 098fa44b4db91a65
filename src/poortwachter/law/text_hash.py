"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "b885a7e323d168ea50b4f8140ad05791fde7a2849d61c955f80eae5f3651425a"
