"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "bdf69bafb917b73adc57f737d99890780244f6131a1ca63c6a6ec18804447330"
