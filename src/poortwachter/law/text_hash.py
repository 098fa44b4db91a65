"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "51a8a42e2c2516e9686c96ccac43123144eac6c4814402e83b40fe0bd0e8a0c1"
