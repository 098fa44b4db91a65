"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "0a76f23131d9931306751c24a811f73267ea58cfb2549579c1c9116512b50fd8"
