"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "2472cbfcdb2de20254771b0f95d35582c47c81e19cdaa80627c9b580e72e52dd"
