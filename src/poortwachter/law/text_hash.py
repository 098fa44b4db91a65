"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "90ba74374f18f8894bf776a0eb3fcf94c6b45e43248bbc62cf06034b14a7abf1"
