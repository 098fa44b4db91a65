"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "c3ae8ef4e7c93893541658b6ada9a4db982f725413be94d569d318a7a9bd89a0"
