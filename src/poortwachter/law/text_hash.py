"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "1240256a19a7c28b70ceb0ecada2031ad7dc730b36c88494b82bd31cb53b936d"
