"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "918625ba5eb18414ed0e689225803fc175aebe69737f8b9d798689a535ea715f"
