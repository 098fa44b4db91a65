"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "15f072c3efb6fac93fe050cec8de01563541f5bd631baf6aa3453b366ca13b62"
