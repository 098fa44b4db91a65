"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "603c86f7d40d7c298bc0547498abdc3b507b4f4949a6a2af5a8584709f3a7f06"
