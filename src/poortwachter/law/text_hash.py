"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "441a3305574e268577a769a5d33d07fad9378c179cef0cfc8a991f26dad6f7fb"
