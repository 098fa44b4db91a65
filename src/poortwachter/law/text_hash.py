"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "4dc91ff46430c3faf943ba1c0e5495c8f2ba301a2165a9f422806e1ecd094308"
