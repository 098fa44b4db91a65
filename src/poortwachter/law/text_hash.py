"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "22fbb83c63c9558b5722bd0e5931412fac0ade11e90a2a13a3bd73e1532113ef"
