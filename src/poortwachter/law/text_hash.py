"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "fd7d51755076566d534b3b42e6b4cf3ea544caca33f4333581293f10c54fbfc8"
