"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "f88fbc5f5eb688fdd02d67eb208739e439dfa62cd995113a1c0eddb5732ad0d0"
