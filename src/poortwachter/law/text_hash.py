"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "b1dbb64471b3ad02ef03d1780a000e853d6aa605918b1fabd359f7801df07a51"
