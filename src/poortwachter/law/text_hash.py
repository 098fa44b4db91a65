"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "637ecab47d8a262a655496c7d6bb86226aca1007573a39769d301b56bcb34d9a"
