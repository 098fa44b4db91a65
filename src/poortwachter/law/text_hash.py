"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "0042f1b7733a36e9b822d142114fdc5da5060f6df7e9735fab683a156d112c5a"
