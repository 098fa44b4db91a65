"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "0eb4e173af9f31a7d3d31156af30841c7872462a811d33a443a429e13a8b9b3c"
