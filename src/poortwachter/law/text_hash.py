"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "eeba6595c9a3794f6eb85de3a32adc70aae368315eb8eef62218404a7ee5cd0c"
