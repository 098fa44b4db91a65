"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "ed60b213bd2ff15008c92cbcf3f8d0e6d5a638c119733a97aa7f838cd36f19c4"
