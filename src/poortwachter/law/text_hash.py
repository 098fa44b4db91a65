"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "dbd2569e7be416007e8bf74190462165c6b54cbf22b9c238f0b424f89cf52d1c"
