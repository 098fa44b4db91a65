"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "19700b89209c0c6f49b28a627ae7ff9641d4c0ba3e37b7b52d3e85b29f57cad9"
