"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "8c05e24fcce80d8bfc26bb76fa53a4d1b814d971ac02cad24c49471083e2757c"
