"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "aea793953a05be4bc05681d0b73b8ffb479710b9b4abda72e4733a3000f1942b"
