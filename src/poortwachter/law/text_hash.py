"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "c8c015181ec5ffee33b6f9a32d2027d41588f86d7a137919e04aebf5a548cdea"
